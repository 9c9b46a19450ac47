"""What the kiosk keeps of itself, and for whom a letter goes."""

import json
import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.backend.backoff import full_jitter
from kiosk.backend.dialects import DialectName, Dialects
from kiosk.backend.hub import Hub
from kiosk.backend.identity import Device, Identity, Remembered, Secrets
from kiosk.backend.shopshadow import ShopShadow

MINE = Identity("d1", "secret")


def test_the_device_is_kept_over_a_restart(tmp_path: Path) -> None:
    """S0-1: id and credential, the paired session, and the devices of earlier sales."""
    device = Device(Secrets(tmp_path))
    device.became(MINE)
    device.paired_with("s1")
    device.of_session("s2")
    again = Device(Secrets(tmp_path))
    assert again.current == MINE
    assert (again.session_id, again.was_paired) == ("s1", True)
    device.forget()
    again = Device(Secrets(tmp_path))
    assert again.current is None
    assert again.of_session("s1") == again.of_session("s2") == MINE


def test_its_file_is_for_the_owner_alone(tmp_path: Path) -> None:
    Device(Secrets(tmp_path / "deep" / "secrets")).became(MINE)
    [file] = (tmp_path / "deep" / "secrets").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_credential_is_never_shown() -> None:
    assert "secret" not in repr(MINE)


def test_registering_again_keeps_the_credential(tmp_path: Path) -> None:
    """The hub shows it once."""
    device = Device(Secrets(tmp_path))
    device.became(MINE)
    device.paired_with("s1")
    device.became(Identity("d1"))
    assert device.current == MINE
    assert device.was_paired
    device.became(Identity("d1", "fresh"))
    assert device.current == Identity("d1", "fresh")


def test_another_device_was_never_paired(tmp_path: Path) -> None:
    device = Device(Secrets(tmp_path))
    device.became(MINE)
    device.paired_with("s1")
    device.became(Identity("d2", "other"))
    assert not device.was_paired


def test_letters_of_a_sale_go_under_the_device_it_began_with(tmp_path: Path) -> None:
    device = Device(Secrets(tmp_path))
    assert device.of_session("s1") is None
    device.became(MINE)
    assert device.of_session("s1") == MINE
    device.became(Identity("d2", "other"))
    assert device.of_session("s1") == MINE
    assert device.of_session("s2") == Identity("d2", "other")


def test_who_paired_again_goes_on_under_the_new_device(tmp_path: Path) -> None:
    """S0-36: re-addressed only within the live sale, after the shopper has paired again."""
    device = Device(Secrets(tmp_path))
    device.became(MINE)
    device.paired_with("s1")
    device.forget(keep_session=True)
    assert device.session_id == "s1"
    device.became(Identity("d2"))
    assert device.of_session("s1") == MINE
    device.paired_with("s1")
    assert device.of_session("s1") == Identity("d2")
    assert device.pairings == 2
    device.unpaired()
    device.unpaired()
    assert device.session_id == ""


def test_pairing_before_any_registration_binds_nothing(tmp_path: Path) -> None:
    device = Device(Secrets(tmp_path))
    device.paired_with("s1")
    assert device.of_session("s1") is None


def test_old_sales_are_forgotten_in_time(tmp_path: Path) -> None:
    old = tuple((f"s{number}", MINE) for number in range(509))
    Secrets(tmp_path).write(Remembered(current=MINE, sessions=old))
    Device(Secrets(tmp_path)).of_session("s509")
    kept = json.loads((tmp_path / "backend.json").read_text())["sessions"]
    assert len(kept) == 500
    assert kept[-1][0] == "s509"


@pytest.mark.parametrize("damage", ["", "[]", '{"current": 5}', "{"])
def test_a_damaged_file_means_registering_anew(
    tmp_path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "backend.json").write_text(damage)
    assert Device(Secrets(tmp_path)).current is None
    assert "registers anew" in caplog.text


def test_a_folder_that_cannot_be_written_is_told_and_sold_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    with caplog.at_level(logging.WARNING):
        device = Device(Secrets(tmp_path / "file"))
        device.became(MINE)
    assert device.current == MINE
    assert "kept over a restart" in caplog.text


def test_the_credential_tells_the_dialects_apart() -> None:
    assert isinstance(Dialects().of(MINE), Hub)
    assert isinstance(Dialects().of(Identity("d1")), ShopShadow)
    assert isinstance(Dialects(DialectName.SHOPSHADOW).of(MINE), ShopShadow)
    assert isinstance(Dialects(DialectName.HUB).of(Identity("d1")), Hub)


@given(tries=st.integers(0, 10_000))
def test_waits_are_full_jitter_and_capped(tries: int) -> None:
    """S2-6."""
    assert full_jitter(tries, uniform=min) == 0
    assert full_jitter(tries, uniform=max) == min(60.0, 2.0 * 2.0 ** min(tries, 32))
