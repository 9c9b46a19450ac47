"""Secrets that the service manager hands over."""

from pathlib import Path

import pytest

from kiosk.backend.identity import read_internal_token
from kiosk.credentials import credential
from kiosk.errors import ConfigError


def test_a_credential_of_the_service_is_read_without_its_line_end(tmp_path: Path) -> None:
    (tmp_path / "shopshadow_hub_secret").write_text("s3cret\n")
    environment = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert credential("hub_secret", environment) == "s3cret"
    assert credential("another", environment) == ""
    assert credential("hub_secret", {}) == ""


def test_the_internal_token_comes_from_the_service(tmp_path: Path) -> None:
    (tmp_path / "shopshadow_internal_token").write_text("from-systemd")
    environment = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert read_internal_token(tmp_path / "secrets", environment) == "from-systemd"
    environment["SHOPSHADOW_INTERNAL_TOKEN"] = "from-elsewhere"  # noqa: S105  no secret
    assert read_internal_token(tmp_path / "secrets", environment) == "from-elsewhere"


def test_a_credential_that_is_no_text_is_said(tmp_path: Path) -> None:
    (tmp_path / "shopshadow_hub_secret").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="write it anew"):
        credential("hub_secret", {"CREDENTIALS_DIRECTORY": str(tmp_path)})
