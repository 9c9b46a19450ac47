"""The bodies around the fleet: a kiosk's report, staff's sets of settings."""

from typing import Annotated, Any, TypeAlias

from pydantic import Field, StringConstraints

from kiosk.hub.schemas import Body, Id, Text255
from kiosk.wire.fleet import SetState

_Words: TypeAlias = Annotated[str, StringConstraints(max_length=2000, pattern=r"^[^\x00]*$")]
_Count: TypeAlias = Annotated[int, Field(ge=0, le=2_000_000_000)]
_Seconds: TypeAlias = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Sha256: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class ReportBody(Body):
    """How a kiosk is, and how far it is with a set."""

    version: Annotated[str, StringConstraints(max_length=40, pattern=r"^[^\x00]*$")]
    model: Text255
    model_sha256: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")] = ""
    catalogue: Text255 = ""
    ready: bool
    faults: Annotated[tuple[_Words, ...], Field(max_length=20)] = ()
    queue_depth: _Count = 0
    queue_age_s: _Seconds = 0.0
    parked: _Count = 0
    ledger_number: _Count = 0
    ledger_mac: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{64})?$")] = ""
    set_number: _Count = 0
    set_state: SetState | None = None
    set_words: _Words = ""


class SetBody(Body):
    """A set of settings: as sections, or as the text of a settings file (TOML)."""

    note: Text255 = ""
    settings: dict[Id, dict[Id, Any]] = Field(default_factory=dict)
    toml: Annotated[str, StringConstraints(max_length=100_000)] = ""
    model_sha256: Sha256 | None = None
    catalogue_sha256: Sha256 | None = None


class SendBody(Body):
    """To whom a set goes: the kiosks named, or all. *first* of them try it before the others."""

    device_ids: Annotated[list[Id], Field(max_length=10_000)] | None = None
    first: Annotated[int, Field(ge=0, le=10_000)] = 1
