"""``shopshadow audit``: whether everybody can use it, and whether somebody meddled with it."""

import os
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk.cli.printing import show
from kiosk.config import read_settings
from kiosk.errors import ConfigError
from kiosk.goals import Goal
from kiosk.outbox import ledger
from kiosk.outbox.database import in_words, open_database


def user_interface(*, as_json: bool, language: str) -> int:
    """Walk every screen and state; exit code 1 where something was found."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui import application  # noqa: PLC0415  Qt reads the platform when it is loaded
    from ui.audit.walking import all_views, audit  # noqa: PLC0415

    _running = application.open_application()
    views = [view for view in all_views() if language in ("", view.language)]
    document = audit(views).as_json()
    show(document if as_json else _lines(document), as_json=as_json)
    return 0 if all(goal["ok"] for goal in document["goals"]) else 1


def verify(config: Path | None, folder: Path | None, *, as_json: bool) -> int:
    """Check every seal of the ledger; 1 when an entry was changed, removed or cut off."""
    path = folder or read_settings(config).storage.path
    file = path / "kiosk.db"
    if not file.is_file():
        raise ConfigError(f"There is no {file}: name the kiosk's folder with --folder.")
    with in_words(file), closing(open_database(file)) as db:
        verdict = ledger.verify(db)
    document: dict[str, Any] = {
        "entries": verdict.entries,
        "last": {"number": verdict.head.number, "mac": verdict.head.mac},
        "faults": list(verdict.faults),
        "goals": [Goal("faults", len(verdict.faults), limit=0, aim=0).as_json()],
    }
    show(document, as_json=as_json)
    return 1 if verdict.faults else 0


def _lines(document: dict[str, Any]) -> dict[str, Any]:
    """The same for people: a line for each finding."""
    found = {
        f"{number + 1} {one['what']}": f"{one['scene']}, {one['language']}, {one['size']}, "
        f"{one['text']} %, {one['theme']}: {one['words']}"
        for number, one in enumerate(document["findings"])
    }
    return {"checked": document["checked"]} | found
