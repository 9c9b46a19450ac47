"""What the running kiosk sells, from the first instant and when something changes."""

import threading
from pathlib import Path
from typing import Any

from kiosk.catalogue.copies import Copy
from kiosk.catalogue.edit import Edit
from kiosk.catalogue.product import Catalogue, Product
from kiosk.config.settings import Settings
from kiosk.outbox.edits import open_edits
from kiosk.qt.signals import KioskSignals
from kiosk.qt.stocking import Stocking
from kiosk.wire.catalogue import Offer

BASE = Catalogue("file", "EUR", {"P1": Product("P1", "Apple", 50, classes=("apple",))})


def copy(price_minor: int, stock: int = 5) -> Copy:
    told = {"name": "Apple", "price_minor": price_minor, "stock": stock}
    return Copy("embedded", (Offer("P1", told),), 1_000.0)


class Rig:
    """Stocking as the program builds it, and what it let happen."""

    def __init__(self, folder: Path) -> None:
        settings = Settings.model_validate({"storage": {"folder": str(folder)}})
        self.database = folder / "kiosk.db"
        signals = KioskSignals()
        self.sold: list[int | None] = []
        self.shown: list[int | None] = []
        self.threads: list[threading.Thread] = []
        self.stocking = Stocking(settings, BASE, self.database, signals)
        self.stocking.sell_by(self._sell)
        signals.catalogue.connect(lambda catalogue: self.shown.append(price(catalogue)))
        self._signals = signals

    def _sell(self, catalogue: Catalogue) -> None:
        self.threads.append(threading.current_thread())
        self.sold.append(price(catalogue))

    def came(self, fresh: Copy) -> None:
        """As the catalogue's loop calls it: on a thread of its own."""
        thread = threading.Thread(target=self.stocking.came, args=(fresh, ()))
        thread.start()
        thread.join()


def price(catalogue: Catalogue) -> int | None:
    return catalogue.products["P1"].price_minor


def test_the_copy_of_an_earlier_run_is_sold_by_before_anything_is_asked(
    qapp: object, tmp_path: Path
) -> None:
    """S4-1: a second start has the window filled before any request."""
    first = Rig(tmp_path)
    assert price(first.stocking.catalogue) == 50
    first.stocking.copies.store(copy(77))
    assert price(Rig(tmp_path).stocking.catalogue) == 77


def test_news_take_effect_on_the_main_thread_and_reach_the_window_where_it_can_see_them(
    qtbot: Any, tmp_path: Path
) -> None:
    rig = Rig(tmp_path)
    rig.came(copy(77))
    qtbot.waitUntil(lambda: rig.shown == [77])
    rig.came(copy(77))
    rig.came(copy(77, stock=4))
    qtbot.waitUntil(lambda: rig.sold == [77, 77])
    assert rig.shown == [77], "a piece less in the shop is nothing to build the window anew for"
    assert set(rig.threads) == {threading.main_thread()}


def test_what_staff_change_holds_at_once_also_after_a_restart_without_the_backend(
    qtbot: Any, tmp_path: Path
) -> None:
    rig = Rig(tmp_path)
    book = open_edits(rig.database)
    book.put(Edit("e1", "P1", {"price_minor": 99}))
    book.close()
    rig.stocking.edited()
    qtbot.waitUntil(lambda: rig.sold == [99])
    assert price(Rig(tmp_path).stocking.catalogue) == 99
