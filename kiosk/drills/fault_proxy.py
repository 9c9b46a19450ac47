"""A TCP proxy that stands between a kiosk and its backend and does what bad networks do."""

import asyncio
import contextlib
import socket
import struct
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

_CHUNK = 65_536


class Way(StrEnum):
    """Which bytes a fault is about."""

    UP = "up"  # to the backend
    DOWN = "down"  # to the kiosk
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Latency:
    """Every chunk comes so much later."""

    seconds: float
    way: Way = Way.BOTH


@dataclass(frozen=True, slots=True)
class Down:
    """Connections are broken and refused."""

    way: Way = Way.BOTH


@dataclass(frozen=True, slots=True)
class Bandwidth:
    """So many bytes a second get through."""

    bytes_per_s: float
    way: Way = Way.BOTH


@dataclass(frozen=True, slots=True)
class SlowClose:
    """An end is passed on so much later."""

    seconds: float
    way: Way = Way.BOTH


@dataclass(frozen=True, slots=True)
class Timeout:
    """Nothing gets through; after that time the connection is closed."""

    seconds: float
    way: Way = Way.BOTH


@dataclass(frozen=True, slots=True)
class Reset:
    """So long after a chunk came the connection is reset; the chunk is lost."""

    seconds: float = 0.0
    way: Way = Way.BOTH


@dataclass(frozen=True, slots=True)
class Slicer:
    """Chunks come in slices of that size, so far apart."""

    slice_bytes: int
    seconds: float = 0.0
    way: Way = Way.BOTH


@dataclass(frozen=True, slots=True)
class LimitData:
    """After so many bytes on a connection it is closed."""

    limit_bytes: int
    way: Way = Way.BOTH


Fault = Latency | Down | Bandwidth | SlowClose | Timeout | Reset | Slicer | LimitData


class FaultProxy:
    """Passes bytes between whoever connects and *target*, under one `fault` or none.

    The fault may be set from any thread, at any time, also for open connections.
    """

    def __init__(self, target: tuple[str, int]) -> None:
        self._target = target
        self._fault: Fault | None = None
        self._loop = asyncio.new_event_loop()
        self._over = asyncio.Event()
        self._open: set[asyncio.StreamWriter] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._run, name="fault proxy")
        self.connections = 0

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    @property
    def fault(self) -> Fault | None:
        """What is done to the bytes now."""
        return self._fault

    @fault.setter
    def fault(self, fault: Fault | None) -> None:
        self._fault = fault
        if isinstance(fault, Down):
            self._loop.call_soon_threadsafe(self._cut)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """End, with all connections."""
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join()

    def _run(self) -> None:
        try:
            self._loop.run_until_complete(self._serve())
        finally:
            self._loop.close()

    async def _serve(self) -> None:
        server = await asyncio.start_server(self._accepted, sock=self._listener)
        await self._over.wait()
        server.close()
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _cut(self) -> None:
        for writer in tuple(self._open):
            _break(writer)

    async def _accepted(self, kiosk: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        self.connections += 1
        if isinstance(self._fault, Down):
            _break(answer)
            return
        try:
            backend, asking = await asyncio.open_connection(*self._target)
        except OSError:
            _break(answer)
            return
        self._open |= {answer, asking}
        try:
            await self._both(
                self._pump(kiosk, asking, Way.UP), self._pump(backend, answer, Way.DOWN)
            )
        except (_Broken, OSError):
            _break(asking)
            _break(answer)
        finally:
            self._open -= {answer, asking}
            for writer in (asking, answer):
                writer.close()

    async def _both(self, *pumps: Coroutine[None, None, None]) -> None:
        """Until one way has ended: HTTP needs no half-open connections."""
        tasks = [asyncio.ensure_future(pump) for pump in pumps]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _pump(
        self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, way: Way
    ) -> None:
        passed = 0
        while chunk := await source.read(_CHUNK):
            fault = self._about(way)
            passed += len(chunk)
            match fault:
                case Latency(seconds=late_s):
                    await asyncio.sleep(late_s)
                case Bandwidth(bytes_per_s=rate):
                    await asyncio.sleep(len(chunk) / rate)
                case Reset(seconds=late_s):
                    await asyncio.sleep(late_s)
                    raise _Broken
                case Timeout(seconds=late_s):
                    await asyncio.sleep(late_s)
                    return
                case LimitData(limit_bytes=limit) if passed > limit:
                    sink.write(chunk[: max(0, limit - passed + len(chunk))])
                    await sink.drain()
                    return
                case _:
                    pass
            await _written(sink, chunk, fault if isinstance(fault, Slicer) else None)
        if isinstance(fault := self._about(way), SlowClose):
            await asyncio.sleep(fault.seconds)

    def _about(self, way: Way) -> Fault | None:
        fault = self._fault
        return fault if fault is not None and fault.way in (way, Way.BOTH) else None


class _Broken(Exception):  # noqa: N818  it never leaves this module
    """The connection is to be reset."""


async def _written(sink: asyncio.StreamWriter, chunk: bytes, slicer: Slicer | None) -> None:
    size = slicer.slice_bytes if slicer else len(chunk)
    for begin in range(0, len(chunk), size):
        sink.write(chunk[begin : begin + size])
        await sink.drain()
        if slicer:
            await asyncio.sleep(slicer.seconds)


def _break(writer: asyncio.StreamWriter) -> None:
    """Close with a reset, as a cable that is pulled out looks from here."""
    connection = writer.get_extra_info("socket")
    with contextlib.suppress(OSError):
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


@contextmanager
def fault_proxy(target: tuple[str, int]) -> Iterator[FaultProxy]:
    """A proxy before *target* that runs while the block does."""
    proxy = FaultProxy(target)
    proxy.start()
    try:
        yield proxy
    finally:
        proxy.stop()
