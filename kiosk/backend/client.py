"""HTTP to the backend: one connection, one deadline, lenient answers, errors of our own tree."""

import importlib.metadata
import json
import logging
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from http import HTTPStatus
from typing import NoReturn

from urllib3 import BaseHTTPResponse, Timeout
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
)

from kiosk.backend.address import Address
from kiosk.backend.deadline import Deadline, DeadlinePool
from kiosk.backend.tls import tls_context
from kiosk.clock import Clock
from kiosk.errors import TOO_LONG, BackendRejected, BackendUnavailable
from kiosk.wire.answers import refusal
from kiosk.wire.fields import Fields, Malformed
from kiosk.wire.requests import Request

log = logging.getLogger(__name__)

CONNECT_S = 3.0
REQUEST_S = 10.0
HEALTH_S = 5.0
LARGEST_BODY = 10 * 1024 * 1024
_IDLE_S = 4.0
"""The published backend closes connections that idled for 5 s: an older one is not used again."""
_LONGEST_RETRY_AFTER_S = 3600.0
_CHUNK = 64 * 1024
_NOT_CARRIED_OUT = {429, 503}


@cache
def user_agent() -> str:
    """``ShopShadow-Kiosk/<version>``."""
    try:
        version = importlib.metadata.version("shopshadow-kiosk")
    except importlib.metadata.PackageNotFoundError:  # run from a checkout that is not installed
        version = "0"
    return f"ShopShadow-Kiosk/{version}"


@dataclass(frozen=True, slots=True)
class Tagged:
    """An answer and its tag ("" without one): asked again under it, an unchanged one is short."""

    fields: Fields
    tag: str


class Client:
    """Sends one request at a time; the thread that uses it owns it.

    Raises BackendUnavailable (no usable answer; *ambiguous* when it may have been carried out)
    and BackendRejected (a no). Nothing is sent again by itself, no redirect is followed, and
    neither proxies nor passwords are taken from the environment.
    """

    def __init__(self, address: Address, *, clock: Clock = time.monotonic) -> None:
        self._address = address
        self._clock = clock
        self._used_s = clock()
        self._deadline = Deadline(clock)
        self._headers = {
            "User-Agent": user_agent(),
            "Accept": "application/json",
            "Accept-Encoding": "gzip",
        }
        if address.internal_token:
            self._headers["X-INTERNAL-TOKEN"] = address.internal_token
        secure = tls_context(address.ca_bundle, address.pins) if address.is_secure else None
        self._pool = DeadlinePool(address.base_url, self._deadline, secure)

    @property
    def address(self) -> Address:
        """Whom it talks to."""
        return self._address

    def obey(self, stop: threading.Event, *, budget_s: float) -> None:
        """Once *stop* is set, a request in flight has *budget_s* left in all."""
        self._deadline.obey(stop, budget_s=budget_s)

    def send(
        self, request: Request, *, credential: str = "", key: str = "", within_s: float = REQUEST_S
    ) -> Fields:
        """The answer to *request*, where it is a yes.

        *credential* goes as bearer, *key* as Idempotency-Key; *within_s* limits the whole call.
        """
        headers = {"Authorization": f"Bearer {credential}"} if credential else {}
        if key:
            headers["Idempotency-Key"] = key
        return _judged(*self._exchange(request, headers, within_s))

    def fetch(
        self, request: Request, *, tag: str = "", within_s: float = REQUEST_S
    ) -> Tagged | None:
        """The answer to *request* with the tag it came under; None while *tag* still stands."""
        headers = {"If-None-Match": tag} if tag else {}
        response, body = self._exchange(request, headers, within_s)
        if tag and response.status == HTTPStatus.NOT_MODIFIED:
            return None
        return Tagged(_judged(response, body), response.headers.get("ETag", ""))

    def piece(self, path: str, *, credential: str = "", within_s: float = REQUEST_S) -> bytes:
        """The bytes at *path*, at most 10 MB; raises like `send`."""
        headers = {"Authorization": f"Bearer {credential}"} if credential else {}
        response, body = self._exchange(Request("GET", path), headers, within_s)
        if response.status == HTTPStatus.OK:
            return body
        _judged(response, body)
        raise BackendUnavailable("an answer that is none", status=response.status)

    def _exchange(
        self, request: Request, headers: dict[str, str], within_s: float
    ) -> tuple[BaseHTTPResponse, bytes]:
        """Send and read all of the answer, whatever it says."""
        self._avoid_idle_connections()
        self._deadline.start(within_s)
        left_s = max(self._deadline.left_s(), 0.001)
        limit = Timeout(total=left_s, connect=min(CONNECT_S, left_s))
        try:
            kind, body = _payload(request)
            response = self._pool.ask(
                request.method, request.path, body, self._headers | headers | kind, limit
            )
            return response, _read(response)
        except HTTPError as exc:
            _unanswered(exc)
        except ValueError as exc:  # a header holds not every letter, and JSON not every number
            raise BackendUnavailable(f"the request can't be written ({exc})") from exc
        finally:
            self._used_s = self._clock()

    def _avoid_idle_connections(self) -> None:
        """A write into a connection that is just being closed may or may not arrive: use none."""
        if self._clock() - self._used_s > _IDLE_S:
            self._pool.hang_up()

    def close(self) -> None:
        """Give up the connection."""
        self._pool.hang_up()


def _payload(request: Request) -> tuple[dict[str, str], bytes | None]:
    """The request's body, and the header that says what it is. ValueError for a NaN."""
    if request.jpeg is not None:
        return {"Content-Type": "image/jpeg"}, request.jpeg
    if request.body is None:
        return {}, None
    return {"Content-Type": "application/json"}, json.dumps(request.body, allow_nan=False).encode()


def _read(response: BaseHTTPResponse) -> bytes:
    body = bytearray()
    for chunk in response.stream(_CHUNK):
        body += chunk
        if len(body) > LARGEST_BODY:
            response.close()
            raise BackendUnavailable("the answer is larger than 10 MB", ambiguous=True)
    response.release_conn()  # an answer without a body is never read to its end
    return bytes(body)


def _judged(response: BaseHTTPResponse, body: bytes) -> Fields:
    status = response.status
    if status == HTTPStatus.NO_CONTENT:
        return Fields({})
    try:
        fields = Fields.parse(body)
    except Malformed as exc:
        if 200 <= status < 400:
            raise BackendUnavailable(str(exc), status=status, ambiguous=True) from exc
        fields = Fields({})
    no = refusal(status, fields)
    if status >= 500 or status == 429:
        raise BackendUnavailable(
            f"{status}: {no.words if no else 'no reason was given'}",
            status=status,
            retry_after_s=_retry_after_s(response.headers.get("Retry-After", "")),
            ambiguous=status not in _NOT_CARRIED_OUT,
        )
    if no:
        raise BackendRejected(no.words, status=status, code=no.code)
    if not 200 <= status < 300:
        raise BackendUnavailable(f"an answer that is none ({status})", status=status)
    return fields


def _retry_after_s(value: str) -> float | None:
    if value.isascii() and value.strip().isdigit():  # "²" is a digit, too, but no number
        return min(float(value), _LONGEST_RETRY_AFTER_S)
    try:
        left_s = (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return None
    return min(max(left_s, 0.0), _LONGEST_RETRY_AFTER_S)


def _unanswered(exc: HTTPError) -> NoReturn:
    """Say in our words why there is no answer, and whether the request may have arrived."""
    match exc:
        case SSLError():
            raise BackendUnavailable(f"the certificate is not trusted ({exc})") from exc
        case ConnectTimeoutError() | NewConnectionError():
            raise BackendUnavailable("no connection to the backend") from exc
        case ReadTimeoutError():
            raise BackendUnavailable(TOO_LONG, ambiguous=True) from exc
        case _:
            raise BackendUnavailable(f"the connection broke ({exc})", ambiguous=True) from exc
