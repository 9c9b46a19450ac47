"""The counter, the basket, and one question at a time."""

from typing import Final

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.events.pictures import Overlay
from kiosk.events.scans import ScanAsked, ScanMode, ScanModeSet
from kiosk.events.touches import (
    Answer,
    LineExchanged,
    ProductPicked,
    QuestionAnswered,
    ReviewOpened,
    Undone,
)
from kiosk.snapshots.till import Billed
from ui.arrangement import arrange
from ui.kit import Kit
from ui.presenters.basket import Change, LineView, basket
from ui.presenters.certainty import BoxView, boxes
from ui.presenters.facts import Facts, Now
from ui.presenters.guide import guide, is_blind, picture_words
from ui.presenters.link import LampLook, look_of
from ui.presenters.prices import prices_note
from ui.presenters.prompt import PromptView, countdown, prompt
from ui.widgets.basket_panel import BasketPanel
from ui.widgets.flight import Flight
from ui.widgets.guide_bar import GuideBar
from ui.widgets.live_view import LiveView, ShownPicture
from ui.widgets.product_grid import ProductGrid
from ui.widgets.prompt_card import PromptCard
from ui.widgets.stage_strip import StageStrip

_SAID_S: Final = 3.0
_SLIDE_MS: Final = 200
_USUAL_ASPECT: Final = 16 / 9


class ShoppingScreen(QWidget):
    """Picture and guide on one side, basket on the other; prompts lie over the picture only."""

    stage_touched = Signal(int, int)  # frame pixels
    stage_put = Signal(str)
    asked = Signal(str)  # what the opened list asks for, to be read aloud

    def __init__(self, kit: Kit, *, live: LiveView, shelf: bool) -> None:
        super().__init__()
        self._kit = kit
        self._change: Change | None = None
        self._change_until_s = 0.0
        self._aspect = _USUAL_ASPECT
        self._question = QRect()
        self._overlay: Overlay | None = None
        self._billed: tuple[Billed, ...] = ()
        self.live = live
        self.guide = GuideBar(kit)
        self.basket = BasketPanel(kit)
        self.card = PromptCard(kit)
        self.list = ProductGrid(kit)
        self.strip = StageStrip(kit) if shelf else None
        self._list_for: PromptView | None = None
        self._instead_of: LineView | None = None
        self._scan_once = False
        for part in (self.live, self.guide, self.basket, self.strip, self.card, self.list):
            if part is not None:
                part.setParent(self)
        self.card.hide()
        self.list.hide()
        self._flight = Flight(kit.look, self)
        self._slide = QPropertyAnimation(self.card, b"pos", self)
        self._slide.setDuration(kit.look.millis(_SLIDE_MS))
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._connect()

    def show_facts(self, facts: Facts, now: Now) -> None:
        """Show the sale as it stands."""
        if facts.till is None:
            return
        offline = facts.link is not None and look_of(facts.link) is not LampLook.CLOSED
        self.basket.prices.say(prices_note(facts, now, self._kit.wording))
        self.basket.show_view(basket(facts.till, self._kit.wording, offline=offline))
        if now.mono_s >= self._change_until_s:
            self._change = None
        kit = self._kit
        said = guide(facts, self._change, kit.wording, scan_modes=kit.scan_modes)
        self.guide.show_view(said)
        self._scan_once = facts.till.scan_once
        self.live.show_words(picture_words(facts.camera, self._kit.wording))
        if is_blind(facts.camera):
            self.live.show_picture(None)
        self._dress_boxes(facts.till.billed)
        self._show_prompt(facts, now)

    def show_changes(self, changes: tuple[Change, ...], now: Now) -> None:
        """Say what was just added or taken off, and light its line."""
        self._change, self._change_until_s = changes[-1], now.mono_s + _SAID_S
        for change in changes:
            self.basket.light_up(change.product_id)
            if change.by > 0:
                self._fly(change)

    def show_picture(self, picture: ShownPicture | None) -> None:
        """The newest picture of the camera."""
        if picture is not None:
            height, width = picture.pixels.shape[:2]
            self._take_aspect(width / height)
        self.live.show_picture(picture)

    def show_overlay(self, overlay: Overlay) -> None:
        """The newest boxes."""
        self._overlay = overlay
        self.live.show_boxes(self._boxes(overlay), overlay.captured_s)

    def open_list(self) -> None:
        """Show the picture list: for the open question, or to add by hand."""
        self._instead_of = None
        self._list_for = self.card.view if self.card.isVisibleTo(self) else None
        title = self._kit.say("list.answer_title" if self._list_for else "list.title")
        self._open(title, self._list_for.likely if self._list_for else ())

    def close_list(self) -> None:
        """Back to the picture."""
        self._list_for = self._instead_of = None
        self.list.hide()

    def exchange(self, line: LineView) -> None:
        """The line is not what it says: let the shopper choose what it is."""
        self._list_for, self._instead_of = None, line
        self._open(self._kit.wording.texts.say("list.exchange_title", name=line.name))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange()

    def _connect(self) -> None:
        self.guide.list_wanted.connect(self.open_list)
        self.card.list_wanted.connect(self.open_list)
        self.card.answered.connect(self._kit.touch)
        self.list.picked.connect(self._picked)
        self.list.closed.connect(self.close_list)
        self.basket.quantity_touched.connect(self._kit.touch)
        self.basket.line_touched.connect(self.exchange)
        self.basket.finish.clicked.connect(self._finish)
        self.guide.undo_wanted.connect(self._undo)
        self.guide.scan_stopped.connect(self._stop_scan)
        self.live.touched.connect(self.stage_touched)
        if self.strip is not None:
            self.strip.put.connect(self.stage_put)

    def _arrange(self) -> None:
        places = arrange(
            self.width(),
            self.height(),
            self._kit.look,
            aspect=self._aspect,
            strip=self.strip is not None,
        )
        self._question = places.question
        self.live.setGeometry(places.picture)
        self.guide.setGeometry(places.guide)
        self.basket.setGeometry(places.basket)
        if self.strip is not None and places.strip is not None:
            self.strip.setGeometry(places.strip)
        self.list.setGeometry(self._list_place(places.question))
        self._place_card()

    def _list_place(self, question: QRect) -> QRect:
        """All the room beside the basket, so that nothing of the picture peeps out."""
        edge = self._kit.look.pick(24, 12)
        if self._kit.look.portrait:
            return QRect(edge, 0, self.width() - 2 * edge, self.height())
        return QRect(question.x(), 0, question.width(), self.height())

    def _take_aspect(self, aspect: float) -> None:
        """Make room for a picture of another shape; a pixel more or less is none."""
        if abs(aspect - self._aspect) > 0.01:
            self._aspect = aspect
            self._arrange()

    def _dress_boxes(self, billed: tuple[Billed, ...]) -> None:
        """An answer shows on the picture at once: recognition may be resting."""
        if billed == self._billed:
            return
        self._billed = billed
        if self._overlay is not None:
            self.live.dress_boxes(self._boxes(self._overlay))

    def _boxes(self, overlay: Overlay) -> tuple[BoxView, ...]:
        return boxes(overlay, self._kit.wording, self._billed)

    def _show_prompt(self, facts: Facts, now: Now) -> None:
        assert facts.till is not None
        view = prompt(facts.till, self._kit.wording, facts.scale)
        if self._list_for is not None and (
            view is None or view.question_ids != self._list_for.question_ids
        ):
            self.close_list()
        self.guide.setVisible(view is None)
        if view is None:
            self.card.hide()
            return
        before = self.card.view
        asked_before = self.card.isVisibleTo(self) and before is not None
        fresh = not asked_before or before is None or before.question_ids != view.question_ids
        self.card.show_view(view, countdown(facts.till.prompts[0], now, self._kit.wording))
        self.card.show()
        if fresh or before != view:
            self._place_card()
        if fresh:
            self._slide_in()

    def _fly(self, change: Change) -> None:
        """Show where the thing on the counter went."""
        line = self.basket.list.line(change.product_id)
        start = self.live.middle_of(change.product_id)
        if line is None or start is None:
            return
        goal = QRect(line.mapTo(self, line.tile().topLeft()), line.tile().size())
        crop = self._kit.crops.get(change.event_id)
        size = goal.width()  # more would have to be scaled while the next item waits
        pictures = self._kit.pictures
        picture = (
            pictures.product(change.product_id, size) if crop is None else pictures.crop(crop, size)
        )
        self._flight.launch(picture, self.live.mapTo(self, start), goal)

    def _place_card(self) -> None:
        width = self._question.width()
        layout = self.card.layout()
        assert layout is not None
        layout.activate()
        height = max(layout.minimumHeightForWidth(width), layout.minimumSize().height())
        height = min(height, self._question.height())
        top = self._question.bottom() + 1 - height
        self.card.setGeometry(self._question.x(), top, width, height)

    def _slide_in(self) -> None:
        self._slide.stop()
        place = self.card.pos()
        self._slide.setStartValue(place + QPoint(0, self._kit.look.dp(40)))
        self._slide.setEndValue(place)
        self._slide.start()
        self.card.raise_()
        if self.list.isVisibleTo(self):
            self.list.raise_()

    def _picked(self, product_id: str) -> None:
        asked, line = self._list_for, self._instead_of
        if line is not None:
            self._kit.touch(LineExchanged(line.product_id, product_id, line.line_id))
        elif asked is None:
            self._kit.touch(ProductPicked(product_id))
        else:
            self._kit.touch(
                QuestionAnswered(
                    asked.question_ids,
                    Answer.OTHER,
                    self.card.stepper.number if asked.stepper else asked.quantity,
                    product_id=product_id,
                )
            )
        self.close_list()

    def _open(self, title: str, likely: tuple[str, ...] = ()) -> None:
        self.list.open(title, likely)
        self.list.show()
        self.list.raise_()
        self.asked.emit(title)

    def _undo(self) -> None:
        self._kit.touch(Undone())

    def _stop_scan(self) -> None:
        once = self._scan_once
        self._kit.touch(ScanAsked(None) if once else ScanModeSet("", ScanMode.ADD))

    def _finish(self) -> None:
        self._kit.touch(ReviewOpened())
