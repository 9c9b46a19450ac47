"""How the model is trained, as numbers that go into its card."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace

from kiosk.training.windows import Mix


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of the training: *rounds* of *windows* each, at one size and one mix."""

    rounds: int
    windows: int
    size_px: tuple[int, int]  # height and width
    lr0: float  # falls to a fiftieth along a cosine
    mix: Mix
    minutes: float | None = None  # instead of *rounds*: as many as fit, the rate falls in step


def _phases() -> tuple[Phase, ...]:
    close = Phase(14, 2400, (320, 320), 0.001, Mix(drawn=0.14, laid=0.27, near=0.5, mosaic=0.5))
    mix = Mix(
        drawn=0.19,
        laid=0.2,
        piled=0.2,
        near=0.35,
        mosaic=0.08,
        pair=0.5,
        strewn=0.35,
        shelved=0.4,
        close=0.5,
        slanted=0.08,
    )
    whole = Phase(48, 800, (384, 512), 0.0006, mix)
    return close, whole


@dataclass(frozen=True, slots=True)
class Recipe:
    """Fine-tuning in two phases: small windows close to the goods, then whole pictures.

    Windows are cut at the size at which the kiosk will see the goods, so that a small window
    costs little and shows much; the last phase brings the size of the goods in a whole picture
    and undoes what mosaics taught.
    """

    phases: Sequence[Phase] = field(default_factory=_phases)
    batch: int = 16
    optimizer: str = "AdamW"
    weight_decay: float = 0.0005
    warmup_epochs: float = 0.3
    seed: int = 1
    telling_apart: float = 0.8  # the weight of classes in the loss; boxes have 7.5
    mean_of: int = 300  # steps, about, over which the weights kept are a mean (EMA)

    def cut_to(self, rounds: Sequence[int], minutes: float | None = None) -> "Recipe":
        """With so many *rounds* of each phase, none of one with 0; the last is given *minutes*."""
        wanted = [*rounds, *(phase.rounds for phase in self.phases[len(rounds) :])]
        phases = [
            replace(phase, rounds=number)
            for phase, number in zip(self.phases, wanted, strict=False)
            if number
        ]
        if minutes is not None:
            phases[-1:] = [replace(phase, minutes=minutes) for phase in phases[-1:]]
        return replace(self, phases=tuple(phases))

    def as_json(self) -> dict[str, object]:
        """For the card."""
        return asdict(self)

    def arguments(self, phase: Phase) -> dict[str, object]:
        """What ultralytics is told for *phase*."""
        return {
            "epochs": phase.rounds,
            "time": phase.minutes and phase.minutes / 60,
            "imgsz": max(phase.size_px),
            "batch": self.batch,
            "nbs": self.batch,  # a step after every batch
            "optimizer": self.optimizer,
            "weight_decay": self.weight_decay,
            "lr0": phase.lr0,
            "lrf": 0.02,
            "cos_lr": True,
            "warmup_epochs": self.warmup_epochs,
            "warmup_bias_lr": 0.0,
            "close_mosaic": 0,
            "patience": 0,
            "amp": False,
            "workers": 1,
            "seed": self.seed,
            "cls": self.telling_apart,
        }
