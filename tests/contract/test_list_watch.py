"""The shopping list from a backend that is out of order, or odd."""

from collections.abc import Iterator
from typing import Any

import pytest

from kiosk.backend.address import Address
from kiosk.backend.breakers import Breakers
from kiosk.backend.client import Client
from kiosk.backend.identity import Identity
from kiosk.backend.list_watch import ListWatch
from kiosk.events.accounts import EntryTicked
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState
from kiosk.snapshots.shopping_list import ListEntry, Priority, ShoppingList
from tests.fakes.scripted_backend import Reply, ScriptedBackend, serving

IDENTITY = Identity("d1", "secret")
FAULT = Reply(503)


def listed(*rows: dict[str, Any]) -> Reply:
    return Reply(body={"success": True, "data": {"items": list(rows)}})


TEA = listed({"id": "w1", "name": "tea"})


class Rig:
    """A watch whose time stands still until a test moves it."""

    def __init__(self, url: str) -> None:
        self.now_s = 100.0
        self.lists: list[ShoppingList] = []
        self.breakers = Breakers(
            backend=url, clock=self.clock, wall=self.clock, changed=lambda _link: None
        )
        self.client = Client(Address(url))
        self.watch = ListWatch(
            client=self.client,
            breaker=self.breakers.of(Endpoint.LIVE),
            publish=self.lists.append,
            clock=self.clock,
        )

    def clock(self) -> float:
        return self.now_s

    def look(self, session_id: str = "s1", *, later_s: float = 0.0) -> None:
        self.now_s += later_s
        self.watch.look(IDENTITY, session_id)

    def names(self) -> list[str]:
        return [entry.name for entry in self.lists[-1].entries] if self.lists else []


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend()


@pytest.fixture
def rig(backend: ScriptedBackend) -> Iterator[Rig]:
    with serving(backend) as url:
        rig = Rig(url)
        yield rig
        rig.client.close()


def test_a_list_is_read_once_until_something_changes(rig: Rig, backend: ScriptedBackend) -> None:
    backend.otherwise = lambda _asked: TEA
    for _ in range(5):
        rig.look(later_s=10.0)
    assert [asked.path for asked in backend.received] == ["/api/devices/d1/shopping?purchased=true"]
    assert backend.received[0].headers["Authorization"] == "Bearer secret"
    rig.watch.changed()
    rig.look()
    assert len(backend.received) == 2
    assert rig.lists == [ShoppingList("s1", (ListEntry("w1", "tea"),))]


def test_an_outage_is_waited_out(rig: Rig, backend: ScriptedBackend) -> None:
    """Not at once again, and not for ever: what changes next is a reason to ask anew."""
    backend.script = [FAULT, FAULT, TEA]
    rig.look()
    rig.look()
    assert len(backend.received) == 1
    rig.look(later_s=60.0)
    rig.look(later_s=60.0)
    assert rig.names() == ["tea"]


def test_a_list_that_is_out_of_order_leaves_the_live_channel_alone(
    rig: Rig, backend: ScriptedBackend
) -> None:
    """The basket is read under the same breaker."""
    backend.otherwise = lambda _asked: FAULT
    for _ in range(20):
        rig.look(later_s=60.0)
    assert len(backend.received) == 3
    assert rig.breakers.of(Endpoint.LIVE).lamp().state is BreakerState.CLOSED
    backend.otherwise = lambda _asked: TEA
    rig.watch.changed()
    rig.look(later_s=60.0)
    assert rig.names() == ["tea"]


def test_a_backend_without_lists_is_asked_once(rig: Rig, backend: ScriptedBackend) -> None:
    backend.otherwise = lambda _asked: Reply(404, {"success": False, "error": "Not Found"})
    for _ in range(5):
        rig.look(later_s=60.0)
    assert len(backend.received) == 1
    assert rig.lists == []


@pytest.mark.parametrize(
    "reply",
    [Reply(raw=b"<html>"), listed({"name": "no id"}), listed({"id": "w1"}), Reply(drop=True)],
)
def test_what_makes_no_list_is_not_shown(rig: Rig, backend: ScriptedBackend, reply: Reply) -> None:
    backend.script = [reply, TEA]
    rig.look()
    assert rig.lists == []
    rig.look(later_s=60.0)
    assert rig.names() == ["tea"]


def test_odd_fields_become_ordinary_ones(rig: Rig, backend: ScriptedBackend) -> None:
    backend.otherwise = lambda _asked: listed(
        {"id": 7, "name": "tea", "quantity": -2, "unit": None, "priority": "now"},
        {"id": "w2", "name": "salt", "quantity": "3", "priority": "low", "isPurchased": "yes"},
    )
    rig.look()
    assert rig.lists[-1].entries == (
        ListEntry("7", "tea"),
        ListEntry("w2", "salt", 3, priority=Priority.LOW),
    )


def test_a_tick_that_does_not_get_through_is_said_once(rig: Rig, backend: ScriptedBackend) -> None:
    """S1-7: the list is read again, so that the screen shows what is so."""
    backend.script = [TEA, FAULT]
    backend.otherwise = lambda _asked: TEA
    rig.look()
    rig.watch.wish(EntryTicked("w1", bought=True))
    rig.look()
    rig.look(later_s=60.0)
    assert [f"{asked.method} {asked.path}" for asked in backend.received[1:]] == [
        "POST /api/devices/d1/shopping/w1/purchase?purchased=true",
        "GET /api/devices/d1/shopping?purchased=true",
    ]


def test_a_touch_is_not_for_the_next_shopper(rig: Rig, backend: ScriptedBackend) -> None:
    backend.otherwise = lambda _asked: TEA
    rig.look()
    rig.watch.wish(EntryTicked("w1", bought=True))
    rig.watch.over()
    assert rig.lists[-1] == ShoppingList()
    rig.look("")
    rig.look("s2")
    assert backend.asked("POST") == []
    assert rig.lists[-1].session_id == "s2"
