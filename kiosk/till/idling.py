"""How long nobody has done anything, and what follows from it."""

from dataclasses import dataclass, field

from kiosk.clock import Clock
from kiosk.session import SELLING
from kiosk.snapshots.till import Phase, TillSnapshot


@dataclass(slots=True)
class Idling:
    """Keeps the monotonic instant at which somebody was last here.

    An open sale is called off *after_s* later; with None it never is. While help is on the way
    nobody is sent away. After a restart the time begins anew.
    """

    clock: Clock
    after_s: float | None
    _here_s: float = field(init=False)

    def __post_init__(self) -> None:
        self._here_s = self.clock()

    def somebody_is_here(self) -> None:
        """A touch, or goods that come and go."""
        self._here_s = self.clock()

    def ends_s(self, sale: TillSnapshot) -> float | None:
        """When *sale* is called off if nobody does anything; None where it is not."""
        if self.after_s is None or sale.phase not in SELLING or sale.help_wanted:
            return None
        return self._here_s + self.after_s

    def is_over(self, sale: TillSnapshot) -> bool:
        """True when nobody was here for too long."""
        ends_s = self.ends_s(sale)
        return ends_s is not None and self.clock() >= ends_s

    def follow(self, before: Phase, now: Phase) -> None:
        """A sale that begins, or comes to another screen, begins with all its time."""
        if before is not now:
            self.somebody_is_here()
