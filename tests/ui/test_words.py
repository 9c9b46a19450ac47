"""How words are set: where lines break, and that words beside each other are of one size."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.snapshots.till import BasketLine, Phase, TillSnapshot
from tests.ui.conftest import OpenWindow, Rig
from ui.breaking import pitch_of, well_broken
from ui.gallery.recorded import PROBING
from ui.theme import Look
from ui.widgets.button import Button
from ui.widgets.lamps_sheet import LampRow


@pytest.fixture
def font(qapp: object) -> QFont:
    return Look(scale=1.0).font(20, 400)


def width_of(text: str, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(text) + 2


def test_a_line_ends_where_a_sentence_ends(font: QFont) -> None:
    room = width_of("Put your goods down. I", font)
    assert well_broken(font, "Put your goods down. I see them.", room) == (
        "Put your goods down.",
        "I see them.",
    )


def test_no_word_stands_alone_in_the_last_line(font: QFont) -> None:
    text = "Ask at the desk before you pay again and wait there"
    lines = well_broken(font, text, width_of(text, font) - 8)
    assert len(lines) == 2
    assert " ".join(lines) == text
    assert width_of(lines[1], font) > 0.6 * width_of(lines[0], font)


def test_sentences_take_no_line_more_than_wrapping_does(font: QFont) -> None:
    text = "This one needs a moment of our staff's time. What you have put in the basket is safe."
    lines = well_broken(font, text, round(width_of(text, font) * 0.55))
    assert len(lines) == 2
    assert " ".join(lines) == text


def test_what_fits_stays_in_one_line(font: QFont) -> None:
    text = "Put your goods down. I see them."
    assert well_broken(font, text, width_of(text, font)) == (text,)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar", "fi"])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_the_welcome_never_breaks_within_a_short_sentence(
    open_window: OpenWindow, language: str, zoom: float
) -> None:
    """S0-40: the first thing that anybody reads, on a screen that stands upright."""
    window = open_window(1080, 1920, scale=None, language=language, zoom=zoom, welcome=True)
    title = window.frame.welcome.title
    lines = title.lines()
    assert " ".join(lines) == title.text()
    sentences = title.text().split(". ")
    if len(lines) == len(sentences):
        assert [line.rstrip(".") for line in lines] == [one.rstrip(".") for one in sentences]
    assert all(title.fontMetrics().horizontalAdvance(line) <= title.width() for line in lines)


Row = Callable[..., list[Button]]


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    """Buttons of these words in a row of 420 pixels."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(420, 80)
    holder = QWidget(window)

    def fill(*texts: str) -> list[Button]:
        side_by_side = QHBoxLayout(holder)
        buttons = [Button(Look(scale=1.0), text=text, icon_name="check") for text in texts]
        for button in buttons:
            side_by_side.addWidget(button, 1)
        holder.setGeometry(window.rect())
        window.show()
        return buttons

    return fill


def test_buttons_beside_each_other_have_words_of_one_size(row: Row) -> None:
    buttons = row("Ja", "Nein", "Etwas Andersartigesalsdas")
    sizes = {button.text_font().pixelSize() for button in buttons}
    assert len(sizes) == 1
    assert sizes.pop() < buttons[0].font().pixelSize()
    assert all(button.text_fits() for button in buttons)


def test_words_grow_again_when_the_long_ones_go(row: Row, qtbot: QtBot) -> None:
    buttons = row("Ja", "Nein", "Etwas Andersartigesalsdas")
    buttons[2].say("")
    usual = buttons[0].font().pixelSize()
    qtbot.waitUntil(lambda: buttons[0].text_font().pixelSize() == usual)


def test_a_button_with_a_symbol_alone_leaves_the_others_as_they_are(row: Row) -> None:
    buttons = row("Ja", "", "Nein")
    assert buttons[0].text_font().pixelSize() == buttons[0].font().pixelSize()


def test_rows_of_the_connections_are_written_in_one_size(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window(1280, 800, scale=0.77)
    rig.sell()
    rig.signals.link.emit(PROBING)
    window.frame.open_lamps()
    rows = window.frame.sheet.findChildren(LampRow)
    assert len(rows) == 6
    for half in (0, 1):
        assert len({one.text_font(half).pixelSize() for one in rows}) == 1


def test_arabic_is_written_as_large_as_other_scripts(open_window: OpenWindow, rig: Rig) -> None:
    """Its font asks for lines of twice its size; names shrank, and were cut, for air alone."""
    window = open_window(1280, 800, scale=None, language="ar")
    crisps = BasketLine("P015", "x", 1, 100, 0.9, 0, "e1")
    rig.sell(TillSnapshot(1, Phase.SHOPPING, "s1", "7F3K", lines=(crisps,), total_minor=100))
    rig.signals.link.emit(PROBING)
    window.frame.open_lamps()
    look = window.frame.kit.look
    line = window.frame.shopping.basket.list.line("P015")
    assert line is not None
    assert line.text_fits()
    for row in window.frame.sheet.findChildren(LampRow):
        assert row.text_font(0).pixelSize() == look.font(look.size(20, 17)).pixelSize()


def test_lines_of_another_script_stand_apart_from_each_other(font: QFont) -> None:
    text = "رقائق بطاطس بملح البحر"
    height = QFontMetrics(font).tightBoundingRect(text).height()
    assert height < pitch_of(font, text) <= 1.4 * font.pixelSize()


def test_a_name_stands_on_the_line_of_its_sum(open_window: OpenWindow, rig: Rig) -> None:
    window = open_window(1280, 800)
    lemon = BasketLine("P004", "Lemon", 1, 100, 0.9, 0, "e1")
    rig.sell(TillSnapshot(1, Phase.SHOPPING, "s1", "7F3K", lines=(lemon,), total_minor=100))
    line = window.frame.shopping.basket.list.line("P004")
    assert line is not None
    image = line.grab().toImage()
    upper = line.height() // 2
    name = ink_rows(image, line.tile().right() + 20, line.width() // 2, upper)
    total = ink_rows(image, line.width() - 60, line.width() - 10, upper)
    assert abs(name[-1] - total[-1]) <= 1


def ink_rows(image: QImage, left: int, right: int, below: int) -> list[int]:
    """The rows of that part in which something dark stands."""
    return [
        y
        for y in range(4, below)
        if any(QColor(image.pixel(x, y)).lightness() < 100 for x in range(left, right))
    ]
