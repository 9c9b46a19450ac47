"""Serves a hub from this process until it is told to stop, or until its kiosk dies."""

import contextlib
import ipaddress
import logging
import math
import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import uvicorn
from fastapi import FastAPI

from kiosk.clock import Clock
from kiosk.errors import ConfigError
from kiosk.hub.app import create_app
from kiosk.hub.claim import Claim
from kiosk.hub.ending import Ending
from kiosk.hub.hub import is_demo, open_hub
from kiosk.hub.rescue import make_sound, refuse_damaged
from kiosk.hub.settings import HubSettings
from kiosk.memory import Tidying, keep_little, settle

log = logging.getLogger(__name__)

_MOST_UNREAD_BYTES = 65_536


class _Refusing(logging.Filter):
    """A live client that is refused got its answer; uvicorn 0.54 calls each of them an error."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.msg != "ASGI callable returned without completing handshake."


_REFUSING = _Refusing()


class HubServer:
    """A hub on a bound socket. `run` may be carried by any thread; `stop` ends it from any other.

    ConfigError when the address can't be had; CatalogueError or DatabaseFault as `open_hub`.
    """

    def __init__(
        self,
        settings: HubSettings,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        wall: Clock = time.time,
    ) -> None:
        self._socket = _bound(host, port)
        logging.getLogger("uvicorn.error").addFilter(_REFUSING)
        try:
            hub = open_hub(settings, wall=wall)
            self._server = _Server(_config(create_app(hub), settings), hub.ending)
        except BaseException:
            self._socket.close()
            raise

    @property
    def port(self) -> int:
        """The port that it listens on."""
        port: int = self._socket.getsockname()[1]
        return port

    def run(self, ready: Callable[[], None] = lambda: None) -> None:
        """Serve until `stop`; *ready* is called once requests are answered."""
        self._server.ready = ready
        with contextlib.closing(self._socket):
            self._server.run(sockets=[self._socket])

    def stop(self) -> None:
        """End soon: requests in flight are finished, live connections closed."""
        self._server.ending.ask()


def serve(
    settings: HubSettings,
    *,
    host: str,
    port: int,
    ready: Callable[[int], None],
    parent_pipe_fd: int | None = None,
    rescuing: Callable[[], None] | None = None,
) -> None:
    """Serve from the main thread until SIGTERM or SIGINT; *ready* gets the real port.

    With *rescuing* a damaged file gives way to one with what can be read of it, and *rescuing* is
    called before that; without, it is refused with a DatabaseFault. When *parent_pipe_fd*
    comes to its end, the kiosk is dead and this process ends at once. AlreadyServed when another
    hub has the database; otherwise the errors of `HubServer`.
    """
    keep_little()
    _quiet()
    if is_demo(settings) and not _on_this_machine(host):
        log.warning("the demo's users, whose passwords everybody knows, can sign in at %s", host)
    if parent_pipe_fd is not None:
        _end_with_parent(parent_pipe_fd)
    with _claimed(settings) as claim:
        _look_at_file(settings, rescuing)
        server = HubServer(settings, host=host, port=port)
        listening_on = server.port

        def answering() -> None:
            if claim is not None:
                claim.announce(listening_on)
            ready(listening_on)
            settle()

        with _signals_end_quietly(), _tidied():
            server.run(answering)


def _look_at_file(settings: HubSettings, rescuing: Callable[[], None] | None) -> None:
    """While it is ours alone, and before anything opens it."""
    if settings.file is None:
        return
    if rescuing is None:
        refuse_damaged(settings.file)
    else:
        make_sound(settings.file, now=time.time(), begins=rescuing)


@contextmanager
def _tidied() -> Iterator[None]:
    """A process that serves for months has no garbage that is older than a minute."""
    stop = threading.Event()
    thread = threading.Thread(target=Tidying(garbage=True).run, args=[stop], name="hub memory")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _quiet() -> None:
    logging.getLogger("uvicorn").setLevel(logging.WARNING)  # it would log tokens
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)  # of no use to anybody


def _on_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@contextmanager
def _claimed(settings: HubSettings) -> Iterator[Claim | None]:
    if settings.file is None:
        yield None  # a database server has its own locks
        return
    with Claim(settings.file) as claim:
        yield claim


class _Server(uvicorn.Server):
    ready: Callable[[], None]

    def __init__(self, config: uvicorn.Config, ending: Ending) -> None:
        super().__init__(config)
        self.ending = ending

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002
        self._captured_signals.append(sig)
        self.ending.ask()  # a second one changes nothing

    async def on_tick(self, counter: int) -> bool:
        if self.ending.over():
            # What is still there after the budget is live connections, and what nobody waits for.
            self.config.timeout_graceful_shutdown = max(1, math.ceil(self.ending.left_s))
            self.should_exit = True
        return await super().on_tick(counter)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        if self.started:
            self.ready()


def _config(app: FastAPI, settings: HubSettings) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        ws="websockets-sansio",
        ws_ping_interval=20.0,
        ws_ping_timeout=20.0,
        ws_max_size=65_536,  # clients have nothing to say
        ws_per_message_deflate=False,  # short messages; its tables are 300 kB for each that follows
        lifespan="on",
        log_config=None,
        access_log=False,  # addresses hold tokens
        # Nobody else may choose the address that guesses are counted by.
        proxy_headers=bool(settings.behind),
        forwarded_allow_ips=settings.behind or None,
        timeout_keep_alive=75,  # longer than a kiosk is silent
        server_header=False,
    )


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named in full: asyncio turns Nagle off only where the protocol says TCP (40 ms an answer).
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Every connection inherits it: a client that reads nothing can't hoard megabytes here.
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _MOST_UNREAD_BYTES)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except OSError as exc:
        listener.close()
        raise ConfigError(
            f"The hub can't listen on {host} port {port} ({exc.strerror}). "
            "Choose another: --listen and --port, or [hub] listen and port (0 takes any free one)."
        ) from exc
    return listener


def _end_with_parent(descriptor: int) -> None:
    def wait() -> None:
        with contextlib.suppress(OSError):
            while os.read(descriptor, 1024):
                pass
        os._exit(0)  # nobody is left to be polite to; the database is safe at any instruction

    threading.Thread(target=wait, name="parent watch", daemon=True).start()


@contextmanager
def _signals_end_quietly() -> Iterator[None]:
    # uvicorn raises the signal again once it has ended; by then it has been obeyed.
    wanted = (signal.SIGTERM, signal.SIGINT)
    before = {number: signal.signal(number, lambda *_: None) for number in wanted}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
