"""The first release's tables on PostgreSQL, with a day's trade in them, step by step to today's."""

import sqlite3
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, MetaData, create_engine, inspect, select, text

from kiosk.hub import desk, schema
from kiosk.hub.models import Base
from kiosk.hub.settings import HubSettings
from tests.contract.fleet import servers
from tests.contract.fleet.conftest import StartHub
from tests.contract.hub.shop import Kiosk, Phone

DUMP = Path(__file__).parents[1] / "hub" / "releases" / "0.1.0.sql"
STEPS = Path(schema.__file__).with_name("migrations")
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def first_release(postgres: str) -> str:
    """A database as the first release left it."""
    address = servers.new_database(postgres, uuid.uuid4().hex)
    engine = create_engine(HubSettings(address).url)
    with engine.begin() as connection:
        upgrade(connection, "0001")
        connection.execute(text("drop table alembic_version"))
        fill(connection, traded())
    engine.dispose()
    return address


@pytest.fixture
def engine(first_release: str) -> Iterator[Engine]:
    engine = create_engine(HubSettings(first_release).url)
    yield engine
    engine.dispose()


def test_every_row_of_the_first_release_is_there_after_the_last_step(
    first_release: str, engine: Engine
) -> None:
    before = rows(engine)
    assert [len(before[table]) for table in ("line", "order", "device")] == [2, 1, 2]
    assert desk.migrate(first_release) == ("0001", schema.newest())
    after = rows(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    assert [row["subject"] for row in after["attempt"]] == [
        row["address"] for row in before["wrong_guess"]
    ]
    for table in before.keys() - {"schema_version", "wrong_guess"}:
        kept = [{name: row[name] for name in old} for row, old in pairs(after, before, table)]
        assert kept == before[table]


def test_each_step_alone_finds_what_the_step_before_it_left(engine: Engine) -> None:
    """A shop that was away for a while may begin at any of them."""
    with engine.begin() as connection:
        command.stamp(config(connection), "0001")
    numbers = sorted(file.stem[1:5] for file in (STEPS / "versions").glob("r*.py"))
    for number in numbers[1:]:
        with engine.begin() as connection:
            upgrade(connection, number)
            assert connection.scalar(text("select version_num from alembic_version")) == number
    assert len(rows(engine)["line"]) == 2


def test_two_hubs_sell_on_with_the_database_of_the_first_release(
    first_release: str, start_hub: StartHub
) -> None:
    """Numbers go on after those that are there; the keys of that time are still known."""
    desk.migrate(first_release)
    hubs = [start_hub(first_release), start_hub(first_release)]
    kiosk, phone = Kiosk.registered(hubs[0].url), Phone.demo(hubs[1].url)
    assert phone.pair(kiosk.code).status_code == 200
    assert kiosk.add("P001").status_code == 201
    session = kiosk.basket()["session"]["id"]
    made = kiosk.own("POST", "/orders", {"sessionId": session})
    assert made.json()["data"]["order"]["number"] == "ORD-002"


def config(connection: Connection) -> Config:
    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", str(STEPS))
    return made


def upgrade(connection: Connection, to: str) -> None:
    command.upgrade(config(connection), to)


def traded() -> Rows:
    """What the first release's file holds."""
    with sqlite3.connect(":memory:") as old:
        old.executescript(DUMP.read_text(encoding="utf-8"))
        old.row_factory = sqlite3.Row
        names = [
            row["name"]
            for row in old.execute("select name from sqlite_schema where type = 'table'")
            if not row["name"].startswith("sqlite_")
        ]
        found = {
            name: [dict(row) for row in old.execute(f'select * from "{name}"')]  # noqa: S608
            for name in names
        }
    old.close()
    return found


def fill(connection: Connection, wanted: Rows) -> None:
    """Put those rows in, as if PostgreSQL had given them their numbers itself."""
    tables = MetaData()
    tables.reflect(connection)
    for table in tables.sorted_tables:
        for row in wanted.get(table.name, []):
            fit = {
                name: bool(value) if table.c[name].type.python_type is bool else value
                for name, value in row.items()
            }
            connection.execute(table.insert(), [fit])
        for column in table.primary_key:
            if column.autoincrement is True or column.server_default is not None:
                last = max((row[column.name] for row in wanted.get(table.name, [])), default=0)
                sequence = f"pg_get_serial_sequence('\"{table.name}\"', '{column.name}')"
                connection.execute(text(f"select setval({sequence}, {last + 1}, false)"))


def rows(engine: Engine) -> Rows:
    """Every table with its rows, in the order of their keys."""
    tables = MetaData()
    with engine.connect() as connection:
        tables.reflect(connection)
        assert inspect(connection).get_table_names()
        return {
            table.name: [
                dict(row)
                for row in connection.execute(select(table).order_by(*table.primary_key)).mappings()
            ]
            for table in tables.sorted_tables
            if table.name != "alembic_version"
        }


def pairs(after: Rows, before: Rows, table: str) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    return list(zip(after[table], before[table], strict=True))
