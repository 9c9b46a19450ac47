"""A stop event that knows when its loop last looked at it: the loop's sign of life."""

import threading
import time

from kiosk.clock import Clock


class Pulse(threading.Event):
    """Told to a loop as its *stop*; every look at it, and every pause on it, is a beat.

    A loop that hangs in a call looks at nothing, so `beat_s` stands still.
    """

    def __init__(self, clock: Clock = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self.beat_s = clock()

    def is_set(self) -> bool:
        """Whether the loop shall end."""
        self.beat_s = self._clock()
        return super().is_set()

    def wait(self, timeout: float | None = None) -> bool:
        """Pause for *timeout* seconds, or until the loop shall end."""
        self.beat_s = self._clock()
        try:
            return super().wait(timeout)
        finally:
            self.beat_s = self._clock()
