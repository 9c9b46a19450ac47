"""What is known of the codes under the camera from one reading to the next."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.codes.code import Code

_TREMBLE = 0.25  # of a code's length
_SETTLED_S = 2.0
"""By then the camera has seen what a thing looks like that came to rest."""


@dataclass(slots=True, eq=False)
class Lying:
    """A code at its place. *told_s* is when it was found to rest there; None: it may be carried."""

    code: Code
    told_s: float | None = None
    settled: bool = False


class LyingCodes:
    """Says which codes are news. Times are those of the caller's clock, in seconds."""

    def __init__(self) -> None:
        self._codes: list[Lying] = []

    def clear(self) -> None:
        """Another sale: all of them will be news."""
        self._codes = []

    def read(
        self, codes: Iterable[Code], *, still: Callable[[Code], bool], now_s: float
    ) -> list[Code]:
        """Take in one reading; those that rest and were not told are returned.

        A code rests when its place is *still*, or when it was read there the last time, too. One
        that is back after a reading without it is news again.
        """
        before, self._codes, news = self._codes, [], []
        for code in codes:
            known = next((one for one in before if same_place(code, one.code)), None)
            lying = known or Lying(code)
            rests = known is not None and _hardly_moved(code, known.code)
            lying.code = code
            self._codes.append(lying)
            if lying.told_s is None and (rests or still(code)):
                lying.told_s = now_s
                news.append(code)
        return news

    def rested(self, *, still: Callable[[Code], bool], now_s: float) -> list[Code]:
        """Those that moved when they were read, and whose places are *still* since; each once."""
        news = [one for one in self._codes if one.told_s is None and still(one.code)]
        for one in news:
            one.told_s = now_s
        return [one.code for one in news]

    def settled(self, *, still: Callable[[Code], bool], now_s: float) -> list[Code]:
        """Those that have rested for a while by now, each once."""
        due = [
            one
            for one in self._codes
            if one.told_s is not None
            and not one.settled
            and now_s - one.told_s >= _SETTLED_S
            and still(one.code)
        ]
        for one in due:
            one.settled = True
        return [one.code for one in due]


def _hardly_moved(code: Code, other: Code) -> bool:
    """As much as a hand trembles that holds it still."""
    assert code.box is not None
    assert other.box is not None
    one, before = code.box, other.box
    by = abs(one.x0 + one.x1 - before.x0 - before.x1) + abs(one.y0 + one.y1 - before.y0 - before.y1)
    return by / 2 <= _TREMBLE * max(one.x1 - one.x0, one.y1 - one.y0)


def same_place(code: Code, other: Code) -> bool:
    """The same text, and the middle of the one lies within the other."""
    assert code.box is not None
    assert other.box is not None
    x, y = (other.box.x0 + other.box.x1) / 2, (other.box.y0 + other.box.y1) / 2
    within = code.box.x0 <= x <= code.box.x1 and code.box.y0 <= y <= code.box.y1
    return code.text == other.text and within
