"""A detector that sees what really lies on the stage."""

from collections.abc import Callable, Mapping

from kiosk.camera.stage.stage import Stage
from kiosk.catalogue import reading
from kiosk.detection.scripted import ScriptedDetector
from kiosk.events.pictures import Box, Frame

NAMES = dict(enumerate(name for product in reading.read("demo") for name in product.classes))


def truth_detector(
    score: float = 0.92, scores: Mapping[str, float] | None = None
) -> Callable[[Stage | None], ScriptedDetector]:
    """Makes a detector for a stage: every product that shows by half, with *score*.

    *scores* are those of single classes; one of 0 is never seen.
    """
    own = scores or {}
    ids = {name: class_id for class_id, name in NAMES.items()}

    def for_stage(stage: Stage | None) -> ScriptedDetector:
        assert stage is not None

        def look(_frame: Frame) -> list[tuple[int, float, Box]]:
            return [
                (ids[seen.class_name], own.get(seen.class_name, score), seen.box)
                for seen in stage.truth()
                if seen.visible >= 0.5
            ]

        return ScriptedDetector(NAMES, look)

    return for_stage
