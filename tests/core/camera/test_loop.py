"""The camera's loop through loss, frost and recovery."""

import threading
from collections.abc import Callable, Iterator

import pytest

from kiosk.camera.loop import CameraLoop
from kiosk.errors import CameraError, CameraLost
from kiosk.events.pictures import Frame
from kiosk.mailbox import Mailbox
from kiosk.snapshots.seeing import CameraState, CameraStatus
from tests.core.camera.conftest import grey


class _World:
    """A clock, a camera and a stop event that wait for nobody.

    The camera acts *script*, one step for each read: a frame, nothing for half a second, a loss,
    the end. When the script is over, the loop is stopped.
    """

    def __init__(self, *openings: str | Exception) -> None:
        self.now = 0.0
        self.opened = 0
        self.closed = 0
        self.waits: list[float] = []
        self.reports: list[CameraStatus] = []
        self.shown: list[Frame] = []
        self.frames: Mailbox[Frame] = Mailbox()
        self._openings: Iterator[str | Exception] = iter(openings)
        self._set = False
        self.at_wait: Callable[[], None] = lambda: None

    def loop(self, **options: float) -> CameraLoop:
        return CameraLoop(
            self.open,
            frames=self.frames,
            show=self.shown.append,
            report=self.reports.append,
            clock=lambda: self.now,
            **options,  # type: ignore[arg-type]
        )

    def open(self) -> "_Camera":
        opening = next(self._openings, None)
        if opening is None:
            self._set = True
            opening = ""
        if isinstance(opening, Exception):
            raise opening
        self.opened += 1
        return _Camera(self, opening)

    @property
    def states(self) -> list[str]:
        return [report.state.value for report in self.reports]

    def is_set(self) -> bool:
        return self._set

    def wait(self, timeout: float) -> bool:
        self.waits.append(timeout)
        self.now += timeout
        self.at_wait()
        return self._set


class _Camera:
    """f: a frame, .: half a second of nothing, l: lost, e: the end."""

    source = "camera 0"

    def __init__(self, world: _World, script: str) -> None:
        self._world = world
        self._steps = iter(script)
        self._sequence = 0
        self.ended = False

    def read(self) -> Frame | None:
        self._world.now += 0.5
        match next(self._steps, "l"):
            case "f":
                self._sequence += 1
                now = self._world.now
                return Frame(grey(1), self._sequence - 1, now, now)
            case "l":
                raise CameraLost("camera 0 gives no more pictures.")
            case "e":
                self.ended = True
        return None

    def close(self) -> None:
        self._world.closed += 1


def _run(world: _World, **options: float) -> CameraLoop:
    loop = world.loop(**options)
    loop.run(world)  # type: ignore[arg-type]
    return loop


def test_pictures_reach_the_model_and_the_screen_and_are_counted() -> None:
    world = _World("ffff")

    loop = _run(world)

    assert loop.counts.captured == 4
    assert [frame.sequence for frame in world.shown] == [0, 1, 2, 3]
    newest = world.frames.take(within_s=0)
    assert newest is not None
    assert newest.sequence == 3
    assert world.frames.dropped == 3


def test_a_lost_camera_is_reported_once_and_opened_again_by_itself() -> None:
    world = _World("ff", CameraLost("gone"), CameraLost("gone"), CameraLost("gone"), "fff")

    _run(world, reopen_after_s=10.0)

    assert sum(world.waits[:310]) == pytest.approx(31.0)  # 1 s and three times 10 s, in slices
    lost = [report for report in world.reports if report.reason == "gone"]
    assert len(lost) == 1
    assert lost[0].retry_in_s == 10.0
    assert world.states[:2] == ["starting", "live"]
    assert CameraState.LIVE in [report.state for report in world.reports[4:]]
    assert world.opened == world.closed


def test_numbers_go_on_rising_after_the_camera_was_opened_again() -> None:
    world = _World("ff", "fff")

    _run(world)

    assert [frame.sequence for frame in world.shown] == [0, 1, 2, 3, 4]


def test_a_camera_that_can_not_be_opened_says_why_and_is_tried_again() -> None:
    world = _World(CameraError("There is no camera at /dev/video3."), "f")

    _run(world)

    assert world.states[:3] == ["starting", "lost", "live"]
    assert world.reports[1].reason == "There is no camera at /dev/video3."


def test_a_camera_without_a_new_picture_for_20_s_is_frozen_and_opened_again() -> None:
    world = _World("f" + "." * 45, "." * 25, "f")

    _run(world, frozen_after_s=20.0, reopen_after_s=10.0)

    assert world.states[:4] == ["starting", "live", "frozen", "live"]
    assert world.reports[2].reason == "No new picture for 20 s."
    assert world.opened >= 3
    assert world.opened == world.closed


def test_a_pause_shorter_than_that_is_not_reported() -> None:
    world = _World("f" + "." * 30 + "f")

    _run(world)

    assert "frozen" not in world.states


def test_a_file_that_ended_ends_the_loop() -> None:
    world = _World("ffe", "f")

    _run(world)

    assert world.states[-1] == "ended"
    assert (world.opened, world.closed) == (1, 1)


def test_the_rate_is_told_about_once_a_second() -> None:
    world = _World("f" * 21)

    _run(world)

    rates = [report.rate for report in world.reports if report.rate]
    assert len(rates) == 10
    assert set(rates) == {2.0}


def test_the_loop_stops_when_told_and_closes_the_camera() -> None:
    stop = threading.Event()
    world = _World("f" * 1000)
    loop = CameraLoop(
        world.open, frames=world.frames, show=None, report=_stop_when_live(stop), name="till"
    )

    loop.run(stop)

    assert world.closed == 1


def _stop_when_live(stop: threading.Event) -> Callable[[CameraStatus], None]:
    def report(status: CameraStatus) -> None:
        if status.state is CameraState.LIVE:
            stop.set()

    return report


def test_another_camera_is_opened_at_once_while_a_lost_one_is_waited_for() -> None:
    """Staff choose another one: nobody waits for the next try of the old one."""
    world = _World("f", CameraLost("gone"), "fff")
    loop = world.loop(reopen_after_s=10.0)
    chosen: list[float] = []

    def other() -> _Camera:
        chosen.append(world.now)
        return world.open()

    world.at_wait = lambda: loop.use(other)
    loop.run(world)  # type: ignore[arg-type]
    assert chosen[0] < 1.3  # two reads of half a second, and a slice
    assert len(world.shown) > 1
