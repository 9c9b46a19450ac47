"""A backend that does not answer what can wait is left alone, longer and longer."""

from kiosk.backend.resting import Rests
from tests.fakes.shop import FakeClock


def test_each_failure_doubles_the_rest_up_to_the_longest() -> None:
    clock = FakeClock()
    rests = Rests(clock, longest_s=100.0)
    lengths = []
    for _ in range(4):
        began_s = clock.now
        rests.failed()
        while not rests.over:
            clock.now += 1.0
        lengths.append(clock.now - began_s)
    assert lengths == [30.0, 60.0, 100.0, 100.0]


def test_an_answer_ends_the_rest_and_makes_the_next_one_short_again() -> None:
    clock = FakeClock()
    rests = Rests(clock, longest_s=900.0)
    rests.failed()
    rests.failed()
    assert (rests.failing, rests.over) == (True, False)
    rests.worked(again_in_s=10.0)
    assert (rests.failing, rests.over) == (False, False)
    clock.now += 10.0
    assert rests.over
    rests.failed()
    clock.now += 30.0
    assert rests.over
