"""Nothing is cut off, covered or too small to hit on small phones, in any language."""

import re
import uuid

import pytest
import requests

import resources
from tests.contract.hub.shop import Kiosk, Phone
from tests.pages.browser import Page
from tests.pages.test_phone import sign_up

LANGUAGES = ("en", "de", "fr", "es", "ar", "fi")
SIZES = ((320, 568), (360, 640), (640, 360))

# What a shopper would stumble over, as words; an empty list is what we want.
_FAULTS = """
(() => {
  const wide = document.documentElement.clientWidth, found = [];
  const words = (e) => e.textContent.trim().slice(0, 30);
  const told = (what, e) => found.push(`${what}: ${e.tagName} ${e.id} "${words(e)}"`);
  if (document.documentElement.scrollWidth > wide) found.push("the page is wider than the screen");
  for (const e of document.querySelectorAll("body *")) {
    const box = e.getBoundingClientRect();
    if (!box.width || e.closest(".unseen, .scroll")) continue;
    if (box.right > wide + 1 || box.left < -1) told("off the screen", e);
    const whole = e.children.length === 0 || e.tagName === "BUTTON";
    const boxed = whole && getComputedStyle(e).display !== "inline";
    if (boxed && e.scrollWidth > e.clientWidth + 1) told("cut off", e);
    if (["BUTTON", "SELECT", "INPUT"].includes(e.tagName) && e.type !== "checkbox") {
      if (box.height < 47.5 || box.width < 47.5) told("too small to hit", e);
      if (!(e.textContent.trim() || e.ariaLabel || e.labels?.length)) told("without a name", e);
    }
    if (e.tagName === "IMG" && !e.hasAttribute("alt")) told("without words", e);
  }
  const bar = document.querySelector(".total"), nav = document.querySelector("nav");
  if (bar && nav) {
    const [a, b] = [bar.getBoundingClientRect(), nav.getBoundingClientRect()];
    const across = a.left < b.right - 1 && b.left < a.right - 1;
    const along = a.top < b.bottom - 1 && b.top < a.bottom - 1;
    if (across && along) found.push("the total and the tabs cover each other");
    for (const e of bar.children) {
      const box = e.getBoundingClientRect();
      if (box.top < a.top - 1 || box.bottom > a.bottom + 1) told("out of its bar", e);
    }
  }
  return found;
})()
"""
_DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def look(page: Page, *, sizes: tuple[tuple[int, int], ...] = SIZES) -> None:
    """Every language at every size shows this view whole."""
    faults: list[str] = []
    for language in LANGUAGES:
        page.value(
            "(() => { const choice = document.getElementById('language');"
            f"choice.value = '{language}'; choice.dispatchEvent(new Event('change')); }})()"
        )
        page.until(f"document.documentElement.lang === '{language}'")
        for width, height in sizes:
            page.resize(width, height)
            page.value(_DRAWN)
            faults += [f"{language} {width}x{height} {one}" for one in page.value(_FAULTS)]
    assert faults == []
    page.resize(360, 640)


def test_a_whole_visit_fits_the_smallest_phone(page: Page, hub: str, kiosk: Kiosk) -> None:
    """Issue 6: sign in, code, prompt with its picture, basket, list, review, order number."""
    page.resize(320, 568)
    page.goto(hub)
    look(page)
    sign_up(page, hub)
    page.until("document.getElementById('code')")
    look(page)
    page.write("#code", kiosk.code)
    page.touch("button.main")
    page.until("document.getElementById('finish')")
    kiosk.add("P009", quantity=12)
    kiosk.ask("P004", confidence=0.62, key=str(uuid.uuid4()), name="Lemon")
    page.until("document.querySelector('.ask') && document.getElementById('line-P009')")
    look(page)
    page.touch("#yes-P004")
    page.until("!document.querySelector('.ask')")
    page.touch("#tab-list")
    page.write("#wish", "A cake with many candles for the children")
    page.touch(".round.strong")
    page.until("document.querySelector('.entry')")
    look(page)
    page.touch("#tab-shop")
    page.touch("#finish")
    page.until("document.getElementById('order')")
    look(page)
    page.touch("#order")
    page.until("document.getElementById('order-number')")
    look(page)


def test_staff_read_their_tables_on_a_phone(page: Page, hub: str, kiosk: Kiosk) -> None:
    """Each row is a card that says beside each figure what it is."""
    session = kiosk.open_guest()
    kiosk.add("P001", session)
    kiosk.own("POST", "/orders", {"sessionId": session})
    name = "OneWhoseNameIsWrittenWithoutASingleSpaceAndGoesOnAndOnAndOnAndOn"
    body = {"name": name, "email": f"{uuid.uuid4().hex}@shop.example", "password": "Correct4Horse"}
    told = requests.post(f"{hub}/api/auth/signup", json=body, timeout=10).json()
    Phone(hub, told["token"], told["user"]["id"]).pair(Kiosk.registered(hub).code)
    page.resize(360, 640)
    page.goto(f"{hub}/admin")
    page.write("#email", "admin@email.com")
    page.write("#password", "1111")
    page.touch("button.main")
    page.until("document.querySelector('nav button')")
    for tab in page.value("[...document.querySelectorAll('nav button')].map((tab) => tab.id)"):
        page.touch(f"#{tab}")
        page.until(f"document.querySelector('#{tab}[aria-current=page]')")
        look(page, sizes=((360, 640),))
        assert page.value(_SIDEWAYS) is False, tab


def test_the_language_chosen_last_is_spoken(page: Page, hub: str) -> None:
    """Two are chosen quickly, and the first one's texts come last."""
    page.goto(hub)
    page.value(_SLOW_GERMAN)
    for language in ("de", "fi"):
        page.value(
            "(() => { const choice = document.getElementById('language');"
            f"choice.value = '{language}'; choice.dispatchEvent(new Event('change')); }})()"
        )
    page.until("document.documentElement.lang === 'fi'")
    page.until("window.german")
    page.value("window.german()")
    page.value(_DRAWN)
    assert page.value("document.documentElement.lang") == "fi"
    page.shows("Kirjaudu")


_SLOW_GERMAN = """
(() => {
  const real = window.fetch;
  window.fetch = async (address, ...more) => {
    const answer = await real(address, ...more);
    if (String(address).includes("de.json")) await new Promise((go) => { window.german = go; });
    return answer;
  };
})()
"""
_SIDEWAYS = "[...document.querySelectorAll('.scroll')].some((e) => e.scrollWidth > e.clientWidth)"


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_every_text_stands_out_from_its_ground(theme: int) -> None:
    """WCAG 2.1 AA: at least 4.5 to 1, in both themes."""
    css = (resources.path("phone") / "page.css").read_text(encoding="utf-8")
    block = re.findall(r":root \{(.*?)\}", css, re.DOTALL)[theme]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+)", block))
    for ground in ("ground", "surface", "ask-ground"):
        for ink in ("ink", "soft", "accept", "ask", "stop"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
    assert contrast(colours["on-accept"], colours["accept"]) >= 4.5


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
