"""The pages about selling: the sale, the queue, the products."""

from typing import get_args

from kiosk.config.selling import ReceiptsOnPaper
from kiosk.events.touches import QuantityChanged, SaleCancelled
from kiosk.snapshots.till import BasketLine, Phase
from kiosk.staff.book import LetterView
from kiosk.staff.requests import LetterDiscarded, LetterRetried
from ui.presenters.certainty import Tone
from ui.presenters.staff.blocks import (
    Action,
    Actions,
    Block,
    Choice,
    Fact,
    Heading,
    Local,
    Option,
    Row,
    Sold,
    Typed,
    Words,
)
from ui.presenters.staff.needs import needs
from ui.presenters.staff.state import State, setting

_STATES = ("parked", "waiting", "sending", "held")


def sale(state: State) -> list[Block]:
    """Open and close the till; correct the sale that is on; receipts on paper."""
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
        blocks += [Heading(state.say("sale.heading")), Words(state.say("sale.nobody"))]
        return [*blocks, *_receipts(state)]
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
    return [*blocks, *_receipts(state)]


def _receipts(state: State) -> list[Block]:
    """When a receipt is printed; without a printer, how to come by one."""
    heading, printer = Heading(state.say("receipts.heading")), state.book.settings.printer
    if printer.kind == "none":
        return [heading, Words(state.say("receipts.none"))]
    options = tuple(
        Option(
            state.say(f"receipts.{wish}"),
            setting("printer", "receipts", wish),
            chosen=wish == printer.receipts,
        )
        for wish in get_args(ReceiptsOnPaper)
    )
    return [heading, Choice(state.say("receipts.when"), options, columns=3)]


def _line(state: State, line: BasketLine) -> Row:
    def shall_hold(quantity: int) -> Sold:
        words = f"{line.name} ({line.product_id}): {line.quantity} → {quantity}"
        return Sold(QuantityChanged(line.product_id, quantity, line.line_id), words)

    price = state.wording.price(line.unit_price_minor)
    known = state.wording.catalogue.get(line.product_id) is not None
    return Row(
        state.wording.name(line.product_id) if known else line.name,
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
    detail += f" · {state.count('queue.tries', letter.tries)}"
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
