"""``shopshadow bench openset``: goods that a model was never taught, against the gate."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from pathlib import Path

from kiosk.cli.printing import report
from kiosk.detection.choosing import open_for_measuring
from kiosk.detection.gate import ENERGY, MARGIN
from kiosk.detection.openvino_engine import OpenVinoDetector
from kiosk.detection.protocol import Detector
from kiosk.errors import ConfigError
from kiosk.goals import Goal
from kiosk.telemetry.logs import start_logging
from kiosk.training.blinding import Blinded
from kiosk.training.evaluate import Detecting
from kiosk.training.goods import same_name
from kiosk.training.open_set import SILENT, Point, best_of, curve, look_at
from kiosk.training.yolo_folder import read_set


def run(
    model: str, data: Path, strange: Sequence[str], *, silent: float = SILENT, as_json: bool
) -> int:
    """What *model* does with things of the classes *strange*; 1 when a limit is missed.

    *silent* is the score from which an item would be added without a question. Classes that the
    model was taught all the same are hidden from it.
    """
    start_logging(level="WARNING")
    detector = open_for_measuring(model)
    detector.load()
    wanted = {same_name(name) for name in strange}
    hidden = {i: name for i, name in detector.names.items() if same_name(name) in wanted}
    try:
        seen = look_at(_without(detector, hidden), read_set(data), strange)
    finally:
        detector.close()
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
        "hidden_from_the_model": sorted(hidden.values()),
        "gate": asdict(best.gate),
        "curves": {sign: [_rounded(point) for point in each] for sign, each in points.items()},
        "goals": [goal.as_json() for goal in goals],
    }
    return report(document, as_json=as_json)


def _without(detector: Detector, hidden: Collection[int]) -> Detecting:
    if not hidden:
        return detector
    if not isinstance(detector, OpenVinoDetector):
        raise ConfigError(
            "Classes can be hidden from a model in OpenVINO's format only: export this one first "
            "with `shopshadow export`, or name classes that it was not taught."
        )
    return Blinded(detector, hidden)


def _rounded(point: Point) -> dict[str, float]:
    return {
        "margin": round(point.gate.margin, 3),
        "energy": round(point.gate.energy, 3),
        "strange_silent": round(point.strange_silent, 4),
        "known_asked": round(point.known_asked, 4),
        "known_silent": round(point.known_silent, 4),
    }
