"""By what the desk reaches the running kiosk."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kiosk.catalogue.product import Catalogue
from kiosk.config.settings import Settings
from kiosk.events.staff import AgeApproved, LettersMoved
from kiosk.snapshots.ledger import LedgerHead
from kiosk.staff.book import DrillReport
from kiosk.staff.requests import Drill, Part


class Doors(Protocol):
    """What the desk may do to the running kiosk; every call is safe from its thread."""

    def apply(self, before: Settings, after: Settings) -> None:
        """Let these settings take effect where they can without a restart."""
        ...

    def take_over(self, before: Settings, after: Settings, catalogue: Catalogue) -> None:
        """Let these settings take effect together with another catalogue."""
        ...

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Sell by this catalogue from now on."""
        ...

    def what_is(self, barcode: str) -> tuple[str, str, str]:
        """Name, brand and picture of goods that are not sold here; empty where nobody knows."""
        ...

    def products_edited(self) -> None:
        """Products were changed of which the backend must be told."""
        ...

    def letters_moved(self, order: LettersMoved) -> None:
        """Letters were sent again or given up."""
        ...

    def age_approved(self, order: AgeApproved) -> None:
        """Somebody of staff has looked at the shopper."""
        ...

    def check(self, before: Settings, after: Settings) -> None:
        """KioskError where the changed settings can't work: the model does not load."""
        ...

    def devices(self) -> tuple[str, ...]:
        """The cameras that are there."""
        ...

    def models(self) -> tuple[str, ...]:
        """The models that are there."""
        ...

    def demanded(self) -> Mapping[str, float | None]:
        """How sure the model must be of a product: see `Policy.demanded`."""
        ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What can be tried, taken away, written and deleted; each raises KioskError in words."""

    tests: Mapping[Part, Callable[[], str]]
    drills: Mapping[Drill, Callable[[], Generator[DrillReport]]]
    bundle: Callable[[], Path]
    delete_pictures: Callable[[], int]
    told_head: Callable[[], LedgerHead | None] = lambda: None
