"""Recognition by family: whether a model knows whole photos of loose goods, which have no boxes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.errors import DataSetError
from kiosk.events.pictures import Frame
from kiosk.training.evaluate import FLOOR, Detecting
from kiosk.training.goods import same_name
from kiosk.training.pictures import open_picture
from kiosk.training.piles import ShelfPhoto


@dataclass(slots=True)
class Family:
    """The photos of one class: of how many the surest detection is that class, or any other.

    *said* are the classes of the surest detections from the floor of 0.30 on.
    """

    photos: int = 0
    right: int = 0
    said: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        """Of the photos: those that are recognised; 0 to 1."""
        return self.right / self.photos if self.photos else 0.0


def recognise(detector: Detecting, photos: Iterable[ShelfPhoto]) -> dict[str, Family]:
    """Show *detector* every photo. DataSetError: one can't be opened, or none is."""
    families: dict[str, Family] = {}
    for number, photo in enumerate(photos):
        family = families.setdefault(photo.name, Family())
        said = _surest(detector, number, photo.file)
        family.photos += 1
        if said is not None:
            family.said[said] += 1
            family.right += same_name(said) == same_name(photo.name)
    if not families:
        raise DataSetError(
            "There are no photos of a family that is known: give a grocery store set."
        )
    return families


def _surest(detector: Detecting, number: int, file: Path) -> str | None:
    try:
        picture = open_picture(file)
    except ValueError as exc:
        raise DataSetError(f"{file}: {exc}") from exc
    found = detector.detect(Frame(picture, number, float(number), float(number)))
    if not len(found.scores) or found.scores[0] < FLOOR:
        return None
    return detector.names[int(found.class_ids[0])]
