"""PINs and the lock after wrong ones, through restarts and clocks that jump."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlite_utils import Database

from kiosk.errors import ConfigError
from kiosk.outbox.database import open_database
from kiosk.staff.lockout import FIRST_S, LONGEST_S, TRIES, Lockout
from kiosk.staff.people import People

PIN, WRONG = "271828", "314159"
_QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "kiosk.db")
    yield opened
    opened.close()


@pytest.fixture
def people(db: Database) -> People:
    people = People(db, _QUICK)
    people.add("Ada", PIN, at=1.0)
    return people


def test_a_pin_is_kept_as_argon2id_alone(db: Database) -> None:
    """The default hasher, with its real cost."""
    people = People(db)
    people.add("Ada", PIN, at=1.0)
    (kept,) = db.conn.execute("select pin_hash from staff").fetchone()
    assert kept.startswith("$argon2id$v=19$")
    assert PIN not in kept
    assert people.is_them("Ada", PIN, at=2.0)


@pytest.mark.parametrize(("name", "pin"), [("Ada", WRONG), ("Bob", PIN), ("", PIN), ("Ada", "")])
def test_a_wrong_pin_or_name_opens_nothing(people: People, name: str, pin: str) -> None:
    assert not people.is_them(name, pin, at=2.0)


def test_five_wrong_tries_lock_for_thirty_seconds_and_then_twice_as_long(people: People) -> None:
    now, locked = 0.0, []
    for _ in range(7):
        for _ in range(TRIES):
            assert not people.is_them("Ada", WRONG, at=now)
        locked.append(people.lock(now).left_s(now))
        assert not people.is_them("Ada", PIN, at=now + locked[-1] - 0.1)
        now += locked[-1]
    assert locked == [30, 60, 120, 240, 480, 900, 900]
    assert people.is_them("Ada", PIN, at=now)
    assert people.lock(now) == Lockout()


def test_a_power_cycle_does_not_reset_the_lock(tmp_path: Path) -> None:
    db = open_database(tmp_path / "kiosk.db")
    People(db, _QUICK).add("Ada", PIN, at=0.0)
    db.close()
    for _ in range(TRIES):
        db = open_database(tmp_path / "kiosk.db")
        assert not People(db, _QUICK).is_them("Ada", WRONG, at=5.0)
        db.close()
    db = open_database(tmp_path / "kiosk.db")
    assert People(db, _QUICK).lock(5.0).left_s(5.0) == FIRST_S
    assert not People(db, _QUICK).is_them("Ada", PIN, at=6.0)
    db.close()


def test_a_clock_that_was_set_back_neither_opens_nor_locks_for_ever(people: People) -> None:
    for _ in range(TRIES):
        people.is_them("Ada", WRONG, at=1_000_000.0)
    assert people.lock(10.0).left_s(10.0) == FIRST_S
    assert people.lock(10.0 + FIRST_S).left_s(10.0 + FIRST_S) == 0
    assert people.is_them("Ada", PIN, at=11.0 + FIRST_S)


@pytest.mark.parametrize("pin", ["12345", "1234567890123", "123456", "654321", "111111", "121212"])
def test_a_pin_that_is_guessed_first_is_refused(people: People, pin: str) -> None:
    with pytest.raises(ConfigError, match="PIN"):
        people.add("Bea", pin, at=1.0)
    assert people.names() == ("Ada",)


@pytest.mark.parametrize("name", ["", "  ", "x" * 41])
def test_a_name_that_is_none_is_refused(people: People, name: str) -> None:
    with pytest.raises(ConfigError, match="name"):
        people.add(name, PIN, at=1.0)


def test_everybody_has_a_pin_of_their_own_and_the_last_one_stays(people: People) -> None:
    people.add(" Bea  B ", "838383838"[:6] + "1", at=2.0)
    assert people.names() == ("Ada", "Bea B")
    assert people.is_them("Bea B", "8383831", at=3.0)
    people.remove("Ada")
    assert not people.is_them("Ada", PIN, at=4.0)
    with pytest.raises(ConfigError, match="last one"):
        people.remove("Bea B")


class Guessing(RuleBasedStateMachine):
    """Somebody tries PINs and pulls the plug; the model counts what may be tried at most."""

    def __init__(self) -> None:
        super().__init__()
        self._db = open_database(_scratch())
        self._db.conn.execute("delete from staff_lock")
        self.people = People(self._db, _QUICK)
        self.people.add("Ada", PIN, at=0.0)
        self.now = 0.0
        self.wrong = 0
        self.locks = 0
        self.open_at = 0.0

    def teardown(self) -> None:
        self._db.close()

    @rule(seconds=st.floats(0.0, 400.0))
    def wait(self, seconds: float) -> None:
        self.now += seconds

    @rule()
    def plug_is_pulled(self) -> None:
        self._db.close()
        self._db = open_database(_scratch())
        self.people = People(self._db, _QUICK)

    @rule()
    def guess_wrong(self) -> None:
        locked = self.now < self.open_at
        assert not self.people.is_them("Ada", WRONG, at=self.now)
        if locked:
            return
        self.wrong += 1
        if self.wrong == TRIES:
            self.open_at = self.now + min(FIRST_S * 2**self.locks, LONGEST_S)
            self.wrong, self.locks = 0, self.locks + 1

    @precondition(lambda self: self.locks or self.wrong)
    @rule()
    def enter_right(self) -> None:
        opened = self.people.is_them("Ada", PIN, at=self.now)
        assert opened == (self.now >= self.open_at)
        if opened:
            self.wrong = self.locks = 0
            self.open_at = self.now

    @invariant()
    def the_lock_is_the_models(self) -> None:
        left_s = self.people.lock(self.now).left_s(self.now)
        assert left_s == pytest.approx(max(0.0, self.open_at - self.now))


_FOLDER: list[Path] = []


def _scratch() -> Path:
    return _FOLDER[0] / "guessing.db"


@pytest.fixture(autouse=True)
def _scratch_folder(tmp_path: Path) -> Iterator[None]:
    _FOLDER.append(tmp_path)
    yield
    _FOLDER.clear()


def test_no_sequence_of_guesses_waits_and_power_cuts_gets_round_the_lock() -> None:
    """The model-checked lock: five tries, then the wait, whatever happens in between."""
    from hypothesis.stateful import run_state_machine_as_test  # noqa: PLC0415

    run_state_machine_as_test(
        Guessing, settings=settings(max_examples=25, stateful_step_count=40, deadline=None)
    )
    assert _scratch().is_file()
