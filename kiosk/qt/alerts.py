"""Builds the loop that tells staff what needs a person."""

from collections.abc import Callable
from pathlib import Path

from kiosk.alerts.alarms import Alarms, Situation
from kiosk.alerts.loop import AlertLoop
from kiosk.alerts.webhook import Webhook
from kiosk.config.settings import Settings
from kiosk.outbox.alerts import open_alerts
from kiosk.telemetry.tally import Totals


def build_alerts(settings: Settings, *, database: Path, totals: Callable[[], Totals]) -> AlertLoop:
    """The loop for the webhook that is set. ConfigError for an address that is none."""

    def situation() -> Situation:
        now = totals()
        return Situation(now.camera, now.link, now.sale)

    return AlertLoop(
        open_rows=lambda: open_alerts(database),
        situation=situation,
        post=webhook_of(settings),
        alarms=Alarms(breaker_open_s=settings.alerts.breaker_open_minutes * 60.0),
    )


def webhook_of(settings: Settings) -> Webhook:
    """Where alerts go. ConfigError for an address that is none."""
    return Webhook(
        settings.alerts.webhook_url,
        kiosk=settings.backend.device_name,
        plain_http_allowed=settings.alerts.allow_plain_http,
    )
