from dataclasses import replace

import pytest

from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState, Lamp, LinkStatus, PairingState, PairingStatus
from kiosk.snapshots.seeing import ModelState, ModelStatus
from kiosk.snapshots.till import LetterCounts, Phase, TillSnapshot
from ui.presenters.facts import Facts, Now
from ui.presenters.link import LampLook, footer, lamps, pill
from ui.presenters.wording import Wording


def link(reachable: bool | None = True, **states: Lamp) -> LinkStatus:  # noqa: FBT001, FBT002
    rows = tuple(states.get(str(endpoint), Lamp(endpoint)) for endpoint in Endpoint)
    return LinkStatus(rows, "http://hub", reachable=reachable)


def opened(endpoint: Endpoint, next_try_s: float | None = 112.0) -> Lamp:
    return Lamp(endpoint, BreakerState.OPEN, 5, next_try_s)


def with_letters(waiting: int) -> TillSnapshot:
    return TillSnapshot(1, Phase.SHOPPING, letters=LetterCounts(waiting=waiting))


def test_before_the_first_word_it_is_connecting(wording: Wording, now: Now) -> None:
    view = pill(Facts(), now, wording)
    assert (view.look, view.text) == (LampLook.UNKNOWN, "Connecting")


def test_all_closed_is_connected(wording: Wording, now: Now) -> None:
    view = pill(Facts(link=link()), now, wording)
    assert (view.look, view.text, view.detail) == (LampLook.CLOSED, "Connected", "")


def test_open_basket_is_offline_with_countdown_and_comfort(wording: Wording, now: Now) -> None:
    """S0-25, S0-26, S0-33: open look, countdown, number waiting."""
    facts = Facts(till=with_letters(4), link=link(basket=opened(Endpoint.BASKET)))
    view = pill(facts, now, wording)
    assert (view.look, view.text) == (LampLook.OPEN, "Offline")
    assert view.detail == "next try in 12 s, you can go on; 4 items will be sent later"


def test_countdown_counts(wording: Wording) -> None:
    """S0-26: the countdown is visible and runs."""
    facts = Facts(link=link(basket=opened(Endpoint.BASKET)))
    said = [pill(facts, Now(mono_s, 0.0), wording).detail for mono_s in (100.0, 100.5, 111.5)]
    assert [text.split(",")[0] for text in said] == [
        "next try in 12 s",
        "next try in 12 s",
        "next try in 1 s",
    ]
    assert pill(facts, Now(113.0, 0.0), wording).detail.startswith("asking now")


def test_half_open_is_trying_again(wording: Wording, now: Now) -> None:
    """S2-1: the third look."""
    probing = Lamp(Endpoint.BASKET, BreakerState.HALF_OPEN, 5)
    view = pill(Facts(link=link(basket=probing)), now, wording)
    assert (view.look, view.text) == (LampLook.TRYING, "Trying again")
    assert view.detail == "asking now, you can go on"


def test_open_group_that_is_not_the_basket_is_trying_again(wording: Wording, now: Now) -> None:
    view = pill(Facts(link=link(live=opened(Endpoint.LIVE, None))), now, wording)
    assert (view.look, view.detail) == (LampLook.TRYING, "you can go on")


def test_unreachable_backend_is_offline(wording: Wording, now: Now) -> None:
    """S0-50: unreachable is a state in words."""
    view = pill(Facts(till=with_letters(1), link=link(reachable=False)), now, wording)
    assert view.look is LampLook.OPEN
    assert view.detail == "you can go on; 1 item will be sent later"


def test_lamps_tell_state_countdown_and_history(wording: Wording, now: Now) -> None:
    row = replace(opened(Endpoint.BASKET), last_success_at=now.wall_s - 130)
    view = lamps(Facts(link=link(basket=row)), now, wording)
    by_name = {lamp.endpoint: lamp for lamp in view.lamps}

    assert len(view.lamps) == len(Endpoint)
    basket = by_name[Endpoint.BASKET]
    assert (basket.look, basket.state, basket.next_try) == (
        LampLook.OPEN,
        "not answering",
        "next try in 12 s",
    )
    assert basket.history == "5 failures in a row · last answer 2 minutes ago"
    assert by_name[Endpoint.PENDING].history == "not used yet"
    assert view.try_now
    assert "kept safe" in view.hint


def test_lamps_tell_how_quick_things_are(wording: Wording, now: Now) -> None:
    """S4-17: inference and send times on the screen."""
    row = Lamp(Endpoint.BASKET, last_success_at=now.wall_s - 4, last_ms=36.6)
    model = ModelStatus(ModelState.READY, "m", rate=27.8, inference_ms=6.6)
    view = lamps(Facts(link=link(basket=row), model=model), now, wording)
    basket = next(lamp for lamp in view.lamps if lamp.endpoint is Endpoint.BASKET)
    assert basket.history == "last answer 4 seconds ago in 37 ms"
    assert view.speed == "Recognition takes 7 ms, 28 times a second"


def test_a_model_that_is_not_at_work_has_no_speed(wording: Wording, now: Now) -> None:
    failed = ModelStatus(ModelState.FAILED, "m", inference_ms=6.6)
    assert lamps(Facts(link=link(), model=failed), now, wording).speed == ""


def test_lamps_at_rest_need_no_try(wording: Wording, now: Now) -> None:
    assert not lamps(Facts(link=link()), now, wording).try_now


def test_lamps_before_the_first_word_are_none(wording: Wording, now: Now) -> None:
    assert lamps(Facts(), now, wording).lamps == ()


@pytest.mark.parametrize(
    ("counts", "said", "all_sent"),
    [
        (LetterCounts(delivered=9), "All sent", True),
        (LetterCounts(waiting=2, sending=1), "3 waiting to be sent", False),
        (LetterCounts(held=2), "2 kept until a phone is paired", False),
        (LetterCounts(waiting=1, parked=1), "1 waiting to be sent · 1 for staff", False),
    ],
)
def test_footer_counts_letters(
    wording: Wording, now: Now, counts: LetterCounts, said: str, *, all_sent: bool
) -> None:
    """S0-18, S0-33: waiting and refused letters are visible."""
    till = TillSnapshot(1, Phase.SHOPPING, short_id="7F3K", letters=counts)
    view = footer(Facts(till=till, link=link()), now, wording)
    assert (view.letters, view.all_sent, view.session) == (said, all_sent, "Session 7F3K")
    assert [lamp.name for lamp in view.lamps] == ["basket", "questions", "prices", "live"]


def test_footer_before_the_first_word_is_quiet(wording: Wording, now: Now) -> None:
    view = footer(Facts(), now, wording)
    assert (view.lamps, view.session, view.letters) == ((), "", "All sent")


def test_sheet_shows_the_tills_id_shortened(wording: Wording, now: Now) -> None:
    """S0-42: not secret, to be read aloud for support."""
    paired = PairingStatus(PairingState.CODE_SHOWN, device_id="3f9a1c07-d2b8-4e5f")
    assert lamps(Facts(pairing=paired), now, wording).speed == "Till 3f9a1c07"
