"""Till, sender and live loop of one kiosk on their threads, as the program joins them."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from kiosk.backend.account import Accounts
from kiosk.backend.address import Address
from kiosk.backend.backlog import BacklogCourier
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.courier import Courier
from kiosk.backend.dialects import Dialects
from kiosk.backend.identity import Device, Secrets
from kiosk.backend.live import LiveLoop
from kiosk.backend.pace import Pace
from kiosk.backend.sending import SenderLoop
from kiosk.catalogue.product import Catalogue, Product
from kiosk.clock import Clock
from kiosk.events.letters import Endpoint
from kiosk.events.messages import TillMessage
from kiosk.events.pictures import Box
from kiosk.events.things import ItemConfirmed
from kiosk.outbox.outgoing import open_outbox
from kiosk.routing import Policy
from kiosk.snapshots.links import AccountStatus, LinkStatus, PairingState, PairingStatus
from kiosk.snapshots.till import TillSnapshot
from kiosk.till.till import Till
from tests.fakes.running import on_threads

APPLES, BANANAS = "P001", "P002"
GOODS = {p.product_id: p for p in (Product(APPLES, "Apples", 199), Product(BANANAS, "Bananas", 99))}


class WholeKiosk:
    """Everything but camera and window. Its time goes *pace* times as fast as ours."""

    def __init__(
        self,
        url: str,
        folder: Path,
        *,
        pace: float = 20.0,
        threshold: float = 0.70,
        ca_bundle: Path | None = None,
    ) -> None:
        self._address = Address(url, ca_bundle=ca_bundle)
        self.now: TillSnapshot | None = None
        self.pairing = PairingStatus(PairingState.CONNECTING)
        self.links: list[LinkStatus] = []
        self.accounts: list[AccountStatus] = []
        self.device = Device(Secrets(folder), name="Kiosk 1")
        self.later_s = 0.0
        self._came = threading.Condition()
        self._build(url, folder, pace, threshold)

    def say(self, *messages: TillMessage) -> None:
        for message in messages:
            self.till.put(message)

    def item(self, product_id: str = APPLES, confidence: float = 0.92) -> str:
        """One more item on the counter; its event id."""
        sale = self.sale
        event_id = str(uuid4())
        box = Box(0.0, 0.0, 8.0, 8.0)
        self.say(
            ItemConfirmed(
                event_id, sale.session_id or "", product_id, confidence, box, time.time(), 0.0
            )
        )
        return event_id

    @property
    def sale(self) -> TillSnapshot:
        assert self.now is not None
        return self.now

    @property
    def code(self) -> str:
        return self.pairing.code

    def basket(self) -> dict[str, int]:
        return {line.product_id: line.quantity for line in self.sale.lines}

    def unsent(self) -> int:
        return self.sale.letters.unsent

    def wait(self, until: Callable[[], object], *, within_s: float = 20.0) -> None:
        """Wait until that is true, looking whenever something was said."""
        deadline = time.monotonic() + within_s
        with self._came:
            while not until():
                left_s = deadline - time.monotonic()
                assert left_s > 0, f"{self.now}\n{self.pairing}\n{self.accounts}"
                self._came.wait(min(left_s, 0.1))

    def _build(self, url: str, folder: Path, pace: float, threshold: float) -> None:
        database = folder / "kiosk.db"
        began = time.time()

        def clock() -> float:
            return time.monotonic() * pace

        def wall() -> float:
            return began + (time.time() - began) * pace + self.later_s

        accounts = Accounts(clock=clock, wall=wall)
        dialects = Dialects(accounts=accounts)
        breakers = Breakers(backend=url, clock=clock, wall=wall, changed=self._heard)
        client = Client(self._address)
        self.breakers = breakers
        self.till = Till(
            database=database,
            catalogue=Catalogue(name="test", currency="EUR", products=GOODS),
            policy=Policy(threshold=threshold, products=GOODS),
            publish=self._heard,
            counting=lambda _order: None,
            wake_sender=self._wake_sender,
            dialect=None,
            clock=clock,
            wall=wall,
        )
        self.sender = self._build_sender(client, database, dialects, pace, clock, wall)
        self.live = LiveLoop(
            client=Client(self._address),
            breakers=breakers,
            device=self.device,
            report=self.till.put,
            pairing=self._heard,
            clock=clock,
            wall=wall,
            dialects=dialects,
            accounts=accounts,
            account=self._heard,
        )

    def _build_sender(
        self,
        client: Client,
        database: Path,
        dialects: Dialects,
        pace: float,
        clock: Clock,
        wall: Clock,
    ) -> SenderLoop:
        courier = Courier(
            client=client,
            breakers=self.breakers,
            device=self.device,
            dialects=dialects,
            clock=clock,
            wall=wall,
            paces={endpoint: Pace(between_s=1.0 / pace) for endpoint in Endpoint},
        )
        backlog = BacklogCourier(
            client=client,
            breakers=self.breakers,
            device=self.device,
            dialects=dialects,
            courier=courier,
            clock=clock,
        )
        return SenderLoop(
            open_outbox=lambda: open_outbox(database),
            courier=courier,
            device=self.device,
            settled=self.till.put,
            clock=clock,
            wall=wall,
            backlog=backlog,
        )

    def _wake_sender(self) -> None:
        self.sender.wake()

    def _heard(self, news: TillSnapshot | PairingStatus | LinkStatus | AccountStatus) -> None:
        with self._came:
            match news:
                case TillSnapshot():
                    self._sale_changed(news)
                case PairingStatus():
                    self.pairing = news
                case LinkStatus():
                    self.links.append(news)
                case AccountStatus():
                    self.accounts.append(news)
            self._came.notify_all()

    def _sale_changed(self, news: TillSnapshot) -> None:
        before = self.now.session_id if self.now else None
        self.now = news
        if before is not None and before != news.session_id:
            self.live.session_over(before)


@contextmanager
def running(
    url: str,
    folder: Path,
    *,
    pace: float = 20.0,
    threshold: float = 0.70,
    ca_bundle: Path | None = None,
) -> Iterator[WholeKiosk]:
    """A kiosk in *folder* for the block."""
    kiosk = WholeKiosk(url, folder, pace=pace, threshold=threshold, ca_bundle=ca_bundle)
    with on_threads(kiosk.till, kiosk.sender, kiosk.live):
        kiosk.wait(lambda: kiosk.now is not None)
        yield kiosk
