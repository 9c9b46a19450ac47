"""Tells what is like nothing that the model was taught, however high its score."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

_NEARLY = 1e-6  # scores are kept so far from 0 and 1, where logits end
MARGIN, ENERGY = 0, 1
"""Columns of `signs_of`."""


@dataclass(frozen=True, slots=True)
class Gate:
    """What a detection must show to be called by its class; the rest is unknown.

    *margin*: by how much, in logits, the best class leads the second. *energy*: the joint energy
    of all classes (Wang and others, 2021). Both open by default.
    """

    margin: float = 0.0
    energy: float = 0.0

    def passes(self, signs: Floats) -> npt.NDArray[np.bool_]:
        """Which of the n rows of `signs_of` are of something known."""
        passed: npt.NDArray[np.bool_] = (signs[:, MARGIN] >= self.margin) & (
            signs[:, ENERGY] >= self.energy
        )
        return passed


def signs_of(scores: Floats) -> Floats:
    """Margin and joint energy of n detections (n × 2), from their classes × n scores."""
    kept = np.clip(scores, _NEARLY, 1 - _NEARLY)
    logits = np.log(kept / (1 - kept))
    energy = -np.log1p(-kept).sum(axis=0)  # Σ log(1 + exp(logit))
    if len(logits) < 2:
        return np.stack([np.full(logits.shape[1], np.inf, np.float32), energy], axis=1)
    second, first = np.partition(logits, -2, axis=0)[-2:]
    signs: Floats = np.stack([first - second, energy], axis=1).astype(np.float32)
    return signs
