"""Looks at the frames themselves: what moves, and whether a place still looks as it did."""

from collections import deque
from collections.abc import Iterable, Sequence

import numpy as np

from kiosk.events.pictures import Box, Picture
from kiosk.opencv import cv2
from kiosk.tracking.geometry import grown
from kiosk.tracking.patches import things
from kiosk.tracking.places import Cells, Kept, Look, Patch

_WIDTH = 160
_HEIGHT = 90
_MOTION = 10.0  # grey levels between two looks; a camera's noise stays below after averaging
_STIR = 4  # of 14,400 cells: a hand's fingertip is more
_CALM_S = 0.5
_BARE = 12.0  # grey levels between a cell of the bare counter and the same cell now
_SHADE = 0.2  # … or so much darker or brighter in all colours alike: a soft shadow came or went
_SAME_HUE = 0.06  # how far the colours may differ in that
_STRANGE = 16.0  # … from which the counter looks unlike itself there
_LEARN_STRANGE_S = 10.0  # what lies or shines there for so long and is nothing is the counter
_MARGIN = 0.1  # of a box: what a thing's shadow and border make strange
_BESIDE = (0.2, 0.8)  # of a box may be beside the things it shows: less or more tells nothing
_NOTHING = 0.9  # of that looks bare: a thing, however it lies, fills more of its own box
_BARE_SHARE = 0.6  # of a place's cells must look bare: the rest may be shadows and neighbours
_DARK = 16.0  # grey levels: with less the light is off and nothing can be told apart
_DIMMED = 0.33  # … if there was light before: a black counter is none
_QUIET_S = 0.3  # nothing at all moves for so long: no hand is in the picture
_QUIET_KEPT = 16
_ALIKE = 0.85  # correlation: the same thing under another light stays above
_PLAIN = 2.0  # standard deviation in grey levels: too plain to be recognised

_EVERYWHERE = (slice(None), slice(None))


class Scene:
    """A small copy of the newest frame, when each cell of it last moved, and the bare counter.

    Costs one resize a frame. A light that changes as a whole is no motion: the last look and
    the memory of the bare counter are brightened along with it, each colour on its own.
    What :meth:`learn` shows is given to *kept*, and is known again at the first frame: unless
    most of that looks otherwise, because the camera was moved or is another. While the light is
    off everything is as it was seen last.
    """

    def __init__(self, kept: Kept | None = None) -> None:
        self._kept = kept
        self._colours: Look | None = None
        self._grey: Look = np.zeros((_HEIGHT, _WIDTH), np.float32)
        self._moved_s = np.zeros((_HEIGHT, _WIDTH), np.float64)
        self._bare = np.full((_HEIGHT, _WIDTH, 3), np.nan, np.float32)
        self._size = (1, 1)
        self._time_s = 0.0
        self._stirred_s = 0.0
        self._learning = False
        self._quiet_s: deque[float] = deque(maxlen=_QUIET_KEPT)  # when quiet moments began

    def see(self, picture: Picture, *, time_s: float, size: tuple[int, int] | None = None) -> bool:
        """Take the newest frame in; True where something moved since the last one.

        *size* is the width and height of the frame where *picture* is a smaller copy of it.
        """
        colours = _small(picture)
        grey = np.asarray(cv2.cvtColor(colours, cv2.COLOR_BGR2GRAY), np.float32)
        width, height = size or (picture.shape[1], picture.shape[0])
        fresh = self._colours is None or self._size != (width, height) or time_s < self._time_s
        if not fresh and self._light_is_off(grey):
            self._time_s = time_s
            return False
        if self._colours is None or fresh:
            self._moved_s[:] = time_s
            self._bare = self._known_from_before(colours)
            self._quiet_s.clear()
            stirred = True
        else:
            self._bare *= np.median(_ratio(colours, self._colours)[::2, ::2], axis=(0, 1))
            light = np.median(_ratio(grey, self._grey))
            cells = np.abs(grey - self._grey * light) > _MOTION
            self._moved_s[cells] = time_s
            stirred = int(cells.sum()) >= _STIR
        self._note_quiet(time_s, stirred=stirred)
        self._colours, self._grey = colours, grey
        self._size, self._time_s = (width, height), time_s
        if self._learning:
            self._learning = False
            self._bare = colours.copy()
            if self._kept is not None:
                self._kept.keep(self._bare)
        return stirred

    def calm(self, box: Box, *, for_s: float) -> bool:
        """Whether nothing has moved in *box* for so long."""
        return bool(self._time_s - self._moved_s[self._cells(box)].max() >= for_s)

    def look(self, box: Box) -> Look:
        """A copy of the small grey picture under *box*."""
        return self._grey[self._cells(box)].copy()

    def unchanged(self, box: Box, look: Look) -> bool:
        """Whether the place looks like *look*: by correlation, so the light does not count."""
        now = self.look(box)
        if now.shape != look.shape or now.std() < _PLAIN or look.std() < _PLAIN:
            return False
        one, other = now - now.mean(), look - look.mean()
        return float((one * other).mean() / (one.std() * other.std())) >= _ALIKE

    def occupied(self, boxes: Sequence[Box]) -> None:
        """Learn the bare counter where nothing lies and nothing moves."""
        assert self._colours is not None
        calm_s = self._time_s - self._moved_s
        alike = ~(self._unlike_bare() > _BARE)
        free = calm_s >= np.where(alike, _CALM_S, _LEARN_STRANGE_S)
        for box in boxes:
            rows, columns = self._cells(box)
            free[
                max(rows.start - 1, 0) : rows.stop + 1, max(columns.start - 1, 0) : columns.stop + 1
            ] = False
        np.copyto(self._bare, self._colours, where=free[:, :, None])

    def learn(self) -> None:
        """Staff say that the counter is empty: the next frame shows it bare, all of it."""
        self._learning = True

    def bare(self, box: Box) -> bool | None:
        """Whether the bare counter shows in *box*; None where most of it was never seen bare."""
        where = self._cells(box)
        difference = self._unlike_bare(where)
        if np.isnan(difference).mean() > 1 - _BARE_SHARE:
            return None
        alike = self._looks_bare(where)
        return bool(alike.sum() >= _BARE_SHARE * np.isfinite(difference).sum())

    def brought(self, box: Box, *, since_s: float) -> bool:
        """Whether something moved in *box* after a quiet moment since *since_s*."""
        quiet_s = next((q for q in self._quiet_s if q > since_s), None)
        return quiet_s is not None and bool(self._moved_s[self._cells(box)].max() > quiet_s)

    def nothing_beside(self, box: Box, things: Iterable[Box]) -> bool:
        """Whether *box* shows some of *things*, and the rest of it is nothing but bare counter."""
        where = self._cells(box)
        beside = ~self.under(things)[where]
        least, most = _BESIDE
        return bool(
            least <= beside.mean() <= most and self._looks_bare(where)[beside].mean() >= _NOTHING
        )

    @property
    def quiet_s(self) -> float:
        """For how long nothing has moved anywhere."""
        return self._time_s - self._stirred_s

    def strange(self) -> Cells:
        """Where the picture is unlike the bare counter; never where that was not seen yet."""
        return np.asarray(self._unlike_bare() > _STRANGE)

    def things(self, strange: Cells) -> list[Patch]:
        """Those parts of *strange* that are things which were put there."""
        assert self._colours is not None
        parts = things(self._colours, self._bare, strange)
        return [Patch(part, float(self._grey[part].mean()), self._box(part)) for part in parts]

    def under(self, boxes: Iterable[Box]) -> Cells:
        """The cells under the boxes, and a little around them."""
        cells = np.zeros((_HEIGHT, _WIDTH), np.bool_)
        for box in boxes:
            cells[self._cells(grown(box, _MARGIN))] = True
        return cells

    def _light_is_off(self, grey: Look) -> bool:
        """Whether that picture is too dark to tell anything, and the one before was not."""
        level = float(np.median(grey))
        return level < _DARK and level < _DIMMED * float(np.median(self._grey))

    def _known_from_before(self, colours: Look) -> Look:
        """The kept counter in today's light; NaN everywhere where this is not that counter."""
        unknown = np.full((_HEIGHT, _WIDTH, 3), np.nan, np.float32)
        before = self._kept.read((_HEIGHT, _WIDTH)) if self._kept is not None else None
        if before is None:
            return unknown
        before *= np.median(_ratio(colours, before)[::2, ::2], axis=(0, 1))
        same = np.median(np.abs(colours - before).max(axis=2)) <= _BARE
        return before if same else unknown

    def _unlike_bare(self, where: tuple[slice, slice] = _EVERYWHERE) -> Look:
        """How far each cell is from the bare counter in its most different colour; NaN: unknown."""
        assert self._colours is not None
        blue, green, red = np.moveaxis(np.abs(self._colours[where] - self._bare[where]), 2, 0)
        return np.asarray(np.maximum(np.maximum(blue, green), red))

    def _looks_bare(self, where: tuple[slice, slice]) -> Cells:
        """Where the bare counter shows, in whatever light; never where that was not seen yet."""
        return np.asarray((self._unlike_bare(where) <= _BARE) | self._shaded(where))

    def _shaded(self, where: tuple[slice, slice]) -> Cells:
        """Where it is the bare counter in a little more or less light."""
        assert self._colours is not None
        shade = _ratio(self._colours[where], self._bare[where])
        hue = shade.max(axis=2) - shade.min(axis=2)
        return np.asarray((np.abs(shade - 1).max(axis=2) <= _SHADE) & (hue <= _SAME_HUE))

    def _box(self, part: Cells) -> Box:
        """The bounds of those cells in the frame's pixels."""
        (rows, columns), (width, height) = np.nonzero(part), self._size
        return Box(
            float(columns.min() * width / _WIDTH),
            float(rows.min() * height / _HEIGHT),
            float((columns.max() + 1) * width / _WIDTH),
            float((rows.max() + 1) * height / _HEIGHT),
        )

    def _note_quiet(self, time_s: float, *, stirred: bool) -> None:
        if stirred:
            self._stirred_s = time_s
        elif time_s - self._stirred_s >= _QUIET_S and (
            not self._quiet_s or self._quiet_s[-1] <= self._stirred_s
        ):
            self._quiet_s.append(time_s)

    def _cells(self, box: Box) -> tuple[slice, slice]:
        width, height = self._size
        return (
            _span(box.y0 * _HEIGHT / height, box.y1 * _HEIGHT / height, _HEIGHT),
            _span(box.x0 * _WIDTH / width, box.x1 * _WIDTH / width, _WIDTH),
        )


def _small(picture: Picture) -> Look:
    small = cv2.resize(picture, (_WIDTH, _HEIGHT), interpolation=cv2.INTER_AREA)
    return small.astype(np.float32)


def _ratio(now: Look, before: Look) -> Look:
    return np.asarray(now / np.maximum(before, 1.0), np.float32)


def _span(start: float, end: float, cells: int) -> slice:
    first = min(max(int(start), 0), cells - 1)
    return slice(first, min(max(int(np.ceil(end)), first + 1), cells))
