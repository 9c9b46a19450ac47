"""A hub with the demo catalogue and a browser, for all tests of this folder."""

from collections.abc import Iterator

import pytest

from tests.contract.hub.shop import Kiosk
from tests.fakes.hub_process import hub_process
from tests.pages.browser import Browser, Page, chromium


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with hub_process(tmp_path_factory.mktemp("hub")) as hub:
        yield hub.base_url


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
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
