"""A settings file of staff's that won't do: the kiosk comes up, no rule gets laxer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.config.settings import Settings
from kiosk.config.staffs_file import read_to_start, set_aside
from kiosk.errors import ConfigError
from kiosk.staff.changes import Change, keep

NOW = 1_795_000_000.0


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., tuple[Settings, str]]:
    def begin(file: Path | None = None, **environment: str) -> tuple[Settings, str]:
        told = {"SHOPSHADOW_STORAGE__FOLDER": str(tmp_path), **environment}
        return read_to_start(file, told, {}, now=NOW)

    return begin


def _cut(file: Path) -> None:
    file.write_text("[routing]\nthreshold = 0.\n")


def _garbage(file: Path) -> None:
    file.write_bytes(b"\xff\x00\xfe" * 100)


def _out_of_range(file: Path) -> None:
    file.write_text("[routing]\nthreshold = 7.0\n")


def _unknown_key(file: Path) -> None:
    file.write_text("[staff]\npin = '0000'\n")


def _a_folder(file: Path) -> None:
    file.unlink(missing_ok=True)
    file.mkdir()


@pytest.mark.parametrize("spoil", [_cut, _garbage, _out_of_range, _unknown_key, _a_folder])
def test_the_last_good_settings_stay_in_force(
    start: Callable[..., tuple[Settings, str]], tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    """S0-54: what staff made stricter stays so, and the file at fault is there to be mended."""
    keep(tmp_path, [Change("routing", "threshold", 0.9)])
    assert start()[1] == ""
    spoil(tmp_path / "staff.toml")
    settings, words = start()
    assert settings.routing.threshold == 0.9
    assert "staff.toml" in words
    assert "last good file are in force" in words
    assert [file.name for file in set_aside(tmp_path)] == ["staff.toml.damaged-20261118T110640Z"]
    settings, words = start()
    assert (settings.routing.threshold, words) == (0.9, "")
    keep(tmp_path, [Change("camera", "source", "1")])
    assert start()[0].routing.threshold == 0.9


def test_the_line_that_is_wrong_is_named(
    start: Callable[..., tuple[Settings, str]], tmp_path: Path
) -> None:
    """S0-54: whoever mends it is told where to look."""
    _cut(tmp_path / "staff.toml")
    assert "line 2" in start()[1]
    _out_of_range(tmp_path / "staff.toml")
    assert "staff.toml: [routing] threshold" in start()[1]


def test_without_a_good_one_the_operators_settings_are_in_force(
    start: Callable[..., tuple[Settings, str]], tmp_path: Path
) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[routing]\nthreshold = 0.8\n")
    _garbage(tmp_path / "staff.toml")
    settings, words = start(file)
    assert settings.routing.threshold == 0.8
    assert "None of them is in force" in words
    assert not (tmp_path / "staff.toml").exists()
    assert len(set_aside(tmp_path)) == 1


def test_a_change_since_the_start_is_good_as_well(
    start: Callable[..., tuple[Settings, str]], tmp_path: Path
) -> None:
    start()
    keep(tmp_path, [Change("routing", "threshold", 0.95)])
    _cut(tmp_path / "staff.toml")
    assert start()[0].routing.threshold == 0.95


def test_a_file_that_somebody_moved_away_is_not_brought_back(
    start: Callable[..., tuple[Settings, str]], tmp_path: Path
) -> None:
    """That is how an operator begins anew."""
    keep(tmp_path, [Change("routing", "threshold", 0.9)])
    start()
    (tmp_path / "staff.toml").unlink()
    assert start() == start()
    _garbage(tmp_path / "staff.toml")
    settings, words = start()
    assert settings.routing.threshold == 0.7
    assert "None of them" in words


def test_a_fault_that_is_not_staffs_ends_the_start_and_touches_nothing(
    start: Callable[..., tuple[Settings, str]], tmp_path: Path
) -> None:
    """Whoever set it stands before the machine."""
    keep(tmp_path, [Change("routing", "threshold", 0.9)])
    file = tmp_path / "kiosk.toml"
    file.write_text("[camera\n")
    with pytest.raises(ConfigError, match=r"kiosk\.toml"):
        start(file)
    _garbage(tmp_path / "staff.toml")
    with pytest.raises(ConfigError, match="CAMERA__ROTATION"):
        start(None, SHOPSHADOW_CAMERA__ROTATION="45")
    assert set_aside(tmp_path) == []


def test_a_folder_that_can_not_be_written_is_no_reason_to_stay_closed(
    start: Callable[..., tuple[Settings, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S0-33: the file stays where it is, and the next start tells it again."""
    keep(tmp_path, [Change("routing", "threshold", 0.9)])
    start()
    _garbage(tmp_path / "staff.toml")

    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    for name in ("link", "rename"):
        monkeypatch.setattr(f"os.{name}", refuse)
    for _ in range(2):
        settings, words = start()
        assert settings.routing.threshold == 0.9
        assert "stays in its place (Read-only file system)" in words
