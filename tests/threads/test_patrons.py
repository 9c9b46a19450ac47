"""Guests who come one after the other, where nobody stands at the kiosk."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.events.touches import (
    Answer,
    GuestChosen,
    NextShopper,
    PurchaseConfirmed,
    QuestionAnswered,
    ReviewOpened,
)
from kiosk.qt.patrons import Patron, Patrons, PatronTouch
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots.till import BasketLine, Phase, Prompt, QuestionKind, TillSnapshot

NOBODY = TillSnapshot(1, Phase.PAIRING)
SALE = TillSnapshot(
    2, Phase.SHOPPING, "s1", lines=(BasketLine("P001", "Apple", 1, 59, 0.9, 0, "e1"),)
)


def at(phase: Phase) -> TillSnapshot:
    return replace(SALE, phase=phase)


def test_a_guest_who_only_begins_stays() -> None:
    patron = Patron(None)
    assert patron.touch(NOBODY, 0.0) == GuestChosen(count_what_lies=True)
    assert patron.touch(replace(NOBODY, open_for_business=False), 0.0) is None
    assert patron.touch(SALE, 0.0) is None
    assert patron.touch(SALE, 1e6) is None


def test_a_guest_pays_when_the_time_has_come_and_makes_room() -> None:
    patron = Patron(30.0)
    assert patron.touch(SALE, 100.0) is None
    assert patron.touch(SALE, 129.0) is None
    assert patron.touch(SALE, 130.0) == ReviewOpened()
    assert patron.touch(at(Phase.REVIEW), 131.0) is None
    assert patron.touch(at(Phase.REVIEW), 133.0) == PurchaseConfirmed()
    assert patron.touch(at(Phase.ORDERING), 134.0) is None
    assert patron.touch(at(Phase.THANKS), 135.0) is None
    assert patron.touch(at(Phase.THANKS), 137.0) == NextShopper()
    assert patron.touch(NOBODY, 138.0) == GuestChosen(count_what_lies=True)
    second = replace(SALE, session_id="s2")
    assert patron.touch(second, 139.0) is None
    assert patron.touch(second, 169.0) == ReviewOpened()


def test_a_guest_with_an_empty_basket_waits() -> None:
    empty = replace(SALE, lines=())
    patron = Patron(30.0)
    patron.touch(empty, 0.0)
    assert patron.touch(empty, 99.0) is None


@pytest.mark.parametrize(("product_id", "said"), [("P004", Answer.YES), (None, Answer.NO)])
def test_a_guest_answers_after_a_moment(product_id: str | None, said: Answer) -> None:
    prompt = Prompt(("q1",), QuestionKind.UNSURE, product_id, (), 2, 0.5, "e2", 10.0, None)
    asked = replace(SALE, prompts=(prompt,))
    patron = Patron(30.0)
    assert patron.touch(asked, 11.0) is None
    assert patron.touch(asked, 12.5) == QuestionAnswered(("q1",), said, 2, product_id)


def test_touches_come_with_the_snapshots_and_with_time(qtbot: QtBot) -> None:
    signals, touches, now = KioskSignals(), list[PatronTouch](), [0.0]
    _patrons = Patrons(signals, touches.append, lambda: next_s(now), sale_s=30.0)
    signals.till.emit(NOBODY)
    assert touches == [GuestChosen(count_what_lies=True)]
    signals.till.emit(at(Phase.THANKS))
    qtbot.waitUntil(lambda: touches[-1] == NextShopper(), timeout=20_000)


def next_s(now: list[float]) -> float:
    """Three seconds pass from look to look."""
    now[0] += 3.0
    return now[0]
