"""``shopshadow hub``: the shop's backend without a kiosk."""

import logging

from kiosk.errors import ConfigError
from kiosk.hub.app import HubSettings
from kiosk.hub.serving import serve
from kiosk.telemetry.logs import start_logging

log = logging.getLogger(__name__)
