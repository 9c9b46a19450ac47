"""Credentials, tokens and passwords: made, hashed and checked."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Any

import jwt
from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from kiosk.hub.refusals import NotSignedIn

ACCESS_S = 24 * 3600
REFRESH_S = 30 * 24 * 3600

# OWASP's profile for small machines: 19 MiB, two passes.
_PASSWORDS = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)


@dataclass(frozen=True, slots=True)
class Claims:
    """Who a shopper's token says is calling, and by which signing in."""

    user_id: str
    email: str
    role: str
    sign_in: str


class Signer:
    """Signs and reads the tokens of shoppers and staff (JWT, HS256)."""

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def access(self, claims: Claims, *, now: float) -> str:
        """A token for calls; it lasts `ACCESS_S`."""
        return self._sign(claims, "access", now, ACCESS_S)

    def refresh(self, claims: Claims, *, now: float) -> str:
        """A token that only gives new tokens; it lasts `REFRESH_S`."""
        return self._sign(claims, "refresh", now, REFRESH_S)

    def read(self, token: str, *, use: str = "access", now: float) -> Claims:
        """Who signed in. NotSignedIn when the token is not ours, of another use, or too old."""
        try:
            # The time is checked below, by the hub's clock.
            told: dict[str, Any] = jwt.decode(
                token,
                self._secret,
                algorithms=["HS256"],
                options={"verify_exp": False, "verify_iat": False, "require": ["exp", "userId"]},
            )
        except jwt.InvalidTokenError as exc:
            raise NotSignedIn("Invalid token", "INVALID_TOKEN") from exc
        if told.get("use") != use:
            raise NotSignedIn("Invalid token", "INVALID_TOKEN")
        if told["exp"] <= now:
            raise NotSignedIn("Token expired", "INVALID_TOKEN")
        return Claims(
            str(told["userId"]), str(told["email"]), str(told["role"]), str(told.get("sid", ""))
        )

    def _sign(self, claims: Claims, use: str, now: float, lasts_s: int) -> str:
        told = {
            "userId": claims.user_id,
            "email": claims.email,
            "role": claims.role,
            "use": use,
            "sid": claims.sign_in,
            "jti": secrets.token_hex(8),
            "iat": int(now),
            "exp": int(now) + lasts_s,
        }
        return jwt.encode(told, self._secret, algorithm="HS256")


def new_credential() -> str:
    """A device's credential: 256 bits, shown once."""
    return secrets.token_urlsafe(32)


def new_sign_in() -> str:
    """Names one signing in: all tokens that descend from it bear it."""
    return secrets.token_hex(8)


def new_pairing_token() -> str:
    """What the QR holds: 128 bits, used once."""
    return secrets.token_urlsafe(16)


def digest(secret: str) -> str:
    """How a random secret is kept. It is long, so a plain hash is enough."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def fits(secret: str, kept: str) -> bool:
    """Whether *secret* is the one whose digest was kept."""
    return hmac.compare_digest(digest(secret), kept)


def hash_password(password: str) -> str:
    """A password as it is kept (Argon2id)."""
    return _PASSWORDS.hash(password)


def password_fits(password: str, kept: str) -> bool:
    """Whether *password* is the one that was kept."""
    try:
        return _PASSWORDS.verify(kept, password)
    except VerificationError:
        return False
