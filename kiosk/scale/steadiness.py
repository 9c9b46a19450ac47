"""From single readings to a weight that may be sold."""

from kiosk.scale.reading import Reading, Verdict
from kiosk.snapshots.scale import ScaleState, ScaleStatus

STEADY_READINGS = 3
"""So many like weights in a row: a hand that still holds the goods does not give them."""

EMPTY_G = 4
"""Less than this is nothing: the smallest step of a 15 kg checkout scale is 5 g."""


class Steadiness:
    """Follows the readings of one scale.

    What was sold must leave the scale before anything else can be: otherwise the next goods would
    be billed with the weight of the last.
    """

    def __init__(self) -> None:
        self._last: int | None = None
        self._alike = 0
        self._sold = False

    def sold(self) -> None:
        """What lies there now is in a basket."""
        self._sold = True

    def lost(self) -> None:
        """No answer: whatever comes next has to be steady anew."""
        self._last, self._alike = None, 0

    def follow(self, reading: Reading) -> ScaleStatus:
        """How the scale stands after *reading*."""
        if reading.verdict is not Verdict.WEIGHT:
            self.lost()
            return ScaleStatus(_OTHER[reading.verdict])
        self._alike = self._alike + 1 if reading.grams == self._last else 1
        self._last = reading.grams
        if reading.grams < EMPTY_G:
            self._sold = False
            return ScaleStatus(ScaleState.EMPTY)
        if self._sold:
            return ScaleStatus(ScaleState.SOLD, reading.grams)
        steady = self._alike >= STEADY_READINGS
        return ScaleStatus(ScaleState.STEADY if steady else ScaleState.MOVING, reading.grams)


_OTHER = {
    Verdict.MOVING: ScaleState.MOVING,
    Verdict.OVERLOAD: ScaleState.OVERLOAD,
    Verdict.UNDER_ZERO: ScaleState.UNDER_ZERO,
}
