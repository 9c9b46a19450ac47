"""``shopshadow hub``: the shop's backend without a kiosk."""

import logging

from kiosk.hub.serving import serve
from kiosk.hub.settings import HubSettings
from kiosk.telemetry.logs import start_logging

log = logging.getLogger(__name__)


def run(database: str, catalogue: str, *, listen: str, port: int, public_url: str) -> None:
    """Serve until SIGTERM or SIGINT."""
    start_logging()
    logging.getLogger("uvicorn").setLevel(logging.WARNING)  # it would log tokens
    chosen = HubSettings(database=database, catalogue=catalogue, public_url=public_url)

    def ready(real_port: int) -> None:
        log.info("serving %s on %s port %d", database, listen, real_port)

    serve(chosen, host=listen, port=port, ready=ready)
