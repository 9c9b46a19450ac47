"""The stage's artwork: products, clutter, hands and counters, read from pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias, cast

import cv2
import numpy as np
import numpy.typing as npt

import resources
from kiosk.camera.stage.albums import Album, Shelf
from kiosk.catalogue.product import Catalogue
from kiosk.errors import ConfigError
from kiosk.events.pictures import Picture

Sprite: TypeAlias = npt.NDArray[np.uint8]
"""BGRA, height × width × 4, colours premultiplied by the opacity, at the counter's scale."""

WIDTH_PX, HEIGHT_PX = 1280, 720


@dataclass(frozen=True, slots=True, eq=False)
class Good:
    """One product as it may lie on the counter."""

    product_id: str
    class_name: str
    variants: Sequence[Sprite]


@dataclass(frozen=True, slots=True, eq=False)
class Artwork:
    """All that the stage draws with. *goods* are in the catalogue's order."""

    goods: Mapping[str, Good]
    clutter: Mapping[str, Sprite]
    hands: Sequence[tuple[Sprite, Sprite]]  # open, grasping
    counters: Mapping[str, Picture]


def load(catalogue: Catalogue, folder: Path | None = None) -> Artwork:
    """Read the artwork in *folder* (the bundled one); products without pictures are left out.

    ConfigError when a part is missing altogether, or the catalogue has nothing of the stage.
    """
    folder = folder or resources.path("stage")
    clutter, hands = _required(folder / "clutter"), _required(folder / "hands")
    goods = {
        product.product_id: Good(
            product.product_id, product.classes[0], _variants(folder / "sprites", product.image)
        )
        for product in catalogue
        if product.classes and product.image
    }
    drawn = {product_id: good for product_id, good in goods.items() if good.variants}
    if not drawn:
        raise ConfigError(
            f"The stage has no picture of anything that the catalogue {catalogue.name} names: "
            "choose a camera with --camera, or the catalogue demo."
        )
    return Artwork(
        goods=drawn,
        clutter=Album({file.stem: partial(_sprite, file) for file in clutter}),
        # Odd and even numbers belong together.
        hands=Shelf(
            [partial(_pair, *both) for both in zip(hands[0::2], hands[1::2], strict=False)]
        ),
        counters=Album(
            {
                file.stem: partial(_counter, file)
                for file in sorted((folder / "counters").glob("*.jpg"))
            }
        ),
    )


def _required(folder: Path) -> list[Path]:
    if not (found := sorted(folder.glob("*.png"))):
        raise ConfigError(f"The stage's artwork is missing in {folder}: install the kiosk again.")
    return found


def _variants(folder: Path, image: str) -> Shelf[Sprite]:
    files = sorted(folder.glob(f"{Path(image).stem}-[0-9].png"))
    return Shelf([partial(_sprite, file) for file in files])


def _pair(open_hand: Path, grasping: Path) -> tuple[Sprite, Sprite]:
    return _sprite(open_hand), _sprite(grasping)


def _counter(file: Path) -> Picture:
    return cast("Picture", cv2.imread(str(file), cv2.IMREAD_COLOR))


def _sprite(file: Path) -> Sprite:
    picture = cv2.imread(str(file), cv2.IMREAD_UNCHANGED)
    if picture is None or picture.ndim != 3 or picture.shape[2] != 4:
        raise ConfigError(f"The stage's picture {file} is damaged: install the kiosk again.")
    opacity = picture[:, :, 3:].astype(np.uint16)
    picture[:, :, :3] = (picture[:, :, :3] * opacity + 127) // 255
    return cast("Sprite", picture)
