"""Scanners on real ptys, and on a pipe that speaks the kernel's input protocol."""

import os
import queue
import struct
from pathlib import Path

import pytest

from kiosk.codes.code import Code
from kiosk.scanners import keys
from kiosk.scanners.device import DeviceScanner
from kiosk.scanners.port import PortScanner
from tests.fakes.running import on_threads

WITHIN_S = 20.0
Codes = queue.Queue[Code]
States = queue.Queue[str]


@pytest.fixture
def codes() -> Codes:
    return queue.Queue()


@pytest.fixture
def states() -> States:
    return queue.Queue()


def test_a_serial_scanner_hands_over_one_code_a_line(codes: Codes, states: States) -> None:
    """S1-12: a scanner on a serial port, in pieces as they come."""
    ours, theirs = os.openpty()
    with on_threads(PortScanner(os.ttyname(theirs), codes.put, states.put)):
        assert states.get(timeout=WITHIN_S) == ""
        os.write(ours, b"59012341")
        os.write(ours, b"23457\r\n]E096385074\r\n")
        assert codes.get(timeout=WITHIN_S).text == "5901234123457"
        assert codes.get(timeout=WITHIN_S).text == "96385074"
    os.close(ours)
    os.close(theirs)
    assert codes.empty()


def test_rubbish_without_an_end_is_thrown_away(codes: Codes, states: States) -> None:
    ours, theirs = os.openpty()
    with on_threads(PortScanner(os.ttyname(theirs), codes.put, states.put)):
        states.get(timeout=WITHIN_S)
        for _ in range(3):
            os.write(ours, b"\xff\xfe" * 1500)
        os.write(ours, b"\r\n96385074\r\n")
        while (code := codes.get(timeout=WITHIN_S)).text != "96385074":
            assert len(code.text) < 4200
    os.close(ours)
    os.close(theirs)


def test_a_missing_port_is_told_and_found_when_it_comes(
    tmp_path: Path, codes: Codes, states: States
) -> None:
    port = tmp_path / "scanner"
    ours, theirs = os.openpty()
    with on_threads(PortScanner(str(port), codes.put, states.put)):
        assert "Plug it in" in states.get(timeout=WITHIN_S)
        port.symlink_to(os.ttyname(theirs))
        assert states.get(timeout=WITHIN_S) == ""
        os.write(ours, b"96385074\n")
        assert codes.get(timeout=WITHIN_S).text == "96385074"
    os.close(ours)
    os.close(theirs)


def _key(code: int, value: int) -> bytes:
    return struct.pack("llHHi", 0, 0, 4, 4, code) + struct.pack("llHHi", 0, 0, 1, code, value)


def _pressed(code: int) -> bytes:
    return _key(code, 1) + _key(code, 0)


def test_an_input_device_is_read_key_by_key(tmp_path: Path, codes: Codes, states: States) -> None:
    """A device of its own: digits, capitals with shift, Enter."""
    path = tmp_path / "event7"
    os.mkfifo(path)
    with on_threads(DeviceScanner(path, codes.put, states.put)):
        writer = os.open(path, os.O_WRONLY)
        os.write(writer, b"".join(_pressed(code) for code in (6, 11, 2)))  # 5 0 1
        os.write(writer, _key(42, 1) + _pressed(30) + _key(42, 0) + _pressed(28))  # A, Enter
        assert codes.get(timeout=WITHIN_S).text == "501A"
        assert states.get(timeout=WITHIN_S) == ""
        os.close(writer)
        assert "Plug it in" in states.get(timeout=WITHIN_S)


def test_a_device_that_may_not_be_read_is_told(
    tmp_path: Path, codes: Codes, states: States
) -> None:
    with on_threads(DeviceScanner(tmp_path / "none", codes.put, states.put)):
        assert "let the kiosk read it" in states.get(timeout=WITHIN_S)


@pytest.mark.parametrize(
    ("code", "shift", "control", "character"),
    [
        (2, False, False, "1"),
        (11, False, False, "0"),
        (3, True, False, "@"),
        (16, True, False, "Q"),
        (44, False, False, "z"),
        (57, False, False, " "),
        (79, False, False, "1"),
        (27, False, True, "\x1d"),
        (30, False, True, ""),
        (59, False, False, ""),
    ],
)
def test_keys_are_characters(code: int, *, shift: bool, control: bool, character: str) -> None:
    assert keys.character(code, shift=shift, control=control) == character
