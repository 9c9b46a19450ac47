"""The disk becomes read-only in the middle of a sale, as Linux does after an error on it."""

from pathlib import Path

from kiosk.events.touches import GuestChosen
from kiosk.outbox.rescue import make_sound
from tests.fakes.failing_disk import failing_disk
from tests.fakes.running import on_threads
from tests.fakes.shop import Shop
from tests.threads.test_till import Watcher


def test_a_disk_that_becomes_read_only_takes_nothing_back_and_is_said(tmp_path: Path) -> None:
    """S0-33: what was shown as added is there after a new start; what was not, was not."""
    watcher = Watcher()
    with failing_disk(tmp_path) as disk:
        shop = Shop(disk.folder, watch=watcher)
        with on_threads(shop.till) as stop:
            shop.till.put(GuestChosen())
            watcher.wait_for(lambda snapshot: snapshot.session_id is not None)
            shop.till.put(shop.item())
            watcher.wait_for(lambda snapshot: snapshot.items_confirmed == 1)
            disk.fail()
            shop.till.put(shop.item())
            broken = watcher.wait_for(lambda snapshot: bool(snapshot.fault))
            assert "read-only" in broken.fault
            assert [line.quantity for line in broken.lines] == [1]
            stop.set()
        disk.unmount()
        disk.mount()
        assert make_sound(shop.database, now=0.0) == ""
        assert [line.quantity for line in Shop(disk.folder).say().lines] == [1]
