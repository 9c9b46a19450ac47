"""Scanners, codes in the picture, the scale."""

from typing import Annotated, Literal

from pydantic import Field

from kiosk.config.section import Section


class ScannerSettings(Section):
    """A scanner with a cable: ``serial`` on a port, or ``device``, an input device of its own."""

    kind: Literal["serial", "device"]
    path: Annotated[str, Field(pattern=r"^/")]
    station: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")] = "scanner"
    baud: Annotated[int, Field(ge=300, le=921_600)] = 9600


class ScanningSettings(Section):
    """Codes. *camera*: read them on what lies under the camera. *wedge*: scanners that type.

    *buttons* let the shopper check a price or take goods off with the next scan; without it they
    are there where a scanner is set. *hotkeys*: F2, F3 and F4 change what all scans mean.
    *in_store* are patterns of the shop's own codes, as ``21PPPPPWWWWWC`` (docs/scanning.md).
    """

    camera: bool = True
    wedge: bool = True
    scanners: tuple[ScannerSettings, ...] = ()
    in_store: tuple[str, ...] = ()
    buttons: bool | None = None
    hotkeys: bool = False

    @property
    def offers_modes(self) -> bool:
        """The shopper may choose what the next scan is for."""
        return bool(self.scanners) if self.buttons is None else self.buttons


class ScaleSettings(Section):
    """The scale for goods sold by weight; with an empty *path* there is none (docs/scanning.md)."""

    kind: Literal["toledo8217"] = "toledo8217"
    path: Annotated[str, Field(pattern=r"^(/.+)?$")] = ""
    baud: Annotated[int, Field(ge=300, le=921_600)] = 9600
