from dataclasses import replace

import pytest

from kiosk.snapshots.till import BasketLine, Phase, TillSnapshot
from ui.presenters.receipt import receipt, receipt_url
from ui.presenters.wording import Wording

APPLES = BasketLine("P001", "Organic Apple", 3, 59, 0.93, 0, "e1")
TAKEN = BasketLine("P002", "Banana", 0, 29, 0.93, 0, "e2", correction_local=True)
SALE = TillSnapshot(
    1,
    Phase.THANKS,
    "s1",
    "7F3K",
    lines=(APPLES, TAKEN),
    total_minor=177,
    order_number="ORD-017",
    receipt_id="r-1",
)


def test_receipt_holds_what_was_bought(wording: Wording) -> None:
    view = receipt(SALE, wording, date="09/10/2025", pairing_url="http://hub:8100/pair?token=x")
    assert [line.product_id for line in view.lines] == ["P001"]
    assert (view.number, view.total, view.date) == ("ORD-017", "€1.77", "09/10/2025")
    assert view.url == "http://hub:8100/receipt/r-1"


@pytest.mark.parametrize(
    ("sale", "pairing_url"),
    [
        (SALE, ""),
        (replace(SALE, receipt_id=""), "http://hub/pair"),
        (replace(SALE, order_is_local=True), "http://hub/pair"),
    ],
)
def test_no_code_leads_to_a_page_that_is_not_there(sale: TillSnapshot, pairing_url: str) -> None:
    assert receipt_url(sale, pairing_url) == ""
