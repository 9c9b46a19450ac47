"""A hub's damaged file: kept, and what can be read of it goes on."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.errors import ConfigError, DatabaseFault
from kiosk.hub import desk
from kiosk.hub.claim import Claim
from kiosk.hub.desk import Desk
from kiosk.hub.embedding import EmbeddedHub
from kiosk.hub.rescue import make_sound, refuse_damaged
from tests.contract.hub.shop import Kiosk

NOW = 1_795_000_000.0
PEOPLE = 400
PASSWORD = "Correct-Horse-7"  # noqa: S105  of people who do not exist
RUBBISH = b"this is no database, though it is long enough to be one" * 100


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hub.db"


@pytest.fixture
def embedded(file: Path) -> Iterator[EmbeddedHub]:
    hub = EmbeddedHub(file, "demo", log_file=file.with_name("hub.log"))
    yield hub
    hub.stop()


def filled(file: Path) -> None:
    """A hub's database with many people, on disk, closed."""
    with Desk(str(file), make=True) as errands:
        errands.add_user("Eva", "eva@shop.example", PASSWORD, admin=True)
        store = errands._store
        with store.write() as unit:
            for number in range(PEOPLE):
                unit.db.execute(
                    text("insert into user values (:id, :name, :email, 'x', 'user', 0)"),
                    {"id": f"u{number}", "name": "N" * 200, "email": f"{number}@shop.example"},
                )


def spoil(file: Path, begin: float, end: float) -> None:
    """Overwrite that part of the file, as a dying disk does."""
    content = bytearray(file.read_bytes())
    first, last = (int(len(content) * part) // 4096 * 4096 for part in (begin, end))
    content[first:last] = b"\xa5" * (last - first)
    file.write_bytes(content)


def aside(file: Path) -> list[Path]:
    return list(file.parent.glob("hub.db.damaged-*Z"))


def test_the_kiosks_own_hub_sells_on_over_a_file_that_is_no_database(
    embedded: EmbeddedHub, file: Path
) -> None:
    """S0-33, S1-20: it comes up by itself, tells it, and keeps the file as it was."""
    file.write_bytes(RUBBISH)
    embedded.start()
    (words,) = embedded.rescued
    assert "kept as hub.db.damaged-" in words
    assert [kept.read_bytes() for kept in aside(file)] == [RUBBISH]
    assert Kiosk.registered(embedded.base_url).open_guest()
    embedded.stop()
    embedded.start()
    assert embedded.rescued == [words]
    assert len(aside(file)) == 1


def test_a_rescue_is_given_the_time_that_it_takes(file: Path) -> None:
    """S1-20: to end a hub half way through a large file would begin it anew for ever."""
    file.write_bytes(RUBBISH)
    begun = file.with_name("hub.db.rescued")

    def clock() -> float:
        """Half an hour has passed as soon as the rescue has begun."""
        return 1800.0 if begun.exists() or aside(file) else 0.0

    hub = EmbeddedHub(file, "demo", log_file=file.with_name("hub.log"), clock=clock)
    try:
        assert hub.start(within_s=60)
        assert hub.rescued
    finally:
        hub.stop()


def test_what_can_be_read_is_taken_over(file: Path) -> None:
    """S0-33: who may sign in still may; what is new points at nothing that is lost."""
    filled(file)
    spoil(file, 0.85, 0.90)
    words = make_sound(file, now=NOW)
    assert "taken over" in words
    with Desk(str(file)) as errands:
        kept = {user["email"] for user in errands.users()}
    assert "eva@shop.example" in kept
    assert len(kept) > PEOPLE / 2
    assert make_sound(file, now=NOW) == ""


def test_a_sound_file_and_a_missing_one_are_left_alone(file: Path) -> None:
    assert make_sound(file, now=NOW) == ""
    assert not file.exists()
    filled(file)
    before = file.read_bytes()
    assert make_sound(file, now=NOW) == ""
    refuse_damaged(file)
    assert file.read_bytes() == before


def test_a_kill_before_the_new_file_is_in_its_place_loses_nothing(file: Path) -> None:
    """S0-33: the next start goes on; the old file's log does not get into the new one."""
    filled(file)
    file.rename(file.with_name("hub.db.rescued"))
    file.with_name("hub.db-wal").write_bytes(b"the write-ahead log of the damaged file")
    make_sound(file, now=NOW)
    with Desk(str(file)) as errands:
        assert len(errands.users()) == PEOPLE + 1


def test_a_full_disk_leaves_the_damaged_file_for_the_next_start(file: Path) -> None:
    """S0-33: what can't be taken over now is not put aside and forgotten."""
    filled(file)
    spoil(file, 0.85, 0.90)
    without_room = (
        "import resource, sys; from pathlib import Path; "
        "from kiosk.hub.rescue import make_sound; "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000)); "
        "make_sound(Path(sys.argv[1]), now=0.0)"
    )
    command = [sys.executable, "-c", without_room, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "DatabaseFault" in done.stderr
    assert aside(file) == []
    assert "taken over" in make_sound(file, now=NOW)
    assert not list(file.parent.glob("*.rescued*"))


def test_a_hub_that_stands_alone_refuses_and_says_what_to_do(file: Path) -> None:
    """Whoever runs it may have a copy that is worth more than what can be read."""
    file.write_bytes(RUBBISH)
    command = [sys.executable, "-m", "kiosk.hub", "--database", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "shopshadow hub backup" in done.stderr
    assert f"shopshadow hub rescue --database {file}" in done.stderr
    assert file.read_bytes() == RUBBISH


def test_whoever_runs_it_rescues_it_by_a_command(file: Path) -> None:
    filled(file)
    spoil(file, 0.85, 0.90)
    with pytest.raises(DatabaseFault, match="damaged"):
        refuse_damaged(file)
    assert "taken over" in desk.rescue_file(str(file))
    refuse_damaged(file)
    assert desk.rescue_file(str(file)) == ""


def test_a_file_that_is_served_a_server_and_none_are_not_rescued(file: Path) -> None:
    with pytest.raises(ConfigError, match="no database"):
        desk.rescue_file(str(file))
    with pytest.raises(ConfigError, match="server"):
        desk.rescue_file("postgresql://shop@db/shop")
    filled(file)
    with Claim(file), pytest.raises(ConfigError, match="Another hub"):
        desk.rescue_file(str(file))
