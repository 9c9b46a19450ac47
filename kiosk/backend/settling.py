"""What becomes of a letter after an answer, in both dialects."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.errors import BackendRejected
from kiosk.events.letters import LetterKind
from kiosk.letters import Letter, QuantityBody
from kiosk.wire.answers import DEVICE_NOT_CONNECTED, DEVICE_NOT_FOUND


@dataclass(frozen=True, slots=True)
class Settled:
    """A yes, as far as it was told. *total* is for the sender's own bookkeeping."""

    line_quantity: int | None = None
    sequence: int | None = None
    order_number: str | None = None
    order_total_minor: int | None = None
    note: str = ""
    total: int | None = None  # the backend's total of the product for the device
    remote_id: str = ""  # what the backend calls the item


class Verdict(StrEnum):
    """What a no means for the letter."""

    DONE = "done"  # what it asked for is so already
    HOLD = "hold"  # nobody is paired yet
    LOST = "lost"  # the backend does not know this device
    DEFER = "defer"  # it may be accepted later
    PARK = "park"  # a person must look at it


_LATER = {408, 425}
_SESSION_TRIES = 5
_DISOWNED = {401, 403}  # the credential is no good, or another device's


def disowns(no: BackendRejected) -> bool:
    """Whether the backend says that it does not know the device, or not as this one."""
    return no.code == DEVICE_NOT_FOUND or no.status in _DISOWNED


def verdict(letter: Letter, no: BackendRejected) -> Verdict:
    """What *no* means for *letter*."""
    if no.code == DEVICE_NOT_CONNECTED:
        return Verdict.HOLD
    if no.code == DEVICE_NOT_FOUND or no.status == 401:
        return Verdict.LOST
    if no.status in _LATER or no.code.startswith("DEVICE_NOT_"):
        return Verdict.DEFER
    if no.code == "SESSION_NOT_FOUND" and letter.tries < _SESSION_TRIES:
        return Verdict.DEFER  # a hub that lost it is being told of it again
    return Verdict.DONE if _already_so(letter, no) else Verdict.PARK


def _already_so(letter: Letter, no: BackendRejected) -> bool:
    match letter.kind:
        case LetterKind.APPROVE | LetterKind.DECLINE:  # answered on the phone first
            return no.code == "INVALID_STATE"
        case LetterKind.QUANTITY:  # removed on the phone first
            wanted = letter.body.quantity if isinstance(letter.body, QuantityBody) else None
            return wanted == 0 and no.code == "NOT_FOUND"
        case LetterKind.END_SESSION:
            return no.status == 404
        case _:
            return False
