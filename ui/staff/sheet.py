"""One page as it is drawn: only what differs is drawn anew."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit import Kit
from ui.presenters.staff.blocks import Block, Page
from ui.staff.drawing import Drawing

_WIDEST_DP: Final = 1280
BAR_DP: Final = 12
"""Room at the lines' end, where the scroll bar is."""


class PageSheet(QWidget):
    """The blocks of one page under each other; `touched(event)` when one is touched."""

    touched = Signal(object)

    def __init__(self, kit: Kit, place: tuple[Page, str]) -> None:
        super().__init__()
        self.place = place
        look = kit.look
        beside = look.compact and place[0] is Page.CAMERA and not look.portrait
        narrow = beside or (look.portrait and look.compact)
        self._drawing = Drawing(kit, self, narrow=narrow)
        self._drawing.touched.connect(self.touched)
        self._drawn: list[tuple[Block, QWidget | None]] = []
        self._gone: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._look = look
        self._place_column()
        self._column.setSpacing(look.pick(14, 10))
        self._column.addStretch()

    def show_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Show these; widgets of blocks that are there already stay."""
        self._gone = []
        old = [block for block, _ in self._drawn]
        if len(old) == len(blocks):
            spots = [at for at, block in enumerate(blocks) if block != old[at]]
            for at in spots:
                self._exchange(at, at + 1, (blocks[at],))
        else:
            begin = _same(old, blocks)
            most = min(len(old), len(blocks)) - begin
            end = min(most, _same(old[::-1], blocks[::-1]))
            self._exchange(begin, len(old) - end, blocks[begin : len(blocks) - end])
        self._column.activate()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._place_column()

    def _place_column(self) -> None:
        """Lines that one eye can follow: a wide window leaves room where they end."""
        look = self._look
        room = max(look.dp(BAR_DP), self.width() - look.dp(_WIDEST_DP))
        start, end = (room, 0) if look.mirrored else (0, room)
        self._column.setContentsMargins(start, look.dp(8), end, look.pick(24, 12))

    def _exchange(self, begin: int, end: int, blocks: tuple[Block, ...]) -> None:
        """Draw *blocks* in place of those from *begin* to *end*."""
        for _block, widget in self._drawn[begin:end]:
            self._drop(widget)
        fresh = [(one, self._drawing.draw(one)) for one in blocks]
        place = sum(1 for _, widget in self._drawn[:begin] if widget is not None)
        for _, widget in fresh:
            if widget is not None:
                self._column.insertWidget(place, widget)
                widget.show()
                place += 1
        self._drawn[begin:end] = fresh

    def _drop(self, widget: QWidget | None) -> None:
        """Take a widget away, and keep it until the next time: Qt may be walking through it."""
        if widget is not None:
            self._column.removeWidget(widget)
            widget.hide()
            widget.setParent(None)
            self._gone.append(widget)


def _same(old: list[Block], new: tuple[Block, ...]) -> int:
    """How many blocks are the same from the beginning on."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count
