"""Signing in and up, as published."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from kiosk.hub import keys, shapes
from kiosk.hub.hub import Hub
from kiosk.hub.keys import Claims
from kiosk.hub.models import User
from kiosk.hub.refusals import NotSignedIn
from kiosk.hub.routes.callers import Shopper
from kiosk.hub.routes.requests import COOKIE, Token, address, from_our_page, required
from kiosk.hub.schemas import LoginBody, RefreshBody, SignupBody
from kiosk.hub.services import limits, users
from kiosk.hub.shapes import Json
from kiosk.hub.unit import Unit


class AuthRoutes:
    """``/api/auth/…``. Answers hold tokens, so none is kept under an idempotency key."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(prefix="/api/auth", tags=["auth"])
        router.add_api_route("/login", self.log_in, methods=["POST"])
        router.add_api_route("/signup", self.sign_up, methods=["POST"], status_code=201)
        router.add_api_route("/refresh", self.refresh, methods=["POST"])
        router.add_api_route("/logout", self.log_out, methods=["POST"])
        router.add_api_route("/me", self.me, methods=["GET"])
        return router

    def log_in(self, request: Request, body: LoginBody) -> JSONResponse:
        """Tokens for somebody who is known; the phone page gets a cookie. Wrong ones count."""
        store = self._hub.store
        tries = store.carried(lambda unit: users.admit_login(unit, address(request), body.email))
        with store.read() as unit:
            user = users.log_in(unit, body.email, body.password)
            told = self._signed_in(user, unit.now)
        store.carried(lambda unit: limits.forgive(unit, *tries))
        return self._handed(request, told)

    def sign_up(self, request: Request, body: SignupBody) -> JSONResponse:
        """Tokens for somebody new."""
        users.check_new(body.name, body.email, body.password)
        self._hub.store.carried(lambda unit: users.admit_sign_up(unit, address(request)))
        password_hash = keys.hash_password(body.password)  # slow: before the write begins
        with self._hub.store.write() as unit:
            user = users.sign_up(unit, body.name, body.email, password_hash)
            told = self._signed_in(user, unit.now)
        return self._handed(request, told, status=201)

    def refresh(self, body: RefreshBody) -> JSONResponse:
        """New tokens for a refresh token."""
        with self._hub.store.read() as unit:
            try:
                read = self._hub.signer.read(body.refresh_token, use="refresh", now=unit.now)
                user = users.signed_in(unit, read)
            except NotSignedIn as exc:
                raise NotSignedIn("Invalid refresh token", "INVALID_REFRESH_TOKEN") from exc
            return JSONResponse(
                {"success": True, **self._tokens(users.claims(user, read.sign_in), unit.now)}
            )

    async def log_out(self, token: Token) -> JSONResponse:
        """End this signing in: its token and its refresh token are no longer taken."""

        def work(unit: Unit) -> None:
            claims = self._hub.signer.read(required(token), now=unit.now)
            users.signed_in(unit, claims)
            users.sign_out(unit, claims)

        await self._hub.store.carry(work)
        answer = JSONResponse({"success": True, "message": "Logged out"})
        answer.delete_cookie(COOKIE, httponly=True, samesite="strict")
        return answer

    def me(self, token: Token) -> JSONResponse:
        """Who signed in."""
        with self._hub.store.read() as unit:
            user = Shopper(self._hub, token).user(unit)
            return JSONResponse({"success": True, "user": shapes.user(user)})

    def _handed(self, request: Request, told: Json, *, status: int = 200) -> JSONResponse:
        if not from_our_page(request):
            return JSONResponse(told, status)
        answer = JSONResponse({"success": True, "user": told["user"]}, status)
        answer.set_cookie(
            COOKIE,
            told["token"],
            max_age=keys.ACCESS_S,
            httponly=True,
            samesite="strict",
            secure=self._hub.settings.public_url.startswith("https:"),
        )
        return answer

    def _signed_in(self, user: User, now: float) -> Json:
        tokens = self._tokens(users.claims(user, keys.new_sign_in()), now)
        return {"success": True, **tokens, "user": shapes.user(user)}

    def _tokens(self, claims: Claims, now: float) -> Json:
        signer = self._hub.signer
        return {
            "token": signer.access(claims, now=now),
            "refreshToken": signer.refresh(claims, now=now),
        }
