"""A card is charged once, whatever is interrupted."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.errors import DatabaseFault
from kiosk.events.touches import PaymentWish
from kiosk.payment.book import PaymentBook
from kiosk.payment.desk import PaymentDesk, PaymentDue
from kiosk.payment.simulator import TerminalSimulator
from kiosk.payment.terminal import PaymentResult
from kiosk.snapshots.paying import PaymentState, PaymentStatus

DUE = PaymentDue("session-1", "ORD-017", 1642)


@dataclass
class Shown:
    """Everything the desk has told, in order."""

    told: list[PaymentStatus] = field(default_factory=list)
    news: threading.Condition = field(default_factory=threading.Condition)

    def publish(self, status: PaymentStatus) -> None:
        with self.news:
            self.told.append(status)
            self.news.notify_all()

    def until(self, state: PaymentState) -> None:
        with self.news:
            assert self.news.wait_for(
                lambda: bool(self.told) and self.told[-1].state is state, timeout=20
            ), self.told


class Running:
    """A desk on its thread; `stop` ends it as a power cut may."""

    def __init__(self, folder: Path, terminal: TerminalSimulator) -> None:
        self.shown = Shown()
        self.terminal = terminal
        self.desk = PaymentDesk(
            folder / "payments.db",
            terminal,
            currency="EUR",
            publish=self.shown.publish,
            ask_every_s=0.001,
        )
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self.desk.run, args=(self._stop,))
        self._thread.start()
        self.desk.due(DUE)

    def stop(self) -> None:
        self._stop.set()
        self.terminal.abort()
        self._thread.join()


@pytest.fixture
def running(tmp_path: Path) -> Iterator[list[Running]]:
    started: list[Running] = []
    yield started
    for one in started:
        one.stop()


def start(running: list[Running], folder: Path, terminal: TerminalSimulator) -> Running:
    running.append(Running(folder, terminal))
    running[-1].shown.until(PaymentState.CHOOSING)
    return running[-1]


def test_approved_card_pays_once(running: list[Running], tmp_path: Path) -> None:
    one = start(running, tmp_path, TerminalSimulator(delay_s=0))
    one.desk.wish(PaymentWish.CARD)
    one.shown.until(PaymentState.APPROVED)
    one.desk.wish(PaymentWish.CARD)  # a finger that trembles
    one.desk.due(DUE)
    assert list(one.terminal.booked.values()) == [1642]


def test_declined_card_can_be_tried_again(running: list[Running], tmp_path: Path) -> None:
    terminal = TerminalSimulator(PaymentResult.DECLINED, delay_s=0)
    one = start(running, tmp_path, terminal)
    one.desk.wish(PaymentWish.CARD)
    one.shown.until(PaymentState.DECLINED)
    terminal.result = PaymentResult.APPROVED
    one.desk.wish(PaymentWish.CARD)
    one.shown.until(PaymentState.APPROVED)
    assert len(terminal.booked) == 1


def test_shopper_stops_the_payment_and_pays_at_the_desk(
    running: list[Running], tmp_path: Path
) -> None:
    one = start(running, tmp_path, TerminalSimulator(delay_s=60))
    one.desk.wish(PaymentWish.CARD)
    one.shown.until(PaymentState.WAITING)
    one.desk.wish(PaymentWish.STOP)
    one.shown.until(PaymentState.CANCELLED)
    one.desk.wish(PaymentWish.DESK)
    one.shown.until(PaymentState.DESK)
    assert one.terminal.booked == {}


def test_unknown_result_is_asked_about_and_never_charged_again(
    running: list[Running], tmp_path: Path
) -> None:
    terminal = TerminalSimulator(PaymentResult.UNKNOWN, delay_s=0, silent=3)
    one = start(running, tmp_path, terminal)
    one.desk.wish(PaymentWish.CARD)
    one.shown.until(PaymentState.APPROVED)
    assert PaymentState.UNKNOWN in [status.state for status in one.shown.told]
    assert list(terminal.booked.values()) == [1642]
    assert list(terminal.asked.values()) == [3]


def test_silent_terminal_needs_a_person_and_still_charges_nothing(
    running: list[Running], tmp_path: Path
) -> None:
    terminal = TerminalSimulator(PaymentResult.UNKNOWN, delay_s=0, silent=99)
    one = start(running, tmp_path, terminal)
    one.desk.wish(PaymentWish.CARD)
    one.shown.until(PaymentState.UNCLEAR)
    one.desk.wish(PaymentWish.CARD)  # refused: the first one may have worked
    terminal.silent = 0
    one.desk.wish(PaymentWish.ASK)
    one.shown.until(PaymentState.APPROVED)
    assert list(terminal.booked.values()) == [1642]


def test_power_cut_while_the_card_was_charged_is_asked_about(
    running: list[Running], tmp_path: Path
) -> None:
    """The terminal took the money and the kiosk died before it was told."""
    book = PaymentBook(tmp_path / "payments.db")
    book.open(DUE.session_id, DUE.number, DUE.amount_minor)
    cut = book.attempt(DUE.session_id)
    assert cut is not None
    book.close()
    terminal = TerminalSimulator(delay_s=0, silent=1, booked={cut.reference: 1642})
    running.append(Running(tmp_path, terminal))
    running[-1].shown.until(PaymentState.APPROVED)
    assert terminal.booked == {cut.reference: 1642}


def test_attempt_that_the_terminal_never_heard_of_was_none(
    running: list[Running], tmp_path: Path
) -> None:
    book = PaymentBook(tmp_path / "payments.db")
    book.open(DUE.session_id, DUE.number, DUE.amount_minor)
    assert book.attempt(DUE.session_id) is not None
    book.close()
    running.append(Running(tmp_path, TerminalSimulator(delay_s=0, silent=1)))
    running[-1].shown.until(PaymentState.CANCELLED)


def test_late_word_about_an_older_attempt_changes_nothing(tmp_path: Path) -> None:
    book = PaymentBook(tmp_path / "payments.db")
    book.open("s", "N", 100)
    first = book.attempt("s")
    assert first is not None
    assert book.attempt("s") is None
    book.settle(first, PaymentResult.DECLINED)
    second = book.attempt("s")
    assert second is not None
    assert second.reference != first.reference
    book.settle(first, PaymentResult.APPROVED)
    assert book.find("s").state is PaymentState.WAITING
    with pytest.raises(KeyError):
        book.find("nobody")
    book.close()


def test_file_that_can_not_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "payments.db").mkdir()
    with pytest.raises(DatabaseFault, match=r"payments\.db"):
        PaymentBook(tmp_path / "payments.db")
