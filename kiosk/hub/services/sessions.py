"""Sessions: one shopper's visit at one device. A device has at most one open session."""

from collections.abc import Collection

from sqlalchemy import bindparam, select

from kiosk.hub.models import Device, ShopSession, User
from kiosk.hub.refusals import BasketClosed, NotAllowed, NotPaired, Unknown
from kiosk.hub.services import updates
from kiosk.hub.shapes import session as shape
from kiosk.hub.unit import Unit

# Asked with every letter, so they are put together once.
_OF_DEVICE = select(ShopSession).where(ShopSession.device_id == bindparam("device"))
_OPEN = _OF_DEVICE.where(ShopSession.state == "open")
_NAMED = _OF_DEVICE.where(ShopSession.id == bindparam("session"))
_LOCKED = {wanted: wanted.with_for_update(key_share=True) for wanted in (_OPEN, _NAMED)}


def current(unit: Unit, device_id: str) -> ShopSession | None:
    """The device's open session, or None."""
    return unit.db.scalar(
        select(ShopSession).where(ShopSession.device_id == device_id, ShopSession.state == "open")
    )


def newest_of(unit: Unit, user_id: str) -> ShopSession | None:
    """The shopper's newest open session, at whatever device, or None."""
    return unit.db.scalar(
        select(ShopSession)
        .where(ShopSession.user_id == user_id, ShopSession.state == "open")
        .order_by(ShopSession.opened_at.desc())
        .limit(1)
    )


def locked(unit: Unit, device: Device, session_id: str | None) -> ShopSession:
    """The session that is meant, its row locked for a write: the one named, or the open one.

    NotPaired when none is open, Unknown when the device never had it. A closed one is
    fine: a letter that comes late belongs to the basket it was written for.
    """
    known = unit.sessions.get(session_id or "")
    if known is not None and known.device_id == device.id:
        return known
    session = _found(unit, device, session_id)
    if unit.writing:
        unit.sessions[session.id] = session
    return session


def lock_all(unit: Unit, device: Device, session_ids: Collection[str]) -> list[ShopSession]:
    """Like `locked` for those of *session_ids* that the device has, by one question."""
    named = _OF_DEVICE.where(ShopSession.id.in_(session_ids)).order_by(ShopSession.id)
    found = list(unit.db.scalars(named.with_for_update(), {"device": device.id}))
    unit.sessions |= {session.id: session for session in found}
    return found


def _found(unit: Unit, device: Device, session_id: str | None) -> ShopSession:
    wanted = _OPEN if session_id is None else _NAMED
    if unit.writing:
        wanted = _LOCKED[wanted]
    found = unit.db.scalar(wanted, {"device": device.id, "session": session_id})
    if found is None and session_id is None:
        raise NotPaired("Device not connected", "DEVICE_NOT_CONNECTED")
    if found is None:
        raise Unknown("Session not found", "SESSION_NOT_FOUND")
    return found


def writable(unit: Unit, device: Device, session_id: str | None) -> ShopSession:
    """Like `locked`, and its basket is still open. BasketClosed once its order exists."""
    session = locked(unit, device, session_id)
    if session.ordered:
        raise BasketClosed("This session's order was made", "SESSION_CLOSED")
    return session


def open_guest(unit: Unit, device: Device, session_id: str) -> ShopSession:
    """Open a guest session under the kiosk's id; one that exists is answered as it is.

    An open session of another id is closed first. NotAllowed for another device's id.
    """
    known = unit.db.get(ShopSession, session_id)
    if known is not None:
        if known.device_id != device.id:
            raise NotAllowed("Another device's session", "FORBIDDEN")
        return known
    return open_new(unit, device, session_id, user=None)


def open_new(unit: Unit, device: Device, session_id: str, *, user: User | None) -> ShopSession:
    """Open a session for a guest or, with *user*, for the shopper who paired."""
    if still_open := current(unit, device.id):
        close(unit, device, still_open)
    session = ShopSession(
        id=session_id,
        device_id=device.id,
        user=user,
        kind="shopper" if user else "guest",
        state="open",
        ordered=False,
        seq=0,
        opened_at=unit.now,
    )
    unit.db.add(session)
    unit.db.flush()
    _tell(unit, session, "opened")
    return session


def close(unit: Unit, device: Device, session: ShopSession) -> None:
    """Close it, and with it the code on the screen: the next shopper needs a new one."""
    if session.state == "closed":
        return
    session.state = "closed"
    session.closed_at = unit.now
    device.code_spent = True
    device.pairing_token_hash = None
    unit.db.flush()  # before another is opened: only one may be
    _tell(unit, session, "closed")


def to_close(unit: Unit, device: Device, session_id: str) -> ShopSession:
    """The session named, or with ``current`` the newest one. Unknown when there is none."""
    if session_id != "current":
        return locked(unit, device, session_id)
    newest = unit.db.scalar(
        select(ShopSession)
        .where(ShopSession.device_id == device.id)
        .order_by(ShopSession.state.desc(), ShopSession.opened_at.desc())
        .limit(1)
        .with_for_update(key_share=True)
    )
    if newest is None:
        raise Unknown("Session not found", "SESSION_NOT_FOUND")
    return newest


def _tell(unit: Unit, session: ShopSession, action: str) -> None:
    data = {"action": action, "session": shape(session)}
    updates.record(unit, session, "session_update", session.id, data)
