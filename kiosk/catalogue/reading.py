"""Reads a catalogue file (JSON or CSV) and says what is wrong with it, all faults at once."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

import resources
from kiosk.catalogue.product import Catalogue, Product
from kiosk.catalogue.table import read_table
from kiosk.errors import CatalogueError

_Count = Annotated[int, Field(ge=0, le=1_000_000_000)]  # more than any shop has, less than a column


class _ProductEntry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    product_id: Annotated[str, Field(min_length=1, max_length=20)]
    name: Annotated[str, Field(min_length=1, max_length=255)]
    price_minor: _Count | None = None
    category: str = ""
    classes: tuple[str, ...] = ()
    barcode: str = ""
    image: str = ""
    stock: _Count | None = None
    min_stock: _Count | None = None
    threshold: Annotated[float, Field(ge=0, le=1)] | None = None
    always_ask: bool = False
    max_quantity: Annotated[_Count, Field(ge=1)] | None = None
    min_age: _Count | None = None
    look_alikes: tuple[str, ...] = ()
    plu: Annotated[str, Field(pattern="^[0-9]{0,6}$")] = ""
    favourite: bool = False
    names: dict[str, Annotated[str, Field(min_length=1, max_length=255)]] = {}
    by_weight: bool = False


class _CatalogueFile(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    products: list[_ProductEntry]
    categories: dict[str, dict[str, str]] = {}


def find(name_or_path: str) -> Path:
    """Where a catalogue lies: a bundled name (``demo``, ``coco``) or a path."""
    bundled = resources.path(f"catalogues/{name_or_path}.json")
    return bundled if bundled.is_file() else Path(name_or_path)


def read(name_or_path: str) -> Catalogue:
    """The catalogue of that name or file (JSON, or CSV by its ending).

    CatalogueError names the file and every fault in it.
    """
    file = find(name_or_path)
    try:
        entries = _from_table(file) if file.suffix.lower() == ".csv" else _from_json(file)
    except OSError as exc:
        raise CatalogueError(
            f"The catalogue {file} can't be read ({exc.strerror}). "
            "Give a file with --catalogue, or one of the bundled names: demo, goods, coco."
        ) from exc
    except (ValueError, RecursionError) as exc:
        raise CatalogueError(f"The catalogue {file} is faulty: {_faults(exc)}") from exc
    products = {entry.product_id: Product(**entry.model_dump()) for entry in entries.products}
    _refuse_doubles(file, entries.products)
    return Catalogue(file.stem, entries.currency, products, entries.categories)


def product(said: Mapping[str, object]) -> Product:
    """The product that *said* describes, by a file's keys. CatalogueError names every fault."""
    try:
        return Product(**_ProductEntry.model_validate(said).model_dump())
    except ValidationError as exc:
        raise CatalogueError(f"{said.get('product_id')}: {_faults(exc)}") from exc


def _from_json(file: Path) -> _CatalogueFile:
    return _CatalogueFile.model_validate(json.loads(file.read_text(encoding="utf-8")))


def _from_table(file: Path) -> _CatalogueFile:
    """ValueError names every faulty line."""
    currency, rows = read_table(file)
    entries: list[_ProductEntry] = []
    faults: list[str] = []
    for line, said in rows:
        try:
            entries.append(_ProductEntry.model_validate(said))
        except ValidationError as exc:
            faults.append(f"line {line}, {_faults(exc)}")
    if faults:
        raise ValueError("; ".join(faults))
    return _CatalogueFile(currency=currency, products=entries)


def _faults(exc: Exception) -> str:
    if isinstance(exc, json.JSONDecodeError | RecursionError):
        return f"it is not JSON ({exc})."
    if not isinstance(exc, ValidationError):
        return f"{exc}."
    return "; ".join(_fault(fault["loc"], fault["type"], fault["msg"]) for fault in exc.errors())


def _fault(place: tuple[int | str, ...], kind: str, message: str) -> str:
    """Where in the file, and what is wrong there: the names of our classes say nothing to it."""
    words = {
        "model_type": "an object {…} belongs here",
        "missing": "it is missing",
        "extra_forbidden": "there is no such entry",
    }.get(kind, message)
    where = ".".join(str(part) for part in place) or "the whole file"
    return f"{where}: {words}"


def _refuse_doubles(file: Path, entries: list[_ProductEntry]) -> None:
    owners: dict[str, str] = {}
    for entry in entries:
        for key in (entry.product_id, *(f"class {name}" for name in entry.classes)):
            if key in owners:
                raise CatalogueError(
                    f"The catalogue {file} names {key} twice: "
                    f"for {owners[key]} and for {entry.name}."
                )
            owners[key] = entry.name
