"""What the hub pushes goes by the rules of staff's own changes, into the same file and ledger."""

import queue
from pathlib import Path

import pytest

import resources
from kiosk.config.reading import read_settings
from kiosk.staff.changes import Change
from kiosk.staff.pushing import Pushed, SettingsPushed
from tests.core.staff.conftest import DeskRig


class Pushing:
    """Asks the desk and waits for its answer."""

    def __init__(self, rig: DeskRig) -> None:
        self._rig = rig
        self.before: list[tuple[tuple[Change, ...], tuple[Change, ...]]] = []

    def push(self, *changes: Change, kept: tuple[Change, ...] = ()) -> Pushed:
        answers: queue.Queue[Pushed] = queue.Queue()
        request = SettingsPushed(
            changes, "set 7", answers.put, lambda *both: self.before.append(both), kept
        )
        self._rig.desk.put(request)
        return answers.get(timeout=10)


@pytest.fixture
def pushing(rig: DeskRig) -> Pushing:
    return Pushing(rig)


def now(folder: Path) -> tuple[float, str]:
    found = read_settings(None, {"SHOPSHADOW_STORAGE__FOLDER": str(folder)})
    return found.routing.threshold, found.backend.device_name


def test_a_push_is_applied_kept_and_written_down(
    rig: DeskRig, pushing: Pushing, tmp_path: Path
) -> None:
    """Nobody of staff need be there."""
    assert pushing.push(Change("routing", "threshold", 0.8)) == Pushed(ok=True, live=True)
    assert rig.applied[-1].routing.threshold == 0.8
    assert now(tmp_path) == (0.8, "Kiosk")
    assert rig.entries() == [("hub", "settings_pushed")]


def test_what_leads_back_is_told_before_anything_changes(pushing: Pushing, tmp_path: Path) -> None:
    pushing.push(Change("backend", "device_name", "Till 3"))
    pushed = pushing.push(
        Change("routing", "threshold", 0.8), Change("backend", "device_name", "Till 4")
    )
    assert pushed == Pushed(ok=True, live=False)
    values, kept = pushing.before[-1]
    assert [one.value for one in values] == [0.7, "Till 3"]
    assert [one.value for one in kept] == [None, "Till 3"]
    assert now(tmp_path) == (0.8, "Till 4")
    assert pushing.push(*values, kept=kept).ok
    assert now(tmp_path) == (0.7, "Till 3")
    assert "threshold" not in (tmp_path / "staff.toml").read_text()


def test_a_push_that_can_not_work_changes_nothing(
    rig: DeskRig, pushing: Pushing, tmp_path: Path
) -> None:
    bad = pushing.push(Change("routing", "threshold", 0.8), Change("window", "volume", 9))
    assert not bad.ok
    assert "[window] volume" in bad.words
    rig.wrong = "The model nowhere.pt is missing."
    assert pushing.push(Change("routing", "threshold", 0.8)).words == rig.wrong
    assert (rig.applied, pushing.before, rig.entries()) == ([], [], [])
    assert not (tmp_path / "staff.toml").exists()


def test_a_group_of_settings_can_be_pushed(pushing: Pushing, tmp_path: Path) -> None:
    assert pushing.push(Change("backend", "basket", {"timeout_s": 5.0, "attempts": 2})).ok
    found = read_settings(None, {"SHOPSHADOW_STORAGE__FOLDER": str(tmp_path)})
    assert (found.backend.basket.timeout_s, found.backend.basket.attempts) == (5.0, 2)


def test_another_catalogue_is_taken_over_with_the_settings(
    rig: DeskRig, pushing: Pushing, tmp_path: Path
) -> None:
    file = tmp_path / "pushed.json"
    file.write_bytes(resources.path("catalogues/goods.json").read_bytes())
    assert pushing.push(Change("detection", "catalogue", str(file))).ok
    assert rig.catalogues[0].name == rig.book.catalogue.name == "pushed"
    assert not pushing.push(Change("detection", "catalogue", str(tmp_path / "nowhere"))).ok
    assert len(rig.catalogues) == 1
