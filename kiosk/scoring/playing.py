"""Plays one session through tracker and routing, with the model's eyes or a recording's."""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol

from kiosk.camera.stage.sprites import HEIGHT_PX, WIDTH_PX, Artwork
from kiosk.camera.stage.stage import Stage
from kiosk.events.counting import CountingStarted
from kiosk.events.pictures import Detections, Frame, Picture
from kiosk.routing import Policy
from kiosk.scoring.checkout import Checkout, Result
from kiosk.scoring.sessions import Session
from kiosk.tracking.looking import others, sightings
from kiosk.tracking.resting import Rest
from kiosk.tracking.scene import Scene
from kiosk.tracking.seen import Seen
from kiosk.tracking.tracker import Tracker
from kiosk.tracking.voting import Calibrate, as_it_is

LOOKS_PER_S = 10


class Eyes(Protocol):
    """Where detections come from."""

    @property
    def shrink(self) -> int:
        """How many times smaller each way the pictures may be."""
        ...

    def look(self, number: int, frame: Frame, *, moved: bool) -> Detections | None:
        """What is seen in look *number* of the session; None where it was not worth a look."""
        ...

    def looked(self, seen: Seen, *, time_s: float) -> None:
        """What came of it."""
        ...


class Detector(Protocol):
    """What looking needs of a model."""

    def detect(self, frame: Frame) -> Detections:
        """What is in the frame."""
        ...


class ModelEyes:
    """Looks with a model, resting as the kiosk does; *keep* gets every look, rested or not.

    A model sees in the very same picture what it saw before: it is not asked twice.
    """

    shrink = 1

    def __init__(
        self, detector: Detector, keep: Callable[[Detections | None], None] | None = None
    ) -> None:
        self._detector = detector
        self._rest = Rest()
        self._keep = keep
        self._last: tuple[Picture, Detections] | None = None

    def look(self, number: int, frame: Frame, *, moved: bool) -> Detections | None:  # noqa: ARG002
        """What the model sees."""
        worth_it = self._rest.worth_it(time_s=frame.time_s, moved=moved)
        detections = self._seen(frame) if worth_it else None
        if self._keep is not None:
            self._keep(detections)
        return detections

    def looked(self, seen: Seen, *, time_s: float) -> None:
        """Rest or go on."""
        self._rest.looked(seen, time_s=time_s)

    def _seen(self, frame: Frame) -> Detections:
        if self._last is not None and self._last[0] is frame.picture:
            detections = replace(
                self._last[1],
                sequence=frame.sequence,
                time_s=frame.time_s,
                captured_s=frame.captured_s,
            )
        else:
            detections = self._detector.detect(frame)
        self._last = frame.picture, detections
        return detections


def play(
    session: Session,
    eyes: Eyes,
    artwork: Artwork,
    *,
    products: Mapping[int, str],
    policy: Policy,
    calibrate: Calibrate = as_it_is,
) -> Result:
    """The whole session, ten looks a second of its own time: the same result on every run.

    *products* says which class stands for which product.
    """
    stage = Stage(artwork, session.script, shrink=eyes.shrink)
    checkout = Checkout(policy, stage.truth, stage.laid_s)
    tracker, scene = _tracker(policy, calibrate), Scene()
    tracker.start(CountingStarted("score", count_what_lies=False))
    time_s = 0.0
    for number in itertools.count():
        time_s = number / LOOKS_PER_S
        frame = Frame(stage.picture_at(time_s), number, time_s, time_s)
        if stage.over:
            break
        moved = scene.see(frame.picture, time_s=time_s, size=(WIDTH_PX, HEIGHT_PX))
        detections = eyes.look(number, frame, moved=moved)
        if detections is None:
            checkout.answer(time_s)
            continue
        seen = tracker.see(
            sightings(detections, products),
            time_s=time_s,
            width_px=WIDTH_PX,
            height_px=HEIGHT_PX,
            places=scene,
            others=others(detections, products),
        )
        eyes.looked(seen, time_s=time_s)
        checkout.take(seen, time_s=time_s)
    checkout.finish(time_s)
    return _result(session, checkout)


def _tracker(policy: Policy, calibrate: Calibrate) -> Tracker:
    ids = itertools.count(1)
    return Tracker(
        sure=policy.sure,
        new_id=lambda: f"item-{next(ids)}",
        wall_clock=lambda: 0.0,
        floor=policy.floor,
        calibrate=calibrate,
    )


def _result(session: Session, checkout: Checkout) -> Result:
    return Result(
        number=session.number,
        difficulty=session.difficulty,
        truth=session.basket,
        basket=+checkout.basket,
        silent=checkout.silent,
        silent_wrong=checkout.silent_wrong,
        prompts=checkout.prompts,
        seconds=tuple(round(seconds, 2) for seconds in checkout.seconds),
        notes=tuple(checkout.notes),
    )
