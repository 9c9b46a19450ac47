"""Renders the scenes with the real window."""

from pathlib import Path

from ui.gallery.scenes import SCENES
from ui.gallery.showcase import Showcase
from ui.gallery.staff import STAFF_SCENES
from ui.options import WindowOptions
from ui.palette import Theme


def render_all(
    out: Path,
    *,
    size: tuple[int, int] = (1920, 1080),
    theme: Theme = Theme.LIGHT,
    scale: float | None = None,
    zoom: float = 1.0,
    language: str = "en",
    only: str = "",
) -> list[Path]:
    """Save every scene whose name contains *only* as ``<name>.png`` in the folder *out*.

    Needs a QApplication. Answers the files in the order of the scenes.
    """
    showcase = Showcase(gallery_options(size, theme, zoom, language, scale=scale))
    files = []
    for scene in (*SCENES, *STAFF_SCENES):
        if only in scene.name:
            files.append(out / f"{scene.name}.png")
            showcase.picture(scene).save(str(files[-1]))
    showcase.close()
    return files


def gallery_options(
    size: tuple[int, int],
    theme: Theme,
    zoom: float,
    language: str,
    *,
    scale: float | None = None,
) -> WindowOptions:
    """A window that stands still and makes no sound."""
    return WindowOptions(
        fullscreen=False,
        size_px=size,
        theme=theme,
        scale=scale,
        motion=False,
        zoom=zoom,
        language=language,
        demo_strip=True,
        sounds=False,
    )
