"""The one place where a no becomes HTTP: a status and the contract's error envelope."""

import logging
import math
from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import IntegrityError
from starlette.exceptions import HTTPException

from kiosk.hub import refusals
from kiosk.hub.refusals import Refusal
from kiosk.hub.schemas import WRONG_QUANTITY
from kiosk.hub.services.answers import Answer
from kiosk.hub.shapes import Json

log = logging.getLogger(__name__)

_STATUS: dict[type[Refusal], int] = {
    refusals.Invalid: 400,
    refusals.NotPaired: 400,
    refusals.Answered: 400,
    refusals.NotSignedIn: 401,
    refusals.NotAllowed: 403,
    refusals.Unknown: 404,
    refusals.InTheWay: 409,
    refusals.BasketClosed: 409,
    refusals.Mismatch: 422,
    refusals.TooMany: 429,
    refusals.Unavailable: 503,
    refusals.TakenBack: 503,
    refusals.Full: 507,
}

_STATUS_OF_CODE = {
    "EMPTY_BASKET": 400,
    "NO_CODE_FREE": 503,
    "PAYLOAD_TOO_LARGE": 413,
    "NOT_A_JPEG": 415,
}
"""Codes whose status the contract sets apart from their kind."""


_CODE_OF_STATUS = {
    400: "INVALID_JSON",  # compressed, nested too deep, in no known encoding
    404: "NOT_FOUND",
    405: "METHOD_NOT_ALLOWED",
    413: "PAYLOAD_TOO_LARGE",
}
"""What Starlette itself says no to."""


def error(message: str, code: str) -> Json:
    """The contract's error envelope."""
    return {"success": False, "error": message, "code": code}


def answer_to(refusal: Refusal) -> Answer:
    """A refusal as status and envelope."""
    status = _STATUS_OF_CODE.get(refusal.code) or _STATUS[type(refusal)]
    more = {"details": refusal.details} if refusal.details else {}
    return Answer(status, error(refusal.message, refusal.code) | more)


def answer_to_faults(faults: Sequence[Any]) -> Answer:
    """What pydantic found in a body: no JSON and missing fields are 400, wrong values 422.

    A body that has a code of its own for its fault says so by the fault's type.
    """
    for fault in faults:
        if fault["type"].isupper():
            return Answer(400, error(fault["msg"], fault["type"]))
    if any(fault["type"] == "json_invalid" for fault in faults):
        return Answer(400, error("The body is not JSON", "INVALID_JSON"))
    missing = [_name(fault) for fault in faults if fault["type"] == "missing"]
    if missing:
        words = f"Missing required fields: {', '.join(missing)}"
        return Answer(400, error(words, "MISSING_FIELDS"))
    if any(_name(fault) == "quantity" for fault in faults):
        return Answer(400, error(WRONG_QUANTITY, "INVALID_QUANTITY"))
    words = "; ".join(f"{_name(fault)}: {fault['msg']}" for fault in faults)
    return Answer(422, error(words, "VALIDATION_ERROR"))


def response_to(refusal: Refusal) -> JSONResponse:
    """A refusal as a response."""
    answer = answer_to(refusal)
    return JSONResponse(answer.body, answer.status, _headers(refusal))


def _headers(refusal: Refusal) -> dict[str, str]:
    headers = {}
    if refusal.retry_after_s is not None:
        headers["Retry-After"] = str(math.ceil(refusal.retry_after_s))
    if isinstance(refusal, refusals.TooMany):
        headers["X-RateLimit-Limit"] = str(refusal.limit)
        headers["X-RateLimit-Remaining"] = "0"
        headers["X-RateLimit-Reset"] = headers["Retry-After"]
    return headers


def install(app: FastAPI) -> None:
    """Let every error of *app* leave in the envelope."""
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(RequestValidationError, _faulty)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(IntegrityError, _too_late)
    app.add_exception_handler(Exception, _broken)


def _refused(_request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, Refusal)
    if isinstance(exc, refusals.Unavailable):
        log.warning("%s", exc.message)
    return response_to(exc)


def _faulty(_request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, RequestValidationError)
    answer = answer_to_faults(exc.errors())
    return JSONResponse(answer.body, answer.status)


def _http(_request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, HTTPException)
    code = _CODE_OF_STATUS.get(exc.status_code, "SERVER_ERROR")
    return JSONResponse(error(str(exc.detail), code), exc.status_code, exc.headers)


def _too_late(_request: Request, _exc: Exception) -> JSONResponse:
    words = "Somebody else did this at the same moment. Look again."
    return JSONResponse(error(words, "CONFLICT"), 409)


def _broken(_request: Request, _exc: Exception) -> JSONResponse:
    return JSONResponse(error("The hub failed; the failure is in its log.", "SERVER_ERROR"), 500)


def _name(fault: Any) -> str:
    return str(fault["loc"][-1])
