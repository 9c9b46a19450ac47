"""What the pages are safe against: script in names, other sites, other shoppers, odd paths."""

import json
import re
import uuid
from pathlib import Path

import pytest
import requests

import resources
from tests.contract.hub.shop import Kiosk, Phone, refused
from tests.pages.browser import Page
from tests.pages.test_phone import paired

PHONE = resources.path("phone")
EVIL = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>'
LANGUAGES = ("en", "de", "fr", "es", "ar", "fi")
OURS = {"X-Requested-With": "shopshadow"}


def test_names_are_shown_never_run(page: Page, hub: str, kiosk: Kiosk) -> None:
    """Script in a product's name, in a question's, in a wish."""
    staff, goods = Phone.staff(hub), f"EVIL-{uuid.uuid4().hex[:8]}"
    staff.call("POST", "/api/products/admin/products", {"id": goods, "name": EVIL})
    paired(page, hub, kiosk)
    kiosk.add(goods)
    kiosk.ask(goods, name=EVIL)
    page.shows("Is this <img src=x")
    page.touch("#tab-list")
    page.write("#wish", EVIL)
    page.touch(".round.strong")
    page.shows("<script>window.broken=1</script>")
    assert page.value("window.broken") is None
    staff.call("DELETE", f"/api/admin/products/{goods}")


def test_nothing_inline_is_run(page: Page, hub: str) -> None:
    """The policy of the page itself stops what was smuggled in."""
    page.goto(hub)
    page.value(
        "document.body.append(Object.assign(document.createElement('script'),"
        " { textContent: 'window.broken = 1' }))"
    )
    assert page.value("window.broken") is None
    assert any("Content Security Policy" in words for words in page.complaints)
    page.complaints.clear()


@pytest.mark.parametrize("path", ["/", "/pair", "/admin", "/receipt/x", "/pages/app.js"])
def test_every_page_has_its_policy(hub: str, path: str) -> None:
    answer = requests.get(f"{hub}{path}", timeout=10)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    again = requests.get(
        f"{hub}{path}", headers={"If-None-Match": answer.headers["ETag"]}, timeout=10
    )
    assert again.status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "/pages/../../pyproject.toml",
        "/pages/..%2f..%2fpyproject.toml",
        "/pages/%2e%2e/texts/en.json",
        "/pages//etc/passwd",
        "/pages/icons/../../catalogues/demo.json",
        "/pages/",
        "/pages/app.js%00.css",
    ],
)
def test_odd_paths_lead_nowhere(hub: str, path: str) -> None:
    request = requests.Request("GET", hub).prepare()
    request.url = f"{hub}{path}"
    with requests.Session() as session:
        answer = session.send(request, timeout=10)
    assert refused(answer) == (404, "NOT_FOUND")


def test_no_page_has_script_or_style_inside() -> None:
    pages, scripts = list(PHONE.glob("*.html")), list(PHONE.rglob("*.js"))
    assert len(pages) >= 3
    assert len(scripts) >= 3
    for file in pages:
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"<style|style=|\son\w+=|javascript:", text), file.name
        assert re.findall(r"<script(?![^>]*\ssrc=)", text) == [], file.name
    for file in scripts:
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacent|\beval\(|document\.write", text)


def signed_in(hub: str) -> requests.Session:
    """A browser that signed in on the page."""
    session = requests.Session()
    body = {"email": "demo@email.com", "password": "1234"}
    answer = session.post(f"{hub}/api/auth/login", json=body, headers=OURS, timeout=10)
    assert "token" not in answer.json()
    assert "refreshToken" not in answer.json()
    return session


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(hub: str) -> None:
    body = {"email": "demo@email.com", "password": "1234"}
    answer = requests.post(f"{hub}/api/auth/login", json=body, headers=OURS, timeout=10)
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie


def test_another_site_can_change_nothing_with_the_cookie(hub: str) -> None:
    """CSRF: without our header, which no form of another site can send, nobody is signed in."""
    with signed_in(hub) as session:
        assert session.get(f"{hub}/api/phone", timeout=10).status_code == 200
        path = f"{hub}/api/shopping"
        forged = session.post(path, json={"name": "forged"}, timeout=10)
        assert refused(forged) == (401, "NO_TOKEN")
        simple = session.post(path, data='{"name": "forged"}', timeout=10)
        assert refused(simple)[0] in {401, 422}
        ours = session.post(path, json={"name": "ours"}, headers=OURS, timeout=10)
        assert ours.status_code == 201
        names = [row["name"] for row in session.get(path, timeout=10).json()["data"]["items"]]
        assert "forged" not in names


def test_another_site_cannot_listen_with_the_cookie(hub: str) -> None:
    with signed_in(hub) as session:
        upgrade = {
            "Upgrade": "websocket",
            "Connection": "Upgrade",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        }
        theirs = upgrade | {"Origin": "https://evil.example"}
        answer = session.get(f"{hub}/api/ws", headers=theirs, timeout=10)
        assert refused(answer) == (401, "NO_TOKEN")
        with session.get(
            f"{hub}/api/ws", headers=upgrade | {"Origin": hub}, timeout=10, stream=True
        ) as own:
            assert own.status_code == 101


def test_signing_out_ends_the_cookie(hub: str) -> None:
    with signed_in(hub) as session:
        kept = session.cookies["shopper"]
        session.post(f"{hub}/api/auth/logout", headers=OURS, timeout=10)
        assert "shopper" not in session.cookies
        answer = requests.get(f"{hub}/api/phone", cookies={"shopper": kept}, timeout=10)
        assert refused(answer) == (401, "INVALID_TOKEN")


def test_nobody_corrects_anothers_line(hub: str, kiosk: Kiosk) -> None:
    owner, other = Phone.new(hub), Phone.new(hub)
    owner.pair(kiosk.code)
    kiosk.add("P001")
    line = owner.basket()["items"][0]["id"]
    path = f"/api/basket/items/{line}"
    assert refused(other.call("PATCH", path, {"quantity": 0})) == (404, "NOT_FOUND")
    assert refused(owner.call("PATCH", path, {"quantity": -1})) == (400, "INVALID_QUANTITY")
    assert owner.call("PATCH", path, {"quantity": 4}).json()["data"]["itemCount"] == 4
    assert other.call("GET", "/api/phone").json()["data"]["session"] is None


def test_a_receipt_opens_by_its_random_key_alone(page: Page, hub: str, kiosk: Kiosk) -> None:
    session, key = kiosk.open_guest(), "019aa000-0000-7000-8000-00000000abcd"
    page.goto(f"{hub}/receipt/{key}")
    page.shows("not here yet")
    kiosk.add("P001")
    order = kiosk.own("POST", "/orders", {"sessionId": session}, key=key).json()["data"]["order"]
    page.shows(order["number"], within_s=15)
    page.shows("Organic Apple")
    for guess in ("ORD-001", "1", order["number"], "x" * 36):
        answer = requests.get(f"{hub}/api/receipts/of-letter/{guess}", timeout=10)
        assert refused(answer) == (404, "NOT_FOUND")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_untranslated(language: str) -> None:
    """Every text of the code is in every language, with every plural form that it needs."""
    kept = Path(PHONE / "texts" / f"{language}.json")
    words = json.loads(kept.read_text(encoding="utf-8"))
    english = json.loads((PHONE / "texts" / "en.json").read_text(encoding="utf-8"))
    assert words.keys() == english.keys()
    assert all(words.values())
    for key, value in words.items():
        forms = value.values() if isinstance(value, dict) else [value]
        wanted = english[key]["other"] if isinstance(value, dict) else english[key]
        names = set(re.findall(r"\{\w+\}", wanted))
        assert all(set(re.findall(r"\{\w+\}", form)) <= names for form in forms), key
    code = "".join(file.read_text(encoding="utf-8") for file in PHONE.rglob("*.js"))
    used = set(re.findall(r'\btext\(\s*"([a-z_.]+)"', code))
    assert used <= english.keys()
    assert len(used) > 40


def test_what_shoppers_and_kiosks_write_is_only_read_on_the_staffs_page(
    page: Page, hub: str, kiosk: Kiosk
) -> None:
    """Script in the names of a product, a shopper, a question, and in a kiosk's report."""
    staff, goods = Phone.staff(hub), f"EVIL-{uuid.uuid4().hex[:8]}"
    staff.call("POST", "/api/products/admin/products", {"id": goods, "name": EVIL})
    body = {"name": EVIL, "email": f"{uuid.uuid4().hex}@shop.example", "password": "Correct4Horse"}
    told = requests.post(f"{hub}/api/auth/signup", json=body, timeout=10).json()
    Phone(hub, told["token"], told["user"]["id"]).pair(kiosk.code)
    kiosk.add(goods)
    kiosk.ask(goods, name=EVIL)
    kiosk.own("POST", "/fleet", {"version": EVIL, "model": EVIL, "ready": False, "faults": [EVIL]})
    page.goto(f"{hub}/admin")
    page.write("#email", "admin@email.com")
    page.write("#password", "1111")
    page.touch("button.main")
    for tab in ("kiosks", "questions", "products"):
        page.touch(f"#tab-{tab}")
        page.until(f"document.querySelector('#tab-{tab}[aria-current=page]')")
        page.shows("<script>window.broken=1</script>")
    assert page.value("window.broken") is None
    staff.call("DELETE", f"/api/admin/products/{goods}")


def test_a_receipt_shows_names_as_they_are_written(page: Page, hub: str, kiosk: Kiosk) -> None:
    staff, key, goods = Phone.staff(hub), str(uuid.uuid4()), f"EVIL-{uuid.uuid4().hex[:8]}"
    staff.call("POST", "/api/products/admin/products", {"id": goods, "name": EVIL})
    session = kiosk.open_guest()
    assert kiosk.add(goods, session).status_code == 201
    assert kiosk.own("POST", "/orders", {"sessionId": session}, key=key).status_code == 201
    page.goto(f"{hub}/receipt/{key}")
    page.shows("<script>window.broken=1</script>")
    assert page.value("window.broken") is None
    staff.call("DELETE", f"/api/admin/products/{goods}")
