"""What a model says of each thing of a session once it lies there: five looks, one verdict.

Nothing is followed and nobody is asked, so that an item costs five looks instead of thirty-five.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from kiosk.camera.stage.sprites import HEIGHT_PX, WIDTH_PX, Artwork
from kiosk.camera.stage.stage import Stage
from kiosk.camera.stage.truth import Seen as Lying
from kiosk.events.pictures import Box, Frame
from kiosk.routing import FLOOR
from kiosk.scoring.playing import LOOKS_PER_S, Detector
from kiosk.scoring.sessions import Session
from kiosk.scoring.shopper import Shopper
from kiosk.tracking.geometry import iou
from kiosk.tracking.looking import sightings
from kiosk.tracking.observing import Observation, observe
from kiosk.tracking.settings import TrackerSettings
from kiosk.tracking.voting import Verdict, Votes, as_it_is
from kiosk.tracking.zone import Zone

_SETTLED_S = 0.6  # from laying it down: the tracker calls it settled by then
_SAME = 0.5  # IoU of one thing in two looks

_RULES = TrackerSettings()
_EVERYWHERE = Zone(None, width_px=WIDTH_PX, height_px=HEIGHT_PX)

Looks = Sequence[Sequence[Observation]]


@dataclass(frozen=True, slots=True)
class LaidItem:
    """What the model calls a thing that was laid down, and the median of its scores.

    *right* is False as well where nothing lies that is sold.
    """

    product_id: str
    score: float
    right: bool


def laid_items(
    session: Session, detector: Detector, artwork: Artwork, products: Mapping[int, str]
) -> Iterator[LaidItem]:
    """Each thing of *session* that the kiosk would take for an item, as it was laid down.

    What is disputed between two products is left out: it is asked about however sure it is.
    *products* says which class stands for which product.
    """
    stage = Stage(artwork, session.script)
    stage.picture_at(0.0)
    mistaken: list[Box] = []
    for thing_id, laid_s in _laid(session, artwork):
        looks = _looks(stage, detector, products, from_s=laid_s + _SETTLED_S)
        for observation in looks[-1]:
            verdict = _verdict(observation, looks)
            if verdict is None:
                continue
            thing = _thing(observation, verdict, stage)
            if thing is None and all(iou(observation.box, box) < _SAME for box in mistaken):
                mistaken.append(observation.box)
                yield LaidItem(verdict.product_id, verdict.confidence, right=False)
            elif thing is not None and thing.thing_id == thing_id:
                right = thing.product_id == verdict.product_id
                yield LaidItem(verdict.product_id, verdict.confidence, right)


def _laid(session: Session, artwork: Artwork) -> list[tuple[int, float]]:
    """Every thing's id and when it is laid down, in turn."""
    stage = Stage(artwork, session.script, shrink=8)
    stage.picture_at(0.0)
    stage.picture_at(session.script.duration_s)
    return sorted(stage.laid_s().items(), key=itemgetter(1))


def _looks(
    stage: Stage, detector: Detector, products: Mapping[int, str], *, from_s: float
) -> list[list[Observation]]:
    first = math.ceil(from_s * LOOKS_PER_S)
    looks: list[list[Observation]] = []
    before = None
    for number in range(first, first + _RULES.window):
        time_s = number / LOOKS_PER_S
        picture = stage.picture_at(time_s)
        if picture is not before:  # else it sees what it saw
            seen = sightings(detector.detect(Frame(picture, number, time_s, time_s)), products)
            found = observe(seen, floor=FLOOR, zone=_EVERYWHERE)
        looks.append(found)
        before = picture
    return looks


def _verdict(observation: Observation, looks: Looks) -> Verdict | None:
    """What the looks say of that thing; None where the kiosk would wait, ask or see nothing."""
    votes = Votes(
        window=_RULES.window,
        needed=_RULES.needed,
        margin=_RULES.runner_up_margin,
        calibrate=as_it_is,
    )
    for number, look in enumerate(looks):
        over = max(look, key=lambda one: iou(one.box, observation.box), default=None)
        if over is not None and iou(over.box, observation.box) >= _SAME:
            votes.cast(over.scores, time_s=number / LOOKS_PER_S)
        else:
            votes.miss(time_s=number / LOOKS_PER_S)
    verdict = votes.verdict()
    clear = votes.enough and verdict.runner_up is None
    return verdict if clear and verdict.confidence >= FLOOR else None


def _thing(observation: Observation, verdict: Verdict, stage: Stage) -> Lying | None:
    return Shopper().thing_at(observation.box, stage.truth(), product_id=verdict.product_id)
