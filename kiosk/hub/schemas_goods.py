"""The bodies around goods: look-ups, lists, orders of a phone, scans, products of staff."""

from decimal import Decimal
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from kiosk.hub.schemas import Body, HeldQuantity, Id, Quantity, Text255

Minor: TypeAlias = Annotated[int, Field(ge=0, le=1_000_000_000, strict=True)]
Count: TypeAlias = Annotated[int, Field(ge=0, le=1_000_000_000, strict=True)]
Code: TypeAlias = Annotated[
    str, StringConstraints(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f]+$")
]
Name: TypeAlias = Annotated[
    str,
    StringConstraints(
        min_length=1, max_length=255, strip_whitespace=True, pattern=r"^[^\x00-\x1f]+$"
    ),
]
Priority: TypeAlias = Literal["urgent", "normal", "low"]
Mode: TypeAlias = Literal["add", "consume", "lookup"]
StationId: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]


class LookupBody(Body):
    """Barcodes or product ids."""

    codes: Annotated[list[Code], Field(min_length=1, max_length=100)]


class WantedBody(Body):
    """Something for a shopping list."""

    name: Name
    quantity: Quantity = 1
    unit: Annotated[str, StringConstraints(max_length=20, pattern=r"^[^\x00-\x1f]*$")] = ""
    priority: Priority = "normal"
    source: Literal["manual", "recipe"] = "manual"
    product_id: Id | None = None


class WantedChange(Body):
    """What of an entry becomes another."""

    name: Name | None = None
    quantity: Quantity | None = None
    priority: Priority | None = None
    is_purchased: bool | None = None


class LineBody(Body):
    """What a line of the shopper's own basket shall hold; 0 removes it."""

    quantity: HeldQuantity


class ShopperOrderBody(Body):
    """A shopper orders, as published. Of the items nothing is trusted but that they are there."""

    user_id: Id
    device_id: Id
    items: Annotated[list[object], Field(max_length=1000)]
    total: Annotated[float, Field(ge=0, le=1e9, allow_inf_nan=False, strict=True)]
    payment_method: Annotated[str, StringConstraints(max_length=50)] | None = None
    payment_id: Annotated[str, StringConstraints(max_length=200)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _whole(cls, told: object) -> object:
        wanted = ("userId", "deviceId", "items", "total")
        if isinstance(told, dict) and any(told.get(name) in (None, "", []) for name in wanted):
            words = "An order needs userId, deviceId, items (at least one) and total"
            raise PydanticCustomError("INVALID_REQUEST", words)
        return told


class ScanBody(BaseModel):
    """A scanner read something. snake_case, as scanners send it."""

    model_config = ConfigDict(frozen=True)

    barcode: Code
    mode: Mode | None = None
    station_id: StationId | None = None
    quantity: Quantity = 1


class ModeBody(BaseModel):
    """What scans mean: for one station or, without one, for all."""

    model_config = ConfigDict(frozen=True)

    mode: Mode
    station_id: StationId | None = None


class QuestionsWanted(Body):
    """Which questions staff want to see, and how (a query)."""

    status: Literal["pending", "approved", "declined", "expired"] = "pending"
    min_confidence: Annotated[float, Field(ge=0, le=1)] | None = None
    max_confidence: Annotated[float, Field(ge=0, le=1)] | None = None
    search: Text255 | None = None
    sort_by: Literal["timestamp", "confidence", "quantity"] = "timestamp"
    sort_order: Literal["asc", "desc"] = "desc"
    page: Annotated[int, Field(ge=1, le=100_000)] = 1
    limit: Annotated[int, Field(ge=1, le=200)] = 50


class PricedBody(Body):
    """A price: whole cents as ``priceMinor``, or as published, 1.99 or "1.99", as ``price``."""

    price: Annotated[Decimal, Field(ge=0, le=10_000_000, decimal_places=2)] | None = None
    price_minor: Minor | None = None

    @model_validator(mode="after")
    def _one_price(self) -> Self:
        if self.price is not None and self.price_minor not in (None, self.minor):
            raise PydanticCustomError("INVALID_PRODUCT", "price and priceMinor are two prices")
        return self

    @property
    def minor(self) -> int | None:
        """The price in cents, whichever way it was told."""
        return self.price_minor if self.price is None else int(self.price * 100)

    @property
    def tells_price(self) -> bool:
        """True where a price was named, be it none."""
        return bool({"price", "price_minor"} & self.model_fields_set)


class ProductBody(PricedBody):
    """A product that staff make."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_.-]{1,20}$")]
    name: Name
    category: Annotated[str, StringConstraints(max_length=100, pattern=r"^[^\x00]*$")] = ""
    stock: Count | None = None
    min_stock: Count | None = None
    barcode: Annotated[str, StringConstraints(max_length=64, pattern=r"^[^\x00]*$")] = ""
    max_quantity: Annotated[int, Field(ge=1, le=10_000, strict=True)] | None = None
    min_age: Annotated[int, Field(ge=0, le=150, strict=True)] | None = None
    always_ask: bool = False
    by_weight: bool = False


class ProductChangeBody(PricedBody):
    """What of a product becomes another; what is left out stays."""

    name: Name | None = None
    category: Text255 | None = None
    stock: Count | None = None
    min_stock: Count | None = None
    barcode: Annotated[str, StringConstraints(max_length=64, pattern=r"^[^\x00]*$")] | None = None
    max_quantity: Annotated[int, Field(ge=1, le=10_000, strict=True)] | None = None
    min_age: Annotated[int, Field(ge=0, le=150, strict=True)] | None = None
    always_ask: bool | None = None
    by_weight: bool | None = None


class KioskChangeBody(ProductChangeBody):
    """The same from a kiosk, *by* a person of its staff. A product that is not there is made."""

    by: Text255 | None = None
