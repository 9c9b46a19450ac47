"""The pages that the hub serves: the phone's, the staff's, the receipt's. No build, no inline."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter, Request, Response

import resources
from kiosk.hub.refusals import Unknown

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",  # the address may hold a token
    "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
    "Cache-Control": "no-cache",
}


@dataclass(frozen=True, slots=True)
class _File:
    content: bytes
    kind: str
    tag: str


class PageRoutes:
    """``/``, ``/pair``, ``/admin``, ``/receipt/…`` and the files that they load."""

    def __init__(self) -> None:
        self._files = dict(_read(resources.path("phone"), "")) | dict(
            _read(resources.path("icons"), "icons/")
        )

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(include_in_schema=False)
        for path in ("/", "/pair"):
            router.add_api_route(path, self.phone, methods=["GET"])
        router.add_api_route("/admin", self.admin, methods=["GET"])
        router.add_api_route("/receipt/{key}", self.receipt, methods=["GET"])
        router.add_api_route("/pages/{name:path}", self.file, methods=["GET"])
        return router

    def phone(self, request: Request) -> Response:
        """The shopper's page."""
        return self.file(request, "index.html")

    def admin(self, request: Request) -> Response:
        """The staff's page."""
        return self.file(request, "admin.html")

    def receipt(self, request: Request, key: str) -> Response:
        """A receipt; its page asks for what is on it."""
        del key
        return self.file(request, "receipt.html")

    def file(self, request: Request, name: str) -> Response:
        """A file of the pages, by its whole name; there is no way to any other file."""
        file = self._files.get(name)
        if file is None:
            raise Unknown("There is no such page", "NOT_FOUND")
        headers = _HEADERS | {"ETag": file.tag}
        if request.headers.get("if-none-match") == file.tag:
            return Response(status_code=304, headers=headers)
        return Response(file.content, media_type=file.kind, headers=headers)


def _read(folder: Path, prefix: str) -> list[tuple[str, _File]]:
    found = []
    for file in sorted(folder.rglob("*")):
        kind = _TYPES.get(file.suffix)
        if kind is not None and file.is_file():
            content = file.read_bytes()
            tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
            name = prefix + file.relative_to(folder).as_posix()
            found.append((name, _File(content, kind, tag)))
    return found
