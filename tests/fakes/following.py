"""A live loop on a thread, and everything it says."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk.backend.account import Accounts
from kiosk.backend.address import Address
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.identity import Device, Secrets
from kiosk.backend.live import LiveLoop
from kiosk.events.backend import Delivery
from kiosk.snapshots.links import AccountStatus, LinkStatus, PairingState, PairingStatus
from tests.fakes.running import on_threads

if TYPE_CHECKING:
    from kiosk.snapshots.shopping_list import ShoppingList

T = TypeVar("T")


class Following:
    """Its time goes *pace* times as fast as ours; *later_s* is added to its date."""

    def __init__(self, url: str, folder: Path, *, pace: float = 1.0) -> None:
        self.deliveries: list[Delivery] = []
        self.statuses: list[PairingStatus] = []
        self.links: list[LinkStatus] = []
        self.account_states: list[AccountStatus] = []
        self.lists: list[ShoppingList] = []
        self.catalogue_news: list[None] = []
        self.accounts = Accounts()
        self.later_s = 0.0
        self.device = Device(Secrets(folder), name="Kiosk 1")
        self._came = threading.Condition()
        client = Client(Address(url))
        self.breakers = Breakers(
            backend=url,
            clock=lambda: time.monotonic() * pace,
            wall=time.time,
            changed=lambda link: self._put(self.links, link),
        )
        self.live = LiveLoop(
            client=client,
            breakers=self.breakers,
            device=self.device,
            report=lambda delivery: self._put(self.deliveries, delivery),
            pairing=lambda status: self._put(self.statuses, status),
            clock=lambda: time.monotonic() * pace,
            wall=lambda: time.time() + self.later_s,
            accounts=self.accounts,
            account=lambda status: self._put(self.account_states, status),
            shopping_list=lambda seen: self._put(self.lists, seen),
            catalogue_changed=lambda: self._put(self.catalogue_news, None),
        )

    def wait(self, until: Callable[[], object], *, within_s: float = 15.0) -> None:
        """Wait until that is true, looking whenever something was said."""
        deadline = time.monotonic() + within_s
        with self._came:
            while not until():
                left_s = deadline - time.monotonic()
                assert left_s > 0, f"{self.deliveries}\n{self.statuses}"
                self._came.wait(min(left_s, 0.1))

    def states(self) -> list[PairingState]:
        return [status.state for status in self.statuses]

    def code(self) -> str:
        """The code on the screen now."""
        return self.statuses[-1].code if self.statuses else ""

    def heard(self, kind: type[Delivery]) -> list[Delivery]:
        return [delivery for delivery in self.deliveries if isinstance(delivery, kind)]

    def _put(self, where: list[T], thing: T) -> None:
        with self._came:
            where.append(thing)
            self._came.notify_all()


@contextmanager
def following(url: str, folder: Path, *, pace: float = 1.0) -> Iterator[Following]:
    """Follow the backend at *url* until the end of the block."""
    follower = Following(url, folder, pace=pace)
    with on_threads(follower.live):
        yield follower
