"""A whole kiosk takes over what its hub wants. Row S4-26."""

import hashlib
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import resources
from kiosk.outbox import ledger
from kiosk.outbox.database import open_database
from kiosk.snapshots.seeing import ModelState
from tests.contract.hub.shop import Json, Phone
from tests.contract.hub.test_fleet import ask, send, staged, upload
from tests.end_to_end.conftest import Kiosk

pytestmark = pytest.mark.slow


def packed(model: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packing:
        for file in resources.path(f"models/{model}").iterdir():
            packing.writestr(file.name, file.read_bytes())
    return out.getvalue()


def only(staff: Phone) -> Json:
    """The one kiosk's row."""
    (row,) = ask(staff, "GET", "")["kiosks"]
    return dict(row)


def reported(kiosk: Kiosk) -> Phone:
    """Staff of the kiosk's own hub, once the kiosk has said there how it is."""
    kiosk.until(lambda: kiosk.runtime.backend.url != "")
    staff = Phone.staff(kiosk.runtime.backend.url)
    kiosk.until(lambda: bool(ask(staff, "GET", "")["kiosks"]))
    return staff


def test_settings_and_a_model_come_from_the_hub_between_two_shoppers(
    start_kiosk: Callable[..., Kiosk], tmp_path: Path
) -> None:
    """Fetched, checked, opened, in force, in the ledger; and the hub knows."""
    kiosk = start_kiosk(guest=False)
    staff = reported(kiosk)
    content = packed("shopshadow-goods")
    sha256 = hashlib.sha256(content).hexdigest()
    assert upload(staff, content).status_code == 201
    number = staged(staff, settings={"routing": {"threshold": 0.8}}, modelSha256=sha256)
    send(staff, number)
    assert kiosk.runtime.stop()
    again = start_kiosk(guest=False)
    again.until(lambda: again.runtime.rules.policy.threshold == 0.8)
    staff = Phone.staff(again.runtime.backend.url)
    again.until(lambda: only(staff)["set"]["state"] == "trial")
    again.until(
        lambda: (
            again.model is not None
            and again.model.name.endswith(sha256)
            and again.model.state is ModelState.READY
        )
    )
    row = only(staff)
    assert (row["set"]["number"], row["modelSha256"]) == (number, weights())
    db = open_database(tmp_path / "kiosk" / "kiosk.db")
    words = [entry.words for entry in ledger.newest(db, 9) if entry.what == "settings_pushed"]
    db.close()
    assert len(words) == 1
    assert "[routing] threshold: 0.7 → 0.8" in words[0]


def weights() -> str:
    file = resources.path("models/shopshadow-goods/shopshadow-goods.bin")
    return hashlib.sha256(file.read_bytes()).hexdigest()
