"""How the C library keeps the memory of this process (glibc; elsewhere nothing is done).

By itself it opens eight heaps for each core, and keeps up to 64 MB of each once a large block was
freed: with a dozen threads that see, count and send, that is memory which nobody uses.
"""

import ctypes
import gc
import threading
from typing import Final

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8  # mallopt(3), malloc.h
_HEAPS = 2
_LARGE = 4 * 1024 * 1024
"""Above a picture of 1280×720: those come from the heap thirty times a second."""
_EVERY_S: Final = 60.0


def keep_little() -> None:
    """Few heaps, none with a large unused end. Before other threads begin."""
    if library := _glibc():
        library.mallopt(_ARENA_MAX, _HEAPS)
        library.mallopt(_MMAP_THRESHOLD, _LARGE)
        library.mallopt(_TRIM_THRESHOLD, _LARGE)


def give_back() -> None:
    """What was freed goes back to the system at once. From any thread; takes some milliseconds."""
    if library := _glibc():
        library.malloc_trim(0)


def settle() -> None:
    """What lives now lives to the end: the collector looks at it never again, and is quick."""
    gc.collect()
    gc.freeze()


class Tidying:
    """A loop that gives back what was freed, every *every_s*.

    The library returns the end of a heap alone. Pictures come and go between small things that
    stay, and the holes that they leave grow for hours.

    With *garbage*, Python's is freed first. By itself Python looks at its oldest objects once a
    quarter more are there; in a server that is little used those are days, and until then each
    connection that was lost keeps its buffers. Not where there are widgets: they are deleted on
    the main thread alone.
    """

    def __init__(self, *, garbage: bool = False, every_s: float = _EVERY_S) -> None:
        self._garbage = garbage
        self._every_s = every_s

    def run(self, stop: threading.Event) -> None:
        """Tidy up until *stop* is set."""
        while not stop.wait(self._every_s):
            if self._garbage:
                gc.collect()
            give_back()


def _glibc() -> ctypes.CDLL | None:
    try:
        library = ctypes.CDLL(None)
    except OSError:
        return None
    known = hasattr(library, "mallopt") and hasattr(library, "malloc_trim")
    return library if known else None
