"""Two hubs behind nginx, fifty kiosks and phones; one hub is killed, the bus goes and comes."""

import asyncio
import signal
import uuid
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from json import loads
from pathlib import Path

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

from kiosk.errors import BackendUnavailable
from kiosk.load.connection import Connection, Reply
from tests.contract.fleet import servers
from tests.contract.fleet.conftest import HubProcess, StartHub
from tests.contract.fleet.servers import Server

KIOSKS = 50
ADDS = 6
EXAMPLE = Path(__file__).parents[3] / "packaging" / "nginx" / "shopshadow-hubs.conf"


@contextmanager
def nginx(hubs: list[HubProcess], folder: Path) -> Iterator[str]:
    """The example as it is packaged, but for the ports."""
    port = servers.free_port()
    text = EXAMPLE.read_text(encoding="utf-8").replace("listen 8080", f"listen 127.0.0.1:{port}")
    for number, hub in enumerate(hubs):
        text = text.replace(f"127.0.0.1:{3001 + number}", hub.url.removeprefix("http://"))
    (folder / "hubs.conf").write_text(text)
    paths = "".join(
        f"{name}_temp_path {folder}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"{'user root;' if Path('/root').exists() else ''} daemon off; pid {folder}/pid;"
        f"error_log {folder}/nginx.log; worker_processes 1; events {{ worker_connections 1024; }}"
        f"http {{ access_log off; {paths} include {folder}/hubs.conf; }}"
    )
    server = Server(
        [servers.needed("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf")], port
    )
    server.start()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.stop()


async def through(call: Callable[[], Awaitable[Reply]]) -> Reply:
    """Send the same request until it gets an answer that is one."""
    for _ in range(300):
        try:
            reply = await call()
        except BackendUnavailable:
            reply = Reply(503, {})
        if reply.status not in (429, 502, 503, 504):
            return reply
        await asyncio.sleep(0.1)
    raise AssertionError(f"no answer: {reply}")


@dataclass
class Shopping:
    """A kiosk with its shopper's phone."""

    url: str
    kiosk: Connection = field(init=False)
    device: dict[str, str] = field(default_factory=dict)
    token: str = ""
    session: str = ""
    added: int = 0
    seen: list[int] = field(default_factory=list)
    heard: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.kiosk = Connection(self.url)

    async def pair(self) -> None:
        email = f"{uuid.uuid4().hex}@shop.example"
        person = {"name": "Ada", "email": email, "password": "Correct4Horse"}
        signed_up = await through(lambda: self.kiosk.call("POST", "/api/auth/signup", person))
        self.token = signed_up.body["token"]
        made = await through(lambda: self.kiosk.call("POST", "/api/devices/register", {}))
        self.device = made.body["data"]
        code = {"code": self.device["code"]}
        paired = await through(
            lambda: self.kiosk.call("POST", "/api/devices/connect", code, token=self.token)
        )
        assert paired.status == 200, paired
        self.session = (await self.own("/sessions/current")).body["data"]["session"]["id"]

    async def own(self, path: str) -> Reply:
        path = f"/api/devices/{self.device['deviceId']}{path}"
        return await through(lambda: self.kiosk.call("GET", path, token=self.device["credential"]))

    async def shop(self, added: Callable[[], None]) -> None:
        """Every add is sent under its key until it is answered."""
        for _ in range(ADDS):
            key = str(uuid.uuid4())
            body = {
                "productId": "P001",
                "quantity": 1,
                "confidence": 0.92,
                "deviceId": self.device["deviceId"],
                "sessionId": self.session,
            }
            reply = await through(
                lambda body=body, key=key: self.kiosk.call(  # type: ignore[misc]
                    "POST", "/api/basket/items", body, token=self.device["credential"], key=key
                )
            )
            assert reply.status in (200, 201), reply
            self.added += 1
            added()

    async def follow(self) -> None:
        """What the phone hears; it connects again where it was cut off, and goes on from there."""
        while True:
            last = self.seen[-1] if self.seen else 0
            address = f"{self.url.replace('http', 'ws')}/api/ws?session={self.session}&since={last}"
            headers = {"Authorization": f"Bearer {self.token}"}
            try:
                async with connect(address, additional_headers=headers, proxy=None) as live:
                    async for text in live:
                        message = loads(text)
                        if message["type"] != "hello" and message["session_id"] == self.session:
                            self.seen.append(message["seq"])
                            self.heard.set()
            except (OSError, WebSocketException, TimeoutError):
                pass
            await asyncio.sleep(0.1)


async def shop_through_it_all(url: str, milestones: dict[int, Callable[[], None]]) -> None:
    everybody = [Shopping(url) for _ in range(KIOSKS)]
    for one in everybody:
        await one.pair()
    following = [asyncio.create_task(one.follow()) for one in everybody]
    done = 0

    def added() -> None:
        nonlocal done
        done += 1
        if done in milestones:
            milestones[done]()

    try:
        await asyncio.gather(*(one.shop(added) for one in everybody))
        await asyncio.gather(*(check(one) for one in everybody))
    finally:
        for task in following:
            task.cancel()
        await asyncio.gather(*following, return_exceptions=True)
        for one in everybody:
            one.kiosk.close()


async def check(one: Shopping) -> None:
    """Nothing lost, nothing doubled, nothing missed."""
    basket = (await one.own("/basket")).body["data"]
    assert [(row["productId"], row["quantity"]) for row in basket["items"]] == [("P001", ADDS)]
    async with asyncio.timeout(90):
        while not one.seen or one.seen[-1] < basket["seq"]:
            one.heard.clear()
            await one.heard.wait()
    assert one.seen == list(range(1, basket["seq"] + 1))


@pytest.mark.slow
def test_a_killed_hub_and_a_lost_bus_lose_and_double_nothing(
    database: str, redis: Server, start_hub: StartHub, tmp_path: Path
) -> None:
    """Issue 6: 50 kiosks, 50 phones, kill -9 in the middle, Redis stopped and started."""
    more = ["--bus", f"redis://127.0.0.1:{redis.port}", "--behind", "127.0.0.1"]
    hubs = [start_hub(database, *more), start_hub(database, *more)]
    whole = KIOSKS * ADDS
    milestones = {
        whole // 4: redis.stop,
        whole // 3: lambda: hubs[0].process.send_signal(signal.SIGKILL),
        whole // 2: redis.start,
    }
    with nginx(hubs, tmp_path) as url:
        asyncio.run(shop_through_it_all(url, milestones))
    assert hubs[0].process.wait(5) == -signal.SIGKILL
    assert "the bus is down" in hubs[1].log.read_text()


def test_through_nginx_the_clients_address_counts_and_figures_are_not_told(
    database: str, start_hub: StartHub, tmp_path: Path
) -> None:
    hubs = [start_hub(database, "--behind", "127.0.0.1") for _ in range(2)]
    with nginx(hubs, tmp_path) as url:

        async def ask(path: str) -> int:
            async with Connection(url) as connection:
                return (await connection.call("GET", path)).status

        assert asyncio.run(ask("/health/readyz")) == 200
        assert asyncio.run(ask("/metrics")) == 403
