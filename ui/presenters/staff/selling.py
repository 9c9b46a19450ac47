"""The pages about selling: the sale, the queue, the products."""

from kiosk.catalogue.product import Product
from kiosk.events import QuantityChanged, SaleCancelled
from kiosk.snapshots import BasketLine, Phase
from kiosk.staff.book import LetterView
from kiosk.staff.requests import LetterDiscarded, LetterRetried, ProductChanged
from ui.presenters.certainty import Tone
from ui.presenters.staff.blocks import (
    Action,
    Actions,
    Block,
    Choice,
    Event,
    Fact,
    Go,
    Heading,
    Local,
    Number,
    Option,
    Page,
    Row,
    Sold,
    Typed,
    Words,
)
from ui.presenters.staff.needs import needs
from ui.presenters.staff.state import State

_STATES = ("parked", "waiting", "sending", "held")


def sale(state: State) -> list[Block]:
    """Open and close the till; correct the sale that is on."""
    till = state.facts.till
    is_open = till is None or till.open_for_business
    switch = Local.CLOSE_TILL if is_open else Local.OPEN_TILL
    blocks: list[Block] = [
        *needs(state),
        Fact(
            state.say("sale.till"),
            state.say("sale.open" if is_open else "sale.closed"),
            Tone.ACCEPT if is_open else Tone.STOP,
        ),
        Actions((Action(state.say(f"sale.{switch}"), switch, "door", primary=not is_open),)),
    ]
    if till is None or till.session_id is None:
        return [*blocks, Heading(state.say("sale.heading")), Words(state.say("sale.nobody"))]
    who = till.shopper or state.say("sale.guest")
    blocks += [Heading(state.say("sale.heading")), Fact(f"{till.short_id} · {who}", "")]
    blocks += [_line(state, line) for line in till.lines]
    total = state.wording.price(till.total_minor)
    blocks.append(Fact(state.say("sale.total"), total))
    if till.help_wanted:
        blocks.append(Actions((Action(state.say("sale.help_came"), Local.HELP_CAME, "check"),)))
    if till.phase in {Phase.SHOPPING, Phase.REVIEW}:
        words = f"The sale {till.short_id} was cancelled by staff."
        cancel = Sold(SaleCancelled(), words)
        blocks.append(Actions((Action(state.say("sale.cancel"), cancel, "bin", danger=True),)))
    return blocks


def _line(state: State, line: BasketLine) -> Row:
    def shall_hold(quantity: int) -> Sold:
        words = f"{line.name} ({line.product_id}): {line.quantity} → {quantity}"
        return Sold(QuantityChanged(line.product_id, quantity, line.line_id), words)

    price = state.wording.price(line.unit_price_minor)
    return Row(
        line.name,
        f"{line.quantity} × {price}",
        product_id=line.product_id,
        actions=(
            Action("−", shall_hold(line.quantity - 1)),
            Action("+", shall_hold(line.quantity + 1)),
            Action(state.say("sale.remove"), shall_hold(0), "bin", danger=True),
        ),
    )


def queue(state: State) -> list[Block]:
    """Letters that wait, are held or parked; what to do with the parked ones."""
    counts = dict.fromkeys(_STATES, 0)
    for letter in state.book.letters:
        counts[letter.state] += 1
    parked = counts["parked"]
    blocks: list[Block] = [
        Fact(
            state.say(f"queue.{name}"),
            str(counts[name]),
            Tone.STOP if name == "parked" and parked else Tone.NEUTRAL,
        )
        for name in _STATES
    ]
    blocks.append(Actions((Action(state.say("try_now"), Local.TRY_NOW, "refresh"),)))
    blocks.append(Words(state.say("queue.hint" if state.book.letters else "queue.empty")))
    blocks += [_letter(state, letter) for letter in state.book.letters]
    return blocks


def _letter(state: State, letter: LetterView) -> Row:
    parked = letter.state == "parked"
    what = state.say(f"letter.{letter.kind}")
    detail = f"{letter.short_session} · {state.ago(letter.created)}"
    detail += f" · {state.say('queue.tries', n=letter.tries)}"
    actions: tuple[Action, ...] = ()
    if parked:
        reason = Typed(
            state.say("queue.why"), "", lambda said: LetterDiscarded(letter.event_id, said)
        )
        actions = (
            Action(
                state.say("queue.retry"), LetterRetried(letter.event_id), "refresh", primary=True
            ),
            Action(state.say("queue.discard"), reason, "bin", danger=True),
        )
    return Row(
        f"{what} {letter.about}".strip(),
        f"{detail}\n{letter.reason}" if letter.reason else detail,
        Tone.STOP if parked else Tone.NEUTRAL,
        actions,
    )


def products(state: State) -> list[Block]:
    """All products, or the one that was picked."""
    product = state.book.catalogue.get(state.picked)
    if product is not None:
        return _product(state, product)
    blocks: list[Block] = [Words(state.say("products.hint"))]
    for one in state.book.catalogue:
        price = state.wording.price(one.price_minor)
        edit = Action(state.say("products.edit"), Go(Page.PRODUCTS, one.product_id), "sliders")
        detail = " · ".join(part for part in (price, one.barcode, ", ".join(one.classes)) if part)
        blocks.append(Row(one.name, detail, product_id=one.product_id, actions=(edit,)))
    return blocks


def _product(state: State, one: Product) -> list[Block]:
    def put(**fields: object) -> Event:
        return ProductChanged(one.product_id, tuple(fields.items()))

    def text(key: str, value: str) -> Row:
        typed = Typed(state.say(f"product.{key}"), value, lambda said: put(**{key: said.strip()}))
        edit = Action(state.say("products.edit"), typed, "sliders")
        return Row(state.say(f"product.{key}"), value or "–", actions=(edit,))

    def figure(key: str, value: int | None) -> Row:
        def then(said: str) -> Event:
            return put(**{key: int(said) if said else None})

        shown = "" if value is None else str(value)
        typed = Typed(state.say(f"product.{key}"), shown, then, figures=True)
        edit = Action(state.say("products.edit"), typed, "sliders")
        return Row(state.say(f"product.{key}"), shown or "–", actions=(edit,))

    def classes(said: str) -> Event:
        return put(classes=[part.strip() for part in said.split(",") if part.strip()])

    linked = Typed(state.say("product.classes"), ", ".join(one.classes), classes)
    sure = one.threshold or state.book.settings.routing.threshold
    return [
        Actions((Action(state.say("products.back"), Go(Page.PRODUCTS), "arrow-left"),)),
        Row(one.name, one.product_id, product_id=one.product_id),
        text("name", one.name),
        figure("price_minor", one.price_minor),
        text("barcode", one.barcode),
        Row(
            state.say("product.classes"),
            ", ".join(one.classes) or "–",
            actions=(Action(state.say("products.edit"), linked, "sliders"),),
        ),
        text("image", one.image),
        Number(
            state.say("product.threshold"),
            state.percent(sure),
            put(threshold=round(max(0.0, sure - 0.05), 2)),
            put(threshold=round(min(1.0, sure + 0.05), 2)) if sure < 1 else None,
        ),
        Choice(
            state.say("product.always_ask"),
            (
                Option(state.say("yes"), put(always_ask=True), one.always_ask),
                Option(state.say("no"), put(always_ask=False), not one.always_ask),
            ),
            columns=2,
        ),
        figure("max_quantity", one.max_quantity),
        figure("min_age", one.min_age),
        Words(state.say("product.price_hint")),
    ]
