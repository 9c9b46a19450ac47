"""Walking away: the sale is called off, the backend hears of it, nothing stays."""

import threading
from pathlib import Path

import pytest
from sqlite_utils import Database

from kiosk.catalogue import reading
from kiosk.events.letters import LetterKind
from kiosk.events.touches import (
    GuestChosen,
    HelpChanged,
    PeoplePresent,
    ProductPicked,
    PurchaseConfirmed,
)
from kiosk.routing import Policy
from kiosk.session import SELLING
from kiosk.snapshots.till import Phase, TillSnapshot
from kiosk.till.idling import Idling
from kiosk.till.till import Till


class HandClock:
    def __init__(self) -> None:
        self.now_s = 1_000.0

    def __call__(self) -> float:
        return self.now_s


SELLING_NOW = TillSnapshot(1, Phase.SHOPPING, "s1")


@pytest.mark.parametrize("phase", list(Phase))
def test_only_an_open_sale_can_be_called_off(phase: Phase) -> None:
    idling = Idling(clock := HandClock(), 60)
    clock.now_s += 60
    assert idling.is_over(TillSnapshot(1, phase, "s1")) is (phase in SELLING)


def test_touch_begins_the_time_anew() -> None:
    idling = Idling(clock := HandClock(), 60)
    clock.now_s += 59
    idling.somebody_is_here()
    clock.now_s += 59
    assert not idling.is_over(SELLING_NOW)
    clock.now_s += 1
    assert idling.is_over(SELLING_NOW)


def test_nobody_is_sent_away_while_help_is_coming() -> None:
    idling = Idling(clock := HandClock(), 60)
    clock.now_s += 600
    assert idling.ends_s(TillSnapshot(1, Phase.SHOPPING, "s1", help_wanted=True)) is None


def test_time_that_is_switched_off_never_ends() -> None:
    idling = Idling(clock := HandClock(), None)
    clock.now_s += 1e6
    assert not idling.is_over(SELLING_NOW)


class Shown:
    """Runs a till on a thread and waits for what it publishes."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock()
        self.news = threading.Condition()
        self.last = TillSnapshot(0, Phase.PAIRING)
        catalogue = reading.read("demo")
        self.till = Till(
            database=folder / "kiosk.db",
            catalogue=catalogue,
            policy=Policy(products=catalogue.products),
            publish=self.publish,
            counting=lambda _order: None,
            wake_sender=lambda: None,
            idle_s=120,
            clock=self.clock,
        )
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.till.run, args=(self.stop,))
        self.thread.start()

    def publish(self, sale: TillSnapshot) -> None:
        with self.news:
            self.last = sale
            self.news.notify_all()

    def until(self, phase: Phase, pieces: int = 0, ends_s: float | None = None) -> TillSnapshot:
        def is_so() -> bool:
            sale = self.last
            held = sum(line.quantity for line in sale.lines)
            due = ends_s is None or sale.ends_s == ends_s
            return sale.phase is phase and held == pieces and due

        with self.news:
            assert self.news.wait_for(is_so, timeout=20), self.last
            return self.last

    def end(self) -> None:
        self.stop.set()
        self.thread.join()


@pytest.fixture
def shown(tmp_path: Path):  # noqa: ANN201  a generator of what stands above
    running = Shown(tmp_path)
    yield running
    running.end()


def test_walking_away_calls_the_sale_off_and_tells_the_hub(shown: Shown, tmp_path: Path) -> None:
    shown.till.put(GuestChosen())
    shown.until(Phase.SHOPPING)
    shown.till.put(ProductPicked("P001"))
    sale = shown.until(Phase.SHOPPING, pieces=1)
    assert sale.ends_s == shown.clock.now_s + 120
    shown.clock.now_s += 119
    shown.till.put(PeoplePresent())  # "I need more time"
    shown.until(Phase.SHOPPING, pieces=1, ends_s=shown.clock.now_s + 120)
    shown.clock.now_s += 121
    shown.until(Phase.PAIRING)
    shown.end()
    letters = Database(tmp_path / "kiosk.db").query("select kind, state from letter order by rowid")
    told = [(row["kind"], row["state"]) for row in letters]
    assert (str(LetterKind.ADD), "cancelled") in told
    assert not [state for kind, state in told if kind == LetterKind.ADD and state == "waiting"]


def test_help_keeps_the_sale_open(shown: Shown) -> None:
    shown.till.put(GuestChosen())
    shown.until(Phase.SHOPPING)
    shown.till.put(HelpChanged(wanted=True))
    shown.till.put(ProductPicked("P001"))
    sale = shown.until(Phase.SHOPPING, pieces=1)
    assert sale.ends_s is None


def test_thanks_say_when_they_end(shown: Shown) -> None:
    shown.till.put(GuestChosen())
    shown.till.put(ProductPicked("P001"))
    shown.until(Phase.SHOPPING, pieces=1)
    shown.till.put(PurchaseConfirmed())
    shown.until(Phase.ORDERING, pieces=1)
    shown.clock.now_s += 3.1
    sale = shown.until(Phase.THANKS, pieces=1)
    assert sale.ends_s == shown.clock.now_s + 30
