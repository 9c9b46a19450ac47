"""Joins the staff desk to the running kiosk: what it may change, try, take away and write."""

import json
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Never

from PySide6.QtCore import QObject, Signal, Slot

import resources
from kiosk.camera.capturing import available_devices
from kiosk.camera.opening import open_camera
from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.config.settings import Settings
from kiosk.errors import BackendUnavailable, CameraLost
from kiosk.events.letters import Dialect
from kiosk.events.staff import AgeApproved, LettersMoved
from kiosk.events.touches import GuestChosen, ProductPicked, SaleCancelled
from kiosk.food_facts.memory import FoodMemory
from kiosk.qt.identity import till_dialect
from kiosk.qt.live_settings import LiveSettings
from kiosk.qt.perception import camera_opener, chosen_source, make_detector
from kiosk.qt.signals import KioskSignals
from kiosk.qt.stocking import cache_folder
from kiosk.routing import check_threshold
from kiosk.snapshots.ledger import LedgerHead
from kiosk.snapshots.seeing import CameraState
from kiosk.snapshots.till import Phase
from kiosk.staff import bundle, drilling, probes
from kiosk.staff.desk import Desk
from kiosk.staff.doors import Tools
from kiosk.staff.requests import Drill, Part

if TYPE_CHECKING:
    from kiosk.qt.runtime import Runtime


class StaffSide(QObject):
    """The desk's doors and tools. Lives on the main thread; the desk calls from its own.

    *runtime* is whole before the desk's loop begins.
    """

    _applied = Signal(object, object, object)
    _catalogue = Signal(object)
    _waken = Signal()

    def __init__(
        self, runtime: "Runtime", settings: Settings, live: LiveSettings, signals: KioskSignals
    ) -> None:
        super().__init__()
        self._runtime = runtime
        self._settings = settings
        self._live = live
        self._signals = signals
        self._ending = threading.Event()
        self._drills = RunningKiosk(runtime)
        self.desk = Desk(
            database=runtime.database,
            settings=settings,
            catalogue=runtime.rules.catalogue,
            doors=self,
            tools=self._tools(),
            show=signals.staff.emit,
        )
        self._applied.connect(self._apply)
        self._catalogue.connect(self._use_catalogue)
        self._waken.connect(runtime.backend.try_now)

    @property
    def settings(self) -> Settings:
        """The settings as staff have left them."""
        return self._settings

    def end(self) -> None:
        """The program is ending: nobody waits for a test any more."""
        self._ending.set()

    def apply(self, before: Settings, after: Settings) -> None:
        """Let these settings take effect, on the main thread."""
        self._applied.emit(before, after, None)

    def take_over(self, before: Settings, after: Settings, catalogue: Catalogue) -> None:
        """Let these settings take effect together with another catalogue, on the main thread."""
        self._applied.emit(before, after, catalogue)

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Sell by this catalogue, from the main thread on."""
        self._catalogue.emit(catalogue)

    def what_is(self, barcode: str) -> tuple[str, str, str]:
        """What Open Food Facts said of that code, when it was asked."""
        fact = FoodMemory(cache_folder(self._settings)).of(barcode)
        return (fact.name, fact.brand, fact.picture) if fact else ("", "", "")

    def products_edited(self) -> None:
        """Tell the backend, and sell by it at once."""
        self._runtime.stocking.edited()

    def letters_moved(self, order: LettersMoved) -> None:
        """Show the queue anew, and send at once what may go."""
        self._runtime.till.put(order)
        self._waken.emit()

    def age_approved(self, order: AgeApproved) -> None:
        """Let what waits for staff pass."""
        self._runtime.till.put(order)

    def check(self, before: Settings, after: Settings) -> None:
        """KioskError where the camera does not open, the model does not load, …."""
        dialect = till_dialect(after.backend, self._runtime.device)
        check_threshold(after.routing.threshold, dialect or Dialect.HUB)
        if after.camera.source != before.camera.source:
            source = chosen_source(after.camera)
            if source != "stage":
                open_camera(source, after.camera).close()
        catalogue = self._runtime.rules.catalogue
        if after.detection.catalogue != before.detection.catalogue:
            catalogue = reading.read(after.detection.catalogue)
        if after.detection != before.detection:
            probes.model(make_detector(after), catalogue)
        if after.backend != before.backend and after.backend.url:
            from kiosk.qt.delivery import check_backend  # noqa: PLC0415  not for an embedded hub

            check_backend(after)

    def devices(self) -> tuple[str, ...]:
        """The cameras that are there, and the stage."""
        return (*available_devices(), "stage")

    def models(self) -> tuple[str, ...]:
        """The bundled models and those in the storage folder."""
        bundled = [one.name for one in resources.path("models").iterdir() if one.is_dir()]
        own = self._settings.storage.path / "models"
        added = [str(one) for one in own.iterdir()] if own.is_dir() else []
        return (*sorted(bundled), *sorted(added))

    def demanded(self) -> Mapping[str, float | None]:
        """How sure the model that looks must be of a product."""
        return self._runtime.rules.policy.demanded()

    @Slot(object, object, object)
    def _apply(self, before: Settings, after: Settings, catalogue: Catalogue | None) -> None:
        self._settings = after
        self._live.apply(before, after, catalogue)
        if catalogue is not None:
            self._runtime.stocking.use_base(catalogue)
        if (before.window, before.printer) != (after.window, after.printer):
            self._signals.settings.emit(after)

    @Slot(object)
    def _use_catalogue(self, catalogue: Catalogue) -> None:
        self._runtime.stocking.use_base(catalogue)

    def sell(self, catalogue: Catalogue) -> None:
        """Another catalogue takes effect in every part."""
        self._live.use_catalogue(catalogue, self._settings)
        self.desk.sells(self._runtime.rules.catalogue)

    def _tools(self) -> Tools:
        runtime, clock = self._runtime, time.monotonic
        return Tools(
            tests={
                Part.CAMERA: lambda: probes.camera(
                    lambda: runtime.perception.captured, self._ending, clock
                ),
                Part.MODEL: lambda: probes.model(
                    make_detector(self._settings), runtime.rules.catalogue
                ),
                Part.DATABASE: lambda: probes.database(runtime.database),
                Part.DISK: lambda: probes.disk(runtime.database.parent),
                Part.BACKEND: self._try_backend,
                Part.SOUND: probes.sound,
            },
            drills={
                Drill.CAMERA: lambda: drilling.camera(self._drills, clock),
                Drill.BACKEND: lambda: drilling.backend(self._drills, clock),
                Drill.QUEUE: lambda: drilling.queue(self._drills, clock),
            },
            bundle=self._bundle,
            delete_pictures=self._delete_pictures,
            told_head=self._told_head,
        )

    def _told_head(self) -> LedgerHead | None:
        from kiosk.backend.client import Client  # noqa: PLC0415  see `Runtime._deliver_to`
        from kiosk.qt.delivery import address_of  # noqa: PLC0415
        from kiosk.staff.witness import told_head  # noqa: PLC0415

        who, url = self._runtime.device.current, self._runtime.backend.url
        if who is None or not url:
            return None
        return told_head(Client(address_of(self._settings.backend, url)), who)

    def _delete_pictures(self) -> int:
        """Crops in memory at once, stored ones by the loop that keeps them. How many there were."""
        stored = self._runtime.database.parent / "evidence"
        files = sum(1 for _ in stored.glob("**/*.jpg")) if stored.is_dir() else 0
        self._runtime.evidence.delete_all()
        return files + self._runtime.perception.crops.clear()

    def _try_backend(self) -> str:
        from kiosk.backend.client import Client  # noqa: PLC0415  see `Runtime._deliver_to`
        from kiosk.qt.delivery import address_of  # noqa: PLC0415

        if not self._runtime.backend.url:
            raise BackendUnavailable("The shop's own backend has not started yet.")
        return probes.backend(Client(address_of(self._settings.backend, self._runtime.backend.url)))

    def _bundle(self) -> Path:
        samples = self._runtime.telemetry.history.samples()
        text = json.dumps([asdict(one) for one in samples])
        return bundle.write(self._settings, extra={"history.json": text}, now=time.time())


class RunningKiosk:
    """What drills take away, give back and see. Safe from the desk's thread."""

    def __init__(self, runtime: "Runtime") -> None:
        self._runtime = runtime
        self._ours = False

    def cut_backend(self, *, cut: bool) -> None:
        """Let no request through, or all again; then the next try is now."""
        self._runtime.backend.line.set(cut=cut)
        if self._runtime.backend.delivery is not None:
            self._runtime.backend.delivery.live.check_now()
            if not cut:
                self._runtime.backend.delivery.live.try_again()
                self._runtime.backend.delivery.sender.try_now()

    def lose_camera(self, *, lost: bool) -> None:
        """Take the camera away, or open it again."""
        settings = self._runtime.staff.settings.camera
        opener = camera_opener(chosen_source(settings), self._runtime.perception.stage, settings)
        self._runtime.perception.camera.use(_no_camera if lost else opener)

    def backend_answers(self) -> bool | None:
        """What the last health check found."""
        delivery = self._runtime.backend.delivery
        return None if delivery is None else delivery.breakers.status().reachable

    def camera_is_live(self) -> bool:
        """Whether pictures come."""
        status = self._runtime.telemetry.tally.totals().camera
        return status is not None and status.state is CameraState.LIVE

    def unsent(self) -> int:
        """Letters that are still to be sent."""
        sale = self._runtime.sale
        return sale.letters.unsent if sale else 0

    def begin_sale(self) -> bool:
        """A guest's sale, where nobody shops and the backend knows guests."""
        sale, url = self._runtime.sale, self._runtime.backend.url
        dialect = till_dialect(self._runtime.staff.settings.backend, self._runtime.device)
        if sale is None or sale.phase is not Phase.PAIRING or not url:
            return False
        if dialect is Dialect.SHOPSHADOW or not sale.open_for_business:
            return False
        self._runtime.till.put(GuestChosen())
        return True

    def put_goods(self, pieces: int) -> None:
        """One letter a piece, of products without a limit."""
        plain = [one for one in self._runtime.rules.catalogue if one.max_quantity is None]
        for number in range(pieces):
            self._runtime.till.put(ProductPicked(plain[number % len(plain)].product_id))

    def end_sale(self) -> None:
        """Cancel the sale that the drill began."""
        self._runtime.till.put(SaleCancelled())


def _no_camera() -> Never:
    raise CameraLost("The camera was taken away by a drill.")
