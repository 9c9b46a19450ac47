"""The hub's tables from the first release on: every step forward keeps what was there."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import select, text

from kiosk.errors import DatabaseFault
from kiosk.hub import schema
from kiosk.hub.hub import open_hub
from kiosk.hub.meters import Meters
from kiosk.hub.models import Base, Line
from kiosk.hub.settings import HubSettings
from kiosk.hub.store import Store

RELEASES = Path(__file__).with_name("releases")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hub.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    store = opened(file)
    yield store
    store.close()


def opened(file: Path) -> Store:
    return Store(
        f"sqlite:///{file}", file=file, ring=lambda _: None, wall=lambda: 0.0, meters=Meters()
    )


def of_release(file: Path, release: str) -> Path:
    """A database as *release* left it, with a day's trade in it."""
    with sqlite3.connect(file) as old:
        old.executescript((RELEASES / f"{release}.sql").read_text(encoding="utf-8"))
    old.close()
    return file


def test_a_new_database_has_the_tables_that_the_models_tell(store: Store) -> None:
    """A model that was changed without a step fails here, and says what the step must do."""
    schema.prepare(store, where="it")
    with store.read() as unit:
        context = MigrationContext.configure(unit.db.connection())
        assert compare_metadata(context, Base.metadata) == []


@pytest.mark.parametrize("release", ["0.1.0"])
def test_the_database_of_an_older_release_is_taken_over_whole(file: Path, release: str) -> None:
    of_release(file, release)
    store = opened(file)
    before = rows(file)
    schema.prepare(store, where=str(file))
    with store.read() as unit:
        context = MigrationContext.configure(unit.db.connection())
        assert compare_metadata(context, Base.metadata) == []
    store.close()
    after = rows(file)
    assert len(before["line"]) == 2
    assert [row[2] for row in after["attempt"]] == [row[1] for row in before["wrong_guess"]]
    for table in before.keys() - {"schema_version", "wrong_guess"}:
        assert [row[: len(old)] for row, old in zip(after[table], before[table], strict=True)] == (
            before[table]
        )


def test_a_hub_sells_on_with_the_database_of_the_first_release(file: Path) -> None:
    of_release(file, "0.1.0")
    hub = open_hub(HubSettings(file))
    with hub.store.read() as unit:
        assert sorted(line.quantity for line in unit.db.scalars(select(Line))) == [2, 2]
    hub.store.close()


def test_a_step_that_fails_leaves_the_database_as_it_was(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Foreign keys are checked before the commit, so a step can't leave rows that point nowhere."""
    of_release(file, "0.1.0")
    with sqlite3.connect(file) as damaged:
        damaged.execute("delete from product where id = 'P009'")
    damaged.close()
    before = rows(file)
    store = opened(file)
    with pytest.raises(DatabaseFault, match="A row of line points nowhere"):
        schema.prepare(store, where=str(file))
    store.close()
    assert rows(file) == before


def test_migrating_again_does_nothing(store: Store) -> None:
    assert schema.migrate(store, where="it") == (None, schema.newest())
    assert schema.migrate(store, where="it") == (schema.newest(), schema.newest())


def test_foreign_keys_are_on_again_after_a_migration(store: Store) -> None:
    schema.migrate(store, where="it")
    with store.read() as unit:
        assert unit.db.scalar(text("pragma foreign_keys")) == 1


def test_a_database_of_a_newer_program_is_refused_with_words(store: Store, file: Path) -> None:
    schema.migrate(store, where="it")
    with store.write() as unit:
        unit.db.execute(text("update alembic_version set version_num = '9999'"))
    with pytest.raises(DatabaseFault, match=r"version 9999.*Start the newer program"):
        schema.prepare(store, where=str(file))


def test_the_steps_descend_in_one_line() -> None:
    steps = sorted((Path(schema.__file__).parent / "migrations" / "versions").glob("r*.py"))
    assert [file.stem[1:5] for file in steps] == [f"{n:04}" for n in range(1, len(steps) + 1)]
    assert schema.newest() == f"{len(steps):04}"


def rows(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table with its rows."""
    with sqlite3.connect(file) as db:
        tables = [
            name for (name,) in db.execute("select name from sqlite_schema where type='table'")
        ]
        found = {
            name: db.execute(f'select * from "{name}" order by 1').fetchall()  # noqa: S608
            for name in tables
            if name not in ("alembic_version", "sqlite_sequence")
        }
    db.close()
    return found
