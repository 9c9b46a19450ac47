"""One letter's way through the outbox."""

from pathlib import Path

import pytest

from kiosk.errors import DatabaseFault
from kiosk.events.letters import Endpoint, LetterKind, LetterState
from kiosk.letters import (
    QuantityBody,
    Receipt,
)
from kiosk.outbox.database import open_database
from kiosk.outbox.letters import UNTIL_FINISH
from kiosk.outbox.outgoing import Outgoing, open_outbox
from kiosk.outbox.rows import OPEN_LETTERS
from kiosk.snapshots.till import LetterCounts
from tests.core.outbox.letters import claimed, delivered, letter, put


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


def test_a_letter_in_flight_at_a_crash_is_sent_again(path: Path, outbox: Outgoing) -> None:
    put(outbox, letter("e1"), letter("e2"))
    claimed(outbox)
    after_the_crash = open_outbox(path)
    assert delivered(after_the_crash) == ["e1", "e2"]
    after_the_crash.close()
    assert not outbox.deliver([Receipt("e1")], now=1.0)


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
