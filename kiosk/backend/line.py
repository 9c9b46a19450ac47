"""The line to the backend, which drills cut on purpose."""

import threading


class Line:
    """Whether requests get through. Safe from any thread."""

    def __init__(self) -> None:
        self._cut = threading.Event()

    def set(self, *, cut: bool) -> None:
        """Cut the line, or let everything through again."""
        if cut:
            self._cut.set()
        else:
            self._cut.clear()

    @property
    def is_cut(self) -> bool:
        """Whether nothing gets through."""
        return self._cut.is_set()
