"""How the model is trained, as numbers that go into its card."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """Fine-tuning of a detector on windows of 320 × 320.

    Printed text has a right way round and sprites come turned already, so pictures are neither
    mirrored nor turned again; mosaics would shrink what is seen at one size only.
    """

    epochs: int = 4
    batch: int = 16
    imgsz: int = 320
    optimizer: str = "AdamW"
    lr0: float = 0.002
    lrf: float = 0.02
    warmup_epochs: float = 0.3
    cos_lr: bool = True
    freeze: int = 4
    mosaic: float = 0.0
    erasing: float = 0.0
    fliplr: float = 0.0
    scale: float = 0.2
    translate: float = 0.06
    hsv_h: float = 0.01
    hsv_s: float = 0.35
    hsv_v: float = 0.3
    amp: bool = False
    workers: int = 1
    seed: int = 0

    def arguments(self) -> dict[str, object]:
        """As ultralytics takes them."""
        return asdict(self)
