"""A lenient look at one JSON object: either casing, numbers as text, anything missing."""

import json
import math
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import cache
from typing import Any, TypeAlias

Json: TypeAlias = Mapping[str, Any]


class Malformed(ValueError):  # noqa: N818  the answer is, not we
    """The other side sent something that is not what the contract says."""


@cache
def _snake(name: str) -> str:
    return re.sub(r"([A-Z])", r"_\1", name).lower()


_LARGEST = 2**53
"""Whole numbers beyond it are not exact in JSON, and no column holds ten times as many."""


class Fields:
    """One JSON object. Names are asked for in camelCase and found in snake_case too."""

    def __init__(self, raw: Json) -> None:
        self._raw = raw

    @classmethod
    def parse(cls, text: bytes | str) -> "Fields":
        """The object that *text* holds. Malformed when it is no JSON object."""
        try:
            raw = json.loads(text)
        except (ValueError, RecursionError) as exc:
            raise Malformed("the answer is not JSON") from exc
        if not isinstance(raw, dict):
            raise Malformed("the answer is JSON, but not an object")
        return cls(raw)

    def find(self, name: str) -> Any:
        """The raw value, or None where it is missing or null."""
        value = self._raw.get(name)
        return self._raw.get(_snake(name)) if value is None else value

    def has(self, name: str) -> bool:
        """Whether something was said under that name, be it null."""
        return name in self._raw or _snake(name) in self._raw

    def inside(self, *names: str) -> "Fields":
        """The object under the first of *names* that holds one; else this one (a flat answer)."""
        for name in names:
            if isinstance(value := self.find(name), dict):
                return Fields(value)
        return self

    def below(self, name: str) -> "Fields | None":
        """The object under *name*, or None."""
        value = self.find(name)
        return Fields(value) if isinstance(value, dict) else None

    def each(self, name: str) -> "Iterator[Fields]":
        """The objects of the list under *name*; what is no object is skipped."""
        value = self.find(name)
        rows = value if isinstance(value, list) else []
        return (Fields(row) for row in rows if isinstance(row, dict))

    def listed(self, name: str) -> "tuple[Fields, ...]":
        """The objects of the list under *name*; Malformed where there is none, or not of objects.

        For what is empty when nothing is listed: an answer cut short must not empty a basket.
        """
        value = self.find(name)
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise Malformed(f"the answer has no list of {name}")
        return tuple(Fields(row) for row in value)

    def texts(self, name: str) -> tuple[str, ...]:
        """The strings of the list under *name*."""
        value = self.find(name)
        return tuple(_plain(str(entry)) for entry in value) if isinstance(value, list) else ()

    def text(self, name: str) -> str:
        """A string, or "" where it is missing. Numbers are taken as their digits."""
        value = self.find(name)
        if type(value) is str and value.isascii():  # nearly always
            return value
        if isinstance(value, bool) or not isinstance(value, str | int):
            return ""
        return _plain(str(value))

    def required(self, name: str) -> str:
        """A string that must be there. Malformed otherwise."""
        if text := self.text(name):
            return text
        raise Malformed(f"the answer has no {name}")

    def flag(self, name: str) -> bool | None:
        """True or False, or None where it is missing."""
        value = self.find(name)
        return value if isinstance(value, bool) else None

    def number(self, name: str) -> float | None:
        """A finite number, also as text; None where it is missing or none."""
        value = self.find(name)
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            return None
        try:
            number = float(value)
        except (ValueError, OverflowError):
            return None
        return number if math.isfinite(number) else None

    def integer(self, name: str) -> int | None:
        """A whole number, also as text or 2.0; None where it is missing, none or beyond 2^53."""
        value = self.find(name)
        if type(value) is int:
            return value if abs(value) <= _LARGEST else None
        number = self.number(name)
        if number is None or number != int(number) or abs(number) > _LARGEST:
            return None
        return int(number)

    def minor(self, name: str) -> int | None:
        """Money in minor units: *name* + "Minor" where it is given, else *name* times 100."""
        if (exact := self.integer(f"{name}Minor")) is not None:
            return exact
        if self.number(name) is None:
            return None
        try:
            cents = (Decimal(str(self.find(name)).strip()) * 100).quantize(
                Decimal(1), ROUND_HALF_UP
            )
        except InvalidOperation:
            return None
        return int(cents) if abs(cents) <= _LARGEST else None

    def epoch(self, name: str) -> float | None:
        """An ISO-8601 instant as epoch seconds; without a zone it is UTC. None where it is none."""
        try:
            instant = datetime.fromisoformat(self.text(name))
        except ValueError:
            return None
        return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp()


def _plain(text: str) -> str:
    """Without the halves of characters that JSON lets through and no file takes."""
    return text.encode("utf-8", "replace").decode("utf-8")
