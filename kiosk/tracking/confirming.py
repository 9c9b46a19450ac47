"""From a followed thing to an item: the one place where an `ItemConfirmed` is made."""

from collections.abc import Callable

from kiosk.events.things import ItemConfirmed
from kiosk.tracking.life import Track
from kiosk.tracking.settings import TrackerSettings


class Confirming:
    """Makes items of tracks, each once.

    *sure* tells from which confidence a product needs no second look.
    """

    def __init__(
        self,
        *,
        sure: Callable[[str], float],
        floor: float,
        new_id: Callable[[], str],
        wall_clock: Callable[[], float],
        settings: TrackerSettings,
    ) -> None:
        self._sure = sure
        self._floor = floor
        self._new_id = new_id
        self._wall_clock = wall_clock
        self._patience_s = settings.patience_s

    def sure_of(self, track: Track) -> bool:
        """Whether it needs no second look."""
        verdict = track.verdict
        certain = verdict.majority and verdict.runner_up is None
        return certain and verdict.confidence >= self._sure(verdict.product_id)

    def item(
        self,
        track: Track,
        session_id: str,
        *,
        time_s: float,
        since_s: float,
        older: Track | None = None,
    ) -> ItemConfirmed | None:
        """The item that *track* is, or None while it is worth another look.

        An unsure one gets a moment *since_s*. *older* is the thing that it may be, too.
        """
        verdict = track.verdict
        if verdict.confidence < self._floor:
            return None  # its class changes from frame to frame: nothing to ask about yet
        if not self.sure_of(track) and time_s - since_s < self._patience_s:
            return None
        track.confirmed = True
        track.event_id, track.product_id = self._new_id(), verdict.product_id
        track.confidence = verdict.confidence
        return ItemConfirmed(
            event_id=track.event_id,
            session_id=session_id,
            product_id=verdict.product_id,
            confidence=verdict.confidence,
            box=track.box,
            seen_at=self._wall_clock(),
            time_s=time_s,
            runner_up=verdict.runner_up,
            likely=verdict.likely,
            # What lay there before the session has no event; the question names it all the same.
            same_as=(older.event_id or self._new_id()) if older else None,
            votes=track.votes,
        )
