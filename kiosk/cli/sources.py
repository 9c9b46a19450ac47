"""Recordings as they are named on the command line."""

from kiosk.camera.opening import open_camera
from kiosk.camera.protocol import Camera
from kiosk.camera.stage import scripts, sprites
from kiosk.camera.stage.camera import StageCamera
from kiosk.camera.stage.stage import Stage
from kiosk.catalogue.product import Catalogue
from kiosk.config.seeing import CameraSettings


def open_recording(source: str, seed: int, catalogue: Catalogue) -> Camera:
    """*source* as fast as it goes; ``stage:NAME`` is the stage with the script's own time."""
    kind, _, name = source.partition(":")
    if kind != "stage":
        return open_camera(source, CameraSettings(pace="fast"))
    artwork = sprites.load(catalogue)
    script = scripts.write(name or "checkout", seed, artwork)
    return StageCamera(Stage(artwork, script), pace="fast")
