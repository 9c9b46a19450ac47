"""SIGTERM and SIGINT reach the event loop once."""

import os
import signal

import pytest
from pytestqt.qtbot import QtBot

from kiosk.qt.end_signals import EndSignals


def test_a_second_signal_changes_nothing(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    """S0-52, S3-9: two SIGTERMs are one sequence."""
    asked: list[str] = []
    ends = EndSignals()
    ends.asked.connect(asked.append)
    with qtbot.waitSignal(ends.asked, timeout=2000):
        os.kill(os.getpid(), signal.SIGTERM)
    os.kill(os.getpid(), signal.SIGINT)
    qtbot.wait(50)
    ends.close()
    assert asked == ["SIGTERM"]
    assert "SIGINT ignored: already stopping" in caplog.text


def test_the_old_handlers_come_back(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM)
    EndSignals().close()
    assert signal.getsignal(signal.SIGTERM) is before
