"""The hub's live channel: a WebSocket whose faults are errors of our own tree."""

import logging
import socket
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from urllib.parse import urlsplit, urlunsplit

from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException
from websockets.sync.client import ClientConnection, connect

from kiosk.backend.address import Address
from kiosk.backend.client import CONNECT_S, user_agent
from kiosk.backend.tls import tls_context
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.wire.fields import Malformed
from kiosk.wire.live import Update, update

_LARGEST_MESSAGE = 1024 * 1024

_UNHEARD = logging.getLogger("websockets.client")
_UNHEARD.setLevel(logging.CRITICAL)  # it tells with tracebacks what reaches us as an error


class LiveSocket:
    """Messages as they come. It belongs to the thread that opened it."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection

    def next(self, *, within_s: float) -> Update | None:
        """The next message, or None when none came in time or it was none.

        BackendUnavailable when the connection is gone.
        """
        try:
            return update(self._connection.recv(timeout=within_s))
        except (TimeoutError, Malformed):
            return None
        except ConnectionClosed as exc:
            raise BackendUnavailable("the live connection ended") from exc


@contextmanager
def open_socket(address: Address, path: str, credential: str) -> Iterator[LiveSocket]:
    """Connect, and say goodbye at the end.

    BackendRejected when the hub says no, BackendUnavailable when it says nothing.
    """
    with ExitStack() as stack:
        try:
            # Over a socket of ours no redirect is followed: our keys go to nobody else.
            line = stack.enter_context(closing(_line(address)))
            connection = stack.enter_context(_connection(address, path, credential, line))
        except InvalidStatus as exc:
            status = exc.response.status_code
            if 400 <= status < 500 and status != 429:
                words = f"the backend refuses live updates ({status})"
                raise BackendRejected(words, status=status, code="") from exc
            raise BackendUnavailable(f"no live updates ({status})", status=status) from exc
        except (OSError, WebSocketException, ValueError) as exc:
            raise BackendUnavailable("no live connection to the backend") from exc
        yield LiveSocket(connection)


def _line(address: Address) -> socket.socket:
    parts = urlsplit(address.base_url)
    port = parts.port or (443 if address.is_secure else 80)
    return socket.create_connection((str(parts.hostname), port), timeout=CONNECT_S)


def _connection(
    address: Address, path: str, credential: str, line: socket.socket
) -> AbstractContextManager[ClientConnection]:
    parts = urlsplit(address.url(path))
    secure = address.is_secure
    return connect(
        urlunsplit(parts._replace(scheme="wss" if secure else "ws")),
        sock=line,
        ssl=tls_context(address.ca_bundle, address.pins) if secure else None,
        additional_headers=_headers(address, credential),
        user_agent_header=user_agent(),
        proxy=None,
        logger=_UNHEARD,
        open_timeout=CONNECT_S,
        close_timeout=1.0,
        max_size=_LARGEST_MESSAGE,
        compression=None,  # of short messages it saves little, and each connection holds its tables
    )


def _headers(address: Address, credential: str) -> dict[str, str]:
    headers = {"Authorization": f"Bearer {credential}"}
    if address.internal_token:
        headers["X-INTERNAL-TOKEN"] = address.internal_token
    return headers
