"""HEAD is answered wherever GET is, as the published backend does and probes expect."""

from starlette.types import ASGIApp, Receive, Scope, Send


class Heads:
    """Lets the application answer a HEAD as a GET; the server leaves the body out."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything else on as it is."""
        if scope["type"] == "http" and scope["method"] == "HEAD":
            scope = {**scope, "method": "GET"}
        await self._app(scope, receive, send)
