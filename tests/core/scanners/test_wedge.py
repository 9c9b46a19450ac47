"""A scanner that types and a person who types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.codes.code import Code, Symbology
from kiosk.scanners.sent import scanned
from kiosk.scanners.wedge import Wedge


def typed(text: str, gap_s: float, *, wedge: Wedge | None = None) -> tuple[str, list[Code]]:
    """What reaches the field, and what was scanned, when *text* is typed and ended with Enter."""
    wedge = wedge or Wedge()
    held: list[str] = []
    field = ""
    scans: list[Code] = []
    now = 100.0
    for character in [*text, ""]:
        now += gap_s
        verdict = wedge.end(now) if character == "" else wedge.key(character, now)
        field += "".join(held[: verdict.person])
        held = held[verdict.person :]
        if verdict.scan:
            scans.append(verdict.scan)
            held = []
        if character:
            held.append(character)
    return field, scans


def test_fast_digits_and_enter_are_one_scan_and_reach_no_field() -> None:
    """S1-12: type digits + Enter fast: one item."""
    field, scans = typed("5901234123457", 0.005)
    assert (field, [scan.text for scan in scans]) == ("", ["5901234123457"])


def test_slow_typing_is_a_person_and_reaches_the_field() -> None:
    """S1-12: slow typing in a field: none."""
    assert typed("5901234123457", 0.08) == ("5901234123457", [])


def test_two_keys_hit_together_are_a_person() -> None:
    assert typed("ab", 0.004) == ("ab", [])


def test_keys_that_nothing_follows_are_handed_on() -> None:
    wedge = Wedge()
    wedge.key("a", 1.0)
    assert wedge.holding
    assert wedge.late(1.01).person == 0
    assert wedge.late(1.04).person == 1
    assert not wedge.holding


def test_a_person_before_a_scan_keeps_the_letters() -> None:
    wedge = Wedge()
    wedge.key("h", 1.0)
    assert wedge.key("5", 2.0).person == 1
    for number, digit in enumerate("901234", start=1):
        wedge.key(digit, 2.0 + number * 0.005)
    verdict = wedge.end(2.04)
    assert verdict.person == 0
    assert verdict.scan == Code("5901234", Symbology.UNKNOWN)


def test_enter_alone_is_a_persons() -> None:
    assert Wedge().end(1.0).scan is None


@given(
    st.lists(
        st.tuples(st.text("0123456789ABC", min_size=1, max_size=14), st.booleans()), max_size=8
    )
)
def test_no_key_is_lost_and_none_is_used_twice(parts: list[tuple[str, bool]]) -> None:
    """However persons and scanners take turns, each key is in a field or in a scan, once."""
    wedge = Wedge()
    out = ""
    held = ""
    now = 0.0
    for text, fast in parts:
        now += 1.0
        for character in text:
            now += 0.004 if fast else 0.09
            verdict = wedge.key(character, now)
            out, held = out + held[: verdict.person], held[verdict.person :] + character
        now += 0.004 if fast else 0.09
        verdict = wedge.end(now)
        out, held = out + held[: verdict.person], held[verdict.person :]
        if verdict.scan:
            assert verdict.scan.text == held
            out, held = out + held, ""
    assert held == ""
    assert out == "".join(text for text, _ in parts)


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("5901234123457", Code("5901234123457", Symbology.UNKNOWN)),
        ("]E05901234123457", Code("5901234123457", Symbology.EAN_13)),
        ("]C1010950110153000310A", Code("010950110153000310A", Symbology.CODE_128, gs1=True)),
        ("]d1hello", Code("hello", Symbology.DATA_MATRIX)),
    ],
)
def test_the_aim_prefix_tells_the_kind(sent: str, code: Code) -> None:
    assert scanned(sent) == code
