"""What staff change is checked first, kept apart, and read again at the next start."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.config.reading import read_settings
from kiosk.config.settings import Settings
from kiosk.errors import ConfigError
from kiosk.staff.changes import Change, changed, described, keep, toml

_PLAIN = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.integers(-(2**62), 2**62),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)).map(list)),
)


@given(value=_PLAIN)
def test_every_plain_value_is_read_as_it_was_written(value: object) -> None:
    assert tomllib.loads(toml({"camera": {"source": value}})) == {"camera": {"source": value}}


def test_a_change_is_there_after_a_restart(tmp_path: Path) -> None:
    changes = [Change("routing", "threshold", 0.8), Change("camera", "source", "stage")]
    keep(tmp_path, changes)
    keep(tmp_path, [Change("camera", "rotation", 180)])
    settings = read_settings(None, {"SHOPSHADOW_STORAGE__FOLDER": str(tmp_path)})
    assert settings.routing.threshold == 0.8
    assert (settings.camera.source, settings.camera.rotation) == ("stage", 180)


def test_staff_win_over_the_file_and_the_environment_wins_over_staff(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(
        f'[storage]\nfolder = "{tmp_path}"\n[camera]\nsource = "0"\n[routing]\nthreshold = 0.9\n'
    )
    keep(tmp_path, [Change("camera", "source", "1"), Change("routing", "threshold", 0.8)])
    settings = read_settings(file, {"CONFIDENCE_THRESHOLD": "0.75"})
    assert (settings.camera.source, settings.routing.threshold) == ("1", 0.75)
    assert settings.storage.path == tmp_path


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change("routing", "threshold", 2.0), "threshold"),
        (Change("camera", "rotation", 45), "rotation"),
        (Change("camera", "source", " "), "source"),
        (Change("nowhere", "x", 1), "nowhere"),
        (Change("camera", "nothing", 1), "nothing"),
    ],
)
def test_what_will_not_do_is_refused_in_words(change: Change, words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        changed(Settings(), [change], {})


def test_what_the_environment_sets_is_not_changed_here() -> None:
    """It would be gone after the next restart, without a word."""
    with pytest.raises(ConfigError, match="CONFIDENCE_THRESHOLD"):
        changed(Settings(), [Change("routing", "threshold", 0.8)], {"CONFIDENCE_THRESHOLD": "0.7"})


def test_the_ledger_says_from_what_to_what() -> None:
    words = described(Settings(), [Change("routing", "threshold", 0.8)])
    assert words == "[routing] threshold: 0.7 → 0.8"


def test_a_broken_file_of_staffs_is_named(tmp_path: Path) -> None:
    (tmp_path / "staff.toml").write_text("[camera\n")
    with pytest.raises(ConfigError, match=r"staff\.toml"):
        read_settings(None, {"SHOPSHADOW_STORAGE__FOLDER": str(tmp_path)})
    with pytest.raises(ConfigError, match=r"staff\.toml"):
        keep(tmp_path, [Change("camera", "source", "0")])


def test_a_wrong_value_in_it_is_named_with_its_place(tmp_path: Path) -> None:
    keep(tmp_path, [Change("camera", "rate", -1)])
    with pytest.raises(ConfigError, match=r"staff\.toml: \[camera\] rate"):
        read_settings(None, {"SHOPSHADOW_STORAGE__FOLDER": str(tmp_path)})


def test_a_folder_that_can_not_be_written_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "staff.new").mkdir()
    with pytest.raises(ConfigError, match="nothing was changed"):
        keep(tmp_path, [Change("camera", "source", "0")])
