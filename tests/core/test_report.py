"""The run report's figures."""

import subprocess
import sys
import time

import pytest

from kiosk.goals import Goal
from kiosk.report import RunMeter, RunReport, percentiles
from kiosk.snapshots.till import LetterCounts


def test_percentiles_are_by_nearest_rank() -> None:
    assert percentiles(list(range(1, 101)), (50, 95, 99)) == {"p50": 50, "p95": 95, "p99": 99}
    assert percentiles([], (50,)) == {"p50": None}
    assert percentiles([3.0], (99,)) == {"p99": 3.0}


@pytest.mark.parametrize(
    ("goal", "ok"),
    [
        (Goal("slow", 66, 65, 40), False),
        (Goal("quick", 65, 65, 40), True),
        (Goal("few", 28, 29, 30, at_least=True), False),
        (Goal("enough", 29, 29, 30, at_least=True), True),
        (Goal("never measured", None, 29, 30), False),
    ],
)
def test_a_limit_holds_or_does_not(goal: Goal, ok: bool) -> None:  # noqa: FBT001
    assert goal.ok is ok


def test_latency_is_from_capture_to_paint() -> None:
    now = [10.0]
    meter = RunMeter(clock=lambda: now[0])
    meter.painted(captured_s=9.96)
    assert meter.latency_ms()["p50"] == pytest.approx(40.0, abs=0.01)
    assert meter.start_ms()["first_boxes"] is not None
    assert meter.start_ms()["first_picture"] is None


def test_what_a_meter_keeps_of_months_is_bounded() -> None:
    """S4-25: a kiosk that sells for weeks holds no more times than one of this morning."""
    now = [0.0]
    meter = RunMeter(clock=lambda: now[0])
    for late_ms in [*[500.0] * 5_000, *[40.0] * 5_000]:
        now[0] += 1.0
        meter.painted(captured_s=now[0] - late_ms / 1_000.0)
    assert meter.latency_ms()["p99"] == pytest.approx(40.0)


def test_pictures_a_second_are_counted_between_first_and_last() -> None:
    now = [0.0]
    meter = RunMeter(clock=lambda: now[0])
    assert meter.shown_per_s is None
    for step in range(31):
        now[0] = step / 30
        meter.shown()
    assert meter.shown_per_s == pytest.approx(30.0)
    assert meter.pictures_shown == 31


def test_a_process_knows_how_long_it_has_run() -> None:
    code = "import time; from kiosk.report import process_age_s as a; b = a(); time.sleep(0.3); "
    code += "print(b, a() - b)"
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    lasted = time.monotonic() - began
    age, later = (float(word) for word in done.stdout.split())
    assert 0 < age < lasted
    assert later == pytest.approx(0.3, abs=0.15)


def test_the_document_has_every_part() -> None:
    report = RunReport(
        frames={"captured": 1, "detected": 1, "shown": 1, "dropped": 0},
        detections_per_s=30.0,
        latency_ms={"p50": 40, "p95": 60, "p99": 70},
        gui_stall_ms={"p50": 1, "p99": 3, "max": 9},
        items={"confirmed": 1, "asked": 0, "unknown": 0},
        letters=LetterCounts(delivered=2, parked_reason="x"),
        basket=[{"product_id": "P001", "quantity": 1}],
        start_ms={"first_picture": 700, "first_boxes": 1100},
        rss_mb={"kiosk": 200, "hub": 80},
        shown_per_s=30.0,
        flat_out=True,
        exit_reason="the time was over",
    )
    document = report.as_json()
    assert set(document) >= {
        "frames", "detections_per_s", "latency_ms", "gui_stall_ms", "items", "letters",
        "basket", "start_ms", "rss_mb", "exit", "goals",
    }  # fmt: skip
    assert set(document["letters"]) == {
        "waiting", "sending", "held", "delivered", "parked", "cancelled",
    }  # fmt: skip
    assert all(goal["ok"] for goal in document["goals"])
    assert document["goals"][-1]["name"] == "detections_per_s"
