"""Wakes the live connections after a commit; what happened they read from the database."""

import asyncio
import threading
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager


class Bell:
    """Rung from any thread, heard on the event loop. Rings between two looks are one ring."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._hearers: defaultdict[str, set[_Hearer]] = defaultdict(set)

    @contextmanager
    def hear(self, channels: Collection[str]) -> Iterator[asyncio.Event]:
        """An event that is set at every ring of one of *channels* while the block runs."""
        hearer = _Hearer()
        with self._lock:
            for channel in channels:
                self._hearers[channel].add(hearer)
        try:
            yield hearer.rung
        finally:
            with self._lock:
                for channel in channels:
                    self._leave(channel, hearer)

    def ring(self, channels: Iterable[str]) -> None:
        """Wake everybody who hears one of *channels*. Never waits for any of them."""
        with self._lock:
            for channel in channels:
                for hearer in self._hearers.get(channel, ()):
                    hearer.wake()

    def ring_all(self) -> None:
        """Wake everybody: something may have happened that nobody was told of."""
        with self._lock:
            for hearers in self._hearers.values():
                for hearer in hearers:
                    hearer.wake()

    def _leave(self, channel: str, hearer: "_Hearer") -> None:
        self._hearers[channel].discard(hearer)
        if not self._hearers[channel]:
            del self._hearers[channel]


class _Hearer:
    """One live connection, on the loop that made it."""

    def __init__(self) -> None:
        self.rung = asyncio.Event()
        self._loop = asyncio.get_running_loop()

    def wake(self) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.rung.set)
