"""``shopshadow bench openset``: goods that a model was never taught, against the gate."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from kiosk.cli.printing import show
from kiosk.detection.choosing import open_for_measuring
from kiosk.detection.gate import ENERGY, MARGIN
from kiosk.goals import Goal
from kiosk.telemetry.logs import start_logging
from kiosk.training.goods import same_name
from kiosk.training.open_set import SILENT, Point, best_of, curve, look_at
from kiosk.training.yolo_folder import read_set


def run(
    model: str, data: Path, strange: Sequence[str], *, silent: float = SILENT, as_json: bool
) -> int:
    """What *model* does with things of the classes *strange*; 1 when a limit is missed.

    *silent* is the score from which an item would be added without a question.
    """
    start_logging(level="WARNING")
    detector = open_for_measuring(model)
    detector.load()
    try:
        seen = look_at(detector, read_set(data), strange)
    finally:
        detector.close()
    taught = {same_name(name) for name in detector.names.values()}
    points = {"margin": curve(seen, MARGIN, silent), "energy": curve(seen, ENERGY, silent)}
    best = best_of([point for each in points.values() for point in each])
    goals = [
        Goal("strange_silent", round(best.strange_silent, 4), 0.05, 0.01),
        Goal("known_asked", round(best.known_asked, 4), 0.10, 0.05),
        Goal("known_silent", round(best.known_silent, 4), 0.50, 0.80, at_least=True),
    ]
    document = {
        "strange_things": int(seen.strange.sum()),
        "known_things": int((~seen.strange).sum()),
        "strange_names_in_the_model": sorted(n for n in strange if same_name(n) in taught),
        "gate": asdict(best.gate),
        "curves": {sign: [_rounded(point) for point in each] for sign, each in points.items()},
        "goals": [goal.as_json() for goal in goals],
    }
    show(document, as_json=as_json)
    return 0 if all(goal.ok for goal in goals) else 1


def _rounded(point: Point) -> dict[str, float]:
    return {
        "margin": round(point.gate.margin, 3),
        "energy": round(point.gate.energy, 3),
        "strange_silent": round(point.strange_silent, 4),
        "known_asked": round(point.known_asked, 4),
        "known_silent": round(point.known_silent, 4),
    }
