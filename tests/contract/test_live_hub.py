"""The live channel of the hub, message by message, from a server that says what it is told."""

import json
import queue
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.sync.server import Server, ServerConnection, serve

from kiosk.backend.identity import Device, Identity, Secrets
from kiosk.events.backend import BasketReported, QuestionSettled, SessionEnded, ShopperPaired
from kiosk.snapshots.links import PairingState
from tests.fakes.following import Following, following

SHOPPER = {"id": "s1", "kind": "shopper", "state": "open", "shopper": {"name": "Ada"}}
HANG_UP = ""


class TalkingHub:
    """One session open; *say* goes to whoever listens, `HANG_UP` ends the connection."""

    def __init__(self) -> None:
        self.session: dict[str, Any] | None = SHOPPER
        self.sequence = 0
        self.quantity = 1
        self.broken_baskets = 0
        self.asked: list[str] = []
        self.say: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.over = threading.Event()

    def baskets(self) -> int:
        return len([path for path in self.asked if "/basket" in path])

    def answer(self, connection: ServerConnection, request: Request) -> Response | None:
        self.asked.append(request.path)
        if "/api/ws" in request.path:
            return None
        data: dict[str, Any] = {"session": self.session, "seq": self.sequence}
        if "/basket" in request.path:
            quantity = "odd" if self.broken_baskets else self.quantity
            self.broken_baskets = max(0, self.broken_baskets - 1)
            data["items"] = [{"lineId": "e1", "productId": "P001", "quantity": quantity}]
        body = json.dumps({"success": True, "data": data})
        return connection.respond(HTTPStatus.OK, body)

    def talk(self, connection: ServerConnection) -> None:
        session_id = self.session["id"] if self.session else None
        hello: dict[str, Any] = {
            "type": "hello",
            "seq": self.sequence,
            "session_id": session_id,
            "data": {},
        }
        connection.send(json.dumps(hello))
        while not self.over.is_set():
            try:
                text = self.say.get(timeout=0.05)
            except queue.Empty:
                continue
            if text == HANG_UP:
                return
            try:
                connection.send(text)
            except ConnectionClosed:
                return

    def tell(self, kind: str, sequence: int, session_id: str = "s1", **data: object) -> None:
        self.sequence = max(self.sequence, sequence)
        message = {"type": kind, "seq": sequence, "session_id": session_id, "data": data}
        self.say.put(json.dumps(message))


@contextmanager
def talking(hub: TalkingHub) -> Iterator[str]:
    server: Server = serve(hub.talk, "127.0.0.1", 0, process_request=hub.answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.socket.getsockname()[1]}"
    finally:
        hub.over.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def hub() -> TalkingHub:
    return TalkingHub()


@pytest.fixture
def kiosk(hub: TalkingHub, tmp_path: Path) -> Iterator[Following]:
    """A kiosk that was restarted inside an open sale and has read the basket."""
    Device(Secrets(tmp_path)).became(Identity("d1", "secret"))
    with talking(hub) as url, following(url, tmp_path) as kiosk:
        kiosk.wait(lambda: kiosk.heard(BasketReported))
        yield kiosk


def reads_again(hub: TalkingHub, kiosk: Following, cause: Callable[[], None]) -> None:
    count, hub.quantity = hub.baskets(), hub.quantity + 1
    cause()
    kiosk.wait(lambda: _pieces(kiosk) == hub.quantity)
    assert hub.baskets() > count


def _pieces(kiosk: Following) -> int:
    newest = kiosk.heard(BasketReported)[-1]
    assert isinstance(newest, BasketReported)
    return newest.lines[0].quantity


def test_a_restart_inside_a_sale_goes_on_with_it(hub: TalkingHub, kiosk: Following) -> None:
    assert kiosk.heard(ShopperPaired) == [ShopperPaired("s1", "d1", "Ada")]
    assert kiosk.states() == [PairingState.PAIRED]


def test_a_change_in_the_basket_makes_it_read_again(hub: TalkingHub, kiosk: Following) -> None:
    reads_again(hub, kiosk, lambda: hub.tell("basket_update", 1, action="added"))


def test_a_catalogue_that_changed_is_told_and_so_is_a_line_that_was_lost(
    hub: TalkingHub, kiosk: Following
) -> None:
    """Also at every new connection: nobody knows what was said meanwhile."""
    kiosk.wait(lambda: len(kiosk.catalogue_news) == 1)
    hub.tell("catalogue_update", 0, "", action="price")
    kiosk.wait(lambda: len(kiosk.catalogue_news) == 2)
    hub.say.put(HANG_UP)
    kiosk.wait(lambda: len(kiosk.catalogue_news) == 4)


def test_a_gap_in_the_numbers_makes_it_read_again(hub: TalkingHub, kiosk: Following) -> None:
    """Also where the message itself would not."""
    hub.sequence = 9
    reads_again(hub, kiosk, lambda: hub.tell("pending_update", 5, action="added", by="device"))


def test_another_hand_in_the_basket_makes_it_read_again(hub: TalkingHub, kiosk: Following) -> None:
    """As the sender sees it in an answer."""
    reads_again(hub, kiosk, kiosk.device.basket_changed.set)


def test_many_changes_at_once_are_few_readings(hub: TalkingHub, kiosk: Following) -> None:
    def burst() -> None:
        for sequence in range(1, 41):
            hub.tell("basket_update", sequence, action="added")

    before = hub.baskets()
    reads_again(hub, kiosk, burst)
    assert hub.baskets() - before < 20


def test_a_basket_that_makes_no_sense_is_read_once_more(hub: TalkingHub, kiosk: Following) -> None:
    hub.broken_baskets = 1
    reads_again(hub, kiosk, lambda: hub.tell("basket_update", 1, action="added"))


def test_noise_is_passed_over(hub: TalkingHub, kiosk: Following) -> None:
    """Unknown types, other sessions, nonsense: ignored."""
    before = hub.baskets()
    hub.say.put("nonsense")
    hub.tell("weather_update", 1)
    hub.tell("basket_update", 7, session_id="s0", action="added")
    hub.tell("pending_update", 2, action="approved", eventId="e2", quantity=2, by="shopper")
    kiosk.wait(lambda: kiosk.heard(QuestionSettled))
    assert kiosk.heard(QuestionSettled) == [QuestionSettled("s1", "e2", approved=True, quantity=2)]
    assert hub.baskets() - before <= 1


def test_what_the_kiosk_answered_itself_is_no_news(hub: TalkingHub, kiosk: Following) -> None:
    hub.tell("pending_update", 1, action="declined", eventId="e1", quantity=1, by="device")
    hub.tell("pending_update", 2, action="expired", eventId="e2", quantity=1, by="")
    kiosk.wait(lambda: kiosk.heard(QuestionSettled))
    expected = QuestionSettled("s1", "e2", approved=False, quantity=1)
    assert kiosk.heard(QuestionSettled) == [expected]


def test_after_a_broken_line_it_asks_for_what_it_missed(hub: TalkingHub, kiosk: Following) -> None:
    reads_again(hub, kiosk, lambda: hub.tell("basket_update", 1, action="added"))
    hub.say.put(HANG_UP)
    kiosk.wait(lambda: "/api/ws?since=1&session=s1" in hub.asked)
    assert kiosk.states() == [PairingState.PAIRED]


def test_another_shopper_ends_the_sale_before(hub: TalkingHub, kiosk: Following) -> None:
    """A session that it does not know: who shops is asked, not guessed."""
    hub.session = SHOPPER | {"id": "s2", "shopper": {"name": "Ben"}}
    hub.tell("session_update", 1, session_id="s2", action="opened", session=hub.session)
    kiosk.wait(lambda: len(kiosk.heard(ShopperPaired)) == 2)
    assert kiosk.heard(SessionEnded) == [SessionEnded("s1")]
    assert kiosk.heard(ShopperPaired)[1] == ShopperPaired("s2", "d1", "Ben")
    assert kiosk.device.session_id == "s2"


def test_a_guest_is_not_a_paired_shopper(hub: TalkingHub, kiosk: Following) -> None:
    hub.session = {"id": "s2", "kind": "guest", "state": "open", "shopper": None}
    hub.tell("session_update", 1, session_id="s2", action="opened", session=hub.session)
    kiosk.wait(lambda: [b for b in kiosk.heard(BasketReported) if b.session_id == "s2"])  # type: ignore[union-attr]
    assert len(kiosk.heard(ShopperPaired)) == 1
