"""``shopshadow bench hub``: load on a backend, and whether the limits hold."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.cli.printing import exit_code, show
from kiosk.errors import ConfigError
from kiosk.load.bench import bench_hub
from kiosk.load.plot import plot
from kiosk.telemetry.logs import start_logging


def run(
    against: Sequence[str],
    kiosks: str,
    seconds: float,
    *,
    alone: bool,
    plot_to: Path | None,
    as_json: bool,
) -> int:
    """Measure; 1 when a limit is missed. *kiosks* is a list like ``1,50,200``."""
    start_logging(level="WARNING")
    document = bench_hub(against, _counts(kiosks), seconds, embedded=not alone)
    if plot_to is not None:
        plot(document["runs"], plot_to)
    show(document if as_json else _table(document), as_json=as_json)
    return exit_code(document)


def _counts(text: str) -> list[int]:
    try:
        counts = [int(part) for part in text.split(",")]
    except ValueError as exc:
        raise ConfigError(f"--kiosks {text}: name whole numbers like 1,50,200.") from exc
    if not counts or min(counts) < 1:
        raise ConfigError(f"--kiosks {text}: there must be at least one kiosk.")
    return counts


def _table(document: dict[str, list[dict[str, object]]]) -> dict[str, object]:
    rows: dict[str, object] = {}
    for run_ in document["runs"]:
        rows[f"{run_['against']}, {run_['kiosks']} kiosks"] = (
            f"{run_['writes_per_s']} writes/s, {run_['latency_ms']} ms, errors {run_['errors']}, "
            f"wrong sums {run_['wrong_sums_count']} of {run_['baskets_checked']}"
        )
    for goal in document["goals"]:
        rows[str(goal["name"])] = f"{goal['value']} (limit {goal['limit']}, aim {goal['aim']})" + (
            "" if goal["ok"] else " MISSED"
        )
    return rows
