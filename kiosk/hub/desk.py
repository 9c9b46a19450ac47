"""What is done to a hub's database from a command line, whether a hub serves it or not."""

import contextlib
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import delete, func, select

from kiosk.errors import ConfigError, DatabaseFault
from kiosk.hub import keys, rescue, schema
from kiosk.hub.claim import Claim
from kiosk.hub.meters import Meters
from kiosk.hub.models import Product, User
from kiosk.hub.refusals import Refusal
from kiosk.hub.services import clearing, fleet, parcels, users
from kiosk.hub.settings import HubSettings
from kiosk.hub.store import Store
from kiosk.hub.unit import Unit
from kiosk.wire.fleet import Kind


class Desk:
    """One database, opened for some errands; a context manager that closes it.

    DatabaseFault where it can't be used, ConfigError with a sentence where an errand is refused,
    and where there is none, unless *make* says that the errand may come before the first start.
    """

    def __init__(self, database: str, *, make: bool = False) -> None:
        self._settings = HubSettings(database)
        if not make:
            _must_exist(self._settings.file)
        self._store = _store(self._settings)
        try:
            schema.prepare(self._store, where=self._settings.shown)
        except BaseException:
            self._store.close()
            raise

    def add_user(self, name: str, email: str, password: str, *, admin: bool) -> None:
        """Make a shopper, or with *admin* somebody of the staff."""
        with self._write() as unit:
            users.check_new(name, email, password)
            role = "admin" if admin else "user"
            users.sign_up(unit, name, email, keys.hash_password(password), role=role)

    def set_password(self, email: str, password: str) -> None:
        """Give somebody a new password."""
        with self._write() as unit:
            users.check_new("anybody", email, password)
            _user(unit, email).password_hash = keys.hash_password(password)

    def remove_user(self, email: str) -> None:
        """Forget somebody; what they bought stays, without their name."""
        with self._write() as unit:
            user = _user(unit, email)
            unit.db.execute(delete(User).where(User.id == user.id))

    def users(self) -> list[dict[str, str]]:
        """Who can sign in."""
        with self._store.read() as unit:
            rows = unit.db.scalars(select(User).order_by(User.email))
            return [{"email": row.email, "name": row.name, "role": row.role} for row in rows]

    def products(self) -> list[dict[str, object]]:
        """What is sold, in the catalogue's order."""
        with self._store.read() as unit:
            rows = unit.db.scalars(
                select(Product).where(Product.offered.is_(True)).order_by(Product.position)
            )
            return [
                {
                    "id": row.id,
                    "name": row.name,
                    "price_minor": row.price_minor,
                    "currency": row.currency,
                    "stock": row.stock,
                    "barcode": row.barcode,
                }
                for row in rows
            ]

    def add_parcel(self, kind: Kind, name: str, content: bytes) -> str:
        """Keep something to be handed out to kiosks; its SHA-256."""
        with self._write() as unit:
            return parcels.keep(unit, kind, name, content).sha256

    def parcels(self) -> list[dict[str, object]]:
        """What can be handed out, the newest first."""
        with self._store.read() as unit:
            return [
                {"sha256": row.sha256, "kind": row.kind, "name": row.name, "size": row.size}
                for row in parcels.listed(unit)
            ]

    def remove_parcel(self, sha256: str) -> str:
        """Hand it out no more; answers its whole name. *sha256* may be the beginning of one."""
        with self._write() as unit:
            found = [row.sha256 for row in parcels.listed(unit) if row.sha256.startswith(sha256)]
            if len(found) != 1:
                raise ConfigError(f"{len(found) or 'No'} parcels begin with {sha256}.")
            clearing.drop_parcel(unit, found[0])
            return found[0]

    def kiosks(self) -> list[dict[str, object]]:
        """Those that were heard within thirty days, by name."""
        with self._store.read() as unit:
            return [
                {
                    "id": row.device.id,
                    "name": row.device.name,
                    "health": fleet.health(unit, row.report),
                    "version": row.report.version if row.report else None,
                }
                for row in fleet.members(unit)
            ]

    def remove_kiosk(self, device_id: str) -> None:
        """It leaves the fleet; what was sold at it stays."""
        with self._write() as unit:
            clearing.retire(unit, device_id)

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _write(self) -> Iterator[Unit]:
        try:
            with self._store.write() as unit:
                yield unit
        except Refusal as refusal:
            raise ConfigError(f"{refusal.message}.") from refusal


def migrate(database: str) -> tuple[str | None, str]:
    """Bring the tables up to date; answers the version before and after.

    AlreadyServed while a hub serves the file.
    """
    settings = HubSettings(database)
    with contextlib.ExitStack() as closing:
        if settings.file is not None:
            closing.enter_context(Claim(settings.file))
        store = _store(settings)
        closing.callback(store.close)
        return schema.migrate(store, where=settings.shown)


def rescue_file(database: str) -> str:
    """Keep a damaged file and begin anew with what can be read of it; "" where it is sound.

    AlreadyServed while a hub serves it, ConfigError where there is none or it is a server's.
    """
    file = HubSettings(database).file
    if file is None:
        raise ConfigError(f"{database} is a server's: mend it with the server's own tools.")
    with Claim(file):
        if not file.with_name(f"{file.name}.rescued").exists():
            _must_exist(file)
        return rescue.make_sound(file, now=time.time())


def back_up(database: str, to: Path) -> int:
    """Copy the database as it is at one moment, while it is in use; answers the bytes written.

    The secret that tokens are signed with is copied beside it. ConfigError where *to* exists or
    the database is a server's, DatabaseFault where the copy would not be whole.
    """
    file = HubSettings(database).file
    if file is None:
        raise ConfigError(f"{database} is a server's: back it up with pg_dump.")
    _must_exist(file)
    if to.exists():
        raise ConfigError(f"{to} exists: name a file that does not, or move it away.")
    aside = to.with_name(f"{to.name}.part")
    try:
        _copy(file, aside)
        secret = file.with_name(f"{file.name}.secret")
        if secret.exists():
            shutil.copy2(secret, to.with_name(f"{to.name}.secret"))
        aside.replace(to)
    except (OSError, sqlite3.Error) as exc:
        aside.unlink(missing_ok=True)
        raise DatabaseFault(f"{file} could not be copied to {to}: {exc}.") from exc
    return to.stat().st_size


def _must_exist(file: Path | None) -> None:
    """A name that was typed wrong is told, and no empty database is made under it."""
    if file is not None and not file.exists():
        raise ConfigError(f"There is no database {file}: name the hub's with --database.")


def _copy(file: Path, to: Path) -> None:
    to.unlink(missing_ok=True)
    to.touch(mode=0o600)
    with (
        contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as source,
        contextlib.closing(sqlite3.connect(to)) as copy,
    ):
        source.backup(copy)
        copy.execute("pragma journal_mode = delete")  # one file, no -wal beside it
        told = copy.execute("pragma integrity_check").fetchone()[0]
        if told != "ok":
            raise sqlite3.DatabaseError(f"the copy is damaged: {told}")
    descriptor = os.open(to, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _store(settings: HubSettings) -> Store:
    return Store(
        settings.url,
        file=settings.file,
        ring=lambda _: None,
        wall=time.time,
        meters=Meters(),
    )


def _user(unit: Unit, email: str) -> User:
    user = unit.db.scalar(select(User).where(func.lower(User.email) == email.lower()))
    if user is None:
        raise ConfigError(f"Nobody signs in as {email}.")
    return user
