"""The log and run.json."""

import logging
import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import ConfigError
from kiosk.telemetry import run_state
from kiosk.telemetry.logs import start_logging
from tests.fakes.logging_kept import logging_kept


def test_the_log_goes_to_its_file(tmp_path: Path) -> None:
    """S0-47: LOG_FILE_PATH names it; its folder is made."""
    file = tmp_path / "logs" / "kiosk.log"
    start_logging(level="INFO", file=str(file))
    logging.getLogger("kiosk.test").info("paired with %s", "a phone")
    assert "INFO    kiosk.test: paired with a phone" in file.read_text(encoding="utf-8")


def test_what_a_test_logs_to_is_gone_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Who logs after the last test would find a closed stream."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    with logging_kept():
        start_logging(level="ERROR")
        logging.getLogger("kiosk.test").error("the lamp is out")
        assert root.handlers != before
    assert (root.handlers, root.level) == (before, level)
    assert "the lamp is out" in capsys.readouterr().err


def test_a_log_file_that_cannot_be_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match=r"\[log\] file"):
        start_logging(file=str(tmp_path / "file" / "kiosk.log"))


def test_a_running_kiosk_is_found_and_a_stale_file_is_not(tmp_path: Path) -> None:
    assert run_state.read(tmp_path) is None
    run_state.write(tmp_path, run_state.mine(started_at=time.time(), backend="http://x"))
    found = run_state.read(tmp_path)
    assert found is not None
    assert found.pid == os.getpid()
    long_ago = run_state.RunState(pid=os.getpid(), started_at=1.0, backend="http://x")
    run_state.write(tmp_path, long_ago)  # the pid belongs to a younger process
    assert run_state.read(tmp_path) is None
    run_state.forget(tmp_path)
    run_state.forget(tmp_path)
    assert run_state.read(tmp_path) is None


def test_a_kiosk_is_found_however_the_clock_was_set_since(tmp_path: Path) -> None:
    """S3-5: without a battery it starts in the past, and is set once there is a network."""
    mine = run_state.mine(started_at=1.0, backend="http://x")
    if not mine.born:
        pytest.skip("this kernel does not tell when a process began")
    run_state.write(tmp_path, mine)
    assert run_state.read(tmp_path) == mine


def test_a_pid_of_another_start_of_the_machine_is_no_kiosk(tmp_path: Path) -> None:
    mine = run_state.mine(started_at=time.time(), backend="http://x")
    run_state.write(tmp_path, replace(mine, born="another-boot/123"))
    assert run_state.read(tmp_path) is None


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match=r"\[storage\] folder"):
        run_state.write(tmp_path / "file", run_state.mine(started_at=0.0, backend=""))
