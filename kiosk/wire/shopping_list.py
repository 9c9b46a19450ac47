"""The list of the shopper who stands at the kiosk: only the hub has one."""

from urllib.parse import quote

from kiosk.snapshots.shopping_list import ListEntry, Priority
from kiosk.wire.fields import Fields
from kiosk.wire.requests import Request


def read(device_id: str) -> Request:
    """The list of whoever is paired now, with what was bought."""
    return Request("GET", f"{_list_of(device_id)}?purchased=true")


def tick(device_id: str, entry_id: str, *, bought: bool) -> Request:
    """The entry is bought, or after all not. Saying it twice is fine."""
    path = f"{_list_of(device_id)}/{quote(entry_id, safe='')}/purchase"
    return Request("POST", f"{path}?purchased={str(bought).lower()}", {})


def entries(body: Fields) -> tuple[ListEntry, ...]:
    """The entries in the answer's order. Malformed without a list, or an id, or a name."""
    return tuple(_entry(row) for row in body.inside("data").listed("items"))


def _entry(row: Fields) -> ListEntry:
    return ListEntry(
        entry_id=row.required("id"),
        name=row.required("name"),
        quantity=max(1, row.integer("quantity") or 1),
        unit=row.text("unit"),
        priority=_priority(row.text("priority")),
        bought=row.flag("isPurchased") is True,
    )


def _priority(name: str) -> Priority:
    """One that is not known is an ordinary one."""
    return Priority(name) if name in list(Priority) else Priority.NORMAL


def _list_of(device_id: str) -> str:
    return f"/api/devices/{quote(device_id, safe='')}/shopping"
