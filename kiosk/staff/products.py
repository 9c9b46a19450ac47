"""Changes to products: a whole catalogue of the shop's own, written beside the database."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.errors import CatalogueError, ConfigError

FILE = "catalogue.json"


def changed(
    catalogue: Catalogue, product_id: str, fields: Mapping[str, object], *, folder: Path
) -> tuple[Catalogue, Path]:
    """The catalogue with the product's *fields* changed, and the file where it lies now.

    It is read back before it takes the old one's place. CatalogueError names what is wrong,
    ConfigError a folder that can't be written.
    """
    products = {one.product_id: asdict(one) for one in catalogue}
    if product_id not in products:
        raise CatalogueError(f"There is no product {product_id} in the catalogue.")
    products[product_id].update(fields)
    file, fresh = folder / FILE, folder / "catalogue.new.json"
    entries = {
        "currency": catalogue.currency,
        "products": list(products.values()),
        "categories": dict(catalogue.categories),
    }
    try:
        fresh.write_text(json.dumps(entries, ensure_ascii=False, indent=1), encoding="utf-8")
        reading.read(str(fresh))
        fresh.replace(file)
    except OSError as exc:
        raise ConfigError(f"{file} can't be written ({exc.strerror}).") from exc
    finally:
        fresh.unlink(missing_ok=True)
    return reading.read(str(file)), file


def described(before: Catalogue, after: Catalogue, fields: Mapping[str, object]) -> str:
    """What changed, for the ledger."""
    found = []
    for product in after:
        was = before.get(product.product_id)
        for key in fields:
            old, new = getattr(was, key, None), getattr(product, key)
            if old != new:
                found.append(f"{key}: {old!r} → {new!r}")
    return "; ".join(found) or "nothing changed"
