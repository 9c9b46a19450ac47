"""A hub that comes back with an empty database in the middle of a sale."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from kiosk.events.accounts import SignIn
from kiosk.events.touches import GuestChosen, PurchaseConfirmed, SaleCancelled
from kiosk.hub.embedding import EmbeddedHub
from kiosk.snapshots.links import AccountState, PairingState
from kiosk.snapshots.till import Phase
from tests.fakes.whole_kiosk import APPLES, BANANAS, WholeKiosk, running


class Hub:
    """The real hub at one address; `wipe` replaces it by one that knows nobody."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self._port = probe.getsockname()[1]
        self._folder = folder
        self._database = folder / "hub.db"
        self._process = self._start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def wipe(self) -> None:
        self._process.stop()
        for file in self._folder.glob("hub.db*"):
            file.unlink()
        self._process = self._start()

    def stop(self) -> None:
        self._process.stop()

    def pair(self, code: str) -> None:
        """The demo shopper's phone."""
        login = {"email": "demo@email.com", "password": "1234"}
        token = requests.post(f"{self.url}/api/auth/login", json=login, timeout=5).json()["token"]
        answer = requests.post(
            f"{self.url}/api/devices/connect",
            json={"code": code},
            headers={"Authorization": f"Bearer {token}"},
            timeout=5,
        )
        assert answer.status_code == 200, answer.text

    def costs(self, *product_ids: str) -> int:
        """One of each, in cents: the hub's prices count."""
        found = [
            requests.get(f"{self.url}/api/products/{product_id}", timeout=5).json()["product"]
            for product_id in product_ids
        ]
        return sum(round(float(product["price"]) * 100) for product in found)

    def _start(self) -> EmbeddedHub:
        hub = EmbeddedHub(
            self._database, "demo", log_file=self._folder / "hub.log", port=self._port
        )
        hub.start()
        return hub


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    hub = Hub(tmp_path)
    yield hub
    hub.stop()


def order(kiosk: WholeKiosk) -> int:
    """Finish; what the hub asks for it, in cents."""
    kiosk.say(PurchaseConfirmed())
    kiosk.wait(lambda: kiosk.sale.phase is Phase.THANKS and not kiosk.sale.order_is_local)
    return kiosk.sale.total_minor


def paired_and_forgotten(hub: Hub, kiosk: WholeKiosk) -> str | None:
    """A shopper's sale of two goods, the hub losing all before the second; its session."""
    kiosk.wait(lambda: kiosk.code)
    hub.pair(kiosk.code)
    kiosk.wait(lambda: kiosk.sale.session_id)
    session, first = kiosk.sale.session_id, kiosk.device.current
    kiosk.item(APPLES)
    kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent())
    hub.wipe()
    kiosk.item(BANANAS)
    kiosk.wait(lambda: kiosk.code and kiosk.device.current != first)
    return session


def test_a_guests_sale_goes_on_and_is_told_again(hub: Hub, tmp_path: Path) -> None:
    """S0-36: nobody has to do anything, and the order holds all of it."""
    with running(hub.url, tmp_path, pace=5.0) as kiosk:
        kiosk.wait(lambda: kiosk.code)
        kiosk.say(GuestChosen())
        kiosk.wait(lambda: kiosk.sale.session_id)
        session = kiosk.sale.session_id
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent())
        hub.wipe()
        kiosk.item(BANANAS)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1, BANANAS: 1} and not kiosk.unsent())
        assert kiosk.sale.session_id == session
        assert kiosk.sale.letters.parked == 0
        assert order(kiosk) == hub.costs(APPLES, BANANAS)


def test_a_shoppers_sale_goes_on_after_pairing_again(hub: Hub, tmp_path: Path) -> None:
    """S0-36: a new code on the screen; whoever pairs again finds the basket as it was."""
    with running(hub.url, tmp_path, pace=5.0) as kiosk:
        session = paired_and_forgotten(hub, kiosk)
        hub.pair(kiosk.code)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1, BANANAS: 1} and not kiosk.unsent())
        assert kiosk.sale.session_id == session
        assert kiosk.sale.letters.parked == 0
        assert order(kiosk) == hub.costs(APPLES, BANANAS)


def test_a_sale_that_was_lost_and_left_never_reaches_the_next_shopper(
    hub: Hub, tmp_path: Path
) -> None:
    """S0-36: nobody paired again before it ended; what was not told is parked, for staff."""
    with running(hub.url, tmp_path, pace=5.0) as kiosk:
        session = paired_and_forgotten(hub, kiosk)
        kiosk.say(SaleCancelled())
        kiosk.wait(lambda: not kiosk.sale.session_id and not kiosk.device.session_id)
        hub.pair(kiosk.code)
        kiosk.wait(lambda: kiosk.sale.session_id)
        assert kiosk.sale.session_id != session
        assert kiosk.basket() == {}


def test_another_hub_in_the_middle_of_a_sale_gets_the_sale(hub: Hub, tmp_path: Path) -> None:
    """S0-36: staff named another address and began the kiosk anew; the shopper notices nothing."""
    with running(hub.url, tmp_path, pace=5.0) as kiosk:
        kiosk.wait(lambda: kiosk.code)
        kiosk.say(GuestChosen())
        kiosk.wait(lambda: kiosk.sale.session_id)
        session = kiosk.sale.session_id
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent())
    hub.wipe()  # to a kiosk that is no other than a hub elsewhere
    with running(hub.url, tmp_path, pace=5.0) as kiosk:
        kiosk.item(BANANAS)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1, BANANAS: 1} and not kiosk.unsent())
        assert kiosk.sale.session_id == session
        assert kiosk.sale.letters.parked == 0
        assert order(kiosk) == hub.costs(APPLES, BANANAS)


def test_a_shopper_pairs_again_with_another_hub_and_finds_the_sale(
    hub: Hub, tmp_path: Path
) -> None:
    """S0-36: nothing is sent until they have; then all of it, once."""
    with running(hub.url, tmp_path, pace=5.0) as kiosk:
        kiosk.wait(lambda: kiosk.code)
        hub.pair(kiosk.code)
        kiosk.wait(lambda: kiosk.sale.session_id)
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent())
    hub.wipe()
    with running(hub.url, tmp_path, pace=5.0) as kiosk:
        kiosk.item(BANANAS)
        kiosk.wait(lambda: kiosk.code)
        assert kiosk.basket() == {APPLES: 1, BANANAS: 1}
        hub.pair(kiosk.code)
        kiosk.wait(lambda: not kiosk.unsent())
        assert kiosk.sale.letters.parked == 0
        assert order(kiosk) == hub.costs(APPLES, BANANAS)


def test_earlier_sales_are_parked_at_once_by_a_hub_that_knows_none_of_them(
    hub: Hub, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """S0-36: staff are told once, not letter by letter; nothing of them is sent as the next's."""
    with running(hub.url, tmp_path) as kiosk:
        for sale in range(3):
            kiosk.say(GuestChosen())
            kiosk.wait(lambda: kiosk.sale.session_id)
            if not sale:
                kiosk.wait(lambda: not kiosk.unsent())
                hub.stop()
            kiosk.item(APPLES)
            kiosk.item(BANANAS)
            kiosk.wait(lambda: len(kiosk.basket()) == 2)
            kiosk.say(PurchaseConfirmed())
            kiosk.wait(lambda: kiosk.sale.session_id is None, within_s=60)
    hub.wipe()
    with running(hub.url, tmp_path) as kiosk:
        kiosk.wait(lambda: kiosk.sale.letters.parked and not kiosk.unsent(), within_s=60)
        assert kiosk.sale.letters.parked >= 3 * 3
    told = [record for record in caplog.records if "parked" in record.getMessage()]
    assert len(told) == 1, [record.getMessage() for record in told]


def test_a_hub_that_goes_away_takes_its_code_off_the_screen(hub: Hub, tmp_path: Path) -> None:
    """Nobody shall type a code that pairs nothing; it is there again when the hub is."""
    with running(hub.url, tmp_path, pace=5.0) as kiosk:
        kiosk.wait(lambda: kiosk.code)
        hub.stop()
        kiosk.wait(lambda: kiosk.pairing.state is PairingState.OFFLINE)
        hub.wipe()
        kiosk.wait(lambda: kiosk.pairing.state is PairingState.CODE_SHOWN)
        assert kiosk.code


def test_signing_in_at_the_kiosk_of_a_hub_pairs_it_and_keeps_no_token(
    hub: Hub, tmp_path: Path
) -> None:
    """S0-40: the hub takes everything under the device's own credential."""
    with running(hub.url, tmp_path) as kiosk:
        kiosk.wait(lambda: kiosk.code)
        kiosk.live.account(SignIn("demo@email.com", "1234"))
        kiosk.wait(lambda: kiosk.sale.session_id)
        kiosk.wait(lambda: kiosk.accounts[-1].state is AccountState.SIGNED_IN)
        assert not kiosk.sale.signed_in
