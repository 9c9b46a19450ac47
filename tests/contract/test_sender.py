"""The sender against a real server that answers from a script."""

import logging
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.backend.address import Address
from kiosk.backend.backlog import BacklogCourier
from kiosk.backend.backoff import full_jitter
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.courier import Courier
from kiosk.backend.dialects import DialectName, Dialects
from kiosk.backend.identity import Device, Identity, Secrets
from kiosk.backend.pace import Pace
from kiosk.backend.sending import SenderLoop
from kiosk.errors import BackendUnavailable, DatabaseFault
from kiosk.events.letters import Endpoint, LetterKind, LetterSettled, LettersSettled, LetterState
from kiosk.letters import (
    AT_ONCE,
    ApproveBody,
    Body,
    EmptyBody,
    ItemBody,
    Letter,
    OrderBody,
    QuantityBody,
)
from kiosk.snapshots.links import BreakerState, LinkStatus
from tests.fakes.letterbox import Letterbox
from tests.fakes.scripted_backend import Received, Reply, ScriptedBackend, serving

if TYPE_CHECKING:
    from kiosk.clock import Clock

ADDED = Reply(201, {"success": True, "data": {"productId": "P001", "quantity": 1}})
NOT_CONNECTED = Reply(400, {"success": False, "error": "x", "code": "DEVICE_NOT_CONNECTED"})
UNKNOWN_DEVICE = Reply(404, {"success": False, "error": "x", "code": "DEVICE_NOT_FOUND"})


def letter(event_id: str, kind: LetterKind = LetterKind.ADD, session: str = "s1") -> Letter:
    bodies: dict[LetterKind, Body] = {
        LetterKind.ADD: ItemBody("P001", "Apples", 1, 0.92),
        LetterKind.ASK: ItemBody("P002", "Bananas", 1, 0.6),
        LetterKind.APPROVE: ApproveBody(1),
        LetterKind.QUANTITY: QuantityBody("P001", 0),
        LetterKind.ORDER: OrderBody("K-1"),
    }
    body = bodies.get(kind, EmptyBody())
    return Letter(event_id, session, kind, body, created=0.0, due=0.0, refers_to="e0")


class Desk:
    """One sender with all around it; the pause between quick attempts is a tenth of a second."""

    def __init__(self, url: str, folder: Path) -> None:
        self.box = Letterbox()
        self.settled: list[LetterSettled | LettersSettled] = []
        self.device = Device(Secrets(folder))
        self.device.became(Identity("d1", "secret"))
        self.opened = threading.Event()
        self.breakers = Breakers(
            backend=url, clock=time.monotonic, wall=time.time, changed=self.lamps_changed
        )
        self.client = Client(Address(url))
        self.opening_faults = 0
        self.timeout_s = 10.0
        self.wall: Clock = time.time
        self.dialects = Dialects()
        self.stop = threading.Event()
        self.thread: threading.Thread | None = None
        self.sender: SenderLoop | None = None

    def open(self) -> Letterbox:
        if self.opening_faults:
            self.opening_faults -= 1
            raise DatabaseFault("The disk is full.")
        return self.box

    def lamps_changed(self, status: LinkStatus) -> None:
        if any(lamp.state is BreakerState.OPEN for lamp in status.lamps):
            self.opened.set()

    def start(self, *letters: Letter) -> None:
        self.box.put(*letters)
        courier = Courier(
            client=self.client,
            breakers=self.breakers,
            device=self.device,
            dialects=self.dialects,
            clock=time.monotonic,
            wall=self.wall,
            paces={endpoint: Pace(self.timeout_s, between_s=0.1) for endpoint in Endpoint},
        )
        backlog = BacklogCourier(
            client=self.client,
            breakers=self.breakers,
            device=self.device,
            dialects=self.dialects,
            courier=courier,
            clock=time.monotonic,
        )
        self.sender = SenderLoop(
            open_outbox=self.open,
            backlog=backlog,
            courier=courier,
            device=self.device,
            settled=self.settled.append,
            clock=time.monotonic,
            wall=self.wall,
            budget_s=0.5,
        )
        self.thread = threading.Thread(target=self.sender.run, args=(self.stop,))
        self.thread.start()

    def end(self) -> None:
        self.stop.set()
        if self.thread:
            self.thread.join()

    def state(self, endpoint: Endpoint) -> BreakerState:
        return self.breakers.of(endpoint).lamp().state


def told(desk: Desk) -> list[LetterSettled]:
    """What the till heard of single letters."""
    return [one for one in desk.settled if isinstance(one, LetterSettled)]


@pytest.fixture
def backend() -> ScriptedBackend:
    backend = ScriptedBackend()
    backend.otherwise = lambda _asked: ADDED
    return backend


@pytest.fixture
def desk(backend: ScriptedBackend, tmp_path: Path) -> Iterator[Desk]:
    with serving(backend) as url:
        desk = Desk(url, tmp_path)
        yield desk
        desk.end()
        desk.client.close()


def test_a_letter_is_delivered_once_with_its_key(desk: Desk, backend: ScriptedBackend) -> None:
    """S0-8, S0-48: and the line's new total comes back."""
    desk.start(letter("e1"))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    [asked] = backend.received
    assert asked.headers["Idempotency-Key"] == "e1"
    assert asked.headers["Authorization"] == "Bearer secret"
    assert asked.body["sessionId"] == "s1"
    desk.end()
    assert desk.settled == [LetterSettled("e1", LetterState.DELIVERED, line_quantity=1)]
    assert desk.box.closed


def test_two_failures_and_a_success_are_three_quick_attempts(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S0-17, S0-20: the same key each time, so it is one item."""
    backend.script = [Reply(503), Reply(drop=True), ADDED]
    desk.start(letter("e1"))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    assert [asked.headers["Idempotency-Key"] for asked in backend.received] == ["e1"] * 3
    gaps = [b.at - a.at for a, b in zip(backend.received, backend.received[1:], strict=False)]
    assert all(0.08 < gap < 0.6 for gap in gaps)
    assert desk.box.deferrals == []


def test_the_log_says_what_was_tried(
    desk: Desk, backend: ScriptedBackend, caplog: pytest.LogCaptureFixture
) -> None:
    """S2-14, S0-48: what and which product; one line on success, and never the credential."""
    backend.script = [Reply(503), ADDED]
    with caplog.at_level(logging.DEBUG, logger="kiosk"):
        desk.start(letter("e1"))
        desk.box.wait_for("e1", LetterState.DELIVERED)
        desk.end()
    lines = [record.getMessage() for record in caplog.records]
    assert lines[0].startswith("[basket] POST /api/basket/items (attempt 1/3): add P001: 503")
    assert lines[1].startswith(
        "[basket] POST /api/basket/items (attempt 2/3): add P001 delivered in "
    )
    assert len(lines) == 2
    assert "secret" not in caplog.text


def test_an_answer_that_never_came_is_asked_for_again(desk: Desk, backend: ScriptedBackend) -> None:
    """S4-5: a timeout is retried, under the same key."""
    desk.timeout_s = 0.5
    backend.script = [Reply(stall=True), ADDED]
    desk.start(letter("e1"))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    assert [asked.headers["Idempotency-Key"] for asked in backend.received] == ["e1", "e1"]


def test_pauses_grow_to_a_cap_and_are_never_the_same_for_all() -> None:
    """S4-4, S2-6: doubling, at most a minute; full jitter spreads the kiosks of a shop."""
    longest = [full_jitter(tries, uniform=lambda _low, high: high) for tries in range(8)]
    assert longest == [2, 4, 8, 16, 32, 60, 60, 60]
    assert full_jitter(3, uniform=lambda low, _high: low) == 0.0
    assert full_jitter(10_000, uniform=lambda _low, high: high) == 60


def test_three_failures_defer_the_letter(desk: Desk, backend: ScriptedBackend) -> None:
    backend.script = [Reply(500)] * 3
    desk.start(letter("e1"))
    desk.box.wait_deferred()
    event_id, until, status = desk.box.deferrals[0]
    assert (event_id, status) == ("e1", 500)
    assert until <= time.time() + 5
    assert len(backend.received) >= 3


@pytest.mark.parametrize("status", [400, 404, 409, 422])
def test_a_4xx_is_parked_after_one_attempt(
    desk: Desk, backend: ScriptedBackend, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """S0-18, S0-48: with the reason, for staff; the log names the product."""
    backend.script = [Reply(status, {"success": False, "error": "Product not found", "code": "X"})]
    desk.start(letter("e1"), letter("e2"))
    desk.box.wait_for("e1", LetterState.PARKED)
    desk.box.wait_for("e2", LetterState.DELIVERED)
    desk.end()
    assert len(backend.received) == 2, "the next letter is not blocked"
    expected = LetterSettled("e1", LetterState.PARKED, note="Product not found (X)")
    assert desk.settled[0] == expected
    assert "staff must look at it: add P001: Product not found (X)" in caplog.text
    assert desk.state(Endpoint.BASKET) is BreakerState.CLOSED


@pytest.mark.parametrize(
    "says", [{}, {"status": "ok"}, {"success": "true"}, {"success": None}, {"success": 1}]
)
def test_a_200_that_does_not_say_yes_lets_no_letter_go(
    desk: Desk, backend: ScriptedBackend, says: dict[str, object]
) -> None:
    """S0-21: a portal between us answers everything with 200; the item is not lost in it."""
    backend.script = [Reply(200, says), ADDED]
    desk.start(letter("e1"))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    desk.end()
    keys = [asked.headers["Idempotency-Key"] for asked in backend.received]
    assert keys == ["e1", "e1"]


@pytest.mark.parametrize("status", [408, 425])
def test_too_early_and_too_slow_are_tried_again_later(
    desk: Desk, backend: ScriptedBackend, status: int
) -> None:
    backend.script = [Reply(status)]
    desk.start(letter("e1"))
    desk.box.wait_deferred()
    assert desk.box.deferrals[0][2] == status


def test_a_sale_that_the_hub_lost_is_not_given_up_at_once(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S0-36: the letter that opens it anew may be on its way; a person looks after five tries."""
    unknown = Reply(404, {"success": False, "error": "x", "code": "SESSION_NOT_FOUND"})
    backend.script = [unknown]
    backend.otherwise = lambda _asked: unknown
    desk.start(letter("e1"), replace(letter("e2", session="s2"), tries=4))
    desk.box.wait_deferred()
    desk.box.wait_for("e2", LetterState.PARKED)
    assert desk.box.deferrals[0][0] == "e1"


def test_retry_after_is_honoured(desk: Desk, backend: ScriptedBackend) -> None:
    """S2-7: nothing goes to that endpoint before the time is over."""
    backend.script = [Reply(429, headers={"Retry-After": "1"})]
    desk.start(letter("e1"), letter("e2", session="s2"))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    desk.box.wait_for("e2", LetterState.DELIVERED)
    assert backend.received[1].at - backend.received[0].at >= 1.0


@pytest.mark.parametrize("wait", ["3600", "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_person_who_does_not_want_to_wait_need_not(
    desk: Desk, backend: ScriptedBackend, wait: str
) -> None:
    """S4-8: also where the backend had asked for an hour."""
    backend.script = [Reply(503, headers={"Retry-After": wait})]
    desk.start(letter("e1"))
    desk.box.wait_deferred()
    assert desk.box.letters["e1"].due > time.time() + 3000
    assert desk.sender
    desk.sender.try_now()
    desk.box.wait_for("e1", LetterState.DELIVERED)
    assert len(backend.received) == 2


def test_a_person_gets_a_probe_at_once_also_for_a_letter_that_was_put_off(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S4-8: breaker open and letter put off: one press, one request."""
    backend.script = [Reply(503, headers={"Retry-After": "3600"})]
    desk.start(letter("e1"))
    desk.box.wait_deferred()
    for _ in range(4):
        with (
            pytest.raises(BackendUnavailable),
            desk.breakers.of(Endpoint.BASKET).guard(),
        ):
            raise BackendUnavailable("away")
    assert desk.state(Endpoint.BASKET) is BreakerState.OPEN
    assert desk.sender
    desk.breakers.try_now()
    desk.sender.try_now()
    desk.box.wait_for("e1", LetterState.DELIVERED)
    assert desk.state(Endpoint.BASKET) is BreakerState.CLOSED
    assert len(backend.received) == 2


@pytest.mark.parametrize(
    "wait",
    ["\xb2", "soon", "-1", "1e9", "Mon, 01 Jan 2024 00:00:00 +999999999999999999"],
)
def test_a_retry_after_that_makes_no_sense_is_none(
    desk: Desk, backend: ScriptedBackend, wait: str
) -> None:
    """S2-7: the sender lives on, and tries again as it would have without it."""
    backend.script = [Reply(503, headers={"Retry-After": wait})]
    desk.start(letter("e1"))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    assert desk.box.deferrals == []


def test_an_open_breaker_spends_no_tries(desk: Desk, backend: ScriptedBackend) -> None:
    """S0-25, S2-8: after the fifth failed attempt nothing goes over the wire."""
    backend.otherwise = lambda _asked: Reply(503)
    desk.start(letter("e1"), letter("e2"), letter("e3"))
    assert desk.opened.wait(10)
    desk.end()
    assert desk.state(Endpoint.BASKET) is BreakerState.OPEN
    assert len(backend.received) == 5
    assert desk.box.letters["e3"].tries == 0


def test_one_sick_endpoint_does_not_hold_up_the_others(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S0-29: the basket answers 503, pendings keep flowing."""
    backend.otherwise = lambda asked: (
        Reply(503)
        if asked.path.endswith("items") and ("pending" not in asked.path)
        else Reply(201, {"success": True, "pendingItem": {}})
    )
    desk.start(letter("e1"), letter("e2"), letter("e3", LetterKind.ASK, "s2"))
    desk.box.wait_for("e3", LetterState.DELIVERED)
    backend.wait_for("/api/basket/items", 5)
    desk.end()
    assert desk.state(Endpoint.PENDING) is BreakerState.CLOSED


def test_after_the_cooldown_exactly_one_letter_goes_first(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S2-5: a queue of twenty, one request on the wire, and no quick attempts after it."""
    backend.otherwise = lambda _asked: Reply(503)
    desk.start(*(letter(f"e{n}") for n in range(20)))
    assert desk.opened.wait(10)
    desk.breakers.try_now()
    assert desk.sender
    desk.sender.wake()
    backend.wait_for("basket", 6)
    desk.stop.wait(0.5)
    assert len(backend.received) == 6


def test_the_end_of_the_program_is_not_held_up_by_a_full_disk(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S3-8: what the backend took goes again at the next start, under its key."""

    def take_and_fill(_asked: Received) -> Reply:
        desk.box.faults = 1000
        return ADDED

    backend.otherwise = take_and_fill
    desk.start(letter("e1"))
    backend.wait_for("/api/basket/items")
    ending = time.monotonic()
    desk.end()
    assert time.monotonic() - ending < 5.0
    assert desk.box.letters["e1"].state is LetterState.SENDING
    assert desk.settled == []


def test_unpaired_letters_are_held_with_one_warning(
    desk: Desk, backend: ScriptedBackend, caplog: pytest.LogCaptureFixture
) -> None:
    """S0-23, S0-24: no red error, nothing lost, the breaker untouched."""
    backend.otherwise = lambda _asked: NOT_CONNECTED
    desk.start(*(letter(f"e{n}", LetterKind.ASK) for n in range(3)))
    desk.box.wait_for("e2", LetterState.HELD)
    desk.box.put(*(letter(f"f{n}", LetterKind.ASK) for n in range(3)))
    assert desk.sender
    desk.sender.wake()
    desk.box.wait_for("f2", LetterState.HELD)
    desk.end()
    assert len([r for r in caplog.records if r.levelno >= logging.WARNING]) == 1
    assert desk.state(Endpoint.PENDING) is BreakerState.CLOSED
    assert desk.device.in_doubt.is_set()
    assert set(desk.settled) == {LettersSettled(())}, "nothing is settled"


def test_held_letters_go_out_once_a_phone_is_paired(desk: Desk, backend: ScriptedBackend) -> None:
    """S0-23."""
    backend.script = [NOT_CONNECTED]
    desk.start(letter("e1", LetterKind.ASK))
    desk.box.wait_for("e1", LetterState.HELD)
    desk.device.paired_with("s1")
    assert desk.sender
    desk.sender.wake()
    desk.box.wait_for("e1", LetterState.DELIVERED)


def test_an_unknown_device_is_doubted_and_the_letter_kept(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S0-36: registering anew is the live loop's business."""
    backend.script = [UNKNOWN_DEVICE]
    desk.start(letter("e1"))
    desk.box.wait_deferred()
    assert desk.device.in_doubt.is_set()
    assert desk.box.letters["e1"].state is not LetterState.PARKED


def test_a_sale_of_a_device_that_is_gone_is_parked(desk: Desk, backend: ScriptedBackend) -> None:
    """S0-36: it must not reach the next shopper."""
    desk.device.of_session("s1")
    desk.device.forget()
    desk.device.became(Identity("d2", "other"))
    backend.script = [UNKNOWN_DEVICE]
    desk.start(letter("e1"))
    desk.box.wait_for("e1", LetterState.PARKED)
    assert backend.received[0].body["deviceId"] == "d1"
    assert backend.received[0].headers["Authorization"] == "Bearer secret"


def test_before_the_first_registration_nothing_is_sent(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S0-34: the sale goes on, the letters wait."""
    desk.device.forget()
    desk.start(letter("e1"))
    desk.stop.wait(0.4)
    assert backend.received == []
    desk.device.became(Identity("d2"))
    assert desk.sender
    desk.sender.wake()
    desk.box.wait_for("e1", LetterState.DELIVERED)
    assert desk.box.letters["e1"].tries == 1


def test_an_answer_that_comes_too_late_is_settled_by_reading_again(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S0-44: INVALID_STATE is never parked."""
    backend.script = [Reply(400, {"success": False, "error": "x", "code": "INVALID_STATE"})] * 2
    desk.start(letter("e1", LetterKind.APPROVE), letter("e2", LetterKind.DECLINE))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    desk.box.wait_for("e2", LetterState.DELIVERED)
    assert desk.device.basket_changed.is_set()


@pytest.mark.parametrize("kind", [LetterKind.QUANTITY, LetterKind.END_SESSION])
def test_what_is_gone_already_need_not_be_removed(
    desk: Desk, backend: ScriptedBackend, kind: LetterKind
) -> None:
    backend.script = [Reply(404, {"success": False, "error": "x", "code": "NOT_FOUND"})]
    desk.start(letter("e1", kind))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    desk.end()
    assert [settled.event_id for settled in told(desk)] == ["e1"]
    assert len(backend.received) == 1, "a thing that is gone is not removed twice"


def test_a_malformed_answer_is_tried_again(desk: Desk, backend: ScriptedBackend) -> None:
    """S0-22: an order without a number."""
    good = {"success": True, "data": {"order": {"number": "ORD-7", "totalMinor": 250}}}
    backend.script = [Reply(201, {"success": True, "data": {}}), Reply(201, good)]
    desk.start(letter("e1", LetterKind.ORDER))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    desk.end()
    assert desk.settled == [
        LetterSettled("e1", LetterState.DELIVERED, order_number="ORD-7", order_total_minor=250)
    ]


def test_a_stopping_sender_finishes_the_letter_in_flight_and_leaves_the_rest(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S3-8, S0-52: within its budget; the one that hangs goes out at the next start."""
    backend.script = [Reply(stall=True)]
    desk.start(letter("e1"), letter("e2"))
    backend.wait_for("basket", 1)
    started = time.monotonic()
    desk.end()
    assert time.monotonic() - started < 1.5
    assert desk.box.letters["e1"].state is LetterState.WAITING
    assert desk.box.letters["e2"].state is LetterState.WAITING
    assert len(backend.received) == 1


def test_a_full_disk_is_waited_for(
    desk: Desk, backend: ScriptedBackend, caplog: pytest.LogCaptureFixture
) -> None:
    desk.opening_faults, desk.box.faults = 1, 1
    desk.start(letter("e1"))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    desk.end()
    assert len(backend.received) == 1
    assert len([r for r in caplog.records if "outbox" in r.getMessage()]) == 1


def test_what_the_backend_has_is_written_down_as_soon_as_the_disk_lets_us(
    desk: Desk, backend: ScriptedBackend
) -> None:
    def full(_asked: object) -> Reply:
        desk.box.faults = 1
        return ADDED

    backend.otherwise = full
    desk.start(letter("e1"))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    assert len(backend.received) == 1


def test_an_outbox_that_never_opens_does_not_keep_the_sender_from_ending(desk: Desk) -> None:
    desk.opening_faults = 1_000
    desk.start()
    desk.end()
    assert not desk.box.closed


def batched(asked: Received) -> Reply:
    """The hub's batch route: every letter is added, in order."""
    if not asked.path.endswith("/letters"):
        return ADDED
    results = [
        {"event_id": part["event_id"], "status": 201, "body": ADDED.body}
        for part in asked.body["letters"]
    ]
    return Reply(200, {"success": True, "results": results})


def test_a_backlog_goes_in_one_request_with_a_key_for_each(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S0-33, S1-17: what waited through an outage is not five hundred requests."""
    backend.otherwise = batched
    desk.start(*(letter(f"e{n}") for n in range(120)))
    desk.box.wait_for("e119", LetterState.DELIVERED)
    desk.end()
    [asked] = backend.received
    assert asked.path == "/api/devices/d1/letters"
    assert asked.headers["Authorization"] == "Bearer secret"
    parts = asked.body["letters"]
    assert [part["event_id"] for part in parts] == [f"e{n}" for n in range(120)]
    assert (parts[0]["method"], parts[0]["path"]) == ("POST", "/api/basket/items")
    assert parts[0]["body"]["sessionId"] == "s1"
    [told] = desk.settled
    assert isinstance(told, LettersSettled)
    assert len(told.letters) == 120, "the till hears of all of them in one message"


def test_each_letter_of_a_backlog_has_an_answer_of_its_own(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S0-18: one that is refused or breaks the backend does not hold up the others."""

    def mixed(asked: Received) -> Reply:
        reply = batched(asked)
        if asked.path.endswith("/letters"):
            results = reply.body["results"]
            no = {"success": False, "error": "Product not found", "code": "PRODUCT_NOT_FOUND"}
            results[1] |= {"status": 404, "body": no}
            results[2] |= {"status": 500, "body": {"success": False, "code": "X"}}
            del results[3]
        return reply

    backend.otherwise = mixed
    desk.start(*(letter(f"e{n}") for n in range(60)))
    desk.box.wait_for("e1", LetterState.PARKED)
    desk.box.wait_for("e59", LetterState.DELIVERED)
    desk.box.wait_deferred()
    desk.box.wait_for("e3", LetterState.DELIVERED)
    assert desk.box.deferrals[0][0::2] == ("e2", 500)
    assert desk.state(Endpoint.BASKET) is BreakerState.CLOSED


def test_a_batch_that_fails_is_one_failure_and_all_of_it_waits(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S0-25: counted once, sent again whole, under the same keys."""
    backend.script = [Reply(503)]
    backend.otherwise = batched
    desk.start(*(letter(f"e{n}") for n in range(60)))
    desk.box.wait_deferred(60)
    assert desk.breakers.of(Endpoint.BASKET).lamp().failures <= 1
    desk.box.wait_for("e0", LetterState.DELIVERED)
    assert backend.received[0].body["letters"][0]["event_id"] == "e0"


def test_a_backend_without_the_route_gets_the_letters_one_by_one(
    desk: Desk, backend: ScriptedBackend
) -> None:
    backend.otherwise = lambda asked: (
        Reply(404, {"success": False, "error": "no route", "code": "NOT_FOUND"})
        if asked.path.endswith("/letters")
        else ADDED
    )
    desk.start(*(letter(f"e{n}") for n in range(60)))
    desk.box.wait_for("e59", LetterState.DELIVERED)
    desk.end()
    assert len(backend.asked("/letters")) == 1
    assert len(backend.asked("/api/basket/items")) == 60


def test_a_backlog_of_earlier_devices_goes_under_each_of_them(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S0-36: a letter of one session never travels under the next shopper's device."""
    backend.otherwise = batched
    desk.device.of_session("s1")
    desk.device.forget()
    desk.device.became(Identity("d2", "other"))
    old = [letter(f"e{n}") for n in range(40)]
    desk.start(*old, *(letter(f"f{n}", session="s2") for n in range(40)))
    desk.box.wait_for("f39", LetterState.DELIVERED)
    desk.end()
    sent = {asked.path: asked for asked in backend.received}
    assert sent["/api/devices/d1/letters"].headers["Authorization"] == "Bearer secret"
    assert sent["/api/devices/d2/letters"].headers["Authorization"] == "Bearer other"


def test_only_a_backend_with_keys_lets_the_outbox_run_ahead_of_the_disk(
    desk: Desk, backend: ScriptedBackend
) -> None:
    desk.start(letter("e1"))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    assert desk.box.relaxed


def test_published_letters_carry_no_session(desk: Desk, backend: ScriptedBackend) -> None:
    """S0-8: four keys on the wire; sessions and orders are the kiosk's own."""
    desk.dialects = Dialects(DialectName.SHOPSHADOW)
    desk.start(letter("e1", LetterKind.START_SESSION), letter("e2"), letter("e3", LetterKind.ORDER))
    for event_id in ("e1", "e2", "e3"):
        desk.box.wait_for(event_id, LetterState.DELIVERED)
    desk.end()
    [asked] = backend.received
    assert sorted(asked.body) == ["confidence", "deviceId", "productId", "quantity"]
    assert desk.settled[2].order_number == "K-1"
    assert desk.settled[1].line_quantity is None, "its total is not this shopper's line"


def test_what_the_published_backend_cannot_be_told_stays_here_with_a_note(
    desk: Desk, backend: ScriptedBackend
) -> None:
    desk.dialects = Dialects(DialectName.SHOPSHADOW)
    desk.start(letter("e1", LetterKind.QUANTITY))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    desk.end()
    assert backend.received == []
    [told] = desk.settled
    assert isinstance(told, LetterSettled)
    assert "stays on the kiosk" in told.note


def test_an_answer_whose_sign_in_has_ended_is_parked(desk: Desk, backend: ScriptedBackend) -> None:
    """S0-40: a person must look at it; nothing is approved as somebody else."""
    desk.dialects = Dialects(DialectName.SHOPSHADOW)
    desk.start(letter("e1", LetterKind.APPROVE))
    desk.box.wait_for("e1", LetterState.PARKED)
    assert backend.received == []


def test_an_add_that_was_counted_twice_is_noticed(desk: Desk, backend: ScriptedBackend) -> None:
    """S0-35: it commits, then drops the connection; the total gives it away."""

    def total(quantity: int) -> Reply:
        return Reply(200, {"success": True, "data": {"productId": "P001", "quantity": quantity}})

    desk.dialects = Dialects(DialectName.SHOPSHADOW)
    backend.script = [total(1), Reply(drop=True), total(3), total(4)]
    desk.start(letter("e1"), letter("e2"), letter("e3"))
    for event_id in ("e1", "e2", "e3"):
        desk.box.wait_for(event_id, LetterState.DELIVERED)
    desk.end()
    notes = [settled.note for settled in desk.settled]
    assert notes[0] == notes[2] == ""
    assert "twice" in notes[1]


HOUR_S, DAY_S = 3600.0, 86_400.0


class SetClock:
    """A wall clock that somebody sets."""

    def __init__(self) -> None:
        self.by_s = 0.0

    def __call__(self) -> float:
        return time.time() + self.by_s


def test_a_clock_that_is_set_back_holds_no_letter(desk: Desk, backend: ScriptedBackend) -> None:
    """S2-4: what was put off for seconds is not put off for an hour."""
    desk.wall = clock = SetClock()
    backend.script = [Reply(503)] * 3
    desk.start(letter("e1"))
    desk.box.wait_deferred()
    clock.by_s = -HOUR_S
    desk.box.wait_for("e1", LetterState.DELIVERED)
    assert desk.box.letters["e1"].tries == 2


def test_a_clock_that_is_set_forward_sends_nothing_early(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """S2-7: a backend that asked for two seconds gets them, and no storm of tries."""
    desk.wall = clock = SetClock()
    backend.script = [Reply(429, headers={"Retry-After": "2"})]
    desk.start(letter("e1"))
    desk.box.wait_deferred()
    clock.by_s = DAY_S
    desk.box.wait_for("e1", LetterState.DELIVERED)
    first, second = backend.received
    assert second.at - first.at >= 1.9


def test_a_letter_made_after_the_clock_was_set_forward_goes_at_once(
    desk: Desk, backend: ScriptedBackend
) -> None:
    """The till's clock is a day ahead of the one that the sender waits by."""
    desk.wall = clock = SetClock()
    desk.start()
    clock.by_s = DAY_S
    desk.box.put(replace(letter("e1"), created=clock(), due=AT_ONCE))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    assert len(backend.received) == 1


def test_what_an_earlier_run_put_off_waits_a_minute_at_most(desk: Desk) -> None:
    """The clock may have been set back while the kiosk was off."""
    desk.start(letter("e1"))
    desk.box.wait_for("e1", LetterState.DELIVERED)
    assert abs(desk.box.latest - time.time() - 60.0) < 30.0
