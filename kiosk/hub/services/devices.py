"""Devices: registration, credentials, the code on the screen, the heartbeat."""

import secrets
from dataclasses import dataclass

from sqlalchemy import Select, select, update
from uuid_utils import uuid4

from kiosk.hub import keys
from kiosk.hub.models import Device
from kiosk.hub.refusals import InTheWay, NotAllowed, NotSignedIn, Unknown
from kiosk.hub.services import sessions, updates
from kiosk.hub.unit import LOCKED, Unit

CODE_LASTS_S = 4 * 3600.0
OFFLINE_AFTER_S = 5 * 60.0

_DRAWS = 32  # codes looked at together, before all of them are


@dataclass(frozen=True, slots=True)
class Registration:
    """What a device is told when it registers; *credential* only the first time."""

    device: Device
    code: str
    pairing_token: str
    credential: str | None


def register(unit: Unit, *, name: str | None, firmware_version: str | None) -> Registration:
    """Make a new device with a code and a credential. InTheWay when all codes are in use."""
    credential = keys.new_credential()
    device = Device(
        id=str(uuid4()),
        name=name,
        firmware_version=firmware_version,
        credential_hash=keys.digest(credential),
        credential_used=False,
        created_at=unit.now,
    )
    code, token = _give_code(unit, device)
    unit.db.add(device)
    return Registration(device, code, token, credential)


def register_again(
    unit: Unit, device_id: str, token: str | None, *, name: str | None, firmware_version: str | None
) -> Registration:
    """Give a device a new code; it keeps its credential and its open session.

    Unknown for a device that is not there, NotSignedIn without its credential.
    """
    device = _locked(unit, device_id)
    if token is None or not keys.fits(token, device.credential_hash):
        raise NotSignedIn("Invalid device credential", "INVALID_CREDENTIAL")
    device.credential_used = True
    device.name = name or device.name
    device.firmware_version = firmware_version or device.firmware_version
    code, pairing_token = _give_code(unit, device)
    updates.record_registration(unit, device)
    return Registration(device, code, pairing_token, None)


def authenticated(unit: Unit, device_id: str, token: str | None) -> Device:
    """The device, its row locked for a write, if *token* is its credential.

    NotSignedIn, Unknown, or NotAllowed for another device's credential.
    """
    if token is None:
        raise NotSignedIn("Authentication required", "NO_TOKEN")
    device = _locked(unit, device_id)
    if not keys.fits(token, device.credential_hash):
        if by_credential(unit, token) is not None:
            raise NotAllowed("Another device's credential", "FORBIDDEN")
        raise NotSignedIn("Invalid device credential", "INVALID_CREDENTIAL")
    if unit.writing and not device.credential_used:
        device.credential_used = True
    return device


def writing(unit: Unit, device_id: str, token: str | None) -> Device:
    """The device of a published write, which once came without any credential.

    A client written for the published backend has none: it is let in for as long as nobody
    has shown the device's credential. From then on the credential is needed.
    """
    if token is None:
        device = _locked(unit, device_id)
        if not device.credential_used:
            return device
    return authenticated(unit, device_id, token)


def by_credential(unit: Unit, token: str) -> Device | None:
    """The device whose credential this is, or None."""
    return unit.db.scalar(select(Device).where(Device.credential_hash == keys.digest(token)))


def beat(unit: Unit, device: Device) -> None:
    """The device is alive."""
    device.last_heartbeat = unit.now


def status(unit: Unit, device: Device) -> str:
    """``connected`` while a session is open and the device is heard, ``offline`` or not."""
    if sessions.current(unit, device.id) is None:
        return "disconnected"
    heard = max(device.last_heartbeat or 0.0, device.created_at)
    return "offline" if unit.now - heard > OFFLINE_AFTER_S else "connected"


def _locked(unit: Unit, device_id: str) -> Device:
    # Locked for every write: what happens at one device happens in one order.
    device = unit.db.get(Device, device_id, with_for_update=LOCKED if unit.writing else None)
    if device is None:
        raise Unknown("Device not found", "DEVICE_NOT_FOUND")
    return device


def _give_code(unit: Unit, device: Device) -> tuple[str, str]:
    code, token = _free_code(unit), keys.new_pairing_token()
    unit.db.execute(  # never from a screen that shows it since we looked: then the row is refused
        update(Device)
        .where(Device.code == code, Device.code_spent | (Device.code_expires_at <= unit.now))
        .values(code=None)
    )
    device.code = code
    device.code_expires_at = unit.now + CODE_LASTS_S
    device.code_spent = False
    device.pairing_token_hash = keys.digest(token)
    return code, token


def _free_code(unit: Unit) -> str:
    drawn = {f"{secrets.randbelow(10_000):04}" for _ in range(_DRAWS)}
    if few := drawn.difference(unit.db.scalars(live_codes(unit).where(Device.code.in_(drawn)))):
        return secrets.choice(list(few))
    every = {f"{number:04}" for number in range(10_000)}
    free = list(every.difference(unit.db.scalars(live_codes(unit))))
    if not free:
        raise InTheWay("All pairing codes are in use", "NO_CODE_FREE")
    return secrets.choice(free)


def live_codes(unit: Unit) -> Select[str | None]:
    """The codes that would pair a device now."""
    return select(Device.code).where(
        Device.code.is_not(None), Device.code_spent.is_(False), Device.code_expires_at > unit.now
    )
