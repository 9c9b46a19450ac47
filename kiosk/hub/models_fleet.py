"""The tables of the fleet: how kiosks are, what is staged for them, what is handed out."""

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from kiosk.hub.models import COUNTER, Base


class KioskReport(Base):
    """What a kiosk said last about itself. *faults* is a JSON list of sentences.

    *ledger_number* never falls: a kiosk whose ledger was cut can't talk the hub out of it.
    """

    __tablename__ = "kiosk_report"
    device_id: Mapped[str] = mapped_column(
        ForeignKey("device.id", ondelete="cascade"), primary_key=True
    )
    version: Mapped[str] = mapped_column(String(40))
    model: Mapped[str] = mapped_column(String(255))
    model_sha256: Mapped[str] = mapped_column(String(64))
    catalogue: Mapped[str] = mapped_column(String(255))
    ready: Mapped[bool]
    faults: Mapped[str] = mapped_column(Text)
    queue_depth: Mapped[int]
    queue_age_s: Mapped[float]
    parked: Mapped[int]
    ledger_number: Mapped[int]
    ledger_mac: Mapped[str] = mapped_column(String(64))
    at: Mapped[float]


class Parcel(Base):
    """A file that is handed out; its content lies in parts, so that every hub has it."""

    __tablename__ = "parcel"
    __table_args__ = (CheckConstraint("kind in ('model', 'catalogue')", name="parcel_kind"),)
    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    name: Mapped[str] = mapped_column(String(255))
    size: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[float]


class ParcelPart(Base):
    """A megabyte of a parcel."""

    __tablename__ = "parcel_part"
    sha256: Mapped[str] = mapped_column(
        ForeignKey("parcel.sha256", ondelete="cascade"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class SettingsSet(Base):
    """Settings (JSON), and perhaps a model and a catalogue, that belong together."""

    __tablename__ = "settings_set"
    number: Mapped[int] = mapped_column(COUNTER, primary_key=True, autoincrement=True)
    note: Mapped[str] = mapped_column(String(255))
    settings: Mapped[str] = mapped_column(Text)
    model_sha256: Mapped[str | None] = mapped_column(ForeignKey("parcel.sha256"))
    catalogue_sha256: Mapped[str | None] = mapped_column(ForeignKey("parcel.sha256"))
    first: Mapped[int] = mapped_column(default=0)
    made_by: Mapped[str] = mapped_column(String(255))
    at: Mapped[float]


class SentSet(Base):
    """A set on its way to a kiosk. Those with a *rank* below the set's *first* go before all."""

    __tablename__ = "sent_set"
    __table_args__ = (
        CheckConstraint(
            "state in ('waiting', 'trial', 'kept', 'refused', 'rolled_back', 'withdrawn')",
            name="sent_set_state",
        ),
        Index("sets_of_a_kiosk", "device_id", "number"),
    )
    number: Mapped[int] = mapped_column(
        ForeignKey("settings_set.number", ondelete="cascade"), primary_key=True
    )
    device_id: Mapped[str] = mapped_column(
        ForeignKey("device.id", ondelete="cascade"), primary_key=True
    )
    rank: Mapped[int]
    state: Mapped[str] = mapped_column(String(12), default="waiting")
    words: Mapped[str] = mapped_column(Text, default="")
    at: Mapped[float]
