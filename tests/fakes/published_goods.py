"""Baskets, questions and orders as the published backend keeps them, faults included."""

import re
from typing import Any, Protocol
from uuid import uuid4

from tests.fakes.scripted_backend import Received, Reply

PRODUCTS = {"P001": ("Organic Apples", 1.99), "P002": ("Fresh Bananas", 0.99)}


class KnownDevice(Protocol):
    status: str
    user: str


def no(status: int, code: str, words: str = "no") -> Reply:
    return Reply(status, {"success": False, "error": words, "code": code})


def yes(status: int = 200, **told: Any) -> Reply:
    return Reply(status, {"success": True, **told})


class Goods:
    """What shoppers hold. Rows are kept as the database has them."""

    def __init__(self, devices: dict[str, Any], *, demo_id: str) -> None:
        self._devices = devices
        self._demo_id = demo_id
        self.rows: list[dict[str, Any]] = []
        self.pending: list[dict[str, Any]] = []
        self.orders: list[dict[str, Any]] = []

    def pieces(self, user: str) -> dict[tuple[str, str], int]:
        rows = (row for row in self.rows if row["user"] == user)
        return {(row["device"], row["product"]): row["quantity"] for row in rows}

    def add(self, body: dict[str, Any]) -> Reply:  # noqa: PLR0911  one for each refusal
        """Whoever is paired: it goes to the demo user. It adds, and a text is put behind."""
        wanted = ("productId", "quantity", "confidence", "deviceId")
        if any(key not in body for key in wanted) or body["quantity"] in (0, None, ""):
            return no(400, "MISSING_FIELDS")
        if float(body["quantity"]) <= 0:
            return no(400, "INVALID_QUANTITY")
        if body["confidence"] < 0.7:
            return no(400, "LOW_CONFIDENCE")
        if body["deviceId"] not in self._devices:
            return no(404, "DEVICE_NOT_FOUND", "Device not found")
        if body["productId"] not in PRODUCTS:
            return no(404, "PRODUCT_NOT_FOUND", "Product not found")
        if body["quantity"] != int(body["quantity"]) or body["confidence"] > 1:
            return no(500, "DATABASE_ERROR", "Failed to add item to basket")
        return self._upsert(self._demo_id, body)

    def ask(self, body: dict[str, Any]) -> Reply:
        wanted = ("productId", "name", "quantity", "confidence", "deviceId")
        if any(body.get(key) in (None, "") for key in wanted):
            return no(400, "MISSING_FIELDS", "Missing required fields")
        if body["confidence"] >= 0.7:
            return no(400, "INVALID_CONFIDENCE", "Confidence must be < 0.7 for pending")
        device = self._devices.get(body["deviceId"])
        if device is None:
            return no(404, "DEVICE_NOT_FOUND", "Device not found")
        if not device.user or device.status != "connected":
            return no(400, "DEVICE_NOT_CONNECTED", "Device not connected")
        if body["productId"] not in PRODUCTS:
            return no(404, "PRODUCT_NOT_FOUND", "Product not found")
        row = {
            "id": str(uuid4()),
            "user_id": device.user,
            "device_id": body["deviceId"],
            "product_id": body["productId"],
            "name": body["name"],
            "quantity": body["quantity"],
            "confidence": f"{body['confidence']:.2f}",
            "status": "pending",
        }
        self.pending.append(row)
        return yes(201, pendingItem=row)

    def signed(self, asked: Received, path: str, user: str) -> Reply:  # noqa: PLR0911  routes
        """The routes that need a shopper's token."""
        if path == "/api/orders":
            return self._order(asked.body, user)
        if path.startswith("/api/orders/user/"):
            mine = [order for order in self.orders if order["userId"] == user]
            return yes(data={"orders": mine})
        if found := re.fullmatch(r"/api/basket/pending-items/([^/]+)/(approve|decline)", path):
            if found[2] == "approve":
                return self.approve(found[1], asked.body, user)
            return self.decline(found[1], user)
        if asked.method == "DELETE" and path.startswith("/api/basket/items/"):
            return self._remove(path.rsplit("/", 1)[1], user)
        if found := re.fullmatch(r"/api/basket/([^/]+)(/pending-items)?", path):
            return self._shown(found[1], user, questions=bool(found[2]))
        return no(404, "NOT_FOUND", "Route not found")

    def approve(self, row_id: str, body: dict[str, Any], user: str) -> Reply:
        """It goes into the basket of who is asked; a second yes is too late."""
        if not body.get("quantity", 0) > 0:
            return no(400, "INVALID_QUANTITY", "Quantity must be > 0")
        row = next((row for row in self.pending if row["id"] == row_id), None)
        if row is None:
            return no(404, "NOT_FOUND")
        if row["user_id"] != user:
            return no(403, "FORBIDDEN")
        if row["status"] != "pending":
            return no(400, "INVALID_STATE", "Item not pending")
        row["status"] = "approved"
        item = {
            "deviceId": row["device_id"],
            "productId": row["product_id"],
            "quantity": body["quantity"],
            "confidence": float(row["confidence"]),
        }
        self._upsert(user, item)
        return self._shown(user, user, questions=False)

    def decline(self, row_id: str, user: str) -> Reply:
        """Always a yes, also to what was approved: its basket row stays."""
        row = next((row for row in self.pending if row["id"] == row_id), None)
        if row is None:
            return no(404, "NOT_FOUND")
        if row["user_id"] != user:
            return no(403, "FORBIDDEN")
        row["status"] = "declined"
        return yes(message="Item declined")

    def _upsert(self, user: str, body: dict[str, Any]) -> Reply:
        key = (user, body["deviceId"], body["productId"])
        known = (r for r in self.rows if (r["user"], r["device"], r["product"]) == key)
        row = next(known, None)
        action = "updated" if row else "created"
        if row is None:
            row = dict(zip(("user", "device", "product"), key, strict=True))
            row |= {"id": str(uuid4()), "quantity": 0, "confidence": body["confidence"]}
            self.rows.append(row)
        if isinstance(body["quantity"], str):
            row["quantity"] = int(f"{row['quantity'] or ''}{body['quantity']}")
        else:
            row["quantity"] += body["quantity"]
        data = {"itemId": row["id"], "productId": row["product"], "quantity": row["quantity"]}
        return yes(200 if action == "updated" else 201, data=data | {"action": action})

    def _remove(self, row_id: str, user: str) -> Reply:
        found = [row for row in self.rows if (row["id"], row["user"]) == (row_id, user)]
        if not found:
            return no(404, "NOT_FOUND")
        self.rows.remove(found[0])
        return yes(message="Item removed")

    def _shown(self, asked_for: str, user: str, *, questions: bool) -> Reply:
        if asked_for != user:
            return no(403, "FORBIDDEN")
        if questions:
            open_ones = [
                r for r in self.pending if (r["user_id"], r["status"]) == (user, "pending")
            ]
            return yes(pendingItems=open_ones)
        items = [self._item(row) for row in self.rows if row["user"] == user]
        return yes(data={"items": items, "total": 0, "itemCount": len(items)})

    def _item(self, row: dict[str, Any]) -> dict[str, Any]:
        name, price = PRODUCTS[row["product"]]
        return {
            "id": row["id"],
            "productId": row["product"],
            "name": name,
            "price": price,
            "quantity": row["quantity"],
            "confidence": row["confidence"],
            "subtotal": price * row["quantity"],
            "deviceId": row["device"],
        }

    def _order(self, body: dict[str, Any], user: str) -> Reply:
        """Names and prices are the client's; the rows of this user and device go."""
        if body.get("userId") != user:
            return no(403, "FORBIDDEN")
        if not body.get("items"):
            return no(400, "INVALID_REQUEST")
        total = sum(item["price"] * item["quantity"] for item in body["items"])
        if abs(total - body["total"]) > 0.01:
            return no(400, "TOTAL_MISMATCH")
        order = {**body, "id": f"ORD-{len(self.orders) + 1:03}", "status": "completed"}
        self.orders.append(order)
        gone = (user, body["deviceId"])
        self.rows[:] = [row for row in self.rows if (row["user"], row["device"]) != gone]
        return yes(201, data={"order": order, "items": body["items"]})
