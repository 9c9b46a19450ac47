"""A hub with the demo catalogue and a browser, for all tests of this folder."""

from collections.abc import Iterator

import pytest

from kiosk.hub.embedding import EmbeddedHub
from tests.contract.hub.shop import Kiosk
from tests.pages.browser import CHROMIUM, Browser, Page, chromium


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hub")
    embedded = EmbeddedHub(folder / "hub.db", "demo", log_file=folder / "hub.log")
    embedded.start()
    yield embedded.base_url
    embedded.stop()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    with chromium(tmp_path_factory.mktemp("chromium")) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone; a page that complains fails its test."""
    with browser.fresh() as page:
        yield page
        assert page.complaints == []


@pytest.fixture
def kiosk(hub: str) -> Kiosk:
    return Kiosk.registered(hub)
