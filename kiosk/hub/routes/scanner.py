"""Barcode scanners at the kiosks, and what their scans mean."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse

from kiosk.hub import shapes, shapes_goods
from kiosk.hub.hub import Hub
from kiosk.hub.models import Device
from kiosk.hub.routes.callers import Staff, Station
from kiosk.hub.routes.requests import LetterIn, Token, respond
from kiosk.hub.schemas_goods import ModeBody, ScanBody, StationId
from kiosk.hub.services import scanner, sessions
from kiosk.hub.services.answers import Answer, Letter
from kiosk.hub.services.scanner import Mode, Scan, Scanned
from kiosk.hub.unit import Unit


class ScannerRoutes:
    """``/api/scanner/…``, with the credential of the kiosk that the scanner belongs to."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/api/scanner", tags=["scanner"])
        router.add_api_route("/scan", self.scan, methods=["POST"])
        router.add_api_route("/mode", self.mode, methods=["GET"])
        router.add_api_route("/mode", self.set_mode, methods=["POST"])
        router.add_api_route("/stations", self.stations, methods=["GET"])
        return router

    async def scan(self, body: ScanBody, token: Token, letter: LetterIn) -> JSONResponse:
        """Add, take out or look up what was scanned, as the mode says."""
        scan = _read(body, letter)

        def errand(unit: Unit, device: Device) -> Answer:
            session = sessions.current(unit, device.id)
            if session is not None:
                session = sessions.locked(unit, device, session.id)
            return _told(scanner.carry_out(unit, session, scan))

        return respond(await self._hub.once.carry_out(letter, Station(token).device, errand))

    def mode(
        self, token: Token, station_id: Annotated[StationId | None, Query()] = None
    ) -> JSONResponse:
        """What a scan means at a station, or at all that have no mode of their own."""
        with self._hub.store.read() as unit:
            Station(token).device(unit)
            mode = scanner.mode_of(unit, station_id)
        return JSONResponse({"success": True, "mode": mode, "station_id": station_id})

    async def set_mode(self, body: ModeBody, token: Token) -> JSONResponse:
        """Let scans mean something else; a kiosk sets its stations' mode, staff that of all."""

        def work(unit: Unit) -> None:
            if body.station_id is None:
                Staff(self._hub, token).user(unit)
            else:
                Station(token).device(unit)
            scanner.set_mode(unit, body.station_id, Mode(body.mode))

        await self._hub.store.carry(work)
        told = {"success": True, "mode": body.mode, "station_id": body.station_id}
        return JSONResponse(told)

    def stations(self, token: Token) -> JSONResponse:
        """Every station with its mode, its last scan and whether it is online."""
        with self._hub.store.read() as unit:
            Station(token).device(unit)
            rows = [shapes_goods.station(row, unit.now) for row in scanner.stations(unit)]
        online = sum(row["online"] for row in rows)
        counts = {"total_stations": len(rows), "online_stations": online}
        return JSONResponse({"success": True, "stations": rows, **counts})


def _read(body: ScanBody, letter: Letter) -> Scan:
    mode = Mode(body.mode) if body.mode else None
    return Scan(letter.event_id, body.barcode, body.quantity, mode, body.station_id)


def _told(done: Scanned) -> Answer:
    product = shapes_goods.product(done.product)
    left = None if done.quantity is None else {"quantity": done.quantity}
    told: shapes.Json = {"action": done.mode, "product": product, "inventory_item": left}
    return Answer(200, {"success": True, **told, "message": done.message})
