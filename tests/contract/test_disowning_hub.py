"""A hub that registers a kiosk and then will not have it, or that a proxy hides in part."""

from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.snapshots.links import PairingState
from tests.fakes.following import following
from tests.fakes.scripted_backend import Received, Reply, ScriptedBackend, serving

PACE = 20.0
LEAST_REST_S = 1.0 / PACE


class Hub(ScriptedBackend):
    """Registers whoever asks and gives a credential; *said* is what it says to the rest."""

    def __init__(self, **said: Reply) -> None:
        super().__init__()
        self.said = said
        self.otherwise = self.route

    def route(self, asked: Received) -> Reply:
        if asked.path.endswith("/register"):
            data = {"deviceId": "d1", "code": "0067", "expiresAt": "", "credential": "secret"}
            return Reply(200, {"success": True, "data": data})
        if "/api/ws" in asked.path:
            return self.said["live"]
        if asked.path.endswith("/sessions/current"):
            return self.said["session"]
        return Reply()


def no(status: int, code: str) -> Reply:
    return Reply(status, {"success": False, "error": "No", "code": code})


NOBODY = Reply(200, {"success": True, "data": {"session": None, "seq": 0}})


@pytest.mark.parametrize(
    "disowned",
    [no(401, "INVALID_CREDENTIAL"), no(403, "FORBIDDEN"), no(404, "DEVICE_NOT_FOUND")],
)
def test_codes_are_not_asked_for_without_end(disowned: Reply, tmp_path: Path) -> None:
    """S0-36, S2-6: each registration is a new code on the screen; the kiosk rests between them."""
    hub = Hub(live=disowned, session=disowned)
    with serving(hub) as url, following(url, tmp_path, pace=PACE):
        asked = hub.wait_for("/register", 5)
    gaps = [later.at - earlier.at for earlier, later in pairwise(asked)]
    assert min(gaps[1:]) >= LEAST_REST_S


@pytest.mark.parametrize("status", [403, 404, 426])
def test_a_proxy_that_lets_no_live_updates_through_is_named(status: int, tmp_path: Path) -> None:
    """S0-50: nobody would notice that the code was used, so the screen says what is wrong."""
    hub = Hub(live=no(status, "NOT_FOUND"), session=NOBODY)
    with serving(hub) as url, following(url, tmp_path, pace=PACE) as kiosk:
        hub.wait_for("/api/ws", 3)
        kiosk.wait(lambda: kiosk.states()[-1] is PairingState.OFFLINE)
        assert kiosk.statuses[-1].reason == f"the backend refuses live updates ({status})"
    assert len(hub.asked("/register")) == 1


def test_a_page_that_is_not_there_disowns_nobody(tmp_path: Path) -> None:
    """S0-36: registering again is for DEVICE_NOT_FOUND and a credential that is no good."""
    hub = Hub(live=no(404, "NOT_FOUND"), session=no(404, "NOT_FOUND"))
    with serving(hub) as url, following(url, tmp_path, pace=PACE):
        hub.wait_for("/api/ws", 3)
    assert len(hub.asked("/register")) == 1
