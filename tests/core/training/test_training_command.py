"""What the command line says becomes what is trained and exported."""

from pathlib import Path

import pytest

from kiosk.cli.training import Sources, named, train_model
from kiosk.errors import ConfigError
from kiosk.training.recipe import Recipe


def test_sets_go_by_the_name_they_are_given_or_their_own() -> None:
    assert named(["our shelf=/a/b", "/c/val"]) == {
        "our shelf": Path("/a/b"),
        "val": Path("/c/val"),
    }


@pytest.mark.parametrize(
    ("option", "sources"),
    [
        ("--without", Sources([], None, 1, only_photos=False, without=["gherkin"])),
        ("--often", Sources([], None, 1, only_photos=False, often=["gherkin"])),
    ],
)
def test_a_class_to_leave_out_or_to_show_often_must_be_one(
    tmp_path: Path, option: str, sources: Sources
) -> None:
    (tmp_path / "a.pt").touch()
    with pytest.raises(ConfigError, match=f"{option} gherkin"):
        train_model(
            tmp_path / "a.pt", tmp_path, sources, rounds=[], minutes=None, seed=1, threads=1
        )


def test_a_recipe_ends_with_whole_pictures_and_hardly_any_mosaics() -> None:
    first, last = Recipe().phases
    assert first.size_px[0] < last.size_px[0]
    assert last.mix.mosaic < 0.1
    assert Recipe(seed=5).arguments(last)["seed"] == 5


def test_a_recipe_is_cut_to_the_rounds_and_minutes_that_were_asked_for() -> None:
    first, last = Recipe().phases
    assert Recipe().cut_to([]) == Recipe(phases=(first, last))
    (only,) = Recipe(seed=3).cut_to([0, 7], 30).phases
    assert (only.rounds, only.minutes, only.mix) == (7, 30, last.mix)
    assert [phase.minutes for phase in Recipe().cut_to([2], 45).phases] == [None, 45]
    assert Recipe().arguments(only)["time"] == 0.5  # hours
    assert Recipe().arguments(last)["time"] is None
