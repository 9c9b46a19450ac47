"""Joins all parts of one kiosk, starts their loops and ends them."""

import logging
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.camera.stage.stage import Stage
from kiosk.catalogue.product import Catalogue
from kiosk.clock import Clock
from kiosk.config.settings import Settings
from kiosk.detection.protocol import Detector
from kiosk.errors import ConfigError
from kiosk.events.counting import CounterLearnt, CountingOrder
from kiosk.events.touches import PaymentWish
from kiosk.evidence.folder import Folder
from kiosk.evidence.loop import EvidenceLoop
from kiosk.memory import Tidying
from kiosk.outbox.evidence import open_evidence
from kiosk.qt.backend_side import BackendSide, hub_log
from kiosk.qt.flow import BUDGET_S, Flow
from kiosk.qt.identity import open_device
from kiosk.qt.live_settings import LiveSettings
from kiosk.qt.options import RunOptions
from kiosk.qt.patrons import Patrons
from kiosk.qt.paying import Payments, build_terminal
from kiosk.qt.perception import Perception, build_perception
from kiosk.qt.printing import build_printer
from kiosk.qt.scanning import Scanning
from kiosk.qt.selling import build_rules, build_till
from kiosk.qt.signals import KioskSignals
from kiosk.qt.staffing import StaffSide
from kiosk.qt.stocking import Stocking
from kiosk.qt.telemetry import Telemetry
from kiosk.qt.watchdog import NEEDED
from kiosk.qt.weighing import Weighing
from kiosk.qt.worker import Loop
from kiosk.routing import Policy
from kiosk.snapshots.till import TillSnapshot
from kiosk.telemetry import run_state
from kiosk.till.till import Till

log = logging.getLogger(__name__)


class Runtime(QObject):
    """All parts of one kiosk, their loops on threads of their own. Lives on the main thread.

    `start` returns at once; the loops tell how they are through *signals*. `stop` ends them
    within *BUDGET_S*: camera and detection first, then the till, which empties its queue, then
    the sender with the letter in flight, then the live updates, the pictures of lines, the embedded
    hub and the telemetry. Whether a thread still runs then, *flow* knows.
    """

    restart_wanted = Signal()  # settings that the hub pushed take effect with the next start
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
        self._signals = signals
        self._started_at = time.time()
        self._sale: TillSnapshot | None = None
        self.flow = Flow(signals, clock)
        self.telemetry_port: int | None = None
        self.database = settings.storage.path / "kiosk.db"
        self.device = open_device(settings)
        self.telemetry = Telemetry(signals, clock)
        self.evidence = self._build_evidence()
        self.stocking = Stocking(settings, catalogue, self.database, signals)
        sold = self.stocking.catalogue
        self.rules = build_rules(
            settings, sold, self.device, staged=self.stocking.base, model_looks=detector is None
        )
        self.till = self._build_till(self.rules.policy, guest=options.guest)
        self.backend = BackendSide(
            settings,
            self.flow,
            database=self.database,
            device=self.device,
            signals=signals,
            put=self.till.put,
            called=self.telemetry.tally.called,
            stocking=self.stocking,
        )
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
        self.staff = StaffSide(self, settings, self._live_settings(), signals)
        self.stocking.sell_by(self.staff.sell)
        self.payments = self._build_payments(sold)
        self.printer = build_printer(settings.printer, signals)
        self._telemetry_listens.connect(self._telemetry_at)
        self.backend.found.connect(self._backend_found)
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
        for name, loop in self._loops().items():
            self.flow.begin(name, loop)
        self.backend.start()

    def pay(self, wish: PaymentWish) -> None:
        """What the shopper touched while paying."""
        if self.payments is not None:
            self.payments.wish(wish)

    def learn_counter(self) -> None:
        """Staff say that the counter is empty now."""
        self.perception.pipeline.order(CounterLearnt())

    def beats(self) -> dict[str, float]:
        """When each loop that must move last did (monotonic); without those that are done."""
        return self.flow.beats(NEEDED)

    def stop_seeing(self) -> None:
        """End camera and detection alone: what was seen is still counted and delivered."""
        self.flow.stop_some("camera", "detection")

    def stop(self, within_s: float = BUDGET_S) -> bool:
        """End all loops; False when one that had something to finish did not end in time."""
        self.staff.end()
        self.telemetry.drain()
        ended = self.flow.stop(within_s)
        run_state.forget(self._settings.storage.path)
        return ended

    def _loops(self) -> dict[str, Loop]:
        """Those that begin at once; each only where it is wanted."""
        wanted = {
            "camera": self.perception.camera,
            "detection": self.perception.pipeline,
            "till": self.till,
            "evidence": self.evidence,
            "payment": self.payments.desk if self.payments else None,
            "printer": self.printer,
            "staff": self.staff.desk,
            **self.scanning.loops(),
            **self.weighing.loops(),
            "memory": Tidying(),
            "telemetry": self._telemetry_loop() if self._settings.telemetry.enabled else None,
            "alerts": self._alert_loop() if self._settings.alerts.webhook_url else None,
            "food": self._build_food() if self._settings.catalogue.food_facts else None,
        }
        return {name: loop for name, loop in wanted.items() if loop is not None}

    def _build_till(self, policy: Policy, *, guest: bool) -> Till:
        return build_till(
            self._settings,
            database=self.database,
            catalogue=self.stocking.catalogue,
            policy=policy,
            device=self.device,
            guest=guest,
            publish=self._signals.till.emit,
            counting=self._count,
            wake_sender=self._wake_sender,
            forget=self._forget_crops,
        )

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

    def _build_evidence(self) -> EvidenceLoop:
        return EvidenceLoop(
            open_rows=lambda: open_evidence(self.database),
            folder=Folder(self._settings.storage.path / "evidence"),
            keep_hours=self._settings.evidence.keep_hours,
            uploader=lambda: self.backend.uploader,
        )

    def _live_settings(self) -> LiveSettings:
        return LiveSettings(
            perception=self.perception,
            till=self.till,
            rules=self.rules,
            sale=lambda: self._sale,
            restart_camera=self._restart_camera,
            keep_pictures=self.evidence.keep_for,
        )

    def _restart_camera(self) -> None:
        """Run the camera's loop again where a film had come to its end."""
        self.flow.begin_again("camera", self.perception.camera)

    # The till's thread calls these three.

    def _count(self, order: CountingOrder) -> None:
        self.perception.pipeline.order(order)
        self.scanning.watch.order(order)

    def _wake_sender(self) -> None:
        self.backend.wake()

    def _forget_crops(self) -> None:
        self.perception.crops.clear()

    @Slot(str)
    def _backend_found(self, base_url: str) -> None:
        self._write_run_state()
        self.flow.begin_once("fleet", lambda: self._fleet_loop(base_url))

    def _write_run_state(self) -> None:
        state = run_state.mine(started_at=self._started_at, backend=self.backend.url)
        state = replace(state, telemetry_port=self.telemetry_port)
        if self.backend.hub is not None:
            log_file = str(hub_log(self._settings))
            state = replace(state, hub_pid=self.backend.hub.pid, hub_log=log_file)
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
        if not self.flow.stopping:
            self._write_run_state()

    @Slot(object)
    def _follow_sale(self, sale: TillSnapshot) -> None:
        before, self._sale = self._sale, sale
        was = before.session_id if before else None
        if sale.session_id != was:
            self._session_changed(was, sale.session_id)

    def _session_changed(self, was: str | None, now: str | None) -> None:
        if was is not None:
            self.backend.session_over(was)
        stage = self.perception.stage
        if stage is None:
            return
        if was is not None:
            stage.clear()  # the last shopper has taken everything along
        if now is not None:
            stage.start()
