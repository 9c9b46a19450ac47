"""A receipt as it goes onto paper. Pure."""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

_PLAIN: Final = str.maketrans("\u00a0\u202f\u2019\u2212\u2013\u2026", "  '--.")
"""What code pages lack and what says the same."""

_LEAST_GAP: Final = 2


@dataclass(frozen=True, slots=True)
class PaperLine:
    """Words at the left, an amount at the right. *strong* is printed larger; empty is air."""

    left: str
    right: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """One receipt. *number* becomes the bars at its end.

    *picture* (height × width, 0 black, 255 white) is printed in place of the lines, for
    languages that the printer's code page lacks.
    """

    session_id: str
    number: str
    lines: tuple[PaperLine, ...]
    picture: npt.NDArray[np.uint8] | None = None


def can_write(lines: tuple[PaperLine, ...], code_page: str) -> bool:
    """True where every character of *lines* is in that code page (a name that Python knows)."""
    try:
        plain("".join(line.left + line.right for line in lines)).encode(code_page)
    except UnicodeEncodeError:
        return False
    return True


def plain(text: str) -> str:
    """*text* with typographic signs as a printer has them."""
    return text.translate(_PLAIN)


def set_in_columns(line: PaperLine, columns: int) -> tuple[str, ...]:
    """The rows of one line: words broken where they must be, the amount at the right edge."""
    if line.strong:
        columns //= 2  # twice as wide
    left, right = plain(line.left), plain(line.right)
    room = columns - len(right) - _LEAST_GAP if right else columns
    rows = _broken(left, max(room, columns // 2))
    gap = columns - len(rows[-1]) - len(right)
    if not right:
        return rows
    if gap < 1:
        return (*rows, right.rjust(columns))
    return (*rows[:-1], rows[-1] + " " * gap + right)


def _broken(text: str, width: int) -> tuple[str, ...]:
    rows = [""]
    for word in text.split():
        joined = f"{rows[-1]} {word}".lstrip()
        if len(joined) <= width:
            rows[-1] = joined
            continue
        pieces = [word[start : start + width] for start in range(0, len(word), width)]
        rows = [*rows, *pieces] if rows[-1] else pieces
    return tuple(rows)
