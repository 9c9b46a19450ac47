"""Evidence pictures: a row never points to a blob that is not there.

A blob is kept before its row is committed, and forgotten only after the row's end was committed; a
copy's row comes first and goes again when the copy fails. What a power cut leaves behind is a
blob without a row; `sweep` finds it.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import delete, func, select

from kiosk.hub.blobs import Blobs
from kiosk.hub.models import Device, Evidence, LineEvent, Pending, ShopSession
from kiosk.hub.models import Line as BasketLine
from kiosk.hub.refusals import Full, Invalid, Unknown
from kiosk.hub.store import Store
from kiosk.hub.unit import Unit

MOST_BYTES = 1024 * 1024
Sender: TypeAlias = Callable[[Unit], Device]
"""Says which device sends, or refuses."""

_YOUNG_S = 3600.0
_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class Album:
    """Where pictures are kept, how many bytes of them, and for how long."""

    store: Store
    blobs: Blobs
    most_bytes: int
    kept_s: float

    def keep(self, sender: Sender, event_id: str, jpeg: bytes) -> None:
        """Keep *jpeg* as the device's picture of that event, in place of one that it had.

        Invalid when it is no JPEG, Full when the quota is used.
        """
        _check(jpeg)
        with self.store.read() as unit:
            sender(unit)  # strangers write nothing
        blob = uuid.uuid4().hex
        self.blobs.put(blob, jpeg)
        try:
            replaced = self.store.carried(
                lambda unit: self._row(unit, sender(unit), event_id, blob, len(jpeg))
            )
        except BaseException:
            self.blobs.delete(blob)
            raise
        if replaced is not None:
            self.blobs.delete(replaced)

    def copy(self, sender: Sender, event_id: str, *, to: str) -> None:
        """Let event *to* have the same picture. Unknown when *event_id* has none."""
        blob = uuid.uuid4().hex

        def work(unit: Unit) -> str | None:
            device = sender(unit)
            found = _found(unit, device.id, event_id)
            replaced = self._row(unit, device, to, blob, found.size)
            unit.flush()
            self.blobs.copy(found.blob, blob)  # when this fails the row goes again
            return replaced

        replaced = self.store.carried(work)
        if replaced is not None:
            self.blobs.delete(replaced)

    def picture(self, unit: Unit, device_id: str, event_id: str) -> bytes:
        """The JPEG. Unknown when there is none."""
        return self.blobs.get(_found(unit, device_id, event_id).blob)

    def forget_old(self) -> int:
        """Delete what is older than it may get; answers how many pictures that were."""
        forgotten = 0
        while blobs := self.store.carried(self._old_rows):
            for blob in blobs:
                self.blobs.delete(blob)
            forgotten += len(blobs)
        return forgotten

    def sweep(self) -> int:
        """Delete blobs that no row names; answers how many."""
        swept = 0
        for name in list(self.blobs.names(older_than_s=_YOUNG_S)):
            with self.store.read() as unit:
                known = unit.db.scalar(select(Evidence.blob).where(Evidence.blob == name))
            if known is None:
                self.blobs.delete(name)
                swept += 1
        return swept

    def _row(self, unit: Unit, device: Device, event_id: str, blob: str, size: int) -> str | None:
        row = unit.db.get(Evidence, (device.id, event_id))
        used = unit.db.scalar(select(func.coalesce(func.sum(Evidence.size), 0))) or 0
        if used - (row.size if row else 0) + size > self.most_bytes:
            raise Full("The room for pictures is used up", "INSUFFICIENT_STORAGE")
        if row is None:
            unit.append(
                Evidence, device_id=device.id, event_id=event_id, blob=blob, size=size, at=unit.now
            )
            return None
        replaced, row.blob, row.size, row.at = row.blob, blob, size, unit.now
        return replaced

    def _old_rows(self, unit: Unit) -> list[str]:
        old = select(Evidence.blob).where(Evidence.at <= unit.now - self.kept_s)
        blobs = list(unit.db.scalars(old.limit(_AT_A_TIME)))
        unit.db.execute(delete(Evidence).where(Evidence.blob.in_(blobs)))
        return blobs


def belongs_to(unit: Unit, user_id: str, device_id: str, event_id: str) -> bool:
    """Whether the event is in a basket, or a question, of this shopper at that device."""
    theirs = (ShopSession.user_id == user_id, ShopSession.device_id == device_id)
    asked = select(Pending.id).join(ShopSession).where(Pending.event_id == event_id, *theirs)
    added = (
        select(LineEvent.id)
        .join(BasketLine, BasketLine.id == LineEvent.line_id)
        .join(ShopSession, ShopSession.id == BasketLine.session_id)
        .where(LineEvent.event_id == event_id, *theirs)
    )
    return unit.db.scalar(asked) is not None or unit.db.scalar(added) is not None


def _check(jpeg: bytes) -> None:
    if not (jpeg.startswith(b"\xff\xd8\xff") and jpeg.rstrip(b"\0").endswith(b"\xff\xd9")):
        raise Invalid("The picture is not a whole JPEG", "NOT_A_JPEG")


def _found(unit: Unit, device_id: str, event_id: str) -> Evidence:
    row = unit.db.get(Evidence, (device_id, event_id))
    if row is None:
        raise Unknown("There is no such picture", "NOT_FOUND")
    return row
