"""What the hub holds at this moment, as numbers."""

from sqlalchemy import func, select

from kiosk.hub.models import Attempt, Device, Order, Pending, ShopSession
from kiosk.hub.services.devices import OFFLINE_AFTER_S
from kiosk.hub.unit import Unit


def now(unit: Unit) -> dict[str, float]:
    """Counts by name, for `Meters.page`."""
    heard = Device.last_heartbeat > unit.now - OFFLINE_AFTER_S
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
    }
    return {name: float(unit.db.scalar(query) or 0) for name, query in wanted.items()}
