"""The fleet's loop: tells the hub how the kiosk is, and takes over what the hub wants."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from queue import Empty, SimpleQueue
from typing import Protocol

from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable, ConfigError, KioskError
from kiosk.fleet.keeping import Keeping, Progress, Undo
from kiosk.fleet.shelf import NoRoom, Shelf
from kiosk.fleet.trial import Trial
from kiosk.fleet.wishes import changes_of, needs_a_gap
from kiosk.staff.changes import Change
from kiosk.staff.pushing import Pushed, SettingsPushed
from kiosk.wire.fleet import Parcel, Report, SetState, WantedSet

log = logging.getLogger(__name__)

_LOOK_EVERY_S = 1.0
_SAVE_EVERY_S = 30.0
_DESK_WITHIN_S = 120.0
_FAILED = "was not healthy for 15 minutes"


class Hub(Protocol):
    """Whom the loop reports to."""

    def due(self) -> bool:
        """Whether it may be called now."""
        ...

    def tell(self, report: Report, stop: threading.Event) -> "Told | None":
        """What it answers; None where it did not."""
        ...

    def part(self, parcel: Parcel, number: int, stop: threading.Event) -> bytes:
        """One part of a parcel."""
        ...

    def soon(self) -> None:
        """Something has changed."""

    def close(self) -> None:
        """Give up the connections."""


class Told(Protocol):
    """The hub's answer."""

    @property
    def wanted(self) -> WantedSet | None:
        """The set that it wants taken over."""
        ...


@dataclass(frozen=True, slots=True)
class Doors:
    """What the loop asks of the running kiosk; each is safe from its thread.

    *report* tells how the kiosk is (without any set), *idle* whether nobody shops, *push* asks
    the staff desk, *restart* begins the program anew, *used* names the model and the catalogue
    in force, *kept* says whether these changes are on the disk.
    """

    report: Callable[[], Report]
    idle: Callable[[], bool]
    push: Callable[[SettingsPushed], None]
    restart: Callable[[], None]
    used: Callable[[], tuple[str, str]]
    kept: Callable[[tuple[Change, ...]], bool]


class FleetLoop:
    """One set after the other: fetched, checked, taken over in a gap between two shoppers, tried.

    What leads back is on the disk before anything is changed. A sale never waits for this loop.
    """

    def __init__(
        self, *, hub: Hub, keeping: Keeping, shelf: Shelf, doors: Doors, clock: Clock
    ) -> None:
        self._hub = hub
        self._keeping = keeping
        self._shelf = shelf
        self._doors = doors
        self._clock = clock
        self._progress = Progress()
        self._wanted: WantedSet | None = None
        self._trial: Trial | None = None
        self._saved_s = clock()

    def run(self, stop: threading.Event) -> None:
        """Report and take over until *stop* is set."""
        self._progress = self._keeping.read()
        if self._progress.state is SetState.TRIAL and not self._doors.kept(self._progress.changes):
            self._progress = Progress()  # the power was cut in between: it is taken over anew
        elif self._progress.state is SetState.TRIAL:
            self._trial = Trial(self._progress.tried_s, self._clock())
        try:
            while not stop.is_set():
                self._look(stop)
                stop.wait(_LOOK_EVERY_S)
        finally:
            self._hub.close()

    def _look(self, stop: threading.Event) -> None:
        try:
            self._judge(stop)
            if self._hub.due():
                self._report(stop)
            if self._wanted is not None and self._trial is None:
                self._go_on(self._wanted, stop)
        except (BackendUnavailable, BackendRejected) as exc:
            log.info("a part of a set did not come: %s", exc)
        except NoRoom as exc:
            self._say(str(exc))
        except KioskError as exc:
            self._refuse(str(exc))

    def _report(self, stop: threading.Event) -> None:
        now = self._progress
        report = replace(
            self._doors.report(), set_number=now.number, set_state=now.state, set_words=now.words
        )
        told = self._hub.tell(report, stop)
        if told is None:
            return
        wanted = told.wanted
        if wanted is not None and wanted.number == now.number and now.state is not SetState.WAITING:
            wanted = None  # done with; the hub will hear
        self._wanted = wanted
        if wanted is None and now.state is SetState.WAITING:
            self._became(Progress())  # it was taken back

    def _became(self, progress: Progress) -> None:
        changed = (progress.number, progress.state) != (self._progress.number, self._progress.state)
        self._progress = progress
        try:
            self._keeping.write(progress)
        except ConfigError as exc:
            log.warning("a restart will not know how far the hub's set is: %s", exc)
        if changed and progress.state is not None:
            log.info("the hub's set %d is %s. %s", progress.number, progress.state, progress.words)
            self._hub.soon()

    def _go_on(self, wanted: WantedSet, stop: threading.Event) -> None:
        if self._progress.number != wanted.number:
            self._became(Progress(wanted.number, SetState.WAITING, undo=self._progress.undo))
        for parcel in wanted.parcels:
            if not self._shelf.has(parcel):
                self._fetch(parcel, stop)
                return
        changes = changes_of(wanted, self._shelf)
        if needs_a_gap(changes) and not self._doors.idle():
            self._say("waits until nobody shops")
            return
        self._take_over(wanted, changes, stop)

    def _fetch(self, parcel: Parcel, stop: threading.Event) -> None:
        """One part at each look: reports and verdicts go on meanwhile."""
        done = self._shelf.fetched(parcel)
        if done < parcel.size:
            self._say(f"{parcel.name}: {done // 2**20} of {-(-parcel.size // 2**20)} MB are here")
            self._shelf.fetch(parcel, lambda number: self._hub.part(parcel, number, stop))
        if self._shelf.fetched(parcel) >= parcel.size:
            self._shelf.take_in(parcel)

    def _take_over(
        self, wanted: WantedSet, changes: tuple[Change, ...], stop: threading.Event
    ) -> None:
        def before(values: tuple[Change, ...], kept: tuple[Change, ...]) -> None:
            trial = Progress(
                wanted.number, SetState.TRIAL, undo=Undo(values, kept), changes=changes
            )
            self._keeping.write(trial)  # or nothing is changed
            self._became(trial)

        self._wanted = None
        why = f"set {wanted.number} of the hub"
        pushed = self._pushed(changes, why, stop, before=before)
        if not pushed.ok:
            self._refuse(pushed.words)
            return
        self._trial = Trial(0.0, self._clock())
        if not pushed.live:
            self._doors.restart()

    def _refuse(self, words: str) -> None:
        """It can't work here: nothing was changed, and nothing is tried again by itself."""
        self._wanted = None
        log.warning("the hub's set %d can't be taken over: %s", self._progress.number, words)
        self._became(replace(self._progress, state=SetState.REFUSED, words=words[:500]))

    def _say(self, words: str) -> None:
        if words != self._progress.words:
            self._progress = replace(self._progress, words=words)

    def _judge(self, stop: threading.Event) -> None:
        if self._trial is None:
            return
        report, now = self._doors.report(), self._clock()
        verdict = self._trial.look(now, ready=report.ready)
        if verdict is True:
            self._trial = None
            self._became(replace(self._progress, state=SetState.KEPT, words=""))
            self._shelf.tidy(self._in_use())
        elif verdict is False:
            self._roll_back("; ".join(report.faults), stop)
        elif now - self._saved_s >= _SAVE_EVERY_S:
            self._saved_s = now
            self._became(replace(self._progress, tried_s=self._trial.lasted_s(now)))

    def _roll_back(self, faults: str, stop: threading.Event) -> None:
        number, undo = self._progress.number, self._progress.undo
        self._trial = None
        log.warning("with the hub's set %d the kiosk %s: it goes back", number, _FAILED)
        why = f"set {number} of the hub is rolled back, the kiosk {_FAILED}"
        pushed = self._pushed(undo.values, why, stop, kept=undo.kept)
        words = f"{_FAILED}: {faults}" if pushed.ok else f"can't be rolled back: {pushed.words}"
        self._became(replace(self._progress, state=SetState.ROLLED_BACK, words=words[:500]))
        if pushed.ok and not pushed.live:
            self._doors.restart()

    def _in_use(self) -> set[str]:
        """The model and the catalogue in force, and those before them."""
        before = {str(one.value) for one in self._progress.undo.values}
        return before | set(self._doors.used())

    def _pushed(
        self,
        changes: tuple[Change, ...],
        why: str,
        stop: threading.Event,
        *,
        before: Callable[[tuple[Change, ...], tuple[Change, ...]], None] = lambda _one, _two: None,
        kept: tuple[Change, ...] = (),
    ) -> Pushed:
        """How the staff desk answers; it loads a model before it says yes."""
        answers: SimpleQueue[Pushed] = SimpleQueue()
        self._doors.push(SettingsPushed(changes, why, answers.put, before, kept))
        until = self._clock() + _DESK_WITHIN_S
        while not stop.is_set() and self._clock() < until:
            try:
                return answers.get(timeout=0.2)
            except Empty:
                continue
        return Pushed(ok=False, words="the staff desk did not answer")
