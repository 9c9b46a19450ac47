"""Refuses bodies above the limit before they fill the memory."""

from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.hub.envelope import error

MOST_BYTES = 10 * 1024 * 1024
_WORDS = "The body is larger than 10 MB"


class BodyLimit:
    """Around the whole app: 413 in the envelope for a body of more than `MOST_BYTES`."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if _announced(scope) > MOST_BYTES:
            await _refuse(scope, receive, send)
            return
        await self._app(scope, _counted(receive), send)


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return 0


def _counted(receive: Receive) -> Receive:
    read = 0

    async def counting() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > MOST_BYTES:
            raise HTTPException(413, _WORDS)  # FastAPI lets only this one through
        return message

    return counting


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    response = JSONResponse(error(_WORDS, "PAYLOAD_TOO_LARGE"), 413, {"Connection": "close"})
    await response(scope, receive, send)
