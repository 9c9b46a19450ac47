from dataclasses import replace

import pytest

from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState, Lamp, LinkStatus
from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.till import Phase, TillSnapshot
from ui.presenters.facts import Facts
from ui.presenters.screen import Screen, is_cut_off, which_screen

LOST = CameraStatus(CameraState.LOST, "camera 0")
FAILED = ModelStatus(ModelState.FAILED, "m")
CUT_OFF = LinkStatus((), "http://hub", reachable=False)
SELLING = TillSnapshot(1, Phase.SHOPPING)


@pytest.mark.parametrize(
    ("phase", "screen"),
    [
        (Phase.PAIRING, Screen.PAIRING),
        (Phase.SHOPPING, Screen.SHOPPING),
        (Phase.REVIEW, Screen.REVIEW),
        (Phase.ORDERING, Screen.REVIEW),
        (Phase.THANKS, Screen.THANKS),
    ],
)
def test_screen_follows_the_sale(phase: Phase, screen: Screen) -> None:
    assert which_screen(Facts(till=TillSnapshot(1, phase))) is screen


def test_before_the_first_word_the_code_is_awaited() -> None:
    assert which_screen(Facts()) is Screen.PAIRING


def test_ending_says_goodbye() -> None:
    assert which_screen(Facts(till=SELLING, stopping="asked to")) is Screen.CLOSING


@pytest.mark.parametrize(
    "facts",
    [
        Facts(till=replace(SELLING, fault="The disk is full.")),
        Facts(till=SELLING, gave_up=("camera", "RuntimeError")),
        Facts(till=SELLING, camera=LOST, model=FAILED, link=CUT_OFF),
    ],
    ids=["database", "loop", "everything"],
)
def test_till_that_can_serve_nobody_is_out_of_order(facts: Facts) -> None:
    """S3-6, S3-7: what a person must mend is said on the screen."""
    assert which_screen(facts) is Screen.OUT_OF_ORDER


@pytest.mark.parametrize(
    "facts",
    [
        Facts(till=SELLING, camera=LOST, model=FAILED),
        Facts(till=SELLING, camera=LOST, link=CUT_OFF),
        Facts(till=SELLING, camera=LOST, model=FAILED, link=LinkStatus((), "h", reachable=True)),
        Facts(till=SELLING, model=FAILED, link=CUT_OFF),
        Facts(till=SELLING, link=CUT_OFF),
    ],
)
def test_lost_part_alone_never_closes_the_till(facts: Facts) -> None:
    """S0-7, S0-31: the kiosk sells on without camera, model or backend."""
    assert which_screen(facts) is Screen.SHOPPING


def test_backend_is_away_when_every_lamp_is_open() -> None:
    lamps = tuple(Lamp(endpoint, BreakerState.OPEN) for endpoint in Endpoint)
    assert is_cut_off(LinkStatus(lamps, "h"))
    assert not is_cut_off(LinkStatus((*lamps[1:], Lamp(Endpoint.DEVICES)), "h"))
    assert not is_cut_off(LinkStatus((), "h"))
