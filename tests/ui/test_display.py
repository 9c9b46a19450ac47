"""The screen outlives the windows that asked for it."""

import subprocess
import sys

_PROGRAM = """
import gc
from PySide6.QtWidgets import QApplication, QWidget
from ui.audit.walking import View, audit
from ui.gallery.scenes import SCENES
from ui.palette import Theme

app = QApplication([])
gc.disable()
views = [View("en", (1024, 600), theme, 1.0) for theme in (Theme.LIGHT, Theme.DARK)]
assert audit(views, SCENES[:1]).states == 2
gc.collect()
QWidget()
print(len(app.screens()))
"""


def test_two_windows_that_the_collector_takes_away_leave_the_screen() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, timeout=120, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, "1\n"), ended.stderr
