"""One look at the counter: a frame and what the model sees in it, followed."""

from collections.abc import Iterable, Mapping

import numpy as np

from kiosk.events.pictures import Box, Detections, Frame, Sighting
from kiosk.tracking.scene import Scene
from kiosk.tracking.seen import Seen
from kiosk.tracking.tracker import Tracker


def take_in(
    frame: Frame,
    detections: Detections,
    products: Mapping[int, str],
    *,
    tracker: Tracker,
    scene: Scene,
) -> Seen:
    """What one processed frame brought. *scene* has seen the frame already.

    *products* says which class stands for which product. Other classes are never billed, but
    they explain what lies there: a person's arm is no unknown item.
    """
    height, width = frame.picture.shape[:2]
    return tracker.see(
        sightings(detections, products),
        time_s=frame.time_s,
        width_px=width,
        height_px=height,
        places=scene,
        others=others(detections, products),
    )


def sightings(detections: Detections, products: Mapping[int, str]) -> list[Sighting]:
    """The detections that stand for a product."""
    return [
        Sighting(_box(sides), float(score), products[int(class_id)])
        for sides, score, class_id in zip(
            detections.boxes, detections.scores, detections.class_ids, strict=True
        )
        if int(class_id) in products
    ]


def others(detections: Detections, products: Mapping[int, str]) -> list[Box]:
    """Where the model sees what no product stands for."""
    return [
        _box(sides)
        for sides, class_id in zip(detections.boxes, detections.class_ids, strict=True)
        if int(class_id) not in products
    ]


def _box(sides: Iterable[np.float32]) -> Box:
    x0, y0, x1, y1 = (float(side) for side in sides)
    return Box(x0, y0, x1, y1)
