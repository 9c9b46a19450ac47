"""The one sentence under the picture: what to do now, or what has just happened."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from kiosk.events.scans import ScanMode
from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from ui.presenters.basket import Change
from ui.presenters.certainty import Tone
from ui.presenters.facts import Facts
from ui.presenters.scan import LOOK, scan_words
from ui.presenters.wording import Wording


class Tool(StrEnum):
    """What the button beside the sentence is for."""

    NONE = "none"
    SCAN = "scan"  # choose what the next scan is for
    STOP_SCAN = "stop_scan"  # scans add again
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class GuideView:
    """*icon* names a file of ``resources/icons``; *urgent* asks for the picture list."""

    tone: Tone
    icon: str
    title: str
    detail: str
    urgent: bool = False
    tool: Tool = Tool.NONE


def tool(facts: Facts, *, scan_modes: bool) -> Tool:
    """What the button beside the sentence does now: the newest wish comes first."""
    if facts.till is not None and facts.till.scan_mode is not ScanMode.ADD:
        return Tool.STOP_SCAN
    if facts.undo is not None:
        return Tool.UNDO
    return Tool.SCAN if scan_modes else Tool.NONE


def guide(
    facts: Facts, change: Change | None, wording: Wording, *, scan_modes: bool = False
) -> GuideView:
    """What stands in the way comes first, then what just changed, then what to do next.

    *scan_modes*: the shopper may choose what the next scan is for.
    """
    return replace(_sentence(facts, change, wording), tool=tool(facts, scan_modes=scan_modes))


def _sentence(facts: Facts, change: Change | None, wording: Wording) -> GuideView:
    return (
        _camera(facts.camera, wording)
        or _model(facts.model, wording)
        or _scanned(facts, wording)
        or _scan_for(facts, wording)
        or _exchanged(facts, change, wording)
        or _changed(facts, change, wording)
        or _undoable(facts, wording)
        or _counter(facts, wording)
        or _restarted(facts, wording)
        or _next(facts, wording)
    )


def notable(facts: Facts, wording: Wording) -> GuideView | None:
    """What an ear must be told when it comes up: what stands in the way, what a scan brought."""
    trouble = _camera(facts.camera, wording) or _model(facts.model, wording)
    if trouble is not None:
        return trouble if trouble.urgent else None
    return _scanned(facts, wording) or _scan_for(facts, wording)


def is_blind(camera: CameraStatus | None) -> bool:
    """True when the last picture must not be shown any more: it would be a lie."""
    return camera is not None and camera.state is CameraState.LOST


def picture_words(camera: CameraStatus | None, wording: Wording) -> str:
    """What stands where the picture would be."""
    starting = camera is None or camera.state is CameraState.STARTING
    return wording.texts.say("picture.starting" if starting else "picture.none")


def _say(tone: Tone, icon: str, key: str, wording: Wording, *, urgent: bool = False) -> GuideView:
    texts = wording.texts
    return GuideView(tone, icon, texts.say(key), texts.say(f"{key}_hint"), urgent)


_CAMERA: Final = {
    CameraState.STARTING: (Tone.NEUTRAL, "camera", "guide.camera_starting", False),
    CameraState.LOST: (Tone.STOP, "camera-off", "guide.camera_lost", True),
    CameraState.FROZEN: (Tone.ASK, "camera-off", "guide.camera_frozen", True),
    CameraState.ENDED: (Tone.NEUTRAL, "camera", "guide.camera_ended", True),
}
_MODEL: Final = {
    ModelState.LOADING: (Tone.NEUTRAL, "clock", "guide.model_loading", False),
    ModelState.FAILED: (Tone.STOP, "eye-off", "guide.model_failed", True),
}


def _camera(status: CameraStatus | None, wording: Wording) -> GuideView | None:
    state = status.state if status else CameraState.STARTING
    if state not in _CAMERA:
        return None
    tone, icon, key, urgent = _CAMERA[state]
    return _say(tone, icon, key, wording, urgent=urgent)


def _model(status: ModelStatus | None, wording: Wording) -> GuideView | None:
    state = status.state if status else ModelState.LOADING
    if state not in _MODEL:
        return None
    tone, icon, key, urgent = _MODEL[state]
    return _say(tone, icon, key, wording, urgent=urgent)


def _counter(facts: Facts, wording: Wording) -> GuideView | None:
    things = facts.till.counter_things if facts.till else 0
    if not things:
        return None
    texts = wording.texts
    detail = texts.count("guide.clear_hint", things)
    return GuideView(Tone.ASK, "hand", texts.say("guide.clear"), detail)


def _scanned(facts: Facts, wording: Wording) -> GuideView | None:
    words = None if facts.scan is None else scan_words(facts.scan, wording, facts.food_fact)
    if facts.scan is None or words is None:
        return None
    tone, icon = LOOK[facts.scan.kind]
    return GuideView(tone, icon, *words)


def _scan_for(facts: Facts, wording: Wording) -> GuideView | None:
    mode = facts.till.scan_mode if facts.till else ScanMode.ADD
    if mode is ScanMode.ADD:
        return None
    return _say(Tone.ASK, "barcode", f"guide.for_{mode}", wording)


def _undoable(facts: Facts, wording: Wording) -> GuideView | None:
    if facts.undo is None:
        return None
    texts, name = wording.texts, wording.name(facts.undo.product_id)
    if facts.undo.instead is None:
        title = texts.say("guide.removed", name=name)
    else:
        other = wording.name(facts.undo.instead)
        title = texts.say("guide.exchanged", name=name, other=other)
    icon = "minus" if facts.undo.instead is None else "swap"
    return GuideView(Tone.NEUTRAL, icon, title, texts.say("guide.undo_hint"))


def _exchanged(facts: Facts, change: Change | None, wording: Wording) -> GuideView | None:
    """One that stands for another is more than one that was added."""
    if change is None or facts.undo is None or facts.undo.instead is None:
        return None
    if change.product_id not in (facts.undo.product_id, facts.undo.instead):
        return None
    said = _undoable(facts, wording)
    return replace(said, tone=Tone.ACCEPT) if said else None


def _changed(facts: Facts, change: Change | None, wording: Wording) -> GuideView | None:
    if change is None or facts.till is None:
        return None
    texts = wording.texts
    name = wording.name(change.product_id)
    if change.by < 0:
        title = texts.say("guide.removed", name=name)
        return GuideView(Tone.NEUTRAL, "minus", title, texts.say("guide.removed_hint"))
    lines = [line for line in facts.till.lines if line.product_id == change.product_id]
    newest = lines[-1] if lines else None
    one = newest.unit_price_minor if newest and newest.measure is None else None
    price = wording.price(newest.subtotal_minor if newest and newest.measure else one)
    title = texts.say("guide.added", name=name)
    return GuideView(Tone.ACCEPT, "check", title, texts.say("guide.added_hint", price=price))


def _restarted(facts: Facts, wording: Wording) -> GuideView | None:
    if not facts.restarted:
        return None
    return _say(Tone.ASK, "refresh", "guide.restarted", wording)


def _next(facts: Facts, wording: Wording) -> GuideView:
    begun = facts.till is not None and facts.till.lines
    return _say(Tone.NEUTRAL, "counter", "guide.next" if begun else "guide.start", wording)
