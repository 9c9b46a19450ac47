"""Where a set of labelled pictures says its class names and where its pictures lie."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.errors import DataSetError


@dataclass(frozen=True, slots=True)
class Described:
    """The class *names* by id, and the folder of the *pictures*."""

    names: tuple[str, ...]
    pictures: Path


def describe(folder: Path, part: str | None = None) -> Described:
    """What ``data.yaml``, ``names.txt`` or the parent's ``names.txt`` say about *folder*.

    *part* is the part of ``data.yaml`` to take (its ``val``, else ``test``, else ``train``).
    Without such a file the pictures are in ``folder/images``, else in *folder* itself.
    DataSetError says what is missing.
    """
    if not folder.is_dir():
        raise DataSetError(f"There is no folder {folder}: give one with pictures and labels.")
    described = folder / "data.yaml"
    if described.is_file():
        return _by_yaml(described, part)
    for file in (folder / "names.txt", folder.parent / "names.txt"):
        if file.is_file():
            return Described(_lines_of(file), _pictures_in(folder))
    raise DataSetError(
        f"{folder} has no data.yaml and no names.txt, nor has the folder above it. Write the "
        "class names into names.txt, one a line, in the order of their numbers."
    )


def _pictures_in(folder: Path) -> Path:
    return folder / "images" if (folder / "images").is_dir() else folder


def _lines_of(file: Path) -> tuple[str, ...]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as exc:
        raise DataSetError(f"{file} can't be read: {exc}.") from exc
    names = [line.strip() for line in lines]
    while names and not names[-1]:
        names.pop()
    if not names or not all(names):
        number = names.index("") + 1 if names else 1
        raise DataSetError(f"{file}, line {number}: there is no class name.")
    return _distinct(file, tuple(names))


def _by_yaml(file: Path, part: str | None) -> Described:
    content = _parsed(file)
    names = content.get("names")
    if isinstance(names, dict):
        names = [names.get(number) for number in range(len(names))]
    if not isinstance(names, list) or not names or not all(isinstance(n, str) for n in names):
        raise DataSetError(
            f"{file}: “names” must be a list of class names, or numbers from 0 on with names."
        )
    return Described(_distinct(file, tuple(names)), _part_folder(file, content, part))


def _parsed(file: Path) -> dict[str, Any]:
    try:
        import yaml  # type: ignore[import-untyped]  # noqa: PLC0415  comes with the train extra
    except ImportError as exc:
        raise DataSetError(
            f"{file} needs PyYAML to be read: pip install pyyaml, or write a names.txt instead."
        ) from exc
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as exc:
        raise DataSetError(f"{file} can't be read: {' '.join(str(exc).split())}.") from exc
    if not isinstance(content, dict):
        raise DataSetError(f"{file} names nothing: it needs “names” and the pictures' folders.")
    return content


def _part_folder(file: Path, content: dict[str, Any], part: str | None) -> Path:
    parts = [part] if part else ["val", "test", "train"]
    named = [str(content[name]) for name in parts if isinstance(content.get(name), str)]
    if part and not named:
        raise DataSetError(f"{file} names no folder for “{part}”.")
    if not named:
        return _pictures_in(file.parent)
    root = Path(str(content.get("path") or ""))
    # Some tools write paths from a folder that no longer is where it was.
    tried = [
        file.parent / root / named[0],
        file.parent / named[0],
        file.parent / named[0].removeprefix("../"),
    ]
    for folder in tried:
        if folder.is_dir():
            return folder / "images" if (folder / "images").is_dir() else folder
    raise DataSetError(f"{file} names the folder {named[0]}, which is not there.")


def _distinct(file: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise DataSetError(f"{file} names {', '.join(twice)} twice.")
    return names
