"""The last crops of items, in memory only: the window shows them beside a question."""

import threading
from collections import OrderedDict
from collections.abc import Callable

from kiosk.events.pictures import Picture


class Crops:
    """Keeps the newest *size* crops by event id; *also* hears of each. Safe from any thread."""

    def __init__(
        self, size: int = 64, *, also: Callable[[str, Picture], None] = lambda _id, _crop: None
    ) -> None:
        self._size = size
        self._also = also
        self._lock = threading.Lock()
        self._crops: OrderedDict[str, Picture] = OrderedDict()

    def put(self, event_id: str, crop: Picture) -> None:
        """Keep *crop* (BGR, a copy of its own)."""
        with self._lock:
            self._crops[event_id] = crop
            while len(self._crops) > self._size:
                self._crops.popitem(last=False)
        self._also(event_id, crop)

    def get(self, event_id: str) -> Picture | None:
        """The crop of that item, or None when it is gone or was never taken."""
        with self._lock:
            return self._crops.get(event_id)

    def clear(self) -> int:
        """Forget all of them: the session is over. How many they were."""
        with self._lock:
            count = len(self._crops)
            self._crops.clear()
            return count
