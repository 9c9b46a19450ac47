"""How a receipt is set in columns, and when it has to be a picture."""

import pytest

from kiosk.printing.paper import PaperLine, can_write, set_in_columns

TIN = PaperLine("Chopped Tomatoes 400\u00a0g", "€\u202f2.38")


def test_the_amount_stands_at_the_right_edge() -> None:
    (row,) = set_in_columns(TIN, 42)
    assert row == "Chopped Tomatoes 400 g" + " " * 14 + "€ 2.38"
    assert len(row) == 42


def test_a_long_name_is_broken_between_words_and_the_amount_ends_it() -> None:
    rows = set_in_columns(PaperLine("Chopped tomatoes without any skin at all", "2.38"), 24)
    assert [len(row) <= 24 for row in rows] == [True] * len(rows)
    assert rows[-1].endswith("2.38")
    assert len(rows[-1]) == 24
    assert "".join(rows).replace(" ", "") == "Choppedtomatoeswithoutanyskinatall2.38"


def test_a_word_longer_than_the_paper_is_cut_and_loses_nothing() -> None:
    rows = set_in_columns(PaperLine("x" * 70), 32)
    assert [len(row) for row in rows] == [32, 32, 6]


def test_large_lines_have_half_the_columns() -> None:
    (row,) = set_in_columns(PaperLine("Total", "€16.42", strong=True), 42)
    assert len(row) == 21


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("Käse à l\u2019huile \u2013 2 × €", True),
        ("Jäätelö … −1", True),
        ("زيت زيتون", False),
        ("Żurek", False),
    ],
)
def test_what_the_code_page_lacks_must_be_a_picture(words: str, *, fits: bool) -> None:
    assert can_write((PaperLine(words),), "cp858") is fits
