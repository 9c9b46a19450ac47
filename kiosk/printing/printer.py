"""What a printer does for us, and one that does nothing."""

from typing import Protocol

from kiosk.printing.paper import Paper


class Printer(Protocol):
    """Prints one receipt at a time."""

    def print(self, paper: Paper) -> None:
        """Print all of it and cut. PrinterFault in words; the call is never longer than 30 s."""
        ...


class NoPaperPrinter:
    """For trying out: it takes every receipt and prints none."""

    def print(self, paper: Paper) -> None:
        """Nothing happens."""
