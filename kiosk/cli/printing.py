"""What a command prints: a document, a report with its goals, or what went wrong."""

import json
import sys
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
    for key, value in document.items():
        print(f"{key}: {value}")


def report(document: dict[str, Any], *, as_json: bool) -> int:
    """Print a document that ends with its goals; the command's exit code, as `exit_code` has it."""
    show(document, as_json=as_json)
    return exit_code(document)


def exit_code(document: dict[str, Any]) -> int:
    """0 when each goal of *document* is kept, 1 when a limit is missed."""
    return 0 if all(goal["ok"] for goal in document["goals"]) else 1
