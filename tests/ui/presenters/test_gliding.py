from dataclasses import replace

import pytest

from ui.presenters.certainty import BoxView, Tone
from ui.presenters.gliding import FADE_S, Gliding


class Clock:
    def __init__(self) -> None:
        self.now_s = 10.0

    def __call__(self) -> float:
        return self.now_s


def box(left: float, track_id: int = 1) -> BoxView:
    return BoxView(track_id, "P001", left, 0, left + 100, 100, Tone.ACCEPT, "x")


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_new_box_fades_in_at_its_place(clock: Clock) -> None:
    gliding = Gliding(clock)
    gliding.show((box(0),))
    assert gliding.at()[0].alpha == 0.0
    assert gliding.moving

    clock.now_s += FADE_S / 2
    assert gliding.at()[0].alpha == pytest.approx(0.5)
    clock.now_s += FADE_S
    assert gliding.at()[0].alpha == 1.0
    assert not gliding.moving


def test_box_glides_to_where_it_was_seen_and_stays(clock: Clock) -> None:
    gliding = Gliding(clock)
    gliding.show((box(0),))
    clock.now_s += 0.05
    gliding.show((box(100),))

    clock.now_s += 0.025
    assert gliding.at()[0].edges[0] == pytest.approx(50)
    clock.now_s += 1
    assert gliding.at()[0].edges[0] == pytest.approx(100)
    assert not gliding.moving


def test_missing_box_fades_out(clock: Clock) -> None:
    gliding = Gliding(clock)
    gliding.show((box(0), box(500, track_id=2)))
    clock.now_s += 1
    gliding.show((box(0),))
    clock.now_s += FADE_S / 2

    assert [drawn.alpha for drawn in gliding.at()] == [1.0, pytest.approx(0.5)]
    gliding.show((box(0),))
    clock.now_s += FADE_S
    assert [drawn.view.track_id for drawn in gliding.at()] == [1]


def test_box_that_comes_back_appears_anew(clock: Clock) -> None:
    gliding = Gliding(clock)
    gliding.show((box(0),))
    clock.now_s += 1
    gliding.show(())
    gliding.show((box(300),))
    (again,) = gliding.at()
    assert (again.alpha, again.edges[0]) == (0.0, 300)


def test_without_motion_everything_is_at_once(clock: Clock) -> None:
    gliding = Gliding(clock, motion=False)
    gliding.show((box(0),))
    assert gliding.at()[0].alpha == 1.0
    clock.now_s += 0.05
    gliding.show((box(100),))
    assert gliding.at()[0].edges[0] == 100
    assert not gliding.moving
    gliding.show(())
    assert gliding.at() == ()


def test_box_that_is_called_otherwise_goes_on_where_it_was(clock: Clock) -> None:
    gliding = Gliding(clock)
    gliding.show((box(0), box(500, track_id=2)))
    clock.now_s += 0.05
    gliding.show((box(100),))
    clock.now_s += 0.01
    before = gliding.at()
    answered = replace(box(100), tone=Tone.ASK, label="y")
    gliding.dress((answered, replace(answered, track_id=2), replace(answered, track_id=3)))

    after = gliding.at()
    assert [(one.edges, one.alpha) for one in after] == [(one.edges, one.alpha) for one in before]
    assert [one.view.label for one in after] == ["y", "x"]  # the second is fading out
