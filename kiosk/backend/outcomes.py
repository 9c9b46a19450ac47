"""What came of carrying a letter: one frozen class for each thing the outbox is told."""

from dataclasses import dataclass
from typing import TypeAlias

from kiosk.backend.identity import Identity
from kiosk.backend.settling import Settled
from kiosk.events.letters import Endpoint


@dataclass(frozen=True, slots=True)
class Delivered:
    """The backend has it, and perhaps of so many attempts before, too (*doubts*)."""

    settled: Settled
    doubts: int = 0


@dataclass(frozen=True, slots=True)
class Deferred:
    """Try it again from *until* (epoch seconds)."""

    until: float
    error: str
    status: int | None = None
    doubts: int = 0


@dataclass(frozen=True, slots=True)
class NotSent:
    """Nothing went over the wire: the try is not spent."""


@dataclass(frozen=True, slots=True)
class Unpaired:
    """Nobody is paired: the session's letters are held, or only those to *endpoint*."""

    endpoint: Endpoint | None = None


@dataclass(frozen=True, slots=True)
class Parked:
    """A person must look at it."""

    reason: str


@dataclass(frozen=True, slots=True)
class Disowned:
    """The backend does not know the device of this earlier sale: nothing of it can arrive."""

    identity: Identity
    reason: str


Outcome: TypeAlias = Delivered | Deferred | NotSent | Unpaired | Parked | Disowned
