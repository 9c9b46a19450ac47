"""Two hubs that write the same rows at the same moment: both are answered, neither takes away."""

import signal
import threading
import uuid
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import psycopg
import pytest
import requests
from sqlalchemy import Connection, event, select

from kiosk.hub.hub import Hub, open_hub
from kiosk.hub.models import Device, ShopSession
from kiosk.hub.services import basket, devices, orders, sessions
from kiosk.hub.services.basket import Item
from kiosk.hub.services.orders import Terms
from kiosk.hub.settings import HubSettings
from kiosk.hub.unit import Unit
from tests.contract.fleet.conftest import SECRET, StartHub
from tests.contract.hub.shop import Kiosk, Phone
from tests.fakes.running import until

WRITES = 24


@pytest.fixture
def hubs(database: str) -> Iterator[tuple[Hub, Hub]]:
    first, second = (open_hub(HubSettings(database, secret=SECRET)) for _ in range(2))
    both = (first, second)
    yield both
    for hub in both:
        hub.store.close()


def register(unit: Unit) -> str:
    return devices.register(unit, name=None, firmware_version=None).code


def between_look_and_write(hub: Hub, happens: threading.Event, then: list[str], other: Hub) -> None:
    """Let the other hub register just before *hub* changes its first device."""

    @event.listens_for(hub.store.engine, "before_cursor_execute")
    def _listen(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("UPDATE device") and not happens.is_set():
            happens.set()
            then.append(other.store.carried(register))


def test_a_code_that_another_kiosk_has_just_been_shown_is_not_taken_from_its_screen(
    hubs: tuple[Hub, Hub], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both drew 1234. Taken away, the first one's shopper would pair the second one's kiosk."""
    monkeypatch.setattr(devices.secrets, "randbelow", lambda _: 1234)
    meanwhile: list[str] = []
    between_look_and_write(hubs[0], threading.Event(), meanwhile, hubs[1])
    code = hubs[0].store.carried(register)
    assert meanwhile == ["1234"]
    assert code != "1234"
    with hubs[0].store.read() as unit:
        assert set(unit.db.scalars(select(Device.code))) == {"1234", code}


def test_a_shopper_corrects_on_the_phone_while_the_kiosk_adds(
    database: str, start_hub: StartHub
) -> None:
    """The kiosk holds its device and wants the session, the phone the other way round."""
    urls = [start_hub(database).url, start_hub(database).url]
    kiosk, phone = Kiosk.registered(urls[0]), Phone.demo(urls[1])
    assert phone.pair(kiosk.code).status_code == 200
    line = kiosk.add("P001").json()["data"]["itemId"]

    def write(number: int) -> int:
        if number % 2:
            return kiosk.add("P001").status_code
        path, body = f"/api/basket/items/{line}", {"quantity": 2 + number % 3}
        return phone.call("PATCH", path, body).status_code

    with ThreadPoolExecutor(6) as pool:
        assert Counter(pool.map(write, range(WRITES))) == {200: WRITES}


def test_an_order_does_not_hold_up_those_who_still_shop(hubs: tuple[Hub, Hub]) -> None:
    """It locks its products' stock until it is on disk; an add only points to the product."""
    ours, theirs = (hub.store.carried(shopping) for hub in hubs)
    with hubs[0].store.write() as unit:
        put(unit, *ours)
        session = unit.db.get_one(ShopSession, ours[1])
        orders.make(unit, session, Terms("e2"))
        assert hubs[1].store.carried(partial(put, device_id=theirs[0], session_id=theirs[1])) == 1


def test_what_a_deadlock_took_back_is_done_again(hubs: tuple[Hub, Hub]) -> None:
    """Each holds a kiosk and wants the other's. The database takes one back; both are done."""
    codes = [hub.store.carried(registered) for hub in hubs]
    first, second = codes
    meet, begun = threading.Barrier(2), [0]

    def both(order: tuple[str, str]) -> None:
        met = False

        def work(unit: Unit) -> None:
            nonlocal met
            begun[0] += 1
            beat(unit, order[0])
            if not met:
                met = True
                meet.wait(30)
            beat(unit, order[1])

        (hubs[0] if order[0] == first else hubs[1]).store.carried(work)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(both, [(first, second), (second, first)]))
    assert begun[0] > 2  # one was taken back


def shopping(unit: Unit) -> tuple[str, str]:
    device = unit.db.get_one(Device, registered(unit))
    return device.id, sessions.open_guest(unit, device, str(uuid.uuid4())).id


def put(unit: Unit, device_id: str, session_id: str) -> int:
    session = sessions.writable(unit, unit.db.get_one(Device, device_id), session_id)
    return basket.add(unit, session, Item("e1", "P001", 1, 0.92))[0].quantity


def registered(unit: Unit) -> str:
    return devices.register(unit, name=None, firmware_version=None).device.id


def beat(unit: Unit, device_id: str) -> None:
    device = unit.db.get_one(Device, device_id, with_for_update=True)
    device.last_heartbeat = unit.now
    unit.db.flush()


def test_what_an_ending_hub_can_not_finish_is_told_to_come_again(
    database: str, start_hub: StartHub
) -> None:
    """A kiosk that waits for a hub that ends is told 503, never a 500 without a word."""
    hub = start_hub(database, "--ending-s", "1")
    with psycopg.connect(database) as busy, ThreadPoolExecutor(1) as pool:
        busy.execute("lock table device in exclusive mode")  # it can still be read
        waiting = pool.submit(requests.post, f"{hub.url}/api/devices/register", json={}, timeout=60)
        until(lambda: in_flight(hub.url) == 1)
        hub.process.send_signal(signal.SIGTERM)
        answer = waiting.result()
        assert (answer.status_code, answer.json()["code"]) == (503, "SHUTTING_DOWN")
        assert "answered 500" not in hub.log.read_text()


def in_flight(url: str) -> int:
    told = requests.get(f"{url}/metrics", timeout=10).text
    figure = next(
        line for line in told.splitlines() if line.startswith("shopshadow_hub_requests_in_flight ")
    )
    return int(float(figure.split()[1])) - 1  # this one
