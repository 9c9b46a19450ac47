"""The package on a clean Debian: installed, started, looked after, upgraded, removed.

`make test-deb` runs this: it takes minutes, root and a Debian mirror.
"""

import gzip
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.debian.conftest import Make
from tests.debian.machine import Machine

pytestmark = [pytest.mark.clean_root, pytest.mark.timeout(1500)]

_LARGEST_MB = 700
_JOURNAL = "journalctl --no-pager -u shopshadow-kiosk"


def test_a_clean_machine_becomes_a_kiosk_and_gives_up_nothing(
    make_machine: Make, packages: tuple[Path, Path]
) -> None:
    """S1-18, S1-20, S4-26: nothing is lost on the way from the first start to the removal."""
    old, new = packages
    machine = make_machine("pamtester")
    machine.install(old)
    _is_set_up(machine)
    _has_a_session_for_its_screen(machine)
    machine.without_a_screen()
    machine.boot()
    _sells(machine, more_than=0)
    _comes_back(machine)
    _keeps_all_when_upgraded(machine, new)
    _refuses_a_newer_database(machine, old)
    _keeps_what_was_not_delivered(machine)
    _drops_it_when_told_to(machine, new)
    assert _letters(machine) == set()


def _is_set_up(machine: Machine) -> None:
    assert int(machine.run("dpkg-query -Wf '${Installed-Size}' shopshadow-kiosk")) < (
        _LARGEST_MB * 1024
    )
    assert machine.run("stat -c '%U %a' /var/lib/shopshadow") == "shopshadow 700"
    assert "video" in machine.run("id -nG shopshadow")
    wants = machine.root / "etc/systemd/system/graphical.target.wants"
    units = {"shopshadow-kiosk.service", "shopshadow-display.service"}
    assert units <= {link.name for link in wants.iterdir()}
    assert (
        machine.run("systemd-analyze verify shopshadow-kiosk.service shopshadow-hub.service") == ""
    )
    assert "self-checkout kiosk" in machine.run("shopshadow --help")
    _says_what_it_holds(machine.root / "usr/share/doc/shopshadow-kiosk")


def _has_a_session_for_its_screen(machine: Machine) -> None:
    """The display's service opens one; nobody signs in by it."""
    screen = "pamtester shopshadow-display shopshadow"
    assert "opened a session" in machine.run(f"{screen} acct_mgmt open_session close_session")
    assert "Authentication failure" in machine.run(f"echo x | {screen} authenticate", check=False)


def _says_what_it_holds(papers: Path) -> None:
    """The list of all that ships, and a licence of each."""
    names = {
        one["name"] for one in json.loads((papers / "sbom.cdx.json").read_text())["components"]
    }
    assert {"PySide6_Essentials", "openvino", "opencv-python", "psycopg"} <= names
    assert not names & {"torch", "ultralytics", "pip", "pytest"}
    with gzip.open(papers / "THIRD-PARTY-LICENCES.gz", "rt") as texts:
        licences = texts.read()
    for name in names:
        assert f"\n{name} " in licences, name


def _letters(machine: Machine) -> set[str]:
    file = machine.root / "var/lib/shopshadow/kiosk.db"
    if not file.exists():
        return set()
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db:
        return {row[0] for row in db.execute("select event_id from letter")}


def _sells(machine: Machine, *, more_than: int) -> None:
    machine.until(lambda: machine.shown("shopshadow-kiosk", "StatusText") == "Selling")
    machine.until(lambda: len(_letters(machine)) > more_than)


def _comes_back(machine: Machine) -> None:
    """Killed, and standing still: real systemd starts it again, and it sells on."""
    for signal in ("SIGKILL", "SIGSTOP"):
        before, restarts = _letters(machine), _restarts(machine)
        machine.run(f"systemctl kill --kill-who=main -s {signal} shopshadow-kiosk")
        machine.until(lambda n=restarts: _restarts(machine) > n)
        _sells(machine, more_than=len(before))
        assert before <= _letters(machine)
    machine.until(lambda: "kiosk.backend.courier" in machine.run(_JOURNAL))  # once its hub is up


def _restarts(machine: Machine) -> int:
    return int(machine.shown("shopshadow-kiosk", "NRestarts"))


def _keeps_all_when_upgraded(machine: Machine, new: Path) -> None:
    settings = machine.root / "etc/shopshadow/kiosk.toml"
    settings.write_text(settings.read_text() + '\n[backend]\ndevice_name = "Kiosk 7"\n')
    before = _letters(machine)
    machine.install(new)
    assert "Kiosk 7" in settings.read_text()
    _sells(machine, more_than=len(before))
    assert before <= _letters(machine)


def _refuses_a_newer_database(machine: Machine, old: Path) -> None:
    machine.run("systemctl stop shopshadow-kiosk")
    version = machine.run("dpkg-query -Wf '${Version}' shopshadow-kiosk")
    database = machine.root / "var/lib/shopshadow/kiosk.db"
    known = _version(database, 999)
    said = machine.run(f"dpkg --install --force-downgrade /var/cache/{old.name}", check=False)
    assert "is of version 999" in said
    assert "Install the newer version again" in said
    assert machine.run("dpkg-query -Wf '${Version} ${db:Status-Status}' shopshadow-kiosk") == (
        f"{version} installed"
    )
    _version(database, known)


def _version(database: Path, now: int) -> int:
    with closing(sqlite3.connect(database)) as db:
        before = int(db.execute("pragma user_version").fetchone()[0])
        db.execute(f"pragma user_version = {now}")
    return before


def _keeps_what_was_not_delivered(machine: Machine) -> None:
    machine.run("systemctl stop shopshadow-kiosk")
    with closing(sqlite3.connect(machine.root / "var/lib/shopshadow/kiosk.db")) as db, db:
        db.execute(
            "update letter set state = 'waiting' where event_id = "
            "(select event_id from letter where state = 'delivered' limit 1)"
        )
    before = _letters(machine)
    said = machine.run("DEBIAN_FRONTEND=noninteractive apt-get remove --yes shopshadow-kiosk")
    assert "1 letters were not delivered" in said
    said = machine.run("DEBIAN_FRONTEND=noninteractive dpkg --purge shopshadow-kiosk")
    assert "is kept: it holds sales that were not delivered" in said
    assert _letters(machine) == before


def _drops_it_when_told_to(machine: Machine, new: Path) -> None:
    before = _letters(machine)
    machine.install(new)
    _sells(machine, more_than=len(before))  # and what waited is still there
    assert before <= _letters(machine)
    machine.run("systemctl stop shopshadow-kiosk")
    machine.run(
        "echo shopshadow-kiosk shopshadow-kiosk/drop-unsent boolean true | debconf-set-selections"
    )
    machine.run("DEBIAN_FRONTEND=noninteractive apt-get purge --yes shopshadow-kiosk")
    for left in ("var/lib/shopshadow", "etc/shopshadow", "usr/lib/shopshadow-kiosk"):
        assert not (machine.root / left).exists()
    assert "shopshadow" not in machine.run("getent passwd | grep shopshadow: || true")
