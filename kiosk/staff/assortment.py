"""What staff change of the goods: one product, a new one, or all of a file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Protocol, TypeAlias, assert_never

from sqlite_utils import Database
from uuid_utils import uuid7

from kiosk.catalogue import reading
from kiosk.catalogue.edit import Edit
from kiosk.catalogue.product import Catalogue, Product
from kiosk.errors import CatalogueError, ConfigError
from kiosk.outbox.database import transaction
from kiosk.outbox.edits import Edits
from kiosk.outbox.unknown_codes import UnknownCodes
from kiosk.staff import changes, products
from kiosk.staff.book import StaffBook
from kiosk.staff.requests import CatalogueImported, ProductChanged, ProductMade

_ENDINGS = {".csv", ".json"}
_MOST_FILES = 50
_News: TypeAlias = Sequence[tuple[Product, Mapping[str, object]]]
"""Products as they are to be, each with those of its fields that are different."""


class GoodsDoors(Protocol):
    """What it may do to the running kiosk."""

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """The catalogue's file is this one from now on."""
        ...

    def products_edited(self) -> None:
        """Products were changed of which the backend must be told."""
        ...


class Assortment:
    """Splits every change: the kiosk's own rules go into its file, the rest to the backend.

    Belongs to the desk's thread. CatalogueError or ConfigError where nothing was changed.
    """

    def __init__(self, db: Database, doors: GoodsDoors, wall: Callable[[], float]) -> None:
        self._db = db
        self._doors = doors
        self._wall = wall
        self._edits = Edits(db)
        self._unknown = UnknownCodes(db)

    def done(
        self, book: StaffBook, request: ProductChanged | ProductMade | CatalogueImported
    ) -> tuple[StaffBook, str]:
        """The book after *request*, and the words for the ledger."""
        match request:
            case ProductChanged():
                return self._change(book, request)
            case ProductMade():
                return self._make(book, request)
            case CatalogueImported():
                return self._import(book, request)
            case never:
                assert_never(never)

    def _change(self, book: StaffBook, request: ProductChanged) -> tuple[StaffBook, str]:
        product = book.catalogue.get(request.product_id)
        if product is None:
            raise CatalogueError(f"There is no product {request.product_id} in the catalogue.")
        fields = dict(request.fields)
        after = products.checked(product, fields)
        book = self._put(book, [(after, fields)])
        return book, f"{request.product_id}: {products.described(product, fields)}"

    def _make(self, book: StaffBook, request: ProductMade) -> tuple[StaffBook, str]:
        if book.catalogue.by_barcode(request.barcode) is not None:
            raise CatalogueError(f"Something is sold under {request.barcode} already.")
        product_id = request.barcode.lstrip("0") or request.barcode
        fields: dict[str, object] = {
            "name": request.name,
            "barcode": request.barcode,
            "price_minor": request.price_minor,
        }
        if request.picture:
            fields["image"] = request.picture
        product = reading.product({"product_id": product_id, **fields})
        book = self._put(book, [(product, fields)])
        with transaction(self._db):
            self._unknown.forget(request.barcode)
        return book, f"{product_id}: {request.name} is sold from now on."

    def _import(self, book: StaffBook, request: CatalogueImported) -> tuple[StaffBook, str]:
        folder = book.settings.catalogue.import_folder
        if request.file not in catalogue_files(folder):
            raise ConfigError(f"There is no {request.file} in {folder or 'an import folder'}.")
        read = reading.read(str(Path(folder) / request.file))
        if read.currency != book.catalogue.currency:
            raise CatalogueError(
                f"{request.file} is in {read.currency}, this shop in {book.catalogue.currency}."
            )
        changed = [(one, _different(book.catalogue.get(one.product_id), one)) for one in read]
        news = [(one, fields) for one, fields in changed if fields]
        if news:
            book = self._put(book, news)
        return book, f"{request.file}: {len(news)} of {len(read)} products were changed or are new."

    def _put(self, book: StaffBook, news: _News) -> StaffBook:
        """Keep the news where they belong; in the book they hold at once."""
        own = {p.product_id: products.apart(fields)[0] for p, fields in news}
        shared = {p.product_id: products.apart(fields)[1] for p, fields in news}
        if any(own.values()):
            book = self._change_file(book, [(p, own[p.product_id]) for p, _ in news])
        with transaction(self._db):
            for product, _ in news:
                if told := shared[product.product_id]:
                    self._tell_backend(book, product.product_id, told)
        if any(shared.values()):
            self._doors.products_edited()
        sold = {**book.catalogue.products, **{product.product_id: product for product, _ in news}}
        return replace(book, catalogue=replace(book.catalogue, products=sold))

    def _change_file(
        self, book: StaffBook, news: list[tuple[Product, dict[str, object]]]
    ) -> StaffBook:
        """The kiosk's own rules are in its file: classes, thresholds, look-alikes, pictures."""
        base = reading.read(book.settings.detection.catalogue)
        base, file = products.changed(
            base, [(p, own) for p, own in news if own], folder=book.settings.storage.path
        )
        change = changes.Change("detection", "catalogue", str(file))
        after = changes.changed(book.settings, [change])
        changes.keep(book.settings.storage.path, [change])
        self._doors.use_catalogue(base)
        return replace(book, settings=after)

    def _tell_backend(self, book: StaffBook, product_id: str, told: Mapping[str, object]) -> None:
        edit = Edit(str(uuid7()), product_id, told, at=self._wall(), who=book.signed_in)
        self._edits.put(edit)


def catalogue_files(folder: str) -> tuple[str, ...]:
    """The names of the catalogue files there; none where there is no folder, or no stick in it."""
    try:
        found = sorted(
            one.name
            for one in Path(folder).iterdir()
            if one.suffix.lower() in _ENDINGS and one.is_file()
        )
    except OSError:
        return ()
    return tuple(found[:_MOST_FILES]) if folder else ()


def _different(before: Product | None, after: Product) -> dict[str, object]:
    """The fields that a file's product says otherwise; of one that is new, all that it says."""
    blank = before or Product(after.product_id, "", None)
    old, new = asdict(blank), asdict(after)
    return {key: value for key, value in new.items() if key != "product_id" and old[key] != value}
