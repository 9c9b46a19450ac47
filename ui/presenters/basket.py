"""The basket as the shopper reads it."""

from collections import Counter
from dataclasses import dataclass

from kiosk.catalogue.product import Product
from kiosk.snapshots.till import BasketLine, Prompt, TillSnapshot
from ui.presenters.wording import Wording


@dataclass(frozen=True, slots=True)
class LineView:
    """One line. *event_id* finds the newest item's crop, *note* is empty when all is well.

    *offer* says how its sum is made, *more* and *less* what + and − do.
    """

    product_id: str
    event_id: str
    name: str
    quantity: int
    offer: str  # "3 × €1.99"
    total: str
    unsent: bool
    note: str
    more: str  # what + and − say to a screen reader
    less: str
    exchange: str  # what the way to something else says to a screen reader
    most: int | None
    line_id: str = ""  # of a piece that is a line by itself
    open: bool = False  # not settled: nothing can be changed here


@dataclass(frozen=True, slots=True)
class BasketView:
    """All lines with their sums."""

    lines: tuple[LineView, ...]
    pieces: str
    total: str
    can_finish: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What the newest snapshot did to a product's quantity."""

    product_id: str
    event_id: str
    by: int


def basket(till: TillSnapshot, wording: Wording, *, offline: bool) -> BasketView:
    """The lines in the order of the till, money as the language writes it.

    What is not sent yet is put into words only while the shop does not answer; otherwise it is
    a matter of a moment.
    """
    pieces = sum(line.quantity for line in till.lines)
    return BasketView(
        lines=tuple(_line(line, wording, offline=offline) for line in till.lines),
        pieces=wording.texts.count("basket.pieces", pieces),
        total=wording.money.full(till.total_minor),
        can_finish=bool(till.lines) or bool(till.prompts),
    )


def open_lines(till: TillSnapshot, wording: Wording) -> tuple[LineView, ...]:
    """What nobody has answered yet, as lines "to be answered"."""
    return tuple(_open_line(asked, wording) for asked in till.prompts)


def changes(before: TillSnapshot | None, after: TillSnapshot) -> tuple[Change, ...]:
    """How the quantities differ; nothing between two different sessions."""
    if before is None or before.session_id != after.session_id:
        return ()
    old, new = _pieces(before), _pieces(after)
    events = {line.product_id: line.last_event_id for line in (*before.lines, *after.lines)}
    return tuple(
        Change(product_id, event_id, new[product_id] - old[product_id])
        for product_id, event_id in events.items()
        if new[product_id] != old[product_id]
    )


def _pieces(till: TillSnapshot) -> Counter[str]:
    found: Counter[str] = Counter()
    for line in till.lines:
        found[line.product_id] += line.quantity
    return found


def _line(line: BasketLine, wording: Wording, *, offline: bool) -> LineView:
    subtotal = line.subtotal_minor
    product = wording.catalogue.get(line.product_id)
    name = wording.name(line.product_id) if product else line.name
    return LineView(
        product_id=line.product_id,
        event_id=line.last_event_id,
        name=name,
        quantity=line.quantity,
        offer=_offer(line, wording),
        total="" if subtotal is None else wording.money.full(subtotal),
        unsent=line.unsent > 0,
        note=_note(line, wording, offline=offline),
        more=wording.texts.say("basket.more", name=name),
        less=wording.texts.say("basket.less", name=name),
        exchange=wording.texts.say("basket.exchange_name", name=name),
        most=_most(line, product),
        line_id=line.line_id if line.measure else "",
    )


def _most(line: BasketLine, product: Product | None) -> int | None:
    if line.measure is not None:
        return line.quantity  # the next piece weighs something else
    return product.max_quantity if product else None


def _open_line(asked: Prompt, wording: Wording) -> LineView:
    known = asked.product_id is not None
    name = wording.name(asked.product_id or "")
    return LineView(
        product_id=asked.product_id or "",
        event_id=asked.event_id,
        name=name if known else wording.texts.say("review.open_unknown"),
        quantity=asked.quantity,
        offer="",
        total="",
        unsent=False,
        note=wording.texts.say("review.open_line"),
        more="",
        less="",
        exchange="",
        most=None,
        open=True,
    )


def _offer(line: BasketLine, wording: Wording) -> str:
    own = line.measure
    if own is not None and own.price_minor is not None:
        weight = wording.weight(own.grams) if own.grams is not None else ""
        return wording.texts.say("money.label", weight=weight).strip()
    if line.unit_price_minor is None:
        return wording.texts.say("money.unknown")
    price = wording.money.full(line.unit_price_minor)
    if own is not None and own.grams is not None:
        return wording.texts.say("money.weighed", weight=wording.weight(own.grams), price=price)
    return wording.texts.say("money.offer", quantity=line.quantity, price=price)


def _note(line: BasketLine, wording: Wording, *, offline: bool) -> str:
    if line.correction_local:
        return wording.texts.say("basket.correction")
    if line.was_minor is not None:
        return wording.texts.say("basket.was", price=wording.money.full(line.was_minor))
    if line.sold_out:
        return wording.texts.say("basket.sold_out")
    if not (offline and line.unsent):
        return ""
    if line.unsent >= line.quantity:
        return wording.texts.say("basket.unsent")
    return wording.texts.say("basket.unsent_some", n=line.unsent)
