"""Follows the hub: which session is open, what changed in its basket, what the phone answered."""

import logging
import queue
import threading
from contextlib import ExitStack, suppress

from kiosk.backend.backoff import full_jitter
from kiosk.backend.identity import Identity
from kiosk.backend.link import Link
from kiosk.backend.live_socket import LiveSocket, open_socket
from kiosk.backend.reporting import reported
from kiosk.backend.settling import disowns
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events.backend import QuestionSettled, SaleForgotten, SessionEnded, ShopperPaired
from kiosk.events.letters import Endpoint
from kiosk.wire import answers, requests
from kiosk.wire.answers import Session
from kiosk.wire.fields import Fields, Malformed
from kiosk.wire.live import Update
from kiosk.wire.requests import Request

log = logging.getLogger(__name__)

_LOOK_UP_EVERY_S = 0.25
_STEADY_S = 10.0
_READ_AGAIN_S = 1.0
_FAREWELL_S = 2.0  # so long the code waits for our letter that closes the session: it spends codes


class HubLive:
    """One thread follows; what it learns goes to *report*.

    A gap in the numbers, a session that it does not know, or an answer that shows another hand
    make it read the whole basket again; many changes at once are one reading.
    """

    def __init__(self, link: Link) -> None:
        self._client = link.client
        self._breaker = link.breakers.of(Endpoint.LIVE)
        self._device = link.device
        self._pairing = link.pairing
        self._rounds = link.rounds
        self._signing_in = link.signing_in
        self._list = link.list_watch
        self._report = link.report
        self._catalogue_changed = link.catalogue_changed
        self._clock = link.clock
        self._over: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._ended = ""  # the session that was ended here: the hub may not know yet
        self._session = ""
        self._here = ""  # what we call it: a hub that lost it may have opened it anew
        self._shopper = ""
        self._guest = False
        self._lost: Session | None = None  # the sale that is on, and that the hub has forgotten
        self._seen = 0  # the number of the newest change we heard of
        self._read = 0  # the number of the newest change in the basket we read
        self._stale = False
        self._read_due_s = 0.0
        self._done = False  # nobody shops any more: a fresh code is needed
        self._done_by_s: float | None = None  # it is needed at the latest

    def session_over(self, session_id: str) -> None:
        """The sale was ended here. From any thread."""
        self._over.put(session_id)

    def resume(self, identity: Identity) -> bool:
        """Whether a sale goes on at the hub. BackendRejected when it does not know us."""
        try:
            found = self._current(identity)
        except BackendRejected as no:
            if disowns(no):
                self._recall_lost()
            raise
        if found is not None:
            self._opened(found)
        return found is not None

    def follow(self, stop: threading.Event) -> None:
        """Follow until *stop* is set, a fresh code is needed or the hub does not know us."""
        self._done, self._done_by_s = False, None
        self._open_guest_again()
        tries = 0
        while not (stop.is_set() or self._finished()):
            identity = self._device.current
            if identity is None:
                return
            started = self._clock()
            try:
                self._connected(identity, stop)
            except BackendUnavailable as exc:
                self._offline(str(exc), first=tries == 0)
            except BackendRejected as no:
                if not self._still_known(identity):
                    self._lose()
                    return
                self._offline(str(no), first=tries == 0)
            if self._clock() - started > _STEADY_S:
                tries = 0
            if not self._finished():
                self._rounds.rest(stop, full_jitter(tries, base_s=0.5, longest_s=30.0))
            tries += 1

    def _finished(self) -> bool:
        while not self._over.empty():
            self._end_here(self._over.get())
        late = self._done_by_s is not None and self._clock() >= self._done_by_s
        return self._done or late or (not self._session and self._pairing.expired())

    def _offline(self, reason: str, *, first: bool) -> None:
        log.debug("live: %s", reason)
        if first:
            self._catalogue_changed()  # nobody would tell us: prices are old from now on
        if not self._session:
            self._pairing.offline(reason)

    def _connected(self, identity: Identity, stop: threading.Event) -> None:
        path = requests.live_path(since=self._seen, session_id=self._session)
        with ExitStack() as stack:
            with self._breaker.guard():
                opening = open_socket(self._client.address, path, identity.credential)
                socket = stack.enter_context(opening)
            while not (stop.is_set() or self._finished()):
                self._step(identity, socket)

    def _step(self, identity: Identity, socket: LiveSocket) -> None:
        self._rounds.tick()
        self._look_at_requests(identity)
        self._list.look(identity, self._here if self._session and not self._guest else "")
        reading = self._stale and self._clock() >= self._read_due_s
        message = socket.next(within_s=0.0 if reading else _LOOK_UP_EVERY_S)
        if message:
            self._take(identity, message)
        elif reading:
            self._read_basket(identity)

    def _look_at_requests(self, identity: Identity) -> None:
        if self._device.basket_changed.is_set():
            self._device.basket_changed.clear()
            self._stale = True
        if self._device.in_doubt.is_set():
            self._device.in_doubt.clear()
            if not self._still_known(identity):
                self._lose()
                self._done = True

    def _lose(self) -> None:
        """The hub does not know us any more; whoever shops here goes on."""
        if self._session:
            self._lost = Session(self._here, guest=self._guest, is_open=True, shopper=self._shopper)
            self._device.lost(self._here)
            self._session, self._seen, self._read, self._stale = "", 0, 0, False
            self._list.over()

    def _recall_lost(self) -> None:
        """The same, found out by a kiosk that was begun anew: another hub, or one that lost all."""
        if here := self._device.session_id:
            self._lost = Session(here, self._device.guest, True, self._device.shopper)

    def _open_guest_again(self) -> None:
        """Nobody need pair for a guest's sale: its letters open it again, under the new device."""
        if self._lost and self._lost.guest:
            lost, self._lost = self._lost.session_id, None
            self._report(SaleForgotten(lost))
            self._device.readdressed(lost, lost)

    def _end_here(self, session_id: str) -> None:
        if self._lost and session_id == self._lost.session_id:
            self._lost = None
            self._device.unpaired()
        self._ended = self._session if session_id == self._here else session_id
        if session_id == self._here and self._session:
            self._forget_session()
            self._done_by_s = self._clock() + _FAREWELL_S

    def _forget_session(self) -> None:
        self._here = self._shopper = ""
        self._session, self._seen, self._read, self._stale = "", 0, 0, False
        self._device.unpaired()
        self._signing_in.over()
        self._list.over()

    def _take(self, identity: Identity, message: Update) -> None:
        match message.kind:
            case "hello":
                self._list.changed()  # also while nobody listened
                self._catalogue_changed()
                self._hello(identity, message)
            case "session_update":
                self._session_changed(identity, message)
            case "basket_update" | "pending_update" if message.session_id == self._session:
                self._counted(message)
            case "shopping_list_update":
                self._list.changed()
            case "catalogue_update":
                self._catalogue_changed()
        if message.session_id == self._session and message.kind != "hello":
            self._seen = max(self._seen, message.sequence)

    def _hello(self, identity: Identity, message: Update) -> None:
        if message.session_id in {"", self._ended}:
            self._closed(identity, self._session)
            self._done = self._done or (self._done_by_s is not None and not message.session_id)
        elif message.session_id != self._session:
            self._look_again(identity)
        elif message.sequence < self._seen:
            self._seen, self._stale = message.sequence, True
        if not (self._session or self._done):
            self._pairing.show_code()

    def _session_changed(self, identity: Identity, message: Update) -> None:
        about = message.session.session_id if message.session else message.session_id
        if message.action == "closed":
            self._done = self._done or about == self._ended
            self._closed(identity, about)
        elif message.action == "opened" and about not in {self._session, self._ended}:
            self._look_again(identity)

    def _closed(self, identity: Identity, session_id: str) -> None:
        if session_id and session_id == self._session:
            self._report(SessionEnded(self._here))
            self._forget_session()
            self._done = True
            self._look_again(identity)  # another may be open: then no code is needed

    def _look_again(self, identity: Identity) -> None:
        found = self._current(identity)
        if found and found.session_id != self._session:
            if self._session:
                self._report(SessionEnded(self._here))
            self._opened(found)

    def _opened(self, session: Session) -> None:
        identity = self._device.current
        self._session, self._seen, self._read = session.session_id, 0, 0
        self._stale, self._done, self._done_by_s = True, False, None
        self._here = self._device.called_here(session.session_id)
        self._shopper, self._guest = session.shopper, session.guest
        self._pairing.paired()
        self._bound(session, identity)
        self._device.sale_is_on(self._here, guest=session.guest, shopper=session.shopper)

    def _bound(self, session: Session, identity: Identity | None) -> None:
        """A shopper has paired: the sale that a hub had forgotten goes on, or a new one begins."""
        if session.guest or identity is None:
            return
        if self._lost and self._lost.shopper == session.shopper:
            self._here = self._lost.session_id
            self._report(SaleForgotten(self._here))
            self._device.readdressed(self._here, session.session_id)
        elif self._here == session.session_id:
            self._device.paired_with(session.session_id)
            self._report(ShopperPaired(session.session_id, identity.device_id, session.shopper))
        self._lost = None

    def _counted(self, message: Update) -> None:
        gap = message.sequence > self._seen + 1
        moved = message.kind == "basket_update" or message.action == "approved"
        self._stale = self._stale or gap or (moved and message.sequence > self._read)
        answered = message.kind == "pending_update" and message.action != "added"
        if answered and message.by != "device":
            approved = message.action == "approved"
            self._report(QuestionSettled(self._here, message.event_id, approved, message.quantity))

    def _read_basket(self, identity: Identity) -> None:
        try:
            found = self._ask(requests.basket(identity.device_id, self._session), identity)
            basket = answers.basket(found, session_id=self._session)
        except (BackendUnavailable, Malformed) as exc:
            log.debug("the basket is read again: %s", exc)
            self._read_due_s = self._clock() + _READ_AGAIN_S
            return
        except BackendRejected as no:
            log.warning("the hub does not show the basket: %s", no)
            self._stale = False
            return
        self._stale, self._read = False, basket.sequence
        self._report(reported(basket, self._here))

    def _current(self, identity: Identity) -> Session | None:
        """The session that is open at the hub, but for the one that was ended here."""
        answer = self._ask(requests.current_session(identity.device_id), identity)
        try:
            found = answers.current_session(answer)
        except Malformed as exc:
            raise BackendUnavailable(str(exc)) from exc
        return found if found and found.is_open and found.session_id != self._ended else None

    def _still_known(self, identity: Identity) -> bool:
        """False only where the hub says that it does not know the device, or not as this one."""
        try:
            with suppress(BackendUnavailable):
                self._current(identity)
        except BackendRejected as no:
            return not disowns(no)
        return True

    def _ask(self, request: Request, identity: Identity) -> Fields:
        with self._breaker.guard():
            return self._client.send(request, credential=identity.credential)
