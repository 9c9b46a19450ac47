"""The shopper's own list."""

from dataclasses import dataclass
from enum import StrEnum


class Priority(StrEnum):
    """How much an entry is wanted, most first."""

    URGENT = "urgent"
    NORMAL = "normal"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class ListEntry:
    """Something that the shopper wants. *name* is in the shopper's own words."""

    entry_id: str
    name: str
    quantity: int = 1
    unit: str = ""
    priority: Priority = Priority.NORMAL
    bought: bool = False


@dataclass(frozen=True, slots=True)
class ShoppingList:
    """The list of whoever shops in *session_id*, oldest first in each priority.

    Without entries where there is no such list: a guest has none, and not every backend does.
    """

    session_id: str = ""
    entries: tuple[ListEntry, ...] = ()
