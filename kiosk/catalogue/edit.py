"""What staff changed of a product at this kiosk, on its way to the backend."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Edit:
    """These *fields* of a product (`Product`'s names), or a product that is new.

    *event_id* is the idempotency key, *at* epoch seconds, *note* why the backend said no.
    """

    event_id: str
    product_id: str
    fields: Mapping[str, object] = field(hash=False)
    at: float = 0.0
    who: str = ""
    note: str = ""
