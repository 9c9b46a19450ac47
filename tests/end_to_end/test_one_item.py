"""The way of one item, all of it: from the stage's picture to the hub's basket and the window."""

from collections.abc import Callable

import pytest

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.events.touches import (
    Answer,
    NextShopper,
    PurchaseConfirmed,
    QuestionAnswered,
    ReviewOpened,
)
from kiosk.snapshots.till import Phase
from kiosk.wire import answers, requests
from tests.end_to_end.conftest import Kiosk

pytestmark = pytest.mark.slow


def _hub_basket(kiosk: Kiosk) -> dict[str, int]:
    identity = kiosk.runtime.device.current
    assert identity is not None
    session_id = kiosk.sale.session_id
    assert session_id is not None
    client = Client(Address(kiosk.runtime.backend.url))
    try:
        request = requests.basket(identity.device_id, session_id)
        found = answers.basket(client.send(request, credential=identity.credential))
    finally:
        client.close()
    return {line.product_id: line.quantity for line in found.lines}


def _delivered(kiosk: Kiosk) -> bool:
    return kiosk.runtime.sale is not None and kiosk.sale.letters.unsent == 0


def test_what_the_stage_puts_down_is_in_the_hubs_basket(
    start_kiosk: Callable[..., Kiosk],
) -> None:
    """S0-8, S0-13, S3-3, S4-16: five goods, counted once each, shown and delivered."""
    kiosk = start_kiosk(stage="short")
    stage = kiosk.runtime.perception.stage
    assert stage is not None
    truth = stage.script.truth()
    kiosk.until(lambda: kiosk.pieces == sum(truth.values()))
    kiosk.until(lambda: _delivered(kiosk))
    assert kiosk.basket() == truth
    assert _hub_basket(kiosk) == truth


def test_an_unsure_item_is_asked_and_yes_puts_it_in_the_basket(
    start_kiosk: Callable[..., Kiosk],
) -> None:
    """S0-9: below the threshold nothing is billed until somebody says yes."""
    kiosk = start_kiosk(stage="still", score=0.65)
    kiosk.until(lambda: bool(kiosk.runtime.sale and kiosk.sale.prompts))
    assert kiosk.basket() == {}
    prompt = kiosk.sale.prompts[0]
    assert prompt.product_id == "P001"
    assert prompt.confidence == pytest.approx(0.65)
    kiosk.runtime.till.put(QuestionAnswered(prompt.question_ids, Answer.YES, 1, prompt.product_id))
    kiosk.until(lambda: kiosk.basket() == {"P001": 1} and _delivered(kiosk))
    assert _hub_basket(kiosk) == {"P001": 1}


def test_a_sale_ends_with_an_order_number_and_the_next_shopper_starts_empty(
    start_kiosk: Callable[..., Kiosk],
) -> None:
    kiosk = start_kiosk(stage="still")
    kiosk.until(lambda: kiosk.pieces == 1 and _delivered(kiosk))
    first = kiosk.sale.session_id
    kiosk.runtime.till.put(ReviewOpened())
    kiosk.until(lambda: kiosk.sale.phase is Phase.REVIEW)
    kiosk.runtime.till.put(PurchaseConfirmed())
    kiosk.until(lambda: kiosk.sale.phase is Phase.THANKS)
    assert kiosk.sale.order_number
    assert not kiosk.sale.order_is_local
    kiosk.runtime.till.put(NextShopper())
    kiosk.until(lambda: kiosk.sale.session_id not in {None, first})


def test_the_sale_goes_on_without_a_backend_and_arrives_later(
    start_kiosk: Callable[..., Kiosk],
) -> None:
    """S0-31, S0-32, S0-7: nothing answers, the picture and the counting go on."""
    kiosk = start_kiosk(stage="still", backend={"url": "http://127.0.0.1:9"})
    kiosk.until(lambda: kiosk.pieces == 1)
    captured = kiosk.runtime.perception.captured
    kiosk.until(lambda: kiosk.runtime.perception.captured > captured + 30)
    assert kiosk.sale.letters.unsent >= 1
    assert kiosk.sale.lines[0].unsent == 1
    assert kiosk.runtime.stop()

    again = start_kiosk(stage="empty")
    again.until(lambda: again.pieces == 1 and _delivered(again))
    assert _hub_basket(again) == {"P001": 1}
