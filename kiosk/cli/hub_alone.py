"""``shopshadow hub``: the shop's backend without a kiosk."""

import logging
import os

from kiosk.cli.hub_lives import told_to_live
from kiosk.credentials import credential
from kiosk.hub.serving import serve
from kiosk.hub.settings import HubSettings
from kiosk.telemetry.logs import start_logging

log = logging.getLogger(__name__)


def run(settings: HubSettings, *, listen: str, port: int, as_json: bool = False) -> None:
    """Serve until SIGTERM or SIGINT."""
    start_logging(as_json=as_json)

    with told_to_live(listen) as lives_on:

        def ready(real_port: int) -> None:
            log.info("serving %s on %s port %d", settings.shown, listen, real_port)
            lives_on(real_port)

        serve(settings, host=listen, port=port, ready=ready)


def secret() -> str:
    """What tokens are signed with, from the environment: on a command line everybody sees it.

    Or from the service's credential ``hub_secret``.
    """
    return os.environ.get("SHOPSHADOW_HUB_SECRET", "") or credential("hub_secret")


def staff_token() -> str:
    """A kiosk elsewhere that shows it may change products; from the environment as well."""
    return os.environ.get("SHOPSHADOW_HUB_STAFF_TOKEN", "")


def metrics_token() -> str:
    """Who shows it is told the figures from anywhere; kept as the secret is."""
    return os.environ.get("SHOPSHADOW_HUB_METRICS_TOKEN", "") or credential("hub_metrics_token")
