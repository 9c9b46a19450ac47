"""What every route reads from a request: the bearer's token, and the letter it carries."""

import hashlib
import json
import re
from ipaddress import ip_address, ip_network
from typing import Annotated, TypeAlias

from fastapi import Depends, Request
from fastapi.responses import JSONResponse
from uuid_utils import uuid7

from kiosk.hub.refusals import Invalid, NotSignedIn
from kiosk.hub.services.answers import Answer, Letter

_KEY = re.compile(r"[\x21-\x7e]{1,200}")
COOKIE = "shopper"
"""Holds the token of the phone page, out of reach of any script."""

_BEARER = re.compile(r"bearer\s+(\S+)\s*", re.IGNORECASE)


async def _token(request: Request) -> str | None:
    found = _BEARER.fullmatch(request.headers.get("authorization", ""))
    if found:
        return found[1]
    # No page of another site can send this header, so none can use the shopper's cookie to write.
    reads = request.method in ("GET", "HEAD")
    return request.cookies.get(COOKIE) if reads or from_our_page(request) else None


def from_our_page(request: Request) -> bool:
    """Whether the phone page sent it."""
    return request.headers.get("x-requested-with") == "shopshadow"


async def _letter(request: Request) -> Letter:
    key = request.headers.get("idempotency-key")
    path, body = str(request.scope["path"]), _canonical(await request.body())
    if key is None:
        return Letter(str(uuid7()), keyed=False, fingerprint="")
    return keyed_letter(key, request.method, path, body)


def keyed_letter(key: str, method: str, path: str, canonical: str) -> Letter:
    """A letter under its sender's key. Invalid when that can be no key.

    *path* is decoded, *canonical* the body's `canonical_json`, "" where there is none.
    """
    if not _KEY.fullmatch(key):
        raise Invalid(
            "An idempotency key is 1 to 200 printable characters", "INVALID_IDEMPOTENCY_KEY"
        )
    told = f"{method}\n{path}\n{canonical}".encode("utf-8", "replace")
    return Letter(event_id=key, keyed=True, fingerprint=hashlib.sha256(told).hexdigest())


Token: TypeAlias = Annotated[str | None, Depends(_token)]
"""The bearer's token, or None."""

LetterIn: TypeAlias = Annotated[Letter, Depends(_letter)]
"""The write as a letter."""


def address(request: Request) -> str:
    """Where a request came from, for counting; an IPv6 address counts as its network (/64)."""
    host = request.client.host if request.client else "unknown"
    try:
        ip = ip_address(host)
    except ValueError:
        return host
    return str(ip_network((ip, 64), strict=False)) if ip.version == 6 else host


def is_here(request: Request) -> bool:
    """Whether it comes from this machine, and not for somebody else through a proxy on it."""
    if "x-forwarded-for" in request.headers or "forwarded" in request.headers:
        return False
    try:
        return request.client is not None and ip_address(request.client.host).is_loopback
    except ValueError:
        return False


def required(token: str | None) -> str:
    """The token. NotSignedIn when there is none."""
    if token is None:
        raise NotSignedIn("Authentication required", "NO_TOKEN")
    return token


def respond(answer: Answer) -> JSONResponse:
    """An answer as a response; a repeat says that it is one."""
    headers = {"Idempotent-Replay": "true"} if answer.replayed else None
    return JSONResponse(answer.body, answer.status, headers)


def canonical_json(body: object) -> str:
    """The same JSON gives the same text, however it was spaced."""
    return json.dumps(body, sort_keys=True)


def _canonical(body: bytes) -> str:
    try:
        return canonical_json(json.loads(body))
    except (ValueError, RecursionError):
        return body.decode("utf-8", "replace")
