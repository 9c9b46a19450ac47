"""What codes mean."""

from datetime import date

import pytest

from kiosk.codes.code import Code, Symbology
from kiosk.codes.goods import CodedGoods, GoodsReader, gtin14
from kiosk.codes.in_store import InStoreCode, InStoreItem
from kiosk.errors import ConfigError

FNC1 = "\x1d"


def goods(text: str, symbology: Symbology = Symbology.UNKNOWN, *, gs1: bool = False) -> object:
    return GoodsReader().goods_of(Code(text, symbology, gs1))


def test_a_data_matrix_tells_gtin_batch_and_use_by() -> None:
    """S1-19: `0109501101530003 17251231 10ABC`."""
    read = goods("01095011015300031725123110ABC", Symbology.DATA_MATRIX, gs1=True)
    assert read == CodedGoods("09501101530003", batch="ABC", use_by=date(2025, 12, 31))


@pytest.mark.parametrize(
    ("ai", "expired"), [("17260101", True), ("16260101", True), ("15260101", False)]
)
def test_what_is_past_its_last_day_is_expired(ai: str, *, expired: bool) -> None:
    """S1-19: use by and sell by end the sale; best before is a promise of quality."""
    read = goods("0109501101530003" + ai, gs1=True)
    assert isinstance(read, CodedGoods)
    assert read.expired(date(2026, 1, 2)) is expired
    assert not read.expired(date(2026, 1, 1))


@pytest.mark.parametrize(
    ("ai", "grams"), [("3103000195", 195), ("3102000195", 1950), ("3200000002", 907)]
)
def test_weight_is_in_grams(ai: str, grams: int) -> None:
    """S1-19: AI 310n (kilograms) and 320n (pounds)."""
    read = goods("0109501101530003" + ai, gs1=True)
    assert isinstance(read, CodedGoods)
    assert read.weight_g == grams


@pytest.mark.parametrize("ai", ["39221234", "39329781234"])
def test_price_is_in_the_smallest_coin(ai: str) -> None:
    read = goods("0109501101530003" + ai, gs1=True)
    assert isinstance(read, CodedGoods)
    assert read.price_minor == 1234


def test_fields_of_open_length_end_at_the_separator() -> None:
    read = goods(f"10AB12{FNC1}0109501101530003{FNC1}3706", gs1=True)
    assert read == CodedGoods("09501101530003", batch="AB12", count=6)


def test_a_digital_link_is_read() -> None:
    read = goods("https://example.com/01/09506000134352/10/ABC?17=301231&3103=000195", Symbology.QR)
    assert read == CodedGoods(
        "09506000134352", batch="ABC", weight_g=195, use_by=date(2030, 12, 31)
    )


@pytest.mark.parametrize(
    ("text", "symbology"),
    [
        ("https://example.com/menu", Symbology.QR),
        ("WIFI:S:shop;;", Symbology.QR),
        ("5901234123458", Symbology.EAN_13),
        ("hello", Symbology.CODE_128),
        ("0109501101530004", Symbology.UNKNOWN),
        ("", Symbology.UNKNOWN),
        ("99999999999999999999999999", Symbology.UNKNOWN),
    ],
)
def test_what_names_no_goods_is_none(text: str, symbology: Symbology) -> None:
    assert goods(text, symbology) is None
    assert goods(text, symbology, gs1=True) is None


def test_a_gs1_string_without_a_gtin_names_no_goods() -> None:
    assert goods("10ABC", gs1=True) is None


def test_a_scanner_that_tells_no_symbology_may_send_a_gs1_string() -> None:
    read = goods("010950110153000310ABC")
    assert read == CodedGoods("09501101530003", batch="ABC")


@pytest.mark.parametrize(
    ("text", "symbology", "number"),
    [
        ("5901234123457", Symbology.EAN_13, "05901234123457"),
        ("036000291452", Symbology.UNKNOWN, "00036000291452"),
        ("96385074", Symbology.EAN_8, "00000096385074"),
        ("01234565", Symbology.UPC_E, "00012345000065"),
        ("01234565", Symbology.UNKNOWN, "00000001234565"),  # fits EAN-8 first
        ("04965802", Symbology.UNKNOWN, "00049000006582"),  # fits UPC-E alone
        ("30712345000010", Symbology.ITF, "30712345000010"),
    ],
)
def test_every_retail_code_is_one_gtin(text: str, symbology: Symbology, number: str) -> None:
    assert gtin14(text, symbology) == number


WEIGHED = InStoreCode("21PPPPPWWWWWC")
PRICED = InStoreCode("022PPPPPVMMMC".replace("VMMM", "MMMM"))


def test_a_weighed_code_holds_item_and_grams() -> None:
    assert WEIGHED.match("2112345012346") == InStoreItem("12345", grams=1234)
    read = GoodsReader((WEIGHED,)).goods_of(Code("2112345012346", Symbology.EAN_13))
    assert read == CodedGoods("12345", weight_g=1234)


def test_a_priced_upc_a_holds_item_and_price() -> None:
    assert PRICED.match("221234501990") == InStoreItem("12345", price_minor=199)


@pytest.mark.parametrize("text", ["2112345012345", "5901234123457", "21123450123", "2112345x12346"])
def test_other_codes_do_not_fit_the_pattern(text: str) -> None:
    assert WEIGHED.match(text) is None


@pytest.mark.parametrize(
    "pattern",
    ["", "21PPPPPWWWWW", "21PPPPPWWWWWX", "21PPPPP00000C", "21PPPWWWMMMMC", "2100000WWWWWC"],
)
def test_a_faulty_pattern_is_named(pattern: str) -> None:
    with pytest.raises(ConfigError, match="in-store code pattern"):
        InStoreCode(pattern)
