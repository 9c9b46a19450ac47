"""Settings: environment over file over default, and every fault named."""

from pathlib import Path

import pytest

from kiosk.backend.breaker import BreakerSettings
from kiosk.backend.identity import read_internal_token
from kiosk.backend.pace import Pace, breakers_of, paces_of
from kiosk.config.reading import read_settings
from kiosk.errors import ConfigError
from kiosk.events.letters import Endpoint
from kiosk.qt.delivery import check_backend


def _file(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_defaults_need_neither_file_nor_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.config.reading.default_file", lambda: tmp_path / "none.toml")
    settings = read_settings(environment={})
    assert settings.routing.threshold == 0.70
    assert settings.camera.source == "auto"
    assert settings.storage.path.name == "shopshadow"


def test_a_machine_says_where_its_settings_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOPSHADOW_CONFIG", str(_file(tmp_path, "[camera]\nrate = 15\n")))
    assert read_settings().camera.rate == 15
    monkeypatch.setenv("SHOPSHADOW_CONFIG", str(tmp_path / "none.toml"))
    assert read_settings().camera.rate == 30


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


def test_every_endpoint_group_has_settings_of_its_own(tmp_path: Path) -> None:
    """S2-9: file and environment, down to one group's breaker."""
    file = _file(tmp_path, "[backend.basket]\nattempts = 5\n[backend.live]\nsuccesses = 2\n")
    settings = read_settings(file, {"SHOPSHADOW_BACKEND__BASKET__TIMEOUT_S": "5"})
    paces, breakers = paces_of(settings.backend), breakers_of(settings.backend)
    assert paces[Endpoint.BASKET] == Pace(timeout_s=5.0, attempts=5, between_s=1.0)
    assert paces[Endpoint.PENDING] == Pace()
    assert breakers[Endpoint.LIVE] == BreakerSettings(successes=2)
    assert breakers[Endpoint.ORDERS] == BreakerSettings()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[backend.basket]\ntimeout_s = 0\n", r"\[backend\] basket\.timeout_s"),
        ("[backend.basket]\ncooldown_s = 60\nlongest_s = 30\n", "grows up to it"),
        ('[backend]\npins = ["sha256/short", "sha256/short"]\n', "is no pin"),
        (f'[backend]\npins = ["sha256/{"A" * 43}="]\n', "add a spare"),
        ("[outbox]\nmost_waiting = 1\n", r"\[outbox\] most_waiting"),
    ],
)
def test_a_delivery_that_can_not_be_is_named(tmp_path: Path, text: str, words: str) -> None:
    """S2-9, S0-41."""
    with pytest.raises(ConfigError, match=words):
        read_settings(_file(tmp_path, text), {})


def test_pins_come_from_the_environment_too(tmp_path: Path) -> None:
    """S0-41."""
    pin, spare = f"sha256/{'A' * 43}=", f"sha256/{'B' * 43}="
    settings = read_settings(_file(tmp_path, ""), {"SHOPSHADOW_BACKEND__PINS": f"{pin}, {spare}"})
    assert settings.backend.pins == (pin, spare)


def test_a_backend_that_can_not_be_spoken_to_is_named_before_the_start(tmp_path: Path) -> None:
    """S0-41, S0-10: certificates, address and threshold are looked at, not only their types."""
    bundle = tmp_path / "ca.pem"
    bundle.write_text("no certificate")
    for text, words in (
        (f'[backend]\nurl = "https://shop.example"\nca_bundle = "{bundle}"\n', "no certificates"),
        ('[backend]\nurl = "http://shop.example"\n', "unencrypted"),
        (
            (
                '[backend]\nurl = "https://shop.example"\ndialect = "shopshadow"\n'
                "[routing]\nthreshold = 0.6\n"
            ),
            "drops items",
        ),
    ):
        with pytest.raises(ConfigError, match=words):
            check_backend(read_settings(_file(tmp_path, text), {}))


def test_the_internal_token_is_a_secret_of_its_owner(tmp_path: Path) -> None:
    """S2-16: from the environment, or from a file that nobody else may read."""
    assert read_internal_token(tmp_path, {}) == ""
    assert read_internal_token(tmp_path, {"SHOPSHADOW_INTERNAL_TOKEN": "let-me-in"}) == "let-me-in"
    file = tmp_path / "internal_token"
    file.write_text("open-sesame\n")
    file.chmod(0o644)
    with pytest.raises(ConfigError, match="chmod 600"):
        read_internal_token(tmp_path, {})
    file.chmod(0o600)
    assert read_internal_token(tmp_path, {}) == "open-sesame"
    with pytest.raises(ConfigError, match="header"):
        read_internal_token(tmp_path, {"SHOPSHADOW_INTERNAL_TOKEN": "two\nlines"})
