"""The walk: every scene in every language, size, direction and text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from kiosk.goals import Goal
from ui.audit import reading, telling, touching
from ui.audit.widgets import ground, labels, staff_panel, targets
from ui.frame import Frame
from ui.gallery.recorded import Scene
from ui.gallery.rendering import gallery_options
from ui.gallery.scenes import SCENES
from ui.gallery.showcase import Showcase
from ui.gallery.staff import STAFF_SCENES
from ui.palette import Theme
from ui.translations import LANGUAGES

SIZES: Final = ((1920, 1080), (1080, 1920), (1024, 600))
ZOOMS: Final = (1.0, 2.0)

_SEEN: Final[dict[str, Callable[[Frame, QWidget], Iterator[str]]]] = {
    "small target": touching.small_targets,
    "close targets": touching.close_targets,
    "outside": touching.outside,
    "clipped": reading.clipped,
    "overlapping": reading.overlapping,
    "contrast": reading.faint,
    "name or role": telling.nameless,
    "focus order": telling.out_of_order,
    "colour alone": telling.by_colour_alone,
}
_HEARD: Final[dict[str, Callable[[Frame, Scene], Iterator[str]]]] = {
    "spoken prompt": telling.silent,
    "timeout": telling.sudden,
}


@dataclass(frozen=True, slots=True)
class View:
    """One way in which the window can be had."""

    language: str
    size: tuple[int, int]
    theme: Theme
    zoom: float


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: *what* kind it is, *words* tell what and where."""

    scene: str
    view: View
    what: str
    words: str

    def as_json(self) -> dict[str, Any]:
        """As the report prints it."""
        width, height = self.view.size
        return {
            "scene": self.scene,
            "language": self.view.language,
            "size": f"{width}x{height}",
            "theme": str(self.view.theme),
            "text": round(self.view.zoom * 100),
            "what": self.what,
            "words": self.words,
        }


@dataclass(slots=True)
class Report:
    """What was looked at and what was found."""

    findings: list[Finding]
    views: int = 0
    states: int = 0
    targets: int = 0
    texts: int = 0

    def as_json(self) -> dict[str, Any]:
        """The document of `shopshadow audit ui --json`."""
        goal = Goal("findings", len(self.findings), 0, 0)
        return {
            "checked": {
                "views": self.views,
                "states": self.states,
                "targets": self.targets,
                "texts": self.texts,
            },
            "findings": [finding.as_json() for finding in self.findings],
            "goals": [goal.as_json()],
        }


def all_views() -> list[View]:
    """Every language in every size and text; colours do not depend on the language."""
    views = [
        View(language.code, size, Theme.LIGHT, zoom)
        for language in LANGUAGES
        for size in SIZES
        for zoom in ZOOMS
    ]
    others = (Theme.DARK, Theme.CONTRAST)
    return views + [View("en", size, theme, 1.0) for theme in others for size in SIZES[:2]]


def audit(views: list[View], scenes: tuple[Scene, ...] = (*SCENES, *STAFF_SCENES)) -> Report:
    """Walk *scenes* in all *views*; a page of staff's is scrolled to its end.

    Needs a QApplication.
    """
    report = Report([])
    for view in views:
        showcase = Showcase(gallery_options(view.size, view.theme, view.zoom, view.language))
        for scene in scenes:
            showcase.show(scene)
            _look(showcase.window.frame, scene, view, report)
        showcase.close()
        report.views += 1
    return report


def _look(frame: Frame, scene: Scene, view: View, report: Report) -> None:
    found: dict[tuple[str, str], None] = {}  # a thing in two places of a scrolled page is one
    for top in _places(frame):
        for what, check in _SEEN.items():
            found |= dict.fromkeys((what, words) for words in check(frame, top))
        report.states += 1
        report.targets += len(targets(top))
        report.texts += len(labels(top))
    if staff_panel(frame) is None:
        for what, told in _HEARD.items():
            found |= dict.fromkeys((what, words) for words in told(frame, scene))
    report.findings += [Finding(scene.name, view, what, words) for what, words in found]


def _places(frame: Frame) -> Iterator[QWidget]:
    """What can be reached, once for each place to which staff's page is scrolled."""
    yield ground(frame)
    panel = staff_panel(frame)
    if panel is None:
        return
    for area in (panel.page_area, panel.nav):
        bar = area.verticalScrollBar()
        step = max(1, area.viewport().height() * 3 // 4)
        while bar.value() < bar.maximum():
            bar.setValue(bar.value() + step)
            yield ground(frame)
