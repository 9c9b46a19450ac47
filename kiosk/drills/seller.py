"""A kiosk that sells by itself, without camera and window; till and delivery are the real ones."""

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from uuid_utils import uuid7

from kiosk.catalogue import reading
from kiosk.drills.delivering import Delivering
from kiosk.drills.diary import Deed, Known, Word, encode
from kiosk.events.counting import CountingOrder, CountingStarted
from kiosk.events.pictures import Box
from kiosk.events.things import ItemConfirmed
from kiosk.events.touches import (
    Answer,
    GuestChosen,
    NextShopper,
    PurchaseConfirmed,
    QuestionAnswered,
    ReviewLeft,
    ReviewOpened,
)
from kiosk.routing import Policy
from kiosk.snapshots.till import Phase, TillSnapshot
from kiosk.till.till import Till

_PATIENCE_S = 30.0
_SURE, _UNSURE = 0.93, 0.55


@dataclass(frozen=True, slots=True)
class Plan:
    """One life of a kiosk: on that folder, to that backend.

    It does *deeds* things (None: until it is killed), at most *pause_s* apart; with 0 it only
    delivers. *hurry* is how many times faster its breakers and retries count time, *pays* the share
    of deeds that end a sale.
    """

    folder: Path
    url: str
    seed: int
    deeds: int | None = None
    pause_s: float = 0.01
    hurry: float = 1.0
    pays: float = 0.04


def live(plan: Plan, pipe: Connection) -> None:
    """The whole life of the child process; what it does goes to *pipe*."""
    logging.getLogger("kiosk").setLevel(logging.ERROR)  # outages are what is wanted here
    lock = threading.Lock()  # the till's thread speaks, too

    def tell(said: Word | Known) -> None:
        with lock:
            pipe.send_bytes(encode(said))

    Seller(plan, tell).run(threading.Event())


class Seller:
    """Does things in a shop at random, says each before and after, waits for each to be kept."""

    def __init__(self, plan: Plan, tell: Callable[[Word | Known], None]) -> None:
        self._plan = plan
        self._tell = tell
        self._chance = random.Random(plan.seed)  # noqa: S311  no secret
        self._came = threading.Condition()
        self._now = TillSnapshot(sequence=0, phase=Phase.PAIRING)
        catalogue = reading.read("demo")
        self._products = sorted(catalogue.products)
        self._till = Till(
            database=plan.folder / "kiosk.db",
            catalogue=catalogue,
            policy=Policy(products={}),
            publish=self._published,
            counting=self._counting,
            wake_sender=self._wake,
        )
        delivering = Delivering(plan.folder, plan.url, hurry=plan.hurry)
        self._sender = delivering.sender(self._till.put)
        self._live = delivering.live(self._till.put)

    def run(self, stop: threading.Event) -> None:
        """Sell until *stop* is set or the plan is done; then deliver until *stop*."""
        loops = (self._till, self._sender, self._live)
        threads = [threading.Thread(target=loop.run, args=(stop,)) for loop in loops]
        for thread in threads:
            thread.start()
        try:
            self._until(lambda now: now.sequence > 0)
            self._sell(stop)
            stop.wait()
        finally:
            stop.set()
            for thread in threads:
                thread.join()

    def _sell(self, stop: threading.Event) -> None:
        done = 0
        while not stop.is_set() and done != self._plan.deeds:
            self._open_a_sale()
            self._do_something()
            done += 1
            stop.wait(self._chance.uniform(0.0, self._plan.pause_s))

    def _open_a_sale(self) -> None:
        while self._now.phase is not Phase.SHOPPING:
            match self._now.phase:
                case Phase.PAIRING:
                    self._till.put(GuestChosen())
                case Phase.REVIEW:
                    self._till.put(ReviewLeft())
                case Phase.THANKS:
                    self._till.put(NextShopper())
                case _:
                    pass
            self._until(partial(_moved_on, self._now.phase))

    def _do_something(self) -> None:
        chance = self._chance.random()
        if self._now.prompts and chance < 0.25:
            self._answer()
        elif chance < 0.75:
            self._item(Deed.ADD, _SURE)
        elif chance < 1.0 - self._plan.pays:
            self._item(Deed.ASK, _UNSURE)
        elif self._now.lines:
            self._pay()

    def _item(self, deed: Deed, confidence: float) -> None:
        session_id = self._now.session_id or ""
        item = ItemConfirmed(
            event_id=str(uuid7()),
            session_id=session_id,
            product_id=self._chance.choice(self._products),
            confidence=confidence,
            box=Box(0.0, 0.0, 50.0, 50.0),
            seen_at=time.time(),
            time_s=time.monotonic(),
        )
        before = self._now.items_confirmed
        with self._said(deed, item.event_id, session_id):
            self._till.put(item)
            self._until(lambda now: now.items_confirmed > before)

    def _answer(self) -> None:
        prompt = self._chance.choice(self._now.prompts)
        question_id = prompt.question_ids[0]
        yes = self._chance.random() < 0.5
        touch = QuestionAnswered(
            (question_id,), Answer.YES if yes else Answer.NO, 1, prompt.product_id
        )
        with self._said(Deed.YES if yes else Deed.NO, question_id, self._now.session_id or ""):
            self._till.put(touch)
            self._until(partial(_answered, question_id))

    def _pay(self) -> None:
        session_id = self._now.session_id or ""
        self._till.put(ReviewOpened())
        with self._said(Deed.PAY, session_id, session_id):
            self._till.put(PurchaseConfirmed())
            self._until(lambda now: now.phase in (Phase.ORDERING, Phase.THANKS))
        self._until(lambda now: now.phase is not Phase.ORDERING)

    def _said(self, deed: Deed, name: str, session_id: str) -> "_Said":
        return _Said(self._tell, Word(deed, name, session_id, kept=False))

    def _until(self, what: Callable[[TillSnapshot], bool]) -> None:
        with self._came:
            if not self._came.wait_for(lambda: what(self._now), _PATIENCE_S):
                raise TimeoutError(f"the till did nothing for {_PATIENCE_S:g} s: {self._now}")

    # The till's thread calls these three.

    def _published(self, snapshot: TillSnapshot) -> None:
        with self._came:
            before, self._now = self._now, snapshot
            self._came.notify_all()
        if before.session_id is not None and before.session_id != snapshot.session_id:
            self._live.session_over(before.session_id)

    def _counting(self, order: CountingOrder) -> None:
        if isinstance(order, CountingStarted):
            self._tell(Known(order.session_id, tuple(item.event_id for item in order.known)))

    def _wake(self) -> None:
        self._sender.wake()


@dataclass(frozen=True, slots=True)
class _Said:
    """Says *word* before the block, and that it is kept after it."""

    tell: Callable[[Word | Known], None]
    word: Word

    def __enter__(self) -> None:
        self.tell(self.word)

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            word = self.word
            self.tell(Word(word.deed, word.name, word.session_id, kept=True))


def _moved_on(phase: Phase, now: TillSnapshot) -> bool:
    return now.phase is not phase


def _answered(question_id: str, now: TillSnapshot) -> bool:
    return all(question_id not in prompt.question_ids for prompt in now.prompts)
