"""Which codes the camera's reader tells, and when."""

import itertools
import threading
from collections.abc import Iterable

import numpy as np
import pytest

from kiosk.codes.code import Code, Symbology
from kiosk.codes.goods import GoodsReader
from kiosk.codes.lying import LyingCodes
from kiosk.codes.watching import CodeWatch
from kiosk.events.counting import CountingStarted
from kiosk.events.pictures import Box, Frame, Picture
from kiosk.events.scans import CodeSeen
from kiosk.mailbox import Mailbox
from tests.core.codes.drawn import drawn

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

    def look(self) -> list[Code]:
        return self.lying.rested(still=self._still, now_s=self.now_s)

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


def test_what_came_to_rest_as_it_was_read_is_told_at_the_next_look(counter: Counter) -> None:
    """Nothing changes any more, so it is not read again."""
    counter.moving = (HERE,)
    assert counter.read(code()) == []
    assert counter.look() == []
    counter.moving = ()
    assert counter.look() == [code()]
    assert counter.look() == []


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


def _picture(x: int) -> Picture:
    picture = np.full((480, 640, 3), 170, np.uint8)
    bars = drawn("9520000000011", "EAN13", scale=2)[:120]
    picture[190 : 190 + len(bars), x : x + bars.shape[1]] = bars
    return picture


class Film(Mailbox[Frame]):
    """Each picture once, half a second after the other; then *over* is set."""

    def __init__(self, pictures: Iterable[Picture]) -> None:
        super().__init__()
        self.over = threading.Event()
        self._pictures = enumerate(pictures)

    def take(self, *, within_s: float) -> Frame | None:
        number, picture = next(self._pictures, (0, None))
        if picture is None:
            self.over.set()
            return None
        return Frame(picture, number, number * 0.5, number * 0.5)


class Hurried(threading.Event):
    """Is set when *film* is over; nobody waits for it."""

    def __init__(self, film: Film) -> None:
        super().__init__()
        self._film = film

    def is_set(self) -> bool:
        return self._film.over.is_set()

    def wait(self, timeout: float | None = None) -> bool:
        return self.is_set()


def _told(pictures: Iterable[Picture]) -> list[tuple[str, bool]]:
    """What the loop tells of these pictures; each time it asks the clock half a second is over."""
    film, told = Film(pictures), list[CodeSeen]()
    clock = itertools.count(0.0, 0.5).__next__
    watch = CodeWatch(frames=film, goods=GoodsReader(()), put=told.append, clock=clock)
    watch.order(CountingStarted("s1", count_what_lies=True))
    watch.run(Hurried(film))
    return [(seen.barcode, seen.settled) for seen in told]


def test_the_reader_tells_what_lies_at_rest_and_that_it_has_settled() -> None:
    """S1-16: with real pictures of a counter, at the camera's own times."""
    assert _told([_picture(200)] * 9) == [("09520000000011", False), ("09520000000011", True)]


def test_the_reader_tells_nothing_of_what_moves_along() -> None:
    """S1-16: read in every picture, at rest in none."""
    assert _told([_picture(x) for x in range(20, 400, 90)]) == []
