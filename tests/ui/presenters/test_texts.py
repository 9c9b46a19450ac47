import json
import re
from pathlib import Path

import pytest

import resources
from kiosk.errors import ConfigError
from ui.presenters import texts

ROOT = Path(__file__).parents[3]


def test_places_are_filled() -> None:
    assert texts.load().say("footer.session", short_id="7F3K") == "Session 7F3K"


@pytest.mark.parametrize(("n", "said"), [(0, "0 items"), (1, "1 item"), (2, "2 items")])
def test_plural_follows_the_number(n: int, said: str) -> None:
    assert texts.load().count("basket.pieces", n) == said


def test_plural_entry_needs_a_number() -> None:
    with pytest.raises(KeyError, match="count"):
        texts.load().say("basket.pieces")


def test_plain_entry_takes_no_number() -> None:
    with pytest.raises(KeyError, match="say"):
        texts.load().count("basket.title", 2)


def test_unknown_language_says_what_to_do() -> None:
    with pytest.raises(ConfigError, match="Choose another"):
        texts.load("tlh")


def test_every_literal_key_in_the_code_has_a_text() -> None:
    """A key that is missing is found here, not by a shopper."""
    entries = json.loads(resources.path("texts/en.json").read_text(encoding="utf-8"))
    prefixes = {key.split(".")[0] for key in entries}
    wanted = set()
    for file in (ROOT / "ui").rglob("*.py"):
        wanted |= set(re.findall(r'"([a-z_]+\.[a-z_]+(?:\.[a-z_]+)?)"', file.read_text()))
    wanted = {key for key in wanted if key.split(".")[0] in prefixes}

    assert len(wanted) > 50
    assert wanted <= entries.keys()
