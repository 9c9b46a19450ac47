"""Who belongs to staff, and whether it is them. Belongs to the thread that opened the database."""

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlite_utils import Database

from kiosk.errors import ConfigError
from kiosk.outbox.database import file_of, in_words, transaction
from kiosk.staff.lockout import Lockout

SHORTEST = 6
LONGEST = 12
_LONGEST_NAME = 40
_RUNS = "01234567890123456789 98765432109876543210"


class People:
    """Names with the Argon2id hash of their PIN, and the lock of the panel.

    Every method raises DatabaseFault when the file can't be read or written.
    """

    def __init__(self, db: Database, hasher: PasswordHasher | None = None) -> None:
        self._db = db
        self._hasher = hasher or PasswordHasher()

    def names(self) -> tuple[str, ...]:
        """Everybody, in the order in which they were added."""
        with in_words(file_of(self._db)):
            rows = self._db.conn.execute("select name from staff order by since, name").fetchall()
        return tuple(row[0] for row in rows)

    def add(self, name: str, pin: str, *, at: float) -> None:
        """Add somebody, or give them another PIN. ConfigError for a name or PIN that won't do."""
        name = checked_name(name)
        hashed = self._hasher.hash(checked_pin(pin))
        with in_words(file_of(self._db)), transaction(self._db):
            self._db.conn.execute(
                """
                insert into staff values (?, ?, ?)
                on conflict (name) do update set pin_hash = excluded.pin_hash
                """,
                [name, hashed, at],
            )

    def remove(self, name: str) -> None:
        """Somebody does not belong to staff any more. ConfigError for the last one."""
        if self.names() == (name,):
            raise ConfigError("The last one can't be removed: nobody could open this panel.")
        with in_words(file_of(self._db)), transaction(self._db):
            self._db.conn.execute("delete from staff where name = ?", [name])

    def is_them(self, name: str, pin: str, *, at: float) -> bool:
        """Whether that is the PIN of *name*; False also while the panel is locked.

        The try is on disk before the PIN is looked at.
        """
        with in_words(file_of(self._db)), transaction(self._db):
            lock = self._lock().seen_at(at)
            if lock.left_s(at):
                self._keep(lock)
                return False
            self._keep(lock.tried(at))
        right = self._matches(name, pin)
        if right:
            with in_words(file_of(self._db)), transaction(self._db):
                self._keep(Lockout())
        return right

    def lock(self, at: float) -> Lockout:
        """The lock as it stands; one that a clock set back would lengthen runs anew."""
        with in_words(file_of(self._db)), transaction(self._db):
            lock = self._lock()
            if (seen := lock.seen_at(at)) != lock:
                self._keep(seen)
            return seen

    def _matches(self, name: str, pin: str) -> bool:
        with in_words(file_of(self._db)):
            row = self._db.conn.execute(
                "select pin_hash from staff where name = ?", [name]
            ).fetchone()
        if row is None:
            return False
        try:
            return self._hasher.verify(row[0], pin)
        except (VerificationError, InvalidHashError):
            return False

    def _lock(self) -> Lockout:
        row = self._db.conn.execute(
            "select wrong, locks, locked_at, locked_for_s from staff_lock"
        ).fetchone()
        return Lockout(*row) if row else Lockout()

    def _keep(self, lock: Lockout) -> None:
        self._db.conn.execute(
            "insert or replace into staff_lock values (1, ?, ?, ?, ?)",
            [lock.wrong, lock.locks, lock.locked_at, lock.locked_for_s],
        )


def checked_name(name: str) -> str:
    """The name without air around it. ConfigError for none, or one that is too long."""
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME:
        raise ConfigError(f"Give a name of 1 to {_LONGEST_NAME} characters.")
    return name


def checked_pin(pin: str) -> str:
    """The PIN. ConfigError for one that anybody would try first."""
    if not (pin.isascii() and pin.isdecimal() and SHORTEST <= len(pin) <= LONGEST):
        raise ConfigError(f"A PIN has {SHORTEST} to {LONGEST} figures.")
    if pin in _RUNS or len(set(pin)) < 3:
        raise ConfigError("That PIN is easily guessed. Choose one without a pattern.")
    return pin
