"""Files that ship with the kiosk: artwork, icons, the bundled model, catalogues."""

from pathlib import Path

ROOT = Path(__file__).parent


def path(name: str) -> Path:
    """Where the resource *name* (``catalogues/demo.json``) lies; it need not exist."""
    return ROOT / name
