"""A weighed piece on the shopper's phone and on the receipt, in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from kiosk.weight import Measure
from kiosk.wire import requests as wire
from tests.contract.hub.conftest import running
from tests.contract.hub.shop import Kiosk
from tests.pages.browser import Page
from tests.pages.test_phone import paired

CATALOGUE = """{"currency": "EUR", "products": [
  {"product_id": "B1", "name": "Banana", "price_minor": 199, "by_weight": true}
]}"""


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[str]:
    file = tmp_path / "goods.json"
    file.write_text(CATALOGUE)
    with running(HubServer(HubSettings(tmp_path / "hub.db", catalogue=str(file)))) as url:
        yield url


def test_a_weighed_piece_reads_how_its_sum_is_made(page: Page, hub: str) -> None:
    """S1-19: weight-priced items; the phone shows what the kiosk shows."""
    kiosk = Kiosk.registered(hub)
    paired(page, hub, kiosk)
    session = kiosk.basket()["session"]["id"]
    for measure in (Measure(grams=412), Measure(price_minor=99)):
        request = wire.add_measured("B1", measure, 1.0, kiosk.device_id, session)
        assert kiosk.call(request.method, request.path, request.body).status_code == 201
    page.shows("0.412 kg × €1.99/kg")
    page.shows("label price")
    page.shows("€1.81")
    assert kiosk.quantities(session) == {"B1": 1}
