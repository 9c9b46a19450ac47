"""The receipt printer's loop, where a printer is configured."""

from kiosk.config.selling import PrinterSettings
from kiosk.printing.desk import PrinterDesk
from kiosk.printing.escpos_printer import open_printer
from kiosk.qt.signals import KioskSignals


def build_printer(settings: PrinterSettings, signals: KioskSignals) -> PrinterDesk | None:
    """The desk of the printer that was chosen; ConfigError where that can't work."""
    printer = open_printer(settings)
    return None if printer is None else PrinterDesk(printer, signals.printer.emit)
