"""What the stage says is in its pictures is in its pictures."""

from collections.abc import Callable

import cv2
import numpy as np
import pytest
import zxingcpp

from kiosk.camera.stage.layer import make_layer
from kiosk.camera.stage.script import Clutter, Drop, Put, Script, Take
from kiosk.camera.stage.sprites import Artwork
from kiosk.camera.stage.truth import Placed, box_of, visible_share
from kiosk.catalogue.product import Catalogue
from kiosk.events.pictures import Box
from tests.core.stage.conftest import Play

ScriptOf = Callable[..., Script]
APPLE, MILK, CORN_FLAKES = "P001", "P005", "P012"


def test_every_printed_barcode_reads_from_a_stage_picture(
    play: Play, artwork: Artwork, catalogue: Catalogue
) -> None:
    """S4-16: packages on the stage carry their real EAN codes."""
    unread = {product.barcode for product in catalogue if product.barcode}
    for product in catalogue:
        for variant in range(len(artwork.goods[product.product_id].variants)):
            put = Put(0.0, product.product_id, 640, 360, variant=variant)
            *_, (frame, _) = play(Script("test", 0, (put,), 3.0, "wood"), rate=5)
            unread -= {code.text for code in zxingcpp.read_barcodes(frame.picture)}
    assert unread == set()


@pytest.mark.parametrize("angle_deg", [0.0, 33.0, 90.0, 217.5])
@pytest.mark.parametrize("product_id", [APPLE, MILK, CORN_FLAKES])
def test_the_box_bounds_what_differs_from_the_bare_counter(
    play: Play, script: ScriptOf, artwork: Artwork, product_id: str, angle_deg: float
) -> None:
    put = Put(0.0, product_id, 600, 350, angle_deg)
    *_, (frame, stage) = play(script(put), rate=5)
    changed = cv2.absdiff(frame.picture, artwork.counters["belt"]).max(axis=2) > 40
    rows, columns = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    (seen,) = stage.truth()
    found = (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1)
    assert (seen.box.x0, seen.box.y0, seen.box.x1, seen.box.y1) == pytest.approx(found, abs=5)
    assert (seen.product_id, seen.visible, seen.in_hand) == (product_id, 1.0, False)


def test_a_carried_product_is_in_hand_and_partly_covered(play: Play, script: ScriptOf) -> None:
    states = [seen for _, stage in play(script(Put(0.0, MILK, 640, 360))) for seen in stage.truth()]
    carried = [seen for seen in states if seen.in_hand]
    assert len(carried) > 10
    assert max(seen.visible for seen in carried) < 0.9
    assert (states[-1].in_hand, states[-1].visible) == (False, 1.0)


def test_a_removed_product_leaves_with_the_hand(play: Play, script: ScriptOf) -> None:
    actions = (Put(0.0, MILK, 400, 360), Put(2.5, APPLE, 800, 360), Take(5.0, (0,)))
    *_, (_, stage) = play(script(*actions, duration_s=8.0), rate=15)
    assert [seen.product_id for seen in stage.truth()] == [APPLE]


def test_one_removal_may_take_several_products(
    play: Play, script: ScriptOf, artwork: Artwork
) -> None:
    actions = (Put(0.0, MILK, 400, 360), Put(2.5, APPLE, 800, 360), Take(5.0, (0, 1)))
    *_, (frame, stage) = play(script(*actions, duration_s=9.0), rate=15)
    assert stage.truth() == ()
    assert np.array_equal(frame.picture, artwork.counters["belt"])


def test_a_removal_of_what_is_gone_does_nothing(play: Play, script: ScriptOf) -> None:
    actions = (Put(0.0, MILK, 400, 360), Take(3.0, (0,)), Take(6.0, (0,)))
    *_, (_, stage) = play(script(*actions, duration_s=8.0), rate=15)
    assert stage.truth() == ()
    assert not stage.playing


def test_what_lies_on_top_covers_what_lies_below(play: Play, script: ScriptOf) -> None:
    actions = (Put(0.0, CORN_FLAKES, 640, 360), Put(2.5, APPLE, 640, 360))
    *_, (_, stage) = play(script(*actions, duration_s=6.0), rate=15)
    below, above = stage.truth()
    assert above.visible == 1.0
    assert 0.75 < below.visible < 0.95


def test_a_box_is_clipped_to_the_picture(artwork: Artwork) -> None:
    layer = make_layer(artwork.goods[MILK].variants[0])
    inside = box_of(Placed(layer, 600, 300), 1280, 720)
    half = box_of(Placed(layer, 0, 300), 1280, 720)
    assert inside is not None
    assert half is not None
    assert half.x0 == 0.0
    assert half.x1 == pytest.approx((inside.x1 - inside.x0) / 2, abs=2)
    assert visible_share(Placed(layer, 0, 300), (), 1280, 720) == pytest.approx(0.5, abs=0.03)
    assert box_of(Placed(layer, -400, 300), 1280, 720) is None
    assert visible_share(Placed(layer, -400, 300), (), 1280, 720) == 0.0


def test_clutter_is_no_product(play: Play, artwork: Artwork) -> None:
    name = min(artwork.clutter)
    script = Script("test", 0, (), 1.0, "wood", clutter=(Clutter(name, 640, 360),))
    *_, (frame, stage) = play(script, rate=5)
    assert stage.truth() == ()
    assert not np.array_equal(frame.picture, artwork.counters["wood"])


def test_clutter_that_a_hand_brings_is_no_product_and_can_be_taken_again(
    play: Play, script: ScriptOf, artwork: Artwork
) -> None:
    name = max(artwork.clutter)
    brought = script(Drop(0.0, name, 640, 360))
    *_, (frame, stage) = play(brought, rate=5)
    assert stage.truth() == ()
    assert brought.truth() == {}
    assert not np.array_equal(frame.picture, artwork.counters["belt"])
    taken = script(Drop(0.0, name, 640, 360), Take(3.0, (0,)), duration_s=8.0)
    *_, (frame, _) = play(taken, rate=5)
    assert np.array_equal(frame.picture, artwork.counters["belt"])


def test_quarter_turns_move_pixels_only(artwork: Artwork) -> None:
    sprite = artwork.goods[MILK].variants[0]
    upright, lying = make_layer(sprite), make_layer(sprite, angle_deg=90.0)
    assert upright.mask.sum() == lying.mask.sum()
    assert Box(0, 0, *lying.extent[2:]) != Box(0, 0, *upright.extent[2:])
