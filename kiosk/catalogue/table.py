"""A catalogue as a table (CSV), as shops keep it in a spreadsheet."""

import csv
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

Row = tuple[int, dict[str, Any]]
"""The line of the file on which a product stands, and what it says."""

_LISTS = frozenset({"classes", "look_alikes"})
_YES = frozenset({"1", "yes", "true", "x"})
_NO = frozenset({"0", "no", "false"})


def read_table(file: Path) -> tuple[str, list[Row]]:
    """The currency and the rows of *file*.

    Comma, semicolon or tabulator separate the columns; the first line names them, as the keys of
    a catalogue file, or ``price`` in whole units (``1.99``) for ``price_minor``. ``classes`` and
    ``look_alikes`` are separated by ``|``. An empty cell says nothing. ValueError names the line
    when the file is no such table; UnicodeDecodeError when it is not UTF-8.
    """
    with file.open(encoding="utf-8-sig", newline="") as text:
        head = text.readline()
        text.seek(0)
        separator = max(",;\t", key=head.count)
        reader = csv.DictReader(text, delimiter=separator, strict=True)
        try:
            rows = [(reader.line_num, _said(row, reader.line_num)) for row in reader]
        except csv.Error as exc:
            raise ValueError(f"after line {reader.line_num}: {exc}") from exc
    return _currency(rows), rows


def _said(row: Mapping[str | None, Any], line: int) -> dict[str, Any]:
    if None in row:
        raise ValueError(f"line {line}: it has more columns than the first line names")
    cells = {str(key).strip().lower(): (text or "").strip() for key, text in row.items()}
    return {
        _name(key): _READ.get(key, str)(text) if key not in _LISTS else _several(text)
        for key, text in cells.items()
        if text
    }


def _name(key: str) -> str:
    return "price_minor" if key == "price" else key


def _several(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


def _price(text: str) -> int | str:
    """In the smallest coin; as it stands where it is no price, so that the line is named."""
    try:
        minor = Decimal(text.replace(",", ".")) * 100
    except InvalidOperation:
        return text
    return int(minor) if minor.is_finite() and minor == minor.to_integral_value() else text


def _choice(text: str) -> bool | str:
    if text.lower() in _YES:
        return True
    return False if text.lower() in _NO else text


_READ: Mapping[str, Callable[[str], Any]] = {
    "price": _price,
    "always_ask": _choice,
    "favourite": _choice,
    "by_weight": _choice,
}


def _currency(rows: list[Row]) -> str:
    named = {said.pop("currency", "") for _, said in rows} - {""}
    if len(named) > 1:
        raise ValueError(f"it names several currencies: {', '.join(sorted(named))}")
    return named.pop() if named else "EUR"
