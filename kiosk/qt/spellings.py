"""PySide6 without its other spellings of Qt's names (``snake_case``), which nobody here uses.

To learn which modules ask for them, it reads the source of each module that is imported after it,
and all of that stays in memory: 26 MB, and a quarter of the start's work.
"""

import sys

import PySide6.QtCore  # noqa: F401  what is left out comes with it


def leave_out() -> None:
    """Let no more sources be read. Before the window's modules are imported."""
    support = sys.modules.get("shibokensupport.feature")
    if hasattr(support, "_mod_uses_pyside"):  # its own name for it, and of no other use
        setattr(support, "_mod_uses_pyside", _asks_for_none)  # noqa: B010  no type has it


def _asks_for_none(_module: object) -> bool:
    return False
