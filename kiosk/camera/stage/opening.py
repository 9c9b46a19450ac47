"""Opens the bundled stage by name."""

from kiosk.camera.stage.scripts import write
from kiosk.camera.stage.sprites import load
from kiosk.camera.stage.stage import Stage
from kiosk.catalogue.product import Catalogue


def open_stage(name: str, *, seed: int = 0, catalogue: Catalogue, started: bool = True) -> Stage:
    """The stage that plays the script *name*, with the catalogue's goods.

    ConfigError when there is no such script or the artwork is missing.
    """
    artwork = load(catalogue)
    return Stage(artwork, write(name, seed, artwork), started=started)
