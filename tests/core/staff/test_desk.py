"""What the staff desk does for whom, and what it writes down."""

from pathlib import Path

import pytest

from kiosk.catalogue.edit import Edit
from kiosk.catalogue.product import Catalogue
from kiosk.config.reading import read_settings
from kiosk.events.letters import LetterState
from kiosk.outbox.database import open_database
from kiosk.outbox.edits import open_edits, waiting_edits
from kiosk.outbox.letters import Outbox
from kiosk.outbox.unknown_codes import UnknownCodes
from kiosk.staff.book import StaffBook, UnknownView
from kiosk.staff.changes import Change
from kiosk.staff.requests import (
    BundleWanted,
    CatalogueImported,
    DeleteNow,
    Drill,
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
    SettingsWanted,
)
from tests.core.outbox.test_database import begin_session, put_letter
from tests.core.staff.conftest import PIN, DeskRig
from tests.fakes.running import on_threads

HIGHER = SettingsWanted((Change("routing", "threshold", 0.8),))


def test_the_first_start_asks_for_a_pin_and_only_the_first(rig: DeskRig) -> None:
    assert rig.book.people == ()
    assert rig.say(FirstPin("Ada", PIN)).signed_in == "Ada"
    rig.say(Left())
    book = rig.say(FirstPin("Eve", "141421"))
    assert book.signed_in == ""
    assert book.told is not None
    assert not book.told.ok
    assert book.people == ("Ada",)


def test_nothing_is_heard_without_a_pin(signed_in: DeskRig) -> None:
    """Not even by a window that has gone wrong."""
    signed_in.say(Left())
    for request in (HIGHER, DrillWanted(Drill.CAMERA), DeleteNow(), PersonAdded("Eve", "141421")):
        signed_in.desk.put(request)
    book = signed_in.say(PinEntered("Ada", "314159"))
    assert (book.signed_in, book.people, signed_in.applied) == ("", ("Ada",), [])
    assert book.told is not None
    assert book.told.key == "wrong_pin"
    assert signed_in.entries() == [("Ada", "signed_in")]


def test_what_staff_saw_is_gone_when_they_leave(signed_in: DeskRig) -> None:
    assert signed_in.say(Looked()).entries != ()
    left = signed_in.say(Left())
    assert (left.entries, left.letters, left.decisions, left.signed_in) == ((), (), (), "")


def test_five_wrong_pins_lock_and_the_ledger_says_so(signed_in: DeskRig) -> None:
    signed_in.say(Left())
    for _ in range(5):
        book = signed_in.say(PinEntered("Ada", "314159"))
    assert book.locked_until_s == signed_in.mono_s + 30
    assert signed_in.say(PinEntered("Ada", PIN)).signed_in == ""
    signed_in.wall_s += 30
    assert signed_in.say(PinEntered("Ada", PIN)).signed_in == "Ada"
    assert [what for _who, what in signed_in.entries()] == ["signed_in", "locked", "signed_in"]


def test_a_change_is_checked_applied_kept_and_written_down(
    signed_in: DeskRig, tmp_path: Path
) -> None:
    book = signed_in.say(HIGHER)
    assert book.told is not None
    assert (book.told.key, book.restart_needed) == ("saved", False)
    assert signed_in.applied[0].routing.threshold == book.settings.routing.threshold == 0.8
    kept = read_settings(None, {"SHOPSHADOW_STORAGE__FOLDER": str(tmp_path)})
    assert kept.routing.threshold == 0.8
    entry = book.entries[0]
    assert (entry.who, entry.what) == ("Ada", "settings_changed")
    assert entry.words == "[routing] threshold: 0.7 → 0.8"


def test_a_change_that_can_not_work_changes_nothing(signed_in: DeskRig, tmp_path: Path) -> None:
    signed_in.wrong = "The model nowhere.pt is missing."
    book = signed_in.say(HIGHER)
    assert book.told is not None
    assert (book.told.ok, book.told.words) == (False, "The model nowhere.pt is missing.")
    assert signed_in.applied == []
    assert not (tmp_path / "staff.toml").exists()
    assert signed_in.entries() == [("Ada", "signed_in")]


def test_what_needs_a_restart_says_so(signed_in: DeskRig) -> None:
    book = signed_in.say(SettingsWanted((Change("backend", "device_name", "Till 3"),)))
    assert book.told is not None
    assert (book.told.key, book.restart_needed) == ("saved_for_restart", True)


def _park(rig: DeskRig, event_id: str) -> Outbox:
    db = open_database(rig.database)
    begin_session(db.conn)
    put_letter(db.conn, event_id=event_id, state="waiting")
    outbox = Outbox(db)
    assert outbox.park(event_id, "PRODUCT_NOT_FOUND", now=5.0)
    return outbox


def test_a_parked_letter_is_sent_again_under_a_name(signed_in: DeskRig) -> None:
    outbox = _park(signed_in, "e1")
    (letter,) = signed_in.say(Looked()).letters
    assert (letter.state, letter.reason) == ("parked", "PRODUCT_NOT_FOUND")
    book = signed_in.say(LetterRetried("e1"))
    assert book.letters[0].state == "waiting"
    assert len(signed_in.moved) == 1
    assert signed_in.entries()[-1] == ("Ada", "letter_retried")
    assert not signed_in.say(LetterRetried("e1")).told.ok  # type: ignore[union-attr]
    outbox.close()


def test_a_letter_is_given_up_only_with_a_reason(signed_in: DeskRig) -> None:
    outbox = _park(signed_in, "e1")
    book = signed_in.say(LetterDiscarded("e1", "  "))
    assert book.told is not None
    assert "reason" in book.told.words
    signed_in.say(LetterDiscarded("e1", "Paid at the desk"))
    found = outbox.find("e1")
    assert found is not None
    assert found.state is LetterState.CANCELLED
    assert signed_in.book.entries[0].words == "Paid at the desk"
    outbox.close()


def test_a_price_waits_to_be_told_to_the_backend_and_holds_here_at_once(
    signed_in: DeskRig, tmp_path: Path
) -> None:
    """The backend's table is the truth: a file beside it would win over it at the next start."""
    book = signed_in.say(
        ProductChanged("P001", (("price_minor", 77), ("barcode", "4006381333931")))
    )
    (edit,) = waiting_edits(signed_in.database)
    assert (edit.product_id, edit.who) == ("P001", "Ada")
    assert edit.fields == {"price_minor": 77, "barcode": "4006381333931"}
    assert signed_in.edited == 1
    assert (signed_in.catalogues, (tmp_path / "catalogue.json").exists()) == ([], False)
    assert "price_minor: 59 → 77" in book.entries[0].words
    assert book.catalogue.by_barcode("4006381333931") is not None


def test_the_kiosks_own_rules_go_into_a_catalogue_file_of_its_own(
    signed_in: DeskRig, tmp_path: Path
) -> None:
    book = signed_in.say(ProductChanged("P001", (("threshold", 0.9),)))
    assert signed_in.catalogues[0].products["P001"].threshold == 0.9
    assert book.settings.detection.catalogue == str(tmp_path / "catalogue.json")
    assert (waiting_edits(signed_in.database), signed_in.edited) == ((), 0)


def test_what_is_sold_now_is_in_the_book_without_anybody_asking(signed_in: DeskRig) -> None:
    """Also while nobody is signed in: the panel never shows yesterday's prices."""
    signed_in.desk.sells(Catalogue("hub", "EUR"))
    signed_in.until(lambda book: len(book.catalogue) == 0)


@pytest.mark.parametrize(
    ("product_id", "field"),
    [("P001", ("price_minor", -1)), ("nobody", ("price_minor", 1)), ("P001", ("colour", "red"))],
)
def test_a_product_that_would_be_faulty_is_refused(
    signed_in: DeskRig, tmp_path: Path, product_id: str, field: tuple[str, object]
) -> None:
    book = signed_in.say(ProductChanged(product_id, (field,)))
    assert book.told is not None
    assert not book.told.ok
    assert signed_in.catalogues == []
    assert not (tmp_path / "catalogue.json").exists()
    assert not (tmp_path / "catalogue.new.json").exists()


def test_each_part_is_really_tried(signed_in: DeskRig) -> None:
    signed_in.say(PartTested(Part.MODEL))
    tests = signed_in.say(PartTested(Part.CAMERA)).tests
    assert (tests[Part.MODEL].ok, tests[Part.MODEL].words) == (True, "works")
    assert (tests[Part.CAMERA].ok, tests[Part.CAMERA].words) == (False, "no picture for 3 s")


def test_a_drill_is_shown_step_by_step(signed_in: DeskRig) -> None:
    signed_in.say(DrillWanted(Drill.CAMERA))
    book = signed_in.until(lambda book: book.drill is not None and book.drill.ok is True)
    assert book.drill is not None
    assert [step.key for step in book.drill.steps] == ["cut", "back"]
    assert signed_in.entries()[-1] == ("Ada", "drill")


def test_people_come_and_go(signed_in: DeskRig) -> None:
    assert signed_in.say(PersonAdded("Bea", "141421")).people == ("Ada", "Bea")
    assert signed_in.say(PersonRemoved("Bea")).people == ("Ada",)
    book = signed_in.say(PersonRemoved("Ada"))
    assert book.told is not None
    assert "last one" in book.told.words


def test_everything_else_is_written_down_as_well(signed_in: DeskRig) -> None:
    signed_in.say(BundleWanted())
    signed_in.say(DeleteNow())
    signed_in.say(Noted("sale_corrected", "1 × P001 taken off", "s1"))
    assert [what for _who, what in signed_in.entries()] == [
        "signed_in",
        "support_bundle",
        "pictures_deleted",
        "sale_corrected",
    ]
    verdict = signed_in.say(LedgerChecked()).verdict
    assert verdict is not None
    assert (verdict.entries, verdict.faults) == (4, ())


def test_a_database_that_can_not_be_opened_is_said_and_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """S0-30: it is tried every second, and written into the log once."""
    (tmp_path / "kiosk.db").write_bytes(b"no database at all, but long enough" * 100)
    rig = DeskRig(tmp_path)
    with on_threads(rig.desk):
        assert "damaged" in rig.until(lambda book: bool(book.fault)).fault
        rig.until(lambda _: sum(bool(book.fault) for book in rig.books) >= 3)
        assert caplog.text.count("the staff desk rests") == 1
        (tmp_path / "kiosk.db").unlink()
        rig.until(lambda book: not book.fault)


UNKNOWN = "03017624010701"


def test_an_unknown_code_becomes_a_product_with_a_price(rig: DeskRig) -> None:
    """S1-11: what somebody knows of it is offered; only the price is typed."""
    rig.food[UNKNOWN] = ("Hazelnut spread", "Nutty", "")
    db = open_database(rig.database)
    UnknownCodes(db).note(UNKNOWN, 900.0)
    db.close()
    rig.say(FirstPin("Ada", PIN))
    book = rig.say(Looked())
    assert book.unknown == (UnknownView(UNKNOWN, 1, 900.0, "Hazelnut spread", "Nutty", ""),)
    book = rig.say(ProductMade(UNKNOWN, "Hazelnut spread", 349))
    found = book.catalogue.by_barcode(UNKNOWN)
    assert found is not None
    assert (found.product_id, found.name, found.price_minor) == (
        "3017624010701",
        "Hazelnut spread",
        349,
    )
    assert book.unknown == ()
    assert [edit.product_id for edit in waiting_edits(rig.database)] == ["3017624010701"]
    again = rig.say(ProductMade(UNKNOWN, "The same", 1))
    assert again.told is not None
    assert not again.told.ok


def imported(signed_in: DeskRig, folder: Path, text: str) -> StaffBook:
    stick = folder / "stick"
    stick.mkdir(exist_ok=True)
    (stick / "autumn.csv").write_text(text, encoding="utf-8")
    (stick / "notes.txt").write_text("not a catalogue")
    wish = Change("catalogue", "import_folder", str(stick))
    assert signed_in.say(SettingsWanted((wish,))).imports == ("autumn.csv",)
    return signed_in.say(CatalogueImported("autumn.csv"))


def test_a_file_from_a_stick_is_taken_over_where_it_says_something_new(
    signed_in: DeskRig, tmp_path: Path
) -> None:
    book = imported(
        signed_in,
        tmp_path,
        "product_id,name,price,classes\nP001,Organic Apple,0.79,apple\nN1,Nut,1.20,\n",
    )
    assert [p.price_minor for p in book.catalogue if p.product_id in {"P001", "N1"}] == [79, 120]
    edits = {edit.product_id: edit.fields for edit in waiting_edits(signed_in.database)}
    assert edits["P001"]["price_minor"] == 79
    assert edits["N1"] == {"name": "Nut", "price_minor": 120}
    assert "P002" in book.catalogue.products, "what the file does not name stays"
    assert "autumn.csv: 2 of 2 products" in book.entries[0].words


@pytest.mark.parametrize(
    "text",
    [
        "product_id,name,price\nP001,,1\nP002,Milk,free\n",
        "product_id,name,currency\nP001,Apple,CHF\n",
    ],
)
def test_a_faulty_file_is_refused_with_every_fault(
    signed_in: DeskRig, tmp_path: Path, text: str
) -> None:
    book = imported(signed_in, tmp_path, text)
    assert book.told is not None
    assert not book.told.ok
    assert all(part in book.told.words for part in (("line 2", "line 3") if "free" in text else ()))
    assert waiting_edits(signed_in.database) == ()


@pytest.mark.parametrize("name", ["../kiosk.db", "nothing.csv", "/etc/passwd"])
def test_nothing_is_read_outside_the_import_folder(signed_in: DeskRig, name: str) -> None:
    book = signed_in.say(CatalogueImported(name))
    assert book.told is not None
    assert not book.told.ok


def test_refused_changes_are_shown_until_somebody_has_read_them(signed_in: DeskRig) -> None:
    edits = open_edits(signed_in.database)
    edits.put(Edit("e1", "P001", {"price_minor": 1}))
    edits.refuse("e1", "no")
    edits.close()
    assert [one.note for one in signed_in.say(Looked()).refused] == ["no"]
    assert signed_in.say(RefusalsSeen()).refused == ()
