"""Which goods a code names, and what else it says of them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kiosk.codes.code import RETAIL, Code, Symbology
from kiosk.codes.in_store import InStoreCode
from kiosk.codes.standard import (
    GS1DigitalLinkURI,
    GS1ElementStrings,
    GS1Message,
    Gtin,
    ParseConfig,
    ParseError,
    Upc,
)
from kiosk.weight import Measure, measure

_GTIN = ("01", "02")
_NET_WEIGHT_KG = "310"
_NET_WEIGHT_LB = "320"
_GRAMS_A_POUND = Decimal("453.59237")
_AMOUNT = ("392", "393")  # the price of the piece; 393 with its currency
_COUNT = ("30", "37")
_LAST_DAYS = ("15", "16", "17")
_LENIENT = ParseConfig(gs1_element_strings_verify_date=False)
"""A range of harvest days (AI 7007) is no date to biip; our own days are checked here."""


@dataclass(frozen=True, slots=True)
class CodedGoods:
    """What a code says.

    *barcode* is the GTIN with 14 digits, or the item's number in the shop's own codes.
    *price_minor* is the price of this very piece where the code holds one. *use_by* and
    *sell_by* are the last days on which it may be sold, *best_before* is a promise of quality.
    """

    barcode: str
    weight_g: int | None = None
    price_minor: int | None = None
    count: int | None = None
    batch: str = ""
    use_by: date | None = None
    sell_by: date | None = None
    best_before: date | None = None

    @property
    def measure(self) -> Measure | None:
        """What makes this piece unlike the others: its weight, its price, or both."""
        return measure(self.weight_g, self.price_minor)

    def expired(self, today: date) -> bool:
        """True when it must not be sold any more: AI 17 (use by) or 16 (sell by) is over."""
        return any(last is not None and last < today for last in (self.use_by, self.sell_by))


class GoodsReader:
    """Reads what codes mean. *in_store* are the shop's own patterns, tried first."""

    def __init__(self, in_store: tuple[InStoreCode, ...] = ()) -> None:
        self._in_store = in_store

    def goods_of(self, code: Code) -> CodedGoods | None:
        """The goods that *code* names; None when it names none (a web address, a wrong digit)."""
        if code.gs1:
            return _of_elements(_message(code.text))
        if code.symbology is Symbology.QR or "://" in code.text:
            return _of_elements(_link(code.text))
        return self._of_digits(code) or self._of_unmarked(code)

    def _of_digits(self, code: Code) -> CodedGoods | None:
        if not code.text.isdecimal():
            return None
        for pattern in self._in_store:
            if match := pattern.match(code.text):
                return CodedGoods(match.item, weight_g=match.grams, price_minor=match.price_minor)
        number = gtin14(code.text, code.symbology)
        return None if number is None else CodedGoods(number)

    def _of_unmarked(self, code: Code) -> CodedGoods | None:
        """A scanner that does not tell the symbology may hand over a GS1 string."""
        if code.symbology in RETAIL or len(code.text) < 16:
            return None
        return _of_elements(_message(code.text))


def gtin14(text: str, symbology: Symbology = Symbology.UNKNOWN) -> str | None:
    """The GTIN in *text* with 14 digits, check digit right; None when there is none.

    Eight digits of an unknown symbology are an EAN-8 where the check digit fits, else a UPC-E.
    """
    if symbology is Symbology.UPC_E:
        return _upc(text) or _gtin(text)
    return _gtin(text) or (_upc(text) if len(text) in {6, 7, 8} else None)


def _gtin(text: str) -> str | None:
    try:
        return Gtin.parse(text).as_gtin_14()
    except ParseError:
        return None


def _upc(text: str) -> str | None:
    try:
        return Upc.parse(text).as_upc_a().zfill(14)
    except ParseError:
        return None


def _message(text: str) -> GS1ElementStrings | None:
    try:
        return GS1Message.parse(text, config=_LENIENT).element_strings
    except ParseError:
        return None


def _link(text: str) -> GS1ElementStrings | None:
    try:
        return GS1DigitalLinkURI.parse(text, config=_LENIENT).element_strings
    except ParseError:
        return None


def _of_elements(elements: GS1ElementStrings | None) -> CodedGoods | None:
    if elements is None:
        return None
    number = next((e.gtin for ai in _GTIN if (e := elements.get(ai=ai)) and e.gtin), None)
    if number is None or any((e := elements.get(ai=ai)) and not e.date for ai in _LAST_DAYS):
        return None
    batch = elements.get(ai="10")
    return CodedGoods(
        barcode=number.as_gtin_14(),
        weight_g=_grams(elements),
        price_minor=_price(elements),
        count=_count(elements),
        batch="" if batch is None else batch.value,
        use_by=_day(elements, "17"),
        sell_by=_day(elements, "16"),
        best_before=_day(elements, "15"),
    )


def _grams(elements: GS1ElementStrings) -> int | None:
    if (kilograms := _decimal(elements, _NET_WEIGHT_KG)) is not None:
        return round(kilograms * 1000)
    if (pounds := _decimal(elements, _NET_WEIGHT_LB)) is not None:
        return round(pounds * _GRAMS_A_POUND)
    return None


def _price(elements: GS1ElementStrings) -> int | None:
    for ai in _AMOUNT:
        if (amount := _decimal(elements, ai)) is not None:
            return round(amount * 100)
    return None


def _decimal(elements: GS1ElementStrings, ai: str) -> Decimal | None:
    found = next((e for e in elements if e.ai.ai.startswith(ai) and len(e.ai.ai) == 4), None)
    return None if found is None else found.decimal


def _count(elements: GS1ElementStrings) -> int | None:
    found = next((e for ai in _COUNT if (e := elements.get(ai=ai))), None)
    return None if found is None else int(found.value)


def _day(elements: GS1ElementStrings, ai: str) -> date | None:
    found = elements.get(ai=ai)
    return None if found is None else found.date
