"""The units, as systemd itself reads them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.qt.flow import BUDGET_S

_UNITS = Path(__file__).parents[2] / "packaging" / "systemd"
_SERVICES = ("shopshadow-display", "shopshadow-kiosk", "shopshadow-hub")
_PROGRAMS = ("/usr/bin/shopshadow", "/usr/bin/cage", "/usr/bin/xinit")
_WAYS = {
    "kiosk-linuxfb.conf": "shopshadow-kiosk",
    "kiosk-eglfs.conf": "shopshadow-kiosk",
    "kiosk-x11.conf": "shopshadow-kiosk",
    "display-x11.conf": "shopshadow-display",
    "display-turned.conf": "shopshadow-display",
}
_MOST_EXPOSED = 25  # tenths; systemd calls up to 50 medium

pytestmark = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed"
)


@pytest.fixture
def units(tmp_path: Path) -> Path:
    """The units where their programs, which are not installed here, are ones that are."""
    for name in _SERVICES:
        (tmp_path / f"{name}.service").write_text(_here(_UNITS / f"{name}.service"))
    return tmp_path


def _here(unit: Path) -> str:
    text = unit.read_text()
    for program in _PROGRAMS:
        text = text.replace(program, "/bin/true")
    return text


def _analyze(units: Path, *arguments: str) -> tuple[int, str]:
    """The exit code, and what it says of our units."""
    done = subprocess.run(
        ["systemd-analyze", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"SYSTEMD_UNIT_PATH": f"{units}:"},
    )
    lines = (done.stdout + done.stderr).splitlines()
    return done.returncode, "\n".join(line for line in lines if "shopshadow" in line)


@pytest.mark.parametrize("name", _SERVICES)
def test_systemd_finds_no_fault(units: Path, name: str) -> None:
    """S1-18: `systemd-analyze verify` is clean."""
    assert _analyze(units, "verify", str(units / f"{name}.service"))[1] == ""


@pytest.mark.parametrize("way", _WAYS)
def test_systemd_finds_no_fault_in_the_other_ways_to_start(units: Path, way: str) -> None:
    folder = units / f"{_WAYS[way]}.service.d"
    folder.mkdir()
    (folder / way).write_text(_here(_UNITS / "examples" / way))
    assert _analyze(units, "verify", str(units / f"{_WAYS[way]}.service"))[1] == ""


def test_a_fault_would_be_found(units: Path) -> None:
    broken = units / "shopshadow-kiosk.service"
    broken.write_text(broken.read_text().replace("WatchdogSec=60", "WatchdogSec=soon"))
    assert "Failed to parse" in _analyze(units, "verify", str(broken))[1]


@pytest.mark.parametrize("name", ["shopshadow-kiosk", "shopshadow-hub"])
def test_a_service_is_fenced_in(units: Path, name: str) -> None:
    """By systemd's own measure of what it could do to the machine."""
    code, said = _analyze(
        units, "security", "--offline=true", f"--threshold={_MOST_EXPOSED}", f"{name}.service"
    )
    assert code == 0, said


def test_the_time_to_end_is_more_than_the_kiosk_needs() -> None:
    """S3-8: it finishes the letter in flight within its own budget."""
    text = (_UNITS / "shopshadow-kiosk.service").read_text()
    (line,) = [one for one in text.splitlines() if one.startswith("TimeoutStopSec=")]
    assert float(line.partition("=")[2]) >= 2 * BUDGET_S


def test_what_is_told_and_watched_is_what_the_program_tells() -> None:
    for name in ("shopshadow-kiosk", "shopshadow-hub"):
        text = (_UNITS / f"{name}.service").read_text()
        for line in ("Type=notify", "WatchdogSec=60", "Restart=always", "LimitCORE=0"):
            assert f"\n{line}\n" in text, name
        assert "LoadCredential=shopshadow:" in text
        assert "StandardOutput=journal" in text
