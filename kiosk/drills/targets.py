"""What a kiosk must reach over hours (S4-25, S4-26), read from what it tells about itself."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families
from prometheus_client.samples import Sample

from kiosk.goals import Goal
from kiosk.telemetry.spread import BOUNDS_S, Spread

_SLOWEST_S = 3.0
_LEAST_HITS = 0.6
_MOST_FAILED = 0.05
_LEAST_RETRIED = 0.8
_MOST_TRIPS_PER_H = 1.0
_LEAST_UP = 0.995


@dataclass(frozen=True, slots=True)
class Told:
    """The counters of one ``/metrics`` page."""

    worked: int
    failed: int
    repeated: int
    recovered: int
    trips: int
    hits: int
    misses: int
    took: Spread


def read(page: str) -> Told:
    """*page* as numbers; a counter that it lacks is 0. ValueError where it is no such page."""
    samples = [one for family in text_string_to_metric_families(page) for one in family.samples]

    def total(name: str, **labels: str) -> int:
        return round(sum(one.value for one in samples if _is(one, name, labels)))

    return Told(
        worked=total("kiosk_backend_calls_total", outcome="worked"),
        failed=total("kiosk_backend_calls_total", outcome="failed"),
        repeated=total("kiosk_backend_retries_total"),
        recovered=total("kiosk_backend_retries_worked_total"),
        trips=total("kiosk_breaker_trips_total"),
        hits=total("kiosk_catalogue_hits_total"),
        misses=total("kiosk_catalogue_misses_total"),
        took=_spread(samples),
    )


def orders(hub_database: Path) -> int:
    """How many sales came to their end."""
    with closing(_opened(hub_database)) as db:
        return int(db.execute('select count(*) from "order"').fetchone()[0])


def goals(told: Told | None, *, hours: float, answered: float | None) -> list[Goal]:
    """S4-25 and the uptime of S4-26; *answered* is the share of looks that found it well."""
    calls = told.worked + told.failed if told else 0
    looked_up = told.hits + told.misses if told else 0
    again = _share(told.recovered, told.repeated) if told else None
    hits = _share(told.hits, looked_up) if told else None
    return [
        Goal("response_p99_s", told.took.percentile_s(99) if told else None, _SLOWEST_S, 1.0),
        Goal("hit_share", hits, _LEAST_HITS, 0.9, at_least=True),
        Goal("error_share", _share(told.failed if told else 0, calls), _MOST_FAILED, 0.02),
        Goal("retry_success", again, _LEAST_RETRIED, 1.0, at_least=True),
        Goal("trips_per_h", told.trips / hours if told else None, _MOST_TRIPS_PER_H, 0.0),
        Goal("uptime", answered, _LEAST_UP, 1.0, at_least=True),
    ]


def _opened(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def _is(sample: Sample, name: str, labels: dict[str, str]) -> bool:
    return sample.name == name and labels.items() <= sample.labels.items()


def _spread(samples: Iterable[Sample]) -> Spread:
    """Of all endpoints together; the page's buckets count from 0 on."""
    sums = dict.fromkeys((*BOUNDS_S, float("inf")), 0.0)
    for one in samples:
        if one.name == "kiosk_backend_call_seconds_bucket":
            sums[float(one.labels["le"])] += one.value
    risen = list(sums.values())
    counts = (round(now - before) for before, now in zip([0.0, *risen], risen, strict=False))
    return Spread(tuple(counts))
