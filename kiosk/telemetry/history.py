"""The last hours in samples: what staff see as plots, and what a support bundle holds."""

import threading
from collections import Counter, deque
from dataclasses import dataclass
from functools import cache

from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState
from kiosk.snapshots.till import LetterCounts, Phase, QueueGlance, TillSnapshot
from kiosk.telemetry.spread import Spread
from kiosk.telemetry.tally import Totals

EVERY_S = 30.0
KEPT_S = 6 * 3600.0
_NOTHING_SOLD = TillSnapshot(sequence=0, phase=Phase.PAIRING)


@dataclass(frozen=True, slots=True)
class EndpointSample:
    """One endpoint group in the interval; times in milliseconds, None where nothing was called."""

    endpoint: Endpoint
    worked: int
    failed: int
    repeated: int
    p50_ms: float | None
    p95_ms: float | None
    p99_ms: float | None
    trips: int  # how often its breaker opened
    state: BreakerState  # at the end of the interval


@dataclass(frozen=True, slots=True)
class Sample:
    """What happened in the *lasted_s* before *at* (epoch seconds); counts are of the interval.

    Rates, letters and *oldest_s* (the age of the oldest unsent letter) are as of *at*.
    """

    at: float
    lasted_s: float
    camera_per_s: float
    detections_per_s: float
    inference_p50_ms: float | None
    inference_p95_ms: float | None
    endpoints: tuple[EndpointSample, ...]
    letters: LetterCounts
    oldest_s: float | None
    confirmed: int = 0
    asked: int = 0
    unknown: int = 0
    approved: int = 0
    declined: int = 0
    pieces: tuple[tuple[str, int], ...] = ()  # product id, pieces put into baskets

    @property
    def sent(self) -> int:
        """Calls that worked, of all groups."""
        return sum(one.worked for one in self.endpoints)

    @property
    def failed(self) -> int:
        """Calls that failed, of all groups."""
        return sum(one.failed for one in self.endpoints)

    @property
    def trips(self) -> int:
        """How often a breaker opened."""
        return sum(one.trips for one in self.endpoints)


class History:
    """The samples of the last *kept_s*, oldest first. Safe from any thread."""

    def __init__(self, *, kept_s: float = KEPT_S, every_s: float = EVERY_S) -> None:
        self._lock = threading.Lock()
        self._samples: deque[Sample] = deque(maxlen=max(1, round(kept_s / every_s)))
        self._kept_s = kept_s

    def add(self, sample: Sample) -> None:
        """Keep *sample*, and forget what is too old."""
        with self._lock:
            self._samples.append(sample)
            while self._samples[0].at < sample.at - self._kept_s:
                self._samples.popleft()

    def samples(self, *, since: float = 0.0) -> tuple[Sample, ...]:
        """Those taken after *since* (epoch seconds)."""
        with self._lock:
            return tuple(sample for sample in self._samples if sample.at > since)


def pieces_sold(samples: tuple[Sample, ...]) -> tuple[tuple[str, int], ...]:
    """Pieces by product over *samples*, most first."""
    sums: Counter[str] = Counter()
    for sample in samples:
        sums.update(dict(sample.pieces))
    return tuple(sums.most_common())


def sampled(
    now: Totals, before: Totals, *, at: float, lasted_s: float, queue: QueueGlance
) -> Sample:
    """What happened between *before* and *now*."""
    inference = now.inference.since(before.inference)
    sale, was = now.sale or _NOTHING_SOLD, before.sale or _NOTHING_SOLD
    return Sample(
        at=at,
        lasted_s=lasted_s,
        camera_per_s=now.camera.rate if now.camera else 0.0,
        detections_per_s=round(inference.total / max(lasted_s, 1e-9), 2),
        inference_p50_ms=_ms(inference, 50),
        inference_p95_ms=_ms(inference, 95),
        endpoints=tuple(_endpoint(endpoint, now, before) for endpoint in Endpoint),
        letters=queue.letters,
        oldest_s=None if queue.oldest_at is None else max(0.0, at - queue.oldest_at),
        confirmed=sale.items_confirmed - was.items_confirmed,
        asked=sale.items_asked - was.items_asked,
        unknown=sale.items_unknown - was.items_unknown,
        approved=sale.answers_yes - was.answers_yes,
        declined=sale.answers_no - was.answers_no,
        pieces=_pieces(sale, was),
    )


def _endpoint(endpoint: Endpoint, now: Totals, before: Totals) -> EndpointSample:
    calls, then = now.calls[endpoint], before.calls[endpoint]
    trips = _trips(endpoint, now) - _trips(endpoint, before)
    if calls == then and not trips:
        return _idle(endpoint, _state(endpoint, now))
    took = calls.took.since(then.took)
    return EndpointSample(
        endpoint=endpoint,
        worked=calls.worked - then.worked,
        failed=calls.failed - then.failed,
        repeated=calls.repeated - then.repeated,
        p50_ms=_ms(took, 50),
        p95_ms=_ms(took, 95),
        p99_ms=_ms(took, 99),
        trips=trips,
        state=_state(endpoint, now),
    )


@cache
def _idle(endpoint: Endpoint, state: BreakerState) -> EndpointSample:
    """The same for all intervals in which nothing was called: those are most of six hours'."""
    return EndpointSample(endpoint, 0, 0, 0, None, None, None, 0, state)


def _ms(spread: Spread, percent: float) -> float | None:
    seconds = spread.percentile_s(percent)
    return None if seconds is None else round(seconds * 1000.0, 2)


def _trips(endpoint: Endpoint, totals: Totals) -> int:
    lamps = totals.link.lamps if totals.link else ()
    return sum(lamp.trips for lamp in lamps if lamp.endpoint is endpoint)


def _state(endpoint: Endpoint, totals: Totals) -> BreakerState:
    lamps = totals.link.lamps if totals.link else ()
    return next((one.state for one in lamps if one.endpoint is endpoint), BreakerState.CLOSED)


def _pieces(sale: TillSnapshot, was: TillSnapshot) -> tuple[tuple[str, int], ...]:
    sold = Counter(dict(sale.pieces))
    sold.subtract(dict(was.pieces))
    return tuple((product, pieces) for product, pieces in sold.items() if pieces)
