"""Starts all loops of one kiosk and stops them in the direction of flow."""

import importlib
import logging
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.backend.line import Line
from kiosk.camera.stage.stage import Stage
from kiosk.catalogue.product import Catalogue
from kiosk.clock import Clock
from kiosk.config.settings import Settings
from kiosk.counting_modes import CountingMode
from kiosk.detection.protocol import Detector
from kiosk.errors import ConfigError
from kiosk.events.accounts import AccountWish, EntryTicked
from kiosk.events.counting import CounterLearnt, CountingOrder
from kiosk.events.letters import Dialect
from kiosk.events.touches import PaymentWish
from kiosk.evidence.folder import Folder
from kiosk.evidence.loop import EvidenceLoop
from kiosk.hub.embedding import EmbeddedHub
from kiosk.hub.watching import HubWatch
from kiosk.outbox.evidence import open_evidence
from kiosk.qt.identity import open_device, till_dialect
from kiosk.qt.live_rules import LiveRules
from kiosk.qt.live_settings import LiveSettings
from kiosk.qt.options import RunOptions
from kiosk.qt.patrons import Patrons
from kiosk.qt.paying import Payments, build_terminal
from kiosk.qt.perception import Perception, build_perception
from kiosk.qt.printing import build_printer
from kiosk.qt.scanning import Scanning
from kiosk.qt.signals import KioskSignals
from kiosk.qt.staffing import StaffSide
from kiosk.qt.stocking import Stocking
from kiosk.qt.telemetry import Telemetry
from kiosk.qt.watchdog import NEEDED
from kiosk.qt.weighing import Weighing
from kiosk.qt.worker import Loop, Worker
from kiosk.routing import Policy, check_threshold
from kiosk.snapshots.links import AccountState, AccountStatus, PairingState, PairingStatus
from kiosk.snapshots.till import TillSnapshot
from kiosk.telemetry import run_state
from kiosk.till.till import Till

if TYPE_CHECKING:
    from kiosk.evidence.uploading import HubUploader
    from kiosk.qt.delivery import Delivery

log = logging.getLogger(__name__)

BUDGET_S = 10.0
"""For the whole of an ending: each loop gets what the ones before it left (S3-8)."""

_KEPT_BACK = 0.5
"""Of the budget, shared by the loops yet to be stopped: one that hangs must not take the till's."""

_FLOW = (
    "codes",
    "camera",
    "detection",
    "fleet",
    "staff",
    "payment",
    "printer",
    "till",
    "sender",
    "live",
    "catalogue",
    "food",
    "evidence",
    "alerts",
    "hub",
    "telemetry",
)


def _place_in_flow(name: str) -> int:
    """The scanners, which each shop names, bring something in: they are stopped first."""
    return _FLOW.index(name) if name in _FLOW else -1


class Runtime(QObject):
    """All loops of one kiosk, on their threads. Lives on the main thread.

    `start` returns at once; the loops tell how they are through *signals*. `stop` ends them
    within *BUDGET_S*: camera and detection first, then the till, which empties its queue, then
    the sender with the letter in flight, then the live updates, the pictures of lines, the embedded
    hub and the telemetry.
    """

    restart_wanted = Signal()  # settings that the hub pushed take effect with the next start
    _backend_ready = Signal(str)
    _telemetry_listens = Signal(int)

    def __init__(
        self,
        settings: Settings,
        options: RunOptions,
        *,
        catalogue: Catalogue,
        signals: KioskSignals,
        detector: Callable[[Stage | None], Detector] | None = None,
        clock: Clock = time.monotonic,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._options = options
        self._signals = signals
        self._clock = clock
        self._started_at = time.time()
        self._workers: dict[str, Worker] = {}
        self._sale: TillSnapshot | None = None
        self._stopping = False
        self.telemetry_port: int | None = None
        self.database = settings.storage.path / "kiosk.db"
        self.device = open_device(settings)
        self.hub = None if settings.backend.url else _embedded_hub(settings)
        self.delivery: Delivery | None = None
        self.telemetry = Telemetry(signals, clock)
        self._uploader: HubUploader | None = None
        self.evidence = self._build_evidence()
        self.backend_url = settings.backend.url
        self.stocking = Stocking(settings, catalogue, self.database, signals)
        self.till = self._build_till(self.stocking.catalogue)
        self.scanning = Scanning(settings, self.till.put, signals)
        self.weighing = Weighing(settings.scale, self.till.put, signals)
        self.perception: Perception = build_perception(
            settings,
            rules=self.rules,
            signals=signals,
            put=self.till.put,
            codes=self.scanning.frames,
            inferred=self.telemetry.tally.inferred,
            evidence=self.evidence.take,
            detector=detector,
        )
        live = LiveSettings(
            perception=self.perception,
            till=self.till,
            rules=self.rules,
            sale=lambda: self._sale,
            restart_camera=self._restart_camera,
            keep_pictures=self.evidence.keep_for,
        )
        self.line = Line()
        self.staff = StaffSide(self, settings, live, signals)
        self.stocking.sell_by(self.staff.sell)
        self._backend_ready.connect(self._deliver_to)
        self._telemetry_listens.connect(self._telemetry_at)
        self.payments = self._build_payments(self.stocking.catalogue)
        self.printer = build_printer(settings.printer, signals)
        signals.till.connect(self._follow_sale)
        if options.guest:
            self._patrons = Patrons(signals, self.till.put, clock, sale_s=options.sale_s)

    @property
    def sale(self) -> TillSnapshot | None:
        """The newest snapshot of the till."""
        return self._sale

    def start(self) -> None:
        """Start every loop; the backend's as soon as its address is known."""
        self._write_run_state()
        self._begin("camera", self.perception.camera)
        self._begin("detection", self.perception.pipeline)
        self._begin("till", self.till)
        self._begin("evidence", self.evidence)
        if self.payments is not None:
            self._begin("payment", self.payments.desk)
        if self.printer is not None:
            self._begin("printer", self.printer)
        self._begin("staff", self.staff.desk)
        for name, loop in (self.scanning.loops() | self.weighing.loops()).items():
            self._begin(name, loop)
        self._signals.pairing.emit(PairingStatus(PairingState.CONNECTING))
        if self._settings.telemetry.enabled:
            self._begin("telemetry", self._telemetry_loop())
        if self._settings.alerts.webhook_url:
            self._begin("alerts", self._alert_loop())
        if self._settings.catalogue.food_facts:
            self._begin("food", self._build_food())
        if self.hub is None:
            self._deliver_to(self._settings.backend.url)
        else:
            watch = HubWatch(self.hub, ready=self._hub_answers, failed=self._hub_failed)
            self._begin("hub", watch)

    def try_now(self) -> None:
        """Somebody does not want to wait for the next try."""
        if self.delivery is not None:
            self.delivery.live.try_again()
            self.delivery.sender.wake()
            self.stocking.wish()

    def pair_again(self) -> None:
        """Staff want a fresh pairing code."""
        if self.delivery is not None:
            self.delivery.live.pair_again()

    def learn_counter(self) -> None:
        """Staff say that the counter is empty now."""
        self.perception.pipeline.order(CounterLearnt())

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

    def beats(self) -> dict[str, float]:
        """When each loop that must move last did (monotonic); without those that are done."""
        begun = {name: self._workers[name].beat_s for name in NEEDED if name in self._workers}
        return {name: beat_s for name, beat_s in begun.items() if beat_s is not None}

    def stop_seeing(self) -> None:
        """End camera and detection alone: what was seen is still counted and delivered."""
        until = self._clock() + BUDGET_S
        for name in ("camera", "detection"):
            self._end(name, until)

    def stop(self, within_s: float = BUDGET_S) -> bool:
        """End all loops; False when one did not end in time."""
        self._stopping = True
        self.staff.end()
        self.telemetry.drain()
        until = self._clock() + within_s
        names = sorted(self._workers, key=_place_in_flow)
        share_s = _KEPT_BACK * within_s / max(1, len(names))
        later = reversed(range(len(names)))
        ended = [
            self._end(name, until - share_s * number)
            for name, number in zip(names, later, strict=True)
        ]
        run_state.forget(self._settings.storage.path)
        return all(ended)

    def _begin(self, name: str, loop: Loop) -> None:
        worker = Worker(name, loop)
        worker.crashed.connect(self._signals.crashed)
        worker.gave_up.connect(self._signals.gave_up)
        self._workers[name] = worker
        worker.start()

    def _end(self, name: str, until: float) -> bool:
        left_s = max(0.05, until - self._clock())
        log.info("stopping the %s loop", name)
        if self._workers[name].stop(within_s=left_s):
            return True
        log.error("the %s loop did not stop within %.1f s", name, left_s)
        return False

    def _build_food(self) -> Loop:
        from kiosk.qt.food import Food  # noqa: PLC0415  only where it is wanted

        self._food = Food(self._settings, self._signals)
        return self._food.loop

    def _build_payments(self, catalogue: Catalogue) -> Payments | None:
        terminal = build_terminal(self._settings.payment)
        if terminal is None:
            return None
        return Payments(
            terminal,
            self._settings.storage.path / "payments.db",
            currency=catalogue.currency,
            signals=self._signals,
            put=self.till.put,
        )

    def pay(self, wish: PaymentWish) -> None:
        """What the shopper touched while paying."""
        if self.payments is not None:
            self.payments.wish(wish)

    def _build_till(self, catalogue: Catalogue) -> Till:
        dialect = till_dialect(self._settings.backend, self.device)
        threshold = self._settings.routing.threshold
        check_threshold(threshold, dialect or Dialect.HUB)
        floor = self._settings.detection.floor
        policy = Policy(threshold=threshold, floor=floor, products=catalogue.products)
        self.rules = LiveRules(policy, catalogue, staged=self.stocking.base)
        return Till(
            database=self.database,
            catalogue=catalogue,
            policy=policy,
            publish=self._signals.till.emit,
            counting=self._count,
            wake_sender=self._wake_sender,
            forget=self._forget_crops,
            dialect=dialect,
            mirror=self._settings.counting.mode is CountingMode.TRAY,
            idle_s=None if self._options.guest else self._settings.session.idle_s or None,
            guests_booked_to_demo=self._settings.backend.guests,
            most_waiting=self._settings.outbox.most_waiting,
            keep_s=self._settings.outbox.keep_days * 86_400.0,
        )

    def _build_evidence(self) -> EvidenceLoop:
        return EvidenceLoop(
            open_rows=lambda: open_evidence(self.database),
            folder=Folder(self._settings.storage.path / "evidence"),
            keep_hours=self._settings.evidence.keep_hours,
            uploader=lambda: self._uploader,
        )

    def _restart_camera(self) -> None:
        """Run the camera's loop again where a film had come to its end."""
        if not self._stopping and not self._workers["camera"].running:
            self._begin("camera", self.perception.camera)

    # The till's thread calls these three.

    def _count(self, order: CountingOrder) -> None:
        self.perception.pipeline.order(order)
        self.scanning.watch.order(order)

    def _wake_sender(self) -> None:
        if self.delivery is not None:
            self.delivery.sender.wake()

    def _forget_crops(self) -> None:
        self.perception.crops.clear()

    def _hub_answers(self, base_url: str) -> None:
        """On the hub's thread: what delivery needs is loaded here, not while people look on."""
        importlib.import_module("kiosk.qt.delivery")
        self._backend_ready.emit(base_url)

    def _hub_failed(self, reason: str) -> None:
        self._signals.pairing.emit(PairingStatus(PairingState.OFFLINE, reason=reason))

    @Slot(str)
    def _deliver_to(self, base_url: str) -> None:
        """The backend's address is known; it stays the same when the hub is started anew."""
        if self._stopping:
            return  # the hub was just ready when somebody ended the program
        self.backend_url = base_url
        self._write_run_state()
        if self.delivery is not None:
            self.try_now()
            return
        from kiosk.qt.delivery import (  # noqa: PLC0415  see `_hub_answers`
            build_delivery,
            build_uploader,
        )

        self.delivery = build_delivery(
            self._settings,
            base_url,
            database=self.database,
            device=self.device,
            signals=self._signals,
            put=self.till.put,
            called=self.telemetry.tally.called,
            line=self.line,
            stocking=self.stocking,
        )
        self.stocking.follow(self.delivery.catalogue)
        if self._settings.evidence.upload:
            self._uploader = build_uploader(self._settings, base_url, self.device)
        self._begin("sender", self.delivery.sender)
        self._begin("live", self.delivery.live)
        self._begin("catalogue", self.delivery.catalogue)
        self._begin("fleet", self._fleet_loop(base_url))

    def _write_run_state(self) -> None:
        state = run_state.mine(started_at=self._started_at, backend=self.backend_url)
        state = replace(state, telemetry_port=self.telemetry_port)
        if self.hub is not None:
            state = replace(state, hub_pid=self.hub.pid, hub_log=str(hub_log(self._settings)))
        try:
            run_state.write(self._settings.storage.path, state)
        except ConfigError as exc:
            log.warning("`shopshadow status` will not find this kiosk: %s", exc)

    def _telemetry_loop(self) -> Loop:
        return self.telemetry.loop(
            database=self.database,
            captured=lambda: self.perception.captured,
            listening=self._telemetry_listens.emit,
            port=self._settings.telemetry.port,
        )

    def _fleet_loop(self, base_url: str) -> Loop:
        from kiosk.qt.fleet import build_fleet  # noqa: PLC0415  see `_hub_answers`

        return build_fleet(self, self._settings, base_url, restart=self.restart_wanted.emit)

    def _alert_loop(self) -> Loop:
        from kiosk.qt.alerts import build_alerts  # noqa: PLC0415  only where there is a webhook

        return build_alerts(
            self._settings, database=self.database, totals=self.telemetry.tally.totals
        )

    @Slot(int)
    def _telemetry_at(self, port: int) -> None:
        self.telemetry_port = port
        if not self._stopping:
            self._write_run_state()

    @Slot(object)
    def _follow_sale(self, sale: TillSnapshot) -> None:
        before, self._sale = self._sale, sale
        was = before.session_id if before else None
        if sale.session_id != was:
            self._session_changed(was, sale.session_id)

    def _session_changed(self, was: str | None, now: str | None) -> None:
        if was is not None and self.delivery is not None:
            self.delivery.live.session_over(was)
        stage = self.perception.stage
        if stage is None:
            return
        if was is not None:
            stage.clear()  # the last shopper has taken everything along
        if now is not None:
            stage.start()


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
