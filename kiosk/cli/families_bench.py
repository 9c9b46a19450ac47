"""``shopshadow bench families``: whole photos of loose goods, by what the model sees first."""

from pathlib import Path

from kiosk.cli.printing import report
from kiosk.detection.choosing import open_for_measuring
from kiosk.goals import Goal
from kiosk.telemetry.logs import start_logging
from kiosk.training.families import recognise
from kiosk.training.piles import SHOWN, shelf_photos

_MUST = ("apple", "banana", "orange")


def run(model: str, data: Path, *, apart: bool = False, as_json: bool) -> int:
    """What share of each family's photos *model* recognises; 1 when a limit is missed.

    *apart* shows only the photos that `shopshadow train --shelf` never trains on.
    """
    start_logging(level="WARNING")
    detector = open_for_measuring(model)
    detector.load()
    try:
        families = recognise(
            detector, (photo for photo in shelf_photos(data) if photo.apart or not apart)
        )
    finally:
        detector.close()
    goals = [
        Goal(name, round(families[name].share, 4), 0.85, 0.95, at_least=True)
        for name in _MUST
        if name in families
    ]
    document = {
        "families": {
            name: {
                "photos": family.photos,
                "recognised": round(family.share, 4),
                "said": dict(family.said.most_common(5)),
                "shown_by_train_shelf": name in SHOWN,
            }
            for name, family in families.items()
        },
        "goals": [goal.as_json() for goal in goals],
    }
    return report(document, as_json=as_json)
