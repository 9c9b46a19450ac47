"""Camera and model."""

from dataclasses import dataclass
from enum import StrEnum


class CameraState(StrEnum):
    """What the camera does."""

    STARTING = "starting"
    LIVE = "live"
    FROZEN = "frozen"  # open, but no new frame
    LOST = "lost"
    ENDED = "ended"  # a file that came to its end


@dataclass(frozen=True, slots=True)
class CameraStatus:
    """The camera, in words."""

    state: CameraState
    source: str
    reason: str = ""
    retry_in_s: float | None = None
    rate: float = 0.0  # pictures a second


class ModelState(StrEnum):
    """What the model does."""

    LOADING = "loading"
    READY = "ready"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """The model, in words."""

    state: ModelState
    name: str
    reason: str = ""
    rate: float = 0.0  # detections a second
    inference_ms: float = 0.0
