"""What every route reads from a request: the bearer's token, and the letter it carries."""

import hashlib
import json
import re
from typing import Annotated, TypeAlias

from fastapi import Depends, Request
from fastapi.responses import JSONResponse
from uuid_utils import uuid7

from kiosk.hub.refusals import Invalid, NotSignedIn
from kiosk.hub.services.answers import Answer, Letter
from kiosk.hub.shapes import Json

_KEY = re.compile(r"[\x21-\x7e]{1,200}")
_BEARER = re.compile(r"bearer\s+(\S+)\s*", re.IGNORECASE)


async def _token(request: Request) -> str | None:
    found = _BEARER.fullmatch(request.headers.get("authorization", ""))
    return found[1] if found else None


async def _letter(request: Request) -> Letter:
    key = request.headers.get("idempotency-key")
    if key is not None and not _KEY.fullmatch(key):
        raise Invalid(
            "An idempotency key is 1 to 200 printable characters", "INVALID_IDEMPOTENCY_KEY"
        )
    fingerprint = f"{request.method}\n{request.url.path}\n{_canonical(await request.body())}"
    return Letter(
        event_id=key or str(uuid7()),
        keyed=key is not None,
        fingerprint=hashlib.sha256(fingerprint.encode("utf-8", "replace")).hexdigest(),
    )


Token: TypeAlias = Annotated[str | None, Depends(_token)]
"""The bearer's token, or None."""

LetterIn: TypeAlias = Annotated[Letter, Depends(_letter)]
"""The write as a letter."""


def required(token: str | None) -> str:
    """The token. NotSignedIn when there is none."""
    if token is None:
        raise NotSignedIn("Authentication required", "NO_TOKEN")
    return token


def respond(answer: Answer) -> JSONResponse:
    """An answer as a response; a repeat says that it is one."""
    headers = {"Idempotent-Replay": "true"} if answer.replayed else None
    return JSONResponse(answer.body, answer.status, headers)


def success(data: Json, *, status: int = 200) -> Answer:
    """``{"success": true, "data": …}``."""
    return Answer(status, {"success": True, "data": data})


def _canonical(body: bytes) -> str:
    """The same JSON gives the same text, however it was spaced."""
    try:
        return json.dumps(json.loads(body), sort_keys=True)
    except (ValueError, RecursionError):
        return body.decode("utf-8", "replace")
