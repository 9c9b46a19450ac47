"""Registration and the life of the code, against a server that answers from a script."""

import logging
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.snapshots.links import PairingState
from tests.fakes.following import following
from tests.fakes.scripted_backend import Received, Reply, ScriptedBackend, serving

PACE = 20.0
DAY_S = 86_400.0


def registered(code: object = "0067", device_id: str = "d1", expires_at: str = "") -> Reply:
    data = {"deviceId": device_id, "code": code, "expiresAt": expires_at}
    return Reply(200, {"success": True, "data": data})


def in_s(seconds: float) -> str:
    """That instant, as a backend writes it."""
    return datetime.fromtimestamp(time.time() + seconds, UTC).isoformat()


class Shop(ScriptedBackend):
    """Registers as scripted, then for ever; nobody is ever paired."""

    def __init__(self, *replies: Reply) -> None:
        super().__init__()
        self.replies = list(replies)
        self.otherwise = self.route

    def route(self, asked: Received) -> Reply:
        if asked.path.endswith("/register"):
            return self.replies.pop(0) if self.replies else registered()
        if asked.path.endswith("/pending-items"):
            return Reply(400, {"success": False, "error": "x", "code": "DEVICE_NOT_CONNECTED"})
        return Reply()

    def registrations(self) -> int:
        return len(self.asked("/register"))


def test_the_code_is_shown_with_its_leading_zeros(tmp_path: Path) -> None:
    """S0-1, S0-2: one register, a JSON body, four digits."""
    shop = Shop(registered(67))
    with serving(shop) as url, following(url, tmp_path) as kiosk:
        kiosk.wait(kiosk.code)
        assert kiosk.statuses[-1].code == "0067"
    [asked] = shop.asked("/register")
    assert asked.headers["Content-Type"] == "application/json"
    assert asked.body["name"] == "Kiosk 1"
    assert kiosk.states() == [PairingState.CONNECTING, PairingState.CODE_SHOWN]


def test_staff_get_a_fresh_code_before_the_old_one_ends(tmp_path: Path) -> None:
    """The same device registers again; a code that is shown stays until then."""
    shop = Shop(registered(67), registered(68))
    with serving(shop) as url, following(url, tmp_path) as kiosk:
        kiosk.wait(kiosk.code)
        kiosk.live.pair_again()
        kiosk.wait(lambda: kiosk.statuses[-1].code == "0068")
        kiosk.wait(lambda: shop.registrations() == 2)
    assert shop.asked("/register")[1].body["deviceId"] == "d1"


@pytest.mark.parametrize(
    "fault",
    [Reply(500), Reply(429), Reply(200, {}), Reply(200, raw=b"<html>"), Reply(drop=True)],
    ids=["500", "429", "empty", "no JSON", "dropped"],
)
def test_registration_is_tried_three_times_with_growing_waits(fault: Reply, tmp_path: Path) -> None:
    """S0-4, S0-5, S0-22: a success field of nothing, a dropped line, a 500."""
    shop = Shop(fault, fault)
    with serving(shop) as url, following(url, tmp_path, pace=5.0) as kiosk:
        kiosk.wait(kiosk.code)
    attempts = [s.attempt for s in kiosk.statuses if s.state is PairingState.CONNECTING]
    assert attempts == [1, 2, 3]
    first, second, third = shop.asked("/register")
    assert second.at - first.at >= 0.2  # one second of its time
    assert third.at - second.at >= 0.4  # two


def test_a_no_is_final_until_a_person_tries_again(tmp_path: Path) -> None:
    """S0-6: one request only."""
    shop = Shop(Reply(400, {"success": False, "error": "name too long", "code": "BAD"}))
    with serving(shop) as url, following(url, tmp_path, pace=PACE) as kiosk:
        kiosk.wait(lambda: PairingState.REFUSED in kiosk.states())
        assert kiosk.statuses[-1].reason == "name too long (BAD)"
        shop.wait_for("/health", 2)  # a minute of its time later
        assert shop.registrations() == 1
        kiosk.live.try_again()
        kiosk.wait(kiosk.code)
    assert shop.registrations() == 2


def test_a_kiosk_without_a_backend_stays_and_pairs_by_itself_later(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """S0-7, S0-30, S0-38: offline is shown, the tries go on, the log stays short."""
    shop = Shop(*[Reply(503)] * 7)
    with (
        caplog.at_level(logging.INFO, logger="kiosk"),
        serving(shop) as url,
        following(url, tmp_path, pace=60.0) as kiosk,
    ):
        kiosk.wait(lambda: PairingState.OFFLINE in kiosk.states())
        kiosk.wait(kiosk.code)
    assert shop.registrations() == 8
    assert kiosk.states()[-2:] == [PairingState.OFFLINE, PairingState.CODE_SHOWN]
    assert len(caplog.records) <= 4


def test_an_expired_code_gives_way_to_a_new_one(tmp_path: Path) -> None:
    """S0-2: after ``expiresAt`` the same device gets another."""
    shop = Shop(registered("0001", expires_at=in_s(60.0)), registered("0002"))
    with serving(shop) as url, following(url, tmp_path, pace=PACE) as kiosk:
        kiosk.wait(kiosk.code)
        [left_s] = [s.expires_at - time.time() for s in kiosk.statuses[-1:] if s.expires_at]
        kiosk.wait(lambda: kiosk.code() == "0002")
    assert 40.0 < left_s < 60.0
    first, second = shop.asked("/register")
    assert second.body["deviceId"] == "d1"
    assert second.at - first.at > 30.0 / PACE


def test_a_clock_that_is_set_back_makes_no_code_last_longer(tmp_path: Path) -> None:
    """S3-5: it would be shown when nobody can pair with it any more."""
    shop = Shop(registered("0001", expires_at=in_s(60.0)), registered("0002"))
    with serving(shop) as url, following(url, tmp_path, pace=PACE) as kiosk:
        kiosk.wait(kiosk.code)
        kiosk.later_s = -DAY_S
        kiosk.wait(lambda: kiosk.code() == "0002")


def test_a_clock_that_is_set_forward_renews_the_code_once(tmp_path: Path) -> None:
    """S3-5: a small computer learns the time after its start, and a hub on it goes by that."""
    codes = [registered(f"000{n}", expires_at=in_s(4 * 3600.0)) for n in (1, 2, 3)]
    shop = Shop(*codes)
    with serving(shop) as url, following(url, tmp_path, pace=PACE) as kiosk:
        kiosk.wait(kiosk.code)
        kiosk.later_s = DAY_S
        kiosk.wait(lambda: kiosk.code() == "0002")
        shop.wait_for("pending-items", len(shop.asked("pending-items")) + 3)  # time passes
        assert kiosk.code() == "0002"
    assert shop.registrations() == 2


@pytest.mark.parametrize("left_s", [-8 * 3600.0, -1.0, 5.0], ids=["zone", "over", "nearly over"])
def test_a_code_that_is_over_as_it_comes_is_shown_and_not_asked_for_again_at_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, left_s: float
) -> None:
    """S0-2: two clocks that differ are no reason to register a thousand times a second."""
    shop = Shop(registered("0001", expires_at=in_s(left_s)), registered("0002"))
    with serving(shop) as url, following(url, tmp_path, pace=PACE) as kiosk:
        kiosk.wait(kiosk.code)
        shop.wait_for("pending-items", 4)
        assert kiosk.code() == "0001"
    assert shop.registrations() == 1
    assert caplog.text.count("is the clock right?") == 1


def test_a_code_that_is_said_to_last_for_days_is_renewed_after_hours(tmp_path: Path) -> None:
    """S0-2: it lasts four hours; the clock here is behind, or theirs is ahead."""
    shop = Shop(registered("0001", expires_at=in_s(3 * DAY_S)), registered("0002"))
    with serving(shop) as url, following(url, tmp_path, pace=20_000.0) as kiosk:
        kiosk.wait(lambda: kiosk.code() == "0002")
    first = next(s for s in kiosk.statuses if s.code == "0001")
    assert first.expires_at is not None
    assert first.expires_at < time.time() + 4 * 3600.0


def test_a_backend_that_lost_the_device_gets_a_new_one(tmp_path: Path) -> None:
    """S0-36: 404 DEVICE_NOT_FOUND, then ``{}``."""
    unknown = Reply(404, {"success": False, "error": "x", "code": "DEVICE_NOT_FOUND"})
    shop = Shop(registered("0001"), unknown, registered("0002", "d2"))
    with serving(shop) as url:
        with following(url, tmp_path) as kiosk:
            kiosk.wait(kiosk.code)
        with following(url, tmp_path) as kiosk:
            kiosk.wait(kiosk.code)
            assert kiosk.code() == "0002"
    bodies = [asked.body.get("deviceId") for asked in shop.asked("/register")]
    assert bodies == [None, "d1", None]


def test_health_is_asked_at_once_and_once_a_minute(tmp_path: Path) -> None:
    """S0-37, S0-38: informational, at any rate."""
    shop = Shop()
    with serving(shop) as url, following(url, tmp_path, pace=120.0) as kiosk:
        asked = shop.wait_for("GET /health", 4)
    assert asked[3].at - asked[0].at > 1.2  # three minutes of its time are 1.5 s of ours
    assert kiosk.links[0].reachable is True


def test_the_minutely_duties_end_at_once_when_the_kiosk_stops(tmp_path: Path) -> None:
    """S3-13: a loop that rests for a minute does not hold up the end."""
    shop = Shop()
    with serving(shop) as url, following(url, tmp_path) as kiosk:
        kiosk.wait(kiosk.code)
        ending = time.monotonic()
    assert time.monotonic() - ending < 5.0


def test_a_person_need_not_wait_as_long_as_the_backend_asked_for(tmp_path: Path) -> None:
    """S4-8: "try again" on the pairing screen."""
    shop = Shop(Reply(503, headers={"Retry-After": "3600"}))
    with serving(shop) as url, following(url, tmp_path) as kiosk:
        kiosk.wait(lambda: kiosk.states()[-1:] == [PairingState.OFFLINE])
        kiosk.live.try_again()
        kiosk.wait(kiosk.code)
    assert shop.registrations() == 2


def test_registration_comes_back_when_it_was_asked_to(tmp_path: Path) -> None:
    """S2-7: a 429 with Retry-After is obeyed on the pairing screen, which says that it waits."""
    shop = Shop(Reply(429, headers={"Retry-After": "20"}))
    with serving(shop) as url, following(url, tmp_path, pace=PACE) as kiosk:
        kiosk.wait(kiosk.code)
    assert kiosk.states()[:2] == [PairingState.CONNECTING, PairingState.OFFLINE]
    first, second = shop.asked("/register")
    assert second.at - first.at >= 1.0  # twenty seconds of its time
