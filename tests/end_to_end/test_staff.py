"""Staff mend what went wrong, by touch alone, in the whole program."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.config.reading import read_settings
from kiosk.events.letters import LetterState
from kiosk.events.touches import ProductPicked
from kiosk.outbox import ledger
from kiosk.outbox.database import open_database
from kiosk.outbox.letters import Outbox
from kiosk.snapshots.seeing import CameraState
from kiosk.snapshots.till import Phase
from kiosk.staff.requests import FirstPin, Left
from tests.end_to_end.conftest import Kiosk
from ui.presenters.staff.blocks import Page
from ui.staff.pad import TypingPad
from ui.staff.panel import StaffPanel
from ui.widgets.button import Button

pytestmark = pytest.mark.slow

PIN = "271828"


def tap(widget: QWidget) -> None:
    """One finger, down and up, through the window as from a touchscreen."""
    for _ in range(3):  # the layout settles before anybody's finger is there
        QApplication.processEvents()
    screen = QTest.createTouchDevice()
    at = widget.mapTo(widget.window(), QPoint(widget.width() // 2, widget.height() // 2))
    assert widget.isVisible()
    assert widget.window().rect().contains(at)
    QTest.touchEvent(widget.window(), screen).press(0, at).commit()
    QTest.touchEvent(widget.window(), screen).release(0, at).commit()


def find(panel: StaffPanel, name: str) -> Button:
    """The button on the page whose accessible name, or words, are these."""
    for button in panel.page_area.widget().findChildren(Button):
        if name in (button.accessibleName(), button.text()):
            QApplication.processEvents()
            panel.page_area.ensureWidgetVisible(button)
            return button
    raise AssertionError(f"no button {name!r}")


def touch(kiosk: Kiosk, panel: StaffPanel, name: str) -> None:
    """Tap that button as soon as it is there; a page that is drawn anew has another one."""

    def tapped() -> bool:
        if not there(panel, name):
            return False
        button = find(panel, name)
        for _ in range(3):
            QApplication.processEvents()
        if not button.isVisible():
            return False
        tap(button)
        return True

    kiosk.until(tapped)


def there(panel: StaffPanel, name: str) -> bool:
    page = panel.page_area.widget()
    buttons = [] if page is None else page.findChildren(Button)
    return any(name in (one.accessibleName(), one.text()) for one in buttons)


def enter(kiosk: Kiosk, *, first: bool = True) -> StaffPanel:
    """The gesture, then the PIN; on a new kiosk somebody has chosen one before."""
    if first:
        kiosk.runtime.staff.desk.put(FirstPin("Ada", PIN))
        kiosk.runtime.staff.desk.put(Left())
    layer = kiosk.window.staff
    assert layer is not None
    kiosk.until(lambda: layer.book is not None and layer.book.people == ("Ada",))
    for _ in range(5):
        tap(kiosk.window.frame.header.mark)
    kiosk.until(lambda: layer.panel is not None)
    panel = layer.panel
    assert panel is not None
    kiosk.qtbot.waitExposed(panel)
    pad = panel.gate.pad
    assert pad is not None
    for figure in PIN:
        tap(pad.keys[figure])
    tap(pad.done_button)
    kiosk.until(lambda: panel.state.book.signed_in == "Ada")
    return panel


def go(kiosk: Kiosk, panel: StaffPanel, page: Page) -> None:
    tab = panel.pages.tabs[page]
    panel.nav.ensureWidgetVisible(tab)
    tap(tab)
    kiosk.until(lambda: panel.shown_page is page)


def words_in_ledger(kiosk: Kiosk) -> list[tuple[str, str, str]]:
    db = open_database(kiosk.runtime.database)
    entries = [(one.who, one.what, one.words) for one in ledger.newest(db, 50)]
    assert ledger.verify(db).faults == ()
    db.close()
    return entries


def test_a_lost_camera_is_mended_by_choosing_another_one(
    start_kiosk: Callable[..., Kiosk], tmp_path: Path
) -> None:
    """The model is trusted as far as what the new camera shows was validated: the stage's goods."""
    kiosk = start_kiosk(real_model=True, camera={"source": str(tmp_path / "nowhere.mp4")})
    assert kiosk.runtime.rules.policy.doubts("P001")
    panel = enter(kiosk)
    go(kiosk, panel, Page.CAMERA)
    kiosk.until(lambda: panel.state.facts.camera is not None)
    assert panel.state.facts.camera is not None
    kiosk.until(lambda: panel.state.facts.camera.state is CameraState.LOST)  # type: ignore[union-attr]
    touch(kiosk, panel, "Camera: Demo stage")
    kiosk.until(lambda: panel.state.facts.camera.state is CameraState.LIVE)  # type: ignore[union-attr]
    kiosk.until(lambda: kiosk.runtime.perception.captured > 5)
    assert not kiosk.runtime.rules.policy.doubts("P001")
    found = words_in_ledger(kiosk)[0]
    assert (found[0], found[1]) == ("Ada", "settings_changed")
    assert "'stage'" in found[2]
    kept = read_settings(None, {"SHOPSHADOW_STORAGE__FOLDER": str(tmp_path / "kiosk")})
    assert kept.camera.source == "stage"


def test_a_wrong_threshold_is_mended_and_holds_for_the_next_item(
    start_kiosk: Callable[..., Kiosk],
) -> None:
    """At 1.0 everything is asked: six touches of − and the stage's goods go in silently."""
    kiosk = start_kiosk(guest=True, routing={"threshold": 1.0}, stage="short")
    kiosk.until(lambda: kiosk.runtime.sale is not None and bool(kiosk.sale.prompts))
    panel = enter(kiosk)
    go(kiosk, panel, Page.RECOGNITION)
    name = "Added without asking from −"
    for wanted in (0.95, 0.9, 0.85, 0.8, 0.75, 0.7):
        touch(kiosk, panel, name)
        kiosk.until(lambda: panel.state.book.settings.routing.threshold == wanted)  # noqa: B023
    assert kiosk.runtime.rules.sure("P001") == 0.7
    tap(panel.pages.close_button)
    layer = kiosk.window.staff
    assert layer is not None
    kiosk.until(lambda: layer.panel is None)
    kiosk.until(lambda: kiosk.pieces > 0)
    assert [what for _who, what, _words in words_in_ledger(kiosk)].count("settings_changed") == 6


def test_a_parked_letter_is_sent_again(start_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = start_kiosk(stage="still")
    kiosk.until(lambda: kiosk.runtime.sale is not None and kiosk.sale.phase is Phase.SHOPPING)
    kiosk.runtime.backend.line.set(cut=True)
    kiosk.runtime.till.put(ProductPicked("P005"))
    kiosk.until(lambda: kiosk.basket() == {"P005": 1})
    db = open_database(kiosk.runtime.database)
    outbox = Outbox(db)
    row = db.conn.execute("select event_id from letter where kind = 'add'").fetchone()
    kiosk.until(lambda: outbox.park(row[0], "PRODUCT_NOT_FOUND: no such product", now=0.0))
    kiosk.runtime.backend.line.set(cut=False)
    panel = enter(kiosk)
    go(kiosk, panel, Page.QUEUE)
    name = f"Send again: Add {kiosk.catalogue.name_of('P005')}"
    touch(kiosk, panel, name)

    def delivered() -> bool:
        letter = outbox.find(row[0])
        return letter is not None and letter.state is LetterState.DELIVERED

    kiosk.until(delivered)
    db.close()
    kiosk.until(lambda: kiosk.sale.letters.parked == 0)
    assert ("Ada", "letter_retried", "Sent again by staff") in words_in_ledger(kiosk)


def test_receipts_are_set_while_the_kiosk_sells(
    start_kiosk: Callable[..., Kiosk], tmp_path: Path
) -> None:
    window = {"scale": 1.0, "motion": False, "sounds": False}  # as it was opened
    kiosk = start_kiosk(stage="still", printer={"kind": "dummy"}, window=window)
    panel = enter(kiosk)
    go(kiosk, panel, Page.SALE)
    for words, receipts, offered in (
        ("Never", "never", False),
        ("After every sale", "always", True),
    ):
        touch(kiosk, panel, f"A receipt is printed: {words}")
        kiosk.until(lambda: panel.state.book.settings.printer.receipts == receipts)  # noqa: B023
        kiosk.until(lambda: kiosk.window.frame.thanks.offers_paper is offered)  # noqa: B023
    assert not panel.state.book.restart_needed
    who, what, said = words_in_ledger(kiosk)[0]
    assert (who, what) == ("Ada", "settings_changed")
    assert said == "[printer] receipts: 'never' → 'always'"
    kept = read_settings(None, {"SHOPSHADOW_STORAGE__FOLDER": str(tmp_path / "kiosk")})
    assert kept.printer.receipts == "always"


def test_the_first_start_asks_for_a_name_and_a_pin(start_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = start_kiosk(guest=False, stage="still")
    layer = kiosk.window.staff
    assert layer is not None
    kiosk.until(lambda: layer.book is not None)
    for _ in range(5):
        tap(kiosk.window.frame.header.mark)
    kiosk.until(lambda: layer.panel is not None)
    panel = layer.panel
    assert panel is not None
    for said in ("ada", PIN, PIN):
        pad = panel.gate.pad
        assert pad is not None
        for key in said:
            tap(pad.keys[key])
        tap(pad.done_button)
        kiosk.until(lambda: panel.gate.pad is not pad)  # noqa: B023
    kiosk.until(lambda: panel.state.book.signed_in == "ada")


def test_a_fresh_pairing_code_is_shown(start_kiosk: Callable[..., Kiosk]) -> None:
    """Re-pair: another code on the shopper's screen, and it is in the ledger who asked for it."""
    kiosk = start_kiosk(guest=False, stage="still")
    panel = enter(kiosk)

    def code() -> str:
        pairing = panel.state.facts.pairing
        return pairing.code if pairing else ""

    kiosk.until(lambda: code() != "")
    before = code()
    go(kiosk, panel, Page.BACKEND)
    touch(kiosk, panel, "Show a fresh pairing code")
    kiosk.until(lambda: code() not in {"", before})
    kiosk.until(lambda: ("Ada", "paired_again") in [one[:2] for one in words_in_ledger(kiosk)])


def test_a_live_sale_is_corrected_and_cancelled(start_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = start_kiosk(stage="empty")
    kiosk.until(lambda: kiosk.runtime.sale is not None and kiosk.sale.phase is Phase.SHOPPING)
    kiosk.runtime.till.put(ProductPicked("P005"))
    kiosk.until(lambda: kiosk.basket() == {"P005": 1})
    panel = enter(kiosk)
    name = kiosk.window.frame.kit.wording.name("P005")  # as it is written: 1 l stays together
    touch(kiosk, panel, f"+: {name}")
    kiosk.until(lambda: kiosk.basket() == {"P005": 2})
    touch(kiosk, panel, f"Remove: {name}")
    kiosk.until(lambda: kiosk.basket() == {})
    sale = kiosk.sale.session_id
    touch(kiosk, panel, "Cancel the sale")
    kiosk.until(lambda: kiosk.sale.session_id != sale)
    kiosk.until(lambda: len(words_of(kiosk, "sale_corrected")) == 3)
    assert "cancelled by staff" in words_of(kiosk, "sale_corrected")[0]


def test_somebody_new_gets_a_pin_of_their_own(start_kiosk: Callable[..., Kiosk]) -> None:
    """Named staff: the pad shows dots while the PIN is typed, and the PIN is nowhere kept."""
    kiosk = start_kiosk(guest=False, stage="still")
    panel = enter(kiosk)
    go(kiosk, panel, Page.PEOPLE)
    touch(kiosk, panel, "Add somebody")
    for said, shown in (("bea", "bea"), ("141421", "••••••")):
        kiosk.until(lambda: isinstance(panel.scrim.sheet, TypingPad))
        pad = panel.scrim.sheet
        assert isinstance(pad, TypingPad)
        for key in said:
            tap(pad.keys[key])
        assert pad.shown.text() == shown
        tap(pad.done_button)
    kiosk.until(lambda: panel.state.book.people == ("Ada", "bea"))
    assert "141421" not in "".join(words for _who, _what, words in words_in_ledger(kiosk))


def words_of(kiosk: Kiosk, what: str) -> list[str]:
    return [words for _who, kind, words in words_in_ledger(kiosk) if kind == what]


def test_the_till_is_closed_and_opened(start_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = start_kiosk(guest=False, stage="still")
    panel = enter(kiosk)
    touch(kiosk, panel, "Close the till")
    kiosk.until(lambda: not kiosk.sale.open_for_business)
    touch(kiosk, panel, "Open the till")
    kiosk.until(lambda: kiosk.sale.open_for_business)
    assert [who for who, what, _ in words_in_ledger(kiosk) if what.startswith("till_")] == [
        "Ada",
        "Ada",
    ]
