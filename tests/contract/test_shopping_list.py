"""The kiosk follows its shopper's list at the real hub, in a process of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.events.accounts import EntryTicked
from kiosk.events.backend import SessionEnded
from kiosk.snapshots.shopping_list import ListEntry, Priority, ShoppingList
from tests.contract.hub.shop import Json, Kiosk, Phone
from tests.fakes.following import Following, following
from tests.fakes.hub_process import hub_process


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with hub_process(tmp_path_factory.mktemp("hub")) as hub:
        yield hub.base_url


@pytest.fixture
def phone(hub: str) -> Phone:
    return Phone.new(hub)


@pytest.fixture
def kiosk(hub: str, tmp_path: Path) -> Iterator[Following]:
    """It shows its code."""
    with following(hub, tmp_path) as kiosk:
        kiosk.wait(kiosk.code)
        yield kiosk


def put(phone: Phone, name: str, **other: object) -> str:
    item: Json = phone.call("POST", "/api/shopping", {"name": name} | other).json()["data"]["item"]
    return str(item["id"])


def entries(kiosk: Following) -> list[tuple[str, bool]]:
    newest = kiosk.lists[-1] if kiosk.lists else ShoppingList()
    return [(entry.name, entry.bought) for entry in newest.entries]


def shows(kiosk: Following, *wanted: tuple[str, bool]) -> Callable[[], bool]:
    return lambda: entries(kiosk) == list(wanted)


def seller(hub: str, kiosk: Following) -> Kiosk:
    """The same device, to put goods into the basket."""
    identity = kiosk.device.current
    assert identity is not None
    return Kiosk(hub, identity.device_id, credential=identity.credential)


def test_the_list_comes_with_its_shopper(kiosk: Following, phone: Phone) -> None:
    """S1-7, S1-8: urgent first, with how much of it, and not what an earlier visit bought."""
    put(phone, "tea", priority="low")
    put(phone, "bread")
    milk = put(phone, "milk", quantity=2, unit="l", priority="urgent")
    old = put(phone, "salt")
    phone.call("POST", f"/api/shopping/{old}/purchase")
    assert kiosk.lists == []
    phone.pair(kiosk.code())
    kiosk.wait(shows(kiosk, ("milk", False), ("bread", False), ("tea", False)))
    assert kiosk.lists[-1].entries[0] == ListEntry(milk, "milk", 2, "l", Priority.URGENT)
    assert kiosk.lists[-1].session_id
    assert len(kiosk.lists) == 1


def test_it_follows_what_the_phone_writes(kiosk: Following, phone: Phone) -> None:
    """S1-7: put down, changed, ticked and taken off on the phone while its shopper stands here."""
    phone.pair(kiosk.code())
    tea = put(phone, "tea")
    kiosk.wait(shows(kiosk, ("tea", False)))
    phone.call("PATCH", f"/api/shopping/{tea}", {"name": "green tea"})
    kiosk.wait(shows(kiosk, ("green tea", False)))
    phone.call("POST", f"/api/shopping/{tea}/purchase")
    kiosk.wait(shows(kiosk, ("green tea", True)))
    phone.call("DELETE", f"/api/shopping/{tea}")
    kiosk.wait(shows(kiosk))
    assert len(kiosk.lists) >= 4, "each of them was shown, not the last alone"


def test_an_apple_on_the_counter_ticks_apples_on_the_screen(
    kiosk: Following, phone: Phone, hub: str
) -> None:
    """S1-7: "apples" is on the list, an apple goes into the basket: ticked on the kiosk, too."""
    put(phone, "apples")
    put(phone, "milk")
    phone.pair(kiosk.code())
    kiosk.wait(shows(kiosk, ("apples", False), ("milk", False)))
    assert seller(hub, kiosk).add("P001").ok
    kiosk.wait(shows(kiosk, ("apples", True), ("milk", False)))
    left = phone.call("GET", "/api/shopping").json()["data"]["items"]
    assert [entry["name"] for entry in left] == ["milk"]


def test_a_touch_ticks_at_the_hub_and_comes_back_from_there(kiosk: Following, phone: Phone) -> None:
    """S1-7: ticked and un-ticked on the kiosk, seen on the phone."""
    tea = put(phone, "tea")
    phone.pair(kiosk.code())
    kiosk.wait(shows(kiosk, ("tea", False)))
    kiosk.live.tick(EntryTicked(tea, bought=True))
    kiosk.wait(shows(kiosk, ("tea", True)))
    assert phone.call("GET", "/api/shopping").json()["data"]["items"] == []
    kiosk.live.tick(EntryTicked(tea, bought=False))
    kiosk.wait(shows(kiosk, ("tea", False)))


def test_a_touch_on_an_entry_that_is_gone_does_no_harm(kiosk: Following, phone: Phone) -> None:
    tea = put(phone, "tea")
    phone.pair(kiosk.code())
    kiosk.wait(shows(kiosk, ("tea", False)))
    kiosk.live.tick(EntryTicked("no/such?entry", bought=True))
    kiosk.live.tick(EntryTicked(tea, bought=True))
    kiosk.wait(shows(kiosk, ("tea", True)))
    assert phone.call("GET", "/api/shopping").json()["data"]["items"] == []


def test_the_list_goes_when_the_session_ends(kiosk: Following, phone: Phone) -> None:
    """S1-7: nobody sees the list of the one before."""
    put(phone, "tea")
    phone.pair(kiosk.code())
    kiosk.wait(shows(kiosk, ("tea", False)))
    identity = kiosk.device.current
    assert identity is not None
    phone.call("POST", "/api/devices/disconnect", {"deviceId": identity.device_id})
    kiosk.wait(lambda: kiosk.heard(SessionEnded))
    kiosk.wait(lambda: kiosk.lists[-1] == ShoppingList())


def test_the_next_shopper_sees_the_own_list_only(kiosk: Following, phone: Phone, hub: str) -> None:
    put(phone, "tea")
    phone.pair(kiosk.code())
    kiosk.wait(shows(kiosk, ("tea", False)))
    first = kiosk.lists[-1].session_id
    code = kiosk.code()
    kiosk.live.session_over(first)
    seller(hub, kiosk).own("DELETE", f"/sessions/{first}")
    kiosk.wait(lambda: kiosk.code() not in ("", code))
    other = Phone.new(hub)
    put(other, "salt")
    other.pair(kiosk.code())
    kiosk.wait(shows(kiosk, ("salt", False)))
    assert kiosk.lists[-1].session_id != first


def test_a_guest_has_no_list(kiosk: Following, hub: str) -> None:
    """S1-7: nothing is shown to whoever has no account."""
    seller(hub, kiosk).open_guest()
    kiosk.wait(lambda: kiosk.statuses[-1].state.value == "paired")
    assert kiosk.lists == []
