"""Goods with an age on the screen: staff are called, type a PIN, or the shopper gives them back."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.events.touches import Answer, HelpChanged, QuestionAnswered
from kiosk.snapshots.till import Phase, Prompt, QuestionKind, TillSnapshot
from kiosk.staff.requests import AgeChecked, Request
from tests.ui.conftest import Rig
from ui.gallery import staff
from ui.over import Over
from ui.staff.approval import ApprovalSheet
from ui.window import KioskWindow

WINE = Prompt(("q1",), QuestionKind.AGE, "P011", (), 1, 0.9, "e1", 990.0, None, min_age=18)
SALE = TillSnapshot(2, Phase.SHOPPING, "s1", "7F3K", prompts=(WINE,))


@pytest.fixture
def asked() -> list[Request]:
    return []


@pytest.fixture
def window(open_window: Callable[..., KioskWindow], rig: Rig, asked: list[Request]) -> KioskWindow:
    opened = open_window(staff=replace(staff.link(), ask=asked.append))
    rig.signals.staff.emit(staff.book("gate", 1_000.0))
    rig.sell(SALE)
    return opened


def sheet(window: KioskWindow) -> ApprovalSheet:
    found = window.frame.over.sheet
    assert isinstance(found, ApprovalSheet)
    return found


def test_the_prompt_says_what_to_do(window: KioskWindow) -> None:
    card = window.frame.shopping.card
    assert card.title.text() == "Olive Oil 500\u00a0ml"
    assert "18" in card.detail.text()
    assert (card.no.text(), card.other.text()) == ("I put it back", "Call staff")


def test_a_pin_goes_to_the_desk_with_the_sale_and_the_age(
    window: KioskWindow, asked: list[Request]
) -> None:
    window.frame.shopping.card.yes.click()
    gate = sheet(window).gate
    gate.names["Bea"].click()
    assert gate.pad is not None
    gate.pad.type("271828")
    gate.pad.done_button.click()
    assert asked == [AgeChecked("Bea", "271828", "s1", 18)]
    assert "271828" not in repr(asked[0])


def test_the_sheet_goes_when_the_goods_were_approved(window: KioskWindow, rig: Rig) -> None:
    window.frame.shopping.card.yes.click()
    rig.sell(replace(SALE, sequence=3, prompts=()))
    assert window.frame.over.shown is Over.NOTHING


def test_a_wrong_pin_is_said_and_an_old_one_is_not(window: KioskWindow, rig: Rig) -> None:
    rig.signals.staff.emit(replace(staff.book("locked", 1_000.0), locked_until_s=0.0))
    window.frame.shopping.card.yes.click()
    assert sheet(window).gate.words.text() == ""
    wrong = staff.book("locked", 1_000.0)
    assert wrong.told is not None
    rig.signals.staff.emit(replace(wrong, locked_until_s=0.0, told=replace(wrong.told, number=2)))
    assert sheet(window).gate.words.text() != ""


def test_nobody_can_make_a_first_pin_there(window: KioskWindow, rig: Rig) -> None:
    """A shopper would let their own goods pass."""
    rig.signals.staff.emit(staff.book("first", 1_000.0))
    window.frame.shopping.card.yes.click()
    assert not sheet(window).gate.isVisibleTo(window)
    sheet(window).back.click()
    assert window.frame.over.shown is Over.NOTHING


def test_giving_it_back_and_calling_staff_are_one_touch(window: KioskWindow, rig: Rig) -> None:
    card = window.frame.shopping.card
    card.other.click()
    assert rig.touches[-1] == HelpChanged(wanted=True)
    card.no.click()
    assert rig.touches[-1] == QuestionAnswered(("q1",), Answer.NO, 1, "P011")


@pytest.mark.parametrize("kind", [QuestionKind.LIMIT, QuestionKind.EXPIRED])
def test_what_can_not_be_sold_is_put_back(
    window: KioskWindow, rig: Rig, kind: QuestionKind
) -> None:
    rig.sell(replace(SALE, sequence=4, prompts=(replace(WINE, kind=kind, min_age=None),)))
    card = window.frame.shopping.card
    assert not card.yes.isVisibleTo(window)
    card.no.click()
    assert rig.touches[-1] == QuestionAnswered(("q1",), Answer.NO, 1, "P011")
