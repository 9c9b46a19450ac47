"""How a letter is put to the backend: the two dialects behind one small protocol."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol, TypeAlias

from kiosk.backend.account import Accounts
from kiosk.backend.hub import Hub
from kiosk.backend.identity import Identity
from kiosk.backend.settling import Settled
from kiosk.backend.shopshadow import ShopShadow
from kiosk.letters import Letter
from kiosk.wire.fields import Fields
from kiosk.wire.requests import Request

Send: TypeAlias = Callable[[Request, str], Fields]
"""Sends a request with that bearer ("" for none) and gives the answer, where it is a yes."""


class DialectName(StrEnum):
    """What the setting may say. ``auto``: the hub gives a credential, ShopShadow none."""

    AUTO = "auto"
    HUB = "hub"
    SHOPSHADOW = "shopshadow"


class Dialect(Protocol):
    """What the sender needs to know of a backend."""

    def here(self, letter: Letter) -> Settled | None:
        """What comes of a letter that this backend need not, or can't, be told; else None."""

    def carry(self, letter: Letter, identity: Identity, send: Send) -> Settled:
        """Tell the backend what *letter* says; what it made of it.

        BackendRejected where it says no or has no way to be told, Malformed where its answer
        means nothing; what *send* raises passes.
        """


class Dialects:
    """Chooses the dialect by the setting, or by what registration gave."""

    def __init__(
        self, setting: DialectName = DialectName.AUTO, *, accounts: Accounts | None = None
    ) -> None:
        self._setting = setting
        self._hub = Hub()
        self._shopshadow = ShopShadow(accounts or Accounts())

    def name_for(self, identity: Identity) -> DialectName:
        """The dialect that is spoken with the backend of *identity*."""
        if self._setting is not DialectName.AUTO:
            return self._setting
        return DialectName.HUB if identity.credential else DialectName.SHOPSHADOW

    def of(self, identity: Identity) -> Dialect:
        """That dialect."""
        return self._hub if self.name_for(identity) is DialectName.HUB else self._shopshadow

    def batching(self, identity: Identity) -> Hub | None:
        """The dialect, where it takes many letters at once."""
        return self._hub if self.name_for(identity) is DialectName.HUB else None
