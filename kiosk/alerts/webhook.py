"""One POST of JSON to an address that staff have set."""

import threading
from datetime import UTC, datetime
from urllib.parse import urlsplit

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.errors import BackendUnavailable, ConfigError
from kiosk.outbox.alerts import AlertLetter
from kiosk.wire.requests import Request

_STOPPED_WITHIN_S = 0.5


class Webhook:
    """Posts alerts; the thread that uses it owns it.

    The body is ``{event_id, kiosk, what, text, at}``: *text* is what chat systems show. Any 2xx is
    a yes, whatever is in it. The address may hold a token, so no message names more of it
    than its host. ConfigError for an address that is none, or is not https and not allowed.
    """

    def __init__(self, url: str, *, kiosk: str, plain_http_allowed: bool = False) -> None:
        parts = urlsplit(url)
        base = f"{parts.scheme}://{parts.netloc}"
        self.host = parts.hostname or ""
        self._path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
        self._kiosk = kiosk
        try:
            self._client = Client(Address(base, plain_http_allowed=plain_http_allowed))
        except ConfigError as exc:
            raise ConfigError(
                f"[alerts] webhook_url names {self.host or 'no host'}, which can't be told: write "
                "https://…, or set alerts.allow_plain_http if the network is the shop's own."
            ) from exc

    def post(self, alert: AlertLetter, stop: threading.Event) -> None:
        """Tell staff. BackendUnavailable or BackendRejected where that did not work."""
        self._client.obey(stop, budget_s=_STOPPED_WITHIN_S)
        body = {
            "event_id": alert.event_id,
            "kiosk": self._kiosk,
            "what": alert.what,
            "text": f"{self._kiosk}: {alert.words}",
            "at": datetime.fromtimestamp(alert.created, UTC).isoformat(),
        }
        try:
            self._client.send(Request("POST", self._path, body), key=alert.event_id)
        except BackendUnavailable as exc:
            if exc.status is None or not 200 <= exc.status < 300:
                raise

    def close(self) -> None:
        """Give up the connection."""
        self._client.close()
