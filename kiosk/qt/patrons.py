"""Shoppers for a kiosk that nobody stands at: a demonstration, a measured run, a soak."""

from collections.abc import Callable
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.clock import Clock
from kiosk.events.touches import (
    Answer,
    GuestChosen,
    NextShopper,
    PurchaseConfirmed,
    QuestionAnswered,
    ReviewOpened,
)
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots.till import Phase, Prompt, TillSnapshot

PatronTouch: TypeAlias = (
    GuestChosen | QuestionAnswered | ReviewOpened | PurchaseConfirmed | NextShopper
)

_THINKS_S: Final = 2.0
_TICK_MS: Final = 1_000


class Patron:
    """What a guest touches next: begins, answers, pays after *sale_s*, makes room for the next.

    Without *sale_s* the guest only begins, and stays.
    """

    def __init__(self, sale_s: float | None) -> None:
        self._sale_s = sale_s
        self._session_id: str | None = None
        self._since: tuple[Phase, float] = (Phase.PAIRING, 0.0)

    def touch(self, sale: TillSnapshot, now_s: float) -> PatronTouch | None:
        """The next touch, if it is time for one."""
        if sale.phase is Phase.PAIRING:
            return GuestChosen(count_what_lies=True) if sale.guest_may_begin else None
        if self._sale_s is None:
            return None
        if (sale.session_id, sale.phase) != (self._session_id, self._since[0]):
            self._session_id, self._since = sale.session_id, (sale.phase, now_s)
        return self._selling(sale, now_s, here_s=now_s - self._since[1], sale_s=self._sale_s)

    def _selling(
        self, sale: TillSnapshot, now_s: float, *, here_s: float, sale_s: float
    ) -> PatronTouch | None:
        match sale.phase:
            case Phase.SHOPPING if here_s >= sale_s and sale.lines:
                return ReviewOpened()
            case Phase.SHOPPING if sale.prompts:
                return _answer(sale.prompts[0], now_s)
            case Phase.REVIEW if here_s >= _THINKS_S:
                return PurchaseConfirmed()
            case Phase.THANKS if here_s >= _THINKS_S:
                return NextShopper()
            case _:
                return None


class Patrons(QObject):
    """Touches for one guest after another. Lives on the main thread."""

    def __init__(
        self,
        signals: KioskSignals,
        put: Callable[[PatronTouch], None],
        clock: Clock,
        *,
        sale_s: float | None,
    ) -> None:
        super().__init__()
        self._put = put
        self._clock = clock
        self._patron = Patron(sale_s)
        self._sale: TillSnapshot | None = None
        signals.till.connect(self._on_sale)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        if sale_s is not None:
            self._timer.start()

    @Slot(object)
    def _on_sale(self, sale: TillSnapshot) -> None:
        self._sale = sale
        if sale.phase is Phase.PAIRING:
            self._tick()

    @Slot()
    def _tick(self) -> None:
        touch = None if self._sale is None else self._patron.touch(self._sale, self._clock())
        if touch is not None:
            self._put(touch)


def _answer(prompt: Prompt, now_s: float) -> QuestionAnswered | None:
    """Yes to what the kiosk takes it for, no to what it does not know."""
    if now_s - prompt.opened_s < _THINKS_S:
        return None
    known = prompt.product_id is not None
    return QuestionAnswered(
        prompt.question_ids,
        Answer.YES if known else Answer.NO,
        prompt.quantity,
        prompt.product_id,
    )
