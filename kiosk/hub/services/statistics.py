"""What the shop's kiosks saw and what became of it, in numbers for staff."""

from datetime import UTC, datetime

from sqlalchemy import Select, case, func, select

from kiosk.hub.models import Device, Order, Pending, Product, ShopSession
from kiosk.hub.models_goods import Detection
from kiosk.hub.services import devices, products
from kiosk.hub.services.asking import open_now
from kiosk.hub.shapes import Json, instant, price
from kiosk.hub.unit import Unit

_DAY_S = 86_400.0
_TOP = 10


def detections(unit: Unit) -> Json:
    """The published figures, counted over everything that ever came in, not over what is left."""
    basket, pending, mean, today = unit.db.execute(
        select(
            func.count().filter(Detection.way == "basket"),
            func.count().filter(Detection.way == "pending"),
            func.avg(Detection.confidence),
            func.count().filter(Detection.at >= _midnight(unit.now)),
        )
    ).one()
    asked = answers(unit)
    return {
        "totalDetections": basket + pending,
        "highConfidence": basket,
        "lowConfidence": pending,
        "pendingApprovals": asked["open"],
        "approvalRate": asked["approvalRate"],
        "avgConfidence": round(mean or 0.0, 4),
        "detectionsToday": today,
        "detectionsFromBasket": basket,
        "detectionsByHour": _by_hour(unit),
        "deviceActivity": _activity(unit),
    }


def answers(unit: Unit) -> Json:
    """How questions ended, and how long people took."""
    counts = {"pending": 0, "approved": 0, "declined": 0, "expired": 0}
    rows = unit.db.execute(select(Pending.state, func.count()).group_by(Pending.state))
    counts.update((row[0], row[1]) for row in rows)
    seconds = unit.db.scalar(
        select(func.avg(Pending.answered_at - Pending.asked_at)).where(
            Pending.state.in_(("approved", "declined")), Pending.answered_at.is_not(None)
        )
    )
    answered = counts["approved"] + counts["declined"]
    rate = 100 * counts["approved"] / answered if answered else 0.0
    still = unit.db.scalar(select(func.count()).select_from(Pending).where(open_now(unit)))
    return {
        "open": still or 0,
        "approved": counts["approved"],
        "declined": counts["declined"],
        "expired": counts["expired"],
        "approvalRate": round(rate, 1),
        "meanSecondsToAnswer": None if seconds is None else round(seconds, 2),
    }


def dashboard(unit: Unit) -> Json:
    """S4-23's figures: sends, answers, what was seen most, what was sold, hour by hour."""
    count, total = unit.db.execute(
        select(func.count(Order.number), func.sum(Order.total_minor))
    ).one()
    seen = unit.db.scalar(select(func.count()).select_from(Detection)) or 0
    sure = unit.db.scalar(
        select(func.count()).select_from(Detection).where(Detection.way == "basket")
    )
    return {
        "detections": seen,
        "sureRate": round(100 * (sure or 0) / seen, 1) if seen else 0.0,
        "answers": answers(unit),
        "mostSeen": _most_seen(unit),
        "orders": {"count": count, "total": price(total or 0), "totalMinor": total or 0},
        "detectionsByHour": _by_hour(unit),
        "devices": {
            "total": unit.db.scalar(select(func.count()).select_from(Device)) or 0,
            "paired": unit.db.scalar(_open_sessions()) or 0,
        },
    }


def stock(unit: Unit) -> Json:
    """S3-23: how much there is, and what runs low."""
    rows = unit.db.scalars(
        select(Product).where(Product.offered.is_(True)).order_by(Product.position, Product.id)
    ).all()
    low = [row for row in rows if products.runs_low(row)]
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.category] = counts.get(row.category, 0) + 1
    return {
        "total": len(rows),
        "inStock": sum(row.stock is None or row.stock > 0 for row in rows),
        "outOfStock": sum(row.stock == 0 for row in rows),
        "lowStock": len(low),
        "stockValueMinor": sum((row.stock or 0) * (row.price_minor or 0) for row in rows),
        "byCategory": [{"category": name, "count": counts[name]} for name in sorted(counts)],
        "lowStockProducts": [
            {"id": row.id, "name": row.name, "stock": row.stock, "minStock": row.min_stock}
            for row in low
        ],
    }


def _by_hour(unit: Unit) -> list[Json]:
    """Of the last 24 hours, by the hour of the day in UTC."""
    counts = [0] * 24
    moments = unit.db.scalars(select(Detection.at).where(Detection.at > unit.now - _DAY_S))
    for at in moments:
        counts[datetime.fromtimestamp(at, UTC).hour] += 1
    return [{"hour": f"{hour:02}", "count": count} for hour, count in enumerate(counts)]


def _activity(unit: Unit) -> list[Json]:
    seen = select(Detection.device_id, func.count().label("seen")).group_by(Detection.device_id)
    counted = seen.subquery()
    rows = unit.db.execute(
        select(Device, counted.c.seen)
        .outerjoin(counted, counted.c.device_id == Device.id)
        .order_by(Device.last_heartbeat.desc().nulls_last(), Device.created_at)
        .limit(500)
    )
    return [_device(unit, row[0], row[1] or 0) for row in rows]


def _device(unit: Unit, row: Device, seen: int) -> Json:
    return {
        "device_id": row.id,
        "device_name": row.name,
        "device_code": None,  # a live code pairs: it is for the kiosk's screen alone
        "last_heartbeat": instant(row.last_heartbeat),
        "detection_count": seen,
        "status": _liveliness(unit, row),
    }


def _liveliness(unit: Unit, row: Device) -> str:
    if row.last_heartbeat is None:
        return "pending"
    late = unit.now - row.last_heartbeat > devices.OFFLINE_AFTER_S
    return "inactive" if late else "active"


def _most_seen(unit: Unit) -> list[Json]:
    sent = func.sum(Detection.quantity)
    rows = unit.db.execute(
        select(
            Detection.product_id,
            Product.name,
            sent,
            func.sum(case((Detection.way == "pending", Detection.quantity), else_=0)),
        )
        .join(Product, Product.id == Detection.product_id)
        .group_by(Detection.product_id, Product.name)
        .order_by(sent.desc(), Detection.product_id)
        .limit(_TOP)
    )
    return [
        {"productId": row[0], "name": row[1], "quantity": row[2], "asked": row[3]} for row in rows
    ]


def _open_sessions() -> Select[int]:
    return select(func.count()).select_from(ShopSession).where(ShopSession.state == "open")


def _midnight(now: float) -> float:
    return now - now % _DAY_S  # epoch days begin at midnight UTC
