"""What the sender needs of the outbox."""

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from kiosk.events.letters import Endpoint
from kiosk.letters import Letter, Receipt


class OutboxLike(Protocol):
    """What the sender needs of the outbox. Every method may raise DatabaseFault."""

    def rely_on_keys(self, *, kept: bool) -> None:
        """Whether a letter that is sent again counts once."""

    def claim_many(
        self, now: float, *, open_endpoints: Collection[Endpoint], least: int, most: int
    ) -> tuple[Letter, ...]:
        """The next letters that may go, marked as being sent: from *least* to *most*, or one."""

    def deliver(self, receipts: Sequence[Receipt], *, now: float) -> frozenset[str]:
        """The backend has them; those that were in flight."""

    def defer(
        self,
        event_id: str,
        until: float,
        error: str,
        *,
        status: int | None = None,
        doubts: int = 0,
    ) -> bool:
        """Try it again from *until*; False when it is parked instead."""

    def put_back(self, event_id: str) -> bool:
        """It was not sent."""

    def park(self, event_id: str, reason: str, *, now: float) -> bool:
        """A person must look at it."""

    def park_sessions(
        self, session_ids: Collection[str], reason: str, *, now: float
    ) -> tuple[str, ...]:
        """A person must look at all that is unsettled of those sales; which letters these are."""

    def hold(self, session_id: str, endpoint: Endpoint | None = None) -> int:
        """Keep the session's letters back, or only those to *endpoint*."""

    def release_held(self, session_id: str) -> int:
        """Let them go."""

    def wait_until(self, latest: float) -> int:
        """What was put off waits until then at most."""

    def next_due(self) -> float | None:
        """When the earliest waiting letter is due."""

    def total(self, device_id: str, product_id: str) -> int:
        """The last total that the backend told."""

    def together(self) -> AbstractContextManager[None]:
        """All changes of the block are one transaction."""

    def close(self) -> None:
        """Close the connection."""
