"""What came of a scan, as the sentence under the picture."""

from typing import Final

from kiosk.food_facts.fact import FoodFact
from kiosk.snapshots.till import ScanKind, ScanShown
from ui.presenters.certainty import Tone
from ui.presenters.wording import Wording

LOOK: Final = {
    ScanKind.SAME: (Tone.NEUTRAL, "check"),
    ScanKind.PRICE: (Tone.NEUTRAL, "barcode"),
    ScanKind.NOT_IN_BASKET: (Tone.ASK, "barcode"),
    ScanKind.LIMIT: (Tone.ASK, "exclaim"),
    ScanKind.EXPIRED: (Tone.STOP, "exclaim"),
    ScanKind.UNKNOWN_CODE: (Tone.ASK, "barcode"),
    ScanKind.NO_GOODS: (Tone.ASK, "barcode"),
    ScanKind.NO_SALE: (Tone.ASK, "barcode"),
}
"""The others show themselves: a line that changes, a question that opens."""


def scan_words(
    scan: ScanShown, wording: Wording, fact: FoodFact | None = None
) -> tuple[str, str] | None:
    """Title and detail, or None where the basket or a question says it already.

    *fact* is what the newest unknown code is; another code's is nobody's business.
    """
    if scan.kind not in LOOK:
        return None
    key = f"guide.scan_{scan.kind}"
    name = wording.name(scan.product_id) if scan.product_id else ""
    if fact is not None and fact.found and fact.barcode == scan.barcode:
        named = wording.texts.say(f"{key}_named", name=fact.name)
        return named, wording.texts.say(f"{key}_hint", name=name, price="")
    product = wording.catalogue.get(scan.product_id) if scan.product_id else None
    price = wording.price_of(product)
    texts = wording.texts
    return texts.say(key, name=name, price=price), texts.say(f"{key}_hint", name=name, price=price)
