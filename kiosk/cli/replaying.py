"""``shopshadow replay``: recognition and counting over a recording, as JSON Lines."""

import json
from collections.abc import Mapping
from typing import Any

from kiosk.catalogue import reading
from kiosk.cli.sources import is_stage, open_recording
from kiosk.config.seeing import DEFAULT_MODEL, CountingSettings
from kiosk.detection.choosing import open_detector, trust_of
from kiosk.replay import replay
from kiosk.routing import Policy
from kiosk.telemetry.logs import start_logging


def run(
    source: str,
    model: str | None,
    catalogue: str | None,
    *,
    counting: CountingSettings,
    seed: int,
    as_json: bool,
) -> int:
    """Replay *source* and print what happens; logs go to stderr."""
    start_logging(level="WARNING")
    model = model or DEFAULT_MODEL
    trust = trust_of(model, on_stage=is_stage(source))
    sold = reading.read(catalogue or "demo")
    detector = open_detector(model)
    camera = open_recording(source, seed, sold)
    try:
        replay(
            camera,
            detector,
            sold,
            policy=Policy(
                products=sold.products, silent_from=trust.silent_from, doubted=trust.always_ask
            ),
            counting=counting,
            calibrate=trust.calibrate,
            on_event=_print_json if as_json else _print_words,
        )
    finally:
        camera.close()
        detector.close()
    return 0


def _print_json(event: Mapping[str, Any]) -> None:
    print(json.dumps(event, ensure_ascii=False), flush=True)


def _print_words(event: Mapping[str, Any]) -> None:
    if event["event"] == "end":
        items = (f"{number} × {product_id}" for product_id, number in event["items"].items())
        print("items:", ", ".join(items) or "none")
        return
    words = (event["event"], event.get("name", ""), event.get("confidence", ""))
    print(f"{event['time_s']:8.1f} s  {words[0]:9} {words[1]} {words[2]}", flush=True)
