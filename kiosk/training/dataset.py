"""Writes labelled pictures in YOLO's layout: windows to train on, whole frames to measure on."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from kiosk.camera.stage.camera import StageCamera
from kiosk.camera.stage.scripts import write
from kiosk.camera.stage.sprites import Artwork, load
from kiosk.camera.stage.stage import Stage
from kiosk.camera.stage.truth import Seen
from kiosk.catalogue.reading import read
from kiosk.events import Box, Picture
from kiosk.training.composer import Composer
from kiosk.training.conditions import spoil

WINDOW_PX = 320
_LEAST_VISIBLE = 0.3  # what is covered more has no label
_LEAST_IN_WINDOW = 0.4
_TEST_SCRIPTS = ("checkout", "busy")
_TEST_FROM_SEED = 9_000_000  # no training picture comes from a script


@dataclass(frozen=True, slots=True)
class _Label:
    class_id: int
    box: Box


def make_dataset(
    folder: Path,
    *,
    pictures: int,
    seed: int,
    test_frames: int = 240,
    calibration: int = 200,
    catalogue: str = "demo",
) -> Path:
    """Render *pictures* training windows, a twelfth as many for validation, and test frames.

    Windows are 320 × 320 of a counter at half size, as the detector sees it. Test frames are
    whole pictures of 1280 × 720 of scripts that play with seeds of their own; calibration
    pictures are whole compositions. The same arguments write the same files. Returns
    ``data.yaml``.
    """
    artwork = load(read(catalogue))
    classes = [good.class_name for good in artwork.goods.values()]
    ids = {name: class_id for class_id, name in enumerate(classes)}
    for part, count, stream in (("train", pictures, 0), ("val", max(pictures // 12, 1), 1)):
        random = np.random.default_rng([seed, stream])
        windows = _windows(artwork, ids, random)
        for number in range(count):
            _save(folder, part, number, *next(windows), quality=int(random.integers(55, 97)))
    _save_calibration(folder, Composer(artwork, np.random.default_rng([seed, 0])), calibration)
    for number, (frame, labels) in enumerate(_frames(artwork, ids, seed, test_frames)):
        _save(folder, "test", number, frame, labels, quality=95)
    return _describe(folder, classes)


def _windows(
    artwork: Artwork, ids: dict[str, int], random: np.random.Generator
) -> Iterator[tuple[Picture, list[_Label]]]:
    """Two windows of each composition; most windows of bare counter are left out."""
    composer = Composer(artwork, random)
    while True:
        composition = composer.compose()
        picture = spoil(composition.picture, random)
        for _ in range(2):
            x = int(random.integers(picture.shape[1] - WINDOW_PX + 1))
            y = int(random.integers(picture.shape[0] - WINDOW_PX + 1))
            labels = _labels(composition.seen, ids, Box(x, y, x + WINDOW_PX, y + WINDOW_PX))
            if labels or random.random() < 0.35:
                yield picture[y : y + WINDOW_PX, x : x + WINDOW_PX], labels


def _frames(
    artwork: Artwork, ids: dict[str, int], seed: int, count: int
) -> Iterator[tuple[Picture, list[_Label]]]:
    """Pictures of scripts, one every 3.9 s of them."""
    made = 0
    for number in range(count):
        name = _TEST_SCRIPTS[number % len(_TEST_SCRIPTS)]
        stage = Stage(artwork, write(name, _TEST_FROM_SEED + 1000 * seed + number, artwork))
        camera = StageCamera(stage, rate=10, pace="fast")
        while (frame := camera.read()) is not None:
            if frame.sequence % 39 == 38:
                height, width = frame.picture.shape[:2]
                yield frame.picture, _labels(stage.truth(), ids, Box(0, 0, width, height))
                made += 1
                if made == count:
                    return


def _save_calibration(folder: Path, composer: Composer, count: int) -> None:
    """Whole counters as trained on, to find the ranges of a model in INT8."""
    random = np.random.default_rng(0)
    for number in range(count):
        picture = spoil(composer.compose().picture, random)
        _save(folder, "calibrate", number, picture, [], quality=90)


def _labels(seen: Sequence[Seen], ids: dict[str, int], window: Box) -> list[_Label]:
    """What shows enough in *window*, in the window's pixels."""
    labels = []
    for thing in seen:
        box = thing.box
        cut = Box(
            max(box.x0, window.x0) - window.x0,
            max(box.y0, window.y0) - window.y0,
            min(box.x1, window.x1) - window.x0,
            min(box.y1, window.y1) - window.y0,
        )
        inside = max(cut.x1 - cut.x0, 0) * max(cut.y1 - cut.y0, 0)
        whole = (box.x1 - box.x0) * (box.y1 - box.y0)
        if thing.visible >= _LEAST_VISIBLE and inside >= _LEAST_IN_WINDOW * whole:
            labels.append(_Label(ids[thing.class_name], cut))
    return labels


def _save(
    folder: Path, part: str, number: int, picture: Picture, labels: list[_Label], *, quality: int
) -> None:
    image = folder / "images" / part / f"{number:06d}.jpg"
    text = folder / "labels" / part / f"{number:06d}.txt"
    image.parent.mkdir(parents=True, exist_ok=True)
    text.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(image), picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    height, width = picture.shape[:2]
    text.write_text("".join(_line(label, width, height) for label in labels), encoding="utf-8")


def _line(label: _Label, width: int, height: int) -> str:
    box = label.box
    numbers = (
        (box.x0 + box.x1) / 2 / width,
        (box.y0 + box.y1) / 2 / height,
        (box.x1 - box.x0) / width,
        (box.y1 - box.y0) / height,
    )
    return f"{label.class_id} " + " ".join(f"{number:.6f}" for number in numbers) + "\n"


def _describe(folder: Path, classes: Sequence[str]) -> Path:
    """``data.yaml``; JSON is YAML too."""
    parts = {part: f"images/{part}" for part in ("train", "val", "test")}
    content = {"path": str(folder.resolve()), **parts, "names": list(classes)}
    file = folder / "data.yaml"
    file.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return file
