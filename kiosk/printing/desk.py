"""The loop between the window and the printer."""

import logging
import queue
import threading
from collections.abc import Callable
from typing import Final

from kiosk.errors import PrinterFault
from kiosk.printing.paper import Paper
from kiosk.printing.printer import Printer
from kiosk.snapshots.paying import PrinterState, PrinterStatus

log = logging.getLogger(__name__)

_LISTEN_S: Final = 0.2


class PrinterDesk:
    """Prints what it is given, once, and tells *publish* what came of it, on its own thread.

    A receipt that can't be printed is not tried again by itself: the shopper is told, and can
    wish for it again.
    """

    def __init__(self, printer: Printer, publish: Callable[[PrinterStatus], None]) -> None:
        self._printer = printer
        self._publish = publish
        self._papers: queue.Queue[Paper] = queue.Queue()

    def put(self, paper: Paper) -> None:
        """From any thread: print this."""
        self._papers.put(paper)

    def run(self, stop: threading.Event) -> None:
        """Print until *stop* is set; what waits then is not printed."""
        while not stop.is_set():
            try:
                paper = self._papers.get(timeout=_LISTEN_S)
            except queue.Empty:
                continue
            self._publish(PrinterStatus(paper.session_id, PrinterState.PRINTING))
            self._publish(self._printed(paper))

    def _printed(self, paper: Paper) -> PrinterStatus:
        try:
            self._printer.print(paper)
        except PrinterFault as fault:
            log.warning("%s", fault)
            return PrinterStatus(paper.session_id, PrinterState.FAILED, str(fault))
        log.info("The receipt %s was printed", paper.number)
        return PrinterStatus(paper.session_id, PrinterState.PRINTED)
