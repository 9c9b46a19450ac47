import pytest

from kiosk.snapshots.links import PairingState, PairingStatus
from ui.presenters.facts import Now
from ui.presenters.pairing import pairing
from ui.presenters.wording import Wording


def shown(left_s: float | None, now: Now, code: str = "0067") -> PairingStatus:
    expires_at = None if left_s is None else now.wall_s + left_s
    return PairingStatus(PairingState.CODE_SHOWN, 1, "d", code, expires_at, "http://hub/p")


def test_code_keeps_its_leading_zeros(wording: Wording, now: Now) -> None:
    """S0-2: "0067" is shown as 0067."""
    view = pairing(shown(3600, now), now, wording)
    assert (view.code, view.url) == ("0067", "http://hub/p")
    assert view.title == "Type this code in the app, or scan"


def test_code_without_a_link_has_no_qr(wording: Wording, now: Now) -> None:
    status = PairingStatus(PairingState.CODE_SHOWN, code="1234")
    view = pairing(status, now, wording)
    assert (view.url, view.title) == ("", "Type this code in the app")


@pytest.mark.parametrize(
    ("left_s", "left", "said"),
    [
        (4 * 3600, 1.0, "valid for 4 h 0 min"),
        (5400, 0.375, "valid for 1 h 30 min"),
        (60, 60 / 14400, "valid for 1 minute"),
        (12.2, 12.2 / 14400, "a new code in 13 seconds"),
        (-3, 0.0, "A new code is coming"),
        (None, 1.0, "valid for 4 h 0 min"),
    ],
)
def test_time_left_is_shown(
    wording: Wording, now: Now, left_s: float | None, left: float, said: str
) -> None:
    """S0-2: the remaining time is on the screen."""
    view = pairing(shown(left_s, now), now, wording)
    assert view.left == pytest.approx(left)
    assert view.left_text == said


@pytest.mark.parametrize(
    ("status", "title", "detail"),
    [
        (None, "Connecting to the shop", "Your code comes in a moment"),
        (PairingStatus(PairingState.CONNECTING, 1), "Connecting to the shop", "Your code"),
        (PairingStatus(PairingState.CONNECTING, 2), "Connecting to the shop", "Attempt 2 of 3"),
        (PairingStatus(PairingState.OFFLINE, 3), "The shop doesn't answer", "You can start"),
        (PairingStatus(PairingState.REFUSED), "Phones can't be paired", "without one"),
        (PairingStatus(PairingState.PAIRED), "Your phone is paired", "One moment"),
    ],
)
def test_missing_code_is_explained(
    wording: Wording, now: Now, status: PairingStatus | None, title: str, detail: str
) -> None:
    """S0-1, S0-4, S0-7, S0-50: connecting, attempts, offline and refused are words."""
    view = pairing(status, now, wording)
    assert (view.code, view.guest) == ("", "Go on without a phone")
    assert title in view.title
    assert detail in view.detail


def test_refusal_does_not_look_busy(wording: Wording, now: Now) -> None:
    assert not pairing(PairingStatus(PairingState.REFUSED), now, wording).busy
    assert pairing(PairingStatus(PairingState.OFFLINE), now, wording).busy
