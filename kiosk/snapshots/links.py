"""The links to the backend: breakers, pairing code, account."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.events.letters import Endpoint


class BreakerState(StrEnum):
    """The three looks of a lamp."""

    CLOSED = "closed"
    HALF_OPEN = "half_open"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Lamp:
    """One endpoint group's breaker."""

    endpoint: Endpoint
    state: BreakerState = BreakerState.CLOSED
    failures: int = 0
    next_try_s: float | None = None  # monotonic, while open
    last_failure_at: float | None = None
    last_success_at: float | None = None
    last_change_at: float | None = None
    last_ms: float | None = None  # how long the last answered call took
    reason: str = ""  # the last failure, for staff
    changes: int = 0  # of its state, in this run
    trips: int = 0  # how many of them opened it


@dataclass(frozen=True, slots=True)
class CallMade:
    """One call under a breaker has ended. *repeated*: the same thing was tried before."""

    endpoint: Endpoint
    worked: bool
    took_s: float
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """All lamps, in the order of `Endpoint`."""

    lamps: tuple[Lamp, ...]
    backend: str  # its address, for staff
    reachable: bool | None = None  # the last health check; None before the first


class PairingState(StrEnum):
    """How far the kiosk is with its code."""

    CONNECTING = "connecting"
    CODE_SHOWN = "code_shown"
    PAIRED = "paired"
    OFFLINE = "offline"  # the backend does not answer; tried again by itself
    REFUSED = "refused"  # the backend said no: a person must act


@dataclass(frozen=True, slots=True)
class PairingStatus:
    """The code and what is known about it."""

    state: PairingState
    attempt: int = 0
    device_id: str = ""
    code: str = ""  # four digits, leading zeros kept
    expires_at: float | None = None
    pairing_url: str = ""  # what the QR holds; empty: no QR
    reason: str = ""


class AccountState(StrEnum):
    """How far a sign-in at the kiosk is."""

    SIGNED_OUT = "signed_out"
    SIGNING_IN = "signing_in"
    SIGNED_IN = "signed_in"
    REFUSED = "refused"  # the backend said no: its words are the reason
    UNAVAILABLE = "unavailable"  # the backend does not answer: try again


@dataclass(frozen=True, slots=True)
class AccountStatus:
    """Who is signed in at the kiosk, and why not."""

    state: AccountState = AccountState.SIGNED_OUT
    shopper: str = ""
    reason: str = ""
