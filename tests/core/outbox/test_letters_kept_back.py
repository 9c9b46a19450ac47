"""Letters that are held, called back, parked and given up."""

from pathlib import Path

from kiosk.events.letters import Endpoint, LetterKind, LetterState
from kiosk.letters import (
    Receipt,
)
from kiosk.outbox.database import open_database
from kiosk.outbox.outgoing import Outgoing
from kiosk.outbox.sales import Sales
from kiosk.session import Session
from kiosk.snapshots.till import LetterCounts, Phase
from tests.core.outbox.letters import claimed, delivered, letter, put, state


def test_a_parked_letter_holds_up_nobody(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2"), letter("o1", LetterKind.ORDER))
    claimed(outbox)
    assert outbox.park("e1", "The product is unknown there", now=1.0)
    assert delivered(outbox) == ["e2", "o1"]
    counts = LetterCounts(delivered=2, parked=1, parked_reason="The product is unknown there")
    assert outbox.counts() == counts
    assert not outbox.park("e1", "again", now=2.0)


def test_letters_about_a_parked_one_are_parked_with_it_and_sent_with_it(outbox: Outgoing) -> None:
    put(
        outbox,
        letter("q1", LetterKind.ASK),
        letter("a1", LetterKind.APPROVE, refers_to="q1"),
    )
    claimed(outbox)
    outbox.park("q1", "too long a name", now=1.0)
    put(outbox, letter("a2", LetterKind.DECLINE, refers_to="q1"))
    assert [found.event_id for found in outbox.parked()] == ["q1", "a1", "a2"]
    assert "too long a name" in outbox.parked()[1].last_error
    assert outbox.retry("q1", now=1.0)
    assert delivered(outbox) == ["q1", "a1", "a2"]


def test_staff_may_give_a_parked_letter_up(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("c1", LetterKind.QUANTITY, refers_to="e1"), letter("e2"))
    assert not outbox.discard("e1", "Not parked", now=1.0)
    assert not outbox.retry("e1", now=1.0)
    outbox.park("e1", "unknown", now=1.0)
    assert outbox.discard("e1", "Paid at the desk", now=2.0)
    assert state(outbox, "c1") is LetterState.CANCELLED
    assert delivered(outbox) == ["e2"]


def test_what_staff_do_is_in_the_ledger(path: Path, outbox: Outgoing) -> None:
    put(outbox, letter("e1"))
    outbox.park("e1", "unknown", now=1.0)
    outbox.retry("e1", now=2.0)
    outbox.park("e1", "unknown still", now=3.0)
    outbox.discard("e1", "Paid at the desk", now=4.0)
    db = open_database(path)
    noted = [tuple(row) for row in db.conn.execute("select at, what, words from ledger")]
    db.close()
    assert noted == [
        (2.0, "letter_retried", "Sent again by staff"),
        (4.0, "letter_discarded", "Paid at the desk"),
    ]


def test_what_was_not_tried_can_be_called_back(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("c1", LetterKind.QUANTITY, refers_to="e1"))
    assert outbox.cancel("e1", "taken off", now=1.0)
    assert state(outbox, "c1") is LetterState.CANCELLED
    assert claimed(outbox) is None
    assert not outbox.cancel("e1", "taken off", now=1.0)


def test_what_may_have_reached_the_backend_cannot_be_called_back(outbox: Outgoing) -> None:
    put(outbox, letter("e1"))
    claimed(outbox)
    assert not outbox.cancel("e1", "in flight", now=1.0)
    outbox.defer("e1", 1.0, "no answer: it may have been done")
    assert not outbox.cancel("e1", "ambiguous", now=1.0)
    assert delivered(outbox) == ["e1"]


def test_what_was_refused_or_given_back_can_be_called_back(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2"))
    claimed(outbox)
    assert outbox.put_back("e1")
    assert not outbox.put_back("e1")
    assert outbox.cancel("e1", "not sent", now=1.0)
    claimed(outbox)
    outbox.park("e2", "refused", now=1.0)
    assert outbox.cancel("e2", "taken off", now=1.0)


def test_a_whole_session_can_be_called_back(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2"), letter("e3", session_id="s2"))
    claimed(outbox)
    assert outbox.cancel_all("s1", "The shopper left", now=1.0) == 1
    assert state(outbox, "e2") is LetterState.CANCELLED
    assert state(outbox, "e1") is LetterState.SENDING
    assert state(outbox, "e3") is LetterState.WAITING


def test_letters_are_held_while_nobody_is_paired(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2"), letter("e3", session_id="s2"))
    claimed(outbox)
    assert outbox.hold("s1") == 2
    assert delivered(outbox) == ["e3"]
    assert outbox.counts() == LetterCounts(held=2, delivered=1)
    held = outbox.find("e1")
    assert held is not None
    assert held.tries == 0  # it was refused before it did anything
    assert outbox.release_held("s1") == 2
    assert delivered(outbox) == ["e1", "e2"]


def test_held_letters_never_reach_the_next_shopper(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2", session_id="s2"))
    outbox.hold("s1")
    assert outbox.park_held("s1", "The shopper left", now=1.0) == 1
    assert outbox.release_held("s1") == 0
    assert delivered(outbox) == ["e2"]


def test_a_poisoned_letter_is_parked_when_the_backend_takes_others(outbox: Outgoing) -> None:
    put(outbox, letter("bad"), letter("e2"), letter("e3"))
    for _ in range(2):
        assert claimed(outbox) == "bad"
        assert outbox.defer("bad", 1.0, "500", status=500)
    claimed(outbox)
    outbox.defer("bad", 5.0, "500", status=500)
    assert delivered(outbox) == ["e2", "e3"]
    assert claimed(outbox, 5.0) == "bad"
    assert not outbox.defer("bad", 9.0, "500", status=500)
    assert state(outbox, "bad") is LetterState.PARKED
    assert "takes others" in outbox.parked()[0].last_error


def test_a_broken_backend_parks_nothing(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2"))
    for _ in range(20):
        now = claimed(outbox)
        assert now is not None
        assert outbox.defer(now, 1.0, "503", status=503)
    assert delivered(outbox) == ["e1", "e2"]


def test_a_lost_connection_is_no_poison(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2", session_id="s2"))
    for round_ in range(5):
        assert claimed(outbox) == "e1"
        assert outbox.defer("e1", 1.0, "timed out", status=429 if round_ % 2 else None)
    assert delivered(outbox) == ["e1", "e2"]


def test_an_absolute_quantity_never_overtakes_a_poisoned_letter(outbox: Outgoing) -> None:
    put(outbox, letter("bad"), letter("c1", LetterKind.QUANTITY, refers_to="e0"))
    for _ in range(3):
        claimed(outbox)
        outbox.defer("bad", 1.0, "500", status=500)
    claimed(outbox)
    outbox.defer("bad", 5.0, "500", status=500)
    assert claimed(outbox, 2.0) is None


def test_old_letters_of_closed_sessions_are_forgotten(path: Path, outbox: Outgoing) -> None:
    db = open_database(path)
    Sales(db).begin(Session("s3", True, Phase.SHOPPING, False), 0.0)
    db.close()
    put(outbox, letter("e1"), letter("e2"), letter("e3", session_id="s3"), letter("e4"))
    for _ in range(3):
        found = claimed(outbox)
        assert found is not None
        outbox.deliver([Receipt(found)], now=1.0 if found != "e2" else 8.0)
    outbox.park("e4", "unknown", now=1.0)
    assert outbox.trim(5.0) == 1
    assert outbox.find("e1") is None
    assert outbox.counts().delivered == 2


def test_a_letter_about_a_forgotten_one_goes(outbox: Outgoing) -> None:
    put(outbox, letter("c1", LetterKind.QUANTITY, refers_to="long gone"))
    assert delivered(outbox) == ["c1"]


def test_only_what_a_phone_must_answer_is_held_where_goods_are_taken(outbox: Outgoing) -> None:
    """S0-23: the published backend takes goods from an unpaired kiosk, questions not."""
    put(outbox, letter("q1", LetterKind.ASK), letter("e1"))
    assert outbox.hold("s1", Endpoint.PENDING) == 1
    assert delivered(outbox) == ["e1"]
    assert outbox.counts().held == 1
