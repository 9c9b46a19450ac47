"""``python -m kiosk.hub``: one hub as a process of its own.

With ``--ready-fd`` it writes one line of JSON there: ``{"port"}`` once it answers, ``{"serving"}``
when another hub has the database already, or ``{"error"}``. With ``--rescue`` a damaged file is
kept and begun anew with what can be read of it; ``{"rescuing"}`` comes before that.
"""

import argparse
import contextlib
import json
import logging
import os
import sys

from kiosk.errors import KioskError
from kiosk.hub.claim import AlreadyServed
from kiosk.hub.serving import serve
from kiosk.hub.settings import HubSettings


def main(arguments: list[str] | None = None) -> int:
    """Serve until told to end; 0, or 1 with a sentence when it can't begin."""
    asked = _parser().parse_args(arguments)
    logging.basicConfig(
        level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
    try:
        _serve(asked)
    except AlreadyServed as exc:
        return _refuse(asked.ready_fd, exc, "serving")
    except KioskError as exc:
        return _refuse(asked.ready_fd, exc, "error")
    return 0


def _refuse(ready_fd: int | None, exc: KioskError, key: str) -> int:
    _tell(ready_fd, {key: str(exc)})
    sys.stderr.write(f"{exc}\n")
    return 1


def _serve(asked: argparse.Namespace) -> None:
    settings = _settings(asked)

    def ready(port: int) -> None:
        _tell(asked.ready_fd, {"port": port})
        logging.getLogger(__name__).info("serving %s on port %d", settings.shown, port)

    serve(
        settings,
        host=asked.listen,
        port=asked.port,
        ready=ready,
        parent_pipe_fd=asked.parent_pipe_fd,
        rescuing=(lambda: _tell(asked.ready_fd, {"rescuing": True})) if asked.rescue else None,
    )


def _settings(asked: argparse.Namespace) -> HubSettings:
    return HubSettings(
        database=asked.database,
        catalogue=asked.catalogue,
        public_url=asked.public_url,
        name=asked.name,
        ending_s=asked.ending_s,
        notice_s=asked.notice_s,
        secret=os.environ.get("SHOPSHADOW_HUB_SECRET", ""),
        bus=asked.bus,
        behind=asked.behind,
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
    parser.add_argument("--ending-s", type=float, default=4.0, help="to finish what has begun")
    parser.add_argument("--notice-s", type=float, default=0.0, help="of it listening on, not ready")
    parser.add_argument("--bus", default="", help="redis://… between hubs of one database")
    parser.add_argument("--behind", default="", help="the load balancer's address")
    parser.add_argument("--rescue", action="store_true", help="what a damaged file still holds")
    parser.add_argument("--ready-fd", type=int)
    parser.add_argument("--parent-pipe-fd", type=int)
    return parser


if __name__ == "__main__":
    sys.exit(main())
