"""What a command prints: a document, a report with its goals, or what went wrong."""

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any


def fail(sentence: str) -> None:
    """Say what is wrong and exit 1."""
    print(f"shopshadow: {sentence}", file=sys.stderr)
    sys.exit(1)


def show(document: dict[str, Any], *, as_json: bool) -> None:
    """Print a document as JSON, or as lines a person reads."""
    if as_json:
        print(json.dumps(document, indent=2, ensure_ascii=False))
        return
    print("\n".join(_lines(document)))


def _lines(document: Mapping[str, Any], margin: str = "") -> Iterator[str]:
    """A line for each value, what lies deeper set in; a list of values stays on its line."""
    for key, value in document.items():
        if isinstance(value, Mapping) and value:
            yield f"{margin}{key}:"
            yield from _lines(value, f"{margin}  ")
        elif isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
            yield f"{margin}{key}:"
            yield from (f"{margin}  {_on_a_line(one)}" for one in value)
        else:
            yield f"{margin}{key}: {_word(value)}"


def _on_a_line(value: object) -> str:
    if not isinstance(value, Mapping):
        return _word(value)
    return ", ".join(f"{key} {_on_a_line(inner)}" for key, inner in value.items())


def _word(value: object) -> str:
    match value:
        case None | {} | []:
            return "-"
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(map(_word, value))
        case _:
            return str(value)


def report(document: dict[str, Any], *, as_json: bool) -> int:
    """Print a document that ends with its goals; the command's exit code, as `exit_code` has it."""
    show(document, as_json=as_json)
    return exit_code(document)


def exit_code(document: dict[str, Any]) -> int:
    """0 when each goal of *document* is kept, 1 when a limit is missed."""
    return 0 if all(goal["ok"] for goal in document["goals"]) else 1
