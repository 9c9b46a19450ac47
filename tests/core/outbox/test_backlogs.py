"""Many letters at once, and what is kept of their delivery."""

from pathlib import Path

from kiosk.events.letters import LetterKind
from kiosk.letters import (
    Receipt,
)
from kiosk.outbox.database import open_database
from kiosk.outbox.outgoing import Outgoing, open_outbox
from kiosk.snapshots.till import LetterCounts
from tests.core.outbox.letters import claimed, letter, put


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
