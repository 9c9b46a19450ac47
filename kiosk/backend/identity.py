"""Who the kiosk is to its backend: device, credential, and the device of each session."""

import json
import logging
import os
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from kiosk.credentials import credential
from kiosk.errors import ConfigError

log = logging.getLogger(__name__)

_SESSIONS_KEPT = 500


@dataclass(frozen=True, slots=True)
class Identity:
    """One registration. *credential* is empty with a backend that gives none. Never logged.

    *session* is what the backend calls the sale, where it had to open it anew.
    """

    device_id: str
    credential: str = field(default="", repr=False)
    session: str = ""

    def is_device_of(self, other: "Identity | None") -> bool:
        """Whether both are the same registration, whatever the sale."""
        return other is not None and (self.device_id, self.credential) == (
            other.device_id,
            other.credential,
        )


@dataclass(frozen=True, slots=True)
class Remembered:
    """All that survives a restart."""

    current: Identity | None = None
    paired: bool = False  # a phone was paired with the current device at least once
    session_id: str = ""  # the sale that is on
    guest: bool = False  # whether it is one
    shopper: str = ""  # or whose it is
    sessions: tuple[tuple[str, Identity], ...] = ()  # oldest first


class Secrets:
    """A small file that only its owner may read. Written whole or not at all."""

    def __init__(self, folder: Path, *, backend: str = "backend") -> None:
        self._file = folder / f"{backend}.json"

    def read(self) -> Remembered:
        """What was kept; nothing when there is no file or it is damaged."""
        try:
            raw = json.loads(self._file.read_text(encoding="utf-8"))
            return Remembered(
                current=Identity(**raw["current"]) if raw["current"] else None,
                paired=bool(raw["paired"]),
                session_id=str(raw["session_id"]),
                guest=bool(raw.get("guest", False)),
                shopper=str(raw.get("shopper", "")),
                sessions=tuple((str(key), Identity(**who)) for key, who in raw["sessions"]),
            )
        except FileNotFoundError:
            return Remembered()
        except (OSError, ValueError, TypeError, KeyError) as exc:
            log.warning("%s can't be read (%s): the kiosk registers anew", self._file, exc)
            return Remembered()

    def write(self, remembered: Remembered) -> None:
        """Keep it, mode 0600, on the disk before the old one is gone."""
        self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = self._file.with_suffix(".new")
        fresh.unlink(missing_ok=True)
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            json.dump(asdict(remembered), file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._file)


def read_internal_token(folder: Path, environment: Mapping[str, str] = os.environ) -> str:
    """What a guarded local backend wants to see with every request (S2-16); "" for none.

    From SHOPSHADOW_INTERNAL_TOKEN, the credential ``internal_token`` of the service, or the file of
    that name among the secrets. ConfigError when others may read that file, or its content can't
    stand in a header.
    """
    token = environment.get("SHOPSHADOW_INTERNAL_TOKEN", "")
    token = token or credential("internal_token", environment)
    file = folder / "internal_token"
    if not token and file.is_file():
        if file.stat().st_mode & 0o077:
            raise ConfigError(f"Others may read {file}: chmod 600 it.")
        token = file.read_text(encoding="utf-8")
    token = token.strip()
    if not (token.isascii() and token.isprintable()):
        raise ConfigError("The internal token can't stand in a header: use letters and digits.")
    return token


class Device:
    """The current identity and those of earlier sessions. Safe from any thread.

    A letter goes under the device of its session, so that a late one never reaches the next
    shopper. The sender sets *in_doubt* when the backend says that it does not know us or that
    nobody is paired, and *basket_changed* when an answer shows that the basket was changed from
    elsewhere; the live loop clears them. A disk that can't be written is logged: the kiosk sells
    on and forgets at a restart.
    """

    def __init__(self, secrets: Secrets, *, name: str = "") -> None:
        self.name = name  # what staff call this kiosk
        self._secrets = secrets
        self._lock = threading.Lock()
        self._kept = secrets.read()
        self._sessions = dict(self._kept.sessions)
        self._pairings = 0
        self.in_doubt = threading.Event()
        self.basket_changed = threading.Event()

    @property
    def current(self) -> Identity | None:
        """Who we are now, or None before the first registration."""
        with self._lock:
            return self._kept.current

    @property
    def was_paired(self) -> bool:
        """Whether a phone was ever paired with the current device."""
        with self._lock:
            return self._kept.paired

    @property
    def session_id(self) -> str:
        """The sale that is on, as far as the backend has opened it, or ""."""
        with self._lock:
            return self._kept.session_id

    @property
    def guest(self) -> bool:
        """Whether the sale that is on is a guest's."""
        with self._lock:
            return self._kept.guest

    @property
    def shopper(self) -> str:
        """Whose sale is on, as the backend calls them; "" where it does not say."""
        with self._lock:
            return self._kept.shopper

    @property
    def pairings(self) -> int:
        """How many times a phone was paired in this run."""
        with self._lock:
            return self._pairings

    def became(self, identity: Identity) -> None:
        """A registration succeeded. An empty credential keeps the one the device had."""
        with self._lock:
            known = self._kept.current
            same = known is not None and known.device_id == identity.device_id
            if same and known and not identity.credential:
                identity = known
            if same and known == identity:
                return
            self._keep(replace(self._kept, current=identity, paired=same and self._kept.paired))

    def forget(self, *, keep_session: bool = False) -> None:
        """The backend does not know this device, or the next shopper needs a new one.

        With *keep_session* the sale goes on as soon as the shopper has paired again.
        """
        with self._lock:
            session_id = self._kept.session_id if keep_session else ""
            kept = replace(self._kept, current=None, paired=False, session_id=session_id)
            self._keep(kept if keep_session else replace(kept, guest=False, shopper=""))

    def paired_with(self, session_id: str) -> None:
        """A phone is paired; its session is *session_id*."""
        with self._lock:
            if self._kept.current:
                self._sessions[session_id] = self._kept.current
            self._pairings += 1
            self._keep(replace(self._kept, paired=True, session_id=session_id))

    def sale_is_on(self, session_id: str, *, guest: bool, shopper: str) -> None:
        """Who shops is known also after a restart, when the backend may have forgotten it."""
        with self._lock:
            kept = replace(self._kept, session_id=session_id, guest=guest, shopper=shopper)
            if kept != self._kept:
                self._keep(kept)

    def lost(self, session_id: str) -> None:
        """The backend has forgotten the sale that is on: its letters wait for `readdressed`."""
        with self._lock:
            self._keep(replace(self._kept, session_id=session_id))

    def readdressed(self, session_id: str, called: str) -> None:
        """The sale goes on under the current device; the backend calls it *called*."""
        with self._lock:
            if self._kept.current is None:
                return
            name = "" if called == session_id else called
            self._sessions[session_id] = replace(self._kept.current, session=name)
            self._pairings += 1
            self._keep(replace(self._kept, session_id=session_id))

    def called_here(self, session_id: str) -> str:
        """Our own name of what the backend calls *session_id*."""
        with self._lock:
            own = (ours for ours, who in self._sessions.items() if who.session == session_id)
            return next(own, session_id)

    def unpaired(self) -> None:
        """The session with the phone is over."""
        with self._lock:
            if self._kept.session_id:
                self._keep(replace(self._kept, session_id="", guest=False, shopper=""))

    def of_session(self, session_id: str) -> Identity | None:
        """Under whom that session's letters go; the current device, bound now, when it is new."""
        with self._lock:
            if (known := self._sessions.get(session_id)) or self._kept.current is None:
                return known
            self._sessions[session_id] = self._kept.current
            self._keep(self._kept)
            return self._kept.current

    def sessions_of(self, identity: Identity) -> tuple[str, ...]:
        """The earlier sales of that registration, without the one that is on."""
        with self._lock:
            return tuple(
                session_id
                for session_id, who in self._sessions.items()
                if identity.is_device_of(who) and session_id != self._kept.session_id
            )

    def _keep(self, kept: Remembered) -> None:
        while len(self._sessions) > _SESSIONS_KEPT:
            del self._sessions[next(iter(self._sessions))]
        self._kept = replace(kept, sessions=tuple(self._sessions.items()))
        try:
            self._secrets.write(self._kept)
        except OSError as exc:
            log.warning("the device can't be kept over a restart: %s", exc)
