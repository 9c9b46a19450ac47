"""One keep-alive connection that costs the machine little beside the backend it measures."""

import asyncio
import json
import os
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from kiosk.errors import BackendUnavailable, ConfigError

_PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back. *body* is empty where it was no JSON object."""

    status: int
    body: dict[str, Any]
    retry_after_s: float = 0.0


class Connection:
    """Speaks plain HTTP/1.1 with one backend; opened at the first call, and again after a loss.

    A library's client takes longer for a request than the backend that is measured, on the same
    two cores. ConfigError for an address that is not plain http.
    """

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme != "http" or not parts.hostname:
            raise ConfigError(f"{url} can't be measured: name an address like http://host:port.")
        self._host = parts.hostname
        self._port = parts.port or 80
        self._at = parts.path.rstrip("/")
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def call(
        self, method: str, path: str, body: object = None, *, token: str = "", key: str = ""
    ) -> Reply:
        """Send one request and wait for its answer.

        BackendUnavailable when the connection is refused, lost, or silent for a minute.
        """
        try:
            async with asyncio.timeout(_PATIENCE_S):
                reader, writer = await self._open()
                writer.write(self._request(method, path, body, token, key))
                return await self._reply(reader)
        except (OSError, EOFError, ValueError, TimeoutError) as exc:
            self.close()
            number = getattr(exc, "errno", None)
            why = os.strerror(number) if number else str(exc) or type(exc).__name__
            raise BackendUnavailable(
                f"{self._host} port {self._port} does not answer ({why}): is the backend running?"
            ) from exc

    def close(self) -> None:
        """Hang up. Safe to call twice."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._streams is None or self._streams[0].at_eof():
            self.close()
            self._streams = await asyncio.open_connection(self._host, self._port)
        return self._streams

    def _request(self, method: str, path: str, body: object, token: str, key: str) -> bytes:
        content = b"" if body is None else json.dumps(body).encode()
        lines = [f"{method} {self._at}{path} HTTP/1.1", f"Host: {self._host}:{self._port}"]
        if body is not None:
            lines.append("Content-Type: application/json")
        if token:
            lines.append(f"Authorization: Bearer {token}")
        if key:
            lines.append(f"Idempotency-Key: {key}")
        lines.append(f"Content-Length: {len(content)}")
        return ("\r\n".join(lines) + "\r\n\r\n").encode("ascii") + content

    async def _reply(self, reader: asyncio.StreamReader) -> Reply:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        first, *rest = head.rstrip().split("\r\n")
        headers = {
            name.lower(): value.strip() for name, _, value in (r.partition(":") for r in rest)
        }
        if headers.get("transfer-encoding", "").lower() == "chunked":
            content = await _chunks(reader)
        else:
            content = await reader.readexactly(int(headers.get("content-length", "0")))
        if headers.get("connection", "").lower() == "close":
            self.close()
        wait = headers.get("retry-after", "")
        return Reply(int(first.split(" ")[1]), _object(content), float(wait or 0))


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    content = b""
    while size := int((await reader.readuntil(b"\r\n")).split(b";")[0], 16):
        content += (await reader.readexactly(size + 2))[:size]
    await reader.readuntil(b"\r\n")
    return content


def _object(content: bytes) -> dict[str, Any]:
    try:
        read = json.loads(content)
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
