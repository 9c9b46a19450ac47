"""One letter's way through the outbox."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.errors import DatabaseFault
from kiosk.events.letters import Endpoint, LetterKind, LetterState
from kiosk.letters import (
    ApproveBody,
    Body,
    EmptyBody,
    ItemBody,
    Letter,
    OrderBody,
    QuantityBody,
    Receipt,
)
from kiosk.outbox.database import open_database
from kiosk.outbox.letters import UNTIL_FINISH
from kiosk.outbox.outgoing import Outgoing, open_outbox
from kiosk.outbox.rows import OPEN_LETTERS
from kiosk.outbox.sales import Sales
from kiosk.session import Session
from kiosk.snapshots.till import LetterCounts, Phase

ITEM = ItemBody("P1", "Apple", 1, 0.9)
BODIES: dict[LetterKind, Body] = {
    LetterKind.ADD: ITEM,
    LetterKind.ASK: ITEM,
    LetterKind.QUANTITY: QuantityBody("P1", 2),
    LetterKind.APPROVE: ApproveBody(1),
    LetterKind.ORDER: OrderBody("K-ACDE"),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.db"
    db = open_database(path)
    for session_id in ("s1", "s2"):
        Sales(db).begin(Session(session_id, True, Phase.SHOPPING, False), 0.0)
        Sales(db).close(session_id, 0.0)
    db.close()
    return path


@pytest.fixture
def outbox(path: Path) -> Iterator[Outgoing]:
    outbox = open_outbox(path)
    yield outbox
    outbox.close()


def letter(
    event_id: str,
    kind: LetterKind = LetterKind.ADD,
    *,
    session_id: str = "s1",
    refers_to: str | None = None,
    due: float = 0.0,
) -> Letter:
    body = BODIES.get(kind, EmptyBody())
    return Letter(event_id, session_id, kind, body, 0.0, due, refers_to)


def put(outbox: Outgoing, *letters: Letter) -> None:
    for each in letters:
        assert outbox.put(each)


def claimed(outbox: Outgoing, now: float = 1.0) -> str | None:
    found = outbox.claim(now)
    return found.event_id if found else None


def delivered(outbox: Outgoing) -> list[str]:
    """Deliver all that can be, in the order in which it goes."""
    order = []
    while (event_id := claimed(outbox)) is not None:
        assert outbox.deliver([Receipt(event_id)], now=1.0)
        order.append(event_id)
    return order


def state(outbox: Outgoing, event_id: str) -> LetterState:
    found = outbox.find(event_id)
    assert found is not None
    return found.state


def test_a_letter_comes_out_as_it_went_in(outbox: Outgoing) -> None:
    put(outbox, letter("e1", LetterKind.QUANTITY, refers_to="e0", due=1.0))
    found = outbox.claim(1.0)
    assert found is not None
    assert (found.body, found.refers_to, found.tries) == (QuantityBody("P1", 2), "e0", 1)
    assert (found.state, found.endpoint) == (LetterState.SENDING, Endpoint.BASKET)


def test_a_letter_that_is_there_already_is_not_taken_twice(outbox: Outgoing) -> None:
    put(outbox, letter("e1"))
    assert not outbox.put(letter("e1"))
    assert outbox.counts() == LetterCounts(waiting=1)


def test_letters_go_in_the_order_they_were_made(outbox: Outgoing) -> None:
    """S0-33: five detections of an outage arrive once, in order."""
    put(outbox, *(letter(f"e{number}") for number in range(5)))
    assert delivered(outbox) == ["e0", "e1", "e2", "e3", "e4"]
    assert outbox.counts() == LetterCounts(delivered=5)


def test_a_letter_waits_until_it_is_due(outbox: Outgoing) -> None:
    put(outbox, letter("e1", due=5.0))
    assert outbox.next_due() == 5.0
    assert claimed(outbox, 4.9) is None
    assert claimed(outbox, 5.0) == "e1"
    assert outbox.next_due() is None


def test_an_open_breaker_spends_no_tries(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("q1", LetterKind.ASK))
    found = outbox.claim(1.0, open_endpoints={Endpoint.BASKET})
    assert found is not None
    assert found.event_id == "q1"
    assert outbox.claim(1.0, open_endpoints=[Endpoint.BASKET, Endpoint.PENDING]) is None
    waiting = outbox.find("e1")
    assert waiting is not None
    assert waiting.tries == 0


def test_a_letter_behind_one_in_flight_waits(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2"), letter("e3", session_id="s2"))
    assert [claimed(outbox), claimed(outbox), claimed(outbox)] == ["e1", "e3", None]


def test_a_deferred_letter_keeps_its_place(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2"))
    claimed(outbox)
    assert outbox.defer("e1", 9.0, "no answer")
    assert claimed(outbox, 8.0) is None
    found = outbox.claim(9.0)
    assert found is not None
    assert (found.event_id, found.tries, found.last_error) == ("e1", 2, "no answer")


def test_nothing_goes_into_a_session_that_the_backend_does_not_know(outbox: Outgoing) -> None:
    put(outbox, letter("s1", LetterKind.START_SESSION), letter("e1"))
    assert claimed(outbox) == "s1"
    assert claimed(outbox) is None
    outbox.deliver([Receipt("s1")], now=1.0)
    assert claimed(outbox) == "e1"


def test_a_letter_waits_for_the_one_it_is_about(outbox: Outgoing) -> None:
    put(
        outbox,
        letter("e1"),
        letter("q1", LetterKind.ASK),
        letter("e2"),
        letter("c1", LetterKind.QUANTITY, refers_to="q1"),
    )
    outbox.claim(1.0)
    outbox.deliver([Receipt("e1")], now=1.0)
    outbox.claim(1.0)
    outbox.defer("q1", 9.0, "no answer")
    assert delivered(outbox) == ["e2"]


def test_an_order_and_a_farewell_come_last(outbox: Outgoing) -> None:
    put(
        outbox,
        letter("q1", LetterKind.ASK),
        letter("o1", LetterKind.ORDER),
        letter("x1", LetterKind.END_SESSION),
    )
    assert claimed(outbox) == "q1"
    assert claimed(outbox) is None
    outbox.deliver([Receipt("q1")], now=1.0)
    assert delivered(outbox) == ["o1", "x1"]


def test_a_parked_letter_holds_up_nobody(outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2"), letter("o1", LetterKind.ORDER))
    claimed(outbox)
    assert outbox.park("e1", "The product is unknown there", now=1.0)
    assert delivered(outbox) == ["e2", "o1"]
    counts = LetterCounts(delivered=2, parked=1, parked_reason="The product is unknown there")
    assert outbox.counts() == counts
    assert not outbox.park("e1", "again", now=2.0)


def test_an_absolute_quantity_and_an_approval_keep_their_order(outbox: Outgoing) -> None:
    """They go through different endpoints, and the sum depends on who comes first."""
    put(
        outbox,
        letter("q1", LetterKind.ASK),
        letter("a1", LetterKind.APPROVE, refers_to="q1"),
        letter("c1", LetterKind.QUANTITY, refers_to="e0"),
        letter("q2", LetterKind.ASK),
        letter("a2", LetterKind.APPROVE, refers_to="q2"),
    )
    assert outbox.claim(1.0, open_endpoints=[Endpoint.PENDING]) is None
    for event_id in ("q1", "a1"):
        assert claimed(outbox) == event_id
        outbox.deliver([Receipt(event_id)], now=1.0)
    found = outbox.claim(1.0, open_endpoints=[Endpoint.BASKET])
    assert found is not None
    assert found.event_id == "q2"
    outbox.deliver([Receipt("q2")], now=1.0)
    assert outbox.claim(1.0, open_endpoints=[Endpoint.BASKET]) is None
    assert delivered(outbox) == ["c1", "a2"]


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


def test_a_letter_in_flight_at_a_crash_is_sent_again(path: Path, outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2"))
    claimed(outbox)
    after_the_crash = open_outbox(path)
    assert delivered(after_the_crash) == ["e1", "e2"]
    after_the_crash.close()
    assert not outbox.deliver([Receipt("e1")], now=1.0)


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


def test_letters_about_an_item_are_found(outbox: Outgoing) -> None:
    put(outbox, letter("q1", LetterKind.ASK), letter("a1", LetterKind.APPROVE, refers_to="q1"))
    assert [found.event_id for found in outbox.about("q1")] == ["a1"]


def test_two_connections_write_without_refusing_each_other(path: Path, outbox: Outgoing) -> None:
    other = Outgoing(open_database(path))
    for number in range(20):
        put(outbox, letter(f"e{number}"))
        assert claimed(other) == f"e{number}"
        assert other.deliver([Receipt(f"e{number}")], now=1.0)
    other.close()
    assert outbox.counts() == LetterCounts(delivered=20)


def test_a_full_disk_is_a_sentence_and_loses_nothing(path: Path) -> None:
    db = open_database(path)
    outbox = Outgoing(db)
    outbox.put(letter("e0"))
    db.conn.execute("pragma max_page_count = 1")
    with pytest.raises(DatabaseFault, match="disk is full"):
        put(outbox, *(letter(f"e{number}") for number in range(1, 500)))
    kept = outbox.counts().waiting
    db.conn.execute("pragma max_page_count = 100000")
    assert outbox.put(letter(f"e{kept}"))
    assert outbox.counts().waiting == kept + 1
    outbox.close()


def test_the_order_is_read_by_an_index(path: Path) -> None:
    """Letters that were delivered long ago must not make a claim slower."""
    db = open_database(path)
    plan = db.conn.execute(f"explain query plan {OPEN_LETTERS}")
    steps = [row[3] for row in plan]
    db.close()
    assert steps == ["SCAN letter USING INDEX letter_queue"]


def backlog(outbox: Outgoing, *, least: int = 1, most: int = 500) -> list[str]:
    found = outbox.claim_many(1.0, open_endpoints=(), least=least, most=most)
    return [letter.event_id for letter in found]


def test_a_backlog_is_claimed_in_order_and_settled_at_once(outbox: Outgoing) -> None:
    """S0-33, S1-17: what waited through an outage goes together."""
    put(outbox, *(letter(f"e{number}") for number in range(7)))
    assert backlog(outbox, most=5) == [f"e{number}" for number in range(5)]
    in_flight = outbox.deliver([Receipt(f"e{number}") for number in range(5)], now=2.0)
    assert in_flight == {f"e{number}" for number in range(5)}
    assert backlog(outbox) == ["e5", "e6"]
    assert outbox.counts() == LetterCounts(sending=2, delivered=5)


def test_a_few_letters_are_no_backlog(outbox: Outgoing) -> None:
    put(outbox, *(letter(f"e{number}") for number in range(4)))
    assert backlog(outbox, least=5) == ["e0"]
    assert outbox.counts() == LetterCounts(sending=1, waiting=3)


def test_a_backlog_goes_to_one_endpoint(outbox: Outgoing) -> None:
    """S0-29: each endpoint has a breaker of its own."""
    put(outbox, letter("e1"), letter("q1", LetterKind.ASK), letter("e2"))
    assert backlog(outbox) == ["e1", "e2"]


def test_what_depends_on_another_letter_waits_for_the_next_batch(outbox: Outgoing) -> None:
    """One that fails must not make another wrong."""
    put(
        outbox,
        letter("s1", LetterKind.START_SESSION),
        letter("e1"),
        letter("c1", LetterKind.QUANTITY, refers_to="e1"),
        letter("e2"),
        letter("o1", LetterKind.ORDER),
        letter("x1", session_id="s2"),
    )
    batches = []
    while batch := backlog(outbox):
        batches.append(batch)
        outbox.deliver([Receipt(event_id) for event_id in batch], now=1.0)
    assert batches == [["s1"], ["e1", "x1"], ["c1"], ["e2"], ["o1"]]


def test_what_the_backend_told_is_kept_with_the_delivery(outbox: Outgoing) -> None:
    """S0-35: its totals, and what it calls the item, survive a restart."""
    put(outbox, letter("q1", LetterKind.ASK), letter("a1", LetterKind.APPROVE, refers_to="q1"))
    assert claimed(outbox) == "q1"
    outbox.deliver([Receipt("q1", "row-7", "d1", "P1", 3)], now=1.0)
    answer = outbox.claim(1.0)
    assert answer is not None
    assert answer.about_remote == "row-7"
    assert outbox.total("d1", "P1") == 3
    assert outbox.total("d2", "P1") == 0, "a new device begins with nothing"


def test_attempts_in_doubt_are_counted_also_over_a_crash(path: Path, outbox: Outgoing) -> None:
    """S0-35: a letter in flight when the program died may have arrived."""
    put(outbox, letter("e1"))
    claimed(outbox)
    outbox.defer("e1", 1.0, "no answer", doubts=2)
    claimed(outbox)
    outbox.close()
    again = open_outbox(path)
    found = again.claim(1.0)
    again.close()
    assert found is not None
    assert found.doubts == 3


def test_only_what_a_phone_must_answer_is_held_where_goods_are_taken(outbox: Outgoing) -> None:
    """S0-23: the published backend takes goods from an unpaired kiosk, questions not."""
    put(outbox, letter("q1", LetterKind.ASK), letter("e1"))
    assert outbox.hold("s1", Endpoint.PENDING) == 1
    assert delivered(outbox) == ["e1"]
    assert outbox.counts().held == 1


def test_a_backlog_at_its_limit_is_said(path: Path) -> None:
    """S2-17: nothing piles up without a word."""
    outbox = Outgoing(open_database(path), most_waiting=3)
    put(outbox, letter("e1"), letter("e2"))
    assert not outbox.counts().full
    put(outbox, letter("e3"))
    assert outbox.counts().full
    assert outbox.put(letter("e4")), "a running sale goes on"
    outbox.close()


def test_the_disk_is_waited_for_unless_the_backend_keeps_keys(path: Path) -> None:
    """A doubled add of a backend without keys must be noticed also after a power cut."""
    db = open_database(path)
    outbox = Outgoing(db)
    levels = [db.conn.execute("pragma synchronous").fetchone()[0]]
    for kept in (True, False):
        outbox.rely_on_keys(kept=kept)
        levels.append(db.conn.execute("pragma synchronous").fetchone()[0])
    outbox.close()
    assert levels == [2, 1, 2]


def test_what_was_put_off_by_a_clock_of_before_does_not_wait_for_it(outbox: Outgoing) -> None:
    """A clock that was set back while the kiosk was off; what waits for Finish still does."""
    put(outbox, letter("e1", due=5000.0), letter("e2", due=UNTIL_FINISH))
    assert claimed(outbox, now=1400.0) is None
    assert outbox.wait_until(1460.0) == 1
    assert outbox.next_due() == 1460.0
    assert claimed(outbox, now=1460.0) == "e1"
    assert claimed(outbox, now=9999.0) is None


def test_what_goes_out_at_finish_does_not_ask_what_time_it_is(outbox: Outgoing) -> None:
    """The till's clock may be ahead of the one that the sender waits by."""
    put(outbox, letter("e1", due=UNTIL_FINISH))
    assert outbox.let_go("s1") == 1
    assert claimed(outbox, now=1.0) == "e1"
