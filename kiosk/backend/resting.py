"""How long a backend is left alone by what can wait: pictures, reports to the fleet."""

from kiosk.clock import Clock

_FIRST_S = 30.0


class Rests:
    """Pauses that double with each failure, from half a minute up to *longest_s*.

    Not thread-safe: whoever calls the backend owns it.
    """

    def __init__(self, clock: Clock, *, longest_s: float) -> None:
        self._clock = clock
        self._longest_s = longest_s
        self._pause_s = _FIRST_S
        self._not_before_s = 0.0

    @property
    def over(self) -> bool:
        """Whether the backend may be called now."""
        return self._clock() >= self._not_before_s

    @property
    def failing(self) -> bool:
        """Whether the last call failed."""
        return self._pause_s > _FIRST_S

    def failed(self) -> None:
        """Leave it alone, for longer than last time."""
        self._not_before_s = self._clock() + self._pause_s
        self._pause_s = min(self._pause_s * 2, self._longest_s)

    def worked(self, *, again_in_s: float = 0.0) -> None:
        """It has answered: call it again from then on."""
        self._pause_s = _FIRST_S
        self._not_before_s = self._clock() + again_in_s
