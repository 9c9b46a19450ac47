"""What a web address is, for whoever is given one in the settings."""

import re
from urllib.parse import SplitResult, urlsplit


def parts_of(address: str) -> SplitResult | None:
    """The parts of an http or https address with a host, or None where it is none."""
    try:
        parts = urlsplit(address)
        sound = parts.port != 0  # reading a port that is none raises
    except ValueError:
        return None
    sound = sound and not re.search(r"\s", address)
    return parts if sound and parts.hostname and parts.scheme in {"http", "https"} else None
