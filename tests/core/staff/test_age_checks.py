"""Staff approve an age with their PIN on the shopper's screen; the panel stays closed."""

import pytest

from kiosk.events.staff import AgeApproved
from kiosk.staff.requests import AgeChecked, Left, Looked
from tests.core.staff.conftest import PIN, DeskRig


@pytest.fixture
def closed(signed_in: DeskRig) -> DeskRig:
    signed_in.say(Left())
    return signed_in


def test_a_right_pin_approves_and_opens_nothing_else(closed: DeskRig) -> None:
    book = closed.say(AgeChecked("Ada", PIN, "s1", 18))
    assert closed.approved == [AgeApproved("s1", 18, "Ada")]
    assert book.signed_in == ""
    assert book.entries == ()
    closed.desk.put(Looked())
    book = closed.say(AgeChecked("Ada", "141421", "s1", 18))
    assert (book.signed_in, book.entries) == ("", ())


def test_a_wrong_pin_approves_nothing_and_counts_towards_the_lock(closed: DeskRig) -> None:
    for _ in range(5):
        book = closed.say(AgeChecked("Ada", "314159", "s1", 18))
    assert closed.approved == []
    assert book.told is not None
    assert (book.told.ok, book.told.key) == (False, "wrong_pin")
    assert book.locked_until_s == closed.mono_s + 30
    closed.say(AgeChecked("Ada", PIN, "s1", 18))
    assert closed.approved == []
    assert ("till", "locked") in closed.entries()


def test_somebody_who_is_no_staff_approves_nothing(closed: DeskRig) -> None:
    closed.say(AgeChecked("Eve", PIN, "s1", 18))
    assert closed.approved == []
