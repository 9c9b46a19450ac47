"""The window, the sale, what is asked, payment and receipts."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator

from kiosk.config.section import Section

ReceiptsOnPaper: TypeAlias = Literal["always", "touch", "never"]


class RoutingSettings(Section):
    """From which confidence an item is added without asking."""

    threshold: Annotated[float, Field(ge=0.3, le=1)] = 0.70


class WindowSettings(Section):
    """How the window looks, speaks and sounds. *scale* 0 follows the screen's density.

    *language* is what every shopper begins with, *languages* are offered. *volume* is 0 (off) to
    3 (loud); *speech* reads aloud without being asked to. *welcome* False shows the code at once.
    """

    fullscreen: bool = True
    theme: Literal["light", "dark", "contrast"] = "light"
    scale: Annotated[float, Field(ge=0, le=4)] = 0.0
    motion: bool = True
    language: Literal["en", "de", "fr", "es", "ar", "fi"] = "en"
    languages: tuple[Literal["en", "de", "fr", "es", "ar", "fi"], ...] = (
        "en",
        "de",
        "fr",
        "es",
        "ar",
        "fi",
    )
    sounds: bool = True
    welcome: bool = True
    volume: Annotated[int, Field(ge=0, le=3)] = 2
    speech: bool = False


class SessionSettings(Section):
    """A shopper's visit. A sale is called off after *idle_s* without a touch (0: never).

    The warning stands on the screen for the last *warning_s* of it.
    """

    idle_s: Annotated[float, Field(ge=0, le=3600)] = 120.0
    warning_s: Annotated[float, Field(ge=20, le=600)] = 30.0

    @model_validator(mode="after")
    def _has_time_before_the_warning(self) -> "SessionSettings":
        if self.idle_s and self.idle_s <= self.warning_s:
            raise ValueError("idle_s must be longer than warning_s, or 0")
        return self


class PaymentSettings(Section):
    """The card terminal. *none*: everything is paid at the desk, or in the app.

    The *simulator* ends every payment as *simulate* says, after *simulate_s*.
    """

    terminal: Literal["none", "simulator"] = "none"
    simulate: Literal["approved", "declined", "cancelled", "unknown"] = "approved"
    simulate_s: Annotated[float, Field(ge=0, le=120)] = 3.0


class PrinterSettings(Section):
    """The receipt printer. *none*: receipts are on the screen and on the phone alone.

    *address* is ``host:port`` (network, port 9100 where none is given), a device (serial, file)
    or ``vendor:product`` as `lsusb` shows them (usb). What *code_page* lacks is printed as a
    picture *dots* wide. *dummy* takes every receipt and prints none. *receipts*: one is printed
    when the shopper touches for it, always, or never (the printer rests); staff can change it.
    """

    kind: Literal["none", "network", "serial", "usb", "file", "dummy"] = "none"
    address: str = ""
    receipts: ReceiptsOnPaper = "touch"
    columns: Annotated[int, Field(ge=24, le=64)] = 42
    dots: Annotated[int, Field(ge=256, le=1024)] = 512
    code_page: Literal["cp437", "cp850", "cp852", "cp858", "cp1252"] = "cp858"
    timeout_s: Annotated[float, Field(gt=0, le=30)] = 5.0
