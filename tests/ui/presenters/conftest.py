import pytest

from kiosk.catalogue import reading
from ui.local_money import LocalMoney
from ui.presenters.facts import Now
from ui.presenters.wording import Wording
from ui.translations import load


@pytest.fixture
def wording() -> Wording:
    catalogue = reading.read("demo")
    return Wording(load("en"), LocalMoney(catalogue.currency), catalogue)


@pytest.fixture
def now() -> Now:
    return Now(mono_s=100.0, wall_s=1_700_000_000.0)
