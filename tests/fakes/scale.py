"""A scale on a line of its own."""

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.scale.simulator import SimulatedScale
from tests.fakes.running import on_threads


@contextmanager
def simulated_scale() -> Iterator[SimulatedScale]:
    """One that answers for the block."""
    scale = SimulatedScale()
    with on_threads(scale):
        yield scale
    scale.close()
