"""Builds the till as the settings have it."""

from collections.abc import Callable
from pathlib import Path

from kiosk.backend.identity import Device
from kiosk.catalogue.product import Catalogue
from kiosk.config.settings import Settings
from kiosk.counting_modes import CountingMode
from kiosk.detection.trust import Trust
from kiosk.events.counting import CountingOrder
from kiosk.events.letters import Dialect
from kiosk.qt.identity import till_dialect
from kiosk.qt.live_rules import LiveRules
from kiosk.qt.perception import trust_in
from kiosk.routing import Policy, check_threshold
from kiosk.snapshots.till import TillSnapshot
from kiosk.till.till import Till


def build_rules(
    settings: Settings,
    catalogue: Catalogue,
    device: Device,
    *,
    staged: Catalogue,
    model_looks: bool,
) -> LiveRules:
    """When an item is sure. ConfigError for a threshold that the backend would not follow.

    Where another detector looks than the settings' *model*, nothing is known of it.
    """
    threshold = settings.routing.threshold
    check_threshold(threshold, till_dialect(settings.backend, device) or Dialect.HUB)
    trust = trust_in(settings) if model_looks else Trust()
    policy = Policy(
        threshold=threshold,
        floor=settings.detection.floor,
        products=catalogue.products,
        silent_from=trust.silent_from,
        doubted=trust.always_ask,
    )
    return LiveRules(policy, catalogue, staged=staged, trust=trust)


def build_till(  # noqa: PLR0913  what it is joined to, each by name
    settings: Settings,
    *,
    database: Path,
    catalogue: Catalogue,
    policy: Policy,
    device: Device,
    guest: bool,
    publish: Callable[[TillSnapshot], None],
    counting: Callable[[CountingOrder], None],
    wake_sender: Callable[[], None],
    forget: Callable[[], None],
) -> Till:
    """The only writer. With *guest* one session follows the other, and none times out."""
    return Till(
        database=database,
        catalogue=catalogue,
        policy=policy,
        publish=publish,
        counting=counting,
        wake_sender=wake_sender,
        forget=forget,
        dialect=till_dialect(settings.backend, device),
        mirror=settings.counting.mode is CountingMode.TRAY,
        idle_s=None if guest else settings.session.idle_s or None,
        guests_booked_to_demo=settings.backend.guests,
        most_waiting=settings.outbox.most_waiting,
        keep_s=settings.outbox.keep_days * 86_400.0,
    )
