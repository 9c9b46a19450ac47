"""A scanner on a serial port or USB-COM: one code a line."""

import logging
import threading
from collections.abc import Callable
from contextlib import closing

import serial

from kiosk.codes.code import Code
from kiosk.scanners.sent import scanned

log = logging.getLogger(__name__)

_LISTEN_S = 0.1
_AGAIN_S = 2.0
_LONGEST = 4096  # more than any code holds: rubbish on the line


class PortScanner:
    """Reads codes from *port* and hands them to *read*, on its own thread.

    A port that is missing or pulled out is told to *state* (a sentence; empty: it works) and tried
    again every two seconds.
    """

    def __init__(
        self,
        port: str,
        read: Callable[[Code], None],
        state: Callable[[str], None],
        *,
        baud: int = 9600,
    ) -> None:
        self._port = port
        self._read = read
        self._state = state
        self._baud = baud
        self._words: str | None = None

    def run(self, stop: threading.Event) -> None:
        """Read until *stop* is set."""
        while not stop.is_set():
            try:
                with closing(serial.Serial(self._port, self._baud, timeout=_LISTEN_S)) as line:
                    self._say("")
                    self._listen(line, stop)
            except (serial.SerialException, OSError, ValueError) as exc:
                self._say(f"The scanner at {self._port} does not answer ({exc}). Plug it in.")
                stop.wait(_AGAIN_S)

    def _listen(self, line: serial.Serial, stop: threading.Event) -> None:
        held = b""
        while not stop.is_set():
            held += line.read(max(1, line.in_waiting))
            *whole, held = held.replace(b"\r", b"\n").split(b"\n")
            for text in whole:
                self._take(text)
            if len(held) > _LONGEST:
                held = self._rubbish()

    def _take(self, text: bytes) -> None:
        if len(text) > _LONGEST:
            text = self._rubbish()
        characters = text.decode("utf-8", "replace").strip(" \x00\x02\x03")
        if characters:
            self._read(scanned(characters))

    def _rubbish(self) -> bytes:
        log.warning("The scanner at %s sends no codes: its settings are wrong", self._port)
        return b""

    def _say(self, words: str) -> None:
        if words != self._words:
            self._words = words
            log.warning("%s", words) if words else log.info("The scanner at %s is on", self._port)
            self._state(words)
