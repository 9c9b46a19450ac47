"""Says whether a code that was read is the one that a picture is known to hold."""

from kiosk.codes.code import Symbology
from kiosk.codes.standard import ParseError, Upc


def same_code(read: str, expected: str, symbology: Symbology) -> bool:
    """True when *read* means what *expected* says.

    UPC-A and EAN-13, UPC-E and what it stands for, GS1 strings with and without brackets and
    line ends of every kind are the same.
    """
    return _plain(read, symbology) & _plain(expected, symbology) != frozenset()


def _plain(text: str, symbology: Symbology) -> frozenset[str]:
    text = text.strip().replace("\r\n", "\n")
    match symbology:
        case Symbology.EAN_13 | Symbology.EAN_8:
            return frozenset({text.zfill(14)})
        case Symbology.UPC_E:
            return frozenset({_written_out(text).zfill(14)})
        case Symbology.DATABAR:
            return frozenset(_without_brackets(text))
        case _:
            return frozenset({text})


def _written_out(text: str) -> str:
    try:
        return Upc.parse(text).as_upc_a() if len(text) <= 8 else text
    except ParseError:
        return text


def _without_brackets(text: str) -> set[str]:
    bare = "".join(c for c in text if c not in "()\x1d")
    bare_gtin = {"01" + bare} if bare.isdigit() and len(bare) == 14 else set()
    return {bare} | bare_gtin
