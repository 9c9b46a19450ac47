"""``python -m kiosk.hub``: one hub as a process of its own.

With ``--ready-fd`` it writes one line of JSON there: ``{"port"}`` once it answers, ``{"serving"}``
when another hub has the database already, or ``{"error"}``.
"""

import argparse
import contextlib
import json
import logging
import os
import sys
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.hub.claim import Claim, who_serves
from kiosk.hub.settings import HubSettings


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to end; 0, or 1 with a sentence when it can't begin."""
    asked = _parser().parse_args(arguments)
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    logging.getLogger("uvicorn").setLevel(logging.WARNING)  # it would log tokens
    try:
        return _serve(asked)
    except (KioskError, OSError) as exc:
        _tell(asked.ready_fd, {"error": str(exc)})
        sys.stderr.write(f"{exc}\n")
        return 1


def _serve(asked: argparse.Namespace) -> int:
    settings = HubSettings(
        database=asked.database,
        catalogue=asked.catalogue,
        public_url=asked.public_url,
        name=asked.name,
    )
    if settings.file is None:
        _run(settings, asked, claim=None)
        return 0
    settings.file.parent.mkdir(parents=True, exist_ok=True)
    with Claim(settings.file) as claim:
        if not claim.take():
            return _already_served(settings.file, asked.ready_fd)
        _run(settings, asked, claim)
    return 0


def _already_served(database: Path, ready_fd: int | None) -> int:
    other = who_serves(database)
    _tell(ready_fd, {"serving": other.port if other else 0})
    sys.stderr.write(f"Another hub serves {database} already.\n")
    return 1


def _run(settings: HubSettings, asked: argparse.Namespace, claim: Claim | None) -> None:
    from kiosk.hub.serving import serve  # noqa: PLC0415  the claim is checked before this half second

    def ready(port: int) -> None:
        if claim is not None:
            claim.announce(port)
        _tell(asked.ready_fd, {"port": port})
        logging.getLogger(__name__).info("serving %s on port %d", asked.database, port)

    serve(
        settings,
        host=asked.listen,
        port=asked.port,
        ready=ready,
        parent_pipe_fd=asked.parent_pipe_fd,
    )


def _tell(descriptor: int | None, message: dict[str, object]) -> None:
    if descriptor is not None:
        with contextlib.suppress(OSError):  # nobody listens any more
            os.write(descriptor, json.dumps(message).encode() + b"\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kiosk.hub", description=__doc__)
    parser.add_argument("--database", required=True, help="file or SQLAlchemy URL")
    parser.add_argument("--catalogue", default="demo", help="bundled name or file")
    parser.add_argument("--listen", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=0, help="0 takes any free one")
    parser.add_argument("--public-url", default="", help="where phones reach the hub")
    parser.add_argument("--name", default="ShopShadow hub")
    parser.add_argument("--ready-fd", type=int)
    parser.add_argument("--parent-pipe-fd", type=int)
    return parser


if __name__ == "__main__":
    sys.exit(main())
