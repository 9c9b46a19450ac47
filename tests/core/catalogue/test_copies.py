"""The copy of the backend's catalogue: thrown away rather than trusted, never in the way."""

import logging
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.catalogue.copies import Copies, Copy
from kiosk.wire.catalogue import Offer

HUB = "http://hub"
COPY = Copy(
    HUB,
    (
        Offer("P1", {"name": "Apple", "price_minor": 50}),
        Offer("P2", {"name": "Milk", "stock": None}),
    ),
    1_000.0,
    "EUR",
    '"t1"',
)


def test_a_copy_is_there_after_a_restart(tmp_path: Path) -> None:
    """S4-1: names and prices of an earlier run, before anything is asked."""
    Copies(tmp_path / "cache").store(COPY)
    assert Copies(tmp_path / "cache").load(HUB) == COPY


def test_every_backend_has_a_copy_of_its_own(tmp_path: Path) -> None:
    copies = Copies(tmp_path)
    copies.store(COPY)
    copies.store(replace(COPY, source="http://other", offers=COPY.offers[:1]))
    copies.store(replace(COPY, tag='"t2"'))
    assert copies.load("http://third") is None
    found = copies.load(HUB)
    assert found is not None
    assert (found.tag, len(found.offers)) == ('"t2"', 2)


def test_that_it_is_still_right_is_kept_without_writing_all_of_it(tmp_path: Path) -> None:
    copies = Copies(tmp_path)
    copies.store(COPY)
    copies.confirm(HUB, 2_000.0)
    assert copies.load(HUB) == replace(COPY, read_at=2_000.0)


def damage(file: Path, how: str) -> None:
    if how == "no database":
        file.write_bytes(b"half a page of something else" * 50)
    elif how == "cut":
        file.write_bytes(file.read_bytes()[:1500])
    else:
        with closing(sqlite3.connect(file, isolation_level=None)) as db:
            db.execute(how)


@pytest.mark.parametrize(
    "how",
    [
        "no database",
        "cut",
        "pragma user_version = 99",
        "delete from product where place = 1",
        "update product set told = '{'",
        "update product set told = '[]'",
        "drop table product",
    ],
)
def test_a_file_that_is_not_whole_or_of_another_version_is_begun_anew(
    tmp_path: Path, how: str
) -> None:
    copies = Copies(tmp_path)
    copies.store(COPY)
    damage(tmp_path / "catalogue.db", how)
    assert copies.load(HUB) is None
    copies.store(COPY)
    assert copies.kept
    assert copies.load(HUB) == COPY


def test_a_folder_that_cant_be_written_is_warned_of_once_and_nothing_breaks(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """S4-15: a file stands where the folder would be, so that it holds for root as well."""
    (tmp_path / "cache").write_text("in the way")
    copies = Copies(tmp_path / "cache")
    with caplog.at_level(logging.WARNING):
        copies.store(COPY)
        copies.confirm(HUB, 2_000.0)
    assert not copies.kept
    assert copies.load(HUB) is None
    assert [r.getMessage().split(":")[0] for r in caplog.records] == [
        f"The catalogue's copy can't be written to {tmp_path / 'cache'}"
    ]
    (tmp_path / "cache").unlink()
    copies.store(COPY)
    assert copies.kept
