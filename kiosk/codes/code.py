"""A code as a camera or a scanner read it."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.events.pictures import Box


class Symbology(StrEnum):
    """The kinds of code that goods carry."""

    EAN_13 = "EAN-13"  # also UPC-A, which is an EAN-13 with a leading 0
    EAN_8 = "EAN-8"
    UPC_E = "UPC-E"
    CODE_128 = "Code 128"
    ITF = "ITF"
    DATABAR = "GS1 DataBar"
    DATA_MATRIX = "DataMatrix"
    QR = "QR"
    UNKNOWN = "unknown"  # a scanner that does not tell


RETAIL = frozenset({Symbology.EAN_13, Symbology.EAN_8, Symbology.UPC_E})


@dataclass(frozen=True, slots=True)
class Code:
    """One code.

    *text* is its content: the digits of EAN and UPC codes (UPC-A as EAN-13, UPC-E written out to
    13 digits), GS1 element strings without brackets and with U+001D as separator, anything else
    as it stands. *box* is where it was seen, xyxy in the picture's pixels; None from a scanner.
    """

    text: str
    symbology: Symbology
    gs1: bool = False
    box: Box | None = None
