"""What a hub is told before it starts, and the secret it signs with."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from kiosk.config.web_address import parts_of
from kiosk.errors import ConfigError

_SHORTEST_SECRET = 32
_SERVERS = ("postgres", "postgresql", "postgresql+psycopg")


@dataclass(frozen=True, slots=True)
class HubSettings:
    """*database* is a file or an SQLAlchemy URL; *catalogue* a bundled name or a file.

    *public_url* is where phones reach the hub; empty while it listens on loopback only. Without a
    *secret* one is made and kept beside the database, readable by its owner alone. A live client
    that takes nothing for *patience_s* is dropped. When the hub ends it has *ending_s* to finish
    what it has begun, of which it listens on for *notice_s*. Who shows *metrics_token* is told the
    figures from anywhere; without one they are told on this machine alone. In the same way a kiosk
    that shows *staff_token* may change products.

    *bus* is the redis://… that wakes the other hubs of one database. *behind* is the address of a
    load balancer: its word is taken for where a client is.

    Pictures are kept for *evidence_hours* in *evidence*, beside the database's file where no other
    folder is named, as long as all of them have room in *evidence_mb*; 0 keeps none.
    """

    database: Path | str
    catalogue: str = "demo"
    public_url: str = ""
    secret: str = ""
    name: str = "ShopShadow hub"
    patience_s: float = 10.0
    ending_s: float = 4.0
    notice_s: float = 0.0
    metrics_token: str = ""
    staff_token: str = ""
    bus: str = ""
    behind: str = ""
    evidence: Path | None = None
    evidence_hours: float = 72.0
    evidence_mb: int = 1000

    def __post_init__(self) -> None:
        """ConfigError for an address that is none."""
        if self.file is None:
            _check_server(str(self.database))
        if self.public_url and parts_of(self.public_url) is None:
            raise ConfigError(
                f"The hub's public address {self.public_url!r} is none: "
                "write it like https://shop.example or http://192.0.2.5:3001."
            )

    @property
    def file(self) -> Path | None:
        """The database's file, or None where it is a server's URL."""
        if isinstance(self.database, str) and "://" in self.database:
            return None
        return Path(self.database).absolute()

    @property
    def evidence_folder(self) -> Path | None:
        """Where pictures are kept, or None where none are."""
        if self.evidence_hours <= 0 or self.evidence_mb <= 0:
            return None
        beside = self.file.with_name(f"{self.file.name}.evidence") if self.file else None
        return self.evidence or beside

    @property
    def shown(self) -> str:
        """The database as it may be shown: without a password."""
        return str(self.file) if self.file else repr(make_url(self.url))

    @property
    def url(self) -> str:
        """The database as SQLAlchemy wants it."""
        if self.file:
            return f"sqlite:///{self.file}"
        scheme, _, rest = str(self.database).partition("://")
        driver = "postgresql+psycopg" if scheme in ("postgres", "postgresql") else scheme
        return f"{driver}://{rest}"


def _check_server(database: str) -> None:
    try:
        known = make_url(database).drivername in _SERVERS
    except ArgumentError:
        known = False
    if not known:
        scheme = database.partition("://")[0]
        raise ConfigError(
            f"The hub keeps its data in a file or on PostgreSQL, not in {scheme}://…: "
            "name a file, or postgresql://user@host/name."
        )


def signing_secret(settings: HubSettings) -> str:
    """The secret that tokens are signed with. ConfigError where none can be kept."""
    if settings.secret and len(settings.secret) < _SHORTEST_SECRET:
        raise ConfigError("The hub's secret is too short: 32 characters at least.")
    if settings.secret:
        return settings.secret
    if settings.file is None:
        raise ConfigError(
            "Hubs on a database server sign with one secret: set SHOPSHADOW_HUB_SECRET to at least "
            "32 characters, the same for all of them."
        )
    return _kept_secret(settings.file.with_name(f"{settings.file.name}.secret"))


def _kept_secret(file: Path) -> str:
    try:
        if not file.exists():
            _write_secret(file)
        secret = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as exc:
        raise ConfigError(
            f"The hub can't keep its secret in {file} ({exc}). Make the folder writable."
        ) from exc
    if len(secret) < _SHORTEST_SECRET:
        raise ConfigError(f"The hub's secret {file} is cut short: delete it, and sign in anew.")
    return secret


def _write_secret(file: Path) -> None:
    made = file.with_name(f"{file.name}.new")
    made.unlink(missing_ok=True)
    descriptor = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as out:
        out.write(secrets.token_hex(32))
        out.flush()
        os.fsync(out.fileno())
    made.replace(file)  # whole, or not there
