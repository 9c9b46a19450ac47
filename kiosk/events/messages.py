"""All that the till hears."""

from typing import TypeAlias

from kiosk.events.backend import Delivery
from kiosk.events.scans import CodeSeen
from kiosk.events.things import CounterSeen, ItemConfirmed, ItemGone, UnknownSeen
from kiosk.events.touches import Touch

TillMessage: TypeAlias = (
    ItemConfirmed | ItemGone | UnknownSeen | CodeSeen | CounterSeen | Touch | Delivery
)
