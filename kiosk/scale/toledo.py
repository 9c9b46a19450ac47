"""The Mettler Toledo 8217 protocol: ask with ``W``, read a weight or a status byte.

A weight is STX, digits with a decimal point in kilograms, CR; where the scale can't tell one, STX,
``?``, a status byte, CR. Source: Mettler Toledo's 8217 serial protocol, as its checkout scales and
those of other makers speak it (9600 baud, 7 data bits, even parity).
"""

import re
import termios
from contextlib import suppress

import serial

from kiosk.scale.reading import Reading, ScaleAway, Verdict
from kiosk.weight import HEAVIEST_G

_GONE = (serial.SerialException, OSError, ValueError, termios.error)
"""What pyserial raises when a port is not there, or is pulled out."""

_ASK = b"W"
_STX, _CR = b"\x02", b"\r"
_ANSWER_S = 0.5
_LONGEST = 32  # more than any answer holds: rubbish on the line
_WEIGHT = re.compile(rb"\x02 *(\d{1,4}\.\d{1,3})N?\r")
_STATUS = re.compile(rb"\x02\?([\x00-\xff])\r?", re.DOTALL)

MOTION, OVER_CAPACITY, UNDER_ZERO, OUTSIDE_ZERO = 0x01, 0x02, 0x04, 0x08
"""Bits of the status byte."""


class Toledo8217:
    """A scale on a serial *port*; it tells kilograms."""

    def __init__(self, port: str, *, baud: int = 9600) -> None:
        self._port = port
        self._baud = baud
        self._line: serial.Serial | None = None

    def read(self) -> Reading:
        """Ask once. ScaleAway when the port is gone or the answer is none."""
        try:
            answer = self._asked(self._opened())
        except _GONE as exc:
            self.close()
            raise ScaleAway(
                f"The scale at {self._port} can't be asked ({exc}). Plug it in and switch it on."
            ) from exc
        return self._understood(answer)

    def close(self) -> None:
        """Let the port go."""
        line, self._line = self._line, None
        if line is not None:
            with suppress(*_GONE):
                line.close()

    def _opened(self) -> serial.Serial:
        if self._line is None:
            self._line = serial.Serial(
                self._port,
                self._baud,
                bytesize=serial.SEVENBITS,
                parity=serial.PARITY_EVEN,
                timeout=_ANSWER_S,
                write_timeout=_ANSWER_S,
            )
        return self._line

    def _asked(self, line: serial.Serial) -> bytes:
        line.reset_input_buffer()  # a late answer is to an older question
        line.write(_ASK)
        return bytes(line.read_until(_CR, _LONGEST))

    def _understood(self, answer: bytes) -> Reading:
        said = answer[max(0, answer.find(_STX)) :]
        if weight := _WEIGHT.fullmatch(said):
            grams = round(float(weight[1]) * 1000)
            return Reading(Verdict.WEIGHT, grams) if grams <= HEAVIEST_G else _OVER
        if status := _STATUS.fullmatch(said):
            return _of_status(status[1][0])
        if not answer:
            raise ScaleAway(f"The scale at {self._port} does not answer. Is it switched on?")
        raise ScaleAway(
            f"The scale at {self._port} sends what is no weight: set it to the protocol "
            f"Toledo 8217 and {self._baud} baud."
        )


_OVER = Reading(Verdict.OVERLOAD)


def _of_status(status: int) -> Reading:
    if status & OVER_CAPACITY:
        return _OVER
    if status & (UNDER_ZERO | OUTSIDE_ZERO):
        return Reading(Verdict.UNDER_ZERO)
    return Reading(Verdict.MOVING)
