from dataclasses import replace

import pytest

from kiosk.snapshots.shopping_list import ListEntry, Priority, ShoppingList
from kiosk.snapshots.till import Phase, TillSnapshot
from ui.presenters.facts import Facts
from ui.presenters.shopping_list import shopping_list
from ui.presenters.wording import Wording

SALE = TillSnapshot(1, Phase.SHOPPING, "s1", "7F3K", shopper="Ada")
LISTED = ShoppingList(
    "s1",
    (
        ListEntry("low", "napkins", priority=Priority.LOW),
        ListEntry("first", "bread"),
        ListEntry("had", "oil", priority=Priority.URGENT, bought=True),
        ListEntry("second", "tea", 3),
        ListEntry("urgent", "milk", 2, "l", Priority.URGENT),
    ),
)
FACTS = Facts(till=SALE, shopping_list=LISTED)


def test_urgent_comes_first_and_what_was_bought_last(wording: Wording) -> None:
    """S1-8: urgent before normal before low, then the oldest."""
    view = shopping_list(FACTS, wording)
    assert view is not None
    assert [one.entry_id for one in view.entries] == ["urgent", "first", "second", "low", "had"]
    assert [one.bought for one in view.entries] == [False, False, False, False, True]
    assert [one.urgent for one in view.entries] == [True, False, False, False, False]


def test_it_tells_how_much_of_what_and_how_much_is_left(wording: Wording) -> None:
    view = shopping_list(FACTS, wording)
    assert view is not None
    assert (view.title, view.left, view.number) == ("Your shopping list", "4 to go", "4")
    details = {one.entry_id: one.detail for one in view.entries}
    assert details == {
        "urgent": "urgent · 2\u00a0l",
        "first": "",
        "second": "3\u00a0×",
        "low": "",
        "had": "in the basket",
    }


def test_a_list_of_which_all_was_bought_says_so(wording: Wording) -> None:
    """S1-7: everything is ticked."""
    listed = replace(LISTED, entries=tuple(replace(one, bought=True) for one in LISTED.entries))
    view = shopping_list(replace(FACTS, shopping_list=listed), wording)
    assert view is not None
    assert (view.left, view.number) == ("Everything is in your basket", "0")


@pytest.mark.parametrize(
    "facts",
    [
        Facts(),
        replace(FACTS, till=None),
        replace(FACTS, shopping_list=None),
        replace(FACTS, shopping_list=ShoppingList()),
        replace(FACTS, shopping_list=ShoppingList("s1")),
        replace(FACTS, till=replace(SALE, guest=True)),
        replace(FACTS, till=replace(SALE, session_id="s2")),
    ],
)
def test_nobody_sees_a_list_that_is_not_theirs(facts: Facts, wording: Wording) -> None:
    assert shopping_list(facts, wording) is None
