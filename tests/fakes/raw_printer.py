"""A receipt printer on a raw port: it decodes ESC/POS as paper would show it."""

import contextlib
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

Take: TypeAlias = Callable[[int], bytes]


_PAGES = {0: "cp437", 2: "cp850", 19: "cp858"}


@dataclass
class Printed:
    """What came out: rows of text, codes, rasters (width in dots, height), cuts."""

    rows: list[str] = field(default_factory=lambda: [""])
    bars: list[str] = field(default_factory=list)
    rasters: list[tuple[int, int]] = field(default_factory=list)
    cuts: int = 0

    @property
    def text(self) -> str:
        return "\n".join(row for row in self.rows if row.strip())


class RawPrinter:
    """Listens on 127.0.0.1 at *port*. *paper* False: it says that it has none.

    A *mute* one takes everything in and answers no question.
    """

    def __init__(self, *, paper: bool = True, mute: bool = False) -> None:
        self.paper = paper
        self.mute = mute
        self.jobs: list[Printed] = []
        self.ended = threading.Condition()
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._socket.getsockname()[1])
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def job(self, number: int = 1) -> Printed:
        """The job of that number, once its connection has ended."""
        with self.ended:
            assert self.ended.wait_for(lambda: len(self.jobs) >= number, timeout=10)
            return self.jobs[number - 1]

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(timeout=10)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection, connection.makefile("rb") as stream:
                printed = _Decoder(connection, paper=self.paper, mute=self.mute).read(stream.read)
            with self.ended:
                self.jobs.append(printed)
                self.ended.notify_all()


class _Decoder:
    def __init__(self, connection: socket.socket, *, paper: bool, mute: bool) -> None:
        self._connection = connection
        self._paper = paper
        self._mute = mute
        self._printed = Printed()
        self._page = "cp437"  # what a printer begins with

    def read(self, take: Take) -> Printed:
        while byte := take(1):
            match byte:
                case b"\x10":
                    self._answer(take(2))
                case b"\x1b":
                    self._escape(take)
                case b"\x1d":
                    self._group(take)
                case b"\n":
                    self._printed.rows.append("")
                case _:
                    self._printed.rows[-1] += byte.decode(self._page)
        return self._printed

    def _answer(self, question: bytes) -> None:
        if not self._mute:
            assert question[:1] == b"\x04"
            with contextlib.suppress(OSError):
                self._connection.sendall(b"\x12" if self._paper else b"\x72")

    def _escape(self, take: Take) -> None:
        match take(1):
            case b"@" | b"2":
                pass
            case b"t":
                self._page = _PAGES[take(1)[0]]
            case b"d":
                self._printed.rows.extend([""] * take(1)[0])
            case b"a" | b"E" | b"-" | b"M" | b"!" | b"{" | b"3" | b"J" | b"G":
                take(1)
            case other:
                raise AssertionError(f"ESC {other!r}")

    def _group(self, take: Take) -> None:
        match take(1):
            case b"V":
                if take(1) in (b"A", b"B", b"\x41", b"\x42"):
                    take(1)
                self._printed.cuts += 1
            case b"k":
                take(1)
                self._printed.bars.append(take(take(1)[0]).decode())
            case b"v":
                assert take(2)[:1] == b"0"
                wide, high = (int.from_bytes(take(2), "little") for _ in range(2))
                take(wide * high)
                self._printed.rasters.append((wide * 8, high))
            case b"!" | b"h" | b"w" | b"H" | b"f" | b"B" | b"b":
                take(1)
            case other:
                raise AssertionError(f"GS {other!r}")
