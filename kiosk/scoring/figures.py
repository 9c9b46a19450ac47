"""What a series of checkouts amounts to, against its goals."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from kiosk.goals import Goal
from kiosk.scoring.checkout import Result
from kiosk.scoring.difficulty import DEMANDS, Difficulty

_SILENT_WRONG_PER_1000 = 1.0


def score(results: Sequence[Result]) -> dict[str, Any]:
    """The document of ``shopshadow score``.

    *cacc* is the share of sessions whose basket was right to the piece; *over* and *under* are
    pieces too many and too few; *seconds_to_added* those from laying a thing down to its line.
    A difficulty that was not played has None.
    """
    by_kind = {
        kind: [result for result in results if result.difficulty is kind] for kind in Difficulty
    }
    items = sum(result.truth.total() for result in results)
    wrong = sum(result.silent_wrong for result in results)
    seconds = sorted(second for result in results for second in result.seconds)
    cacc = {kind.value: _share_right(played) for kind, played in by_kind.items()}
    prompts = {kind.value: _prompts_per_item(played) for kind, played in by_kind.items()}
    per_1000 = round(1000 * wrong / items, 3) if items else None
    return {
        "sessions": len(results),
        "items": items,
        "cacc": cacc,
        "over": _pieces(result.basket - result.truth for result in results),
        "under": _pieces(result.truth - result.basket for result in results),
        "silent_wrong": wrong,
        "silent_wrong_per_1000": per_1000,
        "prompts_per_item": prompts,
        "seconds_to_added": {"p50": _percentile(seconds, 0.5), "p95": _percentile(seconds, 0.95)},
        "wrong_sessions": [_told(result) for result in results if not result.right],
        "goals": [goal.as_json() for goal in _goals(cacc, prompts, per_1000)],
    }


def _goals(
    cacc: dict[str, float | None], prompts: dict[str, float | None], per_1000: float | None
) -> list[Goal]:
    goals = []
    for kind, demands in DEMANDS.items():
        if cacc[kind] is None:
            continue
        goals.append(
            Goal(f"cacc_{kind}", cacc[kind], demands.cacc, demands.cacc_aim, at_least=True)
        )
        goals.append(
            Goal(f"prompts_per_item_{kind}", prompts[kind], demands.prompts, demands.prompts_aim)
        )
    return [*goals, Goal("silent_wrong_per_1000", per_1000, _SILENT_WRONG_PER_1000, 0.0)]


def _share_right(played: Sequence[Result]) -> float | None:
    if not played:
        return None
    return round(sum(result.right for result in played) / len(played), 4)


def _prompts_per_item(played: Sequence[Result]) -> float | None:
    items = sum(result.truth.total() for result in played)
    return round(sum(result.prompts for result in played) / items, 4) if items else None


def _pieces(differences: Iterable[Counter[str]]) -> int:
    return sum(difference.total() for difference in differences)


def _percentile(ordered: Sequence[float], share: float) -> float | None:
    return round(ordered[min(int(share * len(ordered)), len(ordered) - 1)], 2) if ordered else None


def _told(result: Result) -> dict[str, Any]:
    def named(pieces: Counter[str]) -> dict[str, int]:
        return dict(sorted(pieces.items()))

    return {
        "session": result.number,
        "difficulty": result.difficulty.value,
        "too_many": named(result.basket - result.truth),
        "missing": named(result.truth - result.basket),
        "notes": list(result.notes),
    }
