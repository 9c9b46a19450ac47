"""The receipt as it goes onto paper: the same words as on the screen."""

from dataclasses import dataclass

from kiosk.printing.paper import PaperLine
from kiosk.snapshots.paying import PrinterState
from ui.presenters.certainty import Tone
from ui.presenters.facts import Facts
from ui.presenters.receipt import ReceiptView
from ui.presenters.wording import Wording

_AIR = PaperLine("")


@dataclass(frozen=True, slots=True)
class PaperView:
    """What is offered and said about a receipt on paper; an empty *button* offers none."""

    button: str = ""
    words: str = ""
    tone: Tone = Tone.NEUTRAL


def on_paper(facts: Facts, wording: Wording, *, prints: bool) -> PaperView:
    """Whether a receipt can be printed, and what became of it. Never in the way of the sale."""
    if not prints or facts.till is None:
        return PaperView()
    say = wording.texts.say
    status = facts.printer
    if status is None or status.session_id != facts.till.session_id:
        return PaperView(button=say("paper.print"))
    match status.state:
        case PrinterState.PRINTING:
            return PaperView(words=say("paper.printing"))
        case PrinterState.PRINTED:
            return PaperView(words=say("paper.printed"), tone=Tone.ACCEPT)
        case _:
            return PaperView(say("paper.again"), say("paper.failed"), Tone.ASK)


def paper_lines(view: ReceiptView) -> tuple[PaperLine, ...]:
    """Shop, date and number, what was bought, the sum, and what is still to be done."""
    bought = []
    for line in view.lines:
        bought.append(PaperLine(line.name, line.total))
        if line.quantity > 1:
            bought.append(PaperLine(f"  {line.offer}"))
    note = (_AIR, PaperLine(view.note)) if view.note else ()
    return (
        PaperLine(view.shop, strong=True),
        PaperLine(view.date),
        PaperLine(view.title, view.number),
        _AIR,
        *bought,
        _AIR,
        PaperLine(view.total_name, view.total, strong=True),
        *note,
    )
