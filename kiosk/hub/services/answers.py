"""Each letter is carried out once: its first answer is kept for ever and given again."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy.exc import IntegrityError

from kiosk.hub.models import Device, KeptAnswer, User
from kiosk.hub.refusals import Mismatch, Refusal
from kiosk.hub.shapes import Json
from kiosk.hub.store import Store, Unit

Sender = TypeVar("Sender", Device, User)


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back. *replayed* says that nothing was done this time."""

    status: int
    body: Json
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """One write as it came in. *fingerprint* stands for method, path and body."""

    event_id: str  # the idempotency key, or one made here
    keyed: bool
    fingerprint: str


class Once:
    """Carries out letters, each at most once, in one transaction with its answer."""

    def __init__(self, store: Store, answer_to: Callable[[Refusal], Answer]) -> None:
        self._store = store
        self._answer_to = answer_to

    def carry_out(
        self,
        letter: Letter,
        sender: Callable[[Unit], Sender],
        work: Callable[[Unit, Sender], Answer],
    ) -> Answer:
        """Do *work*, or give the first answer again.

        *sender* says who sent the letter, or refuses; keys are the sender's own. Mismatch when
        its key came with something else. A refusal that can't change is kept as well.
        """
        try:
            return self._carry_out(letter, sender, work)
        except IntegrityError:  # the same letter twice at once: the other one won
            return self._carry_out(letter, sender, work)
        except Refusal as refusal:
            if letter.keyed and refusal.lasting:
                self._keep_refusal(letter, sender, refusal)
            raise

    def _carry_out(
        self,
        letter: Letter,
        sender: Callable[[Unit], Sender],
        work: Callable[[Unit, Sender], Answer],
    ) -> Answer:
        with self._store.write() as unit:
            who = sender(unit)
            owner = _owner(who)
            if kept := _kept(unit, owner, letter):
                return kept
            answer = work(unit, who)
            if letter.keyed:
                _keep(unit, owner, letter, answer)
            return answer

    def _keep_refusal(
        self, letter: Letter, sender: Callable[[Unit], Device | User], refusal: Refusal
    ) -> None:
        with self._store.write() as unit:
            owner = _owner(sender(unit))
            if _kept(unit, owner, letter) is None:
                _keep(unit, owner, letter, self._answer_to(refusal))


def _owner(who: Device | User) -> str:
    return f"{who.__tablename__} {who.id}"


def _kept(unit: Unit, owner: str, letter: Letter) -> Answer | None:
    if not letter.keyed:
        return None
    row = unit.db.get(KeptAnswer, (owner, letter.event_id))
    if row is None:
        return None
    if row.fingerprint != letter.fingerprint:
        raise Mismatch(
            "This idempotency key came with another request before", "IDEMPOTENCY_MISMATCH"
        )
    return Answer(row.status, json.loads(row.body), replayed=True)


def _keep(unit: Unit, owner: str, letter: Letter, answer: Answer) -> None:
    unit.db.add(
        KeptAnswer(
            owner=owner,
            key=letter.event_id,
            fingerprint=letter.fingerprint,
            status=answer.status,
            body=json.dumps(answer.body),
            at=unit.now,
        )
    )
