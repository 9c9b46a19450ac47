"""Which of our fonts this machine lacks, and which package brings each."""

import os
from collections.abc import Collection
from typing import Final

from PySide6.QtGui import QFontDatabase, QGuiApplication

_LATIN: Final = (("Inter", "fonts-inter"), ("Noto Sans", "fonts-noto-core"))
_OWN_SCRIPT: Final = {"ar": ("Noto Sans Arabic", "fonts-noto-core")}


def missing_fonts(languages: Collection[str], families: Collection[str]) -> tuple[str, ...]:
    """A sentence for each family that those *languages* want and *families* does not have.

    Nothing stops working without it: Qt takes the next best font.
    """
    own = (_OWN_SCRIPT[code] for code in languages if code in _OWN_SCRIPT)
    return tuple(
        f"The font {family} is not installed: install the package {package}. "
        "Until then another font is shown."
        for family, package in dict.fromkeys((*_LATIN, *own))
        if family not in families
    )


def installed_families() -> tuple[str, ...]:
    """The families that Qt finds here; also without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    families = tuple(QFontDatabase.families())
    del application
    return families
