"""The server's key is exchanged in the middle of a sale: real sockets, real certificates."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from kiosk.events.touches import GuestChosen, PurchaseConfirmed
from kiosk.snapshots.links import BreakerState
from kiosk.snapshots.till import Phase
from tests.fakes.certificates import Certificate, self_signed
from tests.fakes.hub_process import hub_process
from tests.fakes.tls_front import TlsFront, tls_front
from tests.fakes.whole_kiosk import APPLES, BANANAS, WholeKiosk, running


@dataclass
class Shop:
    """A kiosk in a sale at a hub behind TLS, with an apple delivered."""

    kiosk: WholeKiosk
    front: TlsFront
    folder: Path
    authority: Certificate
    hub_url: str

    def another_key(self, signer: Certificate | None) -> Certificate:
        return self_signed(self.folder, "another", signer=signer)

    def costs(self, *product_ids: str) -> int:
        """One of each, in cents: the hub's prices count."""
        found = [
            requests.get(f"{self.hub_url}/api/products/{one}", timeout=30).json()["product"]
            for one in product_ids
        ]
        return sum(round(float(product["price"]) * 100) for product in found)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    authority = self_signed(tmp_path, "authority")
    first = self_signed(tmp_path, "first", signer=authority)
    with (
        hub_process(tmp_path) as hub,
        tls_front(hub.base_url, first) as front,
        running(front.url, tmp_path, pace=5.0, ca_bundle=authority.file) as kiosk,
    ):
        kiosk.wait(lambda: kiosk.code, within_s=60)
        kiosk.say(GuestChosen())
        kiosk.wait(lambda: kiosk.sale.session_id)
        kiosk.item(APPLES)
        kiosk.wait(lambda: kiosk.basket() == {APPLES: 1} and not kiosk.unsent(), within_s=60)
        yield Shop(kiosk, front, tmp_path, authority, hub.base_url)


def ordered(kiosk: WholeKiosk) -> int:
    """Finish; the hub's total in cents."""
    kiosk.say(PurchaseConfirmed())
    kiosk.wait(
        lambda: kiosk.sale.phase is Phase.THANKS and not kiosk.sale.order_is_local, within_s=60
    )
    return kiosk.sale.total_minor


def test_a_new_key_of_the_same_authority_is_taken_without_a_word(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    """S0-41: certificates are renewed every few weeks, and nobody at the kiosk notices."""
    kiosk = shop.kiosk
    caplog.clear()
    shop.front.exchange(shop.another_key(shop.authority))
    kiosk.item(BANANAS)
    kiosk.wait(
        lambda: kiosk.basket() == {APPLES: 1, BANANAS: 1} and not kiosk.unsent(), within_s=60
    )
    assert kiosk.sale.letters.parked == 0
    assert "certificate" not in caplog.text
    assert all(record.levelno < logging.WARNING for record in caplog.records)
    assert ordered(kiosk) == shop.costs(APPLES, BANANAS)


def test_a_key_that_nobody_vouches_for_gets_nothing_and_loses_nothing(shop: Shop) -> None:
    """S0-41, S0-26: it is said why, the letters wait, and go when the key is right again."""
    kiosk = shop.kiosk
    shop.front.exchange(shop.another_key(None))
    kiosk.item(BANANAS)
    kiosk.wait(lambda: _refused(kiosk), within_s=60)
    assert kiosk.basket() == {APPLES: 1, BANANAS: 1}
    assert kiosk.unsent() > 0
    assert kiosk.sale.letters.parked == 0
    shop.front.exchange(self_signed(shop.folder, "mended", signer=shop.authority))
    kiosk.wait(lambda: not kiosk.unsent(), within_s=60)
    kiosk.wait(
        lambda: all(lamp.state is BreakerState.CLOSED for lamp in kiosk.links[-1].lamps),
        within_s=60,
    )
    assert kiosk.sale.letters.parked == 0
    assert ordered(kiosk) == shop.costs(APPLES, BANANAS)


def _refused(kiosk: WholeKiosk) -> bool:
    lamps = kiosk.links[-1].lamps if kiosk.links else ()
    return any("certificate is not trusted" in lamp.reason for lamp in lamps)
