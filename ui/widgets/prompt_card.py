"""One question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kiosk.events.touches import Answer, QuestionAnswered
from ui.kit import Kit
from ui.presenters.prompt import ChoiceView, CountdownView, PromptView
from ui.widgets.badge import Badge
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card
from ui.widgets.countdown_ring import CountdownRing
from ui.widgets.label import Label
from ui.widgets.picture_tile import PictureTile
from ui.widgets.product_button import ProductButton
from ui.widgets.scale_reading import ScaleReading
from ui.widgets.stepper import Stepper


class PromptCard(Card):
    """What the camera saw beside what the kiosk takes it for, and the answers to touch.

    `answered` carries a `QuestionAnswered`; `list_wanted` asks for the picture list,
    `approval_wanted` for a PIN of staff, `staff_called` for staff themselves.
    """

    answered = Signal(object)
    list_wanted = Signal()
    approval_wanted = Signal()
    staff_called = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look)
        self._kit = kit
        look = kit.look
        self._view: PromptView | None = None
        self._tile_px = look.pick(136, 80)
        self._crop = PictureTile(look, self._tile_px)
        self._product = PictureTile(look, self._tile_px)
        self._badge = Badge(look, look.pick(88, 56))
        self._badge.hide()
        self.lead = Label(look, look.size(22, 17), 500, ink=look.palette.soft_ink)
        self.title = Label(look, look.size(32, 24), 700, wrap=True)
        self.detail = Label(look, look.size(22, 17), 500, wrap=True)
        self.waiting = Label(look, look.size(18, 15), ink=look.palette.soft_ink)
        self.ring = CountdownRing(look, look.size(68, 56))
        self.scale = ScaleReading(look)
        self.stepper = Stepper(look, least=1, local=True, height=look.size(56, 48))
        height = look.size(68, 56)
        self.yes = Button(look, icon_name="check", kind=Kind.PRIMARY, size=22, height=height)
        self.no = Button(look, icon_name="cross", size=22, height=height)
        self.other = Button(look, icon_name="list", size=22, height=height)
        self.yes.clicked.connect(self._yes)
        self.no.clicked.connect(self._no)
        self.other.clicked.connect(self._other)
        self._choices = QWidget()
        self._choice_row = QHBoxLayout(self._choices)
        self._choice_row.setContentsMargins(0, 0, 0, 0)
        self._choice_row.setSpacing(look.dp(12))
        self._lay_out()

    @property
    def view(self) -> PromptView | None:
        """The question shown."""
        return self._view

    def show_view(self, view: PromptView, left: CountdownView | None) -> None:
        """Ask this. The stepper starts again only with another question."""
        self.ring.setVisible(left is not None)
        if left is not None:
            self.ring.show_left(left.fraction, left.text)
        if view == self._view:
            return
        fresh = self._view is None or view.question_ids != self._view.question_ids
        self._view = view
        self._show_pictures(view)
        self.lead.say(view.lead)
        self.title.say(view.title)
        self.detail.setWordWrap(self._kit.look.compact or not view.stepper)
        self.detail.say(view.detail)
        self.waiting.say(view.waiting)
        self.scale.setVisible(view.is_weighed)
        self.scale.show_reading(view.reading, steady=view.measure is not None)
        self.stepper.setVisible(view.stepper)
        self.stepper.name(view.less, view.more)
        if fresh:
            self.stepper.show_number(view.quantity, most=view.most)
        self._show_choices(view.choices)
        for button, text in ((self.yes, view.yes), (self.no, view.no), (self.other, view.other)):
            button.say(text)
        self._dress(view)

    def pick(self, product_id: str) -> None:
        """The shopper says that it is this product."""
        if self._view is None:
            return
        same = product_id == self._view.product_id
        self._answer(Answer.YES if same else Answer.OTHER, product_id)

    def _lay_out(self) -> None:
        look = self._kit.look
        texts = QVBoxLayout()
        texts.setSpacing(look.dp(4))
        texts.addStretch()
        texts.addWidget(self.lead)
        texts.addWidget(self.title)
        texts.addLayout(self._detail_row())
        texts.addWidget(self.waiting)
        texts.addWidget(self._choices)
        texts.addStretch()
        top = _row(look.pick(20, 12), self._badge, self._crop, self._product)
        top.addLayout(texts, 1)
        if not look.compact:
            top.addWidget(self.stepper, alignment=Qt.AlignmentFlag.AlignVCenter)
            top.addWidget(self.scale, alignment=Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.ring, alignment=Qt.AlignmentFlag.AlignVCenter)
        answers = QHBoxLayout()
        answers.setSpacing(look.pick(16, 10))
        answers.addWidget(self.yes, 5)
        answers.addWidget(self.no, 3)
        answers.addWidget(self.other, 5)
        column = QVBoxLayout(self)
        air = look.pick(24, 14)
        column.setContentsMargins(air, air, air, air)
        column.setSpacing(look.pick(20, 12))
        column.addLayout(top)
        column.addLayout(answers)

    def _detail_row(self) -> QHBoxLayout:
        """In little room the stepper stands under the name, not beside it."""
        row = QHBoxLayout()
        row.addWidget(self.detail, 1)
        if self._kit.look.compact:
            row.addWidget(self.stepper)
            row.addWidget(self.scale)
        return row

    def _show_pictures(self, view: PromptView) -> None:
        crop = self._kit.crops.get(view.event_id)
        crowded = self._kit.look.compact and bool(view.choices)
        shown = not crowded and not view.symbol
        self._crop.setVisible(shown and (crop is not None or view.product_id is None))
        if crop is not None:
            self._crop.show_picture(self._kit.pictures.crop(crop, self._tile_px))
        elif view.product_id is None:
            self._crop.show_picture(self._kit.pictures.unknown(self._tile_px))
        one = view.product_id is not None and not view.choices
        self._product.setVisible(one)
        if view.product_id is not None:
            self._product.show_product(self._kit.pictures, view.product_id)

    def _show_choices(self, choices: tuple[ChoiceView, ...]) -> None:
        while (item := self._choice_row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
        for choice in choices:
            button = ProductButton(
                self._kit,
                choice.product_id,
                choice.name,
                picture=self._kit.look.size(88, 44),
                beside=True,
            )
            button.picked.connect(self.pick)
            self._choice_row.addWidget(button, 1)
        self._choices.setVisible(bool(choices))

    def _dress(self, view: PromptView) -> None:
        """The way on is the filled one: a yes, the list, or giving it back."""
        self._badge.setVisible(bool(view.symbol))
        if view.symbol:
            palette = self._kit.look.palette
            colours = palette.soft(view.tone), palette.of(view.tone)
            if view.is_for_staff:
                self._badge.show_text(f"{view.min_age}+", *colours)
            else:
                self._badge.show_icon(view.symbol, *colours)
            self.yes.dress(Kind.PLAIN, "lock")
            self.no.dress(Kind.PLAIN if view.yes else Kind.PRIMARY, "hand")
            self.other.dress(Kind.PRIMARY if view.yes else Kind.PLAIN, "person")
            return
        self.yes.dress(Kind.PRIMARY, "check")
        self.no.dress(Kind.PLAIN, "cross")
        if view.calls_staff:
            self.other.dress(Kind.PRIMARY, "person")
        else:
            another_way = view.yes or view.choices or view.is_weighed
            self.other.dress(Kind.PLAIN if another_way else Kind.PRIMARY, "list")

    def _other(self) -> None:
        calls = self._view is not None and self._view.calls_staff
        (self.staff_called if calls else self.list_wanted).emit()

    def _yes(self) -> None:
        if self._view is not None and self._view.is_for_staff:
            self.approval_wanted.emit()
            return
        self._answer(Answer.YES, self._view.product_id if self._view else None)

    def _no(self) -> None:
        self._answer(Answer.NO, self._view.product_id if self._view else None)

    def _answer(self, answer: Answer, product_id: str | None) -> None:
        if self._view is None:
            return
        number = self.stepper.number if self._view.stepper else self._view.quantity
        measure = self._view.measure if answer is Answer.YES else None
        self.answered.emit(
            QuestionAnswered(self._view.question_ids, answer, number, product_id, measure)
        )


def _row(spacing: int, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(spacing)
    row.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)
    for widget in widgets:
        row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)
    return row
