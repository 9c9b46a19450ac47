"""What staff see: the published figures, counted over what came in, and lists of everything."""

import pytest

from tests.contract.hub.conftest import WallClock
from tests.contract.hub.shop import Json, Kiosk, Phone, refused


@pytest.fixture
def staff(own_hub: str) -> Phone:
    return Phone.staff(own_hub)


def told(staff: Phone, path: str) -> Json:
    answer = staff.call("GET", f"/api/admin/{path}")
    assert answer.status_code == 200, answer.text
    found: Json = answer.json()
    return found


def ten_events(kiosk: Kiosk, wall: WallClock) -> None:
    """Four sure items, six asked: three approved, one declined, one expired, one open."""
    session = kiosk.open_guest()
    for product in ("P001", "P001", "P001", "P002"):
        kiosk.add(product, confidence=0.9)
    for number in range(5):
        kiosk.ask("P003", confidence=0.5, key=f"q{number}")
    wall.now += 4
    for number in range(3):
        kiosk.own("POST", f"/pending/q{number}/approve", {"quantity": 1})
    kiosk.own("POST", "/pending/q3/decline")
    kiosk.own("POST", "/orders", {"sessionId": session})
    other = kiosk.open_guest()
    kiosk.ask("P001", other, confidence=0.5, key="q9")


def test_figures_are_of_everything_that_came_in(
    own_hub: str, staff: Phone, wall: WallClock
) -> None:
    """S4-23, contract 1.8: script ten events, read the numbers; checkout deletes none of them."""
    kiosk = Kiosk.registered(own_hub)
    ten_events(kiosk, wall)
    kiosk.call("POST", "/api/devices/heartbeat", {"deviceId": kiosk.device_id})
    stats = told(staff, "detection-stats")["stats"]
    hours, devices = stats.pop("detectionsByHour"), stats.pop("deviceActivity")
    assert stats == {
        "totalDetections": 10,
        "highConfidence": 4,
        "lowConfidence": 6,
        "pendingApprovals": 1,
        "approvalRate": 75.0,
        "avgConfidence": 0.66,
        "detectionsToday": 10,
        "detectionsFromBasket": 4,
    }
    assert [row["hour"] for row in hours] == [f"{hour:02}" for hour in range(24)]
    assert sum(row["count"] for row in hours) == 10
    (device,) = devices
    assert (device["detection_count"], device["status"]) == (10, "active")
    assert device["device_code"] is None
    wall.now += 86_400
    later = told(Phone.staff(own_hub), "detection-stats")["stats"]
    assert (later["totalDetections"], later["detectionsToday"]) == (10, 0)
    assert sum(row["count"] for row in later["detectionsByHour"]) == 0
    assert later["deviceActivity"][0]["status"] == "inactive"


def test_the_dashboard_says_what_was_seen_asked_and_sold(
    own_hub: str, staff: Phone, wall: WallClock
) -> None:
    """S4-23: sends, approvals and declines, mean time to an answer, most seen."""
    ten_events(Kiosk.registered(own_hub), wall)
    figures = told(staff, "analytics/dashboard")["analytics"]
    assert figures["detections"] == 10
    assert figures["sureRate"] == 40.0
    assert figures["answers"] == {
        "open": 1,
        "approved": 3,
        "declined": 1,
        "expired": 1,
        "approvalRate": 75.0,
        "meanSecondsToAnswer": 4.0,
    }
    assert [(row["productId"], row["quantity"], row["asked"]) for row in figures["mostSeen"]] == [
        ("P003", 5, 5),
        ("P001", 4, 1),
        ("P002", 1, 0),
    ]
    assert (figures["orders"]["count"], figures["orders"]["totalMinor"]) == (1, 413)
    assert figures["devices"] == {"total": 1, "paired": 1}


def test_stock_statistics(staff: Phone) -> None:
    """S3-23: five pieces or fewer run low, also those below a minimum of their own."""
    before = told(staff, "products/stats")["stats"]
    for product, stock in (("P001", 5), ("P002", 6), ("P003", 0)):
        staff.call("PATCH", f"/api/admin/products/{product}", {"stock": stock})
    staff.call("PATCH", "/api/admin/products/P004", {"stock": 30, "minStock": 40})
    stats = told(staff, "products/stats")["stats"]
    assert stats["lowStock"] == before["lowStock"] + 3
    assert stats["outOfStock"] == before["outOfStock"] + 1
    low = {row["id"] for row in stats["lowStockProducts"]}
    assert {"P001", "P003", "P004"} <= low
    assert "P002" not in low
    assert sum(row["count"] for row in stats["byCategory"]) == stats["total"]


def test_questions_are_filtered_sorted_and_paged(
    own_hub: str, staff: Phone, wall: WallClock
) -> None:
    kiosk = Kiosk.registered(own_hub)
    kiosk.open_guest()
    for number, share in enumerate((0.3, 0.5, 0.4)):
        wall.now += 1
        kiosk.ask("P003", confidence=share, key=f"q{number}", name=f"Orange {number}")

    def shares(query: str) -> list[float]:
        return [row["confidence"] for row in told(staff, f"pending-items{query}")["pendingItems"]]

    assert shares("") == [0.4, 0.5, 0.3]
    assert shares("?sortBy=confidence&sortOrder=asc") == [0.3, 0.4, 0.5]
    assert shares("?minConfidence=0.4&maxConfidence=0.45") == [0.4]
    assert shares("?search=orange%201") == [0.5]
    assert shares("?status=approved") == []
    page = told(staff, "pending-items?limit=2&page=2")
    assert len(page["pendingItems"]) == 1
    assert page["pagination"] == {"page": 2, "limit": 2, "total": 3, "totalPages": 2}
    wrong = staff.call("GET", "/api/admin/pending-items?sortBy=name")
    assert refused(wrong) == (422, "VALIDATION_ERROR")


def test_baskets_orders_and_people_are_listed(own_hub: str, staff: Phone, wall: WallClock) -> None:
    wall.now += 1
    kiosk, phone = Kiosk.registered(own_hub), Phone.new(own_hub)
    phone.pair(kiosk.code)
    kiosk.add("P002")
    (basket,) = told(staff, "baskets")["baskets"]
    assert (basket["deviceId"], basket["total"]) == (kiosk.device_id, 0.29)
    assert basket["session"]["shopper"]["name"] == "Ada"
    session = basket["session"]["id"]
    receipt = kiosk.own("POST", "/orders", {"sessionId": session}).json()["data"]["receipt"]
    staff.call("POST", f"/api/admin/receipts/{receipt['id']}/confirm")
    (order,) = told(staff, "orders")["orders"]
    assert (order["total"], order["receipt"]["status"]) == (0.29, "confirmed")
    people = told(staff, "users?limit=1")
    assert people["users"][0]["name"] == "Ada"
    assert people["pagination"]["total"] == 3
    assert "password" not in str(people)


def test_staff_settle_a_receipt_that_failed(own_hub: str, staff: Phone) -> None:
    """S1-2: failed where a price is missing; the kiosk can't confirm it, staff can."""
    kiosk = Kiosk.registered(own_hub)
    staff.call("POST", "/api/products/admin/products", {"id": "X1", "name": "No price"})
    session = kiosk.open_guest()
    kiosk.add("X1")
    receipt = kiosk.own("POST", "/orders", {"sessionId": session}).json()["data"]["receipt"]
    assert (receipt["status"], receipt["error"]) == ("failed", "No price: No price")
    refusal = refused(kiosk.own("POST", f"/receipts/{receipt['id']}/confirm"))
    assert refusal == (409, "RECEIPT_FAILED")
    answer = staff.call("POST", f"/api/admin/receipts/{receipt['id']}/confirm")
    assert answer.json()["data"]["receipt"]["status"] == "confirmed"


@pytest.mark.parametrize(
    "path",
    [
        "detection-stats",
        "analytics/dashboard",
        "products/stats",
        "pending-items",
        "users",
        "orders",
        "baskets",
        "shopping",
    ],
)
def test_all_of_it_is_for_staff(hub: str, phone: Phone, path: str) -> None:
    assert refused(phone.call("GET", f"/api/admin/{path}")) == (403, "FORBIDDEN")
    assert refused(Phone(hub, "none", "").call("GET", f"/api/admin/{path}"))[0] == 401


def test_signing_out_ends_both_tokens_of_that_sign_in_alone(own_hub: str) -> None:
    """Fault not inherited: logout-without-effect."""
    credentials = {"email": "demo@email.com", "password": "1234"}
    nobody = Phone(own_hub, "", "")
    first = nobody.call("POST", "/api/auth/login", credentials).json()
    other = nobody.call("POST", "/api/auth/login", credentials).json()
    phone = Phone(own_hub, first["token"], first["user"]["id"])
    assert phone.call("GET", "/api/auth/me").json()["user"]["email"] == "demo@email.com"
    assert phone.call("POST", "/api/auth/logout").json()["success"] is True
    assert refused(phone.call("GET", "/api/auth/me")) == (401, "INVALID_TOKEN")
    body = {"refreshToken": first["refreshToken"]}
    refreshed = nobody.call("POST", "/api/auth/refresh", body)
    assert refused(refreshed) == (401, "INVALID_REFRESH_TOKEN")
    assert Phone(own_hub, other["token"], "").call("GET", "/api/auth/me").status_code == 200
    renewed = nobody.call("POST", "/api/auth/refresh", {"refreshToken": other["refreshToken"]})
    again = Phone(own_hub, renewed.json()["token"], "")
    again.call("POST", "/api/auth/logout")
    assert Phone(own_hub, other["token"], "").call("GET", "/api/auth/me").status_code == 401


def test_questions_end_with_their_session_or_after_an_hour(own_hub: str, wall: WallClock) -> None:
    """Fault not inherited: pending-for-ever."""
    phone, kiosk = Phone.new(own_hub), Kiosk.registered(own_hub)
    phone.pair(kiosk.code)
    kiosk.ask("P001")
    (row,) = phone.questions()
    approve = f"/api/basket/pending-items/{row['id']}/approve"
    wall.now += 3601
    assert phone.questions() == []
    assert kiosk.basket()["pending"] == []
    assert refused(phone.call("POST", approve, {"quantity": 1})) == (400, "INVALID_STATE")
    kiosk.ask("P002")
    (row,) = phone.questions()
    kiosk.own("DELETE", "/sessions/current")
    assert phone.questions() == []
    approve = f"/api/basket/pending-items/{row['id']}/approve"
    assert refused(phone.call("POST", approve, {"quantity": 1})) == (400, "INVALID_STATE")


def test_a_question_seen_again_is_the_same_question(kiosk: Kiosk, phone: Phone) -> None:
    """Fault not inherited: pending-twice. Without keys; each key is an item of its own."""
    phone.pair(kiosk.code)
    kiosk.ask("P001", confidence=0.5, quantity=2)
    kiosk.ask("P001", confidence=0.6)
    (row,) = phone.questions()
    assert (row["quantity"], row["confidence"]) == (2, "0.60")
    kiosk.ask("P001", key="item-1")
    kiosk.ask("P001", key="item-2")
    assert len(phone.questions()) == 3


@pytest.mark.parametrize(("price", "minor"), [(1.99, 199), ("1.99", 199), (0, 0), ("12", 1200)])
def test_a_published_client_names_the_price_as_it_reads_it(
    staff: Phone, price: object, minor: int
) -> None:
    """Contract 1.5: what ``GET /api/products`` calls price is what staff's routes take."""
    made = staff.call(
        "POST", "/api/products/admin/products", {"id": "X1", "name": "Tea", "price": price}
    )
    assert made.json()["product"]["priceMinor"] == minor
    changed = staff.call("PATCH", "/api/admin/products/X1", {"price": "2.50"})
    assert changed.json()["product"]["price"] == "2.50"
    kept = staff.call("PATCH", "/api/admin/products/X1", {"name": "Green tea"})
    assert kept.json()["product"]["price"] == "2.50"


@pytest.mark.parametrize(
    "wrong", [{"price": -1}, {"price": "cheap"}, {"price": 1.999}, {"price": "NaN"}]
)
def test_a_price_that_is_none_is_refused_and_not_passed_over(staff: Phone, wrong: Json) -> None:
    body = {"id": "X1", "name": "Tea", **wrong}
    made = staff.call("POST", "/api/products/admin/products", body)
    assert refused(made) == (422, "VALIDATION_ERROR")
    two = {"id": "X1", "name": "Tea", "price": 1.99, "priceMinor": 198}
    assert refused(staff.call("POST", "/api/products/admin/products", two)) == (
        400,
        "INVALID_PRODUCT",
    )
