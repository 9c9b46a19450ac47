"""A set with which the program does not stay up is taken back before the next start."""

from pathlib import Path

import pytest

from kiosk.config.reading import read_settings
from kiosk.fleet.guard import before_start
from kiosk.fleet.keeping import Keeping, Progress, Undo
from kiosk.fleet.trial import LIMIT_S, MOST_STARTS, STEADY_S, Trial
from kiosk.outbox import ledger
from kiosk.outbox.database import open_database
from kiosk.staff import changes
from kiosk.staff.changes import Change
from kiosk.wire.fleet import SetState

PUSHED = (Change("routing", "threshold", 0.9), Change("window", "volume", 0))
BEFORE = Undo(
    values=(Change("routing", "threshold", 0.7), Change("window", "volume", 1)),
    kept=(Change("routing", "threshold", None), Change("window", "volume", 1)),
)


@pytest.fixture
def keeping(tmp_path: Path) -> Keeping:
    changes.keep(tmp_path, PUSHED)
    keeping = Keeping(tmp_path / "fleet")
    keeping.write(Progress(7, SetState.TRIAL, undo=BEFORE))
    return keeping


def now(folder: Path) -> tuple[float, int]:
    found = read_settings(None, {"SHOPSHADOW_STORAGE__FOLDER": str(folder)})
    return found.routing.threshold, found.window.volume


def test_a_program_that_dies_at_each_start_gets_its_settings_back(
    keeping: Keeping, tmp_path: Path
) -> None:
    for _ in range(MOST_STARTS):
        assert not before_start(tmp_path, now=1.0)
        assert now(tmp_path) == (0.9, 0)
    assert before_start(tmp_path, now=1.0)
    assert now(tmp_path) == (0.7, 1)
    assert keeping.read().state is SetState.ROLLED_BACK
    assert not before_start(tmp_path, now=1.0)
    db = open_database(tmp_path / "kiosk.db")
    (entry,) = ledger.newest(db, 9)
    db.close()
    assert (entry.who, entry.what) == ("hub", "settings_pushed")
    assert "started 6 times" in entry.words


def test_a_start_without_a_trial_counts_nothing(tmp_path: Path) -> None:
    assert not before_start(tmp_path, now=1.0)
    assert not (tmp_path / "fleet").exists()
    keeping = Keeping(tmp_path / "fleet")
    keeping.write(Progress(7, SetState.KEPT))
    assert not before_start(tmp_path, now=1.0)
    assert keeping.read().starts == 0


@pytest.mark.parametrize("text", ["", "[]", "{", '{"number": 1}', '{"number": 1, "more": 2}'])
def test_a_damaged_file_begins_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / "progress.json").write_text(text)
    assert Keeping(tmp_path).read() == Progress()


def test_progress_survives_a_restart(tmp_path: Path) -> None:
    progress = Progress(7, SetState.TRIAL, "words", BEFORE, PUSHED, 12.5, 2)
    Keeping(tmp_path).write(progress)
    assert Keeping(tmp_path).read() == progress


def test_a_minute_of_health_keeps_a_set() -> None:
    trial = Trial(0.0, 100.0)
    assert trial.look(100.0, ready=False) is None
    assert trial.look(200.0, ready=True) is None
    assert trial.look(200.0 + STEADY_S - 1, ready=True) is None
    assert trial.look(200.0 + STEADY_S, ready=True) is True


def test_health_that_comes_and_goes_does_not_count() -> None:
    trial = Trial(0.0, 0.0)
    for at in range(0, int(LIMIT_S), 30):
        assert trial.look(float(at), ready=at % 60 == 0) is None
    assert trial.look(LIMIT_S, ready=False) is False


def test_the_time_of_earlier_starts_counts() -> None:
    assert Trial(LIMIT_S - 10, 0.0).look(9.0, ready=False) is None
    assert Trial(LIMIT_S - 10, 0.0).look(10.0, ready=False) is False
