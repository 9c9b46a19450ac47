"""The fleet's page in a real browser. Row S4-26."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.wire.fleet import SetState
from tests.contract.hub.shop import Kiosk, Phone, refused
from tests.contract.hub.test_fleet import WELL, tell, upload
from tests.pages.browser import Browser, Page
from tests.pages.test_admin import signed_in

_HEALTH = "Array.from(document.querySelectorAll('.mark'), (mark) => mark.className)"


def open_fleet(page: Page, hub: str) -> None:
    signed_in(page, hub)
    page.touch("#tab-fleet")
    page.shows("Sets of settings")


def test_staff_stage_a_set_and_send_it_to_one_kiosk(page: Page, hub: str, kiosk: Kiosk) -> None:
    """Settings are typed as in a settings file; the kiosk gets them with its next report."""
    other = Kiosk.registered(hub)
    tell(kiosk)
    tell(other, replace(WELL, ready=False, faults=("camera: stage is lost",)))
    open_fleet(page, hub)
    page.shows("camera: stage is lost")
    page.write("#set-note", "Fewer wrong adds")
    page.write("#set-settings", "[routing]\nthreshold = 0.85\n")
    page.touch("#stage-set")
    page.shows("[routing] threshold = 0.85")
    page.until("document.getElementById('set-settings').value === ''")
    number = page.value("document.querySelector('[id^=send-chosen-]').id.slice(12)")
    page.touch(f"#choose-{kiosk.device_id}")
    page.touch(f"#send-chosen-{number}")
    page.shows("1 waiting")
    found = tell(kiosk)
    assert found is not None
    assert found.settings == {"routing": {"threshold": 0.85}}
    assert tell(other) is None
    tell(kiosk, replace(WELL, set_number=found.number, set_state=SetState.KEPT))
    page.touch("#tab-kiosks")
    page.touch("#tab-fleet")
    page.shows("1 kept")


def test_what_can_not_work_is_refused_with_its_fault_and_stays_typed(page: Page, hub: str) -> None:
    open_fleet(page, hub)
    page.write("#set-settings", "[routing]\ntreshold = 0.85\n")
    page.touch("#stage-set")
    page.shows("[routing] treshold")
    assert "treshold" in page.value("document.getElementById('set-settings').value")


def test_staff_remove_a_kiosk_and_a_parcel_by_two_touches(
    page: Page, hub: str, kiosk: Kiosk, tmp_path: Path
) -> None:
    """S4-26: the first touch asks; another's touch takes the question back."""
    other = Kiosk.registered(hub)
    tell(kiosk)
    tell(other)
    content = b"PK\x03\x04" + b"goods" * 1000
    upload(Phone.staff(hub), content)
    parcel = f"#remove-parcels-{hashlib.sha256(content).hexdigest()}"
    leaving, staying = (f"#remove-kiosks-{one.device_id}" for one in (kiosk, other))
    open_fleet(page, hub)
    page.shows("Models and catalogues")
    page.touch(staying)
    page.touch(leaving)
    assert page.value(f"document.querySelector('{staying}').textContent") == "Remove"
    page.shows("Really remove?")
    page.touch(leaving)
    page.until(f"!document.querySelector('{leaving}')")
    assert refused(kiosk.own("GET", "/fleet"))[0] == 401
    page.touch(parcel)
    page.touch(parcel)
    page.until(f"!document.querySelector('{parcel}')")
    page.picture(tmp_path / "removed.png")
    assert tell(other) is None


@pytest.mark.slow
def test_two_hundred_kiosks_are_shown_the_sick_ones_first(
    browser: Browser, hub: str, tmp_path: Path
) -> None:
    """S4-26: all of them in one table that can be scrolled."""
    for number in range(200):
        kiosk = Kiosk.registered(hub)
        body = {"version": "1", "model": "m", "ready": number != 100}
        assert kiosk.own("POST", "/fleet", body).status_code == 200
    with browser.fresh(width=1280, height=900) as page:
        open_fleet(page, hub)
        page.until("document.querySelectorAll('.mark').length >= 200")
        health = page.value(_HEALTH)
        assert "mark ready" not in health[: health.index("mark ready")]
        assert set(health[health.index("mark ready") :]) == {"mark ready"}
        page.picture(tmp_path / "fleet.png")
        assert page.complaints == []
