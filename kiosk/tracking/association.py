"""Which observation belongs to which track, in the manner of ByteTrack.

Sure boxes are matched before weak ones. A box can belong to a track by lying over it or by being
within a hand's reach of where it should be. Being the same product is a bonus for the first and
a must for the second, so that what is carried past a thing does not take its track. A thing that
was lost for longer comes back only to its place and only as the same product; one that was last
seen on its way out does not come back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kiosk.events.pictures import Box
from kiosk.tracking.geometry import distance, iou, size
from kiosk.tracking.life import Track
from kiosk.tracking.observing import Observation
from kiosk.tracking.settings import TrackerSettings
from kiosk.tracking.zone import Zone

_FRESH_MISSES = 2
_OVER = 0.3  # IoU for the same product
_OVER_MOVING = 0.5  # IoU for another product while the thing moves
_OVER_RESTING = 0.7  # … and while it lies
_HOME = 0.6  # IoU with the place where it lay
_VERY_PLACE = 0.85  # … which no other thing is put on so exactly,
_AT_ONCE_S = 0.5  # and never so soon
_NEAR = 0.5  # of its size: about the same place
_REACH_AT_MOST_S = 0.2  # a longer look away makes no longer arm
_SIZE_AT_MOST = 3.0  # how much a thing can seem to grow between two looks
_AGREES = 0.2  # the bonus, in IoU


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs of track and observation, and the observations that belong to none."""

    pairs: tuple[tuple[Track, Observation], ...]
    left: tuple[Observation, ...]


_Score = Callable[[Track, Observation], float | None]


def match(
    tracks: Sequence[Track],
    observations: Sequence[Observation],
    *,
    time_s: float,
    zone: Zone,
    settings: TrackerSettings,
) -> Matching:
    """The best pairs. Deterministic: ties go to the older track and the surer box."""

    def rated(track: Track, observation: Observation) -> float | None:
        if observation.of not in {None, track.track_id}:
            return None
        if track.misses > _FRESH_MISSES:
            return None if track.out_by(time_s, zone) else _back(track, observation)
        return _nearby(track, observation, time_s, settings.hand_share_per_s * zone.diagonal_px)

    sure = [o for o in observations if o.score >= settings.sure_box]
    weak = [o for o in observations if o.score < settings.sure_box]
    pairs = _best(tracks, sure, rated)
    pairs += _best(_unpaired(tracks, pairs), weak, rated)
    taken = {id(observation) for _, observation in pairs}
    return Matching(tuple(pairs), tuple(o for o in observations if id(o) not in taken))


def sent_home(
    matching: Matching, tracks: Sequence[Track], *, time_s: float, settings: TrackerSettings
) -> Matching:
    """Give back their place to tracks that seemed to wander off while they lie there.

    What is carried past a thing can take its track along while a hand covers it. Seen at its
    place again as the same product, or at the very same place at once, the thing never left, and
    the other one is another thing.
    """
    pairs, left = _taken_back(matching.pairs, time_s, settings), []
    lost = [track for track in _unpaired(tracks, pairs) if track.decided]
    for i, (young, observation) in enumerate(pairs):
        owner = _owner(young, observation, lost, time_s, settings)
        if owner is not None:
            owner.go_home()
            lost.remove(owner)
            pairs[i] = (owner, observation)
    for observation in matching.left:
        for i, (track, wandering) in enumerate(pairs):
            if _at_home(track, observation, time_s, settings):
                track.go_home()
                pairs[i] = (track, observation)
                left.append(wandering)
                break
        else:
            left.append(observation)
    return Matching(tuple(pairs), tuple(left))


def _taken_back(
    matched: Sequence[tuple[Track, Observation]], time_s: float, settings: TrackerSettings
) -> list[tuple[Track, Observation]]:
    """The same where something young was taken for what lies there: the two change places."""
    pairs = list(matched)
    for i, (young, observation) in enumerate(pairs):
        for j, (track, wandering) in enumerate(pairs):
            strayed = track.product not in wandering.scores and not young.decided
            if strayed and _at_home(track, observation, time_s, settings):
                track.go_home()
                pairs[j], pairs[i] = (track, observation), (young, wandering)
                break
    return pairs


def _owner(
    young: Track,
    observation: Observation,
    lost: Sequence[Track],
    time_s: float,
    settings: TrackerSettings,
) -> Track | None:
    """The lost thing that shows itself at its place again, where *young* was another one.

    What is carried may be misread as what it is carried over: a look or two prove nothing.
    """
    if young.decided or (young.product in observation.scores and _known(young, settings)):
        return None
    return next(
        (
            track
            for track in lost
            if track.product in observation.scores
            and _at_home(track, observation, time_s, settings)
        ),
        None,
    )


def _known(young: Track, settings: TrackerSettings) -> bool:
    """Whether enough of the last frames saw it as what it is taken for."""
    return sum(1 for vote in young.votes if vote.score > 0) >= settings.needed


def at_place(one: Box, other: Box) -> bool:
    """Whether two boxes are at about the same place."""
    return iou(one, other) >= _OVER or distance(one, other) <= _NEAR * size(one, other)


def alike_in_size(one: Box, other: Box) -> bool:
    """Whether two boxes can be of one thing, held in one way or another."""
    sides = size(one), size(other)
    return max(sides) <= _SIZE_AT_MOST * min(sides)


def _at_home(
    track: Track, observation: Observation, time_s: float, settings: TrackerSettings
) -> bool:
    away_s = time_s - track.home_s
    if track.home is None or not track.decided or away_s > settings.lost_s:
        return False
    over = iou(track.home, observation.box)
    if track.product in observation.scores:
        return over >= _HOME
    return over >= _VERY_PLACE and away_s <= _AT_ONCE_S


def _unpaired(tracks: Sequence[Track], pairs: Sequence[tuple[Track, Observation]]) -> list[Track]:
    paired = {track.track_id for track, _ in pairs}
    return [track for track in tracks if track.track_id not in paired]


def _best(
    tracks: Sequence[Track], observations: Sequence[Observation], score: _Score
) -> list[tuple[Track, Observation]]:
    rated = [
        (value, -i, -j)
        for i, track in enumerate(tracks)
        for j, observation in enumerate(observations)
        if (value := score(track, observation)) is not None
    ]
    pairs: list[tuple[Track, Observation]] = []
    free_tracks = set(range(len(tracks)))
    free_observations = set(range(len(observations)))
    for _, minus_i, minus_j in sorted(rated, reverse=True):
        if -minus_i in free_tracks and -minus_j in free_observations:
            free_tracks.remove(-minus_i)
            free_observations.remove(-minus_j)
            pairs.append((tracks[-minus_i], observations[-minus_j]))
    return pairs


def _nearby(
    track: Track, observation: Observation, time_s: float, hand_px_per_s: float
) -> float | None:
    expected = track.predicted(time_s)
    over = max(iou(expected, observation.box), iou(track.box, observation.box))
    agrees = track.product in observation.scores
    if not agrees:
        needed = _OVER_MOVING if track.settled_since is None else _OVER_RESTING
        return over if over >= needed else None
    passed_s = min(time_s - track.last_seen_s, _REACH_AT_MOST_S)
    big = size(track.box, observation.box)
    reach = _NEAR * big + hand_px_per_s * passed_s
    away = min(distance(expected, observation.box), distance(track.box, observation.box))
    if over < _OVER and (away > reach or not alike_in_size(track.box, observation.box)):
        return None
    return over + _NEAR * max(0.0, 1 - away / reach) + _AGREES


def _back(track: Track, observation: Observation) -> float | None:
    """A lost thing comes back to its place: as the same product, or it is another thing."""
    if track.product not in observation.scores:
        return None
    if not at_place(track.box, observation.box):
        return None
    away = distance(track.box, observation.box) / size(track.box, observation.box)
    return iou(track.box, observation.box) + _AGREES - away
