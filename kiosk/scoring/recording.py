"""Recorded looks: what the model saw in each session, so that the rest is scored in seconds.

The pictures are not kept: the stage draws them anew from each session's seed, small.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from kiosk.errors import ConfigError
from kiosk.events.pictures import Detections, Frame
from kiosk.tracking.seen import Seen

_PER_PX = 4  # boxes are kept to a quarter of a pixel
_PER_ONE = 10_000  # and scores to the fourth decimal, as confidences are
_RESTED = -1
_ABOUT = "about.json"


@dataclass(slots=True)
class Looks:
    """The looks of one session, in order; None where detection rested."""

    seen: list[Detections | None] = field(default_factory=list)

    def keep(self, detections: Detections | None) -> None:
        """The next look."""
        self.seen.append(detections)

    def packed(self) -> bytes:
        """As compressed arrays: the number of boxes in each look, then all boxes in turn."""
        kept = [found for found in self.seen if found is not None]
        boxes = np.concatenate([np.zeros((0, 4), np.float32), *(one.boxes for one in kept)])
        scores = np.concatenate([np.zeros(0, np.float32), *(one.scores for one in kept)])
        classes = np.concatenate([np.zeros(0, np.int32), *(one.class_ids for one in kept)])
        counts = [_RESTED if found is None else len(found.scores) for found in self.seen]
        file = io.BytesIO()
        np.savez_compressed(
            file,
            counts=np.array(counts, np.int16),
            boxes=np.rint(boxes * _PER_PX).astype(np.int16).T.copy(),
            scores=np.rint(scores * _PER_ONE).astype(np.uint16),
            classes=classes.astype(np.uint16),
        )
        return file.getvalue()


class RecordedEyes:
    """Sees what was seen when the session was recorded."""

    shrink = 8

    def __init__(self, packed: bytes) -> None:
        with np.load(io.BytesIO(packed)) as arrays:
            self._counts: npt.NDArray[np.int16] = arrays["counts"]
            self._boxes = arrays["boxes"].T.astype(np.float32) / _PER_PX
            self._scores = arrays["scores"].astype(np.float32) / _PER_ONE
            self._classes = arrays["classes"].astype(np.int32)
        self._ends = np.cumsum(np.maximum(self._counts, 0))

    def look(self, number: int, frame: Frame, *, moved: bool) -> Detections | None:  # noqa: ARG002
        """What the model saw then."""
        if number >= len(self._counts) or self._counts[number] == _RESTED:
            return None
        rows = slice(int(self._ends[number] - self._counts[number]), int(self._ends[number]))
        return Detections(
            self._boxes[rows],
            self._scores[rows],
            self._classes[rows],
            frame.sequence,
            frame.time_s,
            frame.captured_s,
        )

    def looked(self, seen: Seen, *, time_s: float) -> None:
        """Whether it rested stands in the recording."""


@dataclass(frozen=True, slots=True)
class Recording:
    """Sessions by number, and what they were made with.

    *stages* tells by number what the stage showed: the sum of artwork and script. *names* are the
    model's classes, *score* the document of that day.
    """

    model_sha256: str
    seed: int
    names: Mapping[int, str]
    score: Mapping[str, Any]
    stages: Mapping[int, str]
    sessions: Mapping[int, bytes]


def write(recording: Recording, file: Path) -> None:
    """Keep *recording* in one file, whole or not at all."""
    about = {
        "model_sha256": recording.model_sha256,
        "seed": recording.seed,
        "stages": {str(number): stage for number, stage in recording.stages.items()},
        "names": {str(number): name for number, name in recording.names.items()},
        "score": dict(recording.score),
    }
    file.parent.mkdir(parents=True, exist_ok=True)
    partly = file.with_suffix(".part")
    with zipfile.ZipFile(partly, "w") as archive:
        archive.writestr(_ABOUT, json.dumps(about, indent=1))
        for number, packed in sorted(recording.sessions.items()):
            archive.writestr(f"{number}.npz", packed)
    partly.replace(file)


def read(file: Path) -> Recording:
    """The recording in *file*. ConfigError when there is none, or it is damaged."""
    try:
        with zipfile.ZipFile(file) as archive:
            about = json.loads(archive.read(_ABOUT))
            sessions = {
                int(Path(name).stem): archive.read(name)
                for name in archive.namelist()
                if name != _ABOUT
            }
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as exc:
        raise ConfigError(
            f"The recorded sessions {file} can't be read ({exc}). "
            "Make them anew with shopshadow score --record."
        ) from exc
    return Recording(
        about["model_sha256"],
        about["seed"],
        {int(number): str(name) for number, name in about["names"].items()},
        about["score"],
        {int(number): str(stage) for number, stage in about["stages"].items()},
        sessions,
    )


def sha256_of(files: Sequence[Path]) -> str:
    """One sum over all *files*, in the order of their names."""
    total = hashlib.sha256()
    for file in sorted(files, key=lambda one: one.name):
        total.update(file.name.encode() + b"\0")
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()
