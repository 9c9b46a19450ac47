"""The real hub, in a process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.hub.embedding import EmbeddedHub


@contextmanager
def hub_process(folder: Path) -> Iterator[EmbeddedHub]:
    """One with the demo catalogue, that answers; its database lies in *folder*."""
    hub = EmbeddedHub(folder / "hub.db", "demo", log_file=folder / "hub.log")
    hub.start(within_s=60)
    yield hub
    hub.stop()
