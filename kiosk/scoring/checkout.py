"""One checkout: what the kiosk sees becomes a basket, which is held against the truth."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kiosk.camera.stage.truth import Seen as Lying
from kiosk.events.things import ItemConfirmed, ItemGone, UnknownSeen
from kiosk.routing import Ask, Basket, Ignore, Policy, route
from kiosk.scoring.difficulty import Difficulty
from kiosk.scoring.shopper import Shopper
from kiosk.tracking.seen import Seen

_ANSWERS_AFTER_S = 3.0  # reading a question and touching an answer


@dataclass(frozen=True, slots=True)
class Result:
    """How one session ended. *seconds* are those from laying a thing down to its line."""

    number: int
    difficulty: Difficulty
    truth: Counter[str]
    basket: Counter[str]
    silent: int
    silent_wrong: int
    prompts: int
    seconds: tuple[float, ...]
    notes: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """The basket holds what was put down, to the piece."""
        return self.truth == self.basket


@dataclass(slots=True)
class _Answer:
    """What the shopper is going to say, unless the question goes away before."""

    event_id: str
    due_s: float
    give: Callable[[float], None]
    about_unknown: bool = False


@dataclass(slots=True)
class Checkout:
    """Routes items as the till does and asks a truthful shopper.

    *lying* tells what lies on the counter now, *laid_s* when each thing was laid down.
    """

    policy: Policy
    lying: Callable[[], Sequence[Lying]]
    laid_s: Callable[[], dict[int, float]]
    basket: Counter[str] = field(default_factory=Counter)
    silent: int = 0
    silent_wrong: int = 0
    prompts: int = 0
    seconds: list[float] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    shopper: Shopper = field(default_factory=Shopper)
    _answers: list[_Answer] = field(default_factory=list)

    def take(self, seen: Seen, *, time_s: float) -> None:
        """What one look brought."""
        for item in seen.confirmed:
            self._item(item, time_s)
        for unknown in seen.unknown:
            self._unknown(unknown, time_s)
        for gone in seen.gone:
            self._gone(gone)
        self.answer(time_s)

    def answer(self, time_s: float) -> None:
        """The shopper answers what has been on the screen for long enough."""
        due = [answer for answer in self._answers if answer.due_s <= time_s]
        self._answers = [answer for answer in self._answers if answer not in due]
        for answer in due:
            answer.give(time_s)

    def finish(self, time_s: float) -> None:
        """Finish is touched: what is still asked is answered first."""
        for answer in self._answers:
            answer.give(time_s)
        self._answers = []

    def _item(self, item: ItemConfirmed, time_s: float) -> None:
        thing = self.shopper.thing_at(item.box, self.lying(), product_id=item.product_id)
        match route(item, self.policy):
            case Basket():
                twin = self.shopper.twin_of(thing, self.lying())
                self._add_silently(item, twin, time_s)
            case Ask() as ask:
                self._ask(item, ask, thing, time_s)
            case Ignore(reason):
                self.notes.append(f"{time_s:.1f} s: {item.product_id} ignored, {reason}")

    def _add_silently(self, item: ItemConfirmed, thing: Lying | None, time_s: float) -> None:
        self.silent += 1
        right = (
            thing is not None
            and thing.product_id == item.product_id
            and not self.shopper.is_billed(thing)
        )
        if not right:
            self.silent_wrong += 1
            found = f"{thing.product_id} #{thing.thing_id}" if thing else "nothing"
            self.notes.append(
                f"{time_s:.1f} s: {item.product_id} {item.confidence} added silently for {found}"
            )
        self._bill(thing, item.product_id, time_s)

    def _ask(self, item: ItemConfirmed, ask: Ask, thing: Lying | None, time_s: float) -> None:
        self.prompts += 1
        self.notes.append(
            f"{time_s:.1f} s: asked {ask.kind.value} about {item.product_id} {item.confidence}, "
            f"it is {f'{thing.product_id} #{thing.thing_id}' if thing else 'nothing'}"
        )

        def give(now_s: float) -> None:
            wanted = self.shopper.says(ask, thing)
            if wanted is not None:
                self._bill(thing, wanted, now_s)

        self._answers.append(_Answer(item.event_id, time_s + _ANSWERS_AFTER_S, give))

    def _unknown(self, unknown: UnknownSeen, time_s: float) -> None:
        self.prompts += 1
        thing = self.shopper.thing_at(unknown.box, self.lying())
        self.notes.append(
            f"{time_s:.1f} s: asked about something unknown, "
            f"it is {f'{thing.product_id} #{thing.thing_id}' if thing else 'not sold'}"
        )

        def give(now_s: float) -> None:
            wanted = self.shopper.explains(thing)
            if wanted is not None:
                self._bill(thing, wanted, now_s)

        due_s = time_s + _ANSWERS_AFTER_S
        self._answers.append(_Answer(unknown.event_id, due_s, give, about_unknown=True))

    def _gone(self, gone: ItemGone) -> None:
        """An unknown item that left, or became a product, is asked about no more."""
        self._answers = [
            answer
            for answer in self._answers
            if not (answer.about_unknown and answer.event_id == gone.event_id)
        ]

    def _bill(self, thing: Lying | None, product_id: str, time_s: float) -> None:
        self.basket[product_id] += 1
        if thing is None:
            return
        laid_s = self.laid_s().get(thing.thing_id)
        if not self.shopper.is_billed(thing) and laid_s is not None:
            self.seconds.append(time_s - laid_s)
        self.shopper.bill(thing, product_id)
