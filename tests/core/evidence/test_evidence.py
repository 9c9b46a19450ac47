"""Pictures of lines: kept when there is a line, deleted in time, never a row without a file."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from kiosk.events.pictures import Picture
from kiosk.evidence.folder import Folder
from kiosk.evidence.loop import EvidenceLoop
from kiosk.opencv import cv2
from kiosk.outbox.evidence import EvidenceRows, open_evidence
from tests.fakes.shop import MILK, FakeClock, Shop

CROP: Picture = np.full((80, 60, 3), 90, np.uint8)


class Archive:
    """An evidence loop on a thread, beside a till that the test plays."""

    def __init__(self, folder: Path, *, keep_hours: float = 72.0) -> None:
        self.shop = Shop(folder)
        self.shop.guest()
        self.files = folder / "evidence"
        self.clock, self.wall = FakeClock(), FakeClock()
        self.uploader: Uploads | None = None
        self.loop = EvidenceLoop(
            open_rows=lambda: open_evidence(self.shop.database),
            folder=Folder(self.files),
            keep_hours=keep_hours,
            uploader=lambda: self.uploader,
            clock=self.clock,
            wall=self.wall,
        )

    def sell(self, event_id: str, confidence: float = 0.9) -> None:
        """A picture is taken and becomes a line, or a question."""
        self.loop.take(event_id, CROP)
        self.shop.say(self.shop.item(MILK, confidence, event_id=event_id))

    def look(self) -> None:
        """One look of the loop, and its end."""
        ended = threading.Event()
        ended.set()
        self.loop.run(ended)

    def rows(self) -> list[str]:
        with closing(open_evidence(self.shop.database)) as rows:
            return list(rows.kept())

    def pictures(self) -> list[str]:
        return sorted(file.name for file in self.files.iterdir()) if self.files.exists() else []


class Uploads:
    """Takes what it is offered while it has *room*."""

    def __init__(self, room: int = 99) -> None:
        self.room = room
        self.offered: list[tuple[str, str, int]] = []
        self.came = threading.Event()

    def rests(self) -> bool:
        return False

    def upload(self, event_id: str, session_id: str, jpeg: bytes, stop: threading.Event) -> bool:
        self.offered.append((event_id, session_id, len(jpeg)))
        if len(self.offered) >= self.room:
            self.came.set()
        return len(self.offered) <= self.room

    def close(self) -> None:
        pass


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


def test_a_line_and_a_question_leave_a_picture(archive: Archive) -> None:
    """S3-15: file and row, and the file is a picture for its owner alone."""
    archive.sell("line")
    archive.sell("question", 0.5)
    archive.look()
    assert archive.rows() == ["line", "question"]
    assert archive.pictures() == ["line.jpg", "question.jpg"]
    assert (archive.files / "line.jpg").stat().st_mode & 0o777 == 0o600
    picture = cv2.imread(str(archive.files / "line.jpg"))
    assert picture is not None
    assert picture.shape == CROP.shape


def test_what_the_till_did_not_take_never_reaches_the_disk(archive: Archive) -> None:
    """Privacy: a crop is stored only as evidence for a line."""
    archive.loop.take("nothing", CROP)
    archive.look()
    archive.clock.now += 61
    archive.look()
    archive.shop.say(archive.shop.item(MILK, 0.9, event_id="nothing"))
    archive.look()
    assert (archive.rows(), archive.pictures()) == ([], [])


def test_a_line_that_comes_a_little_later_is_waited_for(archive: Archive) -> None:
    archive.loop.take("late", CROP)
    archive.look()
    archive.shop.say(archive.shop.item(MILK, 0.9, event_id="late"))
    archive.look()
    assert archive.pictures() == ["late.jpg"]


def test_pictures_are_deleted_when_their_time_is_over(archive: Archive) -> None:
    """72 hours by default; the younger one stays."""
    archive.sell("old")
    archive.look()
    archive.wall.now += 71 * 3600
    archive.sell("young")
    archive.look()
    assert archive.pictures() == ["old.jpg", "young.jpg"]
    archive.wall.now += 3601
    archive.look()
    assert archive.rows() == ["young"]
    assert archive.pictures() == ["young.jpg"]


def test_nought_hours_keep_nothing(tmp_path: Path) -> None:
    archive = Archive(tmp_path, keep_hours=0)
    archive.sell("line")
    archive.look()
    assert (archive.rows(), archive.pictures()) == ([], [])


def test_staff_can_delete_all_at_once(archive: Archive) -> None:
    archive.sell("line")
    archive.look()
    archive.loop.keep_for(0)
    archive.look()
    assert (archive.rows(), archive.pictures()) == ([], [])
    archive.sell("next")
    archive.look()
    assert archive.rows() == []


def test_a_disk_that_is_full_leaves_no_row_without_a_file(
    archive: Archive, caplog: pytest.LogCaptureFixture
) -> None:
    """S3-15: the file comes first. The sale goes on, it is said once, and room is waited for."""
    archive.files.write_text("in the way")
    for name in ("one", "two"):
        archive.sell(name)
        archive.look()
    assert archive.rows() == []
    assert archive.shop.basket() == {MILK: 2}
    assert caplog.text.count("can't be kept now") == 1
    archive.files.unlink()
    archive.sell("three")
    archive.look()
    assert sorted(archive.rows()) == ["one", "three", "two"]


def test_a_disk_that_stays_full_is_not_waited_for_with_a_growing_heap(archive: Archive) -> None:
    """A minute, as for a line that does not come."""
    archive.files.write_text("in the way")
    archive.sell("one")
    archive.look()
    archive.clock.now += 61
    archive.look()
    archive.files.unlink()
    archive.look()
    assert archive.rows() == []


class Killed(BaseException):
    """Stands for the power cut."""


def killed(*_: object) -> None:
    raise Killed


@pytest.mark.parametrize("between", ["file and row", "row and file"])
def test_a_kill_in_between_leaves_no_row_that_points_nowhere(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, between: str
) -> None:
    """S3-15, S3-16: at worst a file without a row is left, and the next start sweeps it."""
    if between == "file and row":
        archive.sell("line")
        monkeypatch.setattr(EvidenceRows, "keep", killed)
    else:
        archive.sell("line")
        archive.look()
        archive.wall.now += 73 * 3600
        monkeypatch.setattr(Folder, "delete", killed)
    with pytest.raises(Killed):
        archive.look()
    monkeypatch.undo()
    assert archive.rows() == []
    assert archive.pictures() == ["line.jpg"]
    again = EvidenceLoop(
        open_rows=lambda: open_evidence(archive.shop.database),
        folder=Folder(archive.files),
        keep_hours=72,
        wall=archive.wall,
    )
    ended = threading.Event()
    ended.set()
    again.run(ended)
    assert archive.pictures() == []


def test_a_half_written_file_is_swept(archive: Archive) -> None:
    archive.files.mkdir()
    (archive.files / "line.new").write_bytes(b"\xff\xd8")
    archive.look()
    assert archive.pictures() == []


def test_pictures_go_with_their_session(archive: Archive) -> None:
    """S3-19: a session that is trimmed leaves no row, and the sweep takes the file."""
    archive.sell("line")
    archive.look()
    archive.shop.rows("delete from session")
    archive.look()
    assert (archive.rows(), archive.pictures()) == ([], [])


@pytest.mark.parametrize("name", ["../etc/passwd", "a/b", "", "a.b", "a\0"])
def test_a_name_that_would_be_another_path_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="no picture"):
        Folder(tmp_path).write(name, b"")


@pytest.fixture
def running(archive: Archive) -> Iterator[Callable[[], None]]:
    """The loop on a thread; call it to begin."""
    stop = threading.Event()
    thread = threading.Thread(target=archive.loop.run, args=(stop,))
    yield thread.start
    stop.set()
    if thread.ident:
        thread.join(10)


def test_pictures_are_offered_once_every_letter_has_gone(
    archive: Archive, running: Callable[[], None]
) -> None:
    archive.uploader = uploads = Uploads(room=2)
    archive.sell("one")
    archive.sell("two")
    archive.look()
    assert uploads.offered == []
    archive.shop.rows("update letter set state = 'delivered', settled_at = 0")
    running()
    assert uploads.came.wait(10)
    assert [offer[0] for offer in uploads.offered] == ["one", "two"]
    assert {offer[1] for offer in uploads.offered} == {archive.shop.session_id}
    assert all(offer[2] > 100 for offer in uploads.offered)
