"""What the hub holds at this moment, as numbers."""

from sqlalchemy import func, select

from kiosk.hub.models import Attempt, Device, Order, Pending, ShopSession
from kiosk.hub.models_fleet import KioskReport, SentSet
from kiosk.hub.services.devices import OFFLINE_AFTER_S
from kiosk.hub.services.fleet import FAILED, FORGOTTEN_AFTER_S, SILENT_AFTER_S
from kiosk.hub.unit import Unit

NAMES = (
    "devices",
    "devices_heard",
    "open_sessions",
    "open_questions",
    "orders",
    "limited_tries",
    "kiosks_ready",
    "kiosks_not_ready",
    "kiosks_silent",
    "sets_gone_back",
)


def now(unit: Unit) -> dict[str, float]:
    """Counts by name, for `Meters.page`."""
    heard = Device.last_heartbeat > unit.now - OFFLINE_AFTER_S
    fresh = unit.now - SILENT_AFTER_S
    reports = select(func.count()).select_from(KioskReport)
    wanted = {
        "devices": select(func.count()).select_from(Device),
        "devices_heard": select(func.count()).select_from(Device).where(heard),
        "open_sessions": select(func.count())
        .select_from(ShopSession)
        .where(ShopSession.state == "open"),
        "open_questions": select(func.count())
        .select_from(Pending)
        .where(Pending.state == "pending"),
        "orders": select(func.count()).select_from(Order),
        "limited_tries": select(func.count()).select_from(Attempt),
        "kiosks_ready": reports.where(KioskReport.at > fresh, KioskReport.ready.is_(True)),
        "kiosks_not_ready": reports.where(KioskReport.at > fresh, KioskReport.ready.is_(False)),
        "kiosks_silent": reports.where(
            KioskReport.at <= fresh, KioskReport.at > unit.now - FORGOTTEN_AFTER_S
        ),
        "sets_gone_back": select(func.count())
        .select_from(SentSet)
        .where(SentSet.state.in_(FAILED)),
    }
    return {name: float(unit.db.scalar(wanted[name]) or 0) for name in NAMES}
