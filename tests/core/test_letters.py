"""What may stand in a letter."""

from typing import Any

import pytest

from kiosk.events.letters import LetterKind
from kiosk.letters import (
    ENDPOINTS,
    ApproveBody,
    EmptyBody,
    ItemBody,
    OrderBody,
    QuantityBody,
    body_from_json,
    body_to_json,
)


@pytest.mark.parametrize("quantity", ["2", 1.5, 0, -1, True, None])
def test_a_quantity_that_is_no_whole_number_never_leaves_the_kiosk(quantity: Any) -> None:
    """S3-4: refused where the letter is made."""
    with pytest.raises(ValueError, match="whole number"):
        ItemBody("P001", "Apple", quantity, 0.9)


@pytest.mark.parametrize("confidence", [1.5, -0.1, float("nan")])
def test_a_confidence_outside_0_to_1_never_leaves_the_kiosk(confidence: float) -> None:
    """S3-4."""
    with pytest.raises(ValueError, match="0 to 1"):
        ItemBody("P001", "Apple", 1, confidence)


def test_a_line_may_be_emptied_but_not_below() -> None:
    assert QuantityBody("P001", 0).quantity == 0
    with pytest.raises(ValueError, match="from 0"):
        QuantityBody("P001", -1)
    with pytest.raises(ValueError, match="1 or more"):
        ApproveBody(0)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        (LetterKind.ADD, ItemBody("P001", "Apfel ä", 1, 0.9123)),
        (LetterKind.QUANTITY, QuantityBody("P001", 3)),
        (LetterKind.APPROVE, ApproveBody(2)),
        (LetterKind.ORDER, OrderBody("K-7F3K")),
        (LetterKind.DECLINE, EmptyBody()),
    ],
)
def test_a_body_comes_back_as_it_was_kept(kind: LetterKind, body: Any) -> None:
    assert body_from_json(kind, body_to_json(body)) == body


def test_every_kind_of_letter_has_an_endpoint() -> None:
    assert set(ENDPOINTS) == set(LetterKind)
