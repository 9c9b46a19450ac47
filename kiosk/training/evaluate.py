"""Measures a model on whole frames, at the size at which the kiosk looks at them."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.training.engine import open_model

FRAME_PX = (384, 640)  # height, width: 1280×720 halved and padded to multiples of 32


@dataclass(frozen=True, slots=True)
class Figures:
    """What a model reached on a set of pictures; 0 to 1."""

    precision: float
    recall: float
    map50: float
    map50_95: float
    map50_of: dict[str, float]
    map50_95_of: dict[str, float]


def evaluate(model: Path, data: Path, *, part: str = "test", batch: int = 1) -> Figures:
    """Measure *model* (``.pt`` or an OpenVINO folder) on *part* of the set in ``data.yaml``."""
    result = open_model(model).val(
        data=str(data.resolve()),
        split=part,
        imgsz=max(FRAME_PX),
        rect=True,
        batch=batch,
        device="cpu",
        plots=False,
        workers=0,
        verbose=False,
        project=str(data.parent / "val"),
    )
    names = [result.names[int(class_id)] for class_id in result.box.ap_class_index]
    return Figures(
        precision=float(result.box.mp),
        recall=float(result.box.mr),
        map50=float(result.box.map50),
        map50_95=float(result.box.map),
        map50_of=dict(zip(names, map(float, result.box.ap50), strict=True)),
        map50_95_of=dict(zip(names, map(float, result.box.ap), strict=True)),
    )
