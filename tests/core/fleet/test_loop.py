"""What the kiosk does with the hub's sets: in a gap, on trial, kept or taken back. Row S4-26."""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import resources
from kiosk.errors import BackendUnavailable
from kiosk.fleet.keeping import Keeping, Undo
from kiosk.fleet.loop import Doors, FleetLoop
from kiosk.fleet.shelf import Shelf
from kiosk.fleet.trial import LIMIT_S, STEADY_S
from kiosk.staff.changes import Change
from kiosk.staff.pushing import Pushed, SettingsPushed
from kiosk.wire.fleet import PART_BYTES, Kind, Parcel, Report, Sections, SetState, WantedSet

HIGHER: Sections = {"routing": {"threshold": 0.8}}
CATALOGUE = resources.path("catalogues/demo.json").read_bytes()
PARCEL = Parcel(Kind.CATALOGUE, "demo 2", hashlib.sha256(CATALOGUE).hexdigest(), len(CATALOGUE))


@dataclass
class Told:
    wanted: WantedSet | None


@dataclass
class Rig:
    """A kiosk around the loop: the hub wants *wanted*; each `look` is one round of the loop."""

    folder: Path
    wanted: WantedSet | None = None
    ready: bool = True
    shops: bool = False
    online: bool = True
    refuse: str = ""
    now_s: float = 0.0
    reports: list[Report] = field(default_factory=list)
    pushes: list[SettingsPushed] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    restarts: int = 0
    live: bool = True
    on_disk: bool = True
    closed: int = 0

    def __post_init__(self) -> None:
        self.keeping = Keeping(self.folder / "fleet")
        self.loop = self.started()

    def started(self) -> FleetLoop:
        """The loop, as after a start of the program."""
        doors = Doors(
            report=lambda: Report("1", "m", "", "c", self.ready, () if self.ready else ("dark",)),
            idle=lambda: not self.shops,
            push=self._push,
            restart=self._restart,
            used=lambda: ("m", "c"),
            kept=lambda _changes: self.on_disk,
        )
        shelf = Shelf(self.folder / "fleet")
        return FleetLoop(
            hub=self, keeping=self.keeping, shelf=shelf, doors=doors, clock=lambda: self.now_s
        )

    def look(self, rounds: int = 1, *, until: Callable[[], bool] = lambda: False) -> None:
        """That many rounds, a second each; a new start of the loop keeps what is on the disk."""
        stop = _Rounds(rounds, self, until)
        self.loop.run(stop)

    def due(self) -> bool:
        return True

    def tell(self, report: Report, stop: threading.Event) -> Told | None:
        if not self.online:
            return None
        self.reports.append(report)
        return Told(self.wanted)

    def part(self, parcel: Parcel, number: int, stop: threading.Event) -> bytes:
        if not self.online:
            raise BackendUnavailable("gone")
        self.asked.append(number)
        return CATALOGUE[number * PART_BYTES : (number + 1) * PART_BYTES]

    def soon(self) -> None:
        """The next round tells it."""

    def close(self) -> None:
        self.closed += 1

    def _push(self, request: SettingsPushed) -> None:
        if self.refuse:
            request.answered(Pushed(ok=False, words=self.refuse))
            return
        request.before((Change("routing", "threshold", 0.7),), BACK.kept)
        self.pushes.append(request)
        request.answered(Pushed(ok=True, live=self.live))

    def _restart(self) -> None:
        self.restarts += 1

    @property
    def state(self) -> SetState | None:
        return self.keeping.read().state

    @property
    def told(self) -> tuple[int, SetState | None, str]:
        last = self.reports[-1]
        return last.set_number, last.set_state, last.set_words


BACK = Undo((Change("routing", "threshold", 0.7),), (Change("routing", "threshold", None),))


class _Rounds(threading.Event):
    """Set after so many waits; time goes by meanwhile."""

    def __init__(self, rounds: int, rig: Rig, until: Callable[[], bool]) -> None:
        super().__init__()
        self._left = rounds
        self._rig = rig
        self._until = until

    def wait(self, timeout: float | None = None) -> bool:
        self._rig.now_s += timeout or 0.0
        self._left -= 1
        if self._left <= 0 or self._until():
            self.set()
        return self.is_set()


@pytest.fixture
def rig(tmp_path: Path) -> Rig:
    return Rig(tmp_path)


def test_a_kiosk_that_nothing_is_wanted_of_reports_and_changes_nothing(rig: Rig) -> None:
    rig.look(3)
    assert [report.set_state for report in rig.reports] == [None] * 3
    assert (rig.pushes, rig.closed) == ([], 1)


def test_a_live_setting_is_taken_over_at_once_and_kept_when_the_kiosk_is_well(rig: Rig) -> None:
    rig.wanted, rig.shops = WantedSet(3, HIGHER), True
    rig.look()
    (push,) = rig.pushes
    assert push.changes == (Change("routing", "threshold", 0.8),)
    assert rig.state is SetState.TRIAL
    rig.look(int(STEADY_S) + 5)
    assert rig.told == (3, SetState.KEPT, "")
    assert len(rig.pushes) == 1


def test_what_needs_a_restart_waits_for_the_end_of_the_sale(rig: Rig) -> None:
    rig.wanted = WantedSet(3, {"backend": {"device_name": "Till 3"}})
    rig.shops, rig.live = True, False
    rig.look(5)
    assert rig.pushes == []
    assert rig.told == (3, SetState.WAITING, "waits until nobody shops")
    rig.shops = False
    rig.look()
    assert (len(rig.pushes), rig.restarts) == (1, 1)


def test_a_kiosk_that_is_not_well_goes_back_after_a_quarter_of_an_hour(rig: Rig) -> None:
    """S4-26: a set that makes a kiosk sick costs fifteen minutes, not a visit."""
    rig.wanted, rig.ready = WantedSet(3, HIGHER), False
    rig.look(2000, until=lambda: len(rig.pushes) == 2)
    assert LIMIT_S <= rig.now_s <= LIMIT_S + 5
    back = rig.pushes[1]
    assert (back.changes, back.kept) == (BACK.values, BACK.kept)
    assert "rolled back" in back.why
    rig.look(2)
    assert rig.told == (3, SetState.ROLLED_BACK, "was not healthy for 15 minutes: dark")
    assert len(rig.pushes) == 2


def test_a_trial_goes_on_over_restarts(rig: Rig) -> None:
    """What leads back is on the disk before anything is changed."""
    rig.wanted, rig.ready, rig.live = WantedSet(3, HIGHER), False, False
    rig.look(400)
    rig.loop = rig.started()
    rig.look(600, until=lambda: len(rig.pushes) == 2)
    assert LIMIT_S <= rig.now_s <= LIMIT_S + 60
    assert rig.pushes[1].kept == BACK.kept
    assert rig.restarts == 2


def test_a_power_cut_before_the_change_was_kept_begins_it_anew(rig: Rig) -> None:
    """A set is never called kept that is not in force."""
    rig.wanted = WantedSet(3, HIGHER)
    rig.look()
    rig.on_disk, rig.loop = False, rig.started()
    rig.look()
    assert [push.changes for push in rig.pushes] == [(Change("routing", "threshold", 0.8),)] * 2


def test_a_set_that_can_not_work_is_refused_with_the_reason(rig: Rig) -> None:
    rig.wanted, rig.refuse = WantedSet(3, HIGHER), "[routing] threshold is set by the environment"
    rig.look(3)
    assert rig.told == (3, SetState.REFUSED, rig.refuse)
    rig.refuse = ""
    rig.look(3)
    assert rig.pushes == []


def test_a_secret_is_refused_even_from_the_hub(rig: Rig) -> None:
    rig.wanted = WantedSet(3, {"alerts": {"webhook_url": "https://chat.example/token"}})
    rig.look(2)
    assert rig.pushes == []
    assert rig.told[1] is SetState.REFUSED


def test_a_set_that_is_taken_back_while_it_waits_is_forgotten(rig: Rig) -> None:
    rig.wanted, rig.shops = WantedSet(3, {"backend": {"device_name": "Till 3"}}), True
    rig.look(2)
    rig.wanted, rig.shops = None, False
    rig.look(3)
    assert (rig.pushes, rig.told) == ([], (0, None, ""))


def test_a_catalogue_is_fetched_through_outages_and_then_taken_over(rig: Rig) -> None:
    rig.wanted = WantedSet(3, {}, (PARCEL,))
    rig.look()
    rig.online = False
    rig.look(3)
    rig.online = True
    rig.look(4)
    (push,) = rig.pushes
    (change,) = push.changes
    assert (change.section, change.key) == ("detection", "catalogue")
    assert Path(str(change.value)).read_bytes() == CATALOGUE
    assert rig.asked == [0]


def test_a_damaged_parcel_is_refused(rig: Rig) -> None:
    rig.wanted = WantedSet(3, {}, (Parcel(Kind.CATALOGUE, "demo", "0" * 64, len(CATALOGUE)),))
    rig.look(4)
    assert rig.pushes == []
    assert rig.told[1] is SetState.REFUSED
    assert "damaged" in rig.told[2]


def test_the_next_set_comes_after_the_last_was_judged(rig: Rig) -> None:
    rig.wanted = WantedSet(3, HIGHER)
    rig.look()
    rig.wanted = WantedSet(4, {"window": {"volume": 1}})
    rig.look(100, until=lambda: len(rig.pushes) == 2)
    assert STEADY_S <= rig.now_s <= STEADY_S + 5
    assert [push.why for push in rig.pushes] == ["set 3 of the hub", "set 4 of the hub"]
