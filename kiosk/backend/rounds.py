"""What a live loop does beside following: its duties, also while it rests."""

import threading
from typing import Protocol

from kiosk.clock import Clock

_LOOK_UP_EVERY_S = 0.25


class Duty(Protocol):
    """Something that is due from time to time."""

    def tick(self) -> None:
        """Do it, if it is time to. Raises nothing."""


class Rounds:
    """Goes through its duties whenever the loop has time.

    One thread uses it; `nudge` is for any.
    """

    def __init__(self, *, clock: Clock) -> None:
        self._duties: tuple[Duty, ...] = ()
        self._clock = clock
        self._nudged = threading.Event()

    def take_on(self, *duties: Duty) -> None:
        """These are to be done."""
        self._duties += duties

    def tick(self) -> None:
        """Every duty that is due."""
        for duty in self._duties:
            duty.tick()

    def nudge(self) -> None:
        """End the rest early. From any thread."""
        self._nudged.set()

    def rest(self, stop: threading.Event, seconds: float) -> bool:
        """Wait, doing the rounds; True when it was ended early by a nudge."""
        until = self._clock() + seconds
        while not stop.is_set() and (left_s := until - self._clock()) > 0:
            self.tick()
            if self._nudged.wait(min(left_s, _LOOK_UP_EVERY_S)):
                self._nudged.clear()
                return True
        return False
