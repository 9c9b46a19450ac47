import pytest

from kiosk.catalogue import reading
from ui.presenters import texts
from ui.presenters.facts import Now
from ui.presenters.money import Money
from ui.presenters.wording import Wording


@pytest.fixture
def wording() -> Wording:
    catalogue = reading.read("demo")
    return Wording(texts.load("en"), Money(catalogue.currency), catalogue)


@pytest.fixture
def now() -> Now:
    return Now(mono_s=100.0, wall_s=1_700_000_000.0)
