"""Notices an add that a backend without idempotency keys has counted more than once."""

from kiosk.letters import ItemBody, Letter


def counted_again(letter: Letter, *, doubts: int, before: int, total: int) -> bool:
    """Whether *total* shows that *letter* was counted once for some of its *doubts*, too.

    *before* is the total that was last told. Any other difference, such as an approval on a
    phone, is believed.
    """
    if not isinstance(letter.body, ItemBody):
        return False
    surplus = total - before - letter.body.quantity
    again, rest = divmod(surplus, letter.body.quantity)
    return rest == 0 and 0 < again <= doubts
