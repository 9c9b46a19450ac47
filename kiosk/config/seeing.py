"""Camera, detection, counting."""

from typing import Annotated, Literal

from pydantic import Field, field_validator

from kiosk.config.section import Section
from kiosk.counting_modes import CountingMode

DEFAULT_MODEL = "shopshadow-goods"


class CameraSettings(Section):
    """Where pictures come from. *source* ``auto``: a camera where there is one, else the stage."""

    source: Annotated[str, Field(pattern=r"\S")] = "auto"
    index: Annotated[int, Field(ge=0)] | None = None  # CAMERA_INDEX; wins over *source*
    width_px: Annotated[int, Field(ge=160, le=7680)] = 1280
    height_px: Annotated[int, Field(ge=120, le=4320)] = 720
    rate: Annotated[float, Field(gt=0, le=240)] = 30.0
    rotation: Literal[0, 90, 180, 270] = 0
    mirror: bool = False
    pace: Literal["real", "fast"] = "real"
    frozen_after_s: Annotated[float, Field(ge=1)] = 20.0
    reopen_after_s: Annotated[float, Field(ge=0.1)] = 10.0
    stage: str = "checkout"
    seed: int = 1


class DetectionSettings(Section):
    """The model. *interval_s* is the least time between two detections; 0 = as fast as it goes."""

    model: str = DEFAULT_MODEL
    catalogue: str = "demo"
    threads: Annotated[int, Field(ge=1, le=64)] = 2
    floor: Annotated[float, Field(ge=0.05, le=0.95)] = 0.30
    interval_s: Annotated[float, Field(ge=0, le=60)] = 0.0
    rest: bool = True


_Share = Annotated[float, Field(ge=0, le=1)]

_Point = tuple[_Share, _Share]


class CountingSettings(Section):
    """When and where goods count. Points are shares of the picture's width and height.

    *zone* is a polygon; without corners the whole picture counts. In `pass` mode goods cross
    *line* from its left to its right, seen from its first point to its second.
    """

    mode: CountingMode = CountingMode.PLACE
    zone: tuple[_Point, ...] = ()
    line: tuple[_Point, _Point] = ((0.5, 1.0), (0.5, 0.0))

    @field_validator("zone")
    @classmethod
    def _is_an_area(cls, corners: tuple[_Point, ...]) -> tuple[_Point, ...]:
        if corners and len(set(corners)) < 3:
            raise ValueError("a zone has three corners or more, or none for the whole picture")
        return corners

    @field_validator("line")
    @classmethod
    def _has_two_ends(cls, line: tuple[_Point, _Point]) -> tuple[_Point, _Point]:
        if line[0] == line[1]:
            raise ValueError("the two ends of a line are two places")
        return line
