"""What a way of counting has to answer. There are two: `placing` and `passing`."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.events.things import ItemConfirmed
from kiosk.tracking.counting import Counting
from kiosk.tracking.life import Track
from kiosk.tracking.places import Places
from kiosk.tracking.zone import Zone


@dataclass(frozen=True, slots=True)
class Moment:
    """One processed frame, as the rules see it. *places* shows it where pictures are at hand."""

    time_s: float
    zone: Zone
    places: Places | None


class Rules(Protocol):
    """Decides which followed things become items, and when."""

    def begin(self, tracks: list[Track], counting: Counting, *, time_s: float) -> None:
        """Called with every frame of a session, before anything else; the first one counts."""
        ...

    def items(self, tracks: list[Track], counting: Counting, moment: Moment) -> list[ItemConfirmed]:
        """The new items. Takes tracks that turned out to be an older one off *tracks*."""
        ...

    def undecided(self, track: Track, tracks: list[Track]) -> bool:
        """Whether *track*, which is lost, may still turn out to be one that is not decided yet."""
        ...

    def settled(self, track: Track) -> bool:
        """Whether nothing more will be decided about *track* while it lies still."""
        ...
