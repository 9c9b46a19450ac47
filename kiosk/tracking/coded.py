"""Items that only their codes have named: their places are watched until they are bare again."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.events.counting import CodeLies, KnownItem
from kiosk.events.pictures import Box
from kiosk.tracking.geometry import covered
from kiosk.tracking.places import Look, Places

_CALM_S = 0.5
_HIDDEN = 0.5  # a code of which so much lies under something that is seen is hidden by it


@dataclass(slots=True, eq=False)
class _Coded:
    """*look* is how the code's place looked with the code in it; None where that is not known.

    With *blends_in* that is what is taken for the bare counter there: bareness proves nothing.
    """

    event_id: str
    box: Box
    read_s: float | None  # None: it was read before a restart
    begun: bool = False
    look: Look | None = None
    blends_in: bool = False


class CodedItems:
    """Tells when such an item has left, by its place alone. Knows no clock but the frames'.

    Where the bare counter is known it must show; elsewhere the place must look unlike it did with
    the code there. A hand or a thing that is seen over it hides it.
    """

    def __init__(self) -> None:
        self._session_id = ""
        self._items: list[_Coded] = []

    def start(self, session_id: str, known: Iterable[KnownItem] = ()) -> None:
        """A session begins, or goes on with what was *known* before a restart."""
        self._session_id = session_id
        self._items = [_Coded(item.event_id, item.box, None) for item in known]

    def stop(self) -> None:
        """The session is over."""
        self._items = []

    def watch(self, coded: CodeLies) -> None:
        """One more of them; of another session: none."""
        if coded.session_id == self._session_id:
            self._items.append(_Coded(coded.event_id, coded.box, coded.time_s))

    @property
    def boxes(self) -> list[Box]:
        """Where they lie: that is no bare counter."""
        return [item.box for item in self._items]

    def left(self, places: Places, *, seen: Iterable[Box], time_s: float) -> list[str]:
        """The ids of those that have left; each is told once. *seen* is what is seen just now."""
        over = list(seen)
        gone = [item for item in self._items if _has_left(item, places, over, time_s)]
        self._items = [item for item in self._items if item not in gone]
        return [item.event_id for item in gone]

    def undecided(self, places: Places) -> bool:
        """Whether the next looks may bring something."""
        return any(
            not (item.begun and places.calm(item.box, for_s=_CALM_S)) for item in self._items
        )


def _has_left(item: _Coded, places: Places, over: Iterable[Box], time_s: float) -> bool:
    if not item.begun:
        item.begun = True
        item.look = _look_with_code(item, places, time_s)
        item.blends_in = item.look is not None and places.bare(item.box) is True
    if not places.calm(item.box, for_s=_CALM_S):
        return False
    if any(covered(item.box, box) >= _HIDDEN for box in over):
        return False
    bare = None if item.blends_in else places.bare(item.box)
    if item.look is None:
        return bare is True
    return bare is not False and not places.unchanged(item.box, item.look)


def _look_with_code(item: _Coded, places: Places, time_s: float) -> Look | None:
    """None where something moved there since the code was read, or where nothing can be known by.

    What was known before a restart lies there, unless the kept counter shows.
    """
    if item.read_s is None:
        lies = places.bare(item.box) is not True
    else:
        lies = places.calm(item.box, for_s=max(0.0, time_s - item.read_s))
    look = places.look(item.box)
    return look if lies and places.unchanged(item.box, look) else None
