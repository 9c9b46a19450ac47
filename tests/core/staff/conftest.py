"""A staff desk on its own thread, and everything it was told to do."""

import threading
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.catalogue import reading
from kiosk.catalogue.product import Catalogue
from kiosk.config.settings import Settings
from kiosk.errors import CameraLost, KioskError
from kiosk.events.staff import AgeApproved, LettersMoved
from kiosk.outbox import ledger
from kiosk.outbox.database import open_database
from kiosk.staff.book import DrillReport, DrillStep, StaffBook
from kiosk.staff.desk import Desk
from kiosk.staff.doors import Tools
from kiosk.staff.requests import Drill, FirstPin, Part, Request
from tests.fakes.running import on_threads

PIN = "271828"


def _lost() -> str:
    raise CameraLost("no picture for 3 s")


def _drill() -> Generator[DrillReport]:
    yield DrillReport(Drill.CAMERA, (DrillStep(0.0, "cut"),))
    yield DrillReport(Drill.CAMERA, (DrillStep(0.0, "cut"), DrillStep(1.0, "back")), ok=True)


@dataclass
class DeskRig:
    """The desk's doors as lists, and the books it showed."""

    folder: Path
    applied: list[Settings] = field(default_factory=list)
    catalogues: list[Catalogue] = field(default_factory=list)
    moved: list[LettersMoved] = field(default_factory=list)
    approved: list[AgeApproved] = field(default_factory=list)
    books: list[StaffBook] = field(default_factory=list)
    edited: int = 0
    food: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    wrong: str = ""
    wall_s: float = 1_000.0
    mono_s: float = 10.0

    def __post_init__(self) -> None:
        self.shown = threading.Condition()
        settings = Settings.model_validate({"storage": {"folder": str(self.folder)}})
        self.database = self.folder / "kiosk.db"
        self.desk = Desk(
            database=self.database,
            settings=settings,
            catalogue=reading.read("demo"),
            doors=self,
            tools=Tools(
                tests={part: lambda: "works" for part in Part} | {Part.CAMERA: _lost},
                drills=dict.fromkeys(Drill, _drill),
                bundle=lambda: self.folder / "bundle.zip",
                delete_pictures=lambda: 7,
            ),
            show=self._show,
            clock=lambda: self.mono_s,
            wall=lambda: self.wall_s,
        )

    def apply(self, before: Settings, after: Settings) -> None:
        self.applied.append(after)

    def take_over(self, before: Settings, after: Settings, catalogue: Catalogue) -> None:
        self.applied.append(after)
        self.catalogues.append(catalogue)

    def use_catalogue(self, catalogue: Catalogue) -> None:
        self.catalogues.append(catalogue)

    def what_is(self, barcode: str) -> tuple[str, str, str]:
        return self.food.get(barcode, ("", "", ""))

    def products_edited(self) -> None:
        self.edited += 1

    def letters_moved(self, order: LettersMoved) -> None:
        self.moved.append(order)

    def age_approved(self, order: AgeApproved) -> None:
        self.approved.append(order)

    def check(self, before: Settings, after: Settings) -> None:
        if self.wrong:
            raise KioskError(self.wrong)

    def devices(self) -> tuple[str, ...]:
        return ("/dev/video0",)

    def models(self) -> tuple[str, ...]:
        return ("shopshadow-goods",)

    def demanded(self) -> dict[str, float | None]:
        return {"P001": None}

    def _show(self, book: StaffBook) -> None:
        with self.shown:
            self.books.append(book)
            self.shown.notify_all()

    @property
    def book(self) -> StaffBook:
        return self.books[-1]

    def until(self, what: Callable[[StaffBook], bool]) -> StaffBook:
        """Wait for a book that is so."""
        with self.shown:
            assert self.shown.wait_for(lambda: bool(self.books) and what(self.book), timeout=10)
            return self.book

    def say(self, request: Request) -> StaffBook:
        """Ask, and wait for the next book."""
        with self.shown:
            seen = len(self.books)
            self.desk.put(request)
            assert self.shown.wait_for(lambda: len(self.books) > seen, timeout=10)
            return self.book

    def entries(self) -> list[tuple[str, str]]:
        """Who did what, in order."""
        db = open_database(self.database)
        found = [(entry.who, entry.what) for entry in reversed(ledger.newest(db, 100))]
        assert ledger.verify(db).faults == ()
        db.close()
        return found


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[DeskRig]:
    rig = DeskRig(tmp_path)
    with on_threads(rig.desk):
        rig.until(lambda _book: True)
        yield rig


@pytest.fixture
def signed_in(rig: DeskRig) -> DeskRig:
    rig.say(FirstPin("Ada", PIN))
    return rig
