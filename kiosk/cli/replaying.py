"""``shopshadow replay``: recognition and counting over a recording, as JSON Lines."""

import json
from collections.abc import Mapping
from typing import Any

from kiosk.camera.opening import open_camera
from kiosk.camera.protocol import Camera
from kiosk.camera.stage import scripts, sprites
from kiosk.camera.stage.camera import StageCamera
from kiosk.camera.stage.stage import Stage
from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.config import CameraSettings
from kiosk.detection.choosing import open_detector
from kiosk.replay import replay
from kiosk.routing import Policy
from kiosk.telemetry.logs import start_logging


def run(source: str, model: str | None, catalogue: str | None, *, seed: int, as_json: bool) -> int:
    """Replay *source* and print what happens; logs go to stderr."""
    start_logging(level="WARNING")
    sold = reading.read(catalogue or "demo")
    detector = open_detector(model or "shopshadow-stage")
    camera = _camera(source, seed, sold)
    try:
        replay(
            camera,
            detector,
            sold,
            policy=Policy(products=sold.products),
            on_event=_print_json if as_json else _print_words,
        )
    finally:
        camera.close()
        detector.close()
    return 0


def _camera(source: str, seed: int, catalogue: Catalogue) -> Camera:
    """``stage:NAME`` is the stage as fast as it goes, with the script's own time."""
    kind, _, name = source.partition(":")
    if kind != "stage":
        return open_camera(source, CameraSettings(pace="fast"))
    artwork = sprites.load(catalogue)
    script = scripts.write(name or "checkout", seed, artwork)
    return StageCamera(Stage(artwork, script), pace="fast")


def _print_json(event: Mapping[str, Any]) -> None:
    print(json.dumps(event, ensure_ascii=False), flush=True)


def _print_words(event: Mapping[str, Any]) -> None:
    match event:
        case {"event": "end", "items": items}:
            print("items:", ", ".join(f"{n} × {p}" for p, n in items.items()) or "none")
        case {"event": what, "time_s": time_s, **rest}:
            name = rest.get("name", "")
            print(f"{time_s:8.1f} s  {what:9} {name} {rest.get('confidence', '')}", flush=True)
        case _:
            print(dict(event), flush=True)
