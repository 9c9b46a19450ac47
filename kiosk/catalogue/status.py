"""How fresh names and prices are, as the window and the telemetry show it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CatalogueStatus:
    """What became of the last reading, and of all of them in this run.

    *read_at* is when the backend last said that its prices are these (epoch seconds); None where
    it never did, and those of the catalogue's file are shown. *next_try_s* is monotonic.
    """

    products: int = 0
    read_at: float | None = None
    reading: bool = False
    failing: bool = False  # the backend can't be asked now
    known: bool = True  # False: this backend has no catalogue to be asked for
    kept: bool = True  # False: the copy can't be written to the disk
    reason: str = ""  # why the last reading failed
    next_try_s: float | None = None
    changed: int = 0  # readings that brought something new
    unchanged: int = 0  # readings that found our copy still right
    failed: int = 0

    @property
    def fresh(self) -> bool:
        """The backend said that these are its prices, and nothing speaks against it since."""
        return self.read_at is not None and self.known and not self.failing

    @property
    def stale(self) -> bool:
        """Prices may have changed meanwhile: people are told since when they are known."""
        return self.known and self.failing
