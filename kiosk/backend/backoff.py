"""How long to wait after the n-th failure: full jitter, so that kiosks don't come all at once."""

import random
from collections.abc import Callable


def full_jitter(
    tries: int,
    *,
    base_s: float = 2.0,
    longest_s: float = 60.0,
    uniform: Callable[[float, float], float] = random.uniform,
) -> float:
    """Seconds between 0 and base × 2^tries, at most *longest_s*.

    Source of the formula: "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
    """
    return uniform(0.0, min(longest_s, base_s * 2.0 ** min(tries, 32)))
