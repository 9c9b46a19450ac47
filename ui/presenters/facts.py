"""All that the window knows, in one frozen picture."""

from dataclasses import dataclass

from kiosk.catalogue.status import CatalogueStatus
from kiosk.food_facts.fact import FoodFact, FoodStatus
from kiosk.snapshots.links import AccountStatus, LinkStatus, PairingStatus
from kiosk.snapshots.paying import PaymentState, PaymentStatus, PrinterStatus
from kiosk.snapshots.scale import ScaleStatus
from kiosk.snapshots.seeing import CameraStatus, ModelStatus
from kiosk.snapshots.shopping_list import ShoppingList
from kiosk.snapshots.till import ScanShown, TillSnapshot, UndoShown


@dataclass(frozen=True, slots=True)
class Facts:
    """The newest status of each part; None before its first word.

    *restarted* names a loop that died a moment ago and was started again; *gave_up* a loop that
    keeps dying, with the reason; *stopping* is the reason why the program is ending. *awake*:
    somebody has touched the welcome screen; *signing_in*: they want to use their own account.
    *scan* is the last scan for as long as it is told; *scale* is None where there is no scale.
    *undo* is the last change by hand for as long as it is offered to take it back.
    """

    till: TillSnapshot | None = None
    camera: CameraStatus | None = None
    model: ModelStatus | None = None
    link: LinkStatus | None = None
    pairing: PairingStatus | None = None
    account: AccountStatus | None = None
    payment: PaymentStatus | None = None
    printer: PrinterStatus | None = None
    shopping_list: ShoppingList | None = None
    prices: CatalogueStatus | None = None
    food: FoodStatus | None = None
    food_fact: FoodFact | None = None
    scan: ScanShown | None = None
    scale: ScaleStatus | None = None
    undo: UndoShown | None = None
    restarted: str = ""
    gave_up: tuple[str, str] | None = None
    stopping: str = ""
    awake: bool = True
    signing_in: bool = False

    @property
    def paid(self) -> bool:
        """The purchase on the screen was paid by card."""
        payment, sale = self.payment, self.till
        here = payment is not None and sale is not None and payment.session_id == sale.session_id
        return here and payment is not None and payment.state is PaymentState.APPROVED


@dataclass(frozen=True, slots=True)
class Now:
    """The instant something is shown: *mono_s* for deadlines, *wall_s* (epoch) for dates."""

    mono_s: float
    wall_s: float
