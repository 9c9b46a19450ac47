"""Reads the codes on what lies under the camera, at a rate that leaves detection its time."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import date

import numpy as np
import numpy.typing as npt

from kiosk.clock import Clock
from kiosk.codes.code import Code
from kiosk.codes.goods import GoodsReader
from kiosk.codes.lying import LyingCodes
from kiosk.codes.reading import read_lying_codes
from kiosk.events.counting import CodeLies, CountingOrder, CountingStarted
from kiosk.events.pictures import Frame
from kiosk.events.scans import CodeSeen
from kiosk.mailbox import Mailbox

log = logging.getLogger(__name__)

_LISTEN_S = 0.2
_SHARE = 4.0
"""After a reading that took t the loop rests for four times t: a fifth of one core at most."""

_AT_LEAST_EVERY_S = 1.5  # while things move
_STEP_PX = 16  # every sixteenth pixel tells whether something moved
_CHANGED = 12  # grey levels, above a camera's noise
_CHANGED_SHARE = 0.004  # of the pixels looked at: a barcode's own size
_MOVED_SHARE = 0.25  # of those under a code

Grey = npt.NDArray[np.int16]


class CodeWatch:
    """Looks at *frames* while a session counts, and tells the till what codes lie there.

    A code is told once it rests at its place, also when it is back after a reading without it,
    and again when it has settled there: what is carried past is not told. *inside* says whether a
    point (shares of width and height) lies in the counting zone.
    """

    def __init__(
        self,
        *,
        frames: Mailbox[Frame],
        goods: GoodsReader,
        put: Callable[[CodeSeen], object],
        inside: Callable[[float, float], bool] = lambda _x, _y: True,
        clock: Clock = time.monotonic,
        wall: Clock = time.time,
    ) -> None:
        self._frames = frames
        self._goods = goods
        self._put = put
        self._inside = inside
        self._clock = clock
        self._wall = wall
        self._session_id: str | None = None
        self._lying = LyingCodes()
        self._before: Grey | None = None
        self._last: Grey | None = None
        self._read_at: Grey | None = None
        self._read_s = -_AT_LEAST_EVERY_S
        self._size = (1, 1)  # height, width of the picture at hand

    def order(self, order: CountingOrder) -> None:
        """Whom to count for; from any thread."""
        if not isinstance(order, CodeLies):
            self._session_id = order.session_id if isinstance(order, CountingStarted) else None

    def run(self, stop: threading.Event) -> None:
        """Watch until *stop* is set."""
        session_id = None
        while not stop.is_set():
            frame = self._frames.take(within_s=_LISTEN_S)
            if self._session_id != session_id:
                session_id, self._read_at = self._session_id, None
                self._lying.clear()
            if frame is None or session_id is None or not self._worth_it(frame):
                self._tell_rested(frame, session_id)
                stop.wait(_LISTEN_S)
                continue
            began_s = self._clock()
            self._read(frame, session_id)
            self._read_s = self._clock()
            stop.wait((self._read_s - began_s) * _SHARE)

    def _worth_it(self, frame: Frame) -> bool:
        """Something is there that was not read yet, and it lies still, or has moved for long."""
        now = frame.picture[::_STEP_PX, ::_STEP_PX, 1].astype(np.int16)
        still = self._last is not None and not _differ(now, self._last)
        self._before, self._last = self._last, now
        if self._read_at is not None and not _differ(now, self._read_at):
            return False
        return still or self._clock() - self._read_s >= _AT_LEAST_EVERY_S

    def _read(self, frame: Frame, session_id: str) -> None:
        self._read_at = self._last
        self._size = frame.picture.shape[:2]
        codes = [code for code in read_lying_codes(frame.picture) if self._lies_inside(code)]
        for code in self._lying.read(codes, still=self._is_still, now_s=frame.time_s):
            self._tell(code, frame, session_id)

    def _tell_rested(self, frame: Frame | None, session_id: str | None) -> None:
        if frame is None or session_id is None:
            return
        for code in self._lying.rested(still=self._is_unchanged, now_s=frame.time_s):
            self._tell(code, frame, session_id)
        for code in self._lying.settled(still=self._is_unchanged, now_s=frame.time_s):
            self._tell(code, frame, session_id, settled=True)

    def _is_still(self, code: Code) -> bool:
        """Nothing moved there just before it was read."""
        return self._alike(self._before, self._read_at, code)

    def _is_unchanged(self, code: Code) -> bool:
        """Nothing has moved there since it was read."""
        return self._alike(self._last, self._read_at, code)

    def _alike(self, one: Grey | None, other: Grey | None, code: Code) -> bool:
        if one is None or other is None or code.box is None or one.shape != other.shape:
            return False
        rows = slice(int(code.box.y0) // _STEP_PX, int(code.box.y1) // _STEP_PX + 2)
        columns = slice(int(code.box.x0) // _STEP_PX, int(code.box.x1) // _STEP_PX + 2)
        moved = np.abs(one[rows, columns] - other[rows, columns]) > _CHANGED
        return bool(np.mean(moved) <= _MOVED_SHARE)

    def _lies_inside(self, code: Code) -> bool:
        assert code.box is not None  # the picture's codes have a place
        height, width = self._size
        x, y = (code.box.x0 + code.box.x1) / 2, (code.box.y0 + code.box.y1) / 2
        return self._inside(x / width, y / height)

    def _tell(self, code: Code, frame: Frame, session_id: str, *, settled: bool = False) -> None:
        goods = self._goods.goods_of(code)
        assert code.box is not None
        if goods is None:
            return  # a poster's QR code is no goods, and nobody held it out to us
        self._put(
            CodeSeen(
                text=code.text,
                barcode=goods.barcode,
                box=code.box,
                session_id=session_id,
                seen_at=self._wall(),
                time_s=frame.time_s,
                expired=goods.expired(date.fromtimestamp(self._wall())),  # noqa: DTZ012  the shop's day
                measure=goods.measure,
                settled=settled,
            )
        )


def _differ(one: Grey, other: Grey) -> bool:
    if one.shape != other.shape:
        return True
    return bool(np.mean(np.abs(one - other) > _CHANGED) > _CHANGED_SHARE)
