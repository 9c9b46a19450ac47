"""The fleet's page in a real browser. Row S4-26."""

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.wire.fleet import SetState
from tests.contract.hub.shop import Kiosk
from tests.contract.hub.test_fleet import WELL, tell
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
