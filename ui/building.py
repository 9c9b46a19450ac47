"""Builds all that is seen, for one look, and leads its touches out by the doors."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollBar

from kiosk.clock import Clock
from kiosk.crops import Crops
from ui.appearance import Appearance
from ui.doors import Doors
from ui.frame import Frame
from ui.kit import Kit
from ui.theme import Look


class FrameBuilder:
    """What every frame of one window has in common, whatever its look."""

    def __init__(
        self,
        appearance: Appearance,
        doors: Doors,
        *,
        crops: Crops,
        painted: Callable[[float], None] | None,
        shown: Callable[[], None] | None,
        clock: Clock,
        wall: Clock,
    ) -> None:
        self._appearance = appearance
        self._doors = doors
        self._crops = crops
        self._painted = painted
        self._shown = shown
        self._clock = clock
        self._wall = wall

    def build(self, look: Look, *, size: QSize, dots_per_inch: float, prints: bool) -> Frame:
        """A frame in that look, for a window of *size* pixels; *prints*: receipts are offered."""
        options = self._appearance.options
        frame = Frame(
            self._kit(look, size, dots_per_inch),
            shelf=self._doors.stage is not None and options.demo_strip,
            painted=self._painted,
            shown=self._shown,
            warning_s=options.warning_s,
            prints=prints,
        )
        frame.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight
        )
        for bar in frame.findChildren(QScrollBar):  # a long touch would open Qt's own menu
            bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._lead_out(frame)
        return frame

    def _kit(self, look: Look, size: QSize, dots_per_inch: float) -> Kit:
        return self._appearance.kit(
            look,
            size=size,
            dots_per_inch=dots_per_inch,
            crops=self._crops,
            doors=self._doors,
            clock=self._clock,
            wall=self._wall,
        )

    def _lead_out(self, frame: Frame) -> None:
        doors = self._doors
        frame.try_now.connect(doors.try_now)
        frame.account_wished.connect(doors.account)
        frame.payment_wished.connect(doors.pay)
        frame.over.ticked.connect(doors.tick_entry)
        frame.over.approval_asked.connect(doors.ask_staff)
        frame.shopping.stage_put.connect(doors.put_on_stage)
        frame.shopping.stage_touched.connect(doors.take_from_stage)
