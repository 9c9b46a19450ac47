"""A one-place box between threads: the newest thing wins."""

import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Mailbox(Generic[T]):
    """Keeps the newest thing put in and counts those that nobody took.

    Any number of threads may put; one takes. Nobody ever waits for the reader.
    """

    def __init__(self) -> None:
        self._filled = threading.Condition()
        self._thing: T | None = None
        self._dropped = 0

    @property
    def dropped(self) -> int:
        """How many things were replaced before anybody took them."""
        return self._dropped

    def put(self, thing: T) -> None:
        """Put *thing* in; what lay there is dropped."""
        with self._filled:
            if self._thing is not None:
                self._dropped += 1
            self._thing = thing
            self._filled.notify()

    def take(self, *, within_s: float) -> T | None:
        """The newest thing, waiting for it up to *within_s* seconds, or None."""
        with self._filled:
            if self._thing is None:
                self._filled.wait(within_s)
            thing, self._thing = self._thing, None
            return thing


class Copies(Generic[T]):
    """Puts the same thing into several boxes."""

    def __init__(self, *boxes: Mailbox[T]) -> None:
        self._boxes = boxes

    def put(self, thing: T) -> None:
        """Put *thing* into each."""
        for box in self._boxes:
            box.put(thing)
