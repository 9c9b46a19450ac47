"""Writes the sessions that are scored, each made anew from its seed."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from kiosk.camera.stage.light import Lamp
from kiosk.camera.stage.script import Script
from kiosk.camera.stage.sprites import Artwork
from kiosk.camera.stage.writing import Writer
from kiosk.catalogue.product import Catalogue, Product
from kiosk.scoring.difficulty import DEMANDS, Demands, Difficulty

_BRIGHTNESS = (0.55, 0.8)  # of a dim counter
_ORDER = tuple(Difficulty)
_SERIES = 100_000  # sessions of one seed at most: none is in two series


@dataclass(frozen=True, slots=True)
class Session:
    """One checkout of the stage, with the basket that is right."""

    number: int
    seed: int
    difficulty: Difficulty
    script: Script

    @property
    def basket(self) -> Counter[str]:
        """What was really put down, by product."""
        return Counter(self.script.truth())


def write_session(number: int, seed: int, artwork: Artwork, catalogue: Catalogue) -> Session:
    """Session *number* of the series *seed*: the difficulties take turns."""
    difficulty = _ORDER[number % len(_ORDER)]
    writer = Writer("score", seed * _SERIES + number, artwork)
    script = _Composer(writer, DEMANDS[difficulty], catalogue).script()
    return Session(number, seed, difficulty, script)


def alike(one: Product, other: Product) -> bool:
    """Whether people and models mix the two up: the catalogue says so, or their shelf does."""
    named = other.product_id in one.look_alikes or one.product_id in other.look_alikes
    return named or (bool(one.category) and one.category == other.category)


class _Composer:
    """Fills one script with what the difficulty demands."""

    def __init__(self, writer: Writer, demands: Demands, catalogue: Catalogue) -> None:
        self._writer = writer
        self._demands = demands
        self._catalogue = catalogue
        self._random = writer.random

    def script(self) -> Script:
        """The whole session."""
        writer, demands = self._writer, self._demands
        goods = self._goods()
        waves = self._moments(demands.waves, len(goods))
        unknown = self._moments(
            int(self._random.integers(*demands.unknown, endpoint=True)), len(goods)
        )
        if demands.clutter:
            writer.strew(demands.clutter)
        for number, product_id in enumerate(goods):
            self._put(product_id)
            if number in waves:
                writer.wave(rest_s=float(self._random.uniform(0.5, 1.5)))
            if number in unknown:
                self._drop()
        return writer.finish(drift=demands.drift, lamps=self._lamps())

    def _goods(self) -> list[str]:
        least, most = self._demands.items
        goods = self._writer.shuffled_goods(int(self._random.integers(least, most, endpoint=True)))
        if self._demands.look_alikes:
            goods[:2] = self._pair()
        self._random.shuffle(goods)
        return goods

    def _pair(self) -> list[str]:
        sold = [
            product
            for product in self._catalogue
            if product.product_id in self._writer.artwork.goods
        ]
        pairs = [pair for pair in combinations(sold, 2) if alike(*pair)]
        pair = pairs[int(self._random.integers(len(pairs)))] if pairs else sold[:2]
        return [product.product_id for product in pair]

    def _moments(self, count: int, items: int) -> set[int]:
        return {int(number) for number in self._random.choice(items, count, replace=False)}

    def _put(self, product_id: str) -> None:
        if self._writer.lying >= self._demands.lying_at_most:
            self._writer.take_oldest(2)
        if self._random.random() < self._demands.crowded:
            least, most = self._demands.overlap
            self._writer.put(product_id, least=least, most=most)
        else:
            self._writer.put(product_id)

    def _drop(self) -> None:
        """Something that is not sold here is laid down; half of it is taken up again."""
        names = sorted(self._writer.artwork.clutter)
        number = self._writer.drop(str(self._random.choice(names)))
        self._writer.now_s += float(self._random.uniform(1.0, 6.0))
        if self._random.random() < 0.5:
            self._writer.take(number)

    def _lamps(self) -> list[Lamp]:
        if not self._demands.dims:
            return []
        end_s, dim = self._writer.now_s, float(self._random.uniform(*_BRIGHTNESS))
        if self._random.random() < 0.5:
            return [Lamp(0.0, dim)]  # dim from the beginning to the end
        return [
            Lamp(0.2 * end_s, dim, over_s=3.0),
            Lamp(0.5 * end_s, 1.1),
            Lamp(0.8 * end_s, 0.9, over_s=2.0),
        ]
