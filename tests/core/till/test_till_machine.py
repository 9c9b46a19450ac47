"""The basket shown is the truth, whatever the order of touches, deliveries and crashes."""

import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kiosk.events.messages import TillMessage
from kiosk.events.touches import Answer, ProductPicked, QuantityChanged, QuestionAnswered
from kiosk.letters import Receipt
from tests.fakes.shop import APPLE, BREAD, ModelBackend, Shop

if TYPE_CHECKING:
    from kiosk.events.letters import LetterSettled

PRODUCTS = st.sampled_from([APPLE, BREAD])


class TillMachine(RuleBasedStateMachine):
    """One guest at the hub. *meant* is what the shopper has put down, confirmed and corrected.

    Every message is handled by a till that has just been started again.
    """

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self.shop = Shop(Path(self._folder.name))
        self.backend = ModelBackend(self.shop.guest())
        self.meant: Counter[str] = Counter()
        self.unheard: list[LetterSettled] = []

    def teardown(self) -> None:
        self._everything_arrives()
        self._every_item_is_in_one_place()
        self._folder.cleanup()

    @rule(product_id=PRODUCTS)
    def sure_item(self, product_id: str) -> None:
        item = self.shop.item(product_id, 0.95)
        self._say(item, item)
        self.meant[product_id] += 1

    @rule(product_id=PRODUCTS, confidence=st.sampled_from([0.4, 0.6]))
    def unsure_item(self, product_id: str, confidence: float) -> None:
        self._say(self.shop.item(product_id, confidence))

    @rule(product_id=PRODUCTS)
    def doubtful_item(self, product_id: str) -> None:
        self._say(self.shop.item(product_id, 0.9, same_as="item-0"))

    @rule(
        answer=st.sampled_from(list(Answer)),
        quantity=st.integers(0, 4),
        chosen=PRODUCTS,
    )
    def answer(self, answer: Answer, quantity: int, chosen: str) -> None:
        for prompt in self.shop.now.prompts[:1]:
            product_id = chosen if answer is Answer.OTHER else prompt.product_id
            self._say(QuestionAnswered(prompt.question_ids, answer, quantity, product_id))
            if answer is not Answer.NO and product_id is not None:
                self.meant[product_id] += quantity

    @rule(product_id=PRODUCTS, quantity=st.integers(0, 5))
    def change(self, product_id: str, quantity: int) -> None:
        if self.meant[product_id]:
            self._say(QuantityChanged(product_id, quantity))
            self.meant[product_id] = quantity

    @rule(product_id=PRODUCTS, quantity=st.integers(1, 3))
    def pick(self, product_id: str, quantity: int) -> None:
        self._say(ProductPicked(product_id, quantity))
        self.meant[product_id] += quantity

    @rule(how_many=st.integers(1, 4), answered=st.booleans(), heard=st.booleans())
    def deliver(self, how_many: int, *, answered: bool, heard: bool) -> None:
        """Letters reach the backend; its answer may get lost, and the till may hear it later."""
        outbox = self.shop.outbox()
        for _ in range(how_many):
            if (letter := outbox.claim(self.shop.wall.now)) is None:
                break
            settled = self.backend.take(letter)
            if answered:
                outbox.deliver([Receipt(letter.event_id)], now=self.shop.wall.now)
                self.unheard.append(settled)
            else:
                outbox.defer(letter.event_id, self.shop.wall.now, "no answer")
        outbox.close()
        if heard:
            self._say()

    @rule()
    def report(self) -> None:
        self._say(self.backend.report())

    @invariant()
    def the_basket_is_what_was_meant(self) -> None:
        if not self.unheard:
            assert self.shop.basket() == +self.meant

    def _say(self, *messages: TillMessage) -> None:
        """The sender's news come before anything newer, as they do through the queue."""
        heard, self.unheard = self.unheard, []
        self.shop.say(*heard, *messages)

    def _everything_arrives(self) -> None:
        self.unheard += self.backend.take_all(self.shop)
        assert self.backend.counts() == +self.meant
        self._say(self.backend.report())
        assert self.shop.basket() == +self.meant
        assert all(line.unsent == 0 for line in self.shop.now.lines)

    def _every_item_is_in_one_place(self) -> None:
        lost = """
            select item.event_id from item
            left join letter on letter.event_id = item.event_id
            left join question on question.event_id = item.event_id
            where letter.event_id is null and question.event_id is null
            """
        assert self.shop.rows(lost) == []


TestTill = TillMachine.TestCase
TestTill.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
