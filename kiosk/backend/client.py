"""HTTP to the backend: one session, one deadline, lenient answers, errors of our own tree."""

import importlib.metadata
import logging
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import NoReturn

import requests
from urllib3 import Timeout
from urllib3.exceptions import MaxRetryError, NewConnectionError

from kiosk.backend.address import Address
from kiosk.backend.deadline import Deadline, DeadlineAdapter
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


class _Session(requests.Session):
    """Never looks where a redirect leads: what stands there need not even be an address."""

    def get_redirect_target(self, resp: requests.Response) -> None:
        """Nowhere."""


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
        self._session = _Session()
        self._session.trust_env = False
        self._session.headers.update(
            {
                "User-Agent": user_agent(),
                "Accept": "application/json",
                "Accept-Encoding": "gzip",
            }
        )
        if address.internal_token:
            self._session.headers["X-INTERNAL-TOKEN"] = address.internal_token
        secure = tls_context(address.ca_bundle, address.pins) if address.is_secure else None
        self._adapter = DeadlineAdapter(self._deadline, secure)
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, self._adapter)

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
        if request.jpeg is not None:
            headers["Content-Type"] = "image/jpeg"
        return _judged(*self._exchange(request, headers, within_s))

    def fetch(
        self, request: Request, *, tag: str = "", within_s: float = REQUEST_S
    ) -> Tagged | None:
        """The answer to *request* with the tag it came under; None while *tag* still stands."""
        headers = {"If-None-Match": tag} if tag else {}
        response, body = self._exchange(request, headers, within_s)
        if tag and response.status_code == HTTPStatus.NOT_MODIFIED:
            return None
        return Tagged(_judged(response, body), response.headers.get("ETag", ""))

    def piece(self, path: str, *, credential: str, within_s: float = REQUEST_S) -> bytes:
        """The bytes at *path*, at most 10 MB; raises like `send`."""
        headers = {"Authorization": f"Bearer {credential}"}
        response, body = self._exchange(Request("GET", path), headers, within_s)
        if response.status_code == HTTPStatus.OK:
            return body
        _judged(response, body)
        raise BackendUnavailable("an answer that is none", status=response.status_code)

    def _exchange(
        self, request: Request, headers: dict[str, str], within_s: float
    ) -> tuple[requests.Response, bytes]:
        """Send and read all of the answer, whatever it says."""
        self._avoid_idle_connections()
        self._deadline.start(within_s)
        left_s = max(self._deadline.left_s(), 0.001)
        try:
            with self._session.request(
                request.method,
                self._address.url(request.path),
                json=request.body,
                data=request.jpeg,
                headers=headers,
                timeout=Timeout(total=left_s, connect=min(CONNECT_S, left_s)),  # type: ignore[arg-type]
                allow_redirects=False,
                stream=True,
            ) as response:
                return response, _read(response)
        except requests.RequestException as exc:
            _unanswered(exc)
        finally:
            self._used_s = self._clock()

    def _avoid_idle_connections(self) -> None:
        """A write into a connection that is just being closed may or may not arrive: use none."""
        if self._clock() - self._used_s > _IDLE_S:
            self._adapter.hang_up()

    def close(self) -> None:
        """Give up the connections."""
        self._session.close()


def _read(response: requests.Response) -> bytes:
    body = bytearray()
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        if len(body) > LARGEST_BODY:
            raise BackendUnavailable("the answer is larger than 10 MB", ambiguous=True)
    return bytes(body)


def _judged(response: requests.Response, body: bytes) -> Fields:
    status = response.status_code
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
    if value.strip().isdigit():
        return min(float(value), _LONGEST_RETRY_AFTER_S)
    try:
        left_s = (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds()
    except (ValueError, TypeError):
        return None
    return min(max(left_s, 0.0), _LONGEST_RETRY_AFTER_S)


def _unanswered(exc: requests.RequestException) -> NoReturn:
    """Say in our words why there is no answer, and whether the request may have arrived."""
    if isinstance(exc, requests.exceptions.SSLError):
        raise BackendUnavailable(f"the certificate is not trusted ({exc})") from exc
    if isinstance(exc, requests.ConnectTimeout) or _never_connected(exc):
        raise BackendUnavailable("no connection to the backend") from exc
    if isinstance(exc, requests.Timeout) or "timed out" in str(exc) or "took too long" in str(exc):
        raise BackendUnavailable(TOO_LONG, ambiguous=True) from exc
    raise BackendUnavailable(f"the connection broke ({exc})", ambiguous=True) from exc


def _never_connected(exc: requests.RequestException) -> bool:
    cause = exc.args[0] if exc.args else None
    return isinstance(cause, MaxRetryError) and isinstance(cause.reason, NewConnectionError)
