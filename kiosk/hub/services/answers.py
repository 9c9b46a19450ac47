"""Each letter is carried out once: its first answer is kept for ever and given again."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError

from kiosk.hub.models import Device, KeptAnswer, User
from kiosk.hub.refusals import Mismatch, Refusal
from kiosk.hub.shapes import Json, as_text
from kiosk.hub.store import Store
from kiosk.hub.unit import Unit

_ONE = select(KeptAnswer.__table__).where(
    KeptAnswer.owner == bindparam("owner"), KeptAnswer.key == bindparam("key")
)

_Kept: TypeAlias = Mapping[str, Any]
"""A row of `KeptAnswer`, bare: an object of the ORM for each letter costs as much as its work."""

Sender = TypeVar("Sender", Device, User)
Errand: TypeAlias = tuple["Letter", Callable[[Unit, Sender], "Answer"]]
"""A letter and what is to be done for it. It refuses before it changes anything."""


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

    async def carry_out(
        self,
        letter: Letter,
        sender: Callable[[Unit], Sender],
        work: Callable[[Unit, Sender], Answer],
        *,
        device: str | None = None,
    ) -> Answer:
        """Do *work*, or give the first answer again.

        *sender* says who sent the letter, or refuses; keys are the sender's own. Mismatch when
        its key came with something else. A refusal that can't change is kept as well. *device*
        is named where the work touches nothing but that device's session (`Store.carry`).
        """

        def once(unit: Unit) -> Answer:
            return _carry_out(unit, letter, sender, work)

        try:
            try:
                return await self._store.carry(once, device=device)
            except IntegrityError:  # the same letter twice at once: the other one won
                return await self._store.carry(once)
        except Refusal as refusal:
            if letter.keyed and refusal.lasting:
                refused = self._answer_to(refusal)
                await self._store.carry(lambda unit: _keep_refused(unit, letter, sender, refused))
            raise

    def carry_out_all(
        self, errands: Sequence[Errand[Sender]], sender: Callable[[Unit], Sender]
    ) -> list[Answer]:
        """Like `carry_out` for each, in their order, all in one transaction; waits for it.

        A refusal is the answer to its letter and stops nothing; only *sender* refuses them all.
        """

        def together(some: Sequence[Errand[Sender]]) -> list[Answer]:
            return self._store.carried(lambda unit: self._carry_out_all(unit, some, sender))

        try:
            return together(errands)
        except IntegrityError:  # one of them came by another way at the same time
            return [together([errand])[0] for errand in errands]

    def _carry_out_all(
        self, unit: Unit, errands: Sequence[Errand[Sender]], sender: Callable[[Unit], Sender]
    ) -> list[Answer]:
        who = sender(unit)
        kept = _kept_answers(unit, _owner(who), [letter for letter, _ in errands])
        return [self._one_of_many(unit, who, kept, errand) for errand in errands]

    def _one_of_many(
        self, unit: Unit, who: Sender, kept: dict[str, _Kept], errand: Errand[Sender]
    ) -> Answer:
        letter, work = errand
        try:
            if letter.event_id in kept:
                return _again(kept[letter.event_id], letter)
            answer = work(unit, who)
        except Refusal as refusal:
            answer = self._answer_to(refusal)
            if not refusal.lasting:
                return answer
        kept[letter.event_id] = _keep(unit, _owner(who), letter, answer)
        return answer


def _carry_out(
    unit: Unit,
    letter: Letter,
    sender: Callable[[Unit], Sender],
    work: Callable[[Unit, Sender], Answer],
) -> Answer:
    who = sender(unit)
    owner = _owner(who)
    if kept := _kept(unit, owner, letter):
        return kept
    answer = work(unit, who)
    if letter.keyed:
        _keep(unit, owner, letter, answer)
    return answer


def _keep_refused(
    unit: Unit, letter: Letter, sender: Callable[[Unit], Device | User], refused: Answer
) -> None:
    owner = _owner(sender(unit))
    if _kept(unit, owner, letter) is None:
        _keep(unit, owner, letter, refused)


def _owner(who: Device | User) -> str:
    return f"{who.__tablename__} {who.id}"


def _kept(unit: Unit, owner: str, letter: Letter) -> Answer | None:
    if not letter.keyed:
        return None
    # Asked for with every letter, and nearly always not there: without the ORM's bookkeeping.
    row = (
        unit.db.connection()
        .execute(_ONE, {"owner": owner, "key": letter.event_id})
        .mappings()
        .first()
    )
    return _again(dict(row), letter) if row else None


def _kept_answers(unit: Unit, owner: str, letters: Sequence[Letter]) -> dict[str, _Kept]:
    keys = {letter.event_id for letter in letters}
    wanted = select(KeptAnswer.__table__).where(KeptAnswer.owner == owner, KeptAnswer.key.in_(keys))
    return {row["key"]: dict(row) for row in unit.db.execute(wanted).mappings()}


def _again(row: _Kept, letter: Letter) -> Answer:
    if row["fingerprint"] != letter.fingerprint:
        raise Mismatch(
            "This idempotency key came with another request before", "IDEMPOTENCY_MISMATCH"
        )
    return Answer(row["status"], json.loads(row["body"]), replayed=True)


def _keep(unit: Unit, owner: str, letter: Letter, answer: Answer) -> _Kept:
    row = {
        "owner": owner,
        "key": letter.event_id,
        "fingerprint": letter.fingerprint,
        "status": answer.status,
        "body": as_text(answer.body),
        "at": unit.now,
    }
    unit.append(KeptAnswer, **row)
    return row
