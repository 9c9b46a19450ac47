"""The evidence loop: keeps the picture of what became a line, deletes it in time, uploads it."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from typing import Protocol

from kiosk.clock import Clock
from kiosk.errors import DatabaseFault
from kiosk.events.pictures import Picture
from kiosk.evidence.folder import Folder
from kiosk.opencv import cv2
from kiosk.outbox.evidence import EvidenceRows

log = logging.getLogger(__name__)

_LOOK_EVERY_S = 0.5
_DELETE_EVERY_S = 60.0
_SWEEP_EVERY_S = 3600.0
_LINE_WITHIN_S = 60.0
_MOST_WAITING = 128
_QUALITY = 80


class Uploader(Protocol):
    """Takes pictures to the backend, where it wants them."""

    def rests(self) -> bool:
        """Nothing is to be offered now."""
        ...

    def upload(self, event_id: str, session_id: str, jpeg: bytes, stop: threading.Event) -> bool:
        """True when the picture need not be offered again; it ends soon once *stop* is set."""
        ...

    def close(self) -> None:
        """Give up the connections."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class _Taken:
    event_id: str
    crop: Picture
    at: float  # epoch seconds
    until_s: float  # monotonic: by then the till has made a line of it, or will not


class EvidenceLoop:
    """Keeps crops of lines and questions for *keep_hours*; 0 keeps none.

    A file is there before its row, and a row is gone before its file (S3-15, S3-16): whatever
    happens in between, no row points nowhere, and a file without a row is swept. A crop of
    something that the till did not take never reaches the disk. Best effort: a full disk is
    logged once and costs the picture, not the sale.
    """

    def __init__(
        self,
        *,
        open_rows: Callable[[], EvidenceRows],
        folder: Folder,
        keep_hours: float,
        uploader: Callable[[], Uploader | None] = lambda: None,
        clock: Clock = time.monotonic,
        wall: Clock = time.time,
    ) -> None:
        self._open_rows = open_rows
        self._folder = folder
        self._keep_hours = keep_hours
        self._uploader = uploader
        self._clock = clock
        self._wall = wall
        self._taken: deque[_Taken] = deque(maxlen=_MOST_WAITING)
        self._all_go = threading.Event()
        self._sick = False

    def take(self, event_id: str, crop: Picture) -> None:
        """A picture (BGR) of what may become a line. From any thread, never waiting."""
        if self._keep_hours > 0:
            until_s = self._clock() + _LINE_WITHIN_S
            self._taken.append(_Taken(event_id, crop, self._wall(), until_s))

    def keep_for(self, hours: float) -> None:
        """Keep pictures for so long from now on; 0 deletes all of them. From any thread."""
        self._keep_hours = hours
        if hours <= 0:
            self.delete_all()

    def delete_all(self) -> None:
        """Delete every picture at the next look. From any thread."""
        self._all_go.set()

    def run(self, stop: threading.Event) -> None:
        """Work until *stop* is set; what was taken by then is written down."""
        rows = self._opened(stop)
        if rows is None:
            return
        with closing(rows):
            delete_s = sweep_s = self._clock()
            while True:
                last = stop.wait(_LOOK_EVERY_S)
                self._well(lambda: self._keep_lines(rows))
                if self._clock() >= sweep_s:
                    self._well(lambda: self._sweep(rows))
                    sweep_s = self._clock() + _SWEEP_EVERY_S
                if self._all_go.is_set() or self._clock() >= delete_s:
                    self._well(lambda: self._delete_old(rows))
                    delete_s = self._clock() + _DELETE_EVERY_S
                if last:
                    break
                self._well(lambda: self._upload_one(rows, stop))
        if uploader := self._uploader():
            uploader.close()

    def _opened(self, stop: threading.Event) -> EvidenceRows | None:
        while True:
            try:
                return self._open_rows()
            except DatabaseFault as exc:
                self._complain(exc)
            if stop.wait(1.0):
                return None

    def _well(self, work: Callable[[], None]) -> None:
        try:
            work()
        except (DatabaseFault, OSError) as exc:
            self._complain(exc)

    def _complain(self, exc: Exception) -> None:
        if not self._sick:
            log.warning("pictures of lines can't be kept now: %s", exc)
        self._sick = True

    def _keep_lines(self, rows: EvidenceRows) -> None:
        for _ in range(len(self._taken)):
            taken = self._taken.popleft()
            done = self._clock() >= taken.until_s
            try:
                done = self._kept(rows, taken) or done
            finally:  # a line that comes later is waited for, and so is room on a full disk
                if not done:
                    self._taken.append(taken)

    def _kept(self, rows: EvidenceRows, taken: _Taken) -> bool:
        """False while it is of no line."""
        if found := rows.is_line(taken.event_id):
            self._keep(rows, taken)
        return found

    def _keep(self, rows: EvidenceRows, taken: _Taken) -> None:
        encoded, jpeg = cv2.imencode(".jpg", taken.crop, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
        if not encoded:
            return
        self._folder.write(taken.event_id, jpeg.tobytes())
        self._sick = False
        if not rows.keep(taken.event_id, taken.at):
            self._folder.delete(taken.event_id)

    def _delete_old(self, rows: EvidenceRows) -> None:
        everything = self._all_go.is_set()
        self._all_go.clear()
        before = self._wall() - self._keep_hours * 3600.0
        for event_id in rows.kept() if everything else rows.expired(before):
            rows.forget(event_id)
            self._folder.delete(event_id)

    def _sweep(self, rows: EvidenceRows) -> None:
        """What a crash left between file and row, and pictures of sessions that were trimmed."""
        if strays := self._folder.sweep(rows.kept()):
            log.info("%d pictures without a line were deleted", strays)

    def _upload_one(self, rows: EvidenceRows, stop: threading.Event) -> None:
        uploader = self._uploader()
        if uploader is None or uploader.rests():
            return
        picture = rows.to_upload()
        if picture is None:
            return
        jpeg = self._folder.read(picture.event_id)
        if jpeg is None:  # somebody else has deleted it
            rows.forget(picture.event_id)
        elif uploader.upload(picture.event_id, picture.session_id, jpeg, stop):
            rows.uploaded(picture.event_id)
