"""The backend, the outbox, the embedded hub, the catalogue."""

import re
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from kiosk.config.section import Section
from kiosk.config.web_address import parts_of


class GroupSettings(Section):
    """One group of the backend's endpoints: its limit, its quick attempts, its breaker (S2-9)."""

    timeout_s: Annotated[float, Field(ge=0.5, le=60)] = 10.0  # for the whole of a request
    attempts: Annotated[int, Field(ge=1, le=10)] = 3
    between_s: Annotated[float, Field(ge=0.05, le=30)] = 1.0
    threshold: Annotated[int, Field(ge=1, le=100)] = 5  # failures in a row
    window: Annotated[int, Field(ge=1, le=1000)] = 10  # or half of so many attempts
    cooldown_s: Annotated[float, Field(ge=1, le=3600)] = 30.0
    longest_s: Annotated[float, Field(ge=1, le=86_400)] = 300.0
    successes: Annotated[int, Field(ge=1, le=10)] = 1  # good probes that close it

    @model_validator(mode="after")
    def _has_room(self) -> "GroupSettings":
        if self.longest_s < self.cooldown_s:
            raise ValueError("longest_s is below cooldown_s: the cooldown grows up to it")
        return self


_PIN = re.compile(r"sha256/[A-Za-z0-9+/]{43}=")


class BackendSettings(Section):
    """The shop's backend. An empty *url* starts the embedded hub."""

    url: str = ""
    dialect: Literal["auto", "hub", "shopshadow"] = "auto"
    allow_plain_http: bool = False
    ca_bundle: str = ""
    pins: tuple[str, ...] = ()  # "sha256/…" of the server's public key, and of a spare one
    device_name: Annotated[str, Field(max_length=255)] = "Kiosk"
    guests: bool = False  # on a ShopShadow backend, whose demo user pays for guests
    devices: GroupSettings = GroupSettings()
    basket: GroupSettings = GroupSettings()
    pending: GroupSettings = GroupSettings()
    orders: GroupSettings = GroupSettings()
    catalogue: GroupSettings = GroupSettings()
    live: GroupSettings = GroupSettings()

    @field_validator("pins", mode="before")
    @classmethod
    def _are_listed(cls, pins: object) -> object:
        """From the environment: parted by commas."""
        if not isinstance(pins, str):
            return pins
        return [pin.strip() for pin in pins.split(",") if pin.strip()]

    @field_validator("pins")
    @classmethod
    def _are_pins(cls, pins: tuple[str, ...]) -> tuple[str, ...]:
        for pin in pins:
            if not _PIN.fullmatch(pin):
                raise ValueError(f"{pin!r} is no pin: write sha256/ and 44 characters of base64")
        if len(pins) == 1:
            raise ValueError("one pin alone locks the kiosk out when the key changes: add a spare")
        return pins


class OutboxSettings(Section):
    """The letters on disk. At *most_waiting* unsent ones no guest begins a sale."""

    most_waiting: Annotated[int, Field(ge=100, le=10_000_000)] = 50_000
    keep_days: Annotated[float, Field(ge=0, le=3650)] = 30.0


class HubSettings(Section):
    """The embedded hub. *listen* on loopback unless phones on the LAN shall reach it."""

    listen: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 0
    public_url: str = ""

    @field_validator("public_url")
    @classmethod
    def _reaches_the_hub(cls, public_url: str) -> str:
        if public_url and parts_of(public_url) is None:
            raise ValueError("no address: write it like https://shop.example")
        return public_url


class CatalogueSettings(Section):
    """The backend's names and prices: read again after *fresh_s*, kept in *cache_folder*.

    An empty *cache_folder* is one in the storage folder. Staff can take catalogue files from
    *import_folder*, where a USB stick appears. *food_facts* asks Open Food Facts what an unknown
    barcode is; the barcode leaves the shop then.
    """

    fresh_s: Annotated[float, Field(ge=30, le=86_400)] = 300.0
    cache_folder: str = ""
    import_folder: str = ""
    food_facts: bool = False
    food_facts_url: Annotated[str, Field(pattern=r"^https?://\S+$")] = (
        "https://world.openfoodfacts.org"
    )
