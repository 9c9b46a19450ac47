"""Nothing is untranslated, in none of the languages."""

import importlib.util
import re
import string
from pathlib import Path
from types import ModuleType

import pytest

import resources
from kiosk.errors import ConfigError
from ui.presenters.texts import Texts
from ui.translations import LANGUAGES, language, load, written_date

ROOT = Path(__file__).parents[2]
TRANSLATIONS = resources.path("translations")
CODES = [one.code for one in LANGUAGES]
# The same in every language, or the same by chance.
ALIKE = frozenset({"brand", "guide.added_hint", "keys.symbols", "lamp.live", "tools.volume_2"})


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("tool", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def texts_of(domain: str, code: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = tool().read(TRANSLATIONS / f"{domain}_{code}.ts")
    return found


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_places_are_filled() -> None:
    assert load().say("footer.session", short_id="7F3K") == "Session 7F3K"
    assert load("de").say("footer.session", short_id="7F3K") == "Einkauf 7F3K"


@pytest.mark.parametrize(
    ("code", "n", "said"),
    [
        ("en", 0, "0 items"),
        ("en", 1, "1 item"),
        ("en", 2, "2 items"),
        ("fr", 0, "0 article"),
        ("fr", 2, "2 articles"),
        ("fi", 2, "2 tuotetta"),
        ("ar", 0, "لا منتجات"),
        ("ar", 1, "منتج واحد"),
        ("ar", 2, "منتجان"),
        ("ar", 5, "5 منتجات"),
        ("ar", 11, "11 منتجًا"),
        ("ar", 100, "100 منتج"),
    ],
)
def test_plural_follows_the_number(code: str, n: int, said: str) -> None:
    assert load(code).count("basket.pieces", n) == said


@pytest.mark.parametrize(
    ("key", "one", "many"),
    [
        ("queue.tries", "1 try", "0 tries"),
        ("breaker.trips", "paused once", "paused 0 times"),
        ("ledger.sound", "Sound: one entry, not", "Sound: 0 entries, none"),
    ],
)
def test_the_panel_counts_one_as_one(key: str, one: str, many: str) -> None:
    texts = load("en")
    assert texts.count(f"staff.{key}", 1).startswith(one)
    assert texts.count(f"staff.{key}", 0).startswith(many)


@pytest.mark.parametrize("code", CODES)
def test_a_percentage_is_never_parted_from_its_sign(code: str) -> None:
    assert " " not in load(code).say("unit.percent", value=58)


def test_missing_text_is_a_fault_and_no_empty_label() -> None:
    with pytest.raises(KeyError, match=r"no text basket\.nothing"):
        load("de").say("basket.nothing")


def test_english_stands_in_for_a_text_that_a_language_lacks() -> None:
    lacking = Texts("xx", lambda key, _n: {"a": "ah"}.get(key, ""))
    assert lacking.say("a") == "ah"
    with pytest.raises(KeyError):
        lacking.say("b")


def test_unknown_language_names_those_that_there_are() -> None:
    with pytest.raises(ConfigError, match="en, de, fr, es, ar, fi"):
        load("tlh")


def test_every_text_exists_in_every_language() -> None:
    assert list(tool().untranslated(TRANSLATIONS)) == []


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_no_sentence_was_left_in_english(code: str) -> None:
    """Words of one language only: whole sentences are never the same in two of them."""
    for domain in tool().DOMAINS:
        english = texts_of(domain, "en")
        for key, forms in texts_of(domain, code).items():
            if key in ALIKE or len(english[key][-1].split()) < 3:
                continue
            words = re.sub(r"{[a-z_]+}", "", english[key][-1])
            if re.search(r"[a-z]{3}", words):
                assert forms[-1] != english[key][-1], key


@pytest.mark.parametrize("code", CODES)
def test_every_form_keeps_the_places_of_its_sentence(code: str) -> None:
    """``{name}`` must not be lost or misspelt; a form may leave out its number."""
    for domain in tool().DOMAINS:
        english = texts_of(domain, "en")
        for key, forms in texts_of(domain, code).items():
            wanted = places(english[key][-1])
            for form in forms:
                assert places(form) | {"n"} == wanted | {"n"}, (key, form)


@pytest.mark.parametrize("code", CODES)
def test_plural_has_as_many_forms_as_the_language(code: str) -> None:
    wanted = 6 if code == "ar" else 2
    for domain in tool().DOMAINS:
        english = texts_of(domain, "en")
        for key, forms in texts_of(domain, code).items():
            assert len(forms) == (wanted if len(english[key]) > 1 else 1), key


def test_shipped_files_are_made_of_the_newest_texts(tmp_path: Path) -> None:
    """`python packaging/translations.py` was run after the last change."""
    tool().release(TRANSLATIONS, tmp_path)
    made = {file.name: file.read_bytes() for file in tmp_path.glob("*.qm")}
    assert made == {file.name: file.read_bytes() for file in TRANSLATIONS.glob("*.qm")}


def test_texts_are_taken_in_from_blocks(tmp_path: Path) -> None:
    blocks = "a.b\nen {n} cat // {n} cats\nde {n} Katze // {n} Katzen\n\nstaff.c\nen See"
    tool().add(blocks, tmp_path)
    tool().add("a.b\nde {n} Kater // {n} Kater", tmp_path)
    assert tool().read(tmp_path / "kiosk_de.ts") == {"a.b": ["{n} Kater", "{n} Kater"]}
    assert tool().read(tmp_path / "kiosk_en.ts") == {"a.b": ["{n} cat", "{n} cats"]}
    assert tool().read(tmp_path / "staff_en.ts") == {"staff.c": ["See"]}
    missing = set(tool().untranslated(tmp_path))
    assert ("kiosk", "a.b", "fr") in missing
    assert ("kiosk", "a.b", "de") not in missing


def test_a_text_that_gets_a_plural_has_it_in_every_file(tmp_path: Path) -> None:
    tool().add("a.b\nen {n} cats\nde {n} Katzen", tmp_path)
    tool().add("a.b\nen {n} cat // {n} cats\nde {n} Katze // {n} Katzen", tmp_path)
    assert tool().read(tmp_path / "kiosk_en.ts") == {"a.b": ["{n} cat", "{n} cats"]}
    assert tool().read(tmp_path / "kiosk_de.ts") == {"a.b": ["{n} Katze", "{n} Katzen"]}


def test_every_literal_key_in_the_code_has_a_text() -> None:
    """A key that is missing is found here, not by a shopper."""
    entries = texts_of("kiosk", "en") | texts_of("staff", "en")
    prefixes = {key.split(".")[0] for key in entries}
    wanted = set()
    for file in (ROOT / "ui").rglob("*.py"):
        wanted |= set(re.findall(r'"([a-z_]+\.[a-z_]+(?:\.[a-z_]+)*)"', file.read_text()))
    wanted = {key for key in wanted if key.split(".")[0] in prefixes}

    assert len(wanted) > 50
    assert wanted <= entries.keys()


def test_arabic_begins_at_the_right() -> None:
    assert [one.code for one in LANGUAGES if one.right_to_left] == ["ar"]


@pytest.mark.parametrize(("code", "said"), [("de", "09.10.25"), ("fi", "9.10.2025")])
def test_date_is_written_as_people_do(code: str, said: str) -> None:
    assert written_date(code, 1_760_000_000).startswith(said)
    assert language(code).name
