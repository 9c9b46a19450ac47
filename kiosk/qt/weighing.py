"""Joins the scale to the kiosk: what it shows, and what of it was sold."""

from collections.abc import Callable

from kiosk.config.scanning import ScaleSettings
from kiosk.events.touches import QuestionAnswered, Touch
from kiosk.qt.signals import KioskSignals
from kiosk.qt.worker import Loop
from kiosk.scale.loop import ScaleLoop
from kiosk.scale.toledo import Toledo8217


class Weighing:
    """The scale, where one is set. How it stands is told through ``KioskSignals.scale``.

    Touches go through here to *put*: once a weight was agreed to, what lies on the scale is sold.
    """

    def __init__(
        self, settings: ScaleSettings, put: Callable[[Touch], object], signals: KioskSignals
    ) -> None:
        self._put = put
        self._loop = ScaleLoop(scale_of(settings), signals.scale.emit) if settings.path else None

    def loops(self) -> dict[str, Loop]:
        """The loops to run, by the name of their thread."""
        return {"scale": self._loop} if self._loop is not None else {}

    def touch(self, touch: Touch) -> None:
        """Somebody touched something; from the main thread."""
        weighed = isinstance(touch, QuestionAnswered) and touch.measure is not None
        if weighed and self._loop is not None:
            self._loop.sold()
        self._put(touch)


def scale_of(settings: ScaleSettings) -> Toledo8217:
    """The driver of the scale that is set."""
    return Toledo8217(settings.path, baud=settings.baud)
