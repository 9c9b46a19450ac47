"""The shopper's page in a real browser, end to end with a hub."""

import uuid
from pathlib import Path

import pytest
import requests

from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from tests.contract.hub.conftest import running
from tests.contract.hub.shop import Kiosk
from tests.pages.browser import Browser, Page


def sign_up(page: Page, hub: str, path: str = "/") -> None:
    page.goto(f"{hub}{path}")
    page.touch("#other-way")
    page.write("#name", "Ada")
    page.write("#email", f"{uuid.uuid4().hex}@shop.example")
    page.write("#password", "Correct4Horse")
    page.touch("button.main")


def paired(page: Page, hub: str, kiosk: Kiosk) -> None:
    sign_up(page, hub)
    page.shows("four figures")
    page.write("#code", kiosk.code)
    page.touch("button.main")
    page.shows("Nothing yet")


def test_an_item_appears_by_itself(page: Page, hub: str, kiosk: Kiosk) -> None:
    paired(page, hub, kiosk)
    kiosk.add("P001", quantity=2)
    page.shows("Organic Apple")
    page.shows("€1.18")
    page.until("document.getElementById('said').textContent === 'Organic Apple added'")
    kiosk.add("P001")
    page.shows("3 items")


def test_what_the_phone_answers_is_answered(page: Page, hub: str, kiosk: Kiosk) -> None:
    """Approved on the phone: the kiosk hears of it, and the question goes."""
    paired(page, hub, kiosk)
    kiosk.ask("P004", confidence=0.62, key=str(uuid.uuid4()), name="Lemon")
    page.shows("Is this Lemon?")
    page.shows("probably")
    page.touch("#q-P004-plus")
    page.touch("#yes-P004")
    page.shows_not("Is this Lemon?")
    page.shows("2 items")
    assert kiosk.basket()["pending"] == []
    assert kiosk.quantities() == {"P004": 2}


def test_what_the_kiosk_answers_goes_away_on_the_phone(page: Page, hub: str, kiosk: Kiosk) -> None:
    paired(page, hub, kiosk)
    kiosk.ask("P004", key="q-first", name="Lemon")
    page.shows("Is this Lemon?")
    kiosk.own("POST", "/pending/q-first/approve", {"quantity": 1})
    page.shows_not("Is this Lemon?")
    page.until("document.querySelector('#line-P004')")


def test_a_question_is_declined(page: Page, hub: str, kiosk: Kiosk) -> None:
    paired(page, hub, kiosk)
    kiosk.ask("P004", name="Lemon")
    page.shows("Is this Lemon?")
    page.touch("#no-P004")
    page.shows_not("Is this Lemon?")
    assert kiosk.quantities() == {}


def test_like_questions_are_one(page: Page, hub: str, kiosk: Kiosk) -> None:
    """S0-12: together with their number; what is said less than was seen is declined."""
    paired(page, hub, kiosk)
    for _ in range(3):
        kiosk.ask("P004", key=str(uuid.uuid4()), name="Lemon")
    page.until("document.getElementById('q-P004-count')?.textContent === '3'")
    assert page.value("document.querySelectorAll('.ask').length") == 1
    page.touch("#q-P004-minus")
    page.touch("#yes-P004")
    page.shows_not("Is this Lemon?")
    assert kiosk.quantities() == {"P004": 2}


def test_a_question_fades_in_once(page: Page, hub: str, kiosk: Kiosk) -> None:
    """The page is drawn anew with each change; what is there already must not blink."""
    paired(page, hub, kiosk)
    kiosk.ask("P004", name="Lemon")
    page.until("document.querySelectorAll('.ask').length === 1")
    kiosk.add("P001")
    page.shows("Organic Apple")
    page.until("document.querySelectorAll('.ask').length === 1")
    assert page.value("document.querySelectorAll('.ask.fresh').length") == 0
    kiosk.ask("P002", name="Banana")
    page.until("document.querySelectorAll('.ask').length === 2")


def test_a_line_is_corrected_and_taken_out(page: Page, hub: str, kiosk: Kiosk) -> None:
    paired(page, hub, kiosk)
    kiosk.add("P001")
    page.shows("Organic Apple")
    page.touch("#line-P001-plus")
    page.shows("2 items")
    assert kiosk.quantities() == {"P001": 2}
    page.touch("#line-P001-minus")
    page.shows("1 item")
    page.touch("#line-P001-minus")
    page.shows("Nothing yet")
    assert kiosk.quantities() == {}


def test_finishing_gives_a_number_and_says_when_it_is_paid(
    page: Page, hub: str, kiosk: Kiosk
) -> None:
    paired(page, hub, kiosk)
    kiosk.add("P002", quantity=3)
    page.shows("3 items")
    page.touch("#finish")
    page.shows("Is everything right?")
    page.touch("#order")
    page.shows("ORD-")
    page.shows("Show this number at the desk")
    shown = page.value("document.getElementById('order-number').textContent")
    order = staff(hub, "GET", "/api/admin/orders").json()["orders"][0]
    assert (order["id"], order["total"]) == (shown, 0.87)
    staff(hub, "POST", f"/api/admin/receipts/{order['receipt']['id']}/confirm")
    page.shows("Paid")
    page.touch("#leave")
    page.shows("four figures")


def staff(hub: str, method: str, path: str) -> requests.Response:
    body = {"email": "admin@email.com", "password": "1111"}
    token = requests.post(f"{hub}/api/auth/login", json=body, timeout=10).json()["token"]
    headers = {"Authorization": f"Bearer {token}"}
    return requests.request(method, f"{hub}{path}", headers=headers, timeout=10)


def test_the_shopping_list_ticks_itself(page: Page, hub: str, kiosk: Kiosk) -> None:
    """S1-7, S1-8: put on the list, urgent first, ticked off by the kiosk's camera."""
    paired(page, hub, kiosk)
    page.touch("#tab-list")
    for wish in ("milk", "apples"):
        page.write("#wish", wish)
        page.touch(".round.strong")
        page.shows(wish)
    page.until("document.querySelectorAll('.entry').length === 2")
    page.touch(".entry:nth-child(2) button")
    page.until("document.querySelector('.entry').innerText.includes('apples')")
    page.shows("urgent")
    kiosk.add("P001")
    page.until("document.querySelector('.bought')?.textContent === 'apples'")
    page.touch("#clear")
    page.shows_not("apples")
    page.shows("milk")


def test_wrong_codes_are_told_in_words(page: Page, hub: str, kiosk: Kiosk) -> None:
    sign_up(page, hub)
    page.write("#code", "12")
    page.touch("button.main")
    page.shows("The code has four figures")
    assert page.value("document.getElementById('code').value") == "12"


def test_a_wrong_password_is_told_and_the_email_stays(page: Page, hub: str) -> None:
    page.goto(hub)
    page.write("#email", "nobody@shop.example")
    page.write("#password", "wrong")
    page.touch("button.main")
    page.shows("The email or the password is wrong")
    assert page.value("document.getElementById('email').value") == "nobody@shop.example"


def test_signing_out_shows_nothing_of_the_basket(page: Page, hub: str, kiosk: Kiosk) -> None:
    paired(page, hub, kiosk)
    kiosk.add("P001")
    page.shows("Organic Apple")
    page.touch("#sign-out")
    page.shows_not("Organic Apple")
    page.goto(hub)
    page.until("document.getElementById('password')")


def test_two_phones_of_two_kiosks_see_their_own(
    browser: Browser, page: Page, hub: str, kiosk: Kiosk
) -> None:
    other_kiosk = Kiosk.registered(hub)
    paired(page, hub, kiosk)
    with browser.fresh() as other:
        paired(other, hub, other_kiosk)
        kiosk.add("P001")
        other_kiosk.add("P002")
        page.shows("Organic Apple")
        other.shows("Banana")
        assert "Banana" not in page.value("document.body.innerText")
        assert "Organic Apple" not in other.value("document.body.innerText")


@pytest.mark.parametrize(
    ("language", "words", "direction"),
    [
        ("en", "Sign in", "ltr"),
        ("de", "Anmelden", "ltr"),
        ("fr", "Se connecter", "ltr"),
        ("es", "Iniciar sesión", "ltr"),
        ("ar", "تسجيل الدخول", "rtl"),
        ("fi", "Kirjaudu", "ltr"),
    ],
)
def test_every_language_of_the_kiosk(
    page: Page, hub: str, language: str, words: str, direction: str
) -> None:
    page.goto(hub)
    page.value(
        "(() => { const choice = document.getElementById('language');"
        f"choice.value = '{language}'; choice.dispatchEvent(new Event('change')); }})()"
    )
    page.shows(words)
    assert page.value("document.documentElement.dir") == direction
    assert page.value("document.documentElement.lang") == language
    too_wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert page.value(too_wide) is False


_CAMERA = """
navigator.mediaDevices.getUserMedia = async () => new MediaStream();
HTMLVideoElement.prototype.play = async () => {};
window.BarcodeDetector = class {
  async detect() { return [{ rawValue: "%s" }]; }
};
"""


def test_the_code_on_the_kiosk_is_scanned_inside_the_page(browser: Browser, tmp_path: Path) -> None:
    """Where the browser reads codes: the token of the QR pairs, and stays in no address."""
    with running(HubServer(HubSettings(tmp_path / "hub.db", public_url="http://shop"))) as hub:
        told = requests.post(f"{hub}/api/devices/register", json={}, timeout=10).json()["data"]
        with browser.fresh() as page:
            page.send("Page.addScriptToEvaluateOnNewDocument", source=_CAMERA % told["pairingUrl"])
            sign_up(page, hub)
            page.touch("#scan")
            page.shows("Nothing yet")
            assert page.value("location.search") == ""


def test_the_address_of_the_qr_pairs_after_signing_up(browser: Browser, tmp_path: Path) -> None:
    """The phone's own camera opens `/pair?token=…`; used once, and in no history."""
    with running(HubServer(HubSettings(tmp_path / "hub.db", public_url="http://shop"))) as hub:
        told = requests.post(f"{hub}/api/devices/register", json={}, timeout=10).json()["data"]
        with browser.fresh() as page:
            sign_up(page, hub, told["pairingUrl"].removeprefix("http://shop"))
            page.shows("Nothing yet")
            assert page.value("location.pathname + location.search") == "/"
