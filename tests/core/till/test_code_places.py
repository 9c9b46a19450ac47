"""Items that only their codes have named: what happens once their place is bare again."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.events.counting import CodeLies, CountingStarted, KnownItem
from kiosk.events.pictures import Box
from kiosk.events.scans import CodeSeen
from kiosk.events.things import ItemConfirmed, ItemGone
from tests.core.till.test_scanning import BARCODE, scan
from tests.fakes.shop import APPLE, MILK, Shop

HERE, THERE = Box(100, 100, 140, 120), Box(600, 300, 640, 320)
LONG = 60.0


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    shop = Shop(tmp_path)
    shop.guest()
    return shop


@pytest.fixture
def tray(tmp_path: Path) -> Shop:
    shop = Shop(tmp_path, mirror=True)
    shop.guest()
    return shop


def code(
    shop: Shop, product_id: str, box: Box = HERE, *, at: float = 1.0, settled: bool = False
) -> CodeSeen:
    text = BARCODE[product_id]
    return CodeSeen(text, text, box, shop.session_id, at, at, settled=settled)


def laid(shop: Shop, event_id: str, product_id: str, box: Box, *, at: float) -> ItemConfirmed:
    whole = Box(box.x0 - 50, box.y0 - 50, box.x1 + 50, box.y1 + 50)
    return ItemConfirmed(event_id, shop.session_id, product_id, 0.95, whole, at, at)


def watched(shop: Shop) -> list[CodeLies]:
    return [order for order in shop.orders if isinstance(order, CodeLies)]


def bare(shop: Shop, *, at: float) -> ItemGone:
    shop.wall.now = at
    return ItemGone(watched(shop)[-1].event_id, shop.session_id, at)


def test_perception_is_told_where_an_item_lies_that_only_its_code_has_named(shop: Shop) -> None:
    """S1-16: its place is all that can say when it has left."""
    shop.say(code(shop, MILK, at=7.0))
    (order,) = watched(shop)
    assert (order.session_id, order.box, order.time_s) == (shop.session_id, HERE, 7.0)


def test_what_lies_at_a_bare_place_later_is_counted_as_itself(shop: Shop) -> None:
    """S1-16: the code item was bagged; nothing comes off and nothing is disputed."""
    shop.say(code(shop, MILK))
    shop.say(bare(shop, at=LONG))
    shop.say(laid(shop, "e9", APPLE, HERE, at=LONG + 1))
    assert (shop.basket(), shop.now.prompts) == ({MILK: 1, APPLE: 1}, ())


def test_another_code_at_a_bare_place_is_another_item(shop: Shop) -> None:
    shop.say(code(shop, MILK))
    shop.say(bare(shop, at=3.0))
    shop.say(code(shop, APPLE, at=4.0))
    assert (shop.basket(), shop.now.prompts) == ({MILK: 1, APPLE: 1}, ())


def test_a_code_read_in_the_hand_still_belongs_to_what_is_put_down_then(shop: Shop) -> None:
    """The place in the air was bare at once."""
    shop.say(code(shop, APPLE))
    shop.say(bare(shop, at=2.0))
    shop.say(laid(shop, "e9", APPLE, THERE, at=4.0))
    assert (shop.basket(), shop.now.prompts) == ({APPLE: 1}, ())


def test_moved_along_the_counter_it_may_be_the_same_or_one_more(shop: Shop) -> None:
    shop.say(code(shop, MILK))
    shop.say(bare(shop, at=LONG))
    shop.say(code(shop, MILK, THERE, at=LONG + 3))
    assert (shop.basket(), shop.now.prompts) == ({MILK: 1}, ())
    shop.say(code(shop, MILK, THERE, at=LONG + 5, settled=True))
    assert [prompt.kind.value for prompt in shop.now.prompts] == ["same_or_more"]
    shop.say(bare(shop, at=3 * LONG))
    shop.say(code(shop, MILK, at=4 * LONG))
    assert shop.basket() == {MILK: 2}


def test_two_like_items_put_down_one_after_the_other_are_two(shop: Shop) -> None:
    """S1-16: the first one's code, read where it lies, says nothing of the second."""
    shop.say(laid(shop, "e1", APPLE, HERE, at=1.0), code(shop, APPLE, at=2.0))
    shop.say(laid(shop, "e2", APPLE, THERE, at=6.0))
    assert shop.basket() == {APPLE: 2}


def test_the_camera_is_waited_for_where_a_like_item_lies(shop: Shop) -> None:
    """S1-16: the code is quicker than the shape; nobody is asked, and both are counted."""
    shop.say(laid(shop, "e1", APPLE, HERE, at=1.0))
    shop.say(code(shop, APPLE, THERE, at=20.0), laid(shop, "e2", APPLE, THERE, at=21.0))
    shop.say(code(shop, APPLE, THERE, at=22.0, settled=True))
    assert (shop.basket(), shop.now.prompts) == ({APPLE: 2}, ())


def test_what_the_camera_counted_and_somebody_moved_is_not_counted_again_unasked(
    shop: Shop,
) -> None:
    """S1-16: it is followed under its old place."""
    shop.say(laid(shop, "e1", APPLE, HERE, at=1.0), code(shop, APPLE, at=2.0))
    shop.say(code(shop, APPLE, THERE, at=20.0), code(shop, APPLE, THERE, at=22.0, settled=True))
    assert shop.basket() == {APPLE: 1}
    assert [prompt.kind.value for prompt in shop.now.prompts] == ["same_or_more"]
    shop.say(code(shop, APPLE, THERE, at=30.0), code(shop, APPLE, THERE, at=32.0, settled=True))
    assert len(shop.now.prompts) == 1


def test_the_camera_answers_whether_it_is_one_more(shop: Shop) -> None:
    """It was slow to see that the second one is a thing of its own."""
    shop.say(laid(shop, "e1", APPLE, HERE, at=1.0))
    shop.say(code(shop, APPLE, THERE, at=20.0), code(shop, APPLE, THERE, at=22.0, settled=True))
    shop.say(laid(shop, "e2", APPLE, THERE, at=23.0))
    assert (shop.basket(), shop.now.prompts) == ({APPLE: 2}, ())


def test_a_code_says_once_which_of_two_products_it_is(shop: Shop) -> None:
    """Read again, it does not answer the question that it raised."""
    shop.say(laid(shop, "e1", MILK, HERE, at=1.0), code(shop, APPLE, at=2.0))
    shop.say(code(shop, APPLE, at=4.0, settled=True), code(shop, APPLE, at=9.0))
    shop.say(code(shop, APPLE, at=11.0, settled=True))
    assert (shop.basket(), len(shop.now.prompts)) == ({}, 1)


def test_what_was_counted_and_then_scanned_says_nothing_of_the_next_like_item(shop: Shop) -> None:
    shop.say(laid(shop, "e1", APPLE, HERE, at=1.0))
    shop.say(scan(APPLE, at=1.5), laid(shop, "e2", APPLE, THERE, at=2.0))
    assert shop.basket() == {APPLE: 2}


def test_on_a_tray_it_comes_off(tray: Shop) -> None:
    """S1-16: as what is seen by its shape does."""
    tray.say(code(tray, MILK), code(tray, APPLE, THERE))
    tray.say(bare(tray, at=LONG))
    assert tray.basket() == {MILK: 1}


def test_on_a_tray_what_was_only_held_up_counts_where_it_is_laid(tray: Shop) -> None:
    tray.say(code(tray, APPLE))
    tray.say(bare(tray, at=2.0))
    tray.say(laid(tray, "e9", APPLE, THERE, at=3.0))
    assert tray.basket() == {APPLE: 1}
    tray.say(ItemGone("e9", tray.session_id, 9.0))
    assert tray.basket() == {}


def test_once_the_camera_follows_it_its_place_says_nothing_more(tray: Shop) -> None:
    tray.say(code(tray, APPLE), laid(tray, "e9", APPLE, HERE, at=2.0))
    tray.say(bare(tray, at=5.0))
    assert tray.basket() == {APPLE: 1}
    tray.say(ItemGone("e9", tray.session_id, 9.0))
    assert tray.basket() == {}


def test_of_two_that_were_disputed_the_one_that_lies_there_goes(tray: Shop) -> None:
    tray.say(laid(tray, "e1", MILK, HERE, at=1.0), code(tray, APPLE, at=3.0, settled=True))
    assert (tray.basket(), len(tray.now.prompts)) == ({}, 1)
    tray.say(ItemGone("e1", tray.session_id, 5.0))
    assert (tray.basket(), tray.now.prompts) == ({}, ())


def test_a_neighbours_code_disputes_nothing(shop: Shop) -> None:
    """S1-16: boxes of goods that lie at an angle overlap; each has its own code."""
    shop.say(laid(shop, "e1", MILK, HERE, at=1.0), code(shop, MILK, Box(60, 60, 99, 80), at=2.0))
    shop.say(code(shop, APPLE, at=20.0), laid(shop, "e2", APPLE, HERE, at=21.0))
    shop.say(code(shop, APPLE, at=22.0, settled=True), code(shop, MILK, at=30.0, settled=True))
    assert (shop.basket(), shop.now.prompts) == ({APPLE: 1, MILK: 1}, ())


def test_a_code_that_is_quicker_than_its_shape_disputes_no_neighbour(shop: Shop) -> None:
    """Nothing was read on the neighbour; the code has its own thing a moment later."""
    shop.say(laid(shop, "e1", MILK, HERE, at=1.0), code(shop, APPLE, at=20.0))
    shop.say(laid(shop, "e2", APPLE, HERE, at=21.0), code(shop, APPLE, at=22.0, settled=True))
    assert (shop.basket(), shop.now.prompts) == ({APPLE: 1, MILK: 1}, ())


def test_after_a_restart_perception_knows_which_places_are_codes(shop: Shop) -> None:
    shop.say(code(shop, MILK), laid(shop, "e9", APPLE, THERE, at=60.0))
    shop.say(code(shop, APPLE, THERE, at=61.0))
    shop.say()
    known = [order for order in shop.orders if isinstance(order, CountingStarted)][-1].known
    assert [(item.product_id, item.by_code) for item in known] == [(MILK, True), (APPLE, False)]
    assert isinstance(known[0], KnownItem)


class CounterMachine(RuleBasedStateMachine):
    """Three places on which goods lie that are known by shape or by code alone."""

    mirror = False

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.shop = Shop(Path(self._folder.name), mirror=self.mirror)
        self.shop.guest()
        self.at = 0.0
        self.number = 0
        self.lying: dict[int, tuple[str, str]] = {}  # place → product, the id it is followed by
        self.put_down: list[str] = []

    def teardown(self) -> None:
        self._folder.cleanup()

    @rule(place=st.integers(0, 2), product_id=st.sampled_from([APPLE, MILK]), by=st.booleans())
    def lay(self, place: int, product_id: str, *, by: bool) -> None:
        """A code where a like thing lies is asked about, or waits for the camera: not here."""
        alike = {product_id for product_id, _ in self.lying.values()}
        if place in self.lying or (by and product_id in alike):
            return
        self.at += LONG
        if by:
            self.shop.say(code(self.shop, product_id, self._box(place), at=self.at))
            event_id = watched(self.shop)[-1].event_id
        else:
            self.number += 1
            event_id = f"seen-{self.number}"
            box = self._box(place)
            self.shop.say(laid(self.shop, event_id, product_id, box, at=self.at))
        self.lying[place] = (product_id, event_id)
        self.put_down.append(product_id)

    @precondition(lambda self: self.lying)
    @rule(data=st.data(), moments=st.sampled_from([1.0, LONG]))
    def lift(self, data: st.DataObject, moments: float) -> None:
        place = data.draw(st.sampled_from(sorted(self.lying)))
        _product_id, event_id = self.lying.pop(place)
        self.at += moments
        self.shop.wall.now = self.at
        self.shop.say(ItemGone(event_id, self.shop.session_id, self.at))

    @precondition(lambda self: self.lying)
    @rule(data=st.data())
    def read_again(self, data: st.DataObject) -> None:
        """A hand was over the code for a moment, or the thing was seen by its shape before."""
        place = data.draw(st.sampled_from(sorted(self.lying)))
        product_id, _event_id = self.lying[place]
        self.at += 1.0
        self.shop.say(code(self.shop, product_id, self._box(place), at=self.at))

    @invariant()
    def the_basket_is_what_was_put_down_or_lies_there(self) -> None:
        lying = [product_id for product_id, _ in self.lying.values()]
        meant = lying if self.mirror else self.put_down
        asked = [prompt.kind.value for prompt in self.shop.now.prompts]
        assert self.shop.basket() == {p: meant.count(p) for p in set(meant)}
        assert asked == []

    def _box(self, place: int) -> Box:
        return Box(300.0 * place, 100, 300.0 * place + 40, 120)


class TrayMachine(CounterMachine):
    """The same where the basket mirrors the tray."""

    mirror = True


_STEPS = settings(max_examples=12, stateful_step_count=12, deadline=None)
TestCounter = CounterMachine.TestCase
TestCounter.settings = _STEPS
TestTray = TrayMachine.TestCase
TestTray.settings = _STEPS
