"""Changes to products: a whole catalogue of the shop's own, written beside the database."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from kiosk.catalogue import reading
from kiosk.catalogue.merging import SHARED
from kiosk.catalogue.product import Catalogue, Product
from kiosk.errors import ConfigError

FILE = "catalogue.json"
_BOTH = "always_ask"


def checked(product: Product, fields: Mapping[str, object]) -> Product:
    """*product* with *fields* changed. CatalogueError names what is wrong with them."""
    return reading.product(asdict(product) | dict(fields))


def changed(
    base: Catalogue, news: Iterable[tuple[Product, Mapping[str, object]]], *, folder: Path
) -> tuple[Catalogue, Path]:
    """The file's catalogue with some products' fields changed, and where that file lies now.

    A product that only the backend had gets an entry. CatalogueError names what is wrong,
    ConfigError a folder that can't be written.
    """
    products = {one.product_id: asdict(one) for one in base}
    for product, fields in news:
        products.setdefault(product.product_id, asdict(product)).update(fields)
    return written(as_file(base, products.values()), folder)


def written(entries: Mapping[str, object], folder: Path) -> tuple[Catalogue, Path]:
    """Keep *entries* as the catalogue's file; they are read back before they replace the old one.

    CatalogueError names what is wrong, ConfigError a folder that can't be written.
    """
    file, fresh = folder / FILE, folder / "catalogue.new.json"
    try:
        fresh.write_text(json.dumps(entries, ensure_ascii=False, indent=1), encoding="utf-8")
        reading.read(str(fresh))
        fresh.replace(file)
    except OSError as exc:
        raise ConfigError(f"{file} can't be written ({exc.strerror}).") from exc
    finally:
        fresh.unlink(missing_ok=True)
    return reading.read(str(file)), file


def as_file(base: Catalogue, products: Iterable[object]) -> Mapping[str, object]:
    """*base* as a file's entries, with other *products*."""
    return {
        "currency": base.currency,
        "products": list(products),
        "categories": dict(base.categories),
    }


def apart(fields: Mapping[str, object]) -> tuple[dict[str, object], dict[str, object]]:
    """Of *fields* the kiosk's own, and those of which the backend's table is the truth.

    That a product is always asked about is both: the kiosk asks where either says so.
    """
    own = {key: value for key, value in fields.items() if key not in SHARED or key == _BOTH}
    return own, {key: value for key, value in fields.items() if key in SHARED}


def described(before: Product, fields: Mapping[str, object]) -> str:
    """What changes, for the ledger."""
    found = [
        f"{key}: {getattr(before, key)!r} → {value!r}"
        for key, value in fields.items()
        if _plain(getattr(before, key)) != _plain(value)
    ]
    return "; ".join(found) or "nothing changed"


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
