"""A kiosk at which nobody shops is silent, but for what it must ask. Its time goes faster."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from kiosk.backend.identity import Device, Identity, Secrets
from kiosk.events.touches import GuestChosen
from kiosk.hub.embedding import EmbeddedHub
from kiosk.snapshots.links import PairingState
from tests.fakes.published_backend import PublishedBackend
from tests.fakes.running import until
from tests.fakes.scripted_backend import serving
from tests.fakes.whole_kiosk import APPLES, WholeKiosk, running
from tests.fakes.wiretap import Wiretap, tapped

PACE = 120.0
MINUTES = 8
HEALTH, LIVE = "GET /health", "GET /api/ws"
PROBE, HEARTBEAT = "POST /api/basket/pending-items", "POST /api/devices/heartbeat"


@dataclass(frozen=True, slots=True)
class Asked:
    """What went over the wire in so many minutes of the kiosk's time."""

    minutes: float
    calls: Counter[str]

    def kinds(self) -> set[str]:
        return set(self.calls)

    def once_in(self, seconds: float, *calls: str) -> bool:
        """Each of *calls* came, and not more often than that; one may have been on its way."""
        most = self.minutes * 60.0 / seconds + 2
        return all(1 < self.calls[call] <= most for call in calls)


def idles(tap: Wiretap) -> Asked:
    """Nobody does anything for some minutes."""
    before, began = tap.heard(), time.monotonic()
    threading.Event().wait(MINUTES * 60.0 / PACE)
    return Asked((time.monotonic() - began) * PACE / 60.0, tap.heard() - before)


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hub")
    hub = EmbeddedHub(folder / "hub.db", "demo", log_file=folder / "hub.log")
    hub.start()
    yield hub.base_url
    hub.stop()


@contextmanager
def listened_to(backend: PublishedBackend, folder: Path) -> Iterator[tuple[Wiretap, WholeKiosk]]:
    with (
        serving(backend) as url,
        tapped(url) as tap,
        running(tap.url, folder, pace=PACE) as kiosk,
    ):
        yield tap, kiosk


def test_at_the_hub_the_pairing_screen_asks_for_health_alone(hub: str, tmp_path: Path) -> None:
    """S0-37, S0-56: one line for live updates stands, and nothing else is said."""
    with tapped(hub) as tap, running(tap.url, tmp_path, pace=PACE) as kiosk:
        follows(kiosk, tap)
        asked = idles(tap)
    assert asked.kinds() == {HEALTH}
    assert asked.once_in(60.0, HEALTH)
    assert tap.heard()[LIVE] == 1


def test_at_the_hub_a_paired_shopper_who_does_nothing_costs_no_more(
    hub: str, tmp_path: Path
) -> None:
    """S0-37: the standing line says that the kiosk lives; a basket that stays is not read."""
    with tapped(hub) as tap, running(tap.url, tmp_path, pace=PACE) as kiosk:
        follows(kiosk, tap)
        login = {"email": "demo@email.com", "password": "1234"}
        token = requests.post(f"{hub}/api/auth/login", json=login, timeout=5).json()["token"]
        answer = requests.post(
            f"{hub}/api/devices/connect",
            json={"code": kiosk.code},
            headers={"Authorization": f"Bearer {token}"},
            timeout=5,
        )
        assert answer.status_code == 200
        kiosk.wait(lambda: kiosk.sale.session_id)
        settles(kiosk, tap)
        asked = idles(tap)
    assert asked.kinds() == {HEALTH}
    assert asked.once_in(60.0, HEALTH)


def test_at_the_hub_a_guest_who_has_put_something_down_costs_no_more(
    hub: str, tmp_path: Path
) -> None:
    """S0-13, S0-37: what lies still on the counter was told once."""
    with tapped(hub) as tap, running(tap.url, tmp_path, pace=PACE) as kiosk:
        follows(kiosk, tap)
        kiosk.say(GuestChosen())
        kiosk.wait(lambda: kiosk.sale.session_id)
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and kiosk.unsent() == 0)
        settles(kiosk, tap)
        asked = idles(tap)
        assert tap.heard()["POST /api/basket/items"] == 1
    assert asked.kinds() == {HEALTH}


def test_at_a_published_backend_the_pairing_screen_probes_and_sends_no_heartbeat(
    tmp_path: Path,
) -> None:
    """S0-37, S0-56: health, and the probe every four seconds at most."""
    backend = PublishedBackend()
    with listened_to(backend, tmp_path) as (tap, kiosk):
        kiosk.wait(lambda: kiosk.code)
        asked = idles(tap)
        assert tap.heard()[HEARTBEAT] == 0
    assert asked.kinds() == {HEALTH, PROBE}
    assert asked.once_in(60.0, HEALTH)
    assert asked.once_in(4.0, PROBE)
    assert backend.pending == [], "a probe stores nothing"


def test_at_a_published_backend_a_paired_kiosk_says_once_a_minute_that_it_lives(
    tmp_path: Path,
) -> None:
    """S0-37, S0-56: each heartbeat after a probe that found the phone still there."""
    backend = PublishedBackend()
    with listened_to(backend, tmp_path) as (tap, kiosk):
        kiosk.wait(lambda: kiosk.code)
        assert backend.connect(kiosk.code, "ada") == ""
        kiosk.wait(lambda: kiosk.sale.session_id and kiosk.unsent() == 0)
        asked = idles(tap)
    assert asked.kinds() == {HEALTH, PROBE, HEARTBEAT}
    assert asked.once_in(60.0, HEALTH, PROBE, HEARTBEAT)
    last = [
        entry for entry in backend.received if "heartbeat" in entry.path or "pending" in entry.path
    ]
    beats = [n for n, entry in enumerate(last) if "heartbeat" in entry.path]
    assert all("pending" in last[n - 1].path for n in beats)


@pytest.mark.parametrize("credential", ["", "secret"], ids=["published", "hub"])
def test_a_backend_that_is_away_is_asked_ever_more_rarely(tmp_path: Path, credential: str) -> None:
    """S0-30, S2-17: no storm of requests from an idle kiosk, as long as nobody answers."""
    Device(Secrets(tmp_path)).became(Identity("d1", credential))
    backend = PublishedBackend()
    backend.database_is_down = True
    with listened_to(backend, tmp_path) as (tap, kiosk):
        kiosk.wait(lambda: kiosk.pairing.state is PairingState.OFFLINE)
        asked = idles(tap)
    others = asked.calls.total() - asked.calls[HEALTH]
    assert asked.once_in(60.0, HEALTH)
    assert others <= 2 * asked.minutes, asked


def follows(kiosk: WholeKiosk, tap: Wiretap) -> None:
    """A code is shown and the line for live updates stands."""
    kiosk.wait(lambda: kiosk.code)
    until(lambda: tap.heard()[LIVE])
    settles(kiosk, tap)


def settles(kiosk: WholeKiosk, tap: Wiretap) -> None:
    """What had to be said about a change was said: a whole second brought nothing new."""
    kiosk.wait(lambda: kiosk.unsent() == 0)
    last, since = tap.heard(), time.monotonic()

    def quiet() -> bool:
        nonlocal last, since
        now = tap.heard()
        now[HEALTH] = last[HEALTH]
        if now != last:
            last, since = now, time.monotonic()
        return time.monotonic() - since > 1.0

    until(quiet)
