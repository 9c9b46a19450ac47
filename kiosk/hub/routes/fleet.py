"""The fleet: kiosks report and fetch what is theirs; staff look, stage and send."""

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import JSONResponse

from kiosk.hub import shapes_fleet
from kiosk.hub.hub import Hub
from kiosk.hub.models import User
from kiosk.hub.routes.callers import Kiosk, Staff
from kiosk.hub.routes.requests import LetterIn, Token, required, respond
from kiosk.hub.schemas_fleet import ReportBody, SendBody, SetBody, Sha256
from kiosk.hub.services import clearing, fleet, parcels
from kiosk.hub.services.answers import Answer, Letter
from kiosk.hub.services.work import success
from kiosk.hub.shapes import Json
from kiosk.hub.unit import Unit
from kiosk.wire.fleet import MOST_BYTES, PART_BYTES, Kind

_LOOK_AGAIN_S = 30
_Part = Annotated[int, Path(ge=0, lt=MOST_BYTES // PART_BYTES + 1)]
_Number = Annotated[int, Path(ge=1, le=2**31)]
_Name = Annotated[str, Query(min_length=1, max_length=255, pattern=r"^[^\x00]*$")]


class FleetRoutes:
    """``/api/devices/{id}/fleet`` and ``…/parcels`` for kiosks, ``/api/admin/fleet…`` for staff."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(tags=["fleet"])
        theirs, ours = "/api/devices/{device_id}", "/api/admin/fleet"
        router.add_api_route(f"{theirs}/fleet", self.report, methods=["POST"])
        router.add_api_route(f"{theirs}/fleet", self.known, methods=["GET"])
        router.add_api_route(
            f"{theirs}/parcels/{{sha256}}/{{number}}",
            self.part,
            methods=["GET"],
            response_class=Response,
        )
        router.add_api_route(ours, self.kiosks, methods=["GET"])
        router.add_api_route(f"{ours}/sets", self.sets, methods=["GET"])
        router.add_api_route(f"{ours}/sets", self.stage, methods=["POST"], status_code=201)
        router.add_api_route(f"{ours}/sets/{{number}}/send", self.send, methods=["POST"])
        router.add_api_route(f"{ours}/sets/{{number}}/withdraw", self.withdraw, methods=["POST"])
        router.add_api_route(f"{ours}/parcels", self.keep, methods=["POST"], status_code=201)
        router.add_api_route(f"{ours}/parcels/{{sha256}}", self.drop, methods=["DELETE"])
        router.add_api_route(f"{ours}/kiosks/{{device_id}}", self.retire, methods=["DELETE"])
        return router

    async def report(self, device_id: str, body: ReportBody, token: Token) -> JSONResponse:
        """How the kiosk is; the answer holds the set that it shall take over, if any."""

        def work(unit: Unit) -> Json:
            device = Kiosk(device_id, required(token)).device(unit)
            found = fleet.take_report(unit, device, body)
            return {
                "wanted": shapes_fleet.wanted(found) if found else None,
                "ledger": shapes_fleet.ledger(fleet.last_report(unit, device_id)),
                "lookAgainS": _LOOK_AGAIN_S,
            }

        return respond(success(await self._hub.store.carry(work, device=device_id)))

    def known(self, device_id: str, token: Token) -> JSONResponse:
        """What the hub knows of the kiosk's ledger: the last entry that it was ever told of."""
        with self._hub.store.read() as unit:
            Kiosk(device_id, required(token)).device(unit)
            told = shapes_fleet.ledger(fleet.last_report(unit, device_id))
        return respond(success({"ledger": told}))

    def part(self, device_id: str, sha256: Sha256, number: _Part, token: Token) -> Response:
        """A megabyte of a parcel."""
        with self._hub.store.read() as unit:
            Kiosk(device_id, required(token)).device(unit)
            content = parcels.part(unit, sha256, number)
        return Response(content, media_type="application/octet-stream")

    def kiosks(self, token: Token) -> JSONResponse:
        """Every kiosk: version, model, set, health, queue."""
        with self._hub.store.read() as unit:
            Staff(self._hub, token).user(unit)
            told = [
                shapes_fleet.member(row, fleet.health(unit, row.report))
                for row in fleet.members(unit)
            ]
        counts = dict.fromkeys(("ready", "not_ready", "silent"), 0)
        for row in told:
            counts[row["health"]] += 1
        return JSONResponse({"success": True, "kiosks": told, "counts": counts})

    def sets(self, token: Token) -> JSONResponse:
        """What was staged, how far it is, and which files can be handed out."""
        with self._hub.store.read() as unit:
            Staff(self._hub, token).user(unit)
            told = {
                "sets": [shapes_fleet.settings_set(*row) for row in fleet.sets(unit)],
                "parcels": [shapes_fleet.parcel(row) for row in parcels.listed(unit)],
            }
        return JSONResponse({"success": True, **told})

    async def stage(self, body: SetBody, token: Token, letter: LetterIn) -> JSONResponse:
        """A set of settings that goes to nobody yet."""

        def errand(unit: Unit, user: User) -> Answer:
            row = fleet.make_set(unit, body, by=user.name)
            return success({"set": shapes_fleet.settings_set(row, {})}, status=201)

        return respond(await self._once(token, letter, errand))

    async def send(
        self, number: _Number, body: SendBody, token: Token, letter: LetterIn
    ) -> JSONResponse:
        """A set goes to one kiosk, to some, or to all."""

        def errand(unit: Unit, _user: User) -> Answer:
            return success({"kiosks": fleet.send(unit, number, body)})

        return respond(await self._once(token, letter, errand))

    async def withdraw(self, number: _Number, token: Token, letter: LetterIn) -> JSONResponse:
        """Kiosks that wait for a set do not get it."""

        def errand(unit: Unit, _user: User) -> Answer:
            return success({"kiosks": fleet.withdraw(unit, number)})

        return respond(await self._once(token, letter, errand))

    async def keep(self, kind: Kind, name: _Name, request: Request, token: Token) -> JSONResponse:
        """A model's zip or a catalogue's JSON, at most 10 MB; larger ones by `hub parcel`."""
        content = await request.body()

        def work(unit: Unit) -> Json:
            Staff(self._hub, required(token)).user(unit)
            return {"parcel": shapes_fleet.parcel(parcels.keep(unit, kind, name, content))}

        return respond(success(await self._hub.store.carry(work), status=201))

    async def drop(self, sha256: Sha256, token: Token, letter: LetterIn) -> JSONResponse:
        """What is in a parcel is deleted, unless a kiosk is still to fetch it."""

        def errand(unit: Unit, _user: User) -> Answer:
            clearing.drop_parcel(unit, sha256)
            return success({"sha256": sha256})

        return respond(await self._once(token, letter, errand))

    async def retire(self, device_id: str, token: Token, letter: LetterIn) -> JSONResponse:
        """A kiosk leaves the fleet: its credential opens nothing any more."""

        def errand(unit: Unit, _user: User) -> Answer:
            clearing.retire(unit, device_id)
            return success({"deviceId": device_id})

        return respond(await self._once(token, letter, errand))

    async def _once(
        self, token: str | None, letter: Letter, errand: Callable[[Unit, User], Answer]
    ) -> Answer:
        staff_member = Staff(self._hub, token)
        return await self._hub.once.carry_out(letter, staff_member.user, errand)
