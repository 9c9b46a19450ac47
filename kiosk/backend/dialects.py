"""How a letter is put to the backend: the two dialects behind one small protocol."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kiosk.backend.hub import Hub
from kiosk.backend.identity import Identity
from kiosk.backend.settling import Settled
from kiosk.backend.shopshadow import ShopShadow
from kiosk.letters import Letter
from kiosk.wire.fields import Fields
from kiosk.wire.requests import Request


class DialectName(StrEnum):
    """What the setting may say. ``auto``: the hub gives a credential, ShopShadow none."""

    AUTO = "auto"
    HUB = "hub"
    SHOPSHADOW = "shopshadow"


class Dialect(Protocol):
    """What the sender needs to know of a backend."""

    def request(self, letter: Letter, identity: Identity) -> Request | None:
        """The call that carries *letter*; None where this backend has nothing to be told.

        BackendRejected where it ought to be told and has no way for it.
        """

    def settled(self, letter: Letter, answer: Fields) -> Settled:
        """What the answer to that call means. Malformed when it means nothing."""


@dataclass(frozen=True, slots=True)
class Dialects:
    """Chooses the dialect by the setting, or by what registration gave."""

    setting: DialectName = DialectName.AUTO

    def name_for(self, identity: Identity) -> DialectName:
        """The dialect that is spoken with the backend of *identity*."""
        if self.setting is not DialectName.AUTO:
            return self.setting
        return DialectName.HUB if identity.credential else DialectName.SHOPSHADOW

    def of(self, identity: Identity) -> Dialect:
        """That dialect."""
        return Hub() if self.name_for(identity) is DialectName.HUB else ShopShadow()
