"""One picture, and what is seen in it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Picture: TypeAlias = npt.NDArray[np.uint8]
"""BGR, height × width × 3. Never written to once it is in a `Frame`."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, xyxy in the frame's pixels."""

    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One picture of the camera."""

    picture: Picture
    sequence: int
    time_s: float
    captured_s: float


@dataclass(frozen=True, slots=True, eq=False)
class Detections:
    """What the model sees in one frame: n boxes, best score first."""

    boxes: npt.NDArray[np.float32]  # n × 4, xyxy in frame pixels
    scores: npt.NDArray[np.float32]  # n, 0 to 1
    class_ids: npt.NDArray[np.int32]  # n
    sequence: int
    time_s: float
    captured_s: float
    features: npt.NDArray[np.float32] | None = None  # n × d, where the model gives them


@dataclass(frozen=True, slots=True)
class Sighting:
    """One detection that stands for a product, as the tracker takes it."""

    box: Box
    score: float
    product_id: str


class TrackState(StrEnum):
    """How far a track has come."""

    TENTATIVE = "tentative"  # not seen often enough
    CONFIRMED = "confirmed"  # a product, not settled yet
    COUNTED = "counted"  # became an `ItemConfirmed`
    KNOWN = "known"  # lay there before the session, or was counted before a restart


@dataclass(frozen=True, slots=True)
class TrackView:
    """One followed thing, for drawing; *event_id* is that of its item, once it was counted."""

    track_id: int
    product_id: str
    confidence: float
    box: Box
    state: TrackState
    event_id: str | None = None


@dataclass(frozen=True, slots=True)
class Overlay:
    """All followed things in one frame; *width_px* × *height_px* is the frame's size."""

    tracks: tuple[TrackView, ...]
    width_px: int
    height_px: int
    sequence: int
    captured_s: float


@dataclass(frozen=True, slots=True)
class Vote:
    """What one processed frame said of a thing: its capture time, and its score as that product.

    A frame in which it was not seen, or as another product alone, voted with 0.
    """

    time_s: float
    score: float
