"""A scanner that is an input device of its own (evdev), taken for the kiosk alone.

The kernel's interface is one struct a key (linux/input.h) and one ioctl; the library for it comes
without wheels and would need a compiler on every kiosk (docs/adr/0011).
"""

import fcntl
import logging
import os
import select
import struct
import threading
from collections.abc import Callable
from pathlib import Path

from kiosk.codes.code import Code
from kiosk.scanners import keys
from kiosk.scanners.sent import scanned

log = logging.getLogger(__name__)

_EVENT = struct.Struct("llHHi")  # struct input_event: seconds, microseconds, type, code, value
_EV_KEY = 1
_DOWN, _UP = 1, 0
_EVIOCGRAB = 0x40044590
_LISTEN_S = 0.1
_AGAIN_S = 2.0


class DeviceScanner:
    """Reads codes from the input device *path* and hands them to *read*, on its own thread.

    Where permitted the device is grabbed, so that its keys reach nobody else; otherwise they are
    typed as well, and that is logged. A device that is missing or pulled out is told to *state*
    and tried again every two seconds.
    """

    def __init__(
        self, path: Path, read: Callable[[Code], None], state: Callable[[str], None]
    ) -> None:
        self._path = path
        self._read = read
        self._state = state
        self._words: str | None = None

    def run(self, stop: threading.Event) -> None:
        """Read until *stop* is set."""
        while not stop.is_set():
            try:
                descriptor = os.open(self._path, os.O_RDONLY | os.O_NONBLOCK)
            except OSError as exc:
                self._say(_sentence(self._path, exc))
                stop.wait(_AGAIN_S)
                continue
            try:
                self._grab(descriptor)
                self._say("")
                self._listen(descriptor, stop)
            except OSError as exc:
                self._say(_sentence(self._path, exc))
                stop.wait(_AGAIN_S)
            finally:
                os.close(descriptor)

    def _grab(self, descriptor: int) -> None:
        try:
            fcntl.ioctl(descriptor, _EVIOCGRAB, 1)
        except OSError as exc:
            log.warning("The scanner %s can't be had alone (%s)", self._path, exc.strerror)

    def _listen(self, descriptor: int, stop: threading.Event) -> None:
        typed = _Typed()
        while not stop.is_set():
            if not select.select([descriptor], [], [], _LISTEN_S)[0]:
                continue
            packet = os.read(descriptor, _EVENT.size * 64)
            if not packet:
                raise OSError(0, "the device ended")
            whole = len(packet) - len(packet) % _EVENT.size
            for _, _, kind, code, value in _EVENT.iter_unpack(packet[:whole]):
                if kind == _EV_KEY and (text := typed.key(code, value)):
                    self._read(scanned(text))

    def _say(self, words: str) -> None:
        if words != self._words:
            self._words = words
            log.warning("%s", words) if words else log.info("The scanner %s is on", self._path)
            self._state(words)


class _Typed:
    """Keys as they go down and up, until Enter or Tab makes them a text."""

    def __init__(self) -> None:
        self._held: set[int] = set()
        self._text = ""

    def key(self, code: int, value: int) -> str:
        """The text that *code* ends; empty while there is none."""
        if code in keys.SHIFTS | keys.CONTROLS:
            self._held = self._held | {code} if value != _UP else self._held - {code}
        elif value == _DOWN and code in keys.ENDS:
            text, self._text = self._text, ""
            return text
        elif value == _DOWN:
            shift, control = bool(self._held & keys.SHIFTS), bool(self._held & keys.CONTROLS)
            self._text += keys.character(code, shift=shift, control=control)
        return ""


def _sentence(path: Path, exc: OSError) -> str:
    why = exc.strerror or str(exc)
    return f"The scanner {path} can't be read ({why}). Plug it in, or let the kiosk read it."
