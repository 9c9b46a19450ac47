"""The shopper's own list, in words: what is wanted most comes first, what was bought last."""

from dataclasses import dataclass

from kiosk.snapshots.shopping_list import ListEntry, Priority
from ui.presenters.facts import Facts
from ui.presenters.wording import Wording

_RANKS = {priority: rank for rank, priority in enumerate(Priority)}


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry. *detail* is how much of it, and how urgently; empty where there is nothing."""

    entry_id: str
    name: str
    detail: str = ""
    urgent: bool = False
    bought: bool = False


@dataclass(frozen=True, slots=True)
class ShoppingListView:
    """*left* tells in words how many entries are open, *number* in figures."""

    title: str
    left: str
    number: str
    entries: tuple[EntryView, ...]


def shopping_list(facts: Facts, wording: Wording) -> ShoppingListView | None:
    """The list of whoever shops now; None where nobody has one, as for a guest."""
    listed, sale = facts.shopping_list, facts.till
    if listed is None or sale is None or sale.guest or not listed.entries:
        return None
    if listed.session_id != sale.session_id:
        return None
    entries = sorted(listed.entries, key=_place)
    left = sum(not entry.bought for entry in entries)
    texts = wording.texts
    return ShoppingListView(
        title=texts.say("shoplist.title"),
        left=texts.count("shoplist.left", left) if left else texts.say("shoplist.done"),
        number=str(left),
        entries=tuple(_entry(entry, wording) for entry in entries),
    )


def _place(entry: ListEntry) -> tuple[bool, int]:
    """Among equals the backend's order stays: the oldest first."""
    return entry.bought, _RANKS[entry.priority]


def _entry(entry: ListEntry, wording: Wording) -> EntryView:
    texts = wording.texts
    urgent = entry.priority is Priority.URGENT and not entry.bought
    said = (
        texts.say("shoplist.urgent") if urgent else "",
        texts.say("shoplist.bought") if entry.bought else "",
        _amount(entry),
    )
    detail = " · ".join(filter(None, said))
    return EntryView(entry.entry_id, entry.name, detail, urgent=urgent, bought=entry.bought)


def _amount(entry: ListEntry) -> str:
    """``2 l`` or ``3 ×``; one piece goes without saying."""
    if entry.unit:
        return f"{entry.quantity}\u00a0{entry.unit}"
    return f"{entry.quantity}\u00a0×" if entry.quantity > 1 else ""
