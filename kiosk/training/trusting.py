"""Finds out on validation material how far a model may be trusted."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from kiosk.detection.trust import Trust
from kiosk.training.average_precision import figures_of
from kiosk.training.evaluate import FLOOR, Measured
from kiosk.training.goods import same_name

Floats = npt.NDArray[np.float64]

_SILENT = 0.70
_MOST_WRONG = 1e-3
_SURE = 0.95  # of the bound
_WEAK = 0.6  # of AP50
_LEAST_IN_BLOCK = 25  # items behind every step of the calibration
_BORROWED = 3000  # at most so many right items of the set's other products speak for one
_STEPS = (
    *np.arange(_SILENT, 0.9851, 0.005).round(3),
    *np.arange(0.99, 0.9991, 0.001).round(3),
    0.9995,
    0.9999,
)


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """n items of validation material: score, class name, and whether it was right."""

    scores: Floats
    names: Sequence[str]
    right: npt.NDArray[np.bool_]


def _together(each_set: Sequence[Items]) -> Items:
    return Items(
        np.concatenate([items.scores for items in each_set]),
        [name for items in each_set for name in items.names],
        np.concatenate([items.right for items in each_set]),
    )


def items_of(every: Sequence[Measured]) -> Items:
    """The detections from the floor on: an item's median is the score of one of its frames."""
    scores, names, right = [], [], []
    for measured in every:
        judged = measured.judged
        part = judged.scores >= FLOOR
        scores.append(judged.scores[part])
        right.append(judged.right[part, 0])
        names += [same_name(measured.names[number]) for number in judged.class_ids[part]]
    return Items(np.concatenate(scores), names, np.concatenate(right))


def find_trust(every: Sequence[Measured], classes: Sequence[str]) -> Trust:
    """What *every* measured set of validation material says of a model with *classes*."""
    each_set = [items_of([measured]) for measured in every]
    return trust_shown_by(each_set, classes, weak=_weak(every))


def trust_shown_by(
    each_set: Sequence[Items], classes: Sequence[str], *, weak: Collection[str] = ()
) -> Trust:
    """What the items of each set say of a model with *classes*; *weak* ones are always asked."""
    items = _together(each_set)
    scores, shares = isotonic(items.scores, items.right)
    silent_from: dict[str, float] = {}
    always_ask = []
    for name in classes:
        plain = same_name(name)
        least = None if plain in weak else _silent_on_all(plain, each_set, scores, shares)
        if least is None:
            always_ask.append(name)
        elif least > _SILENT:
            silent_from[name] = round(least, 4)
    return Trust(
        scores=tuple(round(float(score), 4) for score in scores),
        shares=tuple(round(float(share), 4) for share in shares),
        silent_from=silent_from,
        always_ask=frozenset(always_ask),
    )


def isotonic(scores: Floats, right: npt.NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Rising knots of the share that is right, by pooling adjacent violators.

    Starts at the floor and ends at 1, both kept where they are: what takes part still takes part.
    """
    order = np.argsort(scores, kind="stable")
    blocks: list[list[float]] = []  # score mass, right, number
    for score, good in zip(scores[order], right[order], strict=True):
        blocks.append([float(score), float(good), 1.0])
        while len(blocks) > 1 and (
            blocks[-2][1] * blocks[-1][2] >= blocks[-1][1] * blocks[-2][2]
            or blocks[-2][2] < _LEAST_IN_BLOCK
        ):
            last = blocks.pop()
            blocks[-1] = [one + other for one, other in zip(blocks[-1], last, strict=True)]
    knots = [(mass / number, good / number) for mass, good, number in blocks]
    inner = [(x, max(y, FLOOR)) for x, y in knots if FLOOR < x < 1]
    whole = np.array([(0.0, 0.0), (FLOOR, FLOOR), *inner, (1.0, 1.0)])
    shares = np.maximum.accumulate(whole[:, 1])
    return whole[:, 0], shares


def upper_bound(wrong: int, number: int) -> float:
    """The share that is wrong is at most this, with 95 % certainty (Clopper and Pearson)."""
    if number <= 0:
        return 1.0
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if _at_most(wrong, number, middle) > 1 - _SURE:
            low = middle
        else:
            high = middle
    return high


def _silent_on_all(
    name: str, every: Sequence[Items], scores: Floats, shares: Floats
) -> float | None:
    """The confidence from which *name* is shown to be right on every set that has it."""
    found: list[float] = []
    for items in every:
        mine = np.array([name == other for other in items.names], bool)
        if mine.any():
            confidences = np.interp(items.scores, scores, shares)
            least = _silent_from(confidences, items.right, mine)
            if least is None:
                return None
            found.append(least)
    return max(found, default=None)


def _silent_from(
    confidences: Floats, right: npt.NDArray[np.bool_], mine: npt.NDArray[np.bool_]
) -> float | None:
    """The confidence from which *mine* are shown to be right; None where there is none.

    From there on all products together are wrong too seldom to matter, and so are *mine* by
    themselves. The other products' right items speak for these, too, up to a number; their errors
    don't, or one product would be asked about for what another is mistaken for.
    """
    if not mine.any():
        return None
    for least in _STEPS:
        part = confidences >= least
        own, wrong = part & mine, part & ~right
        borrowed = min(int((part & ~mine & right).sum()), _BORROWED)
        together = upper_bound(int(wrong.sum()), int(part.sum()))
        alone = upper_bound(int((wrong & mine).sum()), int(own.sum()) + borrowed)
        if own.any() and max(together, alone) < _MOST_WRONG:
            return float(least)
    return None


def _at_most(wrong: int, number: int, share: float) -> float:
    """The chance of at most *wrong* of *number* where each is wrong with *share* (Poisson)."""
    mean = number * share
    terms = np.exp(-mean) * np.cumprod(np.concatenate([[1.0], mean / np.arange(1, wrong + 1)]))
    return float(terms.sum())


def _weak(every: Sequence[Measured]) -> set[str]:
    """The classes whose AP50 stays under 0.6 on some set."""
    weak: set[str] = set()
    for measured in every:
        weak |= {
            same_name(measured.names[number])
            for number, each in figures_of(measured.judged).items()
            if each.ap50 < _WEAK
        }
    return weak
