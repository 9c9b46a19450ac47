"""Devices: registration, pairing, status and heartbeat, as published."""

from collections.abc import Callable

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from kiosk.hub import shapes
from kiosk.hub.hub import Hub
from kiosk.hub.models import Device, User
from kiosk.hub.routes.callers import Kiosk, Shopper
from kiosk.hub.routes.requests import LetterIn, Token, address, required, respond
from kiosk.hub.schemas import ConnectBody, DeviceBody, RegisterBody
from kiosk.hub.services import contents, devices, guesses, limits, pairing, sessions
from kiosk.hub.services.answers import Answer
from kiosk.hub.services.devices import Registration
from kiosk.hub.services.work import success
from kiosk.hub.shapes import Json
from kiosk.hub.unit import Unit


class DeviceRoutes:
    """``/api/devices/…`` as published."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/api/devices", tags=["devices"])
        router.add_api_route("/register", self.register, methods=["POST"])
        router.add_api_route("/connect", self.connect, methods=["POST"])
        router.add_api_route("/disconnect", self.disconnect, methods=["POST"])
        router.add_api_route("/heartbeat", self.heartbeat, methods=["POST"])
        router.add_api_route("/{device_id}/status", self.status, methods=["GET"])
        return router

    async def register(self, token: Token, body: RegisterBody | None = None) -> JSONResponse:
        """A code for the screen; a credential for a new device.

        The answer holds secrets, so it is not kept under an idempotency key: a repeat makes
        another device, and the one nobody heard of pairs nothing.
        """
        asked = body or RegisterBody()
        named = {"name": asked.name, "firmware_version": asked.firmware_version}

        def work(unit: Unit) -> Answer:
            if asked.device_id is None:
                made = devices.register(unit, **named)
            else:
                made = devices.register_again(unit, asked.device_id, token, **named)
            return success(self._registered(unit, made))

        return respond(await self._hub.store.carry(work))

    async def connect(
        self, request: Request, body: ConnectBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """Pair by the four digits, or by the QR's token."""
        shopper = Shopper(self._hub, token)
        required(token)

        if body.token is not None:
            return respond(
                await self._hub.once.carry_out(letter, shopper.user, _by_token(body.token))
            )
        code = pairing.well_formed(body.code)
        guess = await self._hub.store.carry(lambda unit: guesses.admit(unit, address(request)))
        answer = await self._hub.once.carry_out(letter, shopper.user, _by_code(code, guess))
        if answer.replayed:
            await self._hub.store.carry(lambda unit: limits.forgive(unit, guess))
        return respond(answer)

    async def disconnect(self, body: DeviceBody, token: Token, letter: LetterIn) -> JSONResponse:
        """Unpair: the shopper's session is closed."""
        shopper = Shopper(self._hub, token)

        def work(unit: Unit, user: User) -> Answer:
            device, cleared = pairing.disconnect(unit, user.id, body.device_id)
            return success(
                {
                    "message": "Device disconnected.",
                    "device": {"id": device.id, "code": device.code, "status": "disconnected"},
                    "itemsCleared": cleared,
                }
            )

        return respond(await self._hub.once.carry_out(letter, shopper.user, work))

    async def heartbeat(self, body: DeviceBody, token: Token) -> JSONResponse:
        """The device is alive. It says nothing about pairing."""

        def work(unit: Unit) -> Json:
            device = Kiosk(body.device_id, token, published=True).device(unit)
            devices.beat(unit, device)
            return {
                "id": device.id,
                "status": devices.status(unit, device),
                "last_heartbeat": shapes.instant(device.last_heartbeat),
            }

        told = await self._hub.store.carry(work, device=body.device_id)
        return JSONResponse({"success": True, "device": told})

    def status(self, device_id: str, token: Token) -> JSONResponse:
        """The device as its shopper sees it; asking is no heartbeat."""
        with self._hub.store.read() as unit:
            user = Shopper(self._hub, token).user(unit)
            device, session = pairing.paired(unit, user.id, device_id)
            told = shapes.device(device, devices.status(unit, device))
            told["itemCount"] = contents.of_session(unit, session)["itemCount"]
        return respond(success({"device": told}))

    def _registered(self, unit: Unit, made: Registration) -> Json:
        device = made.device
        paired = sessions.current(unit, device.id) is not None
        return {
            "deviceId": device.id,
            "code": made.code,
            "name": device.name,
            "status": "connected" if paired else "disconnected",
            "batteryLevel": 100,
            "firmwareVersion": device.firmware_version,
            "expiresAt": shapes.instant(device.code_expires_at),
            "credential": made.credential,
            "pairingUrl": self._pairing_url(made.pairing_token),
        }

    def _pairing_url(self, token: str) -> str | None:
        public = self._hub.settings.public_url.rstrip("/")
        return f"{public}/pair?token={token}" if public else None


def _by_token(token: str) -> Callable[[Unit, User], Answer]:
    def work(unit: Unit, user: User) -> Answer:
        return _paired(pairing.connect_by_token(unit, user, token))

    return work


def _by_code(code: str, guess: int) -> Callable[[Unit, User], Answer]:
    def work(unit: Unit, user: User) -> Answer:
        device = pairing.connect_by_code(unit, user, code)
        limits.forgive(unit, guess)
        return _paired(device)

    return work


def _paired(device: Device) -> Answer:
    return success({"device": shapes.device(device, "connected")})
