"""``shopshadow audit ui``: whether everybody can touch, read and hear it."""

import os
from typing import Any

from kiosk.cli.main import show


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


def _lines(document: dict[str, Any]) -> dict[str, Any]:
    """The same for people: a line for each finding."""
    found = {
        f"{number + 1} {one['what']}": f"{one['scene']}, {one['language']}, {one['size']}, "
        f"{one['text']} %, {one['theme']}: {one['words']}"
        for number, one in enumerate(document["findings"])
    }
    return {"checked": document["checked"]} | found
