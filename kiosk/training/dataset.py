"""Writes labelled pictures of the stage in YOLO's layout: to train on, and to measure on."""

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
from kiosk.events.pictures import Box, Picture
from kiosk.training.composer import Composer

_LEAST_VISIBLE = 0.3  # what is covered more has no label
_LEAST_IN_WINDOW = 0.4
_TEST_SCRIPTS = ("checkout", "busy")
_TEST_FROM_SEED = 9_000_000  # no training picture comes from a script


@dataclass(frozen=True, slots=True)
class _Label:
    class_id: int
    box: Box


def make_dataset(
    folder: Path, *, pictures: int, seed: int, test_frames: int = 240, catalogue: str = "demo"
) -> Path:
    """Render *pictures* compositions to train on, and *test_frames* of scripts to measure on.

    Compositions are counters at half size (640 × 360), as the detector sees them, in plain light.
    Test frames are whole pictures of 1280 × 720 of scripts that play with seeds of their own.
    The same arguments write the same files. Returns ``data.yaml``, whose ``val`` are the test
    frames.
    """
    artwork = load(read(catalogue))
    classes = [good.class_name for good in artwork.goods.values()]
    ids = {name: class_id for class_id, name in enumerate(classes)}
    random = np.random.default_rng([seed, 0])
    composer = Composer(artwork, random)
    for number in range(pictures):
        made = composer.compose()
        height, width = made.picture.shape[:2]
        labels = _labels(made.seen, ids, Box(0, 0, width, height))
        quality = int(random.integers(55, 97))
        _save(folder, "train", number, made.picture, labels, quality=quality)
    for number, (frame, labels) in enumerate(_frames(artwork, ids, seed, test_frames)):
        _save(folder, "test", number, frame, labels, quality=95)
    return _describe(folder, classes)


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
    parts = {"train": "images/train", "val": "images/test", "test": "images/test"}
    content = {**parts, "names": list(classes)}
    file = folder / "data.yaml"
    file.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return file
