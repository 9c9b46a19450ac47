"""``shopshadow screens``: every screen as a picture."""

import os
from pathlib import Path

from kiosk.cli.sizes import parse_size
from kiosk.errors import ConfigError


def run(
    out: Path, *, size: str, theme: str, scale: float, language: str, text: int, only: str
) -> None:
    """Render all of them into *out* and print the files' names."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from ui import application, palette, translations  # noqa: PLC0415  Qt reads the platform when it is loaded
    from ui.gallery.rendering import render_all  # noqa: PLC0415

    if theme not in list(palette.Theme):
        raise ConfigError(f"--theme {theme}: choose {', '.join(palette.Theme)}.")
    _running = application.open_application()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        raise ConfigError(f"--out {out} can't be made ({exc.strerror}): name another.") from exc
    files = render_all(
        out,
        size=parse_size(size),
        theme=palette.Theme(theme),
        scale=scale or None,
        zoom=text / 100,
        language=translations.language(language).code,
        only=only,
    )
    if not files:
        raise ConfigError(f"--only {only}: no screen has this in its name. Leave it out for all.")
    print("\n".join(map(str, files)))
