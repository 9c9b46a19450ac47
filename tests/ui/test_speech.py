from pathlib import Path

import numpy as np
import zxingcpp
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.speech import SystemSpeech
from ui.theme import Look
from ui.widgets.bars import Bars


def test_words_are_handed_to_the_systems_speech(tmp_path: Path, qtbot: QtBot) -> None:
    heard = tmp_path / "heard"
    program = tmp_path / "speak"
    program.write_text(f'#!/bin/sh\nread words; echo "$1 $2 $words" > {heard}\n')
    program.chmod(0o755)
    speech = SystemSpeech({str(program): lambda language, volume: [language, str(volume)]})
    speech.say("-v Ist das Zitrone?\n", "de", 2)
    qtbot.waitUntil(lambda: heard.exists() and heard.read_text() != "")
    assert heard.read_text() == "de 2 -v Ist das Zitrone?\n"
    speech.stop()


def test_newer_words_interrupt_and_silence_ends_all(tmp_path: Path, qtbot: QtBot) -> None:
    started = tmp_path / "started"
    program = tmp_path / "speak"
    program.write_text(f"#!/bin/sh\necho x >> {started}\nexec sleep 60\n")
    program.chmod(0o755)
    speech = SystemSpeech({str(program): lambda _language, _volume: []})
    speech.say("one", "en", 2)
    qtbot.waitUntil(started.exists)
    speech.say("two", "en", 2)
    qtbot.waitUntil(lambda: started.read_text().count("x") == 2)
    assert speech.speaking
    speech.say("three", "en", 0)
    assert not speech.speaking


def test_without_a_program_it_stays_silent(tmp_path: Path, qtbot: QtBot) -> None:
    speech = SystemSpeech({str(tmp_path / "missing"): lambda _language, _volume: []})
    speech.say("anything", "en", 3)
    assert not speech.speaking


def test_order_number_can_be_scanned_from_the_screen(qtbot: QtBot) -> None:
    bars = Bars(Look())
    qtbot.addWidget(bars)
    bars.resize(600, bars.height())
    bars.show_text("ORD-017")
    image = bars.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    found = zxingcpp.read_barcodes(np.ascontiguousarray(rows[:, : image.width()]))
    assert [(code.text, code.format) for code in found] == [
        ("ORD-017", zxingcpp.BarcodeFormat.Code128)
    ]
