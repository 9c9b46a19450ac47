"""How far a model may be trusted, as its card says: what its scores mean, and what to ask about."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from kiosk.detection.gate import Gate
from kiosk.detection.model_files import card_of
from kiosk.errors import ModelError


@dataclass(frozen=True, slots=True)
class Trust:
    """What validation showed of a model; nothing is known of one without a card.

    *shares* say how often items with those *scores* were right (rising). *silent_from*: class →
    the confidence from which it was wrong less than once in 1,000. *always_ask*: the classes for
    which no such confidence could be shown, or that are found too badly. *gate* is what a
    detection must show to be called by a class at all.
    """

    scores: Sequence[float] = ()
    shares: Sequence[float] = ()
    silent_from: Mapping[str, float] = field(default_factory=dict)
    always_ask: frozenset[str] = frozenset()
    gate: Gate = field(default_factory=Gate)

    def calibrate(self, score: float) -> float:
        """The share of items with that *score* that are right; never falls where scores rise."""
        if not self.scores:
            return score
        return float(np.interp(score, self.scores, self.shares))


def read_trust(model: Path, *, on_stage: bool = False) -> Trust:
    """What the card of the model folder or file says; `Trust()` where it says nothing.

    Of things in front of a camera, or of those that the stage draws: what was shown of a drawn
    apple says nothing of a real one. ModelError when the card can't be read.
    """
    card = card_of(model)
    if not card.is_file():
        return Trust()
    try:
        said = json.loads(card.read_text(encoding="utf-8")).get(part_of_card(on_stage=on_stage))
        return Trust() if said is None else _understood(said)
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as exc:
        raise ModelError(
            f"The model card {card} can't be read: its “trust” is faulty. Reinstall the model, or "
            "run `shopshadow calibrate` again."
        ) from exc


def part_of_card(*, on_stage: bool) -> str:
    """Where a card says how far the model is to be trusted."""
    return "trust_on_stage" if on_stage else "trust"


def _understood(said: Mapping[str, object]) -> Trust:
    calibration = said["calibration"]
    silent_from, always_ask = said["silent_from"], said["always_ask"]
    if not (
        isinstance(calibration, dict)
        and isinstance(silent_from, dict)
        and isinstance(always_ask, list)
    ):
        raise TypeError
    scores = tuple(float(score) for score in calibration["scores"])
    shares = tuple(float(share) for share in calibration["shares"])
    if len(scores) != len(shares) or list(scores) != sorted(set(scores)):
        raise ValueError
    if list(shares) != sorted(shares) or any(not 0 <= share <= 1 for share in shares):
        raise ValueError
    return Trust(
        scores=scores,
        shares=shares,
        silent_from={str(name): float(least) for name, least in silent_from.items()},
        always_ask=frozenset(map(str, always_ask)),
        gate=_gate(said.get("gate", {})),
    )


def _gate(said: object) -> Gate:
    if not isinstance(said, dict):
        raise TypeError
    return Gate(**{name: float(least) for name, least in said.items()})
