"""The camera's loop: reads, hands the newest picture on, and opens the camera again by itself."""

import logging
import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.camera.protocol import Camera
from kiosk.clock import Clock
from kiosk.errors import CameraError, CameraLost
from kiosk.events.pictures import Frame
from kiosk.mailbox import Copies, Mailbox
from kiosk.snapshots.seeing import CameraState, CameraStatus

log = logging.getLogger(__name__)

_FIRST_RETRY_S = 1.0
_RATE_EVERY_S = 1.0
_SLICE_S = 0.1


@dataclass(slots=True)
class CameraCounts:
    """Counted by the camera's thread; any thread may read it."""

    captured: int = 0


class CameraLoop:
    """Keeps a camera open and hands each picture to *frames* (for the model) and *show*.

    A camera that can't be opened, is lost, or gives no picture for *frozen_after_s* is reported
    and opened again: the first time after a second, then every *reopen_after_s*. The numbers of
    the pictures go on rising through that. *report* hears every change once, and about once a
    second the rate. *name* is what the camera is called until it was opened.
    """

    def __init__(
        self,
        open_source: Callable[[], Camera],
        *,
        frames: Mailbox[Frame] | Copies[Frame],
        show: Callable[[Frame], None] | None,
        report: Callable[[CameraStatus], None],
        clock: Clock = time.monotonic,
        frozen_after_s: float = 20.0,
        reopen_after_s: float = 10.0,
        name: str = "camera",
    ) -> None:
        self.counts = CameraCounts()
        self._open_source = open_source
        self._frames = frames
        self._show = show
        self._report = report
        self._clock = clock
        self._frozen_after_s = frozen_after_s
        self._reopen_after_s = reopen_after_s
        self._status = CameraStatus(CameraState.STARTING, name)
        self._next_sequence = 0
        self._rate_from = (0.0, 0)
        self._changed = threading.Event()

    def use(self, open_source: Callable[[], Camera]) -> None:
        """Close the camera and go on with what *open_source* opens. From any thread."""
        self._open_source = open_source
        self._changed.set()

    def run(self, stop: threading.Event) -> None:
        """Work until *stop* is set, or until a file has come to its end."""
        self._report(self._status)
        failures = 0
        while not stop.is_set():
            captured = self.counts.captured
            try:
                self._watch_one(stop)
            except (CameraError, CameraLost) as exc:
                failures = 0 if self.counts.captured > captured else failures
                self._lost(str(exc), stop, _FIRST_RETRY_S if not failures else self._reopen_after_s)
                failures += 1
            if self._status.state is CameraState.ENDED:
                return

    def _watch_one(self, stop: threading.Event) -> None:
        """Open the camera and follow it until it ends, freezes or *stop* is set."""
        self._changed.clear()
        camera = self._open_source()
        try:
            first = self._next_sequence
            last_s = self._clock()
            while not stop.is_set() and not self._changed.is_set():
                frame = camera.read()
                now = self._clock()
                if frame is not None:
                    last_s = now
                    self._hand_on(replace(frame, sequence=first + frame.sequence))
                    self._say_live(camera.source, now)
                elif camera.ended:
                    self._change(CameraState.ENDED, source=camera.source)
                    return
                elif now - last_s > self._patience_s():
                    self._change(
                        CameraState.FROZEN,
                        source=camera.source,
                        reason=f"No new picture for {self._frozen_after_s:g} s.",
                        retry_in_s=self._reopen_after_s,
                    )
                    return
        finally:
            camera.close()

    def _patience_s(self) -> float:
        if self._status.state in {CameraState.LIVE, CameraState.STARTING}:
            return self._frozen_after_s
        return self._reopen_after_s

    def _hand_on(self, frame: Frame) -> None:
        self._next_sequence = frame.sequence + 1
        self.counts.captured += 1
        self._frames.put(frame)
        if self._show is not None:
            self._show(frame)

    def _say_live(self, source: str, now: float) -> None:
        since_s, counted = self._rate_from
        if self._status.state is not CameraState.LIVE:
            self._rate_from = (now, self.counts.captured)
            self._change(CameraState.LIVE, source=source)
        elif now - since_s >= _RATE_EVERY_S:
            rate = (self.counts.captured - counted) / (now - since_s)
            self._rate_from = (now, self.counts.captured)
            self._status = replace(self._status, rate=round(rate, 1))
            self._report(self._status)

    def _lost(self, reason: str, stop: threading.Event, retry_in_s: float) -> None:
        self._change(CameraState.LOST, reason=reason, retry_in_s=retry_in_s)
        for _ in range(math.ceil(retry_in_s / _SLICE_S)):
            if self._changed.is_set() or stop.wait(_SLICE_S):
                return

    def _change(
        self,
        state: CameraState,
        *,
        source: str = "",
        reason: str = "",
        retry_in_s: float | None = None,
    ) -> None:
        before = self._status
        self._status = CameraStatus(state, source or before.source, reason, retry_in_s)
        if (state, reason) != (before.state, before.reason):
            level = logging.WARNING if reason else logging.INFO
            log.log(level, "%s is %s. %s", self._status.source, state, reason)
        if self._status != before:
            self._report(self._status)
