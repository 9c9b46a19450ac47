"""Shoppers and staff who sign in with e-mail and password."""

import re

from sqlalchemy import delete, func, select
from uuid_utils import uuid4

from kiosk.hub import keys
from kiosk.hub.keys import Claims
from kiosk.hub.models import User
from kiosk.hub.models_goods import SignedOut
from kiosk.hub.refusals import InTheWay, Invalid, NotSignedIn
from kiosk.hub.services import limits
from kiosk.hub.services.limits import HOUR_S, MINUTE_S, Limit, Window
from kiosk.hub.unit import Unit

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")

_WORDS = "Too many tries. Wait a minute."
_LOGIN_FROM = Limit("login-from", (Window(20, MINUTE_S),), _WORDS)
_LOGIN_AS = Limit("login-as", (Window(5, MINUTE_S),), _WORDS)
_SIGN_UP = Limit("sign-up", (Window(300, HOUR_S),), "Too many new users from here. Try later.")

# The published demo values; they exist with the demo catalogue only.
_DEMO = (
    ("Demo Shopper", "demo@email.com", "1234", "user"),
    ("Demo Admin", "admin@email.com", "1111", "admin"),
)


def admit_login(unit: Unit, address: str, email: str) -> list[int]:
    """Let one password be tried; answers what `limits.forgive` takes once it was right.

    TooMany after 5 wrong ones a minute for one e-mail, or 20 from one address.
    """
    return [
        limits.admit(unit, _LOGIN_AS, email.lower()),
        limits.admit(unit, _LOGIN_FROM, address),
    ]


def admit_sign_up(unit: Unit, address: str) -> None:
    """TooMany after 300 new users an hour from one address."""
    limits.admit(unit, _SIGN_UP, address)


def log_in(unit: Unit, email: str, password: str) -> User:
    """The user with that e-mail and password. NotSignedIn otherwise."""
    user = _by_email(unit, email)
    if user is None or not keys.password_fits(password, user.password_hash):
        raise NotSignedIn("Invalid email or password", "INVALID_CREDENTIALS")
    return user


def check_new(name: str, email: str, password: str) -> None:
    """Invalid unless somebody may sign up with these."""
    if not name.strip():
        raise Invalid("Missing required fields: name", "MISSING_FIELDS")
    if not _EMAIL.fullmatch(email):
        raise Invalid("Invalid email address", "INVALID_EMAIL")
    strong = len(password) >= 8 and all(
        re.search(kind, password) for kind in ("[a-z]", "[A-Z]", "[0-9]")
    )
    if not strong:
        raise Invalid(
            "The password needs 8 characters with an upper case letter, a lower case letter "
            "and a digit",
            "WEAK_PASSWORD",
        )


def sign_up(unit: Unit, name: str, email: str, password_hash: str, *, role: str = "user") -> User:
    """Make a user. InTheWay when the e-mail is taken."""
    if _by_email(unit, email) is not None:
        raise InTheWay("This email is registered already", "EMAIL_EXISTS")
    user = User(
        id=str(uuid4()),
        name=name,
        email=email.lower(),
        password_hash=password_hash,
        role=role,
        created_at=unit.now,
    )
    unit.db.add(user)
    return user


def signed_in(unit: Unit, claims: Claims) -> User:
    """The user that a token names. NotSignedIn when there is none any more."""
    user = unit.db.get(User, claims.user_id)
    if user is None or unit.db.get(SignedOut, claims.sign_in) is not None:
        raise NotSignedIn("Invalid token", "INVALID_TOKEN")
    return user


def claims(user: User, sign_in: str) -> Claims:
    """What a token of that signing in says about the user."""
    return Claims(user.id, user.email, user.role, sign_in)


def sign_out(unit: Unit, claims: Claims) -> None:
    """End a signing in: none of its tokens is taken any more. Saying it twice is fine."""
    unit.db.execute(delete(SignedOut).where(SignedOut.until < unit.now))
    unit.append_unless_there(
        SignedOut, sign_in=claims.sign_in, until=unit.now + keys.REFRESH_S + keys.ACCESS_S
    )


def add_demo_users(unit: Unit) -> None:
    """The published demo users, where they do not exist yet."""
    for name, email, password, role in _DEMO:
        if _by_email(unit, email) is None:
            sign_up(unit, name, email, keys.hash_password(password), role=role)


def remove_demo_users(unit: Unit) -> None:
    """Take away the demo users that everybody knows the passwords of; what they bought stays."""
    for _name, email, password, _role in _DEMO:
        user = _by_email(unit, email)
        if user is not None and keys.password_fits(password, user.password_hash):
            unit.db.execute(delete(User).where(User.id == user.id))


def _by_email(unit: Unit, email: str) -> User | None:
    return unit.db.scalar(select(User).where(func.lower(User.email) == email.lower()))
