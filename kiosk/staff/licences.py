"""The libraries that the kiosk stands on, with their licences, from what is installed here."""

import importlib.metadata
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

OURS: Final = "shopshadow-kiosk"
_NAME: Final = re.compile(r"^[A-Za-z0-9._-]+")
_NOTICES: Final = ("license", "licence", "copying", "notice", "third-party", "authors")


@dataclass(frozen=True, slots=True)
class Library:
    """One installed distribution. *texts* are its licence files as they came with it."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...] = ()


@cache
def libraries() -> tuple[Library, ...]:
    """All that the kiosk needs, directly or through others, by name."""
    found: dict[str, Library] = {}
    open_names = _needed(OURS) or {"requests", "PySide6-Essentials", "openvino"}
    while open_names:
        name = open_names.pop()
        if name.lower() in found:
            continue
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # for another system or Python
        found[name.lower()] = library_of(distribution)
        open_names |= _needed(name)
    return tuple(found[name] for name in sorted(found))


@cache
def version() -> str:
    """The kiosk's own version; "0" where it runs from files that are not installed."""
    try:
        return importlib.metadata.version(OURS)
    except importlib.metadata.PackageNotFoundError:
        return "0"


def notices() -> str:
    """The third-party notices as one text."""
    parts = []
    for library in libraries():
        parts.append(f"{library.name} {library.version}: {library.licence}")
        parts += [text.strip() for text in library.texts]
        parts.append("-" * 72)
    return "\n\n".join(parts)


def _needed(name: str) -> set[str]:
    try:
        wanted = importlib.metadata.requires(name) or []
    except importlib.metadata.PackageNotFoundError:
        return set()
    plain = [one for one in wanted if "extra ==" not in one]
    return {match.group() for one in plain if (match := _NAME.match(one))}


def library_of(distribution: importlib.metadata.Distribution) -> Library:
    """What it says of itself, with each text of a licence once."""
    said = distribution.metadata
    texts = {
        text.read_text(encoding="utf-8", errors="replace").strip(): None
        for file in distribution.files or ()
        if _is_notice(file) and (text := Path(str(file.locate()))).is_file()
    }
    return Library(said["Name"], distribution.version, _licence(said), tuple(texts))


def _is_notice(file: importlib.metadata.PackagePath) -> bool:
    """Texts that came with it: where the standard puts them, or named like them."""
    folder, _, name = str(file).lower().rpartition("/")
    if ".dist-info" not in folder or name.endswith((".py", ".json")):
        return False
    return "/licenses" in folder or name.startswith(_NOTICES)


def _first(said: importlib.metadata.PackageMetadata, key: str) -> str:
    return next(iter(said.get_all(key) or []), "")


def _licence(said: importlib.metadata.PackageMetadata) -> str:
    expression = _first(said, "License-Expression")
    named = _first(said, "License").strip().splitlines()
    classified = [
        one.rpartition("::")[2].strip()
        for one in said.get_all("Classifier") or []
        if one.startswith("License ::")
    ]
    short = named[0] if named and len(named[0]) <= 80 else ""
    return expression.strip() or short or ", ".join(classified) or "see its own files"
