"""What the calls of a load came to: how many, how long, what failed."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Tally:
    """Calls by kind. Only what happened inside the measured span is counted."""

    latencies_ms: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: Counter[str] = field(default_factory=Counter)
    wrong_sums: list[str] = field(default_factory=list)
    baskets_checked: int = 0
    reads: int = 0

    def writes(self) -> int:
        """Writes that were answered with a yes."""
        return sum(map(len, self.latencies_ms.values()))

    def as_json(self, seconds: float) -> dict[str, Any]:
        """The figures of one run that lasted *seconds*."""
        every = [ms for kind in self.latencies_ms.values() for ms in kind]
        return {
            "seconds": round(seconds, 2),
            "writes": len(every),
            "writes_per_s": round(len(every) / seconds, 1) if seconds else 0.0,
            "latency_ms": percentiles(every),
            "latency_ms_by_kind": {k: percentiles(v) for k, v in sorted(self.latencies_ms.items())},
            "reads": self.reads,
            "errors": dict(self.errors),
            "baskets_checked": self.baskets_checked,
            "wrong_sums": self.wrong_sums[:10],
            "wrong_sums_count": len(self.wrong_sums),
        }


def percentiles(values: Sequence[float]) -> dict[str, float | None]:
    """p50, p95 and p99 (nearest rank); None where nothing was measured."""
    ordered = sorted(values)
    if not ordered:
        return {"p50": None, "p95": None, "p99": None}
    return {
        f"p{p}": round(ordered[max(1, math.ceil(p / 100 * len(ordered))) - 1], 2)
        for p in (50, 95, 99)
    }
