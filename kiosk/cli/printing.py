"""What a command prints: a document, or what went wrong."""

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
