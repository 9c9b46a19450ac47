"""Evidence pictures: the kiosk brings them; its shopper and staff may look at them."""

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from kiosk.hub.hub import Hub
from kiosk.hub.refusals import Full, Invalid, NotAllowed, NotSignedIn
from kiosk.hub.routes.callers import Kiosk, Shopper
from kiosk.hub.routes.requests import Token, required
from kiosk.hub.schemas import CopyBody
from kiosk.hub.services import devices, evidence
from kiosk.hub.services.evidence import MOST_BYTES, Album
from kiosk.hub.unit import Unit

_PRIVATE = {"Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff"}
_LONGEST_ID = 200


class EvidenceRoutes:
    """``/api/devices/{id}/evidence/{event_id}``."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/api/devices/{device_id}/evidence", tags=["kiosk"])
        router.add_api_route("/{event_id}", self.keep, methods=["PUT"], status_code=204)
        router.add_api_route("/{event_id}", self.picture, methods=["GET"], response_class=Response)
        router.add_api_route("/{event_id}/copies", self.copy, methods=["POST"], status_code=204)
        return router

    async def keep(self, device_id: str, event_id: str, request: Request, token: Token) -> Response:
        """The picture of an event, a JPEG of at most 1 MB; one that was there is replaced."""
        album = self._album(event_id)
        jpeg = await _body(request)
        kiosk = Kiosk(device_id, required(token))
        await run_in_threadpool(album.keep, kiosk.device, event_id, jpeg)
        return Response(status_code=204)

    def copy(self, device_id: str, event_id: str, body: CopyBody, token: Token) -> Response:
        """Another event shows in the same picture."""
        kiosk = Kiosk(device_id, required(token))
        self._album(event_id).copy(kiosk.device, event_id, to=body.event_id)
        return Response(status_code=204)

    def picture(self, device_id: str, event_id: str, token: Token) -> Response:
        """The JPEG, for the kiosk itself, the shopper whose item it is, and staff."""
        album = self._album(event_id)
        with self._hub.store.read() as unit:
            self._check_looker(unit, device_id, event_id, required(token))
            jpeg = album.picture(unit, device_id, event_id)
        return Response(jpeg, media_type="image/jpeg", headers=_PRIVATE)

    def _check_looker(self, unit: Unit, device_id: str, event_id: str, token: str) -> None:
        device = devices.by_credential(unit, token)
        if device is not None:
            devices.authenticated(unit, device_id, token)
            return
        try:
            user = Shopper(self._hub, token).user(unit)
        except NotSignedIn as exc:
            raise NotSignedIn("Invalid credential", "INVALID_CREDENTIAL") from exc
        theirs = evidence.belongs_to(unit, user.id, device_id, event_id)
        if user.role != "admin" and not theirs:
            raise NotAllowed("Forbidden", "FORBIDDEN")

    def _album(self, event_id: str) -> Album:
        if len(event_id) > _LONGEST_ID or "\0" in event_id:
            raise Invalid("An event id has at most 200 characters", "INVALID_EVENT_ID")
        if self._hub.album is None:
            raise Full("This hub keeps no pictures", "INSUFFICIENT_STORAGE")
        return self._hub.album


async def _body(request: Request) -> bytes:
    """The body; Invalid as soon as it is larger than a picture may be."""
    jpeg = b""
    async for part in request.stream():
        jpeg += part
        if len(jpeg) > MOST_BYTES:
            raise Invalid("A picture has at most 1 MB", "PAYLOAD_TOO_LARGE")
    return jpeg
