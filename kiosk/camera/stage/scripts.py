"""The named scripts, each made anew from its seed."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kiosk.camera.stage.light import Lamp
from kiosk.camera.stage.script import Script
from kiosk.camera.stage.sprites import Artwork
from kiosk.camera.stage.writing import Writer
from kiosk.errors import ConfigError


def write(name: str, seed: int, artwork: Artwork) -> Script:
    """The script of that name, the same for the same seed. ConfigError names those there are."""
    if name not in NAMES:
        raise ConfigError(f"There is no stage {name!r}. Choose one of: {', '.join(NAMES)}.")
    return NAMES[name](Writer(name, seed, artwork))


def _checkout(writer: Writer) -> Script:
    """30 placements and 10 removals of two or three goods; at most six lie there at once."""
    goods = iter(writer.shuffled_goods(30))
    removals = [3] * 4 + [2] * 6
    writer.random.shuffle(removals)
    for _ in range(6):
        writer.put(next(goods))
    for count in removals:
        writer.take_oldest(count)
        for _ in range(count):
            writer.put(next(goods))
    return writer.finish(drift=0.05)


def _short(writer: Writer) -> Script:
    for product_id in writer.shuffled_goods(5):
        writer.put(product_id)
    return writer.finish()


def _still(writer: Writer) -> Script:
    apple = next(
        good.product_id for good in writer.artwork.goods.values() if good.class_name == "apple"
    )
    writer.put(apple)
    return writer.finish(duration_s=600.0, drift=0.03)


def _busy(writer: Writer) -> Script:
    """Clutter, goods that overlap by up to 30 %, waiting hands, light that dims and goes out."""
    writer.strew(3)
    for number, product_id in enumerate(writer.shuffled_goods(16)):
        writer.put(product_id, most=0.3)
        if number % 3 == 2:
            writer.wave(rest_s=1.5)
        if number >= 5:
            writer.take_oldest(1)
    end_s = writer.now_s
    lamps = [
        Lamp(0.15 * end_s, 0.7, over_s=4.0),
        Lamp(0.35 * end_s, 1.0, over_s=4.0),
        Lamp(0.55 * end_s, 0.55),
        Lamp(0.60 * end_s, 1.1),
        Lamp(0.80 * end_s, 1.0, over_s=2.0),
    ]
    return writer.finish(drift=0.08, lamps=lamps)


def _empty(writer: Writer) -> Script:
    return writer.finish(duration_s=30.0)


NAMES: Mapping[str, Callable[[Writer], Script]] = MappingProxyType(
    {"checkout": _checkout, "short": _short, "still": _still, "busy": _busy, "empty": _empty}
)
"""What `write` knows."""
