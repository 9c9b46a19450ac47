import pytest

from ui.local_money import LocalMoney


@pytest.mark.parametrize(
    ("currency", "language", "minor", "said"),
    [
        ("EUR", "en", 597, "€5.97"),
        ("EUR", "en", 5, "€0.05"),
        ("EUR", "de", 597, "5,97\u00a0€"),
        ("EUR", "de", 123450, "1.234,50\u00a0€"),
        ("USD", "en", 123450, "$1,234.50"),
        ("USD", "en", -59, "−$0.59"),
        ("EUR", "fr", -123450, "−1\u202f234,50\u00a0€"),
        ("CHF", "en", 200, "2.00\u00a0CHF"),
        ("JPY", "en", 1980, "¥1,980"),
        ("EUR", "ar", 597, "\u20665.97\u00a0€\u2069"),
        ("EUR", "fi", 597, "5,97\u00a0€"),
        ("KWD", "en", 1980, "1.980\u00a0KWD"),
    ],
)
def test_amount_is_written_as_people_do(
    currency: str, language: str, minor: int, said: str
) -> None:
    assert LocalMoney(currency, language).full(minor) == said
