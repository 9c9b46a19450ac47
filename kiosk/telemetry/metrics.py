"""The totals in Prometheus' words (text format 0.0.4)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from kiosk.catalogue.status import CatalogueStatus
from kiosk.snapshots.links import BreakerState
from kiosk.snapshots.till import Phase, TillSnapshot
from kiosk.telemetry.checks import checks
from kiosk.telemetry.spread import BOUNDS_S, Spread

if TYPE_CHECKING:
    from kiosk.telemetry.watch import Seen

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_NOBODY = TillSnapshot(sequence=0, phase=Phase.PAIRING)


def as_text(seen: "Seen") -> bytes:
    """The whole page."""
    registry = CollectorRegistry()
    registry.register(_Page(seen))
    return generate_latest(registry)


def families(seen: "Seen") -> Iterable[Metric]:
    """Every family of the page."""
    return _Page(seen).collect()


class _Page(Collector):
    def __init__(self, seen: "Seen") -> None:
        self._seen = seen

    def collect(self) -> Iterable[Metric]:
        yield from self._calls()
        yield from self._breakers()
        yield from self._queue()
        yield self._parts()
        yield from self._seeing()
        yield from self._selling()
        yield from self._prices()
        yield _gauge("shutting_down", "1 while the kiosk ends", float(self._seen.draining))
        yield _gauge("up_seconds", "since this run began", self._seen.up_s)

    def _calls(self) -> Iterable[Metric]:
        counted = CounterMetricFamily(
            "kiosk_backend_calls", "Calls to the backend", labels=["endpoint", "outcome"]
        )
        repeated = CounterMetricFamily(
            "kiosk_backend_retries", "Calls that repeat an earlier one", labels=["endpoint"]
        )
        recovered = CounterMetricFamily(
            "kiosk_backend_retries_worked", "Repeated calls that worked", labels=["endpoint"]
        )
        took = HistogramMetricFamily(
            "kiosk_backend_call_seconds", "How long a call took", labels=["endpoint"]
        )
        for endpoint, calls in self._seen.totals.calls.items():
            counted.add_metric([endpoint, "worked"], calls.worked)
            counted.add_metric([endpoint, "failed"], calls.failed)
            repeated.add_metric([endpoint], calls.repeated)
            recovered.add_metric([endpoint], calls.recovered)
            took.add_metric([endpoint], _buckets(calls.took), calls.took.sum_s)
        return counted, repeated, recovered, took

    def _breakers(self) -> Iterable[Metric]:
        state = GaugeMetricFamily(
            "kiosk_breaker_state", "1 for the state that it is in", labels=["endpoint", "state"]
        )
        failures = GaugeMetricFamily(
            "kiosk_breaker_failures", "Failures in a row", labels=["endpoint"]
        )
        changes = CounterMetricFamily(
            "kiosk_breaker_changes", "Changes of state", labels=["endpoint"]
        )
        trips = CounterMetricFamily("kiosk_breaker_trips", "Times it opened", labels=["endpoint"])
        link = self._seen.totals.link
        for lamp in link.lamps if link else ():
            for each in BreakerState:
                state.add_metric([lamp.endpoint, each], float(lamp.state is each))
            failures.add_metric([lamp.endpoint], lamp.failures)
            changes.add_metric([lamp.endpoint], lamp.changes)
            trips.add_metric([lamp.endpoint], lamp.trips)
        return state, failures, changes, trips

    def _queue(self) -> Iterable[Metric]:
        letters = GaugeMetricFamily("kiosk_letters", "Letters by state", labels=["state"])
        queue = self._seen.queue
        if queue is None:
            return (letters,)
        counts = queue.letters
        for name in ("waiting", "sending", "held", "delivered", "parked", "cancelled"):
            letters.add_metric([name], getattr(counts, name))
        age_s = 0.0 if queue.oldest_at is None else max(0.0, self._seen.at - queue.oldest_at)
        return (
            letters,
            _gauge("queue_depth", "letters still to be sent", counts.unsent),
            _gauge("queue_age_seconds", "age of the oldest letter still to be sent", age_s),
        )

    def _parts(self) -> Metric:
        ready = GaugeMetricFamily("kiosk_part_ready", "1 while the part works", labels=["part"])
        for name, found in checks(self._seen).items():
            ready.add_metric([name], float(found.ok))
        return ready

    def _seeing(self) -> Iterable[Metric]:
        totals = self._seen.totals
        inference = HistogramMetricFamily(
            "kiosk_inference_seconds",
            "How long the model looked at a picture",
            _buckets(totals.inference),
            totals.inference.sum_s,
        )
        return (
            inference,
            _counter("camera_pictures", "pictures from the camera", self._seen.captured),
            _gauge(
                "camera_rate", "pictures a second", totals.camera.rate if totals.camera else 0.0
            ),
            _gauge(
                "detection_rate", "detections a second", totals.model.rate if totals.model else 0.0
            ),
        )

    def _selling(self) -> Iterable[Metric]:
        sale = self._seen.totals.sale or _NOBODY
        answers = CounterMetricFamily("kiosk_answers", "Answers to prompts", labels=["answer"])
        answers.add_metric(["yes"], sale.answers_yes)
        answers.add_metric(["no"], sale.answers_no)
        pieces = CounterMetricFamily("kiosk_pieces", "Pieces for baskets", labels=["product"])
        for product_id, number in sale.pieces:
            pieces.add_metric([product_id], number)
        return (
            answers,
            pieces,
            _counter("items", "items confirmed", sale.items_confirmed),
            _counter("prompts", "questions asked", sale.items_asked),
            _counter("unknown_items", "things that no product explains", sale.items_unknown),
        )

    def _prices(self) -> Iterable[Metric]:
        totals = self._seen.totals
        prices = totals.prices or CatalogueStatus()
        age_s = 0.0 if prices.read_at is None else max(0.0, self._seen.at - prices.read_at)
        return (
            _gauge("catalogue_products", "products in our copy of the catalogue", prices.products),
            _gauge("catalogue_age_seconds", "since the backend last confirmed it", age_s),
            _gauge("catalogue_stale", "1 while it can't be read again", float(prices.stale)),
            _counter(
                "catalogue_hits",
                "products looked up that our fresh copy answered",
                totals.looked_up,
            ),
            _counter(
                "catalogue_misses",
                "products looked up that it did not know, or answered while it was stale",
                totals.not_found,
            ),
            _counter("catalogue_changed", "readings that brought news", prices.changed),
            _counter("catalogue_unchanged", "readings that found it right", prices.unchanged),
            _counter("catalogue_failed", "readings that failed", prices.failed),
        )


def _gauge(name: str, words: str, value: float) -> Metric:
    return GaugeMetricFamily(f"kiosk_{name}", words, value)


def _counter(name: str, words: str, value: float) -> Metric:
    return CounterMetricFamily(f"kiosk_{name}", words, value)


def _buckets(spread: Spread) -> list[tuple[str, float]]:
    sums, so_far = [], 0
    for bound, count in zip((*(f"{b}" for b in BOUNDS_S), "+Inf"), spread.counts, strict=True):
        so_far += count
        sums.append((bound, float(so_far)))
    return sums
