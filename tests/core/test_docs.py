"""The documentation is true: commands are taken, links lead somewhere, the site can be built."""

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.exceptions import TyperException
from typer.main import get_command
from typer.testing import CliRunner

from kiosk.cli.main import app

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "ARCHITECTURE.md", *(ROOT / "docs").rglob("*.md")])
_FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+(?:\n[^`\n]+)?)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_WITH_A_VALUE = {"--catalogue", "--model", "--backend", "--data", "--out", "--report"}
"""Options that a page may name without the value that they need."""

_STANDS_FOR = {"N": "3", "M": "model", "DIR": "folder", "FILE": "file", "EMAIL": "a@b.example"}


def commands() -> Iterator[tuple[str, str]]:
    """(page, command line) of every `shopshadow …` in a code block or between backticks."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        found = [line for _, block in _FENCE.findall(text) for line in _lines(block)]
        found += [" ".join(span.split()) for span in _SPAN.findall(_FENCE.sub("", text))]
        for line in found:
            told = re.sub(r"^(sudo )?(-u \w+ )?", "", line.strip())
            if re.match(r"shopshadow( |$)", told):
                yield page.relative_to(ROOT).as_posix(), told


def _lines(block: str) -> list[str]:
    return block.replace("\\\n", " ").splitlines()


def words_of(line: str) -> list[str]:
    """What the shell would hand over; capitals and … stand for something of the reader's own."""
    words = shlex.split(line, comments=True)[1:]
    return [
        _STANDS_FOR.get(word, word if word == "…" else word.replace("…", "x")) for word in words
    ]


def _without_gaps(words: list[str]) -> list[str]:
    """An option's … is any value; elsewhere it stands for what is left out."""
    before = ["", *words]
    names_an_option = words[1:] and words[-1].startswith("--") and words[-1] in _WITH_A_VALUE
    return [*_filled(words, before), *(["x"] if names_an_option else [])]


def _filled(words: list[str], before: list[str]) -> list[str]:
    return [
        "x" if word == "…" else word
        for word, last in zip(words, before, strict=False)
        if word != "…" or last.startswith("--")
    ]


def _is_short(words: list[str]) -> bool:
    """Only the command is named, or … stands for what is left out."""
    return "…" in words or not any(word.startswith("-") for word in words)


def taken(words: list[str]) -> None:
    """Fails where the command line would not take *words*; nothing is carried out."""
    command: Any = get_command(app)
    name, context = "shopshadow", None
    while words and hasattr(command, "resolve_command"):
        context = command.make_context(name, list(words), parent=context)
        rest = [*context._protected_args, *context.args]
        if not rest:
            return
        name, command, words = command.resolve_command(context, rest)
    if words or not command.no_args_is_help:
        command.make_context(name, list(words), parent=context)


@pytest.mark.parametrize(
    ("page", "line"), sorted(set(commands())), ids=lambda told: told.replace("/", "-")
)
def test_every_command_in_the_documents_is_taken(page: str, line: str) -> None:
    words = words_of(line)
    try:
        taken(_without_gaps(words))
    except TyperException as exc:
        if type(exc).__name__ == "MissingParameter" and _is_short(words):
            return
        pytest.fail(f"{page}: `{line}`: {exc}")


def test_commands_were_found_in_many_pages() -> None:
    found = list(commands())
    assert len(found) > 60
    assert len({page for page, _ in found}) > 10


def test_a_wrong_command_would_be_found() -> None:
    for line in ("shopshadow rum", "shopshadow run --camra 0", "shopshadow hub parcel"):
        with pytest.raises(TyperException):
            taken([*words_of(line), "--nothing-like-it"])


CHEAP = (
    "shopshadow hub migrate --database hub.db",
    "shopshadow hub user list --database hub.db",
    "shopshadow hub catalogue --database hub.db",
    "shopshadow hub parcel list --database hub.db",
    "shopshadow hub backup copy.db --database hub.db",
    "shopshadow status",
    "shopshadow support-bundle --out DIR",
)


def test_the_cheap_ones_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One after the other on a machine where nothing was set up but the kiosk's folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "state").mkdir()
    for name in list(os.environ):
        if name.startswith("SHOPSHADOW_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("SHOPSHADOW_STORAGE__FOLDER", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for line in CHEAP:
        done = CliRunner().invoke(app, words_of(line))
        assert done.exception is None or isinstance(done.exception, SystemExit), line
        assert done.exit_code == (1 if line == "shopshadow status" else 0), f"{line}: {done.output}"
    assert (tmp_path / "copy.db").is_file()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in _LINK.findall(_FENCE.sub("", page.read_text(encoding="utf-8"))):
        target, _, heading = link.partition("#")
        if re.match(r"[a-z]+:", target):
            continue
        file = (page.parent / target) if target else page
        assert file.exists(), f"{page.name}: {link}"
        if heading and file.suffix == ".md":
            assert heading in _headings(file), f"{page.name}: {link}"


def _headings(file: Path) -> set[str]:
    text = file.read_text(encoding="utf-8")
    told = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).strip().replace(" ", "-") for one in told}


def test_every_make_target_in_the_documents_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for page in PAGES:
        for target in re.findall(r"^\s*make ([a-z-]+)|`make ([a-z-]+)", page.read_text("utf-8")):
            assert "".join(target) in targets, f"{page.name}: make {''.join(target)}"


def test_every_page_is_on_the_site() -> None:
    site = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    listed = set(re.findall(r"- ([\w-]+\.md)$", site, re.MULTILINE))
    assert listed == {page.name for page in (ROOT / "docs").glob("*.md")}
