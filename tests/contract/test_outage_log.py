"""What an outage writes into the log: little, in one shape, and never a secret."""

import json
import logging
import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from uuid_utils import uuid7

from kiosk.drills.delivering import Delivering
from kiosk.drills.fault_proxy import Down, FaultProxy, fault_proxy
from kiosk.events.letters import LetterKind
from kiosk.hub.embedding import EmbeddedHub
from kiosk.letters import EmptyBody, ItemBody, Letter
from kiosk.outbox.database import open_database, transaction
from kiosk.outbox.glance import glance
from kiosk.outbox.letters import Outbox
from kiosk.outbox.sales import Sales
from kiosk.session import Session
from kiosk.snapshots.till import Phase
from tests.fakes.hub_process import hub_process
from tests.fakes.running import until

HURRY = 200.0


class Selling:
    """Sender and live loop against a hub behind a proxy; their time runs faster."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        delivering = Delivering(folder, url, hurry=HURRY)
        self.device = delivering.device
        self.stop = threading.Event()
        self.sender = delivering.sender(lambda _said: None)
        self.live = delivering.live(lambda _said: None)
        self.session = str(uuid7())
        self.db = open_database(folder / "kiosk.db")
        self.outbox = Outbox(self.db)
        with transaction(self.db):
            session = Session(self.session, guest=True, phase=Phase.SHOPPING, count_what_lies=True)
            Sales(self.db).begin(session, time.time())
        self.write(LetterKind.START_SESSION)
        self.threads = [
            threading.Thread(target=loop.run, args=(self.stop,))
            for loop in (self.sender, self.live)
        ]

    def write(self, kind: LetterKind) -> None:
        key = self.session if kind is LetterKind.START_SESSION else str(uuid7())
        add = kind is LetterKind.ADD
        body = ItemBody("P001", "Apples", 1, 0.93) if add else EmptyBody()
        now = time.time()
        self.outbox.put(Letter(key, self.session, kind, body, now, now))
        self.sender.wake()

    def delivered(self) -> int:
        return glance(self.folder / "kiosk.db").letters.delivered

    def close(self) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join(15)
        self.outbox.close()


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[EmbeddedHub]:
    with hub_process(tmp_path) as hub:
        yield hub


def run_through_an_outage(proxy: FaultProxy, selling: Selling, minutes: float) -> None:
    """Sell, lose the backend for so long by the kiosk's own time, and get it back."""
    for thread in selling.threads:
        thread.start()
    selling.write(LetterKind.ADD)
    until(lambda: selling.delivered() == 2)
    proxy.fault = Down()
    began_s = time.monotonic()
    pause = threading.Event()
    while (time.monotonic() - began_s) * HURRY < minutes * 60.0:
        selling.write(LetterKind.ADD)
        pause.wait(0.2)
    proxy.fault = None
    until(lambda: glance(selling.folder / "kiosk.db").letters.unsent == 0)


def test_ten_minutes_of_outage_write_few_lines_and_no_secret(
    hub: EmbeddedHub, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """S0-30, S0-48, S2-14: a line for each change of state, one shape, no token."""
    caplog.set_level(logging.DEBUG, "kiosk")
    with fault_proxy(("127.0.0.1", hub.port)) as proxy:
        selling = Selling(tmp_path, proxy.url)
        run_through_an_outage(proxy, selling, minutes=10)
        credential = selling.device.current.credential if selling.device.current else ""
        selling.close()
    told = [record for record in caplog.records if record.levelno >= logging.INFO]
    warnings = [record.getMessage() for record in told if record.levelno >= logging.WARNING]
    delivered = [record for record in told if "delivered" in record.getMessage()]
    assert len(told) - len(delivered) <= 40, [record.getMessage() for record in told]
    assert any(re.match(r"\[basket\] not tried for \d+ s: ", words) for words in warnings)
    assert any("[basket] answers again" in record.getMessage() for record in told)
    attempts = [r.getMessage() for r in caplog.records if "(attempt" in r.getMessage()]
    shape = re.compile(r"\[(devices|basket|pending|orders)\] [A-Z]+ /api/\S+ \(attempt \d/\d\): ")
    assert attempts
    assert all(shape.match(words) for words in attempts)
    assert credential
    everything = "\n".join(record.getMessage() for record in caplog.records)
    assert credential not in everything
    kept = json.loads((tmp_path / "secrets" / "backend.json").read_text())
    assert kept["current"]["credential"] == credential
