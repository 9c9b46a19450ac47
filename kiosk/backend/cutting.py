"""A client that can be cut off on purpose: for drills in a running kiosk."""

import time

from kiosk.backend.address import Address
from kiosk.backend.client import REQUEST_S, Client
from kiosk.backend.line import Line
from kiosk.clock import Clock
from kiosk.errors import BackendUnavailable
from kiosk.wire.fields import Fields
from kiosk.wire.requests import Request


class CuttableClient(Client):
    """Sends nothing while *line* is cut: BackendUnavailable, as on a dead network."""

    def __init__(self, address: Address, line: Line, *, clock: Clock = time.monotonic) -> None:
        super().__init__(address, clock=clock)
        self._line = line

    def send(
        self, request: Request, *, credential: str = "", key: str = "", within_s: float = REQUEST_S
    ) -> Fields:
        """As `Client.send`, unless the line is cut."""
        if self._line.is_cut:
            raise BackendUnavailable("The line was cut by a drill.")
        return super().send(request, credential=credential, key=key, within_s=within_s)
