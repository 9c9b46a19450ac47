"""Sizes as they are written on the command line."""

import re

from kiosk.errors import ConfigError

_LEAST_PX = 320
_MOST_PX = 7680


def parse_size(text: str) -> tuple[int, int]:
    """``1920x1080`` as width and height. ConfigError for what no screen has."""
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if found is None:
        raise ConfigError(f"--size {text}: write it like 1920x1080.")
    size = int(found[1]), int(found[2])
    if min(size) < _LEAST_PX or max(size) > _MOST_PX:
        raise ConfigError(f"--size {text}: no screen has it. {_LEAST_PX} to {_MOST_PX} each way.")
    return size
