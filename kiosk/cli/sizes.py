"""Sizes as they are written on the command line."""

import re

from kiosk.errors import ConfigError


def parse_size(text: str) -> tuple[int, int]:
    """``1920x1080`` as width and height. ConfigError for anything else."""
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if found is None:
        raise ConfigError(f"--size {text}: write it like 1920x1080.")
    return int(found[1]), int(found[2])
