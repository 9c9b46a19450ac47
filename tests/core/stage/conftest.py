"""The bundled artwork, read once, and a way to play a script to its end."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest

from kiosk.camera.stage.camera import StageCamera
from kiosk.camera.stage.script import Action, Script
from kiosk.camera.stage.sprites import Artwork, load
from kiosk.camera.stage.stage import Stage
from kiosk.catalogue.product import Catalogue
from kiosk.catalogue.reading import read
from kiosk.events.pictures import Frame

Play: TypeAlias = Callable[..., Iterator[tuple[Frame, Stage]]]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return read("demo")


@pytest.fixture(scope="session")
def artwork(catalogue: Catalogue) -> Artwork:
    return load(catalogue)


@pytest.fixture
def script() -> Callable[..., Script]:
    """A script of the given actions on the dark belt, where shadows hardly show."""

    def make(*actions: Action, duration_s: float = 5.0, counter: str = "belt") -> Script:
        return Script("test", 0, actions, duration_s, counter)

    return make


@pytest.fixture
def play(artwork: Artwork) -> Play:
    """All pictures of a script, as fast as they come, with the stage as it is then."""

    def run(script: Script, rate: float = 30.0) -> Iterator[tuple[Frame, Stage]]:
        stage = Stage(artwork, script)
        camera = StageCamera(stage, rate=rate, pace="fast")
        while (frame := camera.read()) is not None:
            yield frame, stage

    return run
