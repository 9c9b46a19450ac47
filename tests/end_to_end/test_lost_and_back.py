"""What is lost while a shopper shops comes back by itself, and nobody has to do anything again."""

from collections.abc import Callable

import pytest

from kiosk.qt.staffing import RunningKiosk
from kiosk.snapshots.seeing import CameraState
from tests.end_to_end.conftest import Kiosk
from tests.end_to_end.test_shopper import welcomed
from ui.presenters.link import LampLook

pytestmark = pytest.mark.slow


def test_the_list_sells_while_the_camera_is_lost_and_goods_count_once_when_it_is_back(
    start_kiosk: Callable[..., Kiosk],
) -> None:
    finger = welcomed(start_kiosk)
    kiosk = finger.kiosk
    finger.begin()
    finger.put("P001")
    running = RunningKiosk(kiosk.runtime)
    running.lose_camera(lost=True)
    kiosk.until(lambda: kiosk.window.facts.camera.state is CameraState.LOST)  # type: ignore[union-attr]
    finger.touch(finger.frame.shopping.guide.list_button)
    pictures = finger.frame.shopping.list
    for letter in "who":
        finger.type(pictures, letter)
    finger.touch(pictures.button("P005"))
    kiosk.until(lambda: kiosk.basket() == {"P001": 1, "P005": 1})
    running.lose_camera(lost=False)
    kiosk.until(lambda: kiosk.window.facts.camera.state is CameraState.LIVE)  # type: ignore[union-attr]
    finger.put("P002")
    assert kiosk.basket() == {"P001": 1, "P005": 1, "P002": 1}


def test_the_sale_goes_on_without_the_backend_and_is_told_when_it_is_back(
    start_kiosk: Callable[..., Kiosk],
) -> None:
    finger = welcomed(start_kiosk)
    kiosk = finger.kiosk
    finger.begin()
    finger.put("P001")
    kiosk.until(lambda: kiosk.sale.letters.unsent == 0)
    running = RunningKiosk(kiosk.runtime)
    running.cut_backend(cut=True)
    kiosk.until(lambda: finger.frame.header.pill.view.look is LampLook.OPEN)
    finger.put("P002")
    assert kiosk.basket() == {"P001": 1, "P002": 1}
    assert kiosk.sale.letters.unsent > 0
    running.cut_backend(cut=False)
    kiosk.until(lambda: kiosk.sale.letters.unsent == 0)
    kiosk.until(lambda: finger.frame.header.pill.view.look is LampLook.CLOSED)
    finger.finish()
    assert not kiosk.sale.order_is_local
