"""The support bundle: what somebody far away needs to help, without secrets and without faces."""

import csv
import io
import json
import os
import platform
import re
import sys
import time
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from kiosk.config.settings import Settings
from kiosk.errors import ConfigError, DatabaseFault
from kiosk.outbox import ledger
from kiosk.outbox.database import in_words, open_database
from kiosk.staff import licences
from kiosk.staff.reading import letters

_ENTRIES: Final = 1000
_LOG_BYTES: Final = 500_000
_HIDDEN: Final = ("webhook_url",)  # who knows it may post there
_SECRETS: Final = (
    re.compile(r"(?i)(bearer|token|password|pin|code|credential|secret)([\"'=: ]+)[^\s\"',;]+"),
    re.compile(r"(?i)(://)[^/\s:@]+:[^/\s@]+@"),
    re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]+()"),
)


def write(
    settings: Settings,
    *,
    into: Path | None = None,
    extra: Mapping[str, str] | None = None,
    now: float,
) -> Path:
    """Write the bundle into a folder, the storage's own by default; the file.

    ConfigError where it can't be written. *extra* holds more texts by file name. Pictures,
    shoppers' names, credentials and keys never get in: only what is named here does.
    """
    stamp = time.strftime("%Y%m%d-%H%M%S", time.gmtime(now))
    file = (into or settings.storage.path / "support") / f"support-{stamp}.zip"
    texts = {
        "about.json": _json(_about(now)),
        "settings.json": _json(without_secrets(settings)),
        "libraries.csv": _csv(
            [(one.name, one.version, one.licence) for one in licences.libraries()]
        ),
        **_from_database(settings.storage.path / "kiosk.db"),
        **_logs(settings),
        **(extra or {}),
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, text in texts.items():
                bundle.writestr(name, text)
    except OSError as exc:
        raise ConfigError(f"{file} can't be written ({exc.strerror}): make room.") from exc
    if into is None:
        _owned_as(settings.storage.path, (file.parent, file))
    return file


def without_secrets(settings: Settings) -> dict[str, Any]:
    """The settings; addresses without user and password, and none that is itself a secret."""
    cleaned: dict[str, Any] = _clean(settings.model_dump(mode="json"))
    return cleaned


def scrubbed(text: str) -> str:
    """*text* with whatever looks like a credential, a PIN or a password struck out."""
    first, second, third = _SECRETS
    text = first.sub(r"\1\2…", text)
    return third.sub("…", second.sub(r"\1…@", text))


def _owned_as(folder: Path, made: Iterable[Path]) -> None:
    """Root, who looks after a kiosk, leaves nothing in its folder that the kiosk can't write to."""
    if os.geteuid() == 0:
        owner = folder.stat()
        for path in made:
            os.chown(path, owner.st_uid, owner.st_gid)


def _clean(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: "…" if key in _HIDDEN and one else _clean(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_clean(one) for one in value]
    return _address(value) if isinstance(value, str) and "://" in value else value


def _address(text: str) -> str:
    """Without user, password and query; a camera's pipeline may hold an address among others."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return "…"
    if not parts.netloc:
        return scrubbed(text)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def _about(now: float) -> dict[str, object]:
    return {
        "kiosk": licences.version(),
        "python": sys.version,
        "system": platform.platform(),
        "written_at": now,
    }


def _from_database(file: Path) -> dict[str, str]:
    try:
        with in_words(file), closing(open_database(file)) as db:
            verdict = ledger.verify(db)
            counts = dict(db.conn.execute("select state, count(*) from letter group by state"))
            return {
                "ledger.csv": _csv(
                    (one.number, one.at, one.who, one.what, scrubbed(one.words))
                    for one in ledger.newest(db, _ENTRIES)
                ),
                "ledger.json": _json({"entries": verdict.entries, "faults": verdict.faults}),
                "letters.csv": _csv(
                    (one.event_id, one.kind, one.state, one.created, one.tries, one.reason)
                    for one in letters(db, _ENTRIES)
                ),
                "letters.json": _json(counts),
            }
    except DatabaseFault as fault:
        return {"database.txt": str(fault)}


def _logs(settings: Settings) -> dict[str, str]:
    files = [settings.storage.path / "hub.log"]
    if settings.log.file:
        files.append(Path(settings.log.file))
    return {f"logs/{file.name}": scrubbed(_tail(file)) for file in files if file.is_file()}


def _tail(file: Path) -> str:
    try:
        return file.read_bytes()[-_LOG_BYTES:].decode("utf-8", "replace")
    except OSError as exc:
        return f"{file.name} can't be read: {exc.strerror}"


def _json(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False)


def _csv(rows: Iterable[tuple[object, ...]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()
