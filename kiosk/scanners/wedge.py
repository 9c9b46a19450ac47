"""Tells a scanner that types from a person who types, by the time between keys.

A scanner sends its keys a few milliseconds apart and ends with Enter or Tab; a person's keys are
60 ms apart and more. Keys are held back until it is clear who typed them, so that a scan never
ends up in a field, and a person's keys are handed on at most *gap_s* late.
"""

from dataclasses import dataclass, field

from kiosk.codes.code import Code
from kiosk.scanners.sent import scanned

GAP_S = 0.035
"""Longest time between two keys of a scan: the slowest wedges send one key in 30 ms."""

SHORTEST = 4
"""Characters of the shortest code; a person can hit three keys at once."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became clear with one key.

    *person* is how many of the held keys, oldest first, a person typed: they are to be handed on.
    *scan* is a whole scan; its keys are nobody's.
    """

    person: int = 0
    scan: Code | None = None


@dataclass(slots=True)
class Wedge:
    """Judges keys one by one. Times are monotonic seconds."""

    gap_s: float = GAP_S
    shortest: int = SHORTEST
    _held: list[str] = field(default_factory=list)
    _last_s: float = 0.0

    @property
    def holding(self) -> bool:
        """True while it is not clear who typed the last keys."""
        return bool(self._held)

    def key(self, character: str, at_s: float) -> Verdict:
        """A key with one *character* was pressed; it is held from now on."""
        person = self._given_up(at_s)
        self._held.append(character)
        self._last_s = at_s
        return Verdict(person=person)

    def end(self, at_s: float) -> Verdict:
        """Enter or Tab was pressed. Without a scan it is the person's, and so is all before it."""
        person = self._given_up(at_s)
        if len(self._held) >= self.shortest:
            text, self._held = "".join(self._held), []
            return Verdict(person=person, scan=scanned(text))
        person += len(self._held)
        self._held = []
        return Verdict(person=person)

    def late(self, at_s: float) -> Verdict:
        """Nothing came until *at_s*: what was held for longer than the gap is a person's."""
        return Verdict(person=self._given_up(at_s))

    def _given_up(self, at_s: float) -> int:
        if not self._held or at_s - self._last_s <= self.gap_s:
            return 0
        person, self._held = len(self._held), []
        return person
