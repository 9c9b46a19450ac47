"""One folder, one kiosk."""

from pathlib import Path

import pytest

from kiosk.errors import ConfigError
from kiosk.telemetry.folder_claim import claimed


def test_a_second_claim_is_refused_until_the_first_is_over(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    refused = pytest.raises(ConfigError, match=f"Another kiosk runs on {folder}")
    with claimed(folder), refused, claimed(folder):
        pytest.fail("two kiosks on one folder")
    with claimed(folder):
        assert (folder / "kiosk.lock").exists()


def test_where_no_lock_can_be_kept_the_kiosk_runs_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "kiosk.lock").mkdir()
    with claimed(tmp_path):
        assert "no lock can be kept" in caplog.text
