"""One question to Open Food Facts, as its rules ask for it: few fields, and who is asking."""

import re
import threading
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.errors import BackendRejected, BackendUnavailable, ConfigError
from kiosk.food_facts.fact import FoodFact
from kiosk.wire.fields import Fields
from kiosk.wire.requests import Request

WITHIN_S = 10.0
_FIELDS = "code,product_name,brands,image_front_small_url"
_LONGEST = 120
_LARGEST_PICTURE = 1_000_000
_HOST = re.compile(r"([a-z0-9-]+\.)*openfoodfacts\.(org|net)")


class FoodFacts:
    """Asks *base_url*; the thread that uses it owns it. Pictures are fetched into *folder*."""

    def __init__(self, base_url: str, folder: Path) -> None:
        self._base = base_url
        self._client = Client(Address(base_url))
        self._folder = folder
        self._stop = threading.Event()

    def obey(self, stop: threading.Event) -> None:
        """Once *stop* is set, what is in flight has half a second left."""
        self._stop = stop
        self._client.obey(stop, budget_s=0.5)

    def reachable(self) -> None:
        """Ask whether it is there. BackendUnavailable where it is not."""
        try:
            self._client.send(_question("0"), within_s=WITHIN_S)
        except BackendRejected:
            return  # an answer, too

    def ask(self, barcode: str, at: float) -> FoodFact:
        """What *barcode* is. BackendUnavailable when there is no usable answer."""
        try:
            answer = self._client.send(_question(barcode), within_s=WITHIN_S)
        except BackendRejected as no:
            if no.status == 404:
                return FoodFact(barcode, found=False, at=at)
            raise BackendUnavailable(str(no), status=no.status) from no
        product = answer.below("product")
        name = _line(product.text("productName")) if product else ""
        if answer.integer("status") == 0 or product is None or not name:
            return FoodFact(barcode, found=False, at=at)
        picture = self._picture(barcode, product)
        return FoodFact(barcode, True, at, name, _line(product.text("brands")), picture)

    def close(self) -> None:
        """Give up the connection."""
        self._client.close()

    def _picture(self, barcode: str, product: Fields) -> str:
        """The file of its picture, "" where there is none that can be had."""
        try:
            parts = urlsplit(product.text("imageFrontSmallUrl"))
        except ValueError:
            return ""
        base = f"{parts.scheme}://{parts.netloc}"
        if base != self._base.rstrip("/") and not _HOST.fullmatch(parts.netloc):
            return ""  # an answer must not send us just anywhere
        try:
            client = Client(Address(base))
            try:
                client.obey(self._stop, budget_s=0.5)
                picture = client.piece(parts.path, within_s=WITHIN_S)
            finally:
                client.close()
            return self._kept(barcode, picture)
        except (BackendUnavailable, BackendRejected, ConfigError, OSError):
            return ""

    def _kept(self, barcode: str, picture: bytes) -> str:
        if not picture.startswith((b"\xff\xd8", b"\x89PNG")) or len(picture) > _LARGEST_PICTURE:
            return ""
        file = self._folder / "food" / f"{barcode}{'.png' if picture[0] == 0x89 else '.jpg'}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(picture)
        return str(file)


def is_public(barcode: str) -> bool:
    """Whether a GTIN of 14 digits names goods all over the world, not within one shop."""
    plain = _plain(barcode)
    own = plain.startswith(("2", "02", "04"))  # GS1's prefixes for restricted circulation
    return len(barcode) == 14 and barcode.isdigit() and not own


def _question(barcode: str) -> Request:
    return Request("GET", f"/api/v2/product/{_plain(barcode)}.json?fields={_FIELDS}")


def _plain(barcode: str) -> str:
    """As it is printed: 8 or 13 digits."""
    digits = barcode.lstrip("0")
    return digits.zfill(8 if len(digits) <= 8 else 13)


def _line(text: str) -> str:
    """One short line of it: anybody can write anything there."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(plain.split())[:_LONGEST]
