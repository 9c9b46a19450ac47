"""What a soak judges: the kiosk's own figures against what it must reach."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.drills import growing, targets
from kiosk.drills.fault_proxy import fault_proxy
from kiosk.drills.load_seen import Load, growth, slope_per_h
from kiosk.drills.soak import last_words
from kiosk.drills.weather import Weather
from kiosk.events.letters import Endpoint
from kiosk.goals import Goal
from kiosk.snapshots.links import BreakerState, CallMade, Lamp
from kiosk.telemetry.metrics import as_text
from tests.core.telemetry.conftest import PlayedKiosk, link


def goals(told: targets.Told | None) -> dict[str, Goal]:
    made = targets.goals(told, hours=0.5, answered=0.999)
    return {goal.name: goal for goal in made}


def told(
    *, worked: int, failed: int, slow: int = 0, trips: int = 0, again: tuple[int, int] = (9, 1)
) -> targets.Told:
    """What a kiosk that had these calls tells on its page; of those *again*, some fail again."""
    kiosk = PlayedKiosk()
    for worked_again, times in zip((True, False), again, strict=True):
        for _ in range(times):
            call = CallMade(Endpoint.LIVE, worked_again, 0.01, repeated=True)
            kiosk.tally.called(call)
    for _ in range(worked):
        kiosk.call(Endpoint.BASKET, 0.015)
    for _ in range(failed):
        kiosk.tally.called(CallMade(Endpoint.PENDING, worked=False, took_s=0.2))
    for _ in range(slow):
        kiosk.call(Endpoint.ORDERS, 4.5)
    kiosk.tally.link(link(Lamp(Endpoint.BASKET, BreakerState.OPEN, trips=trips)))
    return targets.read(as_text(kiosk.watch.look()).decode())


def test_the_kiosks_page_is_read_as_it_was_counted() -> None:
    figures = told(worked=40, failed=3, slow=2, trips=1)
    assert (figures.worked, figures.failed, figures.trips) == (51, 4, 1)
    assert (figures.repeated, figures.recovered) == (10, 9)
    assert figures.took.total == 55
    assert figures.took.percentile_s(50) == pytest.approx(0.015, abs=0.006)


def test_a_kiosk_that_does_well_keeps_its_targets() -> None:
    """S4-25: response < 3 s, errors < 5 %, retries > 80 %, trips < 1/h; S4-26: uptime 99.5 %."""
    kept = goals(told(worked=99, failed=1))
    for name in ("response_p99_s", "error_share", "retry_success", "trips_per_h", "uptime"):
        assert kept[name].ok, kept[name]


@pytest.mark.parametrize(
    ("name", "figures"),
    [
        ("response_p99_s", {"worked": 90, "failed": 0, "slow": 10}),
        ("error_share", {"worked": 90, "failed": 6}),
        ("retry_success", {"worked": 99, "failed": 1, "again": (7, 3)}),
        ("retry_success", {"worked": 99, "failed": 1, "again": (0, 0)}),
        ("trips_per_h", {"worked": 99, "failed": 1, "trips": 1}),
    ],
)
def test_a_target_that_is_missed_shows(name: str, figures: dict[str, Any]) -> None:
    """S4-25: two trips an hour, seven errors in a hundred, …; and what was never measured."""
    missed = {goal.name for goal in goals(told(**figures)).values() if not goal.ok}
    assert name in missed
    assert missed <= {name, "hit_share"}


def test_hits_are_looked_for_on_the_page() -> None:
    """S4-25: more than 60 of 100 look-ups are answered by what the kiosk has."""
    text = "# TYPE kiosk_catalogue_{0} counter\nkiosk_catalogue_{0}_total {1}\n"
    well = targets.read(text.format("hits", 70) + text.format("misses", 30))
    badly = targets.read(text.format("hits", 50) + text.format("misses", 50))
    assert goals(well)["hit_share"].ok
    assert not goals(badly)["hit_share"].ok
    assert not goals(targets.read(""))["hit_share"].ok


def test_memory_that_climbs_is_told_from_memory_that_stays() -> None:
    assert growth([100.0] * 50) == 0.0
    assert growth([100.0 + n for n in range(50)]) == 40.0
    assert growth([1.0] * 9) is None
    assert slope_per_h([(float(n), 100.0 + n / 3600.0) for n in range(50)]) == 1.0
    assert slope_per_h([]) is None


def test_an_hours_soak_is_judged_by_what_each_hour_adds() -> None:
    """S4-25: a megabyte an hour is the most; of some minutes' run the slope tells nothing."""
    assert not soaked(minutes=60.0, mb_per_h=1.5)["rss_slope_mb_per_h"].ok
    assert soaked(minutes=60.0, mb_per_h=0.5)["rss_slope_mb_per_h"].ok
    assert "rss_slope_mb_per_h" not in soaked(minutes=5.0, mb_per_h=50.0)


def test_a_soak_tells_what_was_held_in_each_five_minutes() -> None:
    """A leak rises in all of them; a step, or a swing, shows as what it is."""
    loads = [Load(at_s, at_s // 300.0 + at_s % 7.0, 90.0, 20, 40) for at_s in range(900)]
    found = growing.figures(loads)
    assert found["rss_mb_each_5_min"] == [3.0, 4.0, 5.0]
    assert found["hub_rss_mb_each_5_min"] == [90.0, 90.0, 90.0]


def test_a_kiosk_that_fell_in_a_soak_tells_what_it_said_last(tmp_path: Path) -> None:
    (tmp_path / "kiosk.log").write_text("begun\n" * 50 + "the disk is full\n")
    assert last_words(tmp_path, 1)[-2:] == ["begun", "the disk is full"]
    assert len(last_words(tmp_path, 1)) == 20
    assert last_words(tmp_path, 0) == []


def soaked(*, minutes: float, mb_per_h: float) -> dict[str, Goal]:
    """What is judged of a run that looked every ten seconds while its memory rose like that."""
    times = [10.0 * n for n in range(round(minutes * 6))]
    loads = [Load(at, 300.0 + mb_per_h * at / 3600.0, 90.0, 30, 60) for at in times]
    found = growing.figures(growing.warm(loads, minutes))
    return {goal.name: goal for goal in growing.goals(found, minutes)}


def test_the_weather_changes_and_is_well_in_the_end() -> None:
    """S4-25: the network under a soak is flaky, not dead."""
    with fault_proxy(("127.0.0.1", 9)) as proxy:
        weather = Weather(proxy)
        kinds: set[type] = set()
        weather.run(HurriedStop(21, lambda: kinds.add(type(proxy.fault))))
        assert proxy.fault is None
    assert weather.faults == 10
    assert type(None) in kinds
    assert len(kinds) > 3


class HurriedStop(threading.Event):
    """Nobody waits: each wait is over at once, the one after so many is the last."""

    def __init__(self, waits: int, look: Callable[[], None]) -> None:
        super().__init__()
        self._left = waits
        self._look = look

    def wait(self, timeout: float | None = None) -> bool:
        self._look()
        self._left -= 1
        return self._left <= 0
