"""Every application identifier of GS1's own table, read beside a GTIN."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from biip.checksums import gs1_standard_check_digit

from kiosk.codes.code import Code, Symbology
from kiosk.codes.goods import CodedGoods, GoodsReader

FNC1 = "\x1d"
GTIN = "09501101530003"
_SPECIFICATION = re.compile(r"\[?[NXYZ](\.\.)?\d+\]?(,[a-z0-9]+)*", re.IGNORECASE)
_SAMPLES = {
    "yymmdd": "251231",
    "yymmd0": "251200",
    "yyyymmdd": "20251231",
    "hhmi": "2359",
    "hh": "23",
    "mi": "59",
    "ss": "58",
    "iso4217": "978",
    "iso3166": "276",
    "iso3166999": "276",
    "iso3166alpha2": "DE",
    "hyphen": "-",
    "zero": "0",
    "posinseqslash": "1/2",
}
_FULL_TABLE = 220
"""The table has so many rows at least; fewer means that it was not read whole."""


@dataclass(frozen=True)
class Row:
    """One identifier of the table, with its shortest and its longest value."""

    ai: str
    shortest: str
    longest: str
    ends_itself: bool


def rows(table: Path) -> Iterator[Row]:
    for line in table.read_text(encoding="utf-8").splitlines():
        if not line[:1].isdigit():
            continue
        name, *rest = line.split("#")[0].split()
        first, _, last = name.partition("-")
        flags = rest.pop(0) if not _SPECIFICATION.fullmatch(rest[0]) else ""
        parts = [part for part in rest if _SPECIFICATION.fullmatch(part)]
        needed = [part for part in parts if not part.startswith("[")]
        for number in range(int(first), int(last or first) + 1):
            yield Row(
                str(number).zfill(len(first)),
                "".join(sample(part, longest=False) for part in needed),
                "".join(sample(part, longest=True) for part in parts),
                "*" in flags,
            )


def sample(part: str, *, longest: bool) -> str:
    kind, *checks = part.replace("[", "").replace("]", "").split(",")
    for check in checks:
        if check in _SAMPLES:
            return _SAMPLES[check]
    digits = "".join(re.findall(r"\d", kind))
    shortest = 7 if "gcppos1" in checks else 1  # a company's prefix comes first
    length = int(digits) if longest or ".." not in kind else shortest
    if "csum" in checks:
        body = "9501101530003000000"[: length - 1].zfill(length - 1)
        return f"{body}{gs1_standard_check_digit(body)}"
    return ("1" if kind.startswith("N") else "A") * length


def read(text: str) -> CodedGoods | None:
    return GoodsReader().goods_of(Code(text, Symbology.DATA_MATRIX, gs1=True))


@pytest.fixture
def table(shared_data: Path) -> tuple[Row, ...]:
    return tuple(rows(shared_data / "gs1" / "gs1-syntax-dictionary.txt"))


def test_the_table_is_read_whole(table: tuple[Row, ...]) -> None:
    assert len({row.ai for row in table}) == len(table) > _FULL_TABLE


def test_no_identifier_of_the_table_hides_the_goods(table: tuple[Row, ...]) -> None:
    """S1-19: whatever else the maker printed, GTIN and batch are read."""
    unread = []
    for row in table:
        for value in {row.shortest, row.longest}:
            end = "" if row.ends_itself else FNC1
            batch = "" if row.ai == "10" else "10ABC"
            found = read(f"01{GTIN}{row.ai}{value}{end}{batch}")
            if row.ai in ("01", "10"):
                continue
            if found is None or (found.barcode, found.batch) != (GTIN, "ABC"):
                unread.append((row.ai, value, found))
    assert unread == []


@pytest.mark.parametrize("ai", ["15", "16", "17"])
def test_a_last_day_that_is_none_makes_the_code_unreadable(ai: str) -> None:
    """Nobody knows whether it may still be sold: better scanned again than sold too late."""
    assert read(f"01{GTIN}{ai}251331") is None


def test_a_day_of_00_is_the_last_of_its_month() -> None:
    found = read(f"01{GTIN}17250200")
    assert found is not None
    assert found.use_by == date(2025, 2, 28)


def test_a_harvest_from_one_day_to_another_is_no_last_day() -> None:
    """AI 7007 may hold two days; biip reads one."""
    found = read(f"01{GTIN}7007251201251205{FNC1}310300041210ABC")
    assert found == CodedGoods(GTIN, weight_g=412, batch="ABC")
