"""Which letters go next: the one rule, pure.

Adds, questions and answers commute with each other, quantities do not ("the line holds 3").
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from kiosk.events.letters import Endpoint, LetterKind, LetterState

COMMUTING = frozenset({LetterKind.ADD, LetterKind.ASK, LetterKind.APPROVE, LetterKind.DECLINE})
"""What comes to the same in either order."""

_LAST = frozenset({LetterKind.ORDER, LetterKind.END_SESSION})
_OVERTAKEN_AFTER = 2
"""A letter that broke the backend so often may be overtaken where it makes no difference."""


class Open(NamedTuple):
    """A letter that is not settled, as far as the order is concerned."""

    number: int
    event_id: str
    session_id: str
    kind: LetterKind
    endpoint: Endpoint
    refers_to: str | None
    state: LetterState
    due: float
    faults: int


@dataclass(slots=True)
class _Earlier:
    """What of one session comes before the letter that is looked at."""

    event_ids: set[str] = field(default_factory=set)
    kinds: set[LetterKind] = field(default_factory=set)
    closed: set[Endpoint] = field(default_factory=set)  # nothing may overtake there
    loose: set[Endpoint] = field(default_factory=set)  # what commutes may go along or past

    def hold_up(self, mine: Open) -> bool:
        """Whether *mine* must wait for one of them."""
        commutes = mine.kind in COMMUTING
        return bool(self.event_ids) and (
            # the session must be known before anything is put into it
            LetterKind.START_SESSION in self.kinds
            or mine.kind in _LAST
            or mine.refers_to in self.event_ids
            # an absolute number must not overtake an approval, nor be overtaken by one
            or (mine.kind is LetterKind.QUANTITY and LetterKind.APPROVE in self.kinds)
            or (mine.kind is LetterKind.APPROVE and LetterKind.QUANTITY in self.kinds)
            or mine.endpoint in self.closed
            or (mine.endpoint in self.loose and not commutes)
        )

    def take_in(self, mine: Open, *, goes: bool) -> None:
        """*mine* comes before all that follow; *goes*: in the same batch as they."""
        self.event_ids.add(mine.event_id)
        self.kinds.add(mine.kind)
        along = mine.kind in COMMUTING and (goes or mine.faults >= _OVERTAKEN_AFTER)
        (self.loose if along else self.closed).add(mine.endpoint)


def next_letters(
    letters: Iterable[Open], now: float, resting: Collection[Endpoint], most: int
) -> list[Open]:
    """Up to *most* of *letters* (oldest first) that may go now, all to one endpoint, in order.

    Letters to *resting* endpoints stay. A batch holds only what may go in any order, so that one
    which fails does not make another wrong.
    """
    earlier: dict[str, _Earlier] = {}
    going: list[Open] = []
    for mine in letters:
        before = earlier.setdefault(mine.session_id, _Earlier())
        ready = mine.state is LetterState.WAITING and mine.due <= now
        fits = mine.endpoint == going[0].endpoint if going else mine.endpoint not in resting
        goes = ready and fits and not before.hold_up(mine)
        if goes:
            going.append(mine)
            if len(going) == most:
                break
        before.take_in(mine, goes=goes)
    return going
