"""Tells the backend what staff changed of its products at this kiosk, each change once."""

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Protocol

from kiosk.backend.breaker import Breaker
from kiosk.backend.client import Client
from kiosk.backend.identity import Device, Identity
from kiosk.catalogue.edit import Edit
from kiosk.errors import BackendRejected, BackendUnavailable, DatabaseFault
from kiosk.wire import catalogue as wire
from kiosk.wire.answers import says_yes

log = logging.getLogger(__name__)

_NOT_HERE = "This backend's products are changed in its own administration, not at the kiosk."
_LATER = {HTTPStatus.UNAUTHORIZED, HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY}


class EditBook(Protocol):
    """Where changes are kept until the backend has them."""

    def waiting(self) -> tuple[Edit, ...]:
        """What the backend has not been told yet, the oldest first."""
        ...

    def told(self, event_id: str) -> None:
        """The backend has it."""
        ...

    def refuse(self, event_id: str, note: str) -> None:
        """The backend said no, and why."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...


class EditErrands:
    """Takes the changes in their order, under the keys they were made with. One thread.

    What the backend has been told is among `waiting` until the catalogue was read again: a price
    must not go back for a moment.
    """

    def __init__(
        self, open_book: Callable[[], EditBook], *, client: Client, breaker: Breaker, device: Device
    ) -> None:
        self._open_book = open_book
        self._client = client
        self._breaker = breaker
        self._device = device
        self._book: EditBook | None = None
        self._unread: tuple[Edit, ...] = ()
        self.waiting: tuple[Edit, ...] = ()
        """What the copy of the catalogue does not show yet."""

    def run(self) -> None:
        """Tell the backend. BackendUnavailable when the rest has to wait."""
        try:
            book = self._opened()
            self._look(book)
            while self._waits(book) and self._tell(book):
                pass
        except DatabaseFault as fault:
            log.warning("changes of products wait: %s", fault)

    def read(self) -> None:
        """The catalogue was read after the last `run`: it shows what was told."""
        self._unread = ()
        if self._book is not None:
            self._look(self._book)

    def close(self) -> None:
        """Let go of connections and database."""
        self._client.close()
        if self._book is not None:
            self._book.close()
            self._book = None

    def _opened(self) -> EditBook:
        if self._book is None:
            self._book = self._open_book()
        return self._book

    def _look(self, book: EditBook) -> None:
        self.waiting = (*self._unread, *book.waiting())

    @staticmethod
    def _waits(book: EditBook) -> bool:
        return bool(book.waiting())

    def _tell(self, book: EditBook) -> bool:
        """Tell the oldest; False when it has to wait."""
        edit, identity = book.waiting()[0], self._device.current
        if identity is None:
            return False
        if not identity.credential:
            self._refused(book, edit, _NOT_HERE)
            return True
        try:
            self._send(edit, identity)
        except BackendRejected as no:
            if no.status in _LATER or no.code.startswith("DEVICE_"):
                return False
            self._refused(book, edit, str(no))
            return True
        self._unread = (*self._unread, edit)
        book.told(edit.event_id)
        self._look(book)
        return True

    def _send(self, edit: Edit, identity: Identity) -> None:
        request = wire.change(identity.device_id, edit.product_id, {**edit.fields, "by": edit.who})
        with self._breaker.guard():
            answer = self._client.send(request, credential=identity.credential, key=edit.event_id)
            if not says_yes(answer):
                raise BackendUnavailable("the answer does not say that it worked", ambiguous=True)

    def _refused(self, book: EditBook, edit: Edit, why: str) -> None:
        log.warning("the change of %s was refused: %s", edit.product_id, why)
        book.refuse(edit.event_id, why)
        self._look(book)
