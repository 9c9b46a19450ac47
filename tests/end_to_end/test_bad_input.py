"""What is wrong is one sentence that says what to do, never a traceback."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.fakes.running import until


def _shopshadow(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kiosk.cli.main", *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def _refused(*words: str) -> str:
    done = _shopshadow(*words)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["replay", "nowhere.mp4"], "no such file"),
        (["replay", "stage:nothing"], "There is no stage 'nothing'"),
        (["run", "--catalogue", "nowhere.json"], "bundled names: demo, goods, coco"),
        (["run", "--offscreen", "--model", "nowhere", "--seconds", "1"], "no model"),
        (["run", "--stage", "nothing", "--offscreen"], "There is no stage 'nothing'"),
        (["run", "--session", "member"], "there is only guest"),
        (["run", "--offscreen", "--camera", " "], "command line, camera source"),
        (["run", "--size", "large"], "1920x1080"),
        (["run", "--seconds", "-1"], "above 0"),
        (["run", "--offscreen", "--report", "/dev/null/nowhere/r.json"], "a folder that is there"),
        (["screens", "--out", "/dev/null/pictures"], "--out"),
        (["screens", "--out", ".", "--only", "nowhere"], "no screen has this in its name"),
        (["audit", "ui", "--language", "xx"], "no texts for the language 'xx'"),
        (["hub", "--database", "mysql://shop"], "postgresql://user@host/name"),
        (["hub", "--database", "sqlite:///shop.db"], "postgresql://user@host/name"),
        (["hub", "--public-url", "my shop"], "write it like https://shop.example"),
        (["run", "--offscreen", "--camera", "stage", "--backend", "ftp://x"], "address"),
        (["run", "--offscreen", "--camera", "stage", "--backend", "http://[x"], "address"),
        (
            ["run", "--offscreen", "--camera", "stage", "--backend", "http://127.0.0.1:99999"],
            "none",
        ),
        (["run", "--offscreen", "--camera", "stage", "--backend", "https://sh op"], "address"),
        (["run", "--offscreen", "--camera", "stage", "--backend", "http://192.0.2.1"], "https"),
    ],
)
def test_a_wrong_command_is_answered_with_a_sentence(
    words: list[str], sentence: str, tmp_path: Path
) -> None:
    more = ["--folder", str(tmp_path)] if words[0] == "run" else []
    assert sentence in _refused(*words, *more)


def test_broken_toml_names_the_file(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[camera\n")
    assert str(file) in _refused("run", "--config", str(file))
    checked = _shopshadow("check", "--config", str(file))
    assert checked.returncode == 1
    assert str(file) in checked.stdout


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        words = _refused("hub", "--port", port, "--database", str(tmp_path / "hub.db"))
    assert port in words


def test_a_catalogue_class_that_the_model_lacks_is_named(tmp_path: Path) -> None:
    """S0-54."""
    file = tmp_path / "shop.json"
    file.write_text(
        '{"currency":"EUR","products":[{"product_id":"A","name":"Kumquat","classes":["kumquat"]}]}'
    )
    settings = tmp_path / "kiosk.toml"
    settings.write_text(f"[detection]\ncatalogue = '{file}'\n[storage]\nfolder = '{tmp_path}'\n")
    checked = _shopshadow("check", "--config", str(settings))
    assert checked.returncode == 1
    assert "lacks: kumquat" in checked.stdout


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_a_port_that_is_none_is_a_wrong_use(port: str, tmp_path: Path) -> None:
    done = _shopshadow("hub", "--port", port, "--database", str(tmp_path / "hub.db"))
    assert done.returncode == 2
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_names_each_fault_by_itself(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[routing]\nthreshold = 7\n[window]\ntheme = 'pink'\n[nope]\nx = 1\n")
    checked = _shopshadow("check", "--config", str(file), "--json")
    assert checked.returncode == 1
    faults = json.loads(checked.stdout)["faults"]
    named = ("[routing] threshold", "[window] theme", "[nope]")
    assert [key in fault for key, fault in zip(named, faults, strict=True)] == [True] * 3


def test_check_names_a_log_and_an_address_that_can_not_be(tmp_path: Path) -> None:
    """S0-47: what the start would refuse, the check names before."""
    file = tmp_path / "kiosk.toml"
    file.write_text(f"[log]\nfile = '{file}/kiosk.log'\n[storage]\nfolder = '{tmp_path}'\n")
    checked = _shopshadow("check", "--config", str(file))
    assert checked.returncode == 1
    assert "[log] file" in checked.stdout
    file.write_text("[hub]\npublic_url = 'my shop'\n")
    checked = _shopshadow("check", "--config", str(file))
    assert checked.returncode == 1
    assert "[hub] public_url" in checked.stdout


def test_a_console_of_another_encoding_gets_the_sentence(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text("[camera]\nsource = ''\n['caf\u00e9']\nx = 1\n", encoding="utf-8")
    command = [sys.executable, "-m", "kiosk.cli.main", "check", "--config", str(file)]
    done = subprocess.run(
        command,
        capture_output=True,
        timeout=60,
        check=False,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 1
    assert b"caf\\xe9" in done.stdout
    assert b"Traceback" not in done.stderr


@pytest.mark.slow
def test_damaged_files_do_not_keep_a_kiosk_closed(tmp_path: Path) -> None:
    """S0-33, S1-20: it sells on; ledger and log say what became of each file."""
    names = ("kiosk.db", "hub.db", "staff.toml")
    for name in names:
        (tmp_path / name).write_bytes(b"\xa5\x00 no file of ours " * 500)
    command = [sys.executable, "-m", "kiosk.cli.main", "run", "--offscreen", "--camera", "stage"]
    command += ["--folder", str(tmp_path), "--session", "guest"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            until(lambda: len(_damages(tmp_path)) == 3, within_s=240)
        finally:
            process.send_signal(signal.SIGTERM)
        log = process.communicate(timeout=60)[1]
    assert process.returncode == 0, log
    told = _damages(tmp_path)
    for name in names:
        assert len(list(tmp_path.glob(f"{name}.damaged-*Z"))) == 1
        assert any(f"{name}.damaged-" in words for words in told)
        assert f"{name}.damaged-" in log


def _damages(folder: Path) -> list[str]:
    with suppress(sqlite3.Error), closing(sqlite3.connect(folder / "kiosk.db")) as db:
        wanted = "select words from ledger where what in ('database_damaged', 'settings_damaged')"
        return [row[0] for row in db.execute(wanted)]
    return []
