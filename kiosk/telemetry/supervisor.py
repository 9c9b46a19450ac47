"""Tells the service manager that started us how we are, as ``sd_notify(3)`` says it is told."""

import logging
import math
import os
import socket
from collections.abc import Mapping

from kiosk.errors import ConfigError

log = logging.getLogger(__name__)


class Supervisor:
    """Who listens at *address*, and kills and starts us again after *watchdog_s* of silence.

    Telling never waits and never raises: a service manager that is gone changes nothing here.
    """

    def __init__(self, address: str, *, watchdog_s: float | None = None) -> None:
        self.watchdog_s = watchdog_s
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self._silent = False

    def ready(self) -> None:
        """Everything runs."""
        self._tell("READY=1")

    def alive(self) -> None:
        """Everything still moves; the time until we are killed begins anew."""
        self._tell("WATCHDOG=1")

    def stopping(self) -> None:
        """We end because we want to."""
        self._tell("STOPPING=1")

    def say(self, words: str) -> None:
        """One line for ``systemctl status``."""
        self._tell(f"STATUS={' '.join(words.split())}")

    def _tell(self, line: str) -> None:
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sender:
                sender.setblocking(False)
                sender.sendto(line.encode(), self._address)
        except OSError as exc:
            if not self._silent:
                log.warning("the service manager does not listen: %s", exc)
            self._silent = True


def supervisor_of(environment: Mapping[str, str] = os.environ) -> Supervisor | None:
    """Who started us as a service, or None where nobody did. ConfigError for a senseless time.

    WATCHDOG_PID is not looked at: a compositor stands between the service manager and the kiosk.
    """
    address = environment.get("NOTIFY_SOCKET", "")
    if not address:
        return None
    return Supervisor(address, watchdog_s=_seconds(environment.get("WATCHDOG_USEC", "")))


def _seconds(text: str) -> float | None:
    if not text:
        return None
    try:
        seconds = float(text) / 1_000_000
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise ConfigError(f"WATCHDOG_USEC is {text!r}: set WatchdogSec= in the unit to a time.")
    return seconds
