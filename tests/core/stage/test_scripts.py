"""The named scripts keep their words."""

from itertools import pairwise

import pytest

from kiosk.camera.stage.layer import make_layer
from kiosk.camera.stage.light import Lamp, Light
from kiosk.camera.stage.places import overlap_share
from kiosk.camera.stage.script import Put, Script, Take
from kiosk.camera.stage.scripts import NAMES, write
from kiosk.camera.stage.sprites import Artwork
from kiosk.camera.stage.truth import Placed
from kiosk.errors import ConfigError
from tests.core.stage.conftest import Play


def _most_overlap(script: Script, artwork: Artwork) -> float:
    """The largest overlap of goods that lie there together."""
    lying: dict[int, Placed] = {}
    worst, number = 0.0, 0
    for action in script.actions:
        if isinstance(action, Put):
            sprite = artwork.goods[action.product_id].variants[action.variant]
            layer = make_layer(sprite, angle_deg=action.angle_deg)
            placed = Placed(layer, action.x, action.y)
            worst = max([worst, *(overlap_share(placed, other) for other in lying.values())])
            lying[number] = placed
            number += 1
        elif isinstance(action, Take):
            for taken in action.puts:
                del lying[taken]
    return worst


@pytest.mark.parametrize("seed", range(5))
def test_checkout_has_thirty_placements_ten_removals_and_all_products(
    artwork: Artwork, seed: int
) -> None:
    script = write("checkout", seed, artwork)
    assert len(script.puts) == 30
    assert sum(isinstance(action, Take) for action in script.actions) == 10
    assert sum(script.truth().values()) == 30
    assert set(script.truth()) == set(artwork.goods)


@pytest.mark.parametrize("seed", range(5))
def test_checkout_holds_at_most_six_goods_hardly_touching(artwork: Artwork, seed: int) -> None:
    script = write("checkout", seed, artwork)
    lying = most = 0
    for action in script.actions:
        lying += 1 if isinstance(action, Put) else -len(getattr(action, "puts", ()))
        most = max(most, lying)
    assert most == 6
    assert _most_overlap(script, artwork) < 0.1


@pytest.mark.parametrize("seed", range(3))
def test_busy_goods_overlap_by_a_third_at_most(artwork: Artwork, seed: int) -> None:
    script = write("busy", seed, artwork)
    assert script.clutter
    assert script.lamps
    assert 0.0 < _most_overlap(script, artwork) <= 0.3


def test_a_script_is_the_same_for_the_same_seed_only(artwork: Artwork) -> None:
    assert write("checkout", 3, artwork) == write("checkout", 3, artwork)
    assert write("checkout", 3, artwork).actions != write("checkout", 4, artwork).actions


def test_still_is_one_apple_for_ten_minutes(artwork: Artwork) -> None:
    script = write("still", 0, artwork)
    assert script.truth() == {"P001": 1}
    assert script.duration_s == 600.0


def test_empty_and_short(artwork: Artwork) -> None:
    assert write("empty", 0, artwork).truth() == {}
    assert sum(write("short", 0, artwork).truth().values()) == 5
    assert write("short", 0, artwork).duration_s < 20


def test_an_unknown_script_names_those_there_are(artwork: Artwork) -> None:
    with pytest.raises(ConfigError, match="checkout, short, still, busy, empty"):
        write("circus", 0, artwork)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("still", "empty")])
def test_playing_a_script_ends_with_its_truth(play: Play, artwork: Artwork, name: str) -> None:
    script = write(name, 5, artwork)
    put = {
        seen.thing_id: seen.product_id
        for _, stage in play(script, rate=2)
        for seen in stage.truth()
        if not seen.in_hand
    }
    counted = {product_id: list(put.values()).count(product_id) for product_id in put.values()}
    assert counted == script.truth()


def test_light_follows_the_lamps() -> None:
    light = Light([Lamp(10.0, 0.5, over_s=4.0), Lamp(20.0, 1.0)])
    assert light.at(0.0) == (1.0, 0.0)
    levels = [light.at(10.0 + step / 4)[0] for step in range(17)]
    assert all(later <= sooner for sooner, later in pairwise(levels))
    assert (light.at(14.0)[0], light.at(19.9)[0], light.at(20.0)[0]) == (0.5, 0.5, 1.0)


def test_light_drifts_slowly_around_the_counters_own() -> None:
    levels = [Light(drift=0.05).at(float(second))[0] for second in range(60)]
    assert (min(levels), max(levels)) == pytest.approx((0.95, 1.05), abs=0.01)
    assert all(abs(later - sooner) < 0.1 for sooner, later in pairwise(levels))
