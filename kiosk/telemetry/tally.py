"""What the kiosk did in this run, counted once for metrics, history and status."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.catalogue.status import CatalogueStatus
from kiosk.clock import Clock
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import CallMade, LinkStatus
from kiosk.snapshots.seeing import CameraStatus, ModelStatus
from kiosk.snapshots.till import ScanKind, ScanShown, TillSnapshot
from kiosk.telemetry.spread import Spread, Stopwatch


@dataclass(frozen=True, slots=True)
class Calls:
    """Calls to one endpoint group; of the *repeated* ones, *recovered* worked."""

    worked: int = 0
    failed: int = 0
    repeated: int = 0
    recovered: int = 0
    took: Spread = field(default_factory=Spread)


@dataclass(frozen=True, slots=True)
class Totals:
    """Everything counted so far, and the newest word of each part with when it came (monotonic).

    A part that has said nothing yet is None.
    """

    calls: Mapping[Endpoint, Calls]
    inference: Spread
    camera: CameraStatus | None = None
    camera_at_s: float = 0.0
    model: ModelStatus | None = None
    model_at_s: float = 0.0
    link: LinkStatus | None = None
    sale: TillSnapshot | None = None
    prices: CatalogueStatus | None = None
    looked_up: int = 0  # products that our copy of the catalogue answered while it was fresh
    not_found: int = 0  # products that it did not know, or that it answered while it was stale


class Tally:
    """Hears what the parts tell, and answers with `Totals`. Safe from any thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._worked = dict.fromkeys(Endpoint, 0)
        self._failed = dict.fromkeys(Endpoint, 0)
        self._repeated = dict.fromkeys(Endpoint, 0)
        self._recovered = dict.fromkeys(Endpoint, 0)
        self._took = {endpoint: Stopwatch() for endpoint in Endpoint}
        self._inference = Stopwatch()
        self._camera: tuple[CameraStatus | None, float] = (None, 0.0)
        self._model: tuple[ModelStatus | None, float] = (None, 0.0)
        self._link: LinkStatus | None = None
        self._sale: TillSnapshot | None = None
        self._prices: CatalogueStatus | None = None
        self._scan = 0
        self._pieces = 0
        self._looked_up = {True: 0, False: 0}  # by whether our copy was enough

    def called(self, call: CallMade) -> None:
        """A call to the backend has ended."""
        with self._lock:
            (self._worked if call.worked else self._failed)[call.endpoint] += 1
            self._repeated[call.endpoint] += call.repeated
            self._recovered[call.endpoint] += call.repeated and call.worked
            self._took[call.endpoint].took(call.took_s)

    def inferred(self, seconds: float) -> None:
        """The model has looked at one picture."""
        with self._lock:
            self._inference.took(seconds)

    def camera(self, status: CameraStatus) -> None:
        """The camera has told how it is."""
        with self._lock:
            self._camera = (status, self._clock())

    def model(self, status: ModelStatus) -> None:
        """The model has told how it is."""
        with self._lock:
            self._model = (status, self._clock())

    def link(self, status: LinkStatus) -> None:
        """A lamp has changed."""
        with self._lock:
            self._link = status

    def sale(self, snapshot: TillSnapshot) -> None:
        """The till has written something down.

        Each piece for a basket was looked up for its name and price, and so was a price that was
        asked for. A till that was started anew counts its pieces from 0.
        """
        with self._lock:
            self._sale = snapshot
            pieces = sum(number for _product_id, number in snapshot.pieces)
            fresh = self._prices is not None and self._prices.fresh
            self._looked_up[fresh] += max(0, pieces - self._pieces)
            self._pieces = pieces
            self._look_up(snapshot.scan, fresh=fresh)

    def _look_up(self, scan: ScanShown | None, *, fresh: bool) -> None:
        if scan is None or scan.number == self._scan:
            return
        self._scan = scan.number
        match scan.kind:
            case ScanKind.PRICE:
                self._looked_up[fresh] += 1
            case ScanKind.UNKNOWN_CODE:
                self._looked_up[False] += 1
            case _:
                pass  # it became a piece, or it is none

    def prices(self, status: CatalogueStatus) -> None:
        """The catalogue was read, or could not be."""
        with self._lock:
            self._prices = status

    def totals(self) -> Totals:
        """All of it, as of now."""
        with self._lock:
            calls = {
                endpoint: Calls(
                    self._worked[endpoint],
                    self._failed[endpoint],
                    self._repeated[endpoint],
                    self._recovered[endpoint],
                    self._took[endpoint].spread(),
                )
                for endpoint in Endpoint
            }
            return Totals(
                calls=calls,
                inference=self._inference.spread(),
                camera=self._camera[0],
                camera_at_s=self._camera[1],
                model=self._model[0],
                model_at_s=self._model[1],
                link=self._link,
                sale=self._sale,
                prices=self._prices,
                looked_up=self._looked_up[True],
                not_found=self._looked_up[False],
            )
