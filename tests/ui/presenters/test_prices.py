"""Since when prices are known."""

from dataclasses import replace
from datetime import datetime

import pytest

from kiosk.catalogue.status import CatalogueStatus
from kiosk.snapshots.links import LinkStatus
from kiosk.snapshots.till import BasketLine, Phase, TillSnapshot
from ui.presenters.basket import basket
from ui.presenters.facts import Facts, Now
from ui.presenters.prices import prices_note
from ui.presenters.wording import Wording

AT = datetime(2026, 3, 4, 14, 5).astimezone().timestamp()
FRESH = CatalogueStatus(products=3, read_at=AT)
STALE = replace(FRESH, failing=True)
SOON = Now(0.0, AT + 3600.0)


def test_old_prices_are_marked_with_the_time_they_are_from(wording: Wording) -> None:
    """S4-2: "prices from 14:05" as soon as they can't be read again; the day once it is another."""
    assert prices_note(Facts(prices=FRESH), SOON, wording) == ""
    assert prices_note(Facts(prices=STALE), SOON, wording) == "Prices from 14:05"
    later = Now(0.0, AT + 86_400.0)
    assert prices_note(Facts(prices=STALE), later, wording) == "Prices from 2026-03-04"


def test_they_are_marked_the_moment_the_shop_is_cut_off(wording: Wording) -> None:
    """S2-11: not only when somebody happens to ask for them next."""
    cut = Facts(prices=FRESH, link=LinkStatus((), "http://hub", reachable=False))
    assert prices_note(cut, SOON, wording) == "Prices from 14:05"


@pytest.mark.parametrize(
    ("status", "now"),
    [
        (CatalogueStatus(products=3, failing=True), SOON),
        (STALE, Now(0.0, AT - 86_400.0)),  # the clock was set back
    ],
)
def test_prices_of_no_known_time_are_called_unconfirmed(
    wording: Wording, status: CatalogueStatus, now: Now
) -> None:
    assert prices_note(Facts(prices=status), now, wording) == "Prices are not confirmed yet"


def test_a_backend_without_prices_is_no_reason_to_worry(wording: Wording) -> None:
    known = CatalogueStatus(products=3, known=False, failing=True)
    assert prices_note(Facts(prices=known), SOON, wording) == ""
    assert prices_note(Facts(), SOON, wording) == ""


def test_a_line_says_that_its_price_has_changed(wording: Wording) -> None:
    line = BasketLine("P001", "Organic Apple", 1, 69, 0.9, 0, "e1", was_minor=59)
    till = TillSnapshot(1, Phase.SHOPPING, "s1", lines=(line,), total_minor=69)
    assert basket(till, wording, offline=False).lines[0].note == "was €0.59"


def test_a_line_says_that_the_shop_has_no_more_of_it(wording: Wording) -> None:
    """S4-12: a price that changed comes first."""
    line = BasketLine("P001", "Organic Apple", 1, 69, 0.9, 0, "e1", sold_out=True)
    till = TillSnapshot(1, Phase.SHOPPING, "s1", lines=(line,), total_minor=69)
    assert basket(till, wording, offline=False).lines[0].note == "listed as sold out now"
    both = replace(till, lines=(replace(line, was_minor=59),))
    assert basket(both, wording, offline=False).lines[0].note == "was €0.59"
