"""From one copy of the catalogue to the next."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kiosk.catalogue.copies import Copy
from kiosk.wire.catalogue import Listing, Offer

log = logging.getLogger(__name__)

_NAMED = 5


def renewed(before: Copy | None, listing: Listing, *, source: str, tag: str, at: float) -> Copy:
    """The copy that *listing* makes. A product that is told wrongly stays as it was before."""
    known = {offer.product_id: offer for offer in (before.offers if before else ())}
    kept = (
        known.get(product_id, Offer(product_id, {})) for product_id in listing.faults if product_id
    )
    if listing.faults:
        log.warning(
            "%d products of the backend are told wrongly: %s",
            len(listing.faults),
            _some(listing.faults),
        )
    return Copy(source, (*listing.offers, *kept), at, listing.currency, tag)


def widened(copy: Copy, offers: Iterable[Offer]) -> Copy:
    """*copy* with *offers* as they were told on their own; everything else stands."""
    told = {offer.product_id: offer for offer in offers}
    stand = (offer for offer in copy.offers if offer.product_id not in told)
    return replace(copy, offers=(*stand, *told.values()))


def _some(faults: Mapping[str, str]) -> str:
    shown = list(faults.values())[:_NAMED]
    return "; ".join(shown) + (" …" if len(faults) > _NAMED else "")
