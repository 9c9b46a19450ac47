"""Drills: something is taken away from the running kiosk, and it is seen to recover.

A drill is a generator that the desk asks for its newest report ten times a second. Whatever it
took away is given back when it ends, however it ends.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from typing import Final, Protocol

from kiosk.clock import Clock
from kiosk.staff.book import DrillReport, DrillStep
from kiosk.staff.requests import Drill

_AWAY_S: Final = 8.0
_BACK_WITHIN_S: Final = 60.0
_LETTERS: Final = 20


class Kiosk(Protocol):
    """What a drill takes away, gives back, and sees."""

    def cut_backend(self, *, cut: bool) -> None:
        """Let no request through, or all again."""
        ...

    def lose_camera(self, *, lost: bool) -> None:
        """Take the camera away, or give it back."""
        ...

    def backend_answers(self) -> bool | None:
        """Whether the backend is reached; None when nobody has asked it yet."""
        ...

    def camera_is_live(self) -> bool:
        """Whether pictures come."""
        ...

    def unsent(self) -> int:
        """Letters that are still to be sent."""
        ...

    def begin_sale(self) -> bool:
        """Begin a sale for the drill; False while somebody shops, or where guests may not."""
        ...

    def put_goods(self, pieces: int) -> None:
        """Put so many pieces into the drill's basket, one letter each."""
        ...

    def end_sale(self) -> None:
        """Cancel the drill's sale."""
        ...


@dataclass(slots=True)
class _Log:
    """A report that grows."""

    drill: Drill
    clock: Clock
    began_s: float = field(init=False)
    report: DrillReport = field(init=False)

    def __post_init__(self) -> None:
        self.began_s = self.clock()
        self.report = DrillReport(self.drill)

    def add(self, key: str, value: str = "") -> DrillReport:
        step = DrillStep(round(self.after_s, 1), key, value)
        self.report = replace(self.report, steps=(*self.report.steps, step))
        return self.report

    def end(self, *, ok: bool) -> DrillReport:
        self.report = replace(self.report, ok=ok)
        return self.report

    @property
    def after_s(self) -> float:
        return self.clock() - self.began_s

    def until(self, so: Callable[[], bool], within_s: float) -> Generator[DrillReport, None, bool]:
        """Show the report until it is *so*; False when the time was not enough."""
        began_s = self.clock()
        while not so():
            if self.clock() - began_s > within_s:
                return False
            yield self.report
        return True


def camera(kiosk: Kiosk, clock: Clock) -> Generator[DrillReport, None, None]:
    """The camera is gone for eight seconds; its pictures come back by themselves."""
    log = _Log(Drill.CAMERA, clock)
    kiosk.lose_camera(lost=True)
    try:
        yield log.add("camera_taken")
        noticed = yield from log.until(lambda: not kiosk.camera_is_live(), _BACK_WITHIN_S)
        yield log.add("camera_noticed" if noticed else "camera_unnoticed")
        yield from log.until(lambda: log.after_s >= _AWAY_S, _AWAY_S)
    finally:
        kiosk.lose_camera(lost=False)
    yield log.add("camera_given_back")
    back = yield from log.until(kiosk.camera_is_live, _BACK_WITHIN_S)
    yield log.add("camera_live" if back else "camera_still_away")
    yield log.end(ok=noticed and back)


def backend(kiosk: Kiosk, clock: Clock) -> Generator[DrillReport, None, None]:
    """No request gets through for eight seconds; the kiosk finds its way back by itself."""
    log = _Log(Drill.BACKEND, clock)
    kiosk.cut_backend(cut=True)
    try:
        yield log.add("backend_cut")
        noticed = yield from log.until(lambda: kiosk.backend_answers() is False, _BACK_WITHIN_S)
        yield log.add("backend_noticed" if noticed else "backend_unnoticed")
        yield from log.until(lambda: log.after_s >= _AWAY_S, _AWAY_S)
    finally:
        kiosk.cut_backend(cut=False)
    yield log.add("backend_given_back")
    back = yield from log.until(lambda: kiosk.backend_answers() is True, _BACK_WITHIN_S)
    yield log.add("backend_answers" if back else "backend_still_away")
    yield log.end(ok=noticed and back)


def queue(kiosk: Kiosk, clock: Clock) -> Generator[DrillReport, None, None]:
    """Letters pile up behind a cut backend, and all of them go out when it is back."""
    log = _Log(Drill.QUEUE, clock)
    if not kiosk.begin_sale():
        yield log.add("somebody_shops")
        yield log.end(ok=False)
        return
    before = kiosk.unsent()
    kiosk.cut_backend(cut=True)
    try:
        kiosk.put_goods(_LETTERS)
        yield log.add("queue_filled", str(_LETTERS))
        full = yield from log.until(lambda: kiosk.unsent() >= before + _LETTERS, _BACK_WITHIN_S)
        yield log.add("queue_waits", str(kiosk.unsent()))
    finally:
        kiosk.cut_backend(cut=False)
    try:
        yield log.add("backend_given_back")
        empty = yield from log.until(lambda: kiosk.unsent() == 0, _BACK_WITHIN_S)
        yield log.add("queue_empty" if empty else "queue_still_waits", str(kiosk.unsent()))
    finally:
        kiosk.end_sale()
    yield log.end(ok=full and empty)
