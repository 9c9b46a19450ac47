"""The same hub on PostgreSQL: tables, sums, keys, limits, live updates."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from kiosk.errors import DatabaseFault
from kiosk.hub import desk, schema
from kiosk.hub.hub import open_hub
from kiosk.hub.models import Base
from kiosk.hub.settings import HubSettings
from kiosk.load.run import Load, put_on
from tests.contract.fleet import servers
from tests.contract.fleet.conftest import SECRET, StartHub
from tests.contract.fleet.servers import Server
from tests.contract.hub.shop import Kiosk, Phone, heard, refused
from tests.fakes.running import until


def test_migrations_make_what_the_models_tell_there_too(database: str) -> None:
    engine = create_engine(HubSettings(database).url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    engine.dispose()
    assert desk.migrate(database) == (schema.newest(), schema.newest())


def test_a_hub_does_not_change_a_servers_tables_by_itself(postgres: str) -> None:
    empty = servers.new_database(postgres, uuid.uuid4().hex)
    with pytest.raises(DatabaseFault, match="shopshadow hub migrate"):
        open_hub(HubSettings(empty, secret=SECRET))


def test_parallel_adds_are_all_counted(database: str, start_hub: StartHub) -> None:
    """Two hubs, one basket, sixteen adds at once: each counts, each total is told once."""
    hubs = [start_hub(database), start_hub(database)]
    kiosk = Kiosk.registered(hubs[0].url)
    session = kiosk.open_guest()
    twin = Kiosk(hubs[1].url, kiosk.device_id, kiosk.code, kiosk.credential)

    def add(number: int) -> int:
        answer = (kiosk, twin)[number % 2].add("P001", session)
        assert answer.status_code in (200, 201), answer.text
        quantity: int = answer.json()["data"]["quantity"]
        return quantity

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(add, range(16))) == list(range(1, 17))
    assert twin.quantities() == {"P001": 16}


def test_the_same_letter_to_two_hubs_at_once_is_done_once(
    database: str, start_hub: StartHub
) -> None:
    hubs = [start_hub(database), start_hub(database)]
    kiosk = Kiosk.registered(hubs[0].url)
    session = kiosk.open_guest()
    twin = Kiosk(hubs[1].url, kiosk.device_id, kiosk.code, kiosk.credential)
    with ThreadPoolExecutor(8) as pool:
        answers = list(
            pool.map(lambda n: (kiosk, twin)[n % 2].add("P001", session, key="e1"), range(8))
        )
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    assert kiosk.quantities() == {"P001": 1}


def test_guesses_at_two_hubs_are_counted_together(database: str, start_hub: StartHub) -> None:
    """S4-20: shared and persistent."""
    hubs = [start_hub(database), start_hub(database)]
    phones = [Phone.demo(hub.url) for hub in hubs]
    Kiosk.registered(hubs[0].url)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: phones[n % 2].pair(f"{n:04}"), range(24)))
    assert [refused(answer)[0] for answer in answers].count(429) >= 14


def test_an_update_made_at_one_hub_is_heard_at_the_other(
    database: str, redis: Server, start_hub: StartHub
) -> None:
    bus = f"redis://127.0.0.1:{redis.port}"
    hubs = [start_hub(database, "--bus", bus), start_hub(database, "--bus", bus)]
    until(lambda: all("the bus is up" in hub.log.read_text() for hub in hubs))
    kiosk, phone = Kiosk.registered(hubs[0].url), Phone.demo(hubs[1].url)
    with kiosk.listen() as live:
        assert heard(live, 1)[0]["type"] == "hello"
        assert phone.pair(kiosk.code).status_code == 200
        assert heard(live, 1)[0]["type"] == "session_update"


def test_without_the_bus_updates_come_late_and_none_is_missed(
    database: str, redis: Server, start_hub: StartHub
) -> None:
    bus = f"redis://127.0.0.1:{redis.port}"
    hubs = [start_hub(database, "--bus", bus), start_hub(database, "--bus", bus)]
    kiosk, phone = Kiosk.registered(hubs[0].url), Phone.demo(hubs[1].url)
    with kiosk.listen() as live:
        heard(live, 1)
        redis.stop()
        assert phone.pair(kiosk.code).status_code == 200
        assert heard(live, 1)[0]["type"] == "session_update"
        until(lambda: "the bus is down" in hubs[0].log.read_text())
        redis.start()
        until(lambda: hubs[0].log.read_text().count("the bus is up") == 2)
        kiosk.add("P001")
        assert heard(live, 1)[0]["data"]["productName"]


def test_a_load_on_two_hubs_has_right_sums(database: str, start_hub: StartHub) -> None:
    hubs = [start_hub(database), start_hub(database)]
    told = put_on([hub.url for hub in hubs], Load(kiosks=6, seconds=1.0, warm_up_s=0.0))
    assert (told["errors"], told["wrong_sums"]) == ({}, [])
    assert told["baskets_checked"] >= 6
