"""``shopshadow calibrate``: what a model's scores are worth, written on its card."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.cli.printing import show
from kiosk.detection.choosing import find_model, open_detector, open_for_measuring
from kiosk.detection.trust import Trust
from kiosk.errors import DataSetError
from kiosk.scoring.laid import LaidItem
from kiosk.scoring.series import open_series
from kiosk.telemetry.logs import start_logging
from kiosk.training.average_precision import calibration_error
from kiosk.training.card import as_json as card_json
from kiosk.training.card import write_trust
from kiosk.training.evaluate import measure
from kiosk.training.goods import same_name
from kiosk.training.trusting import Items, find_trust, items_of, trust_shown_by
from kiosk.training.yolo_folder import read_set


def on_pictures(model: str, data: Sequence[Path], *, as_json: bool) -> int:
    """Find out on the labelled pictures in *data* how far *model*'s scores may be trusted."""
    start_logging(level="WARNING")
    detector = open_for_measuring(model)
    detector.load()
    try:
        every = [measure(detector, read_set(folder)) for folder in data]
    finally:
        detector.close()
    trust = find_trust(every, list(detector.names.values()))
    write_trust(_folder(model), trust)
    return _tell(items_of(every), trust, as_json=as_json)


def on_stage(model: str, catalogue: str | None, *, sessions: int, seed: int, as_json: bool) -> int:
    """Find it out on all that is laid down in sessions of the stage, for the stage alone."""
    start_logging(level="WARNING")
    series = open_series(reading.read(catalogue or "demo"), seed=seed)
    detector = open_detector(model)
    detector.load()
    try:
        laid = list(_heard(series.laid(detector, range(sessions))))
    finally:
        detector.close()
    items = as_items(laid, series.catalogue)
    trust = trust_shown_by([items], list(detector.names.values()))
    write_trust(_folder(model), trust, on_stage=True)
    return _tell(items, trust, as_json=as_json)


def as_items(laid: Sequence[LaidItem], catalogue: Catalogue) -> Items:
    """The same by class: an item speaks for each class of its product.

    DataSetError where nothing was seen.
    """
    rows = [
        (item.score, same_name(name), item.right)
        for item in laid
        for name in catalogue.products[item.product_id].classes
    ]
    if not rows:
        raise DataSetError("The model saw nothing in these sessions: it can't be calibrated.")
    scores, names, right = zip(*rows, strict=True)
    return Items(np.array(scores, np.float64), names, np.array(right, np.bool_))


def _folder(model: str) -> Path:
    path = find_model(model)
    return path if path.is_dir() else path.parent


def _heard(laid: Iterable[LaidItem]) -> Iterable[LaidItem]:
    for number, item in enumerate(laid, 1):
        if number % 100 == 0:
            print(f"{number} things laid down", file=sys.stderr, flush=True)
        yield item


def _tell(items: Items, trust: Trust, *, as_json: bool) -> int:
    calibrated = np.array([trust.calibrate(score) for score in items.scores])
    show(
        {
            "items": len(items.scores),
            "wrong": int((~items.right).sum()),
            "calibration_error_before": round(calibration_error(items.scores, items.right), 4),
            "calibration_error": round(calibration_error(calibrated, items.right), 4),
            **card_json(trust),
        },
        as_json=as_json,
    )
    return 0
