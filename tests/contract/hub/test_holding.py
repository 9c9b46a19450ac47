"""A hub runs for months: what it holds is bounded."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.hub.hub import open_hub
from kiosk.hub.settings import HubSettings
from kiosk.hub.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    hub = open_hub(HubSettings(tmp_path / "hub.db"))
    yield hub.store
    hub.store.close()


def test_little_that_is_asked_fills_the_cache_of_one_connection(store: Store) -> None:
    """S4-26: dealt out over sixteen, the caches of all of them fill for hours."""
    asked = set()
    for _ in range(20):
        with store.read() as unit:
            asked.add(id(unit.db.connection().connection.dbapi_connection))
    assert len(asked) == 1


def test_a_connection_keeps_half_a_megabyte_of_the_database(store: Store) -> None:
    with store.read() as unit:
        assert unit.db.scalar(text("pragma cache_size")) == -512
