"""Receipt printers that speak ESC/POS, by python-escpos: network, serial, USB, a device file."""

import socket
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from kiosk.config.selling import PrinterSettings
from kiosk.errors import ConfigError, PrinterFault
from kiosk.printing.paper import Paper, set_in_columns
from kiosk.printing.printer import NoPaperPrinter, Printer

if TYPE_CHECKING:
    from escpos.escpos import Escpos

_NO_PAPER: Final = 0
_PORT: Final = 9100
_BAR_HEIGHT: Final = 80


def open_printer(settings: PrinterSettings) -> Printer | None:
    """The printer that was chosen, None where there is none. Nothing is sent to it yet.

    ConfigError for an address that is none, or without the printing library.
    """
    if settings.kind == "none":
        return None
    if settings.kind == "dummy":
        return NoPaperPrinter()
    if not settings.address:
        raise ConfigError(f"[printer] address is empty: say where the {settings.kind} printer is.")
    try:
        from escpos import printer as kinds  # noqa: PLC0415  an extra that few kiosks have
    except ImportError as exc:
        raise ConfigError(
            "A receipt printer is configured, but python-escpos is not installed. "
            "Install it with the extra 'printer', or set [printer] kind = \"none\"."
        ) from exc
    return EscposPrinter(_opener(settings, kinds), settings)


class EscposPrinter:
    """Opens the device for each receipt: one that was unplugged works again with the next."""

    def __init__(self, device: Callable[[], "Escpos"], settings: PrinterSettings) -> None:
        self._device = device
        self._settings = settings

    def print(self, paper: Paper) -> None:
        """Print *paper* and cut it."""
        from escpos.exceptions import Error  # noqa: PLC0415

        device = self._device()
        try:
            device.open()
            self._check_paper(device)
            self._write(device, paper)
        except (Error, OSError) as exc:
            raise PrinterFault(f"The receipt printer does not answer: {_first_line(exc)}") from exc
        finally:
            with suppress(Error, OSError):
                device.close()

    def _check_paper(self, device: "Escpos") -> None:
        """A printer that can't tell is taken to have paper."""
        try:
            status = device.paper_status()
        except (TimeoutError, NotImplementedError):
            return
        if status == _NO_PAPER:
            raise PrinterFault("The receipt printer is out of paper.")

    def _write(self, device: "Escpos", paper: Paper) -> None:
        device.hw("INIT")
        if paper.picture is None:
            self._write_lines(device, paper)
        else:
            from PIL import Image  # noqa: PLC0415  comes with python-escpos

            device.image(Image.fromarray(paper.picture), impl="bitImageRaster")
        device.set(align="center")
        device.ln()
        device.barcode(
            "{B" + paper.number, "CODE128", height=_BAR_HEIGHT, function_type="B", pos="BELOW"
        )
        device.ln(2)
        device.cut()

    def _write_lines(self, device: "Escpos", paper: Paper) -> None:
        device.charcode(self._settings.code_page.upper())
        for line in paper.lines:
            large = 2 if line.strong else 1
            device.set(align="left", bold=line.strong, custom_size=True, width=large, height=large)
            for row in set_in_columns(line, self._settings.columns):
                device.textln(row)


def _opener(settings: PrinterSettings, kinds: object) -> Callable[[], "Escpos"]:
    made: dict[str, Callable[[], Escpos]] = {
        "network": lambda: _network(settings, kinds),
        "serial": lambda: kinds.Serial(settings.address, timeout=settings.timeout_s),  # type: ignore[attr-defined]
        "usb": lambda: _usb(settings, kinds),
        "file": lambda: kinds.File(settings.address),  # type: ignore[attr-defined]
    }
    made[settings.kind]()  # an address that is none is told at the start
    return made[settings.kind]


def _network(settings: PrinterSettings, kinds: object) -> "Escpos":
    host, _, port = settings.address.partition(":")
    if not port.isdecimal() and port:
        raise ConfigError(f"[printer] address is {settings.address!r}, not host:port.")
    address = host, int(port or _PORT)

    class Raw(kinds.Network):  # type: ignore[name-defined, misc]
        """Leaves no socket behind where nobody listens."""

        def open(self, *, raise_not_found: bool = True) -> None:  # noqa: ARG002  always
            self.device = socket.create_connection(address, timeout=settings.timeout_s)

    return Raw(*address, timeout=settings.timeout_s)


def _usb(settings: PrinterSettings, kinds: object) -> "Escpos":
    try:
        vendor, product = (int(part, 16) for part in settings.address.split(":"))
    except ValueError as exc:
        raise ConfigError(
            f"[printer] address is {settings.address!r}, not vendor:product as `lsusb` shows them."
        ) from exc
    return kinds.Usb(vendor, product)  # type: ignore[attr-defined]


def _first_line(exc: Exception) -> str:
    return (str(exc).strip().splitlines() or [type(exc).__name__])[-1]
