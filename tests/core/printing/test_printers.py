"""Receipts on a real socket, as a printer on its raw port would print them."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk.config.selling import PrinterSettings
from kiosk.errors import ConfigError, PrinterFault
from kiosk.printing.desk import PrinterDesk
from kiosk.printing.escpos_printer import open_printer
from kiosk.printing.paper import Paper, PaperLine
from kiosk.printing.printer import Printer
from kiosk.snapshots.paying import PrinterState, PrinterStatus
from tests.fakes.raw_printer import RawPrinter
from tests.fakes.running import on_threads

pytest.importorskip("escpos", reason="the extra 'printer' is not installed")

PAPER = Paper(
    "s1",
    "ORD-017",
    (
        PaperLine("ShopShadow", strong=True),
        PaperLine("Crème brûlée", "€2.29"),
        PaperLine("Total", "€2.29", strong=True),
    ),
)


@pytest.fixture
def away() -> int:
    """A port that nothing listens at."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    return int(port)


@pytest.fixture
def paper_out() -> Iterator[RawPrinter]:
    printer = RawPrinter(paper=False)
    yield printer
    printer.close()


@pytest.fixture
def raw() -> Iterator[RawPrinter]:
    printer = RawPrinter()
    yield printer
    printer.close()


def network(port: int, **more: object) -> Printer:
    settings = PrinterSettings.model_validate(
        {"kind": "network", "address": f"127.0.0.1:{port}", "timeout_s": 0.5, **more}
    )
    printer = open_printer(settings)
    assert printer is not None
    return printer


def test_a_printer_that_rests_is_there_for_when_staff_want_receipts_again() -> None:
    resting = PrinterSettings(kind="dummy", receipts="never")
    assert open_printer(resting) is not None
    assert open_printer(PrinterSettings(kind="none", receipts="always")) is None


def test_lines_total_and_bars_are_on_the_paper(raw: RawPrinter) -> None:
    network(raw.port).print(PAPER)
    printed = raw.job()
    rows = printed.text.splitlines()
    assert rows[0] == "ShopShadow"
    assert rows[1] == "Crème brûlée" + " " * 25 + "€2.29"
    assert rows[2].split() == ["Total", "€2.29"]
    assert (printed.bars, printed.cuts) == (["{BORD-017"], 1)


def test_what_the_code_page_lacks_is_printed_as_a_picture(raw: RawPrinter) -> None:
    picture = np.full((130, 576), 255, np.uint8)
    picture[40:60, 100:200] = 0
    network(raw.port).print(Paper("s1", "ORD-018", PAPER.lines, picture))
    printed = raw.job()
    assert sum(high for _, high in printed.rasters) == 130
    assert {wide for wide, _ in printed.rasters} == {576}
    assert (printed.text, printed.bars, printed.cuts) == ("", ["{BORD-018"], 1)


def test_each_receipt_opens_the_printer_anew(raw: RawPrinter) -> None:
    printer = network(raw.port)
    printer.print(PAPER)
    printer.print(PAPER)
    assert raw.job(2).cuts == 1


def test_no_paper_is_said_and_nothing_is_sent(paper_out: RawPrinter) -> None:
    with pytest.raises(PrinterFault, match="out of paper"):
        network(paper_out.port).print(PAPER)
    assert (paper_out.job().text, paper_out.job().cuts) == ("", 0)


def test_a_printer_that_is_away_is_said(away: int) -> None:
    with pytest.raises(PrinterFault, match="does not answer"):
        network(away).print(PAPER)


def test_a_printer_that_tells_nothing_prints(raw: RawPrinter) -> None:
    raw.mute = True
    network(raw.port).print(PAPER)
    assert raw.job().cuts == 1


def test_a_device_file_is_written(tmp_path: Path) -> None:
    device = tmp_path / "lp0"
    device.touch()
    settings = PrinterSettings(kind="file", address=str(device))
    printer = open_printer(settings)
    assert printer is not None
    printer.print(PAPER)
    assert "Crème".encode("cp858") in device.read_bytes()


def test_a_device_file_that_is_gone_is_said(tmp_path: Path) -> None:
    printer = open_printer(PrinterSettings(kind="file", address=str(tmp_path / "none" / "lp0")))
    assert printer is not None
    with pytest.raises(PrinterFault, match="does not answer"):
        printer.print(PAPER)


@pytest.mark.parametrize(
    ("kind", "address", "words"),
    [
        ("network", "", "address is empty"),
        ("network", "printer:abc", "not host:port"),
        ("usb", "04b8", "not vendor:product"),
    ],
)
def test_an_address_that_is_none_is_told_at_the_start(kind: str, address: str, words: str) -> None:
    settings = PrinterSettings.model_validate({"kind": kind, "address": address})
    with pytest.raises(ConfigError, match=words):
        open_printer(settings)


def test_without_a_printer_there_is_none() -> None:
    assert open_printer(PrinterSettings()) is None


class FlakyPrinter:
    def __init__(self) -> None:
        self.faults = ["The receipt printer is out of paper."]
        self.printed: list[str] = []

    def print(self, paper: Paper) -> None:
        if self.faults:
            raise PrinterFault(self.faults.pop())
        self.printed.append(paper.number)


def test_a_fault_is_told_and_the_next_wish_prints() -> None:
    told: list[PrinterStatus] = []
    enough = threading.Event()
    printer = FlakyPrinter()

    def publish(status: PrinterStatus) -> None:
        told.append(status)
        if len(told) == 4:
            enough.set()

    desk = PrinterDesk(printer, publish)
    with on_threads(desk):
        desk.put(PAPER)
        desk.put(PAPER)
        assert enough.wait(10)
    assert [one.state for one in told] == [
        PrinterState.PRINTING,
        PrinterState.FAILED,
        PrinterState.PRINTING,
        PrinterState.PRINTED,
    ]
    assert "out of paper" in told[1].reason
    assert printer.printed == ["ORD-017"]
