"""A backlog in one request: each letter is carried out as if it had come alone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import unquote

from fastapi import APIRouter, Response
from pydantic import BaseModel, ValidationError
from pydantic_core import to_json

from kiosk.hub.envelope import answer_to, answer_to_faults, error
from kiosk.hub.hub import Hub
from kiosk.hub.models import Device
from kiosk.hub.refusals import NotAllowed, Refusal
from kiosk.hub.routes.callers import Kiosk
from kiosk.hub.routes.requests import Token, canonical_json, keyed_letter
from kiosk.hub.schemas import (
    AddBody,
    ApproveBody,
    AskBody,
    BatchBody,
    BatchedLetter,
    OrderBody,
    QuantityBody,
    SessionBody,
)
from kiosk.hub.services import basket, work
from kiosk.hub.services.answers import Answer, Errand
from kiosk.hub.services.work import Work
from kiosk.hub.unit import Unit

Make: TypeAlias = Callable[[Any, str, str], Work]


@dataclass(frozen=True, slots=True)
class _Kind:
    """A call that may come in a batch.

    *shape* is its body's, None where it has none; *make* takes the body, what the path names
    last, and the letter's event id.
    """

    method: str
    path: re.Pattern[str]
    shape: type[BaseModel] | None
    make: Make


class LetterRoutes:
    """``POST /api/devices/{id}/letters``."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The route."""
        router = APIRouter(prefix="/api/devices/{device_id}", tags=["kiosk"])
        router.add_api_route("/letters", self.carry_out, methods=["POST"])
        return router

    def carry_out(self, device_id: str, body: BatchBody, token: Token) -> Response:
        """One result for each letter, in their order."""
        read = [_read(letter, device_id) for letter in body.letters]
        good = [one for one in read if not isinstance(one, Answer)]
        sender = _Sender(Kiosk(device_id, token), [one.body for one in good])
        done = iter(self._hub.once.carry_out_all([one.errand for one in good], sender.device))
        answers = [one if isinstance(one, Answer) else next(done) for one in read]
        results = [
            {"event_id": letter.event_id, "status": answer.status, "body": answer.body}
            for letter, answer in zip(body.letters, answers, strict=True)
        ]
        return Response(
            to_json({"success": True, "results": results}), media_type="application/json"
        )


@dataclass(frozen=True, slots=True)
class _Readable:
    """A letter with nothing wrong in itself: what came, and what is to be done for it."""

    body: BaseModel | None
    errand: Errand[Device]


@dataclass(frozen=True, slots=True)
class _Sender:
    """The kiosk that sent these *bodies*."""

    kiosk: Kiosk
    bodies: Sequence[BaseModel | None]

    def device(self, unit: Unit) -> Device:
        """The device that may send, once what its adds need is at hand; or a refusal."""
        device = self.kiosk.device(unit)
        adds = [body for body in self.bodies if isinstance(body, AddBody)]
        if len(adds) > 1:
            named = {body.session_id for body in adds if body.session_id}
            basket.read_ahead(unit, device, named, {body.product_id for body in adds})
        return device


def _read(letter: BatchedLetter, device_id: str) -> _Readable | Answer:
    """What is to be done for *letter*, or why nothing is."""
    path = unquote(letter.path)
    for kind in _KINDS:
        found = kind.path.fullmatch(path)
        if found and kind.method == letter.method:
            return _errand(letter, path, device_id, kind, found.groupdict())
    words = f"No letter is {letter.method} {letter.path}"
    return Answer(404, error(words, "NOT_FOUND"))


def _errand(
    letter: BatchedLetter, path: str, device_id: str, kind: _Kind, named: dict[str, str]
) -> _Readable | Answer:
    text = "" if letter.body is None else canonical_json(letter.body)
    try:
        body = kind.shape.model_validate(letter.body) if kind.shape else None
        if device_id != (named.get("device") or getattr(body, "device_id", None)):
            raise NotAllowed("Another device's letter", "FORBIDDEN")
        keyed = keyed_letter(letter.event_id, letter.method, path, text)
        work = kind.make(body, named.get("name", ""), letter.event_id)
        return _Readable(body, (keyed, work))
    except ValidationError as exc:
        return answer_to_faults(exc.errors())
    except Refusal as refusal:
        return answer_to(refusal)


def _kind(method: str, path: str, shape: type[BaseModel] | None, make: Make) -> _Kind:
    whole = path.replace("{device}", "/api/devices/(?P<device>[^/]+)")
    return _Kind(method, re.compile(whole.replace("{name}", "(?P<name>[^/]+)")), shape, make)


_KINDS = (
    _kind("POST", "/api/basket/items", AddBody, lambda body, _, event: work.add(body, event)),
    _kind(
        "POST", "/api/basket/pending-items", AskBody, lambda body, _, event: work.ask(body, event)
    ),
    _kind(
        "PATCH",
        "{device}/basket/{name}",
        QuantityBody,
        lambda body, _, event: work.set_quantity(body, event),
    ),
    _kind("POST", "{device}/pending/{name}/approve", ApproveBody, work.approve),
    _kind("POST", "{device}/pending/{name}/decline", None, lambda _b, name, _e: work.decline(name)),
    _kind("POST", "{device}/orders", OrderBody, lambda body, _, event: work.order(body, event)),
    _kind("POST", "{device}/sessions", SessionBody, lambda body, _n, _e: work.open_session(body)),
    _kind(
        "DELETE", "{device}/sessions/{name}", None, lambda _b, name, _e: work.close_session(name)
    ),
)
