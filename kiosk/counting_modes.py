"""When goods count: named in the settings, and known to who counts."""

from enum import StrEnum


class CountingMode(StrEnum):
    """When goods count. DESIGN.md, "One item, once"."""

    PLACE = "place"  # once it has settled; it stays counted when it is bagged
    TRAY = "tray"  # the basket mirrors the tray until Finish
    PASS = "pass"  # noqa: S105  when it crosses the line
