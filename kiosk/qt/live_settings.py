"""Lets changed settings take effect in a running kiosk. Lives on the main thread."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.catalogue.product import Catalogue
from kiosk.config.settings import Settings
from kiosk.events.counting import CountingStarted, CountingStopped, ZoneDrawn
from kiosk.qt.live_rules import LiveRules
from kiosk.qt.perception import Perception, camera_opener, chosen_source, make_detector, trust_in
from kiosk.session import SELLING
from kiosk.snapshots.till import TillSnapshot
from kiosk.till.staffing import HouseChanged
from kiosk.till.till import Till


class LiveSettings:
    """Changes camera, model, thresholds, zone and products while people shop.

    *restart_camera* runs the camera's loop again where a file had come to its end; *keep_pictures*
    says for how many hours pictures of lines are kept. After another
    camera or another turn of the picture, what lies on the counter is not counted anew.
    """

    def __init__(
        self,
        *,
        perception: Perception,
        till: Till,
        rules: LiveRules,
        sale: Callable[[], TillSnapshot | None],
        restart_camera: Callable[[], None],
        keep_pictures: Callable[[float], None],
    ) -> None:
        self._perception = perception
        self._till = till
        self._rules = rules
        self._sale = sale
        self._restart_camera = restart_camera
        self._keep_pictures = keep_pictures

    def apply(self, before: Settings, after: Settings, catalogue: Catalogue | None = None) -> None:
        """Let what is different take effect, and *catalogue* with it.

        What needs a restart waits for it.
        """
        if before.camera != after.camera:
            self._use_camera(after)
        if before.routing.threshold != after.routing.threshold:
            policy = replace(self._rules.policy, threshold=after.routing.threshold)
            self._use_rules(policy=policy)
        if (before.camera, before.detection.model) != (after.camera, after.detection.model):
            self._trust(after)
        if before.detection.model != after.detection.model:
            self.use_catalogue(catalogue or self._rules.catalogue, after, exchange=True)
        elif catalogue is not None:
            self.use_catalogue(catalogue, after)
        if before.counting.zone != after.counting.zone:
            self._perception.pipeline.order(ZoneDrawn(after.counting.zone))
        if before.evidence.keep_hours != after.evidence.keep_hours:
            self._keep_pictures(after.evidence.keep_hours)

    def use_catalogue(
        self, catalogue: Catalogue, settings: Settings, *, exchange: bool = False
    ) -> None:
        """Sell by this catalogue.

        The model's classes are read anew where they changed hands, or there is another model
        (*exchange*).
        """
        classes = {one.product_id: one.classes for one in self._rules.catalogue}
        policy = replace(self._rules.policy, products=catalogue.products)
        self._use_rules(policy=policy, catalogue=catalogue)
        if exchange or classes != {one.product_id: one.classes for one in catalogue}:
            self._perception.pipeline.exchange(make_detector(settings), settings.detection.model)

    def _trust(self, settings: Settings) -> None:
        """What the model is asked about changes with it, and with what it looks at."""
        trust = trust_in(settings)
        policy = replace(
            self._rules.policy, silent_from=trust.silent_from, doubted=trust.always_ask
        )
        self._rules.trust = trust
        self._use_rules(policy=policy)

    def _use_rules(self, **changes: object) -> None:
        for name, value in changes.items():
            setattr(self._rules, name, value)
        self._till.put(HouseChanged(self._rules.policy, self._rules.catalogue))

    def _use_camera(self, settings: Settings) -> None:
        source = chosen_source(settings.camera)
        self._perception.play(settings.camera, source, self._rules.staged)
        opener = camera_opener(source, self._perception.stage, settings.camera)
        self._perception.camera.use(opener)
        self._restart_camera()
        sale = self._sale()
        if sale is None or sale.session_id is None or sale.phase not in SELLING:
            return
        if self._perception.stage is not None:
            self._perception.stage.start()
        self._perception.pipeline.order(CountingStopped())
        self._perception.pipeline.order(CountingStarted(sale.session_id, count_what_lies=False))
