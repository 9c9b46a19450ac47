"""The stage live: touches, the start that is waited for, pictures that are left alone."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

import resources
from kiosk.camera.stage.bench import bench_stage
from kiosk.camera.stage.camera import StageCamera
from kiosk.camera.stage.opening import open_stage
from kiosk.camera.stage.script import Put, Script
from kiosk.camera.stage.scripts import write
from kiosk.camera.stage.sprites import Artwork, load
from kiosk.camera.stage.stage import Stage
from kiosk.catalogue.product import Catalogue
from kiosk.errors import ConfigError
from kiosk.events.pictures import Picture
from tests.core.stage.conftest import Play

if TYPE_CHECKING:
    from kiosk.camera.protocol import Camera

ScriptOf = Callable[..., Script]


class Clock:
    """Time that goes on by a step with every look."""

    def __init__(self, step_s: float) -> None:
        self.now_s = 100.0
        self.step_s = step_s

    def __call__(self) -> float:
        self.now_s += self.step_s
        return self.now_s


@pytest.fixture
def empty(artwork: Artwork) -> Stage:
    return Stage(artwork, write("empty", 0, artwork))


def _run(stage: Stage, from_s: float, to_s: float) -> None:
    for time_s in np.arange(from_s, to_s, 0.1):
        stage.picture_at(float(time_s))


def test_a_touched_product_is_brought_and_a_touch_takes_it_away(empty: Stage) -> None:
    """S4-16: a click puts a product on the counter, a click on it takes it away."""
    empty.picture_at(0.0)
    empty.put("P005")
    _run(empty, 0.1, 4.0)
    (milk,) = empty.truth()
    assert (milk.product_id, milk.visible, milk.in_hand) == ("P005", 1.0, False)
    x, y = (milk.box.x0 + milk.box.x1) / 2, (milk.box.y0 + milk.box.y1) / 2
    assert empty.take_at(round(x), round(y))
    _run(empty, 4.0, 8.0)
    assert empty.truth() == ()


def test_touching_the_bare_counter_takes_nothing(empty: Stage) -> None:
    empty.picture_at(0.0)
    assert not empty.take_at(640, 360)


def test_goods_put_in_a_hurry_find_places_of_their_own(empty: Stage) -> None:
    for product_id in ("P001", "P002", "P003", "P004", "P009", "P013"):
        empty.put(product_id)
    _run(empty, 0.0, 20.0)
    assert len(empty.truth()) == 6
    assert all(seen.visible > 0.95 for seen in empty.truth())


def test_a_touch_before_the_first_picture_is_seen_from_its_beginning(empty: Stage) -> None:
    empty.put("P005")
    empty.picture_at(5000.0)
    assert empty.truth() == ()  # the hand is still outside
    _run(empty, 5000.1, 5003.0)
    assert [seen.in_hand for seen in empty.truth()] == [False]


def test_an_unknown_product_cannot_be_put(empty: Stage) -> None:
    with pytest.raises(KeyError):
        empty.put("P999")
    assert not empty.take_at(0, 0)


def test_the_first_touch_ends_the_script(artwork: Artwork) -> None:
    stage = Stage(artwork, write("checkout", 0, artwork))
    _run(stage, 0.0, 1.5)
    assert (stage.playing, stage.over) == (True, False)
    stage.put("P001")
    _run(stage, 1.5, 12.0)
    # What the hand held when it was touched lies there too.
    assert (stage.playing, len(stage.truth())) == (False, 2)


def test_the_script_waits_until_it_is_started(artwork: Artwork, script: ScriptOf) -> None:
    stage = Stage(artwork, script(Put(0.0, "P005", 640, 360)), started=False)
    _run(stage, 0.0, 5.0)
    assert (stage.playing, stage.truth()) == (False, ())
    stage.start()
    _run(stage, 5.0, 8.0)
    assert (stage.playing, len(stage.truth())) == (True, 1)
    _run(stage, 8.0, 11.0)
    assert (stage.playing, len(stage.truth())) == (False, 1)


def test_another_script_begins_on_a_clear_counter(artwork: Artwork, script: ScriptOf) -> None:
    stage = Stage(artwork, script(Put(0.0, "P005", 640, 360)))
    _run(stage, 0.0, 6.0)
    stage.play(script(Put(1.0, "P001", 640, 360)))
    stage.picture_at(6.0)
    assert stage.truth() == ()
    _run(stage, 6.0, 10.0)
    assert [seen.product_id for seen in stage.truth()] == ["P001"]


def test_a_cleared_stage_waits_to_be_started_again(artwork: Artwork, script: ScriptOf) -> None:
    stage = Stage(artwork, script(Put(0.0, "P005", 640, 360)))
    _run(stage, 0.0, 4.0)
    stage.clear()
    _run(stage, 4.0, 8.0)
    assert (stage.playing, stage.truth()) == (False, ())
    stage.start()
    _run(stage, 8.0, 12.0)
    assert [seen.product_id for seen in stage.truth()] == ["P005"]


def test_the_same_seed_gives_the_same_pictures(play: Play, artwork: Artwork) -> None:
    def pictures(seed: int) -> list[Picture]:
        return [frame.picture for frame, _ in play(write("short", seed, artwork), rate=2)]

    first, again, other = pictures(1), pictures(1), pictures(2)
    assert len(first) == len(again)
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
    assert any(not np.array_equal(a, b) for a, b in zip(first, other, strict=False))


def test_the_end_is_the_same_at_any_rate(play: Play, artwork: Artwork) -> None:
    ends: list[Picture] = []
    for rate in (2, 9):
        *_, (frame, _) = play(write("short", 2, artwork), rate=rate)
        ends.append(frame.picture)
    assert np.array_equal(ends[0], ends[1])


def test_a_visit_between_two_pictures_is_not_missed(play: Play, script: ScriptOf) -> None:
    """A slow reader sees what lies there though it never saw the hand."""
    before, after, *_ = [f for f, _ in play(script(Put(0.5, "P005", 640, 360)), rate=0.25)]
    assert not np.array_equal(before.picture, after.picture)


def test_a_still_counter_is_not_drawn_again(play: Play, artwork: Artwork) -> None:
    frames = [frame for frame, _ in play(write("empty", 0, artwork), rate=5)]
    assert len({id(frame.picture) for frame in frames}) == 1


def test_a_picture_given_away_is_never_changed(play: Play, script: ScriptOf) -> None:
    """A frame crosses threads: what was drawn once stays as it is."""
    kept = [
        (frame.picture, frame.picture.copy())
        for frame, _ in play(script(Put(0.0, "P005", 640, 360)), rate=10)
    ]
    assert all(np.array_equal(given, then) for given, then in kept)


def test_pictures_are_720p_and_stamped(play: Play, script: ScriptOf) -> None:
    frames = [frame for frame, _ in play(script(duration_s=1.0), rate=10)]
    assert {frame.picture.shape for frame in frames} == {(720, 1280, 3)}
    assert [frame.sequence for frame in frames] == list(range(len(frames)))
    assert [frame.time_s for frame in frames] == pytest.approx(
        [number / 10 for number in range(len(frames))]
    )


def test_a_stage_is_a_camera_as_any_other(artwork: Artwork, script: ScriptOf) -> None:
    camera: Camera = StageCamera(Stage(artwork, script()))
    assert (camera.source, camera.ended) == ("stage", False)


def test_a_live_stage_goes_by_the_clock_and_never_ends(artwork: Artwork, script: ScriptOf) -> None:
    clock = Clock(step_s=0.2)
    camera = StageCamera(Stage(artwork, script(duration_s=0.5)), clock=clock)
    frames = [camera.read() for _ in range(10)]
    assert all(frame is not None and frame.time_s == frame.captured_s for frame in frames)
    assert not camera.ended
    camera.close()
    camera.close()
    assert (camera.ended, camera.read(), camera.source) == (True, None, "stage")


def test_closing_wakes_a_reader(artwork: Artwork, script: ScriptOf) -> None:
    camera = StageCamera(Stage(artwork, script()), rate=0.01)
    camera.read()
    reader = threading.Thread(target=camera.read)
    reader.start()
    camera.close()
    reader.join(timeout=5)
    assert not reader.is_alive()


def test_touches_from_another_thread_do_no_harm(empty: Stage) -> None:
    def touch() -> None:
        for number in range(30):
            empty.put("P001")
            empty.take_at(40 * number, 360)

    toucher = threading.Thread(target=touch)
    toucher.start()
    _run(empty, 0.0, 10.0)
    toucher.join()
    _run(empty, 10.0, 60.0)
    assert len(empty.truth()) > 5


def test_the_bundled_stage_opens_by_name(catalogue: Catalogue) -> None:
    stage = open_stage("short", seed=4, catalogue=catalogue)
    assert (stage.script.name, stage.script.seed) == ("short", 4)


def test_missing_artwork_is_a_fault_of_the_setup(catalogue: Catalogue, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="install the kiosk again"):
        load(catalogue, tmp_path)


def test_a_damaged_picture_is_a_fault_of_the_setup(catalogue: Catalogue, tmp_path: Path) -> None:
    """Found when it is first looked at: most of the artwork never is."""
    copy = shutil.copytree(resources.path("stage"), tmp_path / "stage")
    (copy / "clutter" / "keys.png").write_bytes(b"no picture")
    artwork = load(catalogue, copy)
    with pytest.raises(ConfigError, match="keys"):
        _ = artwork.clutter["keys"]


def test_a_catalogue_of_other_goods_is_refused() -> None:
    with pytest.raises(ConfigError, match="catalogue demo"):
        load(Catalogue("other", "EUR", {}))


def test_the_bench_measures_each_picture(catalogue: Catalogue) -> None:
    result = bench_stage("short", catalogue, pictures=20)
    assert result["pictures"] == 20
    [goal] = result["goals"]
    assert 0 < goal["value"] == result["cpu_ms"]["mean"]
    assert goal["ok"] is (goal["value"] <= goal["limit"])
