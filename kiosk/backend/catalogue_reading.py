"""Asks the backend what it sells: by the hub's route, or page by page by the published one."""

import threading
from collections.abc import Sequence
from http import HTTPStatus

from kiosk.backend.breaker import Breaker
from kiosk.backend.client import Client, Tagged
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.wire import catalogue as wire
from kiosk.wire.catalogue import Listing, Offer
from kiosk.wire.fields import Malformed
from kiosk.wire.requests import Request

_MOST_PAGES = 1000
_NO_ROUTE = {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED}


class CatalogueReading:
    """Reads the whole catalogue, every request under *breaker*. One thread."""

    def __init__(self, client: Client, breaker: Breaker, *, within_s: float) -> None:
        self._client = client
        self._breaker = breaker
        self._within_s = within_s
        self._by_pages = False

    def obey(self, stop: threading.Event) -> None:
        """Once *stop* is set, what is in flight has a second left."""
        self._client.obey(stop, budget_s=1.0)

    def close(self) -> None:
        """Give up the connections."""
        self._client.close()

    def read(self, tag: str) -> tuple[Listing, str] | None:
        """What is sold and the answer's tag; None while what came under *tag* is still right.

        BackendUnavailable when there is no usable answer, BackendRejected when there is no such
        route at all.
        """
        if not self._by_pages:
            try:
                return self._ask(wire.WHOLE, tag)
            except BackendRejected as no:
                if no.status not in _NO_ROUTE:
                    raise
                self._by_pages = True
        return self._pages(tag)

    def look_up(self, codes: Sequence[str]) -> tuple[Offer, ...]:
        """The products that the backend knows by these barcodes; raises like `read`."""
        with self._breaker.guard():
            return wire.looked_up(self._client.send(wire.look_up(codes), within_s=self._within_s))

    def _pages(self, tag: str) -> tuple[Listing, str] | None:
        first = self._ask(wire.page(1), tag)
        if first is None:
            return None
        listing, tag = first
        if listing.pages == 1:
            return listing, tag
        numbers = range(2, min(listing.pages, _MOST_PAGES) + 1)
        others = (self._ask(wire.page(number), "") for number in numbers)
        pages = (listing, *(one[0] for one in others if one is not None))
        return wire.joined(pages), ""  # one tag can't stand for several answers

    def _ask(self, request: Request, tag: str) -> tuple[Listing, str] | None:
        with self._breaker.guard():
            answer = self._client.fetch(request, tag=tag, within_s=self._within_s)
            return None if answer is None else (_listing(answer), answer.tag)


def _listing(answer: Tagged) -> Listing:
    try:
        return wire.listing(answer.fields)
    except Malformed as exc:
        raise BackendUnavailable(str(exc)) from exc
