"""Which codes the camera's reader tells, and when."""

import itertools
from collections.abc import Iterable

import pytest

from kiosk.codes.code import Code, Symbology
from kiosk.codes.lying import LyingCodes
from kiosk.events.pictures import Box

HERE, THERE = Box(100, 100, 180, 140), Box(600, 300, 680, 340)


def code(at: Box = HERE, text: str = "9520000000011") -> Code:
    return Code(text, Symbology.EAN_13, box=at)


class Counter:
    """One reading after the other; *moving* are the places where something moves."""

    def __init__(self) -> None:
        self.lying = LyingCodes()
        self.now_s = 0.0
        self.moving: tuple[Box, ...] = ()

    def read(self, *codes: Code, after_s: float = 1.5) -> list[Code]:
        self.now_s += after_s
        return self.lying.read(codes, still=self._still, now_s=self.now_s)

    def wait(self, seconds: float) -> list[Code]:
        self.now_s += seconds
        return self.lying.settled(still=self._still, now_s=self.now_s)

    def _still(self, one: Code) -> bool:
        return one.box not in self.moving


@pytest.fixture
def counter() -> Counter:
    return Counter()


def test_a_code_that_lies_still_is_told_once(counter: Counter) -> None:
    """S1-16: at the first reading."""
    assert counter.read(code()) == [code()]
    assert counter.read(code()) == []


def test_what_is_carried_past_is_not_told(counter: Counter) -> None:
    """S1-16: on its way out it would be counted a second time."""
    way = [Box(x, 100, x + 80, 140) for x in range(100, 900, 100)]
    counter.moving = tuple(way)
    assert list(itertools.chain(*(counter.read(code(at)) for at in way))) == []


def test_what_is_held_to_the_camera_is_told_at_the_second_reading(counter: Counter) -> None:
    """A hand never keeps quite still."""
    counter.moving = (HERE,)
    assert counter.read(code()) == []
    assert counter.read(code()) == [code()]


def test_put_down_after_it_was_carried_it_is_told(counter: Counter) -> None:
    counter.moving = (HERE,)
    counter.read(code())
    assert counter.read(code(THERE)) == [code(THERE)]


def test_one_that_is_back_is_told_again(counter: Counter) -> None:
    counter.read(code())
    assert counter.read() == []
    assert counter.read(code()) == [code()]


def test_two_of_one_kind_are_told_both(counter: Counter) -> None:
    assert counter.read(code(), code(THERE)) == [code(), code(THERE)]


def test_it_is_told_again_once_it_has_settled(counter: Counter) -> None:
    counter.read(code())
    assert counter.wait(1.0) == []
    assert counter.wait(1.5) == [code()]
    assert counter.wait(9.0) == []


def test_what_moved_since_is_not_told_as_settled(counter: Counter) -> None:
    """A hand has it; only the next reading can say."""
    counter.read(code())
    counter.moving = (HERE,)
    assert counter.wait(5.0) == []


def test_another_sale_hears_of_all(counter: Counter) -> None:
    counter.read(code())
    counter.lying.clear()
    assert counter.read(code()) == [code()]


def _texts(codes: Iterable[Code]) -> list[str]:
    return [one.text for one in codes]


def test_two_codes_at_one_place_are_two(counter: Counter) -> None:
    both = (code(), code(text="9520000000028"))
    assert _texts(counter.read(*both)) == ["9520000000011", "9520000000028"]
