"""The receipt: on the screen, on paper, and where a phone finds it."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from kiosk.snapshots.till import TillSnapshot
from ui.presenters.basket import LineView, basket
from ui.presenters.wording import Wording


@dataclass(frozen=True, slots=True)
class ReceiptView:
    """*date* as the language writes it; *url* is empty where no phone can reach it."""

    title: str
    shop: str
    number: str
    date: str
    lines: tuple[LineView, ...]
    total_name: str
    total: str
    url: str
    note: str


def receipt(sale: TillSnapshot, wording: Wording, *, date: str, pairing_url: str) -> ReceiptView:
    """What was bought, as it was billed."""
    texts = wording.texts
    view = basket(sale, wording, offline=False)
    return ReceiptView(
        title=texts.say("thanks.receipt"),
        shop=texts.say("brand"),
        number=sale.order_number or sale.short_id,
        date=date,
        lines=tuple(line for line in view.lines if line.quantity),
        total_name=texts.say("basket.total"),
        total=view.total,
        url=receipt_url(sale, pairing_url),
        note=texts.say("thanks.local_hint") if sale.order_is_local else "",
    )


def receipt_url(sale: TillSnapshot, pairing_url: str) -> str:
    """The page of this receipt at the hub that serves *pairing_url*.

    Empty while the hub has not heard of the purchase, and where no phone page is served.
    """
    if not pairing_url or not sale.receipt_id or sale.order_is_local:
        return ""
    place = urlsplit(pairing_url)
    return f"{place.scheme}://{place.netloc}/receipt/{sale.receipt_id}"
