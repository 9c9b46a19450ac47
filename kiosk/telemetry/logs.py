"""The log: one line a fact, to stderr and to a file."""

import json
import logging
import sys
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from kiosk.errors import ConfigError

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_LARGEST_FILE_BYTES = 5_000_000


class JsonLines(logging.Formatter):
    """Each record as one JSON object on one line, for who collects logs of many machines."""

    def format(self, record: logging.LogRecord) -> str:
        """Time (UTC), level, where from, the sentence; the traceback where there is one."""
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)


def start_logging(*, level: str = "INFO", file: str = "", as_json: bool = False) -> None:
    """Send every line to stderr, and to *file* where one is named (5 MB, one older copy kept)."""
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    if file:
        handlers.append(open_log(Path(file)))
    for handler in handlers:
        handler.setFormatter(JsonLines() if as_json else logging.Formatter(_FORMAT))
    logging.basicConfig(level=level, handlers=handlers, force=True)
    logging.captureWarnings(capture=True)


def open_log(path: Path) -> logging.Handler:
    """What writes the log to *path*. ConfigError where it can't be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return RotatingFileHandler(
            path, maxBytes=_LARGEST_FILE_BYTES, backupCount=1, encoding="utf-8"
        )
    except OSError as exc:
        raise ConfigError(
            f"The log file {path} can't be written ({exc.strerror}). "
            "Name another with [log] file, or leave it empty for stderr alone."
        ) from exc
