"""``shopshadow audit``: whether everybody can use it, and whether somebody meddled with it."""

import os
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk.backend.identity import Secrets
from kiosk.cli.printing import exit_code, show
from kiosk.config.reading import read_settings
from kiosk.config.settings import Settings
from kiosk.errors import ConfigError
from kiosk.goals import Goal
from kiosk.outbox import ledger
from kiosk.outbox.database import in_words, open_database
from kiosk.snapshots.ledger import LedgerHead
from kiosk.telemetry import run_state


def user_interface(*, as_json: bool, language: str) -> int:
    """Walk every screen and state; exit code 1 where something was found."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui import application, translations  # noqa: PLC0415  Qt reads the platform when it is loaded
    from ui.audit.walking import all_views, audit  # noqa: PLC0415

    _running = application.open_application()
    only = translations.language(language).code if language else ""
    views = [view for view in all_views() if only in ("", view.language)]
    document = audit(views).as_json()
    show(document if as_json else _lines(document), as_json=as_json)
    return exit_code(document)


def verify(config: Path | None, folder: Path | None, *, as_json: bool) -> int:
    """Check every seal of the ledger; 1 when an entry was changed, removed or cut off."""
    settings = read_settings(config)
    path = folder or settings.storage.path
    file = path / "kiosk.db"
    if not file.is_file():
        raise ConfigError(f"There is no {file}: name the kiosk's folder with --folder.")
    with in_words(file), closing(open_database(file)) as db:
        verdict = ledger.verify(db, _told(settings, path))
    told = verdict.told
    document: dict[str, Any] = {
        "entries": verdict.entries,
        "last": {"number": verdict.head.number, "mac": verdict.head.mac},
        "told_to_backend": {"number": told.number, "mac": told.mac} if told else None,
        "faults": list(verdict.faults),
        "goals": [Goal("faults", len(verdict.faults), limit=0, aim=0).as_json()],
    }
    show(document, as_json=as_json)
    return 1 if verdict.faults else 0


def _told(settings: Settings, path: Path) -> LedgerHead | None:
    """What the backend was told; None where it can't be asked (the embedded hub: while it runs)."""
    from kiosk.backend.client import Client  # noqa: PLC0415  not wanted for the user interface
    from kiosk.qt.delivery import address_of  # noqa: PLC0415
    from kiosk.staff.witness import told_head  # noqa: PLC0415

    running = run_state.read(path)
    url = running.backend if running else settings.backend.url
    name = "backend" if settings.backend.url else "hub"
    who = Secrets(path / "secrets", backend=name).read().current
    if who is None or not url:
        return None
    return told_head(Client(address_of(settings.backend, url)), who)


def _lines(document: dict[str, Any]) -> dict[str, Any]:
    """The same for people: a line for each finding."""
    found = {
        f"{number + 1} {one['what']}": f"{one['scene']}, {one['language']}, {one['size']}, "
        f"{one['text']} %, {one['theme']}: {one['words']}"
        for number, one in enumerate(document["findings"])
    }
    return {"checked": document["checked"]} | found
