"""The bodies that the hub takes, checked before anything is done with them."""

from typing import Annotated, Any, Literal, LiteralString, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic.alias_generators import to_camel
from pydantic_core import PydanticCustomError

from kiosk.weight import DEAREST_MINOR, HEAVIEST_G

MOST_PIECES = 10_000

Text255: TypeAlias = Annotated[str, StringConstraints(max_length=255, pattern=r"^[^\x00]*$")]
Id: TypeAlias = Annotated[
    str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\x00]*$")
]
Uuid: TypeAlias = Annotated[
    str,
    StringConstraints(
        to_lower=True,
        pattern=r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
    ),
]
Quantity: TypeAlias = Annotated[int, Field(ge=1, le=MOST_PIECES, strict=True)]
Confidence: TypeAlias = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False, strict=True)]

WRONG_QUANTITY: LiteralString = "Quantity must be a whole number greater than 0"


def _held(told: object) -> object:
    if isinstance(told, int) and not isinstance(told, bool) and 0 <= told <= MOST_PIECES:
        return told
    raise PydanticCustomError(
        "INVALID_QUANTITY", "Quantity must be a whole number from 0, which takes it off, to 10000"
    )


HeldQuantity: TypeAlias = Annotated[
    int, Field(ge=0, le=MOST_PIECES, strict=True), BeforeValidator(_held)
]
"""What a line shall hold; 0 removes it."""


class Body(BaseModel):
    """camelCase on the wire; unknown fields are ignored, as published."""

    model_config = ConfigDict(alias_generator=to_camel, frozen=True)


class RegisterBody(Body):
    """A device says who it is."""

    device_id: Id | None = None
    name: Text255 | None = None
    firmware_version: Annotated[str, StringConstraints(max_length=20)] | None = None


class ConnectBody(Body):
    """A phone pairs: the four digits, or what the QR holds."""

    code: object = None
    token: Annotated[str, StringConstraints(max_length=200)] | None = None


class DeviceBody(Body):
    """Which device is meant; left out, it has the published code of its own."""

    device_id: Id

    @model_validator(mode="before")
    @classmethod
    def _named(cls, told: object) -> object:
        if isinstance(told, dict) and not told.get("deviceId"):
            raise PydanticCustomError("MISSING_DEVICE_ID", "Device ID is required")
        return told


class SessionBody(Body):
    """A guest session; the kiosk may bring the id."""

    kind: Annotated[str, StringConstraints(pattern="^guest$")]
    session_id: Uuid | None = None


class AddBody(Body):
    """Pieces of a product for the basket; one with a weight or a label's price is alone."""

    product_id: Id
    quantity: Quantity
    confidence: Confidence
    device_id: Id
    session_id: Uuid | None = None
    grams: Annotated[int, Field(ge=1, le=HEAVIEST_G, strict=True)] | None = None
    label_price_minor: Annotated[int, Field(ge=1, le=DEAREST_MINOR, strict=True)] | None = None


class AskBody(AddBody):
    """Pieces of a product that somebody is asked about."""

    name: Text255


class QuantityBody(Body):
    """What a line shall hold: the product's plain one, or that of the piece *line_id*."""

    quantity: HeldQuantity
    session_id: Uuid
    product_id: Id
    line_id: Id | None = None


class ApproveBody(Body):
    """How many the shopper says it is; a number left out is a wrong number, as published."""

    quantity: Quantity

    @model_validator(mode="before")
    @classmethod
    def _counted(cls, told: object) -> object:
        if isinstance(told, dict) and told.get("quantity") is None:
            raise PydanticCustomError("INVALID_QUANTITY", WRONG_QUANTITY)
        return told


class OrderBody(Body):
    """The session to be ordered, and the number that was shown meanwhile."""

    session_id: Uuid
    local_number: Annotated[str, StringConstraints(max_length=64)] | None = None


class LoginBody(Body):
    """Signing in."""

    email: Text255
    password: Annotated[str, StringConstraints(max_length=1024)]


class SignupBody(LoginBody):
    """Signing up."""

    name: Text255


class RefreshBody(Body):
    """A refresh token for new tokens."""

    refresh_token: Annotated[str, StringConstraints(max_length=4096)]


class BatchedLetter(BaseModel):
    """One letter of a batch: what a single request would have been. *path* as in a URL."""

    model_config = ConfigDict(frozen=True)

    event_id: Annotated[str, StringConstraints(max_length=200)]
    method: Annotated[str, StringConstraints(max_length=10)]
    path: Annotated[str, StringConstraints(max_length=1000)]
    body: Any = None


class BatchBody(Body):
    """Letters that waited, in the order in which they are to be carried out."""

    letters: Annotated[list[BatchedLetter], Field(max_length=500)]


class CopyBody(Body):
    """Which event shall have the same picture."""

    event_id: Id


class Refused(BaseModel):
    """The contract's error envelope."""

    success: Literal[False]
    error: str
    code: str
