"""``shopshadow drill``: shows what the kiosk promises, and says whether it was kept."""

import tempfile
from pathlib import Path

from kiosk.cli.printing import report
from kiosk.drills.crash import drill_crash
from kiosk.drills.faults import drill_faults
from kiosk.drills.outbox_bench import bench_outbox
from kiosk.drills.power import drill_power
from kiosk.drills.soak import drill_soak
from kiosk.load.holding import drill_hub
from kiosk.telemetry.logs import start_logging


def crash(kills: int, seed: int, *, as_json: bool) -> int:
    """Run the crash drill in a folder of its own; 1 when a promise was broken."""
    start_logging(level="ERROR")
    with tempfile.TemporaryDirectory(prefix="drill-") as folder:
        return report(drill_crash(Path(folder), kills, seed=seed), as_json=as_json)


def faults(count: int, seed: int, *, as_json: bool) -> int:
    """Run the fault drill in a folder of its own; 1 when a promise was broken."""
    start_logging(level="ERROR")
    with tempfile.TemporaryDirectory(prefix="drill-") as folder:
        return report(drill_faults(Path(folder), count, seed=seed), as_json=as_json)


def power(cuts: int, seed: int, *, as_json: bool) -> int:
    """Run the power drill in a folder of its own; 1 when a promise was broken."""
    start_logging(level="ERROR")
    with tempfile.TemporaryDirectory(prefix="drill-") as folder:
        return report(drill_power(Path(folder), cuts, seed=seed), as_json=as_json)


def soak(minutes: float, *, as_json: bool) -> int:
    """Run the soak in a folder of its own; 1 when something grew."""
    start_logging(level="ERROR")
    with tempfile.TemporaryDirectory(prefix="drill-") as folder:
        return report(drill_soak(Path(folder), minutes), as_json=as_json)


def hub(minutes: float, *, as_json: bool) -> int:
    """Run the hub's drill in a folder of its own; 1 when what it holds grew."""
    start_logging(level="ERROR")
    with tempfile.TemporaryDirectory(prefix="drill-") as folder:
        return report(drill_hub(Path(folder), minutes), as_json=as_json)


def outbox(items: int, letters: int, rounds: int, *, as_json: bool) -> int:
    """Measure the outbox in a folder of its own; 1 when a limit is missed."""
    start_logging(level="ERROR")
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        document = bench_outbox(Path(folder), items=items, letters=letters, rounds=rounds)
        return report(document, as_json=as_json)
