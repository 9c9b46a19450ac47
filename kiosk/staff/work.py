"""What each request of the panel does. Belongs to the desk's thread."""

from collections.abc import Callable, Generator
from dataclasses import replace
from typing import assert_never

from sqlite_utils import Database

from kiosk.clock import Clock
from kiosk.errors import ConfigError, KioskError
from kiosk.events.staff import AgeApproved, LettersMoved
from kiosk.outbox import ledger
from kiosk.outbox.edits import Edits
from kiosk.outbox.letters import Outbox
from kiosk.outbox.unknown_codes import UnknownCodes
from kiosk.staff import changes, reading
from kiosk.staff.assortment import Assortment, catalogue_files
from kiosk.staff.book import DrillReport, StaffBook, Tested, UnknownView
from kiosk.staff.doors import Doors, Tools
from kiosk.staff.people import People
from kiosk.staff.pushing import Pushed, SettingsPushed, push
from kiosk.staff.requests import (
    AgeChecked,
    BundleWanted,
    CatalogueImported,
    DeleteNow,
    DrillWanted,
    FirstPin,
    LedgerChecked,
    Left,
    LetterDiscarded,
    LetterRetried,
    Looked,
    Noted,
    Part,
    PartTested,
    PersonAdded,
    PersonRemoved,
    PinEntered,
    ProductChanged,
    ProductMade,
    RefusalsSeen,
    Request,
    SettingsWanted,
)

_ENTRIES = 100
_CODES = 20
_HUB = "hub"
_LEAST_REASON = 3


class Work:
    """Turns a book and a request into the next book; KioskError where it will not be done."""

    def __init__(self, db: Database, doors: Doors, tools: Tools, clock: Clock, wall: Clock) -> None:
        self.db = db
        self._doors = doors
        self._tools = tools
        self._clock = clock
        self._wall = wall
        self._people = People(db)
        self._outbox = Outbox(db)
        self._edits = Edits(db)
        self._unknown = UnknownCodes(db)
        self._assortment = Assortment(db, doors, wall)
        self._drill: Generator[DrillReport] | None = None

    def begun(self) -> Generator[DrillReport] | None:
        """The drill that the last request began, once."""
        drill, self._drill = self._drill, None
        return drill

    def people_in(self, book: StaffBook) -> StaffBook:
        """*book* with the people and the lock as they stand."""
        now = self._wall()
        lock = self._people.lock(now)
        left_s = lock.left_s(now)
        return replace(
            book,
            people=self._people.names(),
            wrong=lock.wrong,
            locked_until_s=self._clock() + left_s if left_s else 0.0,
        )

    def done(self, book: StaffBook, request: Request) -> StaffBook:
        """The book after *request*."""
        match request:
            case PinEntered() | AgeChecked() | FirstPin() | Left():
                return self._about_pins(book, request)
            case PersonAdded() | PersonRemoved():
                return self._about_people(book, request)
            case LetterRetried() | LetterDiscarded():
                return self._about_letters(book, request)
            case SettingsWanted():
                return self._change(book, request)
            case ProductChanged() | ProductMade() | CatalogueImported() | RefusalsSeen():
                return self._about_goods(book, request)
            case _:
                return self._with_tools(book, request)

    def pushed(self, book: StaffBook, request: SettingsPushed) -> tuple[StaffBook, Pushed]:
        """The book after the hub's change."""

        def note(words: str) -> None:
            ledger.append(self.db, what="settings_pushed", at=self._wall(), words=words, who=_HUB)

        return push(book, request, self._doors, note)

    def looked(self, book: StaffBook) -> StaffBook:
        """The book with everything read anew."""
        return replace(
            self.people_in(book),
            letters=reading.letters(self.db),
            entries=ledger.newest(self.db, _ENTRIES),
            decisions=reading.decisions(self.db),
            calibration=reading.answers(self.db),
            devices=self._doors.devices(),
            models=self._doors.models(),
            demanded=self._doors.demanded(),
            unknown=self._unknown_codes(),
            refused=self._edits.refused(),
            imports=catalogue_files(book.settings.catalogue.import_folder),
        )

    def _unknown_codes(self) -> tuple[UnknownView, ...]:
        return tuple(
            UnknownView(one.barcode, one.times, one.last_at, *self._doors.what_is(one.barcode))
            for one in self._unknown.newest(_CODES)
        )

    def _with_tools(
        self,
        book: StaffBook,
        request: PartTested
        | DrillWanted
        | BundleWanted
        | DeleteNow
        | LedgerChecked
        | Noted
        | Looked,
    ) -> StaffBook:
        match request:
            case Noted() | Looked():
                if isinstance(request, Noted):
                    self._note(book, request.what, request.words, session_id=request.session_id)
                return self.looked(book)
            case PartTested():
                return self._test(book, request.part)
            case DrillWanted():
                self._drill = self._tools.drills[request.drill]()
                self._note(book, "drill", f"A drill was begun: {request.drill}.")
                return replace(book, drill=DrillReport(request.drill))
            case BundleWanted():
                file = self._tools.bundle()
                self._note(book, "support_bundle", f"A support bundle was written: {file.name}.")
                return self.looked(book).said("bundle", str(file))
            case DeleteNow():
                gone = self._tools.delete_pictures()
                self._note(book, "pictures_deleted", f"{gone} stored pictures were deleted.")
                return self.looked(book).said("deleted", str(gone))
            case LedgerChecked():
                return replace(
                    self.looked(book), verdict=ledger.verify(self.db, self._tools.told_head())
                )
            case _:
                assert_never(request)

    def _about_pins(
        self, book: StaffBook, request: PinEntered | AgeChecked | FirstPin | Left
    ) -> StaffBook:
        match request:
            case PinEntered():
                return self._sign_in(book, request)
            case AgeChecked():
                return self._check_age(book, request)
            case FirstPin():
                return self._first(book, request)
            case Left():
                return self._leave(book)
            case _:
                assert_never(request)

    def _about_people(self, book: StaffBook, request: PersonAdded | PersonRemoved) -> StaffBook:
        match request:
            case PersonAdded():
                self._people.add(request.name, request.pin, at=self._wall())
                self._note(book, "person_added", f"{request.name} has a PIN.")
                return self.looked(book).said("saved")
            case PersonRemoved():
                self._people.remove(request.name)
                self._note(book, "person_removed", f"{request.name} was removed.")
                return self.looked(book).said("saved")
            case _:
                assert_never(request)

    def _sign_in(self, book: StaffBook, request: PinEntered) -> StaffBook:
        if self._people.is_them(request.name, request.pin, at=self._wall()):
            ledger.append(
                self.db,
                what="signed_in",
                at=self._wall(),
                words="The panel was opened.",
                who=request.name,
            )
            return replace(self.looked(book), signed_in=request.name, told=None)
        return self._wrong_pin(book)

    def _check_age(self, book: StaffBook, request: AgeChecked) -> StaffBook:
        """On the shopper's own screen: the PIN lets goods pass and opens nothing else."""
        if not self._people.is_them(request.name, request.pin, at=self._wall()):
            return self._wrong_pin(book)
        self._doors.age_approved(AgeApproved(request.session_id, request.age, request.name))
        return self.people_in(book).said("age_approved")

    def _wrong_pin(self, book: StaffBook) -> StaffBook:
        after = self.people_in(book)
        if after.locked_until_s and not book.locked_until_s:
            words = "Five wrong PINs in a row: the panel was locked."
            ledger.append(self.db, what="locked", at=self._wall(), words=words)
        return after.said("wrong_pin", ok=False)

    def _first(self, book: StaffBook, request: FirstPin) -> StaffBook:
        if self._people.names():
            raise ConfigError("Staff have their PINs already. Sign in with yours.")
        self._people.add(request.name, request.pin, at=self._wall())
        return self._sign_in(book, PinEntered(" ".join(request.name.split()), request.pin))

    def _leave(self, book: StaffBook) -> StaffBook:
        """Keep nothing of what staff saw."""
        clean = StaffBook(book.settings, book.catalogue, restart_needed=book.restart_needed)
        return self.people_in(replace(clean, drill=book.drill))

    def _about_letters(
        self, book: StaffBook, request: LetterRetried | LetterDiscarded
    ) -> StaffBook:
        now = self._wall()
        if isinstance(request, LetterRetried):
            moved = self._outbox.retry(request.event_id, now=now, who=book.signed_in)
        elif len(request.reason.strip()) < _LEAST_REASON:
            raise ConfigError("Say why the letter is given up: the reason goes into the ledger.")
        else:
            reason = request.reason.strip()
            moved = self._outbox.discard(request.event_id, reason, now=now, who=book.signed_in)
        self._doors.letters_moved(LettersMoved())
        if not moved:
            return self.looked(book).said("letter_gone", ok=False)
        return self.looked(book).said("letter_moved")

    def _change(self, book: StaffBook, request: SettingsWanted) -> StaffBook:
        after = changes.changed(book.settings, request.changes)
        self._doors.check(book.settings, after)
        changes.keep(book.settings.storage.path, request.changes)
        words = changes.described(book.settings, request.changes)
        self._note(book, "settings_changed", words)
        self._doors.apply(book.settings, after)
        live = all(change.is_live for change in request.changes)
        book = replace(book, settings=after, restart_needed=book.restart_needed or not live)
        return self.looked(book).said("saved" if live else "saved_for_restart")

    def _about_goods(
        self,
        book: StaffBook,
        request: ProductChanged | ProductMade | CatalogueImported | RefusalsSeen,
    ) -> StaffBook:
        if isinstance(request, RefusalsSeen):
            self._edits.forget_refused()
            return self.looked(book)
        book, words = self._assortment.done(book, request)
        self._note(book, "product_changed", words)
        return self.looked(book).said("saved")

    def _test(self, book: StaffBook, part: Part) -> StaffBook:
        tested = _tried(self._tools.tests[part], self._clock, self._wall)
        return replace(book, tests={**book.tests, part: tested})

    def _note(
        self, book: StaffBook, what: str, words: str, *, session_id: str | None = None
    ) -> None:
        ledger.append(
            self.db,
            what=what,
            at=self._wall(),
            words=words,
            who=book.signed_in,
            session_id=session_id,
        )


def _tried(test: Callable[[], str], clock: Clock, wall: Clock) -> Tested:
    began_s = clock()
    try:
        words, ok = test(), True
    except KioskError as exc:
        words, ok = str(exc), False
    return Tested(ok, words, round(clock() - began_s, 2), wall())
