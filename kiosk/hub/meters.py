"""What a hub counts about itself, for Prometheus; each hub has a registry of its own."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

_SECONDS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)
_JOBS = (1, 2, 4, 8, 16, 32, 64)


class Meters:
    """Safe from any thread."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._lock = threading.Lock()
        self.in_flight = 0
        self._requests = Counter(
            "shopshadow_hub_requests",
            "Requests answered",
            ["method", "route", "status"],
            registry=self.registry,
        )
        self._seconds = Histogram(
            "shopshadow_hub_request_seconds",
            "From the first byte of a request to the last of its answer",
            ["method", "route"],
            buckets=_SECONDS,
            registry=self.registry,
        )
        Gauge(
            "shopshadow_hub_requests_in_flight", "Requests being worked on", registry=self.registry
        ).set_function(lambda: self.in_flight)
        self.live_connections = Gauge(
            "shopshadow_hub_live_connections", "Kiosks and phones listening", registry=self.registry
        )
        self.commit_seconds = Histogram(
            "shopshadow_hub_commit_seconds",
            "One transaction of the writer, with its wait for the disk",
            buckets=_SECONDS,
            registry=self.registry,
        )
        self.jobs_together = Histogram(
            "shopshadow_hub_jobs_together",
            "Writes that shared one commit",
            buckets=_JOBS,
            registry=self.registry,
        )

    def answered(self, method: str, route: str, status: int, seconds: float) -> None:
        """One request was answered; *route* is the template, never the path."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(method, route).observe(seconds)

    @contextmanager
    def requests_in_flight(self) -> Iterator[None]:
        """Count one while the block runs."""
        with self._lock:
            self.in_flight += 1
        try:
            yield
        finally:
            with self._lock:
                self.in_flight -= 1

    def idle(self) -> bool:
        """Whether no request is being worked on."""
        return self.in_flight == 0

    def page(self, figures: dict[str, float]) -> bytes:
        """All of it as Prometheus reads it, with *figures* that were looked up just now."""
        looked_up = CollectorRegistry()
        looked_up.register(_LookedUp(figures))
        return generate_latest(self.registry) + generate_latest(looked_up)

    def families(self, figures: dict[str, float]) -> Iterable[Metric]:
        """Every family of the page."""
        yield from self.registry.collect()
        yield from _LookedUp(figures).collect()


class _LookedUp(Collector):
    def __init__(self, figures: dict[str, float]) -> None:
        self._figures = figures

    def collect(self) -> Iterable[GaugeMetricFamily]:
        for name, value in self._figures.items():
            words = name.replace("_", " ").capitalize()
            yield GaugeMetricFamily(f"shopshadow_hub_{name}", words, value)
