"""What the stage sells and draws with, read once."""

import openvino  # noqa: F401  the threads it starts at import belong to no test
import pytest

from kiosk.camera.stage.sprites import Artwork, load
from kiosk.catalogue.product import Catalogue
from kiosk.catalogue.reading import read


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read("demo")


@pytest.fixture(scope="session")
def artwork(catalogue: Catalogue) -> Artwork:
    return load(catalogue)
