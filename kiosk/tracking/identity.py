"""The origin of a thing: new, or one that was lost a moment ago.

A thing that came in over the edge is new. One that first shows itself in the middle of the
picture came out of a hand: it may be a counted thing that was lifted and put down again. The
old one gets a moment to show itself; then reach and time decide, and where both stories are
possible the shopper is asked.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from kiosk.tracking.association import alike_in_size, at_place
from kiosk.tracking.geometry import distance, iou, size
from kiosk.tracking.life import Track
from kiosk.tracking.places import Places
from kiosk.tracking.settings import TrackerSettings
from kiosk.tracking.zone import Zone

_CLAIMING_S = 0.3  # a hand lifts and uncovers within so long: who is lost then may be claimed
_ON_TOP = 0.5  # IoU of two different products on one place
_NEARBY = 1.5  # of its size: put down next to where it was
_AT_ONCE_S = 1.0  # hidden no longer than this: nobody has bagged one and brought another


class Answer(Enum):
    """What is known about the origin of a thing."""

    NEW = auto()
    SAME = auto()
    ASK = auto()
    WAIT = auto()


@dataclass(frozen=True, slots=True)
class Origin:
    """The answer, and the older track it is about (None where it is new)."""

    answer: Answer
    older: Track | None = None


_NEW = Origin(Answer.NEW)


def claim(young: Track, tracks: Iterable[Track], *, settings: TrackerSettings) -> None:
    """Note which lost tracks *young* may continue. To be called while it is young."""
    if young.last_seen_s - young.born_s > _CLAIMING_S:
        return
    for older in tracks:
        if not _may_be_claimed(older, young, settings):
            continue
        young.claims += [old for old in (older, *_inherited(older)) if old not in young.claims]


def open_claims(young: Track) -> list[Track]:
    """The claimed tracks that did not show themselves since, best reason first."""
    missing = [old for old in young.claims if old.last_seen_s <= young.born_s + _CLAIMING_S]
    return sorted(missing, key=lambda old: distance(old.box, young.box))


def claimed(older: Track, tracks: Iterable[Track]) -> bool:
    """Whether a track that is not decided yet may turn out to be *older*."""
    return any(
        older in open_claims(young) for young in tracks if young.claims and not young.decided
    )


def lifted_from(young: Track, *, zone: Zone) -> Track | None:
    """The counted track that *young* goes on from: it first showed itself at that one's place.

    Known before it settles, so that a long way in several pieces stays one thing.
    """
    return next(
        (
            old
            for old in open_claims(young)
            if old.decided
            and not old.left_bare
            and old.product == young.verdict.product_id
            and at_place(old.box, young.birthplace)
            and not old.out_by(young.born_s, zone)
        ),
        None,
    )


def origin(
    young: Track,
    *,
    time_s: float,
    zone: Zone,
    places: Places | None,
    settings: TrackerSettings,
) -> Origin:
    """Where *young*, which has settled, comes from."""
    claims = open_claims(young)
    product = young.verdict.product_id
    answers = [
        Origin(_continues(old, young, time_s, zone, settings), old)
        for old in claims
        if old.decided and _can_be(old, young, zone, places)
    ]
    if not answers or _just_brought(claims, product):
        return _NEW
    ranks = (Answer.SAME, Answer.WAIT, Answer.ASK, Answer.NEW)
    best = min(answers, key=lambda found: ranks.index(found.answer))
    return best if best.answer is not Answer.NEW else _NEW


def _may_be_claimed(older: Track, young: Track, settings: TrackerSettings) -> bool:
    if older is young or not older.confirmed or older.misses == 0:
        return False
    return young.born_s - older.last_seen_s <= settings.lost_s or at_place(older.box, young.box)


def _inherited(older: Track) -> list[Track]:
    return [] if older.decided or older.came_in else older.claims


def _just_brought(claims: Iterable[Track], product: str) -> bool:
    """It was seen coming in, hidden by the hand that puts it down, and shows itself again."""
    return any(old.came_in and not old.decided and old.product == product for old in claims)


def _can_be(old: Track, young: Track, zone: Zone, places: Places | None) -> bool:
    if young.came_in and not at_place(old.box, young.birthplace):
        return False
    same_product = old.product == young.verdict.product_id
    if same_product and at_place(old.box, young.box):
        return True
    if not same_product:
        return not old.left_bare and iou(old.box, young.box) >= _ON_TOP
    if old.out_by(young.born_s, zone) or _brought_after(old, young, places):
        return False
    return alike_in_size(old.box, young.box)


def _brought_after(old: Track, young: Track, places: Places | None) -> bool:
    """The hand that took the old one had gone before this one was brought."""
    if places is None or not (old.left_bare or places.bare(old.box) is None):
        return False
    return places.brought(young.box, since_s=old.last_seen_s)


def _continues(
    old: Track, young: Track, time_s: float, zone: Zone, settings: TrackerSettings
) -> Answer:
    same_product = old.product == young.verdict.product_id
    if same_product and at_place(old.box, young.box):
        return Answer.SAME
    if time_s - old.last_seen_s < settings.doubt_s:
        return Answer.WAIT
    if not same_product:
        return Answer.ASK
    return _moved_or_swapped(old, young, settings.fastest_share_per_s * zone.diagonal_px, zone)


def _moved_or_swapped(old: Track, young: Track, fastest_px_per_s: float, zone: Zone) -> Answer:
    hidden_s = max(young.born_s - old.last_seen_s, 0.0)
    away = distance(old.box, young.birthplace)
    if away > fastest_px_per_s * max(hidden_s, _CLAIMING_S):
        return Answer.NEW
    near = away <= _NEARBY * size(old.box, young.box)
    out_and_in = zone.way_out_px(old.box) + zone.way_out_px(young.birthplace)
    too_quick = hidden_s * fastest_px_per_s < out_and_in
    return Answer.SAME if too_quick or (near and hidden_s < _AT_ONCE_S) else Answer.ASK
