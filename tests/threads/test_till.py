"""The till and the sender on their own threads, a disk that fills, a program that is killed."""

import resource
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.events.backend import ShopperPaired
from kiosk.events.letters import Dialect, LetterKind
from kiosk.events.touches import GuestChosen
from kiosk.letters import Receipt
from kiosk.outbox.database import open_database
from kiosk.outbox.migrations import STEPS
from kiosk.outbox.outgoing import open_outbox
from kiosk.snapshots.till import LetterCounts, TillSnapshot
from tests.fakes.running import on_threads, until
from tests.fakes.shop import APPLE, Shop

WITHIN_S = 20.0


class Watcher:
    """Waits for a picture that has something in it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._last: TillSnapshot | None = None

    def __call__(self, shop: Shop, snapshot: TillSnapshot) -> None:
        with self._changed:
            self._last = snapshot
            self._changed.notify_all()

    def wait_for(self, what: Callable[[TillSnapshot], bool]) -> TillSnapshot:
        """The first picture from now on (or the last one) of which *what* is true."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._last and what(self._last), WITHIN_S)
            assert self._last is not None
            return self._last


@pytest.fixture
def watcher() -> Watcher:
    return Watcher()


@pytest.fixture
def shop(tmp_path: Path, watcher: Watcher) -> Shop:
    return Shop(tmp_path, watch=watcher)


@contextmanager
def no_room(database: Path) -> Iterator[None]:
    """No file of this process may grow beyond the database's log."""
    log = database.with_name(f"{database.name}-wal")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_letters_flow_while_the_till_writes(shop: Shop, watcher: Watcher) -> None:
    """Two connections on two threads; every item is delivered once and in order."""
    delivered: list[str] = []
    done = threading.Event()

    def send() -> None:
        outbox = open_outbox(shop.database)
        while not (done.is_set() and outbox.counts().unsent == 0):
            if letter := outbox.claim(shop.wall.now):
                outbox.deliver([Receipt(letter.event_id)], now=shop.wall.now)
                delivered.append(letter.event_id)
        outbox.close()

    session_id = shop.guest()
    sender = threading.Thread(target=send)
    sender.start()
    with on_threads(shop.till):
        for _ in range(60):
            shop.till.put(shop.item())
        watcher.wait_for(lambda snapshot: snapshot.items_confirmed == 60)
    done.set()
    sender.join(WITHIN_S)
    assert delivered == [session_id, *(f"item-{number}" for number in range(1, 61))]


def test_the_queue_is_emptied_at_the_end(shop: Shop) -> None:
    """S3-7: what was put before the end is on disk after it."""
    shop.guest()
    with on_threads(shop.till) as stop:
        for _ in range(30):
            shop.till.put(shop.item())
        stop.set()
    assert shop.basket() == {APPLE: 30}


def test_nothing_is_shown_as_added_before_it_is_on_disk(shop: Shop, watcher: Watcher) -> None:
    """The disk is full: the item waits, staff read what to do, and it goes on by itself."""
    with on_threads(shop.till):
        shop.till.put(GuestChosen())
        watcher.wait_for(lambda snapshot: snapshot.session_id is not None)
        with no_room(shop.database):
            shop.till.put(shop.item())
            broken = watcher.wait_for(lambda snapshot: bool(snapshot.fault))
            assert "disk" in broken.fault
            assert broken.lines == ()
        healed = watcher.wait_for(lambda snapshot: not snapshot.fault)
        assert [line.quantity for line in healed.lines] == [1]
        assert healed.items_confirmed == 1


def test_an_end_that_comes_before_the_disk_has_room_is_said(
    shop: Shop, watcher: Watcher, caplog: pytest.LogCaptureFixture
) -> None:
    with on_threads(shop.till) as stop:
        shop.till.put(GuestChosen())
        watcher.wait_for(lambda snapshot: snapshot.session_id is not None)
        with no_room(shop.database):
            shop.till.put(shop.item())
            watcher.wait_for(lambda snapshot: bool(snapshot.fault))
            stop.set()
            until(lambda: "before this could be written" in caplog.text)
    assert shop.say().lines == ()


def test_a_database_that_can_not_be_opened_is_tried_again(shop: Shop, watcher: Watcher) -> None:
    shop.say()
    set_version(shop.database, 99)
    with on_threads(shop.till):
        broken = watcher.wait_for(lambda snapshot: bool(snapshot.fault))
        assert "newer version" in broken.fault
        set_version(shop.database, len(STEPS))
        shop.till.put(GuestChosen())
        watcher.wait_for(lambda snapshot: snapshot.session_id is not None)


def test_messages_that_could_never_be_written_are_counted(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    shop.say()
    set_version(shop.database, 99)
    shop.say(GuestChosen())
    assert "1 messages were never written" in caplog.text


def test_a_killed_program_loses_and_doubles_nothing(tmp_path: Path) -> None:
    """Kill -9 while items come in: what was shown is on disk, each with its one letter."""
    shown = 0
    for round_ in range(3):
        shown = max(shown, killed_after(tmp_path, items=20 + 17 * round_))
        db = open_database(tmp_path / "kiosk.db")
        items = db.conn.execute("select event_id from item order by rowid").fetchall()
        letters = db.conn.execute(
            "select event_id from letter where kind = 'add' order by number"
        ).fetchall()
        sound = db.conn.execute("pragma integrity_check").fetchone()[0]
        db.close()
        assert sound == "ok"
        assert [row[0] for row in items] == [row[0] for row in letters]
        assert len(items) >= shown
    again = Shop(tmp_path)
    assert sum(line.quantity for line in again.say().lines) == len(items)


def killed_after(folder: Path, *, items: int) -> int:
    """Start a till that is fed without end, kill it after so many shown; how many were."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.threads.endless_till", str(folder)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    shown = 0
    for line in child.stdout:
        shown = int(line)
        if shown >= items:
            child.send_signal(signal.SIGKILL)
            break
    # What it had said before it died may still be in the pipe.
    shown = max([shown, *(int(line) for line in child.stdout if line.endswith("\n"))])
    child.stdout.close()
    child.wait(WITHIN_S)
    return shown


def set_version(database: Path, version: int) -> None:
    raw = sqlite3.connect(database)
    raw.execute(f"pragma user_version = {version}")
    raw.close()


def test_a_published_backend_hears_of_no_session(tmp_path: Path) -> None:
    shop = Shop(tmp_path, dialect=Dialect.SHOPSHADOW)
    shop.say(ShopperPaired("s-1", "device"))
    shop.say(shop.item())
    assert shop.kinds() == [LetterKind.ADD]
    assert shop.now.letters == LetterCounts(waiting=1)
