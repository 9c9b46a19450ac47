"""A counter in numbers: things with places, a tracker that looks at them, what came of it."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from kiosk.counting_modes import CountingMode
from kiosk.events.counting import CountingStarted, KnownItem
from kiosk.events.pictures import Box, Sighting
from kiosk.events.things import ItemConfirmed, ItemGone
from kiosk.tracking.places import Cells, Look, Patch, Places
from kiosk.tracking.seen import Seen
from kiosk.tracking.tracker import Tracker
from kiosk.tracking.zone import MIDDLE, Line

WIDTH, HEIGHT = 1280, 720
LOOKS_PER_S = 10


def box(x: float, y: float, size: float = 150.0) -> Box:
    """A square around its middle."""
    return Box(x - size / 2, y - size / 2, x + size / 2, y + size / 2)


def thing(
    x: float, y: float, product: str = "apple", score: float = 0.9, size: float = 150.0
) -> Sighting:
    """One detection."""
    return Sighting(box(x, y, size), score, product)


def along(
    start: tuple[float, float], end: tuple[float, float], *, looks: int
) -> list[tuple[float, float]]:
    """The places on a straight way, the last one being its end."""
    return [
        (
            start[0] + (end[0] - start[0]) * step / looks,
            start[1] + (end[1] - start[1]) * step / looks,
        )
        for step in range(1, looks + 1)
    ]


@dataclass
class Watch:
    """A tracker at work: looks ten times a second and keeps what it was told."""

    sure: float = 0.7
    mode: CountingMode = CountingMode.PLACE
    zone: Sequence[tuple[float, float]] | None = None
    line: Line = MIDDLE
    places: Places | None = None
    looks_per_s: float = LOOKS_PER_S
    time_s: float = 0.0
    calibrate: Callable[[float], float] = lambda confidence: confidence
    items: list[ItemConfirmed] = field(default_factory=list)
    gone: list[ItemGone] = field(default_factory=list)

    def __post_init__(self) -> None:
        numbers = itertools.count(1)
        self.seen: Seen | None = None
        self.tracker = Tracker(
            sure=lambda _product: self.sure,
            new_id=lambda: f"e{next(numbers)}",
            wall_clock=lambda: 1_700_000_000.0,
            mode=self.mode,
            zone=self.zone,
            line=self.line,
            calibrate=self.calibrate,
        )

    def open(
        self,
        session: str = "s1",
        *,
        count_what_lies: bool = True,
        known: tuple[KnownItem, ...] = (),
    ) -> "Watch":
        """A session begins."""
        self.tracker.start(CountingStarted(session, count_what_lies, known))
        return self

    def look(self, *sightings: Sighting) -> Seen:
        """One processed frame."""
        self.seen = self.tracker.see(
            sightings,
            time_s=self.time_s,
            width_px=WIDTH,
            height_px=HEIGHT,
            places=self.places,
        )
        self.time_s += 1 / self.looks_per_s
        self.items += self.seen.confirmed
        self.gone += self.seen.gone
        return self.seen

    def look_for(self, seconds: float, *sightings: Sighting) -> Seen:
        """The same picture for a while."""
        for _ in range(round(seconds * self.looks_per_s)):
            seen = self.look(*sightings)
        return seen

    def carry(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        *others: Sighting,
        product: str = "apple",
        looks: int = 6,
    ) -> None:
        """A thing moves in plain view, the *others* lie where they are."""
        for x, y in along(start, end, looks=looks):
            self.look(thing(x, y, product), *others)

    @property
    def products(self) -> list[str]:
        """What was counted, in order."""
        return [item.product_id for item in self.items]

    @property
    def gone_ids(self) -> list[str]:
        """Which items left, in order."""
        return [gone.event_id for gone in self.gone]


@dataclass
class FakePlaces:
    """Answers what the test says about every place."""

    is_calm: bool = True
    is_unchanged: bool = False
    was_brought: bool = False
    is_bare: bool | None = None
    quiet_s: float = 9.0
    is_nothing_beside: bool = False

    def calm(self, box: Box, *, for_s: float) -> bool:
        return self.is_calm

    def look(self, box: Box) -> Look:
        return np.zeros((2, 2), np.float32)

    def unchanged(self, box: Box, look: Look) -> bool:
        return self.is_unchanged

    def occupied(self, boxes: Sequence[Box]) -> None:
        """All that is asked for stands in the fields."""

    def bare(self, box: Box) -> bool | None:
        return self.is_bare

    def brought(self, box: Box, *, since_s: float) -> bool:
        return self.was_brought

    def nothing_beside(self, box: Box, things: Iterable[Box]) -> bool:
        return self.is_nothing_beside

    def strange(self) -> Cells:
        return np.zeros((2, 2), np.bool_)

    def things(self, strange: Cells) -> list[Patch]:
        return []

    def under(self, boxes: Iterable[Box]) -> Cells:
        return np.zeros((2, 2), np.bool_)
