import pytest

from ui.presenters.wording import Wording


@pytest.mark.parametrize(
    ("confidence", "said"), [(0.65, "65%"), (0.925, "93%"), (0.9249, "92%"), (1.0, "100%")]
)
def test_percentage_is_rounded_half_up(wording: Wording, confidence: float, said: str) -> None:
    """S0-45: 0.65 is shown as 65%."""
    assert wording.percent(confidence) == said


def test_unknown_price_is_words(wording: Wording) -> None:
    assert wording.price(None) == "price at the desk"
    assert wording.price(59) == "€0.59"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.4, "just now"),
        (1, "1 second ago"),
        (59.9, "59 seconds ago"),
        (60, "1 minute ago"),
        (3599, "59 minutes ago"),
        (7200, "2 hours ago"),
    ],
)
def test_past_is_said_in_the_largest_unit(wording: Wording, seconds: float, said: str) -> None:
    assert wording.ago(seconds) == said


def test_unit_stays_with_its_number(wording: Wording) -> None:
    assert wording.name("P008") == "Chopped Tomatoes 400\u00a0g"
    assert wording.name("P001") == "Organic Apple"
    assert wording.name("nobody") == "nobody"
