"""Draw all artwork of the stage and the demo catalogue into resources/.

python packaging/render_artwork.py [goods] [clutter] [hands] [counters] [hero]
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from artwork.clutter import CLUTTER
from artwork.counters import COUNTERS
from artwork.goods import GOODS
from artwork.hand import ARMS
from artwork.hero import hero
from artwork.surface import Array, cropped, save, shrink
from PySide6.QtGui import QFontDatabase, QGuiApplication  # noqa: TID251  the artwork is drawn here

RESOURCES = Path(__file__).parents[1] / "resources"
SPRITES = RESOURCES / "stage" / "sprites"
SIDE = 512  # px, of the pictures in basket and list
AIR = 40
FONTS = ("Inter", "Inter Display", "Noto Serif Display", "DejaVu Sans Mono")


def goods() -> None:
    """Every product: sprites for the counter, one picture for the basket."""
    for slug, sides in GOODS.items():
        for number, side in enumerate(sides, 1):
            save(cropped(side.sprite()), SPRITES / f"{slug}-{number}.png")
        one = cropped(side_of(sides[0].render, 1))
        scale = (SIDE - 2 * AIR) / max(one.shape[:2])
        save(
            centred(cropped(side_of(sides[0].render, scale))),
            RESOURCES / "products" / f"{slug}.png",
        )


def side_of(render: Callable[[float], Array], scale: float) -> Array:
    """*render* at *scale*, drawn twice as large and shrunk for smooth edges."""
    return shrink(render(2 * scale), 2)


def centred(picture: Array) -> Array:
    """*picture* in the middle of a square clear sheet."""
    sheet = np.zeros((SIDE, SIDE, 4), np.float32)
    rows, columns = (min(size, SIDE) for size in picture.shape[:2])
    top, left = (SIDE - rows) // 2, (SIDE - columns) // 2
    sheet[top : top + rows, left : left + columns] = picture[:rows, :columns]
    return sheet


def clutter() -> None:
    """What lies about and is no product."""
    for name, sprite in CLUTTER.items():
        save(cropped(sprite()), RESOURCES / "stage" / "clutter" / f"{name}.png")


def hands() -> None:
    """Every arm twice: odd numbers with an open hand, even numbers grasping."""
    for number, arm in enumerate(ARMS):
        for step, grasping in enumerate((False, True), 2 * number + 1):
            picture = cropped(arm.sprite(grasping=grasping))
            save(picture, RESOURCES / "stage" / "hands" / f"hand-{step}.png")


def counters() -> None:
    """The counters the goods lie on."""
    for name, draw in COUNTERS.items():
        save(draw(), RESOURCES / "stage" / "counters" / f"{name}.jpg")


def attract() -> None:
    """The picture behind pairing and welcome."""
    save(shrink(hero(), 2), RESOURCES / "icons" / "hero.png")


STEPS: dict[str, Callable[[], None]] = {
    "goods": goods,
    "clutter": clutter,
    "hands": hands,
    "counters": counters,
    "hero": attract,
}


def main(names: list[str]) -> None:
    """Run the named steps, or all; other fonts would draw other pictures, so they must be there."""
    _app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    if missing := set(FONTS) - set(QFontDatabase.families()):
        sys.exit(f"install these fonts first: {', '.join(sorted(missing))}")
    for name in names or STEPS:
        STEPS[name]()
        print(f"{name} drawn")


if __name__ == "__main__":
    main(sys.argv[1:])
