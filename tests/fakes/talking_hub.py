"""A hub's live channel, and what it is asked beside: it says what it is told to."""

import json
import logging
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.sync.server import Server, ServerConnection, serve

SHOPPER = {"id": "s1", "kind": "shopper", "state": "open", "shopper": {"name": "Ada"}}
HANG_UP = ""


class TalkingHub:
    """One session open; *say* goes to whoever listens, `HANG_UP` ends the connection.

    *refused* says how many times a path that holds a word gets a 403.
    """

    def __init__(self) -> None:
        self.session: dict[str, Any] | None = SHOPPER
        self.sequence = 0
        self.quantity = 1
        self.broken_baskets = 0
        self.refused: dict[str, int] = {}  # how often what has that in its path is refused
        self.asked: list[str] = []
        self.say: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.over = threading.Event()

    def baskets(self) -> int:
        return len([path for path in self.asked if "/basket" in path])

    def answer(self, connection: ServerConnection, request: Request) -> Response | None:
        self.asked.append(request.path)
        for part in [part for part, times in self.refused.items() if part in request.path]:
            self.refused[part] -= 1
            if self.refused[part] == 0:
                del self.refused[part]
            no = {"success": False, "error": "Not for you", "code": "FORBIDDEN"}
            return connection.respond(HTTPStatus.FORBIDDEN, json.dumps(no))
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
    # What it logs when a connection ends would come after the test, into a closed capture.
    quiet = logging.getLogger("tests.talking_hub")
    quiet.setLevel(logging.ERROR)
    server: Server = serve(hub.talk, "127.0.0.1", 0, process_request=hub.answer, logger=quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.socket.getsockname()[1]}"
    finally:
        hub.over.set()
        server.shutdown()
        thread.join()
