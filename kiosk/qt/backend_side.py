"""Joins the kiosk to its backend: the embedded hub, or the one at a configured address."""

import importlib
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.backend.identity import Device
from kiosk.backend.line import Line
from kiosk.config.settings import Settings
from kiosk.errors import DatabaseFault
from kiosk.events.accounts import AccountWish, EntryTicked
from kiosk.events.backend import Delivery as DeliveryMessage
from kiosk.hub.embedding import EmbeddedHub
from kiosk.hub.watching import HubWatch
from kiosk.outbox import ledger
from kiosk.qt.flow import Flow
from kiosk.qt.signals import KioskSignals
from kiosk.qt.stocking import Stocking
from kiosk.snapshots.links import (
    AccountState,
    AccountStatus,
    CallMade,
    PairingState,
    PairingStatus,
)

log = logging.getLogger(__name__)

if TYPE_CHECKING:
    from kiosk.evidence.uploading import HubUploader
    from kiosk.qt.delivery import Delivery


class BackendSide(QObject):
    """Starts what talks with the backend as soon as its address is known. On the main thread.

    *url* is empty, and *delivery* None, until then; `found(url)` tells of it, also when the
    embedded hub was started anew at the address that it had.
    """

    found = Signal(str)
    _answers = Signal(str)

    def __init__(
        self,
        settings: Settings,
        flow: Flow,
        *,
        database: Path,
        device: Device,
        signals: KioskSignals,
        put: Callable[[DeliveryMessage], None],
        called: Callable[[CallMade], None],
        stocking: Stocking,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._flow = flow
        self._database = database
        self._device = device
        self._signals = signals
        self._put = put
        self._called = called
        self._stocking = stocking
        self.url = settings.backend.url
        self.hub = None if settings.backend.url else _embedded_hub(settings)
        self.line = Line()
        self.delivery: Delivery | None = None
        self.uploader: HubUploader | None = None
        self._answers.connect(self._deliver)

    def start(self) -> None:
        """Start the hub, or what talks with the backend at the configured address."""
        self._signals.pairing.emit(PairingStatus(PairingState.CONNECTING))
        if self.hub is None:
            self._deliver(self._settings.backend.url)
        else:
            watch = HubWatch(self.hub, ready=self._hub_answers, failed=self._hub_failed)
            self._flow.begin("hub", watch)

    def wake(self) -> None:
        """There is a letter. From any thread."""
        if self.delivery is not None:
            self.delivery.sender.wake()

    def try_now(self) -> None:
        """Somebody does not want to wait for the next try."""
        if self.delivery is not None:
            self.delivery.live.try_again()
            self.delivery.sender.try_now()
            self._stocking.wish()

    def pair_again(self) -> None:
        """Staff want a fresh pairing code."""
        if self.delivery is not None:
            self.delivery.live.pair_again()

    def account(self, wish: AccountWish) -> None:
        """The shopper signs in at this kiosk, or out; `KioskSignals.account` tells what came."""
        if self.delivery is not None:
            self.delivery.live.account(wish)
        else:
            self._signals.account.emit(AccountStatus(AccountState.UNAVAILABLE))

    def tick(self, wish: EntryTicked) -> None:
        """The shopper ticks an entry of the list; `KioskSignals.shopping_list` tells what came."""
        if self.delivery is not None:
            self.delivery.live.tick(wish)

    def session_over(self, session_id: str) -> None:
        """That sale is over: nothing more is asked about it."""
        if self.delivery is not None:
            self.delivery.live.session_over(session_id)

    def _hub_answers(self, base_url: str) -> None:
        """On the hub's thread: what delivery needs is loaded here, not while people look on."""
        importlib.import_module("kiosk.qt.delivery")
        for words in self.hub.rescued if self.hub else []:
            self._note(words)
        self._answers.emit(base_url)

    def _note(self, words: str) -> None:
        """Staff find in the ledger, once, what became of the hub's damaged file."""
        try:
            if ledger.note_once(
                self._database, what="database_damaged", at=time.time(), words=words
            ):
                log.error("%s", words)
        except DatabaseFault as exc:
            log.warning("the ledger does not hold that: %s", exc)

    def _hub_failed(self, reason: str) -> None:
        self._signals.pairing.emit(PairingStatus(PairingState.OFFLINE, reason=reason))

    @Slot(str)
    def _deliver(self, base_url: str) -> None:
        if self._flow.stopping:
            return  # the hub was just ready when somebody ended the program
        self.url = base_url
        if self.delivery is None:
            self._begin(base_url)
        else:
            self.try_now()
        self.found.emit(base_url)

    def _begin(self, base_url: str) -> None:
        from kiosk.qt.delivery import (  # noqa: PLC0415  see `_hub_answers`
            build_delivery,
            build_uploader,
        )

        self.delivery = build_delivery(
            self._settings,
            base_url,
            database=self._database,
            device=self._device,
            signals=self._signals,
            put=self._put,
            called=self._called,
            line=self.line,
            stocking=self._stocking,
        )
        self._stocking.follow(self.delivery.catalogue)
        if self._settings.evidence.upload:
            self.uploader = build_uploader(self._settings, base_url, self._device)
        self._flow.begin("sender", self.delivery.sender)
        self._flow.begin("live", self.delivery.live)
        self._flow.begin("catalogue", self.delivery.catalogue)


def hub_log(settings: Settings) -> Path:
    """Where the embedded hub writes its log."""
    return settings.storage.path / "hub.log"


def _embedded_hub(settings: Settings) -> EmbeddedHub:
    return EmbeddedHub(
        settings.storage.path / "hub.db",
        settings.detection.catalogue,
        log_file=hub_log(settings),
        listen=settings.hub.listen,
        port=settings.hub.port,
        public_url=settings.hub.public_url,
    )
