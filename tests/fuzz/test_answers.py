"""Whatever a backend answers: nothing crashes, nothing is lost, nothing is taken for a yes."""

import json
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.backend.address import Address
from kiosk.backend.backlog import BacklogCourier
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.courier import Courier
from kiosk.backend.dialects import Dialects
from kiosk.backend.identity import Device, Identity, Secrets
from kiosk.backend.outcomes import Deferred, Delivered, NotSent, Parked, Unpaired
from kiosk.backend.pace import Pace
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events.letters import Endpoint, LetterKind
from kiosk.letters import ApproveBody, Body, EmptyBody, ItemBody, Letter, OrderBody, QuantityBody
from kiosk.wire import account, batch, catalogue, fleet, live, requests, shopping_list
from kiosk.wire import answers as told
from kiosk.wire.fields import Fields, Malformed
from tests.fuzz.conftest import JSON, STATUSES, RawBackend, answers, bodies, read

ANY = settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

READERS: tuple[Callable[[Fields], object], ...] = (
    told.registered,
    told.session,
    told.current_session,
    told.line_total,
    told.basket,
    told.order,
    batch.results,
    account.signed_in,
    account.tokens,
    account.pending_rows,
    lambda body: account.order_paid_by(body, "K-1"),
    catalogue.listing,
    catalogue.looked_up,
    shopping_list.entries,
    fleet.wanted,
    fleet.told_entry,
    lambda body: told.refusal(200, body),
    lambda body: told.refusal(404, body),
)

LETTERS: dict[LetterKind, Body] = {
    LetterKind.START_SESSION: EmptyBody(),
    LetterKind.END_SESSION: EmptyBody(),
    LetterKind.ADD: ItemBody("P001", "Apples", 1, 0.93),
    LetterKind.ASK: ItemBody("P001", "Apples", 1, 0.55),
    LetterKind.QUANTITY: QuantityBody("P001", 2),
    LetterKind.APPROVE: ApproveBody(1),
    LetterKind.DECLINE: EmptyBody(),
    LetterKind.ORDER: OrderBody("K-1"),
}


def _only(
    kinds: type[Exception] | tuple[type[Exception], ...], work: Callable[[], object]
) -> object:
    """What *work* answers; None where it fails with one of *kinds*, False where without words."""
    try:
        return work()
    except kinds as exc:
        return None if str(exc) else False


@given(body=JSON)
@settings(max_examples=400, deadline=None)
def test_json_of_any_shape_is_read_or_malformed(body: object) -> None:
    """Wrong types, huge numbers, missing and surplus fields, at any depth."""
    if not isinstance(body, dict):
        return
    for reader in READERS:
        assert _only(Malformed, lambda reader=reader: reader(Fields(body))) is not False


@given(text=bodies())
@settings(max_examples=200, deadline=None)
def test_a_live_message_is_read_or_malformed(text: bytes) -> None:
    assert _only(Malformed, lambda: live.update(text)) is not False


@given(says=answers())
@ANY
def test_the_client_knows_two_kinds_of_failure(backend: RawBackend, says: bytes) -> None:
    """A no, and no usable answer: redirects, HTML, rubbish and half an answer are the latter."""
    backend.says = says
    client = Client(Address(backend.url))
    failures = (BackendRejected, BackendUnavailable)
    assert _only(failures, lambda: client.send(requests.register(), within_s=5.0)) is not False
    client.close()


@pytest.mark.parametrize("credential", ["", "secret"], ids=["shopshadow", "hub"])
@given(says=answers(), kind=st.sampled_from(list(LETTERS)))
@ANY
def test_a_letter_is_delivered_by_a_yes_alone(
    backend: RawBackend, tmp_path: Path, credential: str, says: bytes, kind: LetterKind
) -> None:
    """S0-21, S0-22: anything else keeps it, or shows it to a person."""
    backend.says = says
    courier = _courier(backend.url, tmp_path, credential)
    letter = Letter("e1", "s1", kind, LETTERS[kind], 0.0, 0.0, refers_to="e0", tries=1)
    try:
        outcome = courier.carry(letter, threading.Event())
    finally:
        courier.close()
    assert isinstance(outcome, Delivered | Deferred | NotSent | Unpaired | Parked)
    by_the_kiosk_alone = not credential and kind not in (LetterKind.ADD, LetterKind.ASK)
    if isinstance(outcome, Delivered) and not by_the_kiosk_alone:
        assert _is_a_yes(says) or _is_settled_otherwise(says, kind), says


SAID = st.fixed_dictionaries({}, optional={"success": st.booleans() | st.just("no")})
PLAIN_ROW = st.fixed_dictionaries(
    {
        "event_id": st.sampled_from(["e1", "e2", "e3"]),
        "status": STATUSES | st.sampled_from([0, 100, 600]),
        "body": SAID,
    }
)
ODD_ROW = st.fixed_dictionaries(
    {},
    optional={
        "event_id": st.sampled_from(["e1", 7, None]),
        "status": STATUSES | st.sampled_from(["201", 2.5, True, None, 10**400]),
        "body": JSON,
    },
)
ROWS = st.lists(PLAIN_ROW, max_size=5) | st.lists(PLAIN_ROW | ODD_ROW | JSON, max_size=5)


@given(rows=ROWS)
@ANY
def test_a_letter_of_a_batch_is_delivered_by_a_yes_of_its_own(
    backend: RawBackend, tmp_path: Path, rows: list[object]
) -> None:
    """S0-21: a row that is missing, mixed up or of no sense leaves its letter where it was."""
    body = json.dumps({"success": True, "results": rows}).encode()
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n"
    backend.says = head.encode() + body
    client, device, breakers = _parts(backend.url, tmp_path, "secret")
    add = LETTERS[LetterKind.ADD]
    letters = [Letter(f"e{n}", "s1", LetterKind.ADD, add, 0.0, 0.0, tries=1) for n in (1, 2, 3)]
    carrier = BacklogCourier(
        client=client,
        breakers=breakers,
        device=device,
        dialects=Dialects(),
        courier=_courier(backend.url, tmp_path, "secret"),
        clock=time.monotonic,
    )
    try:
        outcomes = carrier.carry(letters, threading.Event())
    finally:
        client.close()
    assert len(outcomes) == len(letters)
    for letter, outcome in zip(letters, outcomes, strict=True):
        assert isinstance(outcome, Delivered | Deferred | NotSent | Unpaired | Parked)
        if isinstance(outcome, Delivered):
            assert any(_says_yes_to(letter.event_id, row) for row in rows), rows


def _says_yes_to(event_id: str, row: object) -> bool:
    if not isinstance(row, dict) or row.get("event_id") != event_id:
        return False
    status, body = Fields(row).integer("status"), row.get("body")
    refused = isinstance(body, dict) and body.get("success") is False
    return status is not None and 200 <= status < 300 and not refused


def _parts(url: str, folder: Path, credential: str) -> tuple[Client, Device, Breakers]:
    device = Device(Secrets(folder))
    device.became(Identity("d1", credential))
    device.paired_with("s1")
    breakers = Breakers(
        backend=url, clock=time.monotonic, wall=time.time, changed=lambda _status: None
    )
    return Client(Address(url)), device, breakers


def _courier(url: str, folder: Path, credential: str) -> Courier:
    client, device, breakers = _parts(url, folder, credential)
    return Courier(
        client=client,
        breakers=breakers,
        device=device,
        clock=time.monotonic,
        wall=time.time,
        paces=dict.fromkeys(Endpoint, Pace(timeout_s=5.0, attempts=1, between_s=0.0)),
    )


def _is_a_yes(says: bytes) -> bool:
    """A 2xx, and where it holds plain JSON, an object that says yes."""
    if not says.startswith(b"HTTP/1.1 2"):
        return False
    if b"Content-Encoding: gzip" in says or b"Transfer-Encoding" in says:
        return True  # judged by the other tests: here only what can be read at once
    found = read(says)
    return found is not None and found.get("success") is True


def _is_settled_otherwise(says: bytes, kind: LetterKind) -> bool:
    """What was asked for is so already: the answer came first from the phone, or it has gone."""
    if kind is LetterKind.END_SESSION:
        return says.startswith(b"HTTP/1.1 404")
    known = {LetterKind.APPROVE, LetterKind.DECLINE, LetterKind.QUANTITY}
    codes = {"INVALID_STATE", "NOT_FOUND"}
    return kind in known and str((read(says) or {}).get("code")) in codes


@pytest.mark.parametrize(
    "says",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 12000000\r\n\r\n" + b" " * 12_000_000,
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n{}",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        b"HTTP/1.1 100 Continue\r\n\r\n" * 200,
        b"HTTP/9.9 200 OK\r\n\r\n{}",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nx",
        b"HTTP/1.1 99999 OK\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"",
    ],
    ids=lambda says: says[:40].decode("ascii", "replace"),
)  # fmt: skip
def test_what_is_hardly_an_answer_is_none(backend: RawBackend, says: bytes) -> None:
    """Huge, endless or broken in its head."""
    backend.says = says
    client = Client(Address(backend.url))
    with pytest.raises(BackendUnavailable):
        client.send(requests.register(), within_s=10.0)
    client.close()


def test_the_strategies_reach_a_yes() -> None:
    """The fuzz is no empty exercise: a plain yes is delivered, and is one of its shapes."""
    says = b'HTTP/1.1 200 OK\r\n\r\n{"success": true}'
    assert _is_a_yes(says)
    assert not _is_a_yes(b'HTTP/1.1 200 OK\r\n\r\n{"success": false}')
    assert not _is_a_yes(b"HTTP/1.1 200 OK\r\n\r\n{}")
    assert not _is_a_yes(b"HTTP/1.1 200 OK\r\n\r\n<html>")
    assert json.loads(b"{}") == read(b"HTTP/1.1 200 OK\r\n\r\n{}")
