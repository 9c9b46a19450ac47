"""How sure the kiosk is, as colour, shape and words."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kiosk.events.pictures import Overlay, TrackView
from kiosk.snapshots.till import Billed
from ui.presenters.wording import Wording

ACCEPT_FROM: Final = 0.70
ASK_FROM: Final = 0.50
PROBABLY_FROM: Final = 0.60
DRAWN_FROM: Final = 0.30


class Tone(StrEnum):
    """What a colour means; each also has a shape of its own."""

    NEUTRAL = "neutral"
    ACCEPT = "accept"
    ASK = "ask"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class BoxView:
    """One box on the picture; its edges in the frame's pixels."""

    track_id: int
    product_id: str
    left: float
    top: float
    right: float
    bottom: float
    tone: Tone
    label: str


def tone_of(confidence: float) -> Tone:
    """Accept from 0.70, ask from 0.50, else stop (S0-53)."""
    if confidence >= ACCEPT_FROM:
        return Tone.ACCEPT
    return Tone.ASK if confidence >= ASK_FROM else Tone.STOP


def certainty_words(confidence: float, wording: Wording) -> str:
    """``probably · 65 %``."""
    if confidence >= PROBABLY_FROM:
        key = "sure.probably"
    else:
        key = "sure.maybe" if confidence >= ASK_FROM else "sure.not_sure"
    texts = wording.texts
    return texts.say("sure.both", words=texts.say(key), percent=wording.percent(confidence))


def boxes(
    overlay: Overlay, wording: Wording, billed: tuple[Billed, ...] = ()
) -> tuple[BoxView, ...]:
    """The followed things as boxes; a covered one has no certainty and is not drawn (S0-11).

    What is *billed* is certain, whatever the camera makes of it: somebody may have said so.
    """
    held = {one.event_id: one.product_id for one in billed}
    return tuple(
        _box(track, wording, held.get(track.event_id or ""))
        for track in overlay.tracks
        if track.confidence >= DRAWN_FROM
    )


def _box(track: TrackView, wording: Wording, held_as: str | None) -> BoxView:
    product_id = held_as or track.product_id
    name, percent = wording.name(product_id), wording.percent(track.confidence)
    said = held_as is not None and (
        held_as != track.product_id or track.confidence < ACCEPT_FROM
    )  # by a person: the camera's certainty is about something else
    return BoxView(
        track_id=track.track_id,
        product_id=product_id,
        left=track.box.x0,
        top=track.box.y0,
        right=track.box.x1,
        bottom=track.box.y1,
        tone=Tone.ACCEPT if held_as else tone_of(track.confidence),
        label=name if said else wording.texts.say("box.label", name=name, percent=percent),
    )
