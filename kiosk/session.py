"""The rules of one sale, pure: its phases, its questions, and what its basket holds."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import TypeAlias

from kiosk.events.backend import BasketReported, ReportedLine
from kiosk.events.letters import LetterKind
from kiosk.events.touches import (
    NextShopper,
    PurchaseConfirmed,
    ReviewLeft,
    ReviewOpened,
    SaleCancelled,
)
from kiosk.snapshots.till import Phase, Prompt, QuestionKind
from kiosk.weight import Measure

SELLING = (Phase.SHOPPING, Phase.REVIEW)
"""While goods can be added, answered and corrected."""

Move: TypeAlias = ReviewOpened | ReviewLeft | PurchaseConfirmed | SaleCancelled | NextShopper

_MOVES: dict[type[Move], tuple[tuple[Phase, ...], Phase]] = {
    ReviewOpened: ((Phase.SHOPPING,), Phase.REVIEW),
    ReviewLeft: ((Phase.REVIEW,), Phase.SHOPPING),
    PurchaseConfirmed: (SELLING, Phase.ORDERING),
    SaleCancelled: (SELLING, Phase.PAIRING),
    NextShopper: ((Phase.THANKS,), Phase.PAIRING),
}

# What can be read aloud and not be mistaken: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V.
_ALPHABET = "ACDEFGHJKMNPQRTWXY34679"


@dataclass(frozen=True, slots=True)
class Session:
    """One shopper's visit, as it is kept."""

    session_id: str
    guest: bool
    phase: Phase
    count_what_lies: bool
    device_id: str = ""
    shopper: str = ""
    signed_in: bool = False  # the shopper's account is open on this kiosk
    sequence: int = 0  # the number of the backend's last known change
    to_be_answered: int = 0
    order_number: str | None = None
    order_is_local: bool = False
    order_total_minor: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One item that the shopper is asked about; *posted*: the phone is asked as well.

    *measure* is what the item's label says it weighs or costs.
    """

    event_id: str
    kind: QuestionKind
    product_id: str | None
    alternatives: tuple[str, ...]
    confidence: float
    posted: bool = False
    opened_s: float = 0.0
    due_s: float | None = None
    measure: Measure | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One letter as it changes the basket, in the order of the letters.

    *line_id* is the item's first event id. *arrived*: the backend has it; *settled_sequence* is
    the number of that change in the session, *line_quantity* the line's total it made. *alone*:
    it is about a piece with a *measure*, whose line is its own.
    """

    event_id: str
    kind: LetterKind  # ADD, APPROVE or QUANTITY
    product_id: str
    quantity: int
    confidence: float
    line_id: str
    arrived: bool = False
    settled_sequence: int | None = None
    line_quantity: int | None = None
    measure: Measure | None = None
    alone: bool = False

    @property
    def key(self) -> str:
        """Which line it changes: see `Line.key`."""
        return self.line_id if self.alone else self.product_id


@dataclass(frozen=True, slots=True)
class Line:
    """What the basket holds of one product, or one piece with a *measure* of its own.

    *name* and price where the backend told them.
    """

    product_id: str
    line_id: str
    last_event_id: str
    quantity: int = 0
    confidence: float = 0.0
    unsent: int = 0
    name: str | None = None
    unit_price_minor: int | None = None
    correction_local: bool = False
    measure: Measure | None = None

    @property
    def key(self) -> str:
        """The product, which has one plain line, or the piece that is a line by itself."""
        return self.product_id if self.measure is None else self.line_id


def after(phase: Phase, move: Move) -> Phase | None:
    """The phase that *move* leads to, or None where it has no meaning now."""
    allowed, target = _MOVES[type(move)]
    return target if phase in allowed else None


def short_id(session_id: str) -> str:
    """Four characters of *session_id* to read aloud (S3-22)."""
    number = int.from_bytes(hashlib.sha256(session_id.encode()).digest()[:8], "big")
    letters = ""
    for _ in range(4):
        number, place = divmod(number, len(_ALPHABET))
        letters += _ALPHABET[place]
    return letters


def prompts(questions: Iterable[Question]) -> tuple[Prompt, ...]:
    """Open questions as they are put on the screen: like ones together, oldest first (S0-12).

    Unknown items stay apart: each may be something else.
    """
    groups: dict[tuple[object, ...], list[Question]] = {}
    for question in questions:
        alone = question.event_id if question.kind is QuestionKind.UNKNOWN else None
        like = (
            question.kind,
            question.product_id,
            question.alternatives if question.kind is QuestionKind.LOOK_ALIKE else (),
            question.measure,
            alone,
        )
        groups.setdefault(like, []).append(question)
    return tuple(_prompt(group) for group in groups.values())


def covered(report: BasketReported, steps: Iterable[Step]) -> set[str]:
    """The event ids of those *steps* that are already inside *report*.

    Named there, or not a later change than the report's last: a line that was removed since
    names nobody.
    """
    named = {event_id for line in report.lines for event_id in (line.line_id, *line.event_ids)}
    return {
        step.event_id
        for step in steps
        if step.event_id in named
        or (step.kind is LetterKind.APPROVE and step.line_id in named)
        or (step.settled_sequence is not None and step.settled_sequence <= report.sequence)
    }


def basket(
    reported: Sequence[ReportedLine], steps: Iterable[Step], corrections: Mapping[str, int]
) -> tuple[Line, ...]:
    """The backend's last known basket, then the *steps* it does not hold yet, in order.

    *corrections* are pieces by product that were taken off here and that the backend can't be
    told: their lines stay, also with nothing left, so that they are seen at Finish.
    """
    lines = {line.key: line for line in map(_as_line, reported)}
    for step in steps:
        fresh = Line(step.product_id, step.line_id, step.line_id, measure=step.measure)
        lines[step.key] = changed = _stepped(lines.get(step.key) or fresh, step)
        if changed.quantity == 0:
            del lines[step.key]
    return tuple(_corrected(line, corrections.get(line.product_id, 0)) for line in lines.values())


def _prompt(group: list[Question]) -> Prompt:
    due = [question.due_s for question in group if question.due_s is not None]
    newest = group[-1]
    return Prompt(
        question_ids=tuple(question.event_id for question in group),
        kind=newest.kind,
        product_id=newest.product_id,
        alternatives=newest.alternatives,
        quantity=len(group),
        confidence=round(fmean(question.confidence for question in group), 4),
        event_id=newest.event_id,
        opened_s=min(question.opened_s for question in group),
        due_s=min(due, default=None),
        measure=newest.measure,
    )


def _as_line(line: ReportedLine) -> Line:
    return Line(
        product_id=line.product_id,
        line_id=line.line_id,
        last_event_id=line.event_ids[-1] if line.event_ids else line.line_id,
        quantity=line.quantity,
        confidence=line.confidence or 0.0,
        name=line.name,
        unit_price_minor=line.unit_price_minor,
        measure=line.measure,
    )


def _stepped(line: Line, step: Step) -> Line:
    if step.kind is LetterKind.QUANTITY:
        quantity, unsent = step.quantity, max(1, line.unsent)
    else:
        quantity, unsent = line.quantity + step.quantity, line.unsent + step.quantity
    if step.arrived:
        quantity, unsent = _told(step, quantity), line.unsent
    return replace(
        line,
        quantity=quantity,
        unsent=min(unsent, quantity),
        confidence=max(line.confidence, step.confidence),
        last_event_id=line.last_event_id if step.kind is LetterKind.QUANTITY else step.line_id,
    )


def _told(step: Step, reckoned: int) -> int:
    return reckoned if step.line_quantity is None else step.line_quantity


def _corrected(line: Line, pieces: int) -> Line:
    if not pieces:
        return line
    return replace(line, quantity=max(0, line.quantity - pieces), correction_local=True)
