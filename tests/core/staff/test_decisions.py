"""The last decisions as staff see them: which frames voted, how, and who answered."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from kiosk.events.backend import QuestionSettled
from kiosk.events.messages import TillMessage
from kiosk.events.pictures import Vote
from kiosk.events.touches import Answer, QuestionAnswered
from kiosk.outbox.database import open_database
from kiosk.staff import reading
from tests.fakes.shop import APPLE, Shop

VOTES = (Vote(10.0, 0.61), Vote(10.1, 0.0), Vote(10.2, 0.55))


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    made = Shop(tmp_path)
    made.guest()
    return made


@pytest.fixture
def db(tmp_path: Path, shop: Shop) -> Iterator[Database]:
    opened = open_database(tmp_path / "kiosk.db")
    yield opened
    opened.close()


def voted(shop: Shop, confidence: float) -> TillMessage:
    return replace(shop.item(APPLE, confidence), votes=VOTES)


def test_the_frames_that_voted_travel_with_the_item(shop: Shop, db: Database) -> None:
    shop.say(voted(shop, 0.9))
    [decision] = reading.decisions(db)
    assert decision.votes == VOTES
    assert (decision.question, decision.answered_by) == ("", "")


def test_it_is_told_who_answered(shop: Shop, db: Database) -> None:
    """Here, on the phone, or nobody yet."""
    for _ in range(3):
        shop.say(voted(shop, 0.55))
    ids = [question for prompt in shop.now.prompts for question in prompt.question_ids]
    shop.say(QuestionAnswered((ids[0],), Answer.YES, 1, APPLE))
    shop.say(QuestionSettled(shop.session_id, ids[1], approved=False, quantity=1))
    told = {one.event_id: (one.answer, one.answered_by) for one in reading.decisions(db)}
    assert told == {ids[0]: ("yes", "screen"), ids[1]: ("no", "phone"), ids[2]: ("open", "")}


def test_only_the_last_twenty_are_shown(shop: Shop, db: Database) -> None:
    for _ in range(23):
        shop.say(voted(shop, 0.9))
    assert len(reading.decisions(db)) == 20
