"""How goods, their changes, lists, receipts and scanners look on the wire."""

from kiosk.hub.models import Order, Product
from kiosk.hub.models_goods import ProductChange, Receipt, Station, Wanted
from kiosk.hub.shapes import Json, image_url, instant, order_number, price_change

ONLINE_S = 300.0
"""A scanner is online for that long after its last scan."""


def product(row: Product) -> Json:
    """A product as published, the price as text, with its rules."""
    return {
        "id": row.id,
        "name": row.name,
        "category": row.category,
        "price": None if row.price_minor is None else f"{row.price_minor / 100:.2f}",
        "priceMinor": row.price_minor,
        "currency": row.currency,
        "stock": row.stock,
        "inStock": row.stock is None or row.stock > 0,
        "minStock": row.min_stock,
        "imageUrl": image_url(row),
        "description": None,
        "barcode": row.barcode or None,
        "minAge": row.min_age,
        "maxQuantity": row.max_quantity,
        "alwaysAsk": row.always_ask,
        "byWeight": row.by_weight,
    }


def product_whole(row: Product) -> Json:
    """One product alone, as published: with what no catalogue has told yet."""
    return product(row) | {"weight": None, "nutritionFacts": None, "allergens": None}


def change(row: ProductChange) -> Json:
    """What became of a product, and when."""
    if row.kind == "price":
        told = price_change(row.old, row.new)
    else:
        told = {"old": row.old, "new": row.new, "changed": True}
    return {"kind": row.kind, "at": instant(row.at), **told}


def entry(row: Wanted) -> Json:
    """An entry of a shopping list."""
    return {
        "id": row.id,
        "name": row.name,
        "productId": row.product_id,
        "quantity": row.quantity,
        "unit": row.unit,
        "priority": row.priority,
        "source": row.source,
        "isPurchased": row.purchased_at is not None,
        "purchasedAt": instant(row.purchased_at),
        "createdAt": instant(row.created_at),
    }


def entry_update(row: Wanted, action: str) -> Json:
    """What happened to an entry, as the other designs tell it: snake_case."""
    return {
        "action": action,
        "shopping_list_item_id": row.id,
        "name": row.name,
        "quantity": row.quantity,
        "unit": row.unit,
        "priority": row.priority,
        "source": row.source,
        "is_purchased": row.purchased_at is not None,
    }


def stock_update(row: Product, action: str) -> Json:
    """What happened to a product's stock."""
    return {
        "action": action,
        "inventory_item_id": row.id,
        "product_name": row.name,
        "current_quantity": row.stock,
        "status": stock_status(row),
    }


def stock_status(row: Product) -> str:
    """``in_stock``, ``low`` below the minimum, or ``out_of_stock``."""
    if row.stock == 0:
        return "out_of_stock"
    low = row.stock is not None and row.min_stock is not None and row.stock < row.min_stock
    return "low" if low else "in_stock"


def receipt(row: Receipt, made: Order) -> Json:
    """A receipt and its order's number."""
    return {
        "id": row.id,
        "order": order_number(made.number),
        "status": row.state,
        "error": row.error,
        "at": instant(row.at),
    }


def station(row: Station, now: float) -> Json:
    """A scanner and whether it was heard of lately."""
    return {
        "station_id": row.id,
        "mode": row.mode,
        "last_scan": instant(row.last_scan),
        "scan_count": row.scan_count,
        "online": row.last_scan is not None and now - row.last_scan <= ONLINE_S,
    }
