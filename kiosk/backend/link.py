"""What everybody who follows a backend shares."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.backend.account import Accounts
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.identity import Device
from kiosk.backend.list_watch import ListWatch
from kiosk.backend.pairing import Pairing
from kiosk.backend.rounds import Rounds
from kiosk.backend.signing_in import SigningIn
from kiosk.clock import Clock
from kiosk.events.backend import Delivery


@dataclass(frozen=True, slots=True)
class Link:
    """The collaborators of one live loop, all of its thread but *breakers* and *device*."""

    client: Client
    breakers: Breakers
    device: Device
    pairing: Pairing
    rounds: Rounds
    accounts: Accounts
    signing_in: SigningIn
    list_watch: ListWatch
    report: Callable[[Delivery], None]
    catalogue_changed: Callable[[], None]
    clock: Clock
