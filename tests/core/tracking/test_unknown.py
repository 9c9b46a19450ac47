"""Things that no product explains: told once, and only when they are things."""

import itertools
from collections.abc import Callable, Sequence

import numpy as np
import pytest

from kiosk.events.counting import CountingStarted, KnownItem
from kiosk.events.pictures import Box, Picture
from kiosk.events.pictures import Sighting as See
from kiosk.events.things import ItemConfirmed, ItemGone, UnknownSeen
from kiosk.tracking.scene import Scene
from kiosk.tracking.seen import Seen
from kiosk.tracking.tracker import Tracker

KEYS = Box(400, 300, 520, 380)
ELSEWHERE = Box(800, 200, 920, 280)
ARM = Box(600, 400, 720, 720)
WHOLE = Box(0, 0, 1280, 720)
Draw = Callable[[Picture], None]


COUNTER = np.random.default_rng(1).normal(150, 2, (720, 1280, 3)).astype(np.uint8)  # some grain


def thing(at: Box = KEYS, shade: int = 60) -> Draw:
    """Something with a pattern: the half of it is darker than the other."""

    def draw(picture: Picture) -> None:
        rows, columns = _span(at)
        picture[rows, columns] = shade
        middle = (columns.start + columns.stop) // 2
        picture[rows, columns.start : middle] = shade // 2

    return draw


def shade(at: Box, by: float, *, soft: int = 0) -> Draw:
    """The light there is so much weaker or stronger, with a border *soft* pixels wide."""

    def draw(picture: Picture) -> None:
        mask = np.zeros((720, 1280, 1), np.float32)
        for step in range(soft + 1):
            inner = Box(at.x0 + step, at.y0 + step, at.x1 - step, at.y1 - step)
            mask[_span(inner)] = (step + 1) / (soft + 1)
        picture[:] = np.clip(picture * (1 + (by - 1) * mask), 0, 255).astype(np.uint8)

    return draw


def _span(box: Box) -> tuple[slice, slice]:
    return slice(int(box.y0), int(box.y1)), slice(int(box.x0), int(box.x1))


class Counter:
    """A counter that is looked at ten times a second."""

    def __init__(self, zone: Sequence[tuple[float, float]] | None = None) -> None:
        numbers = itertools.count(1)
        self.scene = Scene()
        self.tracker = Tracker(
            sure=lambda _product: 0.7,
            new_id=lambda: f"e{next(numbers)}",
            wall_clock=lambda: 1_700_000_000.0,
            zone=zone,
        )
        self.time_s = 0.0
        self.unknown: list[UnknownSeen] = []
        self.gone: list[ItemGone] = []
        self.items: list[ItemConfirmed] = []

    def open(self, session: str = "s1", *, count_what_lies: bool = False) -> None:
        self.tracker.start(CountingStarted(session, count_what_lies))

    def show(
        self, seconds: float, *draws: Draw, see: Sequence[See] = (), others: Sequence[Box] = ()
    ) -> Seen:
        """The same picture for a while; it lasts one look at least."""
        picture = COUNTER.copy()
        for draw in draws:
            draw(picture)
        for _ in range(max(1, round(seconds * 10))):
            self.scene.see(picture, time_s=self.time_s)
            seen = self.tracker.see(
                see,
                time_s=self.time_s,
                width_px=1280,
                height_px=720,
                places=self.scene,
                others=others,
            )
            self.time_s += 0.1
            self.unknown += seen.unknown
            self.gone += seen.gone
            self.items += seen.confirmed
        return seen

    def wave(self, seconds: float, *draws: Draw) -> None:
        """Something moves at the edge all the time."""
        for number in range(round(seconds * 10)):
            y = 100 + 40 * (number % 5)
            self.show(0.1, *draws, thing(Box(0, y, 60, y + 80)))


@pytest.fixture
def opened() -> Counter:
    """A session at a counter that was seen bare."""
    one = Counter()
    one.show(1)
    one.open()
    one.show(0.3)
    return one


def test_what_no_product_explains_is_told_once_with_its_place(opened: Counter) -> None:
    opened.show(15, thing())
    (told,) = opened.unknown
    assert (told.event_id, told.session_id, told.seen_at) == ("e1", "s1", 1_700_000_000.0)
    assert told.box == Box(400, 296, 520, 384)
    assert opened.gone == []


def test_it_is_told_after_two_still_seconds(opened: Counter) -> None:
    opened.show(1.9, thing())
    assert opened.unknown == []
    seen = opened.show(0.3, thing())
    assert len(opened.unknown) == 1
    assert seen.resting_allowed


def test_detection_does_not_rest_before_it_is_told(opened: Counter) -> None:
    assert not opened.show(1.5, thing()).resting_allowed


def test_nothing_is_told_while_something_moves_in_the_picture(opened: Counter) -> None:
    """A hand is at work: the thing may be lifted again, or be covered by it."""
    opened.wave(5, thing())
    assert opened.unknown == []


def test_a_hand_that_rests_is_no_thing(opened: Counter) -> None:
    """It comes in over the edge."""
    opened.show(8, thing(ARM))
    opened.show(3)
    assert opened.unknown == []


def test_what_a_hand_rests_on_is_told_when_the_hand_has_gone(opened: Counter) -> None:
    keys = thing(Box(600, 380, 720, 460))
    opened.show(4, keys, thing(ARM))
    assert opened.unknown == []
    opened.show(3, keys)
    assert len(opened.unknown) == 1


@pytest.mark.parametrize(
    "light",
    [
        shade(KEYS, 0.6),
        shade(Box(300, 200, 700, 500), 0.6, soft=60),
        shade(KEYS, 1.4),
        shade(Box(300, 200, 700, 500), 1.4, soft=60),
        shade(WHOLE, 0.7),
        shade(WHOLE, 1.3),
        shade(Box(2, 2, 1278, 718), 0.6, soft=2),
    ],
    ids=["hard", "soft", "spot", "soft spot", "dimmed", "lit", "nearly all"],
)
def test_shadows_and_light_are_no_things(opened: Counter, light: Draw) -> None:
    opened.show(6, light)
    opened.show(3)
    assert opened.unknown == []


def test_a_thing_is_told_in_another_light(opened: Counter) -> None:
    opened.show(3, shade(WHOLE, 0.7))
    opened.show(3, thing(), shade(WHOLE, 0.7))
    assert len(opened.unknown) == 1


@pytest.mark.parametrize("big", [Box(400, 300, 440, 340), Box(100, 100, 1200, 620)])
def test_crumbs_and_what_covers_the_counter_are_not_asked_about(opened: Counter, big: Box) -> None:
    opened.show(6, thing(big))
    assert opened.unknown == []


def test_a_thin_thing_is_a_thing_though_it_is_nothing_but_border(opened: Counter) -> None:
    opened.show(3, thing(Box(200, 304, 840, 312), shade=10))
    assert len(opened.unknown) == 1


@pytest.mark.parametrize("see", [[See(KEYS, 0.9, "apple")], [See(KEYS, 0.2, "apple")]])
def test_what_a_product_explains_is_not_unknown(opened: Counter, see: list[See]) -> None:
    opened.show(5, thing(), see=see)
    assert opened.unknown == []


def test_what_any_class_explains_is_not_unknown(opened: Counter) -> None:
    """S0-54: a class without a product is never billed, and a person's arm is no unknown item."""
    opened.show(5, thing(), others=[Box(300, 250, 560, 420)])
    assert opened.unknown == []


def test_what_is_explained_now_and_then_is_not_unknown(opened: Counter) -> None:
    for _ in range(4):
        opened.show(1.2, thing())
        opened.show(0.1, thing(), others=[KEYS])
    assert opened.unknown == []


def test_a_product_that_the_model_loses_for_long_is_not_unknown(opened: Counter) -> None:
    opened.show(3, thing(), see=[See(KEYS, 0.9, "apple")])
    opened.show(8, thing())
    assert [item.product_id for item in opened.items] == ["apple"]
    assert opened.unknown == []


def test_a_small_product_beside_a_large_thing_does_not_explain_it(opened: Counter) -> None:
    beside = Box(520, 300, 560, 380)
    large = thing(Box(300, 300, 520, 420))
    opened.show(5, large, thing(beside), see=[See(beside, 0.9, "apple")])
    assert len(opened.unknown) == 1


def test_what_lies_there_before_the_session_is_not_unknown_and_neither_is_its_place() -> None:
    one = Counter()
    one.show(2, thing())
    one.open()
    one.show(3, thing())
    one.show(5)
    assert one.unknown == []


def test_what_was_put_there_just_before_the_session_is_not_unknown() -> None:
    one = Counter()
    one.show(2)
    one.show(1, thing())
    one.open()
    one.show(5, thing())
    assert one.unknown == []


def test_the_pattern_of_the_counter_under_what_was_taken_is_no_thing() -> None:
    def stripes(picture: Picture) -> None:
        for x in range(0, 1280, 64):
            picture[:, x : x + 32] -= 40

    def plain(picture: Picture) -> None:
        picture[_span(KEYS)] = 80

    one = Counter()
    one.show(2, stripes, plain)
    one.open()
    one.show(1, stripes, plain)
    one.show(5, stripes)
    assert one.unknown == []


def test_it_is_unknown_when_it_was_away_and_comes_back_in_the_session() -> None:
    one = Counter()
    one.show(2)
    one.show(1, thing())
    one.open()
    one.show(1)
    one.show(3, thing())
    assert len(one.unknown) == 1


def test_nothing_is_unknown_on_a_counter_that_was_never_seen_bare() -> None:
    one = Counter()
    one.open(count_what_lies=True)
    one.show(5, thing())
    assert one.unknown == []


def test_nothing_is_told_outside_a_session(opened: Counter) -> None:
    opened.tracker.stop()
    opened.show(5, thing())
    assert opened.unknown == []


def test_the_next_session_does_not_hear_of_it(opened: Counter) -> None:
    opened.show(4, thing())
    opened.tracker.stop()
    opened.open("s2")
    opened.show(3, thing())
    opened.show(3)
    assert [told.session_id for told in opened.unknown] == ["s1"]
    assert opened.gone == []


def test_what_lies_outside_the_zone_is_not_asked_about() -> None:
    one = Counter(zone=((0.5, 0.0), (1.0, 0.0), (1.0, 1.0), (0.5, 1.0)))
    one.show(1)
    one.open()
    one.show(0.1)
    one.show(3, thing(), thing(ELSEWHERE))
    (told,) = one.unknown
    assert told.box.x0 == pytest.approx(800)


def test_its_going_is_told_when_its_place_is_bare(opened: Counter) -> None:
    opened.show(3, thing())
    opened.show(1.5)
    assert opened.gone == [ItemGone("e1", "s1", pytest.approx(4.9, abs=0.2))]
    assert opened.show(0.1).resting_allowed


def test_a_hand_over_it_does_not_take_it_away(opened: Counter) -> None:
    opened.show(3, thing())
    opened.show(3, thing(), thing(Box(380, 280, 560, 720)))
    opened.show(3, thing())
    assert len(opened.unknown) == 1
    assert opened.gone == []


def test_its_going_is_told_though_hands_keep_moving(opened: Counter) -> None:
    opened.show(3, thing())
    opened.wave(4)
    assert [gone.event_id for gone in opened.gone] == ["e1"]


def test_a_thing_that_is_only_moved_is_not_asked_about_again(opened: Counter) -> None:
    opened.show(3, thing())
    opened.wave(1)
    opened.show(4, thing(ELSEWHERE))
    assert len(opened.unknown) == 1
    assert opened.gone == []
    opened.show(2)
    assert [gone.event_id for gone in opened.gone] == ["e1"]


def test_a_blink_over_its_place_takes_nothing_away(opened: Counter) -> None:
    opened.show(3, thing())
    opened.show(0.1)
    opened.show(3, thing())
    assert len(opened.unknown) == 1
    assert opened.gone == []


@pytest.mark.parametrize("other", [thing(ELSEWHERE, shade=250), thing(Box(700, 100, 950, 300))])
def test_another_thing_is_asked_about_when_the_first_was_taken(
    opened: Counter, other: Draw
) -> None:
    opened.show(3, thing())
    opened.wave(1)
    opened.show(4, other)
    assert len(opened.unknown) == 2
    assert [gone.event_id for gone in opened.gone] == ["e1"]


def test_two_things_are_two(opened: Counter) -> None:
    opened.show(3, thing())
    opened.show(3, thing(), thing(ELSEWHERE))
    assert len(opened.unknown) == 2
    opened.show(2, thing(ELSEWHERE))
    assert [gone.event_id for gone in opened.gone] == ["e1"]


def test_a_thing_of_which_a_part_looks_like_the_counter_is_one(opened: Counter) -> None:
    def glove(picture: Picture) -> None:
        """A palm and the fingers around it; what joins them is grey as the counter."""
        thing(Box(400, 300, 520, 380))(picture)
        thing(Box(560, 300, 640, 460))(picture)
        thing(Box(440, 420, 640, 460))(picture)

    opened.show(3, glove)
    (told,) = opened.unknown
    assert (told.box.x0, told.box.x1) == (400, 640)


def test_what_is_laid_against_it_is_not_asked_about_again(opened: Counter) -> None:
    opened.show(3, thing())
    opened.show(3, thing(), thing(Box(520, 300, 900, 420)))
    assert len(opened.unknown) == 1


def test_what_turns_out_to_be_a_product_is_an_item_and_no_question(opened: Counter) -> None:
    """S0-13: counted once, not asked about as well."""
    opened.show(3, thing())
    opened.show(3, thing(), see=[See(KEYS, 0.9, "apple")])
    assert [item.product_id for item in opened.items] == ["apple"]
    assert [gone.event_id for gone in opened.gone] == ["e1"]
    opened.show(5, thing(), see=[See(KEYS, 0.9, "apple")])
    assert len(opened.unknown) == 1


def test_the_counter_learns_what_shines_on_it_for_long(opened: Counter) -> None:
    spot = shade(Box(300, 200, 700, 500), 0.6, soft=60)
    opened.show(12, spot)
    assert opened.scene.bare(Box(350, 250, 650, 450)) is True
    opened.show(3, spot, thing())
    assert len(opened.unknown) == 1


def test_a_counter_that_staff_call_empty_is_bare_from_then_on() -> None:
    """What lies there when they say so belongs to the counter; what comes later is asked about."""
    fixed = thing(Box(900, 500, 1000, 600))
    one = Counter()
    one.show(1)
    one.open()
    one.scene.learn()
    one.show(6, fixed)
    assert one.unknown == []
    one.show(4, fixed, thing())
    assert len(one.unknown) == 1
    one.show(4, fixed)
    assert [gone.event_id for gone in one.gone] == ["e1"]


@pytest.fixture
def restarted() -> Counter:
    """The program starts anew while something lies there that it has asked about."""
    one = Counter()
    one.tracker.start(
        CountingStarted("s1", count_what_lies=False, known=(KnownItem("u1", None, KEYS),))
    )
    one.show(3, thing())
    return one


def test_what_was_asked_about_before_a_restart_is_not_asked_again(restarted: Counter) -> None:
    restarted.show(8, thing())
    assert (restarted.unknown, restarted.gone) == ([], [])


def test_its_going_is_told_after_the_restart(restarted: Counter) -> None:
    restarted.show(3)
    assert [gone.event_id for gone in restarted.gone] == ["u1"]
    restarted.show(3, thing())
    assert len(restarted.gone) == 1


def test_a_hand_over_it_is_no_going(restarted: Counter) -> None:
    for number in range(30):
        x = 400 + 20 * (number % 4)
        restarted.show(0.1, thing(), thing(Box(x, 250, x + 60, 720)))
    assert restarted.gone == []
    restarted.show(3, thing())
    assert restarted.gone == []


def test_after_a_restart_too_it_may_become_a_product(restarted: Counter) -> None:
    restarted.show(3, thing(), see=[See(KEYS, 0.9, "apple")])
    assert [gone.event_id for gone in restarted.gone] == ["u1"]


def test_a_plain_thing_can_not_be_recognised_after_a_restart() -> None:
    """Then its question stays until somebody answers it."""
    one = Counter()
    one.tracker.start(
        CountingStarted("s1", count_what_lies=False, known=(KnownItem("u1", None, KEYS),))
    )
    one.show(3)
    one.show(3, thing())
    assert one.gone == []
