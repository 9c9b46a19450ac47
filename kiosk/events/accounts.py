"""What the window asks of the backend's client, past the till."""

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class SignIn:
    """The shopper signs in at the kiosk, which then pairs itself. Never kept, never logged."""

    email: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignOut:
    """Who signed in at the kiosk leaves the account; the sale goes on without it."""


AccountWish: TypeAlias = SignIn | SignOut


@dataclass(frozen=True, slots=True)
class EntryTicked:
    """The shopper touched an entry of the shopping list: it is bought, or after all not."""

    entry_id: str
    bought: bool
