"""An outbox with two sales that are over, on a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.outbox.database import open_database
from kiosk.outbox.outgoing import Outgoing, open_outbox
from kiosk.outbox.sales import Sales
from kiosk.session import Session
from kiosk.snapshots.till import Phase


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "kiosk.db"
    db = open_database(path)
    for session_id in ("s1", "s2"):
        Sales(db).begin(Session(session_id, True, Phase.SHOPPING, False), 0.0)
        Sales(db).close(session_id, 0.0)
    db.close()
    return path


@pytest.fixture
def outbox(path: Path) -> Iterator[Outgoing]:
    outbox = open_outbox(path)
    yield outbox
    outbox.close()
