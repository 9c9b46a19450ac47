"""Which changes of a price and of the stock people are told of (S4-12)."""

_NOTABLE_MINOR = 100
_NOTABLE_PERCENT = 2.0


def percent(old: int | None, new: int | None) -> float:
    """By how much of the old price it changed; 0 where one of them is not known."""
    return 0.0 if not old or new is None else 100 * (new - old) / old


def is_notable(old: int | None, new: int | None) -> bool:
    """Whether a price (minor units) changed by more than 1.00 or 2 per cent."""
    if old is None or new is None:
        return False
    return abs(new - old) > _NOTABLE_MINOR or abs(percent(old, new)) > _NOTABLE_PERCENT


def is_sold_out(old: int | None, new: int | None) -> bool:
    """Whether there were some, and are none any more."""
    return old is not None and new is not None and old > 0 >= new
