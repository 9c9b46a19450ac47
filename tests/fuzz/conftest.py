"""A backend that says whatever it is told to, byte by byte, and what it may say."""

import gzip
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import strategies as st

WORDS = [
    "success",
    "data",
    "error",
    "code",
    "message",
    "deviceId",
    "device_id",
    "quantity",
    "itemId",
    "seq",
    "items",
    "results",
    "event_id",
    "status",
    "body",
    "order",
    "orderNumber",
    "session",
    "sessionId",
    "expiresAt",
    "credential",
    "pairingUrl",
    "token",
    "user",
    "type",
    "pendingItem",
    "total",
    "products",
    "product",
    "id",
    "name",
    "price",
    "stock",
    "pagination",
    "totalPages",
    "wanted",
    "number",
    "settings",
    "parcels",
    "kind",
    "priority",
]
ODD_TEXTS = [
    "",
    "0067",
    "9999-12-31T23:59:59-23:59",
    "0001-01-01T00:00:00+23:59",
    "\ud800",
    "\x00",
    "DEVICE_NOT_FOUND",
    "DEVICE_NOT_CONNECTED",
    "1e999",
    "NaN",
    "٣",
    "x" * 5000,
]
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from([*ODD_TEXTS, 10**4000, -1, 0, 2**63, 1e308])
)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(WORDS) | st.text(max_size=4), inner, max_size=6)
    ),
    max_leaves=25,
)
STATUSES = st.sampled_from([200, 200, 201, 204, 301, 302, 400, 401, 404, 409, 422, 429, 500, 503])


TEXTS = JSON.map(json.dumps)
ENCODINGS = st.sampled_from(["utf-16", "utf-32", "utf-7", "utf-8-sig"])


def bodies() -> st.SearchStrategy[bytes]:
    """JSON of any shape, a part of it, in a wrong encoding, deep, HTML, or no text at all."""
    return st.one_of(
        TEXTS.map(str.encode),
        TEXTS.map(str.encode),
        st.builds(
            lambda text, share: text.encode()[: int(len(text) * share)], TEXTS, st.floats(0, 1)
        ),
        st.builds(lambda text, encoding: text.encode(encoding), TEXTS, ENCODINGS),
        st.integers(1, 100_000).map(lambda depth: b"[" * depth),
        st.integers(1, 20_000).map(lambda depth: b'{"data":' * depth),
        st.just(b"<!doctype html><title>502 Bad Gateway</title>"),
        st.binary(max_size=200),
    )


def _part(text: str, share: float) -> bytes:
    return text.encode()[: int(len(text) * share)]


LENGTHS = ["9", "-1", "x", "99999999999"]
PLACES = ["/elsewhere", "http://[", "//", "ftp:x"]
WAITS = [
    "-1",
    "1e9",
    "soon",
    "9" * 400,
    "0",
    "\xb2",
    "Mon, 1 Jan 2024 00:00:00 +999999999999999999",
]
TWISTS: st.SearchStrategy[dict[str, str]] = st.one_of(
    st.just({}),
    st.just({}),
    st.just({"Content-Encoding": "gzip"}),  # which it is not
    st.just({"Transfer-Encoding": "chunked"}),  # neither
    st.fixed_dictionaries({"Content-Length": st.sampled_from(LENGTHS)}),
    st.fixed_dictionaries({"Location": st.sampled_from(PLACES)}),
    st.fixed_dictionaries({"Retry-After": st.sampled_from(WAITS)}),
    st.dictionaries(st.text(max_size=5), st.text(max_size=5), max_size=2),
)


def answers() -> st.SearchStrategy[bytes]:
    """A whole HTTP answer, packed or not; or something that is none."""
    whole = st.builds(_answer, STATUSES, TWISTS, bodies())
    packed = st.builds(
        _answer, STATUSES, st.just({"Content-Encoding": "gzip"}), bodies().map(gzip.compress)
    )
    return st.one_of(whole, whole, packed, st.binary(max_size=100))


def _answer(status: int, twist: dict[str, str], body: bytes) -> bytes:
    headers = {"Content-Type": "application/json", "Content-Length": str(len(body))} | twist
    head = f"HTTP/1.1 {status} said\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return head.encode("utf-8", "replace") + b"\r\n" + body


class RawBackend:
    """Answers every request with *says*, then hangs up."""

    def __init__(self) -> None:
        self.says = b""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def stop(self) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection, suppress(OSError):
                self._hear(connection)
                connection.sendall(self.says)

    def _hear(self, connection: socket.socket) -> None:
        """Read the whole request: what is left unread would turn the close into a reset."""
        heard = b""
        while b"\r\n\r\n" not in heard and (more := connection.recv(65_536)):
            heard += more
        head, _, body = heard.partition(b"\r\n\r\n")
        length = _length(head)
        while len(body) < length and (more := connection.recv(65_536)):
            body += more


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


def read(says: bytes) -> Any:
    """The JSON object in that answer, or None: what a strict reader makes of it."""
    with suppress(ValueError, RecursionError):
        found = json.loads(says.partition(b"\r\n\r\n")[2])
        return found if isinstance(found, dict) else None
    return None


@pytest.fixture(scope="module")
def backend() -> Iterator[RawBackend]:
    backend = RawBackend()
    yield backend
    backend.stop()
