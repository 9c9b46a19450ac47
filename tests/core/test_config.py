"""Settings: environment over file over default, and every fault named."""

from pathlib import Path

import pytest

from kiosk.config import read_settings
from kiosk.errors import ConfigError


def _file(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_defaults_need_neither_file_nor_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.config.default_file", lambda: tmp_path / "none.toml")
    settings = read_settings(environment={})
    assert settings.routing.threshold == 0.70
    assert settings.camera.source == "auto"
    assert settings.storage.path.name == "shopshadow"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = _file(tmp_path, "[camera]\nsource = 'stage'\nrate = 15\n")
    settings = read_settings(file, {"SHOPSHADOW_CAMERA__SOURCE": "/dev/video2"})
    assert settings.camera.source == "/dev/video2"
    assert settings.camera.rate == 15


def test_the_six_names_of_the_core_design_are_aliases(tmp_path: Path) -> None:
    """S0-47: accepted, none required."""
    settings = read_settings(
        _file(tmp_path, ""),
        {
            "BACKEND_API_URL": "http://127.0.0.1:3001",
            "CAMERA_INDEX": "2",
            "CONFIDENCE_THRESHOLD": "0.8",
            "DETECTION_INTERVAL": "5",
            "YOLO_MODEL_PATH": "my.pt",
            "LOG_FILE_PATH": "kiosk.log",
        },
    )
    assert settings.backend.url == "http://127.0.0.1:3001"
    assert settings.camera.index == 2
    assert settings.routing.threshold == 0.8
    assert settings.detection.interval_s == 5.0
    assert settings.detection.model == "my.pt"
    assert settings.log.file == "kiosk.log"


def test_our_own_name_wins_over_an_alias(tmp_path: Path) -> None:
    settings = read_settings(
        _file(tmp_path, ""),
        {"CONFIDENCE_THRESHOLD": "0.8", "SHOPSHADOW_ROUTING__THRESHOLD": "0.9"},
    )
    assert settings.routing.threshold == 0.9


def test_a_bad_variable_is_named(tmp_path: Path) -> None:
    """S0-47: CAMERA_INDEX=x is named at the start."""
    with pytest.raises(ConfigError, match=r"environment variable CAMERA_INDEX.*'x'"):
        read_settings(_file(tmp_path, ""), {"CAMERA_INDEX": "x"})


def test_a_variable_of_no_section_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"environment variable SHOPSHADOW_NOPE__X.*no such"):
        read_settings(_file(tmp_path, ""), {"SHOPSHADOW_NOPE__X": "1"})


def test_all_faults_of_a_file_are_named_at_once(tmp_path: Path) -> None:
    file = _file(tmp_path, "[camera]\nrate = -1\ncolour = 'red'\n[routing]\nthreshold = 'high'\n")
    with pytest.raises(ConfigError) as caught:
        read_settings(file, {})
    words = str(caught.value)
    assert f"{file}: [camera] rate" in words
    assert f"{file}: [camera] colour: there is no such setting" in words
    assert f"{file}: [routing] threshold" in words


@pytest.mark.parametrize(
    ("text", "words"),
    [("[camera\n", "not valid TOML"), ("camera = 3\n", "put it under a"), ("\xff", "not valid")],
)
def test_a_broken_file_is_a_sentence(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(ConfigError, match=words):
        read_settings(file, {})


@pytest.mark.parametrize("text", ["[log]\nfile = 'a\\0b'", "[storage]\nfolder = 'a\\0b'"])
def test_a_null_character_is_named(tmp_path: Path, text: str) -> None:
    file = _file(tmp_path, text.replace("'", '"').replace("\\0", "\\u0000"))
    with pytest.raises(ConfigError, match="null character"):
        read_settings(file, {})


def test_an_empty_source_is_no_camera(tmp_path: Path) -> None:
    """It would be the folder that the kiosk was started in."""
    with pytest.raises(ConfigError, match=r"\[camera\] source"):
        read_settings(_file(tmp_path, "[camera]\nsource = ' '\n"), {})


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no configuration file .*nowhere\.toml"):
        read_settings(tmp_path / "nowhere.toml", {})


def test_a_folder_is_no_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="can't be read"):
        read_settings(tmp_path, {})


def test_the_command_line_wins_over_all(tmp_path: Path) -> None:
    file = _file(tmp_path, "[camera]\nsource = 'stage'\n")
    chosen = {("camera", "source"): "0", ("camera", "seed"): None}
    settings = read_settings(file, {"SHOPSHADOW_CAMERA__SOURCE": "1"}, chosen)
    assert settings.camera.source == "0"
    assert settings.camera.seed == 1
    with pytest.raises(ConfigError, match="command line, camera rate"):
        read_settings(file, {}, {("camera", "rate"): -3})
