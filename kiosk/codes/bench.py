"""Reads folders of pictures with known codes, beside plain zxing-cpp and OpenCV's detector."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import zxingcpp

from kiosk.codes.code import Symbology
from kiosk.codes.expected import same_code
from kiosk.codes.reading import SYMBOLOGY, read_codes
from kiosk.errors import ConfigError
from kiosk.goals import Goal
from kiosk.opencv import cv2

Read = tuple[str, Symbology]
Reader = Callable[[npt.NDArray[np.uint8]], list[Read]]

_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"})
_NOTHING = "falsepositives"  # a folder of that name must read as nothing


@dataclass(frozen=True, slots=True)
class _Known:
    """A picture and what it holds: the text, ``""`` for nothing, None where nobody said."""

    picture: npt.NDArray[np.uint8]
    text: str | None


@dataclass(slots=True)
class _Tally:
    read: int = 0
    false: int = 0
    seconds: float = 0.0

    def as_json(self, pictures: int) -> dict[str, Any]:
        return {
            "read": self.read,
            "rate": round(self.read / pictures, 4) if pictures else None,
            "false": self.false,
            "ms_per_picture": round(self.seconds * 1000 / max(1, pictures), 2),
        }


def bench_barcodes(data: Path) -> dict[str, Any]:
    """The document of ``shopshadow bench barcodes``; ConfigError when *data* holds no picture."""
    readers: Mapping[str, Reader] = {
        "ours": _ours,
        "zxing": _zxing,
        "opencv": _OpenCv(),
    }
    folders: dict[str, Any] = {}
    total = {name: _Tally() for name in readers}
    in_nothing = 0
    for folder in _folders(data):
        known = list(_known(folder))
        tallies = _tally(known, readers)
        holding = sum(bool(one.text) for one in known)
        folders[folder.name] = {"pictures": len(known), "holding_a_code": holding} | {
            name: tally.as_json(holding or len(known)) for name, tally in tallies.items()
        }
        for name, tally in tallies.items():
            total[name].read += tally.read
            total[name].false += tally.false
            total[name].seconds += tally.seconds
        if folder.name.startswith(_NOTHING):
            in_nothing += tallies["ours"].false
    pictures = sum(folder["holding_a_code"] for folder in folders.values())
    return {
        "folders": folders,
        "total": {name: tally.as_json(pictures) for name, tally in total.items()},
        "goals": [goal.as_json() for goal in _goals(total, in_nothing)],
    }


def _goals(total: Mapping[str, _Tally], in_nothing: int) -> list[Goal]:
    ours, plain = total["ours"], total["zxing"]
    against = ours.read / plain.read if plain.read else None
    return [
        Goal("false_reads_in_nothing", in_nothing, 0, 0),
        Goal("read_rate_against_zxing", against, 1.0, 1.03, at_least=True),
        Goal("false_reads_against_zxing", ours.false - plain.false, 0, -1),
    ]


def _folders(data: Path) -> list[Path]:
    if not data.is_dir():
        raise ConfigError(f"There is no folder {data}: give one with pictures of codes.")
    folders = [f for f in sorted([data, *data.glob("*/")]) if any(_pictures(f))]
    if not folders:
        raise ConfigError(
            f"{data} holds no pictures. Give a folder of pictures, or of folders of pictures, "
            "each with its code in a text file of the same name."
        )
    return folders


def _pictures(folder: Path) -> Iterator[Path]:
    return (f for f in sorted(folder.iterdir()) if f.suffix.lower() in _PICTURES)


def _known(folder: Path) -> Iterator[_Known]:
    for file in _pictures(folder):
        picture = cv2.imread(str(file))
        if picture is None:
            raise ConfigError(f"The picture {file} can't be read. Repair it or take it away.")
        yield _Known(np.asarray(picture, dtype=np.uint8), _text_of(file, folder))


def _text_of(file: Path, folder: Path) -> str | None:
    text = file.with_suffix(".txt")
    if text.is_file():
        return text.read_text(encoding="utf-8", errors="replace").strip()
    return "" if folder.name.startswith(_NOTHING) else None


def _tally(known: list[_Known], readers: Mapping[str, Reader]) -> dict[str, _Tally]:
    tallies = {name: _Tally() for name in readers}
    for one in known:
        for name, reader in readers.items():
            began = time.perf_counter()
            codes = reader(one.picture)
            tallies[name].seconds += time.perf_counter() - began
            _judge(tallies[name], codes, one.text)
    return tallies


def _judge(tally: _Tally, codes: list[Read], text: str | None) -> None:
    if text is None:
        return
    right = [bool(text) and same_code(read, text, symbology) for read, symbology in codes]
    tally.read += any(right)
    tally.false += right.count(False)


def _ours(picture: npt.NDArray[np.uint8]) -> list[Read]:
    return [(code.text, code.symbology) for code in read_codes(picture)]


def _zxing(picture: npt.NDArray[np.uint8]) -> list[Read]:
    codes = zxingcpp.read_barcodes(picture, formats=list(SYMBOLOGY))
    return [(str(code.text), SYMBOLOGY[code.format]) for code in codes]


class _OpenCv:
    def __init__(self) -> None:
        self._linear = cv2.barcode.BarcodeDetector()
        self._qr = cv2.QRCodeDetector()

    def __call__(self, picture: npt.NDArray[np.uint8]) -> list[Read]:
        _, texts, _, _ = self._linear.detectAndDecodeWithType(picture)
        try:
            matrix, _, _ = self._qr.detectAndDecode(picture)
        except (UnicodeDecodeError, cv2.error):  # Kanji and modes that it does not know
            matrix = ""
        linear = [(text, _kind(text)) for text in texts if text]
        return linear + ([(matrix, Symbology.QR)] if matrix else [])


def _kind(text: str) -> Symbology:
    return Symbology.EAN_8 if len(text) == 8 else Symbology.EAN_13
