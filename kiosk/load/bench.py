"""``bench hub``: the embedded hub, or any backend of the contract, under a load of kiosks."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk.goals import Goal
from kiosk.hub.embedding import EmbeddedHub
from kiosk.load.run import Load, put_on

EMBEDDED = "embedded hub"
_RATED_AT = 50  # kiosks


def bench_hub(
    against: Sequence[str], kiosks: Sequence[int], seconds: float, *, embedded: bool = True
) -> dict[str, Any]:
    """Measure an embedded hub with its file on the disk of the temporary folder, then *against*.

    One run for each number of *kiosks*. An address may be several with commas between: hubs of one
    database, over which the kiosks are dealt out. Where both were measured, the goals hold the
    ratio.
    """
    runs = []
    for count in kiosks:
        load = Load(kiosks=count, seconds=seconds)
        if embedded:
            with _fresh_hub() as url:
                runs.append({**put_on([url], load), "against": EMBEDDED})
        runs.extend(put_on(urls.split(","), load) for urls in against)
    return {"runs": runs, "goals": [goal.as_json() for goal in goals(runs)]}


def goals(runs: Sequence[dict[str, Any]]) -> list[Goal]:
    """DESIGN.md's limits: throughput at fifty kiosks, no error, no wrong sum; and the ratios."""
    ours = [run for run in runs if run["against"] == EMBEDDED]
    judged = ours or list(runs)
    found = [
        Goal("errors", sum(_faults(run) for run in judged), 0, 0),
        Goal("wrong_sums", sum(run["wrong_sums_count"] for run in judged), 0, 0),
    ]
    rated = [run for run in ours if run["kiosks"] == _RATED_AT]
    if rated:
        found.append(Goal("writes_per_s", rated[0]["writes_per_s"], 300, 800, at_least=True))
    return found + _ratios(runs)


def _ratios(runs: Sequence[dict[str, Any]]) -> list[Goal]:
    found = []
    for peer in (run for run in runs if run["against"] != EMBEDDED):
        mine = [r for r in runs if r["against"] == EMBEDDED and r["kiosks"] == peer["kiosks"]]
        if not mine or not peer["writes_per_s"]:
            continue
        at = f"{peer['against']} at {peer['kiosks']}"
        faster = round(mine[0]["writes_per_s"] / peer["writes_per_s"], 2)
        later = round(mine[0]["latency_ms"]["p99"] / peer["latency_ms"]["p99"], 2)
        found.append(Goal(f"times_as_fast_as {at}", faster, 1.5, 2.0, at_least=True))
        found.append(Goal(f"p99_ratio_to {at}", later, 1.0, 0.7))
    return found


def _faults(run: dict[str, Any]) -> int:
    """Errors that are no obeyed 429."""
    return sum(n for words, n in run["errors"].items() if not words.endswith("obeyed"))


@contextmanager
def _fresh_hub() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="shopshadow-bench-") as folder:
        hub = EmbeddedHub(Path(folder) / "hub.db", "demo", log_file=Path(folder) / "hub.log")
        hub.start()
        try:
            yield hub.base_url
        finally:
            hub.stop()
