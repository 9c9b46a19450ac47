"""Brings together what a model is shown: photos, cut-outs, bare grounds, the stage."""

import logging
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import numpy as np

import resources
from kiosk.detection.choosing import open_detector
from kiosk.events.pictures import Picture
from kiosk.training.cutouts import Cutout, cut_iconic, cut_photos
from kiosk.training.dataset import make_dataset
from kiosk.training.pictures import open_picture
from kiosk.training.piles import look_at_piles
from kiosk.training.windows import Material
from kiosk.training.yolo_folder import Labelled, in_classes, read_set

log = logging.getLogger(__name__)

_TESTED = 8  # pictures of the stage to train on for every one to measure on
_FREE = 0.4  # of a photo's side without goods: a ground to lay others on


def gather(
    classes: Sequence[str],
    *,
    photos: Sequence[Path],
    shelf: Path | None,
    stage: Path | None,
    stage_pictures: int,
    finder: Path,
    seed: int,
) -> Material:
    """Material for *classes*.

    *photos* are folders of labelled photos, *shelf* one of a grocery store set (iconic pictures
    and photos of piles, in which the weights *finder* seek fruit), *stage* the folder in which the
    stage's pictures are made where they are not there yet; None leaves the stage out.
    """
    taken: list[Labelled] = []
    for folder in photos:
        taken += in_classes(read_set(folder, outlines=True), classes)
    cutouts = list(cut_photos(taken))
    bare = [open_picture(file) for file in sorted(resources.path("stage/counters").glob("*.jpg"))]
    bare += _free_parts(taken)
    piles: list[Labelled] = []
    if shelf is not None:
        more, piles = _from_shelf(shelf, finder, classes)
        cutouts += more
    drawn = _stage(stage, stage_pictures, seed, classes) if stage else []
    log.info(
        "%d photos, %d of piles, %d cut-outs, %d grounds, %d counters of the stage",
        len(taken),
        len(piles),
        len(cutouts),
        len(bare),
        len(drawn),
    )
    return Material(taken, drawn, cutouts, bare, piles)


def without_classes(material: Material, numbers: Collection[int]) -> Material:
    """*material* without any picture of the classes with these *numbers*."""

    def clean(photos: Sequence[Labelled]) -> list[Labelled]:
        return [p for p in photos if not any(thing.class_id in numbers for thing in p.things)]

    cutouts = [cutout for cutout in material.cutouts if cutout.class_id not in numbers]
    return Material(
        clean(material.photos),
        clean(material.drawn),
        cutouts,
        material.bare,
        clean(material.piles),
    )


def _from_shelf(
    shelf: Path, finder: Path, classes: Sequence[str]
) -> tuple[list[Cutout], list[Labelled]]:
    finding = open_detector(str(finder), floor=0.1)
    finding.load()
    try:
        cutouts, photos = look_at_piles(shelf, finding, classes)
    finally:
        finding.close()
    return [*cut_iconic(shelf, classes), *cutouts], photos


def _stage(folder: Path, pictures: int, seed: int, classes: Sequence[str]) -> list[Labelled]:
    if not (folder / "data.yaml").is_file():
        make_dataset(folder, pictures=pictures, seed=seed, test_frames=pictures // _TESTED)
    return in_classes(read_set(folder, part="train"), classes)


def _free_parts(photos: Sequence[Labelled]) -> list[Picture]:
    """The parts of photos beside, above and below all goods."""
    return [part for photo in photos for part in _free_of(photo)]


def _free_of(photo: Labelled) -> Iterator[Picture]:
    if not photo.things:
        return
    picture = open_picture(photo.file)
    height, width = picture.shape[:2]
    points = np.vstack([thing.points for thing in photo.things])
    (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
    if left > _FREE:
        yield picture[:, : int(left * width) - 4]
    if 1 - right > _FREE:
        yield picture[:, int(right * width) + 4 :]
    if top > _FREE:
        yield picture[: int(top * height) - 4]
    if 1 - bottom > _FREE:
        yield picture[int(bottom * height) + 4 :]
