"""Every ending is clean: nothing lost, nothing left behind."""

import contextlib
import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import psutil
import pytest

from tests.fakes.letters_on_disk import pieces
from tests.fakes.running import until

pytestmark = pytest.mark.slow

_FLOW = (
    "codes",
    "camera",
    "detection",
    "fleet",
    "staff",
    "till",
    "sender",
    "live",
    "catalogue",
    "evidence",
    "memory",
    "hub",
    "telemetry",
)


class _Program:
    """``shopshadow run`` in a process of its own, on a folder of its own."""

    def __init__(self, folder: Path, *more: str) -> None:
        self.folder = folder
        self.log = folder.with_suffix(".log")
        command = [sys.executable, "-m", "kiosk.cli.main", "run", "--offscreen"]
        command += ["--camera", "stage", "--folder", str(folder), *more]
        with self.log.open("w") as output:
            self.process = subprocess.Popen(command, stdout=output, stderr=output)

    @property
    def words(self) -> str:
        return self.log.read_text()

    def hub_pid(self) -> int:
        """The embedded hub's pid, once it answers."""

        def known() -> int | None:
            try:
                state = json.loads((self.folder / "run.json").read_text())
            except (OSError, ValueError):
                return None
            return state["hub_pid"] if state["backend"] else None

        return until(known) or 0

    def wait_for(self, words: str) -> None:
        until(lambda: words in self.words)

    def end(self) -> int:
        return self.process.wait(20)


def _gone(pid: int) -> None:
    until(lambda: not psutil.pid_exists(pid) or _zombie(pid), within_s=10)


def _zombie(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Callable[..., _Program]]:
    started: list[_Program] = []

    def start(*more: str) -> _Program:
        started.append(_Program(tmp_path / f"kiosk{len(started)}", *more))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(program: Callable[..., _Program], number: int) -> None:
    """S0-52, S3-7, S3-9: what brings in comes first, exit 0, a second signal changes nothing."""
    kiosk = program("--session", "guest")
    hub = kiosk.hub_pid()
    kiosk.wait_for("following the backend")
    kiosk.process.send_signal(number)
    kiosk.process.send_signal(number)
    assert kiosk.end() == 0, kiosk.words
    order = [
        line.split("stopping the ")[1]
        for line in kiosk.words.splitlines()
        if "stopping the" in line
    ]
    assert order == [f"{name} loop" for name in _FLOW]
    assert "QThread" not in kiosk.words
    assert "Traceback" not in kiosk.words
    _gone(hub)


def test_a_signal_while_it_begins_ends_it_cleanly(tmp_path: Path) -> None:
    """S3-9: nothing is open yet, so nothing is said."""
    command = [sys.executable, "-X", "importtime", "-m", "kiosk.cli.main", "run", "--offscreen"]
    command += ["--camera", "stage", "--folder", str(tmp_path / "kiosk")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:  # the first library that `run` loads
            if "pydantic" in line:
                break
        process.send_signal(signal.SIGTERM)
        rest = process.stderr.read()
    assert process.returncode == 0
    assert "Traceback" not in rest


_HANGING = """
import threading
from kiosk.cli import main
from kiosk.codes import watching
watching.CodeWatch.run = lambda self, stop: threading.Event().wait()
main.main()
"""

_COMPILING = """
import sys, threading
from kiosk.cli import main
from kiosk.detection import openvino_engine
def load(self):
    print("compiling", file=sys.stderr, flush=True)
    threading.Event().wait()
openvino_engine.OpenVinoDetector.load = load
main.main()
"""


def test_a_loop_that_hangs_takes_nothing_from_the_others(tmp_path: Path) -> None:
    """S3-8: it is named, the till and the hub still end, Qt does not abort the process."""
    folder = tmp_path / "kiosk"
    command = [sys.executable, "-c", _HANGING, "run", "--offscreen", "--camera", "stage"]
    command += ["--folder", str(folder)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        until((folder / "kiosk.db").exists)
        process.send_signal(signal.SIGTERM)
        words = process.communicate(timeout=20)[1]
    assert process.returncode == 1
    assert re.findall("the (.*) loop did not stop", words) == ["codes"]
    assert "QThread" not in words
    assert not (folder / "run.json").exists()


def test_a_signal_while_the_model_compiles_ends_it_cleanly(tmp_path: Path) -> None:
    """S0-52, S3-7: a call into a library can't be cut short, and holds nothing: exit 0."""
    folder = tmp_path / "kiosk"
    command = [sys.executable, "-c", _COMPILING, "run", "--offscreen", "--camera", "stage"]
    command += ["--folder", str(folder)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        until(lambda: "compiling" in process.stderr.readline())  # type: ignore[union-attr]
        process.send_signal(signal.SIGTERM)
        words = process.communicate(timeout=20)[1]
    assert process.returncode == 0, words
    assert "did not stop" not in words
    assert "the detection loop was still making ready" in words
    assert "stopping the till loop" in words
    assert not (folder / "run.json").exists()


def test_two_kiosks_on_one_folder_are_refused(program: Callable[..., _Program]) -> None:
    """They would sell to one shopper, and speak to the backend as one device."""
    first = program("--session", "guest")
    first.hub_pid()
    second = program("--folder", str(first.folder))
    assert second.end() == 1
    assert f"Another kiosk runs on {first.folder}" in second.words
    first.process.kill()
    first.process.wait()
    third = program("--folder", str(first.folder), "--seconds", "0.5")
    assert third.end() == 0, third.words


def test_kill_minus_nine_ends_the_hub_too(program: Callable[..., _Program]) -> None:
    kiosk = program()
    hub = kiosk.hub_pid()
    kiosk.process.kill()
    kiosk.process.wait()
    _gone(hub)


def test_a_timed_run_ends_by_itself_with_a_report(
    program: Callable[..., _Program], tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    kiosk = program("--seconds", "4", "--session", "guest", "--report", str(report))
    assert kiosk.end() == 0, kiosk.words
    document = json.loads(report.read_text())
    assert document["frames"]["captured"] > 30
    assert document["frames"]["shown"] > 30
    assert document["exit"] == {"code": 0, "reason": "4 s are over"}
    assert {goal["name"] for goal in document["goals"]} >= {"display_per_s", "gui_stall_max_ms"}


def test_a_report_that_can_t_be_written_does_not_hold_up_the_end(
    program: Callable[..., _Program],
) -> None:
    """S3-6, S3-8: it is said in a sentence, the code is 1, and every loop has ended."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here, on which no write succeeds")
    kiosk = program("--seconds", "1", "--report", str(full))
    assert kiosk.end() == 1
    assert "The report /dev/full can't be written" in kiosk.words
    assert "Traceback" not in kiosk.words
    assert not (kiosk.folder / "run.json").exists()


def test_starts_and_stops_leave_nothing_behind(program: Callable[..., _Program]) -> None:
    """Ten in a row; no process, no lock, no run.json stays."""
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    for _ in range(5):
        kiosk = program("--seconds", "0.5")
        assert kiosk.end() == 0, kiosk.words
        assert not (kiosk.folder / "run.json").exists()
    until(
        lambda: (
            {c.pid for c in psutil.Process().children(recursive=True) if not _zombie(c.pid)}
            <= before
        )
    )


def test_what_was_confirmed_survives_kill_minus_nine(program: Callable[..., _Program]) -> None:
    """Lines are on the disk before they are shown as added."""
    kiosk = program("--session", "guest", "--stage", "still", "--backend", "http://127.0.0.1:9")
    database = kiosk.folder / "kiosk.db"

    def written() -> bool:
        try:
            with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
                row = db.execute("select count(*) from letter where kind = 'add'").fetchone()
        except sqlite3.Error:
            return False
        return bool(row[0])

    until(written, within_s=40)
    os.kill(kiosk.process.pid, signal.SIGKILL)
    kiosk.process.wait()
    with closing(sqlite3.connect(database)) as db:
        assert db.execute("pragma integrity_check").fetchone() == ("ok",)
        assert db.execute("select count(*) from letter where kind = 'add'").fetchone() == (1,)


def test_kills_at_any_instant_of_a_sale_lose_and_double_nothing(
    program: Callable[..., _Program], tmp_path: Path
) -> None:
    """The promise of never lost, never doubled: then the hub's basket is what was confirmed."""
    folder = tmp_path / "sale"
    sale = ["--folder", str(folder), "--session", "guest", "--stage"]
    chance = random.Random(5)
    added = 0
    for seed in range(1, 5):
        kiosk = program(*sale, "busy", "--seed", str(seed))
        until(lambda known=added: pieces(folder, "kind = 'add'") > known)
        with contextlib.suppress(subprocess.TimeoutExpired):
            kiosk.process.wait(chance.uniform(0.0, 3.0))
        kiosk.process.kill()
        kiosk.process.wait()
        added = pieces(folder, "kind = 'add'")
    last = program(*sale, "empty")
    last.wait_for("following the backend")
    until(lambda: pieces(folder, "state in ('waiting', 'sending')") == 0, within_s=60)
    last.process.send_signal(signal.SIGTERM)
    assert last.end() == 0, last.words
    with closing(sqlite3.connect(folder / "hub.db")) as hub:
        assert hub.execute("select count(distinct session_id) from line").fetchone() == (1,)
        assert hub.execute("select sum(quantity) from line").fetchone() == (
            pieces(folder, "kind = 'add' and state = 'delivered'"),
        )
