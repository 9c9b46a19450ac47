"""What the panel asks of the staff desk. `PinEntered`, `FirstPin` and `AgeChecked` bring a PIN."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from kiosk.staff.changes import Change


class Part(StrEnum):
    """What can be tested, each by really using it."""

    CAMERA = "camera"
    MODEL = "model"
    DATABASE = "database"
    DISK = "disk"
    BACKEND = "backend"
    SOUND = "sound"


class Drill(StrEnum):
    """What can be taken away from a running kiosk to see it recover."""

    BACKEND = "backend"
    CAMERA = "camera"
    QUEUE = "queue"


@dataclass(frozen=True, slots=True)
class PinEntered:
    """Somebody says that they are *name*."""

    name: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FirstPin:
    """The first of staff, on a kiosk that has nobody yet."""

    name: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AgeChecked:
    """*name* has looked at the shopper of that sale: *age* or older. The panel stays closed."""

    name: str
    pin: str = field(repr=False)
    session_id: str
    age: int


@dataclass(frozen=True, slots=True)
class PersonAdded:
    """Somebody new, or another PIN for somebody."""

    name: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PersonRemoved:
    """Somebody does not belong to staff any more."""

    name: str


@dataclass(frozen=True, slots=True)
class Left:
    """The panel was closed: nothing goes without a PIN from now on."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Show how things stand now: letters, ledger, decisions, devices."""


@dataclass(frozen=True, slots=True)
class SettingsWanted:
    """Change these settings, all or none."""

    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class LetterRetried:
    """Send a parked letter again, and those that were parked because of it."""

    event_id: str


@dataclass(frozen=True, slots=True)
class LetterDiscarded:
    """Give a parked letter up, with a reason."""

    event_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class PartTested:
    """Try a part."""

    part: Part


@dataclass(frozen=True, slots=True)
class DrillWanted:
    """Take something away for a while."""

    drill: Drill


@dataclass(frozen=True, slots=True)
class ProductChanged:
    """A product's fields as the catalogue's file names them."""

    product_id: str
    fields: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class ProductMade:
    """Sell from now on what has that *barcode*; *picture* is a file, "" for none."""

    barcode: str
    name: str
    price_minor: int
    picture: str = ""


@dataclass(frozen=True, slots=True)
class CatalogueImported:
    """Take over the products of that file in the import folder."""

    file: str


@dataclass(frozen=True, slots=True)
class RefusalsSeen:
    """What the backend refused of the changes has been read."""


@dataclass(frozen=True, slots=True)
class BundleWanted:
    """Write a support bundle."""


@dataclass(frozen=True, slots=True)
class DeleteNow:
    """Delete every stored picture at once."""


@dataclass(frozen=True, slots=True)
class LedgerChecked:
    """Check every seal of the ledger."""


@dataclass(frozen=True, slots=True)
class Noted:
    """Something was done elsewhere in the panel: write it down."""

    what: str
    words: str
    session_id: str | None = None


Request: TypeAlias = (
    PinEntered
    | FirstPin
    | AgeChecked
    | PersonAdded
    | PersonRemoved
    | Left
    | Looked
    | SettingsWanted
    | LetterRetried
    | LetterDiscarded
    | PartTested
    | DrillWanted
    | ProductChanged
    | ProductMade
    | CatalogueImported
    | RefusalsSeen
    | BundleWanted
    | DeleteNow
    | LedgerChecked
    | Noted
)
