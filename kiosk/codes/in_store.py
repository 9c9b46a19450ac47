"""The shop's own codes: weight or price inside an EAN-13 or UPC-A (GS1 prefixes 02, 20 to 29)."""

import re
from dataclasses import dataclass

from biip.checksums import gs1_standard_check_digit

from kiosk.errors import ConfigError

_PLACES = frozenset("PWMVC")


@dataclass(frozen=True, slots=True)
class InStoreItem:
    """What such a code holds: the item's number, and its weight or its price."""

    item: str
    grams: int | None = None
    price_minor: int | None = None


class InStoreCode:
    """A pattern of 13 characters, as ``21PPPPPWWWWWC``: fixed digits, and letters for places.

    P item, W grams, M price in the smallest coin, V its check digit (ignored), C the check digit.
    """

    def __init__(self, pattern: str) -> None:
        """ConfigError says what is wrong with *pattern*."""
        if len(pattern) != 13 or pattern[-1] != "C" or not re.fullmatch(r"[0-9PWMV]+C", pattern):
            raise ConfigError(
                f"The in-store code pattern {pattern!r} is not 13 places of digits and the letters "
                "P, W, M, V with C at the end. An example: 21PPPPPWWWWWC."
            )
        if "P" not in pattern or ("W" in pattern) == ("M" in pattern):
            raise ConfigError(
                f"The in-store code pattern {pattern!r} needs P for the item and either W (grams) "
                "or M (price). An example: 21PPPPPWWWWWC."
            )
        self.pattern = pattern

    def match(self, text: str) -> InStoreItem | None:
        """What *text* (EAN-13 or UPC-A digits) holds; None when the pattern does not fit."""
        digits = text.zfill(13)
        if len(digits) != 13 or not digits.isdecimal() or not self._fits(digits):
            return None
        if gs1_standard_check_digit(digits[:-1]) != int(digits[-1]):
            return None
        grams, price = self._places(digits, "W"), self._places(digits, "M")
        return InStoreItem(
            item=self._places(digits, "P"),
            grams=int(grams) if grams else None,
            price_minor=int(price) if price else None,
        )

    def _fits(self, digits: str) -> bool:
        pairs = zip(digits, self.pattern, strict=True)
        return all(place in _PLACES or digit == place for digit, place in pairs)

    def _places(self, digits: str, letter: str) -> str:
        pairs = zip(digits, self.pattern, strict=True)
        return "".join(digit for digit, place in pairs if place == letter)
