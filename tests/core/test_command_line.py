"""What is typed wrong is named before anything is done, made or measured."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.catalogue import reading
from kiosk.cli.main import app
from kiosk.cli.printing import show
from kiosk.cli.sizes import parse_size
from kiosk.errors import CatalogueError, ConfigError, KioskError


def _refused(*words: str) -> str:
    """What a person reads: the sentence that `main` prints, or the line about wrong use."""
    done = CliRunner().invoke(app, list(words))
    assert done.exit_code != 0
    if isinstance(done.exception, SystemExit):
        return done.output
    assert isinstance(done.exception, KioskError), done.exception
    return str(done.exception)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["score", "--from-pixels", "--sessions", "0"], "--sessions"),
        (["score", "--from-pixels", "--sessions", "-3"], "--sessions"),
        (["score", "--out", "kept.json"], "--record"),
        (["score", "--record", "--out", "nowhere/kept.json"], "a folder that is there"),
        (["bench", "barcodes", "--data", "nowhere"], "no folder nowhere"),
        (["bench", "idle", "--seconds", "-1"], "--seconds"),
        (["bench", "detect", "--seconds", "0"], "--seconds"),
        (["screens", "--out", "pictures", "--scale", "-1"], "--scale"),
        (["train", "--weights", "nowhere.pt", "--folder", "here"], "no weights nowhere.pt"),
        (["support-bundle", "--folder", "nowhere"], "There is no nowhere"),
        (["hub", "--port", "99999"], "--port"),
        (["hub", "--evidence-hours", "-1"], "--evidence-hours"),
    ],
)
def test_a_wrong_word_is_named_and_nothing_is_made(
    words: list[str], sentence: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert sentence in _refused(*words)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ["user", "list"],
        ["user", "remove", "ada@shop.example"],
        ["catalogue"],
        ["backup", "copy.db"],
        ["kiosk", "list"],
        ["parcel", "list"],
    ],
)
def test_a_hub_s_database_that_is_not_there_is_not_made(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup of a name typed wrong would be a checked copy of nothing."""
    monkeypatch.chdir(tmp_path)
    assert "There is no database" in _refused("hub", *words, "--database", "hbu.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("size", ["0x0", "100x100", "99999x99999", "1920", "8000x600"])
def test_a_size_that_no_screen_has_is_refused(size: str) -> None:
    with pytest.raises(ConfigError, match="--size"):
        parse_size(size)
    assert parse_size("1024x600") == (1024, 600)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[]", "the whole file: an object"),
        ('{"currency": "EUR", "products": [1]}', "products.0: an object"),
        ('{"products": []}', "currency: it is missing"),
        ('{"currency": "EUR", "products": [], "shop": 1}', "shop: there is no such entry"),
    ],
)
def test_a_faulty_catalogue_is_told_in_words_of_the_file(
    text: str, words: str, tmp_path: Path
) -> None:
    file = tmp_path / "shop.json"
    file.write_text(text)
    with pytest.raises(CatalogueError) as told:
        reading.read(str(file))
    assert words in str(told.value)
    assert "_Catalogue" not in str(told.value)


def test_a_document_is_lines_that_a_person_reads(capsys: pytest.CaptureFixture[str]) -> None:
    """S4-14, S2-10: ``status`` without ``--json`` is for staff, not for Python."""
    camera = {"ok": False, "words": "stage: no picture"}
    goals = [{"name": "lost", "value": 0, "ok": True}]
    document = {"running": True, "letters": None, "checks": {"camera": camera}, "goals": goals}
    show(document, as_json=False)
    assert capsys.readouterr().out.splitlines() == [
        "running: yes",
        "letters: -",
        "checks:",
        "  camera:",
        "    ok: no",
        "    words: stage: no picture",
        "goals:",
        "  name lost, value 0, ok yes",
    ]
    show(document, as_json=True)
    assert json.loads(capsys.readouterr().out) == document
