"""A client that can be cut off on purpose: for drills in a running kiosk."""

import time

from urllib3 import BaseHTTPResponse

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.backend.line import Line
from kiosk.clock import Clock
from kiosk.errors import BackendUnavailable
from kiosk.wire.requests import Request


class CuttableClient(Client):
    """Sends nothing while *line* is cut: BackendUnavailable, as on a dead network."""

    def __init__(self, address: Address, line: Line, *, clock: Clock = time.monotonic) -> None:
        super().__init__(address, clock=clock)
        self._line = line

    def _exchange(
        self, request: Request, headers: dict[str, str], within_s: float
    ) -> tuple[BaseHTTPResponse, bytes]:
        if self._line.is_cut:
            raise BackendUnavailable("The line was cut by a drill.")
        return super()._exchange(request, headers, within_s)
