"""Whether a screen reader, an ear or an eye without colours gets the same."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ui.audit.widgets import Fitting, name_of, shown, targets
from ui.frame import Frame
from ui.gallery.recorded import Scene
from ui.over import Over
from ui.presenters.facts import Facts
from ui.presenters.screen import SELLING_SCREENS
from ui.presenters.spoken import screen_words, spoken
from ui.widgets.bars import Bars
from ui.widgets.button import Button
from ui.widgets.code_view import CodeView
from ui.widgets.countdown_ring import CountdownRing
from ui.widgets.footer import Footer
from ui.widgets.stage_strip import StageStrip

_PRESSED: Final = (
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
)
_DRAWN: Final = (Bars, CodeView, CountdownRing, Footer)


def nameless(_frame: Frame, top: QWidget) -> Iterator[str]:
    """What has no name for a screen reader, or another part to play than its own."""
    for button in targets(top):
        if not (button.accessibleName() or button.text()):
            yield f"{type(button).__name__} has no name"
        told = QAccessible.queryAccessibleInterface(button)
        if told is None or told.role() not in _PRESSED:
            yield f"{name_of(button)} does not say that it is a button"
    for widget in shown(top):
        drawn = isinstance(widget, _DRAWN) or (
            isinstance(widget, Fitting) and not isinstance(widget, QAbstractButton | QLabel)
        )
        if drawn and not widget.accessibleName():
            yield f"{type(widget).__name__} has no name"


def out_of_order(_frame: Frame, top: QWidget) -> Iterator[str]:
    """What can't be reached by going from one thing to the next."""
    buttons = [one for one in targets(top) if not _is_demo(one)]
    chain: set[QWidget] = set()
    widget: QWidget | None = top.nextInFocusChain()
    while widget is not None and widget not in chain:
        chain.add(widget)
        widget = widget.nextInFocusChain()
    for button in buttons:
        if button not in chain or not button.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield f"{name_of(button)} is not in the order of going"


def by_colour_alone(_frame: Frame, top: QWidget) -> Iterator[str]:
    """What is chosen and shows it by its colour only."""
    for button in targets(top):
        plain = isinstance(button, Button) and button.icon_name not in ("check", "eye-off")
        if button.isCheckable() and button.isChecked() and plain:
            yield f"{name_of(button)} shows by its colour alone that it is chosen"


def silent(frame: Frame, scene: Scene) -> Iterator[str]:
    """What comes up and is not read aloud."""
    wording = frame.kit.wording
    if not screen_words(scene.facts, wording):
        yield "the screen has no words to be read aloud"
    sale = scene.facts.till
    if sale is not None and sale.prompts and frame.screen_shown in SELLING_SCREENS:
        words = spoken(_without_prompts(scene), scene.facts, wording)
        if not words:
            yield "the question has no words to be read aloud"


def sudden(frame: Frame, scene: Scene) -> Iterator[str]:
    """Time that runs out and is not shown."""
    sale = scene.facts.till
    if sale is None:
        return
    selling = frame.screen_shown in SELLING_SCREENS
    if sale.ends_s is not None and selling and frame.over.shown is not Over.IDLE:
        yield "the sale ends by itself without a warning"
    thanks = frame.thanks
    if sale.ends_s is not None and thanks.isVisible() and not thanks.closes.text():
        yield "the thanks end by themselves without saying so"
    due = sale.prompts and sale.prompts[0].due_s is not None
    card = frame.shopping.card
    if due and card.isVisible() and not card.ring.isVisible():
        yield "the question ends by itself without a countdown"


def _without_prompts(scene: Scene) -> Facts:
    assert scene.facts.till is not None
    return replace(scene.facts, till=replace(scene.facts.till, prompts=()))


def _is_demo(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, StageStrip):
        above = above.parentWidget()
    return above is not None
