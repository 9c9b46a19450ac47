"""Goods sold by weight with the whole program: camera, scale, window, hub, order."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

import resources
from kiosk.events.touches import PurchaseConfirmed, ReviewOpened
from kiosk.scale.simulator import SimulatedScale
from kiosk.snapshots.till import Phase, QuestionKind
from kiosk.weight import Measure
from tests.end_to_end.conftest import Kiosk
from tests.fakes.scale import simulated_scale

Start = Callable[..., Kiosk]
BANANA, MILK = "P002", "P005"


@pytest.fixture
def sold_by_weight(tmp_path: Path) -> Path:
    """The demo's goods, with bananas at 1.99 a kilogram."""
    goods = json.loads(resources.path("catalogues/demo.json").read_text(encoding="utf-8"))
    for product in goods["products"]:
        if product["product_id"] == BANANA:
            product |= {"by_weight": True, "price_minor": 199}
    file = tmp_path / "by-weight.json"
    file.write_text(json.dumps(goods), encoding="utf-8")
    return file


@pytest.fixture
def scale() -> Iterator[SimulatedScale]:
    with simulated_scale() as scale:
        yield scale


@pytest.mark.slow
def test_a_banana_is_seen_weighed_agreed_to_and_ordered(
    start_kiosk: Start, sold_by_weight: Path, scale: SimulatedScale
) -> None:
    """S1-19: weight-priced items; basket, hub and order agree to the cent."""
    kiosk = start_kiosk(
        stage="empty",
        detection={"catalogue": str(sold_by_weight)},
        scale={"path": scale.path},
    )
    stage, card = kiosk.runtime.perception.stage, kiosk.window.frame.shopping.card
    assert stage is not None
    kiosk.until(lambda: kiosk.model is not None and kiosk.sale.session_id is not None)
    stage.put(BANANA)
    kiosk.until(lambda: bool(kiosk.sale.prompts))
    assert kiosk.sale.prompts[0].kind is QuestionKind.WEIGH
    assert kiosk.basket() == {}
    assert not card.yes.isVisible()
    scale.put(412)
    kiosk.until(card.yes.isVisible)
    kiosk.qtbot.mouseClick(card.yes, Qt.MouseButton.LeftButton)
    kiosk.until(lambda: kiosk.basket() == {BANANA: 1})
    assert kiosk.sale.lines[0].measure == Measure(grams=412)
    assert kiosk.sale.total_minor == 82
    kiosk.until(lambda: kiosk.sale.letters.unsent == 0 and kiosk.sale.lines[0].unsent == 0)
    kiosk.runtime.till.put(ReviewOpened())
    kiosk.runtime.till.put(PurchaseConfirmed())
    kiosk.until(lambda: kiosk.sale.phase is Phase.THANKS)
    assert not kiosk.sale.order_is_local
    assert kiosk.sale.total_minor == 82  # the hub's own sum
