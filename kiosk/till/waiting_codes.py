"""Codes that were not known a moment ago, while somebody may still stand there and wait."""

from collections import deque

from kiosk.events.scans import CodeScanned, CodeSeen

_MOMENT_S = 10.0
_MOST = 20


class WaitingCodes:
    """The last few of them, each with the sale it was for; None: nobody was shopping."""

    def __init__(self) -> None:
        self._codes: deque[tuple[CodeScanned | CodeSeen, str | None]] = deque(maxlen=_MOST)

    def add(self, code: CodeScanned | CodeSeen, session_id: str | None) -> None:
        """It is not sold."""
        self._codes.append((code, session_id))

    def taken(self, session_id: str | None, now: float) -> tuple[CodeScanned | CodeSeen, ...]:
        """Those of that sale that still matter; none of them waits any more."""
        codes, self._codes = self._codes, deque(maxlen=_MOST)
        return tuple(
            code for code, whose in codes if whose == session_id and now - _at(code) <= _MOMENT_S
        )


def _at(code: CodeScanned | CodeSeen) -> float:
    return code.at if isinstance(code, CodeScanned) else code.seen_at
