"""By what a touch leaves the window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kiosk.events.accounts import AccountWish, EntryTicked
from kiosk.events.touches import PaymentWish, Touch
from kiosk.printing.paper import Paper, can_write
from kiosk.staff.requests import Request
from ui.paper_picture import Printing, draw
from ui.presenters.paper import paper_lines
from ui.presenters.receipt import ReceiptView
from ui.staff.link import StaffLink


class StageTouches(Protocol):
    """The rendered counter, where it is the camera: goods are put and taken by touch."""

    def put(self, product_id: str) -> None:
        """A hand brings that product."""
        ...

    def take_at(self, x_px: int, y_px: int) -> bool:
        """A hand takes what lies there (frame pixels); False where nothing does."""
        ...


def _nowhere(_wish: object) -> None:
    """Lead nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True, weakref_slot=True)
class Doors:
    """A door that this kiosk lacks leads nowhere."""

    touch: Callable[[Touch], None]
    try_now: Callable[[], None]
    account: Callable[[AccountWish], None] = _nowhere
    pay: Callable[[PaymentWish], None] = _nowhere
    tick: Callable[[EntryTicked], None] = _nowhere
    stage: StageTouches | None = None
    printing: Printing | None = None
    staff: StaffLink | None = None

    def tick_entry(self, entry_id: str, bought: bool) -> None:  # noqa: FBT001  Qt's own signal
        """An entry of the shopping list is in the basket, or not after all."""
        self.tick(EntryTicked(entry_id, bought))

    def put_on_stage(self, product_id: str) -> None:
        """Put that product on the rendered counter."""
        if self.stage is not None:
            self.stage.put(product_id)

    def take_from_stage(self, x_px: int, y_px: int) -> None:
        """Take away what lies there on the rendered counter (frame pixels)."""
        if self.stage is not None:
            self.stage.take_at(x_px, y_px)

    def ask_staff(self, request: Request) -> None:
        """Ask the staff desk."""
        if self.staff is not None:
            self.staff.ask(request)

    def print(self, view: ReceiptView, session_id: str, *, mirrored: bool) -> None:
        """Print that receipt, as a picture where the printer lacks its letters."""
        if self.printing is None:
            return
        lines, picture = paper_lines(view), None
        if not can_write(lines, self.printing.code_page):
            picture = draw(lines, self.printing.dots, mirrored=mirrored)
        self.printing.put(Paper(session_id, view.number, lines, picture))
