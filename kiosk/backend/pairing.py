"""Registration, and the life of the four-digit code."""

import itertools
import logging
import threading
from collections.abc import Callable

from kiosk.backend.backoff import full_jitter
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client, user_agent
from kiosk.backend.identity import Device, Identity
from kiosk.backend.rounds import Rounds
from kiosk.clock import Clock
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import PairingState, PairingStatus
from kiosk.wire import answers, requests
from kiosk.wire.answers import DEVICE_NOT_FOUND, Registered
from kiosk.wire.fields import Malformed

log = logging.getLogger(__name__)

_ATTEMPTS = 3
_LEAST_REST_S = 1.0
_ASK_AGAIN_S = 3600.0
_CODE_LASTS_S = (30.0, 4 * 3600.0)
"""At least and at most: what is said to last shorter or longer is dated by another clock."""
_CODE_IS_RENEWED_S = 900.0  # where it can't be known when it ends


class Pairing:
    """Gets codes and says how far it is. One thread uses it; `try_again` is for any.

    A code is asked for three times (waits of 1 s and 2 s), then in the background for as long as
    it takes. A no is final until a person wants to try again.
    """

    def __init__(
        self,
        *,
        client: Client,
        breakers: Breakers,
        device: Device,
        rounds: Rounds,
        publish: Callable[[PairingStatus], None],
        clock: Clock,
        wall: Clock,
    ) -> None:
        self._client = client
        self._breaker = breakers.of(Endpoint.DEVICES)
        self._device = device
        self._rounds = rounds
        self._publish = publish
        self._clock = clock
        self._wall = wall
        self._code: PairingStatus | None = None
        self._ends_s: float | None = None  # by the clock that nobody sets
        self._misdated = False
        self._shown: PairingStatus | None = None
        self._again = threading.Event()
        self._renewed = threading.Event()  # staff want another code
        self._asked_for_s = 0.0  # the backend's Retry-After

    def try_again(self) -> None:
        """A person has read the refusal, or does not want to wait. From any thread."""
        self._again.set()
        self._rounds.nudge()

    def renew(self) -> None:
        """Let the code on the screen count as expired; a paired phone stays. From any thread."""
        self._renewed.set()
        self.try_again()

    def fresh_code(self, stop: threading.Event) -> bool:
        """Register until a new code is shown; False only when *stop* was set before."""
        for round_number in itertools.count():
            if stop.is_set():
                break
            try:
                registered = self._round(stop, _ATTEMPTS if round_number == 0 else 1)
            except BackendRejected as no:
                self._refused(stop, no)
                continue
            if registered:
                self._show_code(registered)
                return True
            wait_s = max(full_jitter(round_number), _LEAST_REST_S, self._asked_for_s)
            self._rounds.rest(stop, wait_s)
        return False

    @property
    def code(self) -> str:
        """The code on the screen now; "" where there is none."""
        return self._code.code if self._code else ""

    def expired(self) -> bool:
        """Whether the code on the screen can't be used any more."""
        if self._renewed.is_set():
            return True
        if self._code is None or self._ends_s is None or self._code.expires_at is None:
            return False
        # A hub on this machine goes by the clock that was set forward, whatever time has passed.
        return self._clock() >= self._ends_s or self._wall() >= self._code.expires_at

    def show_code(self) -> None:
        """Show the code again, after the backend was away."""
        if self._code:
            self._tell(self._code)

    def paired(self) -> None:
        """Somebody shops with it: the code is used up."""
        current = self._device.current
        self._code = None
        self._renewed.clear()
        device_id = current.device_id if current else ""
        self._tell(PairingStatus(PairingState.PAIRED, device_id=device_id))

    def offline(self, reason: str) -> None:
        """The backend does not answer."""
        self._tell(PairingStatus(PairingState.OFFLINE, reason=reason))

    def _round(self, stop: threading.Event, attempts: int) -> Registered | None:
        reason, self._asked_for_s = "", 0.0
        for attempt in range(1, attempts + 1):
            if attempts > 1:
                self._tell(PairingStatus(PairingState.CONNECTING, attempt=attempt))
            try:
                return self._register()
            except BackendUnavailable as exc:
                reason, self._asked_for_s = str(exc), exc.retry_after_s or 0.0
            pause_s = 2.0 ** (attempt - 1)
            if self._asked_for_s > pause_s:
                break  # it wants to be left alone: nobody shall read "connecting" for so long
            if attempt < attempts:
                self._rounds.rest(stop, pause_s)
            if stop.is_set():
                return None
        self.offline(reason)
        return None

    def _register(self) -> Registered:
        current = self._device.current
        try:
            return self._ask(current)
        except BackendRejected as no:
            if current is None or not (no.code == DEVICE_NOT_FOUND or no.status == 401):
                raise
        log.warning("the backend does not know this kiosk: it registers as a new one")
        self._device.forget(keep_session=True)
        return self._ask(None)

    def _ask(self, current: Identity | None) -> Registered:
        request = requests.register(
            device_id=current.device_id if current else "",
            name=self._device.name,
            firmware=user_agent().partition("/")[2],
        )
        with self._breaker.guard():
            answer = self._client.send(request, credential=current.credential if current else "")
            try:
                return answers.registered(answer)
            except Malformed as exc:
                raise BackendUnavailable(str(exc), ambiguous=True) from exc

    def _show_code(self, registered: Registered) -> None:
        self._renewed.clear()
        self._device.became(Identity(registered.device_id, registered.credential))
        lasts_s = self._lasts_s(registered)
        self._ends_s = None if lasts_s is None else self._clock() + lasts_s
        self._code = PairingStatus(
            PairingState.CODE_SHOWN,
            device_id=registered.device_id,
            code=registered.code,
            expires_at=None if lasts_s is None else self._wall() + lasts_s,
            pairing_url=registered.pairing_url,
        )
        self._tell(self._code)

    def _lasts_s(self, registered: Registered) -> float | None:
        """So long it can be typed, as far as two clocks agree; None where nobody said."""
        if registered.expires_at is None:
            return None
        left_s = registered.expires_at - self._wall()
        least_s, longest_s = _CODE_LASTS_S
        if left_s >= least_s:
            return min(left_s, longest_s)
        if not self._misdated:
            self._misdated = True
            log.warning("a fresh pairing code came with %.0f s left: is the clock right?", left_s)
        return _CODE_IS_RENEWED_S

    def _refused(self, stop: threading.Event, no: BackendRejected) -> None:
        log.warning("the backend refuses to register this kiosk: %s", no)
        self._again.clear()
        self._tell(PairingStatus(PairingState.REFUSED, reason=f"{no} ({no.code or no.status})"))
        while not (stop.is_set() or self._again.is_set()):
            self._rounds.rest(stop, _ASK_AGAIN_S)
        self._again.clear()

    def _tell(self, status: PairingStatus) -> None:
        if status != self._shown:
            self._shown = status
            self._publish(status)
