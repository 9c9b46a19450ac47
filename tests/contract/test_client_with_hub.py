"""The kiosk's side of the wire against the real hub, in a process of its own."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import requests
from uuid_utils import uuid7

from kiosk.backend.address import Address
from kiosk.backend.backlog import BacklogCourier
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.courier import Courier
from kiosk.backend.dialects import Dialects
from kiosk.backend.identity import Device, Secrets
from kiosk.backend.live import LiveLoop
from kiosk.backend.sending import SenderLoop
from kiosk.events.backend import (
    BasketReported,
    Delivery,
    QuestionSettled,
    SaleForgotten,
    SessionEnded,
    ShopperPaired,
)
from kiosk.events.letters import LetterKind, LetterSettled, LettersSettled, LetterState
from kiosk.hub.embedding import EmbeddedHub
from kiosk.letters import ApproveBody, Body, EmptyBody, ItemBody, Letter, OrderBody, QuantityBody
from kiosk.outbox.database import open_database, transaction
from kiosk.outbox.outgoing import Outgoing, open_outbox
from kiosk.outbox.sales import Sales
from kiosk.session import Session
from kiosk.snapshots.links import LinkStatus, PairingState, PairingStatus
from kiosk.snapshots.till import Phase
from tests.fakes.hub_process import hub_process

WITHIN_S = 10.0


@dataclass
class Heard:
    """Everything the loops said, in order, with a way to wait for it."""

    deliveries: list[Delivery] = field(default_factory=list)
    statuses: list[PairingStatus] = field(default_factory=list)
    links: list[LinkStatus] = field(default_factory=list)
    came: threading.Condition = field(default_factory=threading.Condition)

    def put(self, thing: Delivery | PairingStatus | LinkStatus) -> None:
        with self.came:
            match thing:
                case PairingStatus():
                    self.statuses.append(thing)
                case LinkStatus():
                    self.links.append(thing)
                case _:
                    self.deliveries.append(thing)
            self.came.notify_all()

    def wait(self, until: Callable[[], object]) -> None:
        with self.came:
            assert self.came.wait_for(until, WITHIN_S), f"{self.deliveries}\n{self.statuses}"

    def last_code(self) -> str:
        return self.statuses[-1].code if self.statuses else ""

    def settled(self, event_id: str) -> LetterSettled:
        self.wait(lambda: [d for d in self.deliveries if _is_settled(d, event_id)])
        return next(
            d for d in self.deliveries if isinstance(d, LetterSettled) and d.event_id == event_id
        )

    def basket(self) -> dict[str, int]:
        baskets = [d for d in self.deliveries if isinstance(d, BasketReported)]
        return {line.product_id: line.quantity for line in baskets[-1].lines} if baskets else {}


def _all_settled(deliveries: list[Delivery]) -> list[LetterSettled]:
    batches = (d.letters for d in deliveries if isinstance(d, LettersSettled))
    return [letter for batch in batches for letter in batch]


def _is_settled(delivery: Delivery, event_id: str) -> bool:
    return isinstance(delivery, LetterSettled) and delivery.event_id == event_id


class Kiosk:
    """Both loops on threads, with an outbox on disk."""

    def __init__(self, url: str, folder: Path) -> None:
        self.heard = Heard()
        self.device = Device(Secrets(folder), name="Kiosk 1")
        address = Address(url)
        breakers = Breakers(
            backend=url, clock=time.monotonic, wall=time.time, changed=self.heard.put
        )
        client, dialects = Client(address), Dialects()
        courier = Courier(
            client=client,
            breakers=breakers,
            device=self.device,
            dialects=dialects,
            clock=time.monotonic,
            wall=time.time,
        )
        backlog = BacklogCourier(
            client=client,
            breakers=breakers,
            device=self.device,
            dialects=dialects,
            courier=courier,
            clock=time.monotonic,
        )
        self.sender = SenderLoop(
            open_outbox=lambda: open_outbox(folder / "kiosk.db"),
            courier=courier,
            device=self.device,
            settled=self.heard.put,
            clock=time.monotonic,
            wall=time.time,
            backlog=backlog,
        )
        self.live = LiveLoop(
            client=Client(address),
            breakers=breakers,
            device=self.device,
            report=self.heard.put,
            pairing=self.heard.put,
            clock=time.monotonic,
            wall=time.time,
        )
        self.database = open_database(folder / "kiosk.db")
        self.outbox = Outgoing(self.database)
        self.stop = threading.Event()
        self.threads = [
            threading.Thread(target=loop.run, args=(self.stop,))
            for loop in (self.sender, self.live)
        ]
        for thread in self.threads:
            thread.start()

    def write(self, kind: LetterKind, session: str, body: Body, about: str | None = None) -> str:
        event_id = session if kind is LetterKind.START_SESSION else str(uuid7())
        now = time.time()
        if kind is LetterKind.START_SESSION:
            self.begin(session)
        self.outbox.put(Letter(event_id, session, kind, body, now, now, refers_to=about))
        self.sender.wake()
        return event_id

    def begin(self, session_id: str, *, guest: bool = True) -> None:
        """What the till does before it writes the first letter of a sale."""
        with transaction(self.database):
            Sales(self.database).begin(
                Session(session_id, guest, Phase.SHOPPING, count_what_lies=True), time.time()
            )

    def close(self) -> None:
        self.stop.set()
        for thread in self.threads:
            thread.join()
        self.outbox.close()


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with hub_process(tmp_path_factory.mktemp("hub")) as hub:
        yield hub.base_url


@pytest.fixture
def kiosk(hub: str, tmp_path: Path) -> Iterator[Kiosk]:
    kiosk = Kiosk(hub, tmp_path)
    kiosk.heard.wait(kiosk.heard.last_code)
    yield kiosk
    kiosk.close()


@pytest.fixture(scope="module")
def phone(hub: str) -> dict[str, str]:
    login = {"email": "demo@email.com", "password": "1234"}
    answer = requests.post(f"{hub}/api/auth/login", json=login, timeout=5).json()
    return {"Authorization": f"Bearer {answer['token']}"}


def item(product_id: str, quantity: int = 1, confidence: float = 0.91) -> ItemBody:
    return ItemBody(product_id, product_id, quantity, confidence)


def products(hub: str, count: int) -> list[str]:
    found = requests.get(f"{hub}/api/products", timeout=5).json()["products"]
    return [product["id"] for product in found[:count]]


def test_a_guest_buys_from_the_first_item_to_the_order(kiosk: Kiosk, hub: str) -> None:
    """S0-1, S0-2, S0-8, S0-9, S0-44: register, session, add, ask, approve, quantity, order."""
    milk, tea, bread = products(hub, 3)
    session = str(uuid7())
    kiosk.write(LetterKind.START_SESSION, session, EmptyBody())
    first = kiosk.write(LetterKind.ADD, session, item(milk))
    second = kiosk.write(LetterKind.ADD, session, item(milk))
    ask = kiosk.write(LetterKind.ASK, session, item(tea, confidence=0.55))
    yes = kiosk.write(LetterKind.APPROVE, session, ApproveBody(2), about=ask)
    other = kiosk.write(LetterKind.ASK, session, item(bread, confidence=0.40))
    no = kiosk.write(LetterKind.DECLINE, session, EmptyBody(), about=other)
    more = kiosk.write(LetterKind.QUANTITY, session, QuantityBody(milk, 3), about=first)

    assert kiosk.heard.settled(first).line_quantity == 1
    assert kiosk.heard.settled(second).line_quantity == 2
    assert kiosk.heard.settled(yes).line_quantity == 2
    assert kiosk.heard.settled(no).state is LetterState.DELIVERED
    assert kiosk.heard.settled(more).line_quantity == 3
    kiosk.heard.wait(lambda: kiosk.heard.basket() == {milk: 3, tea: 2})
    assert not [d for d in kiosk.heard.deliveries if isinstance(d, ShopperPaired)]
    assert not [d for d in kiosk.heard.deliveries if isinstance(d, QuestionSettled)]

    order = kiosk.write(LetterKind.ORDER, session, OrderBody("K-1"))
    settled = kiosk.heard.settled(order)
    assert settled.order_number
    assert settled.order_number.startswith("ORD-")
    assert settled.order_total_minor


def test_a_backlog_goes_by_the_hubs_batch_route_and_counts_each_letter_once(
    kiosk: Kiosk, hub: str
) -> None:
    """S0-33, S1-17: an outage's letters, in order, once; a repeat gets the first answers."""
    milk, tea = products(hub, 2)
    session = str(uuid7())
    kiosk.begin(session)
    now = time.time()
    letters = [Letter(session, session, LetterKind.START_SESSION, EmptyBody(), now, now)]
    letters += [
        Letter(str(uuid7()), session, LetterKind.ADD, item((milk, tea)[number % 2]), now, now)
        for number in range(300)
    ]
    with kiosk.outbox.together():
        for each in letters:
            kiosk.outbox.put(each)
    kiosk.sender.wake()
    kiosk.heard.wait(lambda: len(_all_settled(kiosk.heard.deliveries)) == 300)
    told = _all_settled(kiosk.heard.deliveries)
    assert [settled.event_id for settled in told] == [each.event_id for each in letters[1:]]
    assert [settled.line_quantity for settled in told[-2:]] == [150, 150]
    kiosk.database.conn.execute("update letter set state = 'waiting' where kind = 'add'")
    kiosk.sender.wake()
    kiosk.heard.wait(lambda: len(_all_settled(kiosk.heard.deliveries)) == 600)
    kiosk.heard.wait(lambda: kiosk.heard.basket() == {milk: 150, tea: 150})


def test_the_letters_already_in_a_line_are_named(kiosk: Kiosk, hub: str) -> None:
    [milk] = products(hub, 1)
    session = str(uuid7())
    kiosk.write(LetterKind.START_SESSION, session, EmptyBody())
    ids = [kiosk.write(LetterKind.ADD, session, item(milk)) for _ in range(3)]
    kiosk.heard.wait(lambda: kiosk.heard.basket() == {milk: 3})
    baskets = [d for d in kiosk.heard.deliveries if isinstance(d, BasketReported)]
    [line] = baskets[-1].lines
    assert (line.line_id, sorted(line.event_ids)) == (ids[0], sorted(ids))
    assert line.unit_price_minor


def test_a_phone_pairs_answers_and_leaves(kiosk: Kiosk, hub: str, phone: dict[str, str]) -> None:
    """S0-2, S0-57: the code pairs, the phone's answer arrives here, the next code is another."""
    [tea] = products(hub, 1)
    code = kiosk.heard.last_code()
    assert len(code) == 4
    answer = requests.post(
        f"{hub}/api/devices/connect", json={"code": code}, headers=phone, timeout=5
    )
    assert answer.status_code == 200
    kiosk.heard.wait(lambda: any(isinstance(d, ShopperPaired) for d in kiosk.heard.deliveries))
    paired = next(d for d in kiosk.heard.deliveries if isinstance(d, ShopperPaired))
    assert paired.shopper
    assert kiosk.heard.statuses[-1].state is PairingState.PAIRED
    kiosk.begin(paired.session_id, guest=False)

    ask = kiosk.write(LetterKind.ASK, paired.session_id, item(tea, confidence=0.55))
    kiosk.heard.settled(ask)
    me = requests.post(
        f"{hub}/api/auth/login", json={"email": "demo@email.com", "password": "1234"}, timeout=5
    ).json()["user"]["id"]
    rows = requests.get(f"{hub}/api/basket/{me}/pending-items", headers=phone, timeout=5).json()
    requests.post(
        f"{hub}/api/basket/pending-items/{rows['pendingItems'][0]['id']}/approve",
        json={"quantity": 2},
        headers=phone,
        timeout=5,
    )
    expected = QuestionSettled(paired.session_id, ask, approved=True, quantity=2)
    kiosk.heard.wait(lambda: expected in kiosk.heard.deliveries)
    kiosk.heard.wait(lambda: kiosk.heard.basket() == {tea: 2})

    late = kiosk.write(LetterKind.DECLINE, paired.session_id, EmptyBody(), about=ask)
    assert kiosk.heard.settled(late).state is LetterState.DELIVERED, "answered first elsewhere"

    requests.post(
        f"{hub}/api/devices/disconnect",
        json={"deviceId": paired.device_id},
        headers=phone,
        timeout=5,
    )
    kiosk.heard.wait(lambda: SessionEnded(paired.session_id) in kiosk.heard.deliveries)
    kiosk.heard.wait(lambda: kiosk.heard.last_code() not in {"", code})


def test_after_a_sale_ended_here_the_code_on_the_screen_pairs(
    kiosk: Kiosk, hub: str, phone: dict[str, str]
) -> None:
    """S0-57: closing a session spends the code, so a fresh one is shown."""
    before = kiosk.heard.last_code()
    session = str(uuid7())
    kiosk.write(LetterKind.START_SESSION, session, EmptyBody())
    kiosk.heard.wait(lambda: kiosk.heard.statuses[-1].state is PairingState.PAIRED)
    kiosk.live.session_over(session)
    end = kiosk.write(LetterKind.END_SESSION, session, EmptyBody())
    kiosk.heard.settled(end)
    kiosk.heard.wait(lambda: kiosk.heard.last_code() not in {"", before})
    assert SessionEnded(session) not in kiosk.heard.deliveries

    def connect() -> int:
        code = {"code": kiosk.heard.last_code()}
        answer = requests.post(f"{hub}/api/devices/connect", json=code, headers=phone, timeout=5)
        return answer.status_code

    assert connect() == 200
    kiosk.heard.wait(lambda: any(isinstance(d, ShopperPaired) for d in kiosk.heard.deliveries))


def test_a_restarted_kiosk_goes_on_with_the_open_session(hub: str, tmp_path: Path) -> None:
    """S0-1: the device id and its credential are kept."""
    first = Kiosk(hub, tmp_path)
    [milk] = products(hub, 1)
    session = str(uuid7())
    first.write(LetterKind.START_SESSION, session, EmptyBody())
    first.heard.settled(first.write(LetterKind.ADD, session, item(milk)))
    device_id = first.device.current
    first.close()

    second = Kiosk(hub, tmp_path)
    second.heard.wait(lambda: second.heard.basket() == {milk: 1})
    assert second.device.current == device_id
    assert {status.state for status in second.heard.statuses} == {PairingState.PAIRED}
    second.close()


def test_secrets_are_for_their_owner_alone(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk.heard.wait((tmp_path / "backend.json").exists)
    assert (tmp_path / "backend.json").stat().st_mode & 0o777 == 0o600


@pytest.fixture
def frail_hub(tmp_path: Path) -> Iterator[EmbeddedHub]:
    with hub_process(tmp_path) as hub:
        yield hub


def test_a_sale_goes_on_while_the_hub_is_away(frail_hub: EmbeddedHub, tmp_path: Path) -> None:
    """S0-33, S0-34: what was sold meanwhile arrives later, once, and the basket is the truth."""
    kiosk = Kiosk(frail_hub.base_url, tmp_path / "kiosk")
    kiosk.heard.wait(kiosk.heard.last_code)
    milk, tea = products(frail_hub.base_url, 2)
    session = str(uuid7())
    kiosk.write(LetterKind.START_SESSION, session, EmptyBody())
    kiosk.heard.settled(kiosk.write(LetterKind.ADD, session, item(milk)))
    frail_hub.stop()
    late = [kiosk.write(LetterKind.ADD, session, item(each)) for each in (milk, tea, tea)]
    kiosk.heard.wait(lambda: any(lamp.failures for lamp in kiosk.heard.links[-1].lamps))

    frail_hub.start()
    kiosk.live.try_again()
    kiosk.sender.wake()
    for event_id in late:
        assert kiosk.heard.settled(event_id).state is LetterState.DELIVERED
    kiosk.heard.wait(lambda: kiosk.heard.basket() == {milk: 2, tea: 2})
    assert SessionEnded(session) not in kiosk.heard.deliveries
    kiosk.close()


def test_a_hub_that_lost_everything_gives_the_kiosk_a_new_code(
    frail_hub: EmbeddedHub, tmp_path: Path
) -> None:
    """S0-36: a guest's sale is the new device's from now on; the till is to tell it again."""
    kiosk = Kiosk(frail_hub.base_url, tmp_path / "kiosk")
    kiosk.heard.wait(kiosk.heard.last_code)
    old = kiosk.device.current
    [milk] = products(frail_hub.base_url, 1)
    session = str(uuid7())
    kiosk.write(LetterKind.START_SESSION, session, EmptyBody())
    kiosk.heard.settled(kiosk.write(LetterKind.ADD, session, item(milk)))
    frail_hub.stop()
    for file in tmp_path.glob("hub.db*"):
        file.unlink()
    frail_hub.start()
    kiosk.live.try_again()

    kiosk.heard.wait(lambda: kiosk.device.current not in {None, old})
    kiosk.heard.wait(kiosk.heard.last_code)
    kiosk.heard.wait(lambda: SaleForgotten(session) in kiosk.heard.deliveries)
    kiosk.heard.wait(lambda: kiosk.device.of_session(session) == kiosk.device.current)
    assert kiosk.outbox.counts().parked == 0
    kiosk.close()
