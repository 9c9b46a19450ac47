"""Pairing: a shopper's phone takes over a device by the code or the QR on its screen."""

import re

from sqlalchemy import func, select
from uuid_utils import uuid7

from kiosk.hub import keys
from kiosk.hub.models import Device, Line, ShopSession, User
from kiosk.hub.refusals import InTheWay, Invalid, NotAllowed, Unknown
from kiosk.hub.services import sessions
from kiosk.hub.unit import LOCKED, Unit

_CODE = re.compile(r"[0-9]{4}")


def well_formed(code: object) -> str:
    """The code as four digits. Invalid when it is anything else."""
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise Invalid("Invalid code format. Must be 4 digits.", "INVALID_CODE_FORMAT")
    return code


def connect_by_code(unit: Unit, user: User, code: str) -> Device:
    """Pair by the four digits. Unknown, or InTheWay when it is expired or taken."""
    device = unit.db.scalar(
        select(Device).where(Device.code == code).with_for_update(key_share=True)
    )
    if device is None:
        raise Unknown("Device not found. Please check the code.", "DEVICE_NOT_FOUND")
    if not device.code_spent and device.code_expires_at <= unit.now:
        raise Invalid(
            "Device code has expired. Please restart the device.", "CODE_EXPIRED", lasting=False
        )
    return _pair(unit, user, device)


def connect_by_token(unit: Unit, user: User, token: str) -> Device:
    """Pair by what the QR holds. Unknown when it was used, or is not ours."""
    device = unit.db.scalar(
        select(Device)
        .where(Device.pairing_token_hash == keys.digest(token))
        .with_for_update(key_share=True)
    )
    if device is None or device.code_expires_at <= unit.now:
        raise Unknown("Device not found. Please scan the code again.", "DEVICE_NOT_FOUND")
    return _pair(unit, user, device)


def disconnect(unit: Unit, user_id: str, device_id: str) -> tuple[Device, int]:
    """Unpair: close this shopper's session. Answers the device and how many lines it held."""
    device, session = paired(unit, user_id, device_id)
    lines = unit.db.scalar(
        select(func.count()).select_from(Line).where(Line.session_id == session.id)
    )
    sessions.close(unit, device, session)
    return device, lines or 0


def paired(unit: Unit, user_id: str, device_id: str) -> tuple[Device, ShopSession]:
    """The device and this shopper's open session on it. Unknown or NotAllowed otherwise."""
    device = unit.db.get(Device, device_id, with_for_update=LOCKED if unit.writing else None)
    if device is None:
        raise Unknown("Device not found", "DEVICE_NOT_FOUND")
    session = sessions.current(unit, device_id)
    if session is None or session.user_id != user_id:
        raise NotAllowed("Device is not connected to you", "UNAUTHORIZED_DEVICE")
    return device, session


def _pair(unit: Unit, user: User, device: Device) -> Device:
    session = sessions.current(unit, device.id)
    if session is not None and session.user_id not in (None, user.id):
        raise InTheWay("Device is already connected to another user", "DEVICE_IN_USE")
    if session is not None or device.code_spent:
        raise Invalid("Device is connected. Cannot connect.", "INVALID_DEVICE_STATE", lasting=False)
    device.last_heartbeat = unit.now
    device.code_spent = True
    device.pairing_token_hash = None
    sessions.open_new(unit, device, str(uuid7()), user=user)
    return device
