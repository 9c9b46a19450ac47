"""What becomes of a batch that is not answered as it should be."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.backend.address import Address
from kiosk.backend.backlog import BacklogCourier
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.courier import Courier
from kiosk.backend.dialects import Dialects
from kiosk.backend.identity import Device, Identity, Secrets
from kiosk.backend.outcomes import Deferred, NotSent, Outcome, Parked, Unpaired
from kiosk.errors import BackendUnavailable
from kiosk.events.letters import Endpoint, LetterKind
from kiosk.letters import ItemBody, Letter, OrderBody
from tests.fakes.scripted_backend import Reply, ScriptedBackend, serving

ADDS = [
    Letter(f"e{n}", "s1", LetterKind.ADD, ItemBody("P001", "", 1, 0.9), 0.0, 0.0, tries=1)
    for n in range(3)
]


@dataclass
class Desk:
    """The courier of backlogs with all that it needs."""

    backlog: BacklogCourier
    device: Device
    breakers: Breakers
    stop: threading.Event

    def carry(self, *letters: Letter) -> list[Outcome]:
        return self.backlog.carry(letters, self.stop)


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend()


@pytest.fixture
def desk(backend: ScriptedBackend, tmp_path: Path) -> Iterator[Desk]:
    with serving(backend) as url:
        device = Device(Secrets(tmp_path))
        device.became(Identity("d1", "secret"))
        breakers = Breakers(
            backend=url, clock=time.monotonic, wall=time.time, changed=lambda _status: None
        )
        client, dialects = Client(Address(url)), Dialects()
        courier = Courier(
            client=client,
            breakers=breakers,
            device=device,
            dialects=dialects,
            clock=time.monotonic,
            wall=time.time,
        )
        backlog = BacklogCourier(
            client=client,
            breakers=breakers,
            device=device,
            dialects=dialects,
            courier=courier,
            clock=time.monotonic,
        )
        yield Desk(backlog, device, breakers, threading.Event())
        client.close()


def no(status: int, code: str = "") -> Reply:
    return Reply(status, {"success": False, "error": "no", "code": code})


def test_before_a_registration_nothing_goes(desk: Desk, backend: ScriptedBackend) -> None:
    """S0-34: nor does it cost the letters a try."""
    desk.device.forget()
    assert desk.backlog.most() == 1
    assert desk.carry(*ADDS) == [NotSent()] * 3
    assert backend.received == []


def test_at_the_end_of_the_program_no_batch_begins(desk: Desk, backend: ScriptedBackend) -> None:
    """S3-8: what waits stays in the outbox."""
    desk.stop.set()
    assert desk.carry(*ADDS) == [NotSent()] * 3
    assert backend.received == []


def test_an_open_breaker_holds_a_batch_back(desk: Desk, backend: ScriptedBackend) -> None:
    """S2-8: and no backlog is made of a probe."""
    for _ in range(5):
        with (
            pytest.raises(BackendUnavailable),
            desk.breakers.of(Endpoint.BASKET).guard(),
        ):
            raise BackendUnavailable("away")
    assert desk.backlog.most() == 1
    assert desk.carry(*ADDS) == [NotSent()] * 3
    assert backend.received == []


@pytest.mark.parametrize(
    ("reply", "outcome"),
    [
        (no(401, "INVALID_CREDENTIAL"), Deferred),
        (no(404, "DEVICE_NOT_FOUND"), Deferred),
        (no(403, "DEVICE_NOT_CONNECTED"), Unpaired),
        (no(403, "FORBIDDEN"), Parked),
        (no(503), Deferred),
        (Reply(200, {"success": True, "results": []}), Deferred),
        (Reply(200, raw=b"<html>"), Deferred),
    ],
    ids=["unknown key", "unknown device", "unpaired", "forbidden", "busy", "no results", "no JSON"],
)
def test_an_answer_to_the_whole_is_an_answer_to_each(
    desk: Desk, backend: ScriptedBackend, reply: Reply, outcome: type[Outcome]
) -> None:
    """S0-36, S0-23: the sender is unknown, or unpaired; or the backend can't."""
    backend.script = [reply]
    assert [type(each) for each in desk.carry(*ADDS)] == [outcome] * 3
    assert desk.device.in_doubt.is_set() is (
        reply.status in (401, 404, 403) and outcome is not Parked
    )


@pytest.mark.parametrize("status", [400, 405, 413, 422])
def test_a_batch_that_is_refused_goes_letter_by_letter(
    desk: Desk, backend: ScriptedBackend, status: int
) -> None:
    """S0-18: whichever letter it is, alone it will tell; the others are not blocked."""
    backend.script = [no(status)]
    assert desk.carry(*ADDS) == [NotSent()] * 3
    assert desk.backlog.most() == 1


def test_a_yes_that_means_nothing_is_asked_for_again(desk: Desk, backend: ScriptedBackend) -> None:
    """An order without a number is none; the same key brings the first answer."""
    order = Letter("e9", "s1", LetterKind.ORDER, OrderBody("K-1"), 0.0, 0.0, tries=1)
    row = {"event_id": "e9", "status": 201, "body": {"success": True}}
    backend.script = [Reply(200, {"success": True, "results": [row]})]
    [outcome] = desk.carry(order)
    assert isinstance(outcome, Deferred)


def test_retry_after_of_a_batch_is_for_its_endpoint(desk: Desk, backend: ScriptedBackend) -> None:
    """S2-7."""
    backend.script = [Reply(429, headers={"Retry-After": "60"})]
    now = time.time()
    outcomes = desk.carry(*ADDS)
    assert all(isinstance(each, Deferred) and each.until >= now + 59 for each in outcomes)
