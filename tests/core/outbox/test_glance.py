"""A look at the outbox from outside."""

from pathlib import Path

import pytest

from kiosk.errors import DatabaseFault
from kiosk.outbox.database import open_database, transaction
from kiosk.outbox.glance import glance
from tests.fakes.shop import MILK, Shop


def test_it_sees_what_waits_and_since_when(tmp_path: Path) -> None:
    shop = Shop(tmp_path)
    shop.guest()
    seen = glance(shop.database)
    assert seen.letters.waiting == 1
    first = seen.oldest_at
    shop.wall.now += 60
    shop.say(shop.item(MILK, 0.9))
    assert glance(shop.database).letters == shop.now.letters
    assert glance(shop.database).oldest_at == first
    assert glance(shop.database).letters.waiting == 2


def test_it_waits_for_no_writer(tmp_path: Path) -> None:
    db = open_database(tmp_path / "kiosk.db")
    with transaction(db):
        db.conn.execute("insert into closed values (1, 0, 'somebody')")
        assert glance(tmp_path / "kiosk.db").letters.unsent == 0
    db.close()


@pytest.mark.parametrize("content", [None, b"", b"no database at all, but long enough" * 100])
def test_a_file_that_is_none_is_a_fault_in_words(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "kiosk.db"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(DatabaseFault):
        glance(file)
