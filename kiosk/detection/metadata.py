"""Reads what ultralytics writes beside an exported model: the task and the class names."""

import ast
import re
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.errors import ModelError


@dataclass(frozen=True, slots=True)
class Metadata:
    """*names* by class id; empty where the file names none."""

    task: str = "detect"
    names: dict[int, str] = field(default_factory=dict)


def read_metadata(file: Path) -> Metadata:
    """What ``metadata.yaml`` says; all defaults where there is none.

    Understands the YAML that ultralytics writes (one class to a line), which spares a library.
    """
    if not file.is_file():
        return Metadata()
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise ModelError(f"The model's {file} can't be read. Reinstall the model.") from exc
    task = re.search(r"^task:[ \t]*(\S+)[ \t]*$", text, re.MULTILINE)
    block = re.search(r"^names:[ \t]*\n((?:[ \t]+.*(?:\n|\Z))*)", text, re.MULTILINE)
    lines = re.finditer(r"^[ \t]+(\d+):[ \t]*(.*)$", block[1] if block else "", re.MULTILINE)
    names = {int(line[1]): _unquoted(line[2].strip()) for line in lines}
    return Metadata(task[1] if task else "detect", names)


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if len(value) >= 2 and value[0] == value[-1] == '"':
        try:
            return str(ast.literal_eval(value))
        except (SyntaxError, ValueError):
            return value[1:-1]
    return value
