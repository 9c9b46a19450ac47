"""Recordings as they are named on the command line."""

from kiosk.camera.opening import open_camera
from kiosk.camera.protocol import Camera
from kiosk.camera.stage import scripts, sprites
from kiosk.camera.stage.camera import StageCamera
from kiosk.camera.stage.stage import Stage
from kiosk.catalogue.product import Catalogue
from kiosk.config.seeing import CameraSettings


def is_stage(source: str) -> bool:
    """Whether *source* is drawn by the stage."""
    return source.partition(":")[0] == "stage"


def open_recording(source: str, seed: int, catalogue: Catalogue) -> Camera:
    """*source* as fast as it goes; ``stage:NAME`` is the stage with the script's own time."""
    if not is_stage(source):
        return open_camera(source, CameraSettings(pace="fast"))
    name = source.partition(":")[2]
    artwork = sprites.load(catalogue)
    script = scripts.write(name or "checkout", seed, artwork)
    return StageCamera(Stage(artwork, script), pace="fast")
