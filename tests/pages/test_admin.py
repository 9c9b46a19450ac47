"""The staff's page in a real browser."""

import re

from tests.contract.hub.shop import Kiosk
from tests.pages.browser import Page
from tests.pages.test_phone import sign_up


def signed_in(page: Page, hub: str) -> None:
    page.goto(f"{hub}/admin")
    page.write("#email", "admin@email.com")
    page.write("#password", "1111")
    page.touch("button.main")
    page.shows("Shopping now")


def test_staff_see_baskets_and_settle_orders(page: Page, hub: str, kiosk: Kiosk) -> None:
    session = kiosk.open_guest()
    kiosk.add("P006", quantity=7)
    signed_in(page, hub)
    page.shows("€17.43")
    page.shows(kiosk.device_id[:8])
    order = kiosk.own("POST", "/orders", {"sessionId": session}).json()["data"]["order"]
    page.touch("#tab-orders")
    page.shows(order["number"])
    page.touch(f"#paid-{order['number']}")
    page.until(f"!document.getElementById('paid-{order['number']}')")


def test_staff_see_the_figures(page: Page, hub: str, kiosk: Kiosk) -> None:
    """S4-23: sends, approvals, declines and what was seen most."""
    kiosk.open_guest()
    for key in ("yes", "no"):
        kiosk.ask("P004", key=key, name="Lemon")
    kiosk.own("POST", "/pending/yes/approve", {"quantity": 1})
    kiosk.own("POST", "/pending/no/decline")
    signed_in(page, hub)
    page.touch("#tab-statistics")
    page.shows("Seen most")
    approved = page.value("document.getElementById('figure-approved').textContent")
    assert re.fullmatch(r"\d+", approved)
    assert int(approved) >= 1
    page.shows("Lemon")
    for tab in ("questions", "to_buy", "kiosks"):
        page.touch(f"#tab-{tab}")
        page.until(f"document.querySelector('#tab-{tab}').ariaCurrent === 'page'")
        page.until("document.querySelector('table, .empty')")


def test_staff_correct_the_stock(page: Page, hub: str) -> None:
    signed_in(page, hub)
    page.touch("#tab-products")
    page.shows("Banana")
    page.value("document.getElementById('stock-P002').value = '3'")
    page.touch("#save-P002")
    page.until("document.getElementById('stock-P002')?.value === '3'")
    page.touch("#tab-statistics")
    page.until("Number(document.getElementById('figure-running_low')?.textContent) >= 1")


def test_the_page_is_for_staff_alone(page: Page, hub: str) -> None:
    sign_up(page, hub, "/admin")
    page.shows("This page is for staff")
    assert page.value("document.querySelector('table')") is None


def test_a_page_that_is_drawn_anew_keeps_what_a_finger_is_on(page: Page, hub: str) -> None:
    """What comes while a finger is down is drawn when it has left; the touch counts."""
    signed_in(page, hub)
    page.value("window.pressed = document.getElementById('tab-orders')")
    at = page.value(
        "(({x, y, width, height}) => [x + width / 2, y + height / 2])"
        "(window.pressed.getBoundingClientRect())"
    )
    told = {"x": at[0], "y": at[1], "button": "left", "clickCount": 1}
    page.send("Input.dispatchMouseEvent", type="mousePressed", **told)
    page.value("document.getElementById('language').dispatchEvent(new Event('change'))")
    for _ in range(3):  # by then the page has asked for all that it is to show
        for path in ("/api/auth/me", "/api/admin/baskets", "/api/admin/detection-stats"):
            page.value(f"fetch('{path}').then((answer) => answer.text())")
    assert page.value("window.pressed.isConnected")
    page.send("Input.dispatchMouseEvent", type="mouseReleased", **told)
    page.until("document.querySelector('#tab-orders').ariaCurrent === 'page'")
