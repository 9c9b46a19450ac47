"""What the frames themselves say about places."""

import numpy as np

from kiosk.events.pictures import Box, Picture
from kiosk.tracking.scene import Scene

PLACE = Box(400, 200, 700, 500)
ELSEWHERE = Box(900, 100, 1200, 300)


def counter(light: float = 1.0) -> Picture:
    """A counter with some grain."""
    grain = np.random.default_rng(1).normal(120, 2, (720, 1280, 3))
    return np.clip(grain * light, 0, 255).astype(np.uint8)


def with_thing(picture: Picture, box: Box = PLACE, *, shade: int = 0) -> Picture:
    """A thing with a pattern."""
    x0, y0, x1, y1 = (int(side) for side in (box.x0, box.y0, box.x1, box.y1))
    picture = picture.copy()
    picture[y0:y1, x0:x1] = 40 + shade
    picture[y0 : (y0 + y1) // 2, x0 : (x0 + x1) // 2] = 200
    return picture


def watched(*pictures: Picture) -> Scene:
    scene = Scene()
    for number, picture in enumerate(pictures):
        scene.see(picture, time_s=number / 10)
    return scene


def test_the_first_picture_is_motion_and_a_still_one_is_not() -> None:
    scene = Scene()
    assert scene.see(counter(), time_s=0.0)
    assert not scene.see(counter(), time_s=0.1)


def test_a_thing_that_appears_is_motion_at_its_place_alone() -> None:
    scene = watched(*[counter()] * 8)
    assert scene.see(with_thing(counter()), time_s=0.8)
    assert not scene.calm(PLACE, for_s=0.5)
    assert scene.calm(ELSEWHERE, for_s=0.5)


def test_a_place_is_calm_after_half_a_second() -> None:
    scene = watched(counter(), *[with_thing(counter())] * 5)
    assert not scene.calm(PLACE, for_s=0.5)
    scene.see(with_thing(counter()), time_s=0.7)
    assert scene.calm(PLACE, for_s=0.5)


def test_another_light_is_no_motion() -> None:
    scene = watched(counter())
    assert not scene.see(counter(0.8), time_s=0.1)


def test_another_size_and_an_earlier_time_are_another_medium() -> None:
    scene = watched(*[counter()] * 3)
    assert scene.see(counter()[:360, :640], time_s=0.3)
    assert scene.see(counter()[:360, :640], time_s=0.0)


def test_a_thing_looks_the_same_in_another_light() -> None:
    scene = watched(with_thing(counter()))
    look = scene.look(PLACE)
    scene.see((with_thing(counter()) * 0.7).astype(np.uint8), time_s=0.1)
    assert scene.unchanged(PLACE, look)


def test_an_empty_place_does_not_look_like_the_thing() -> None:
    scene = watched(with_thing(counter()))
    look = scene.look(PLACE)
    scene.see(counter(), time_s=0.1)
    assert not scene.unchanged(PLACE, look)


def test_a_plain_thing_is_not_recognised() -> None:
    scene = watched(counter())
    assert not scene.unchanged(PLACE, scene.look(PLACE))


def test_a_look_of_another_size_is_not_recognised() -> None:
    scene = watched(with_thing(counter()))
    assert not scene.unchanged(PLACE, scene.look(ELSEWHERE))


def test_a_box_outside_the_picture_is_asked_without_harm() -> None:
    scene = watched(counter())
    assert scene.look(Box(2000, 2000, 2100, 2100)).shape == (1, 1)
    assert scene.look(Box(-90, -90, -10, -10)).shape == (1, 1)


def test_the_bare_counter_is_known_again_in_another_light() -> None:
    scene = Scene()
    for number in range(8):
        scene.see(counter(), time_s=number / 10)
        scene.occupied([])
    scene.see(with_thing(counter()), time_s=0.8)
    scene.occupied([PLACE])
    assert scene.bare(PLACE) is False
    scene.see(counter(0.8), time_s=0.9)
    assert scene.bare(PLACE) is True


def test_a_place_that_was_never_seen_bare_is_not_judged() -> None:
    scene = Scene()
    for number in range(8):
        scene.see(with_thing(counter()), time_s=number / 10)
        scene.occupied([PLACE])
    assert scene.bare(PLACE) is None
    assert scene.bare(ELSEWHERE) is True


def test_what_comes_after_a_quiet_moment_was_brought() -> None:
    scene = watched(*[counter()] * 6, with_thing(counter()))
    assert scene.brought(PLACE, since_s=0.0)
    assert not scene.brought(ELSEWHERE, since_s=0.0)


def test_without_a_quiet_moment_nobody_knows_whether_it_was_brought() -> None:
    scene = watched(*[counter(), with_thing(counter())] * 5)
    assert not scene.brought(PLACE, since_s=0.0)


def test_a_quiet_moment_before_the_loss_says_nothing() -> None:
    scene = watched(*[counter()] * 6, with_thing(counter()))
    assert not scene.brought(PLACE, since_s=0.55)


def shaded(by: float, *, red: float = 1.0) -> Picture:
    """The counter, at `PLACE` darker or brighter, or more red."""
    picture = counter().astype(np.float32)
    picture[200:500, 400:700] *= (by, by, by * red)
    return picture.clip(0, 255).astype(np.uint8)


def seen_bare(then: Picture) -> bool | None:
    scene = Scene()
    for number in range(10):
        scene.see(counter(), time_s=number / 10)
        scene.occupied([])
    scene.see(then, time_s=1.0)
    return scene.bare(PLACE)


def test_a_place_in_a_soft_shadow_is_bare_all_the_same() -> None:
    """The shadow of what stood beside it, or of a hand, was learnt with the counter."""
    assert seen_bare(shaded(0.85))
    assert seen_bare(shaded(1.15))


def test_a_place_that_is_much_darker_or_of_another_colour_is_not_bare() -> None:
    assert not seen_bare(shaded(0.7))
    assert not seen_bare(shaded(0.9, red=1.25))
