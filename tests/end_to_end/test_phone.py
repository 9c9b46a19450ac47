"""A shopper's phone beside the kiosk: it pairs by the code and answers what the kiosk asks."""

from collections.abc import Callable
from typing import Any

import pytest
import requests

from kiosk.snapshots.links import PairingState
from kiosk.snapshots.till import Phase
from tests.end_to_end.conftest import Kiosk
from tests.ui.finger import Finger
from ui.widgets.entry_row import EntryRow
from ui.widgets.shopping_list_sheet import ShoppingListSheet

pytestmark = pytest.mark.slow


class _Phone:
    def __init__(self, hub: str) -> None:
        self._hub = hub
        login = {"email": "demo@email.com", "password": "1234"}
        found = self.call("POST", "/api/auth/login", login)
        self._token, self.user_id = found["token"], found["user"]["id"]

    _token = ""

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        answer = requests.request(
            method,
            self._hub + path,
            json=body if body is not None else {},
            headers=headers,
            timeout=10,
        )
        assert answer.ok, answer.text
        found: dict[str, Any] = answer.json()
        return found


def _with_code(kiosk: Kiosk) -> str:
    kiosk.until(
        lambda: kiosk.pairing is not None and kiosk.pairing.state is PairingState.CODE_SHOWN
    )
    assert kiosk.pairing is not None
    return kiosk.pairing.code


def test_a_phone_pairs_by_the_code_and_sees_the_basket(start_kiosk: Callable[..., Kiosk]) -> None:
    """S0-2: four digits, then the shopper's own basket."""
    kiosk = start_kiosk(guest=False, stage="still")
    phone = _paired(kiosk)
    kiosk.until(lambda: kiosk.basket() == {"P001": 1} and kiosk.sale.letters.unsent == 0)
    seen = phone.call("GET", f"/api/basket/{phone.user_id}")["data"]["items"]
    assert [(item["productId"], item["quantity"]) for item in seen] == [("P001", 1)]


def test_whoever_answers_first_wins_and_the_kiosks_prompt_goes_away(
    start_kiosk: Callable[..., Kiosk],
) -> None:
    kiosk = start_kiosk(guest=False, stage="still", score=0.6)
    phone = _paired(kiosk)
    kiosk.until(lambda: bool(kiosk.sale.prompts))
    kiosk.until(lambda: kiosk.sale.letters.unsent == 0)
    pending = phone.call("GET", f"/api/basket/{phone.user_id}/pending-items")["pendingItems"]
    phone.call("POST", f"/api/basket/pending-items/{pending[0]['id']}/approve", {"quantity": 2})
    kiosk.until(lambda: not kiosk.sale.prompts and kiosk.basket() == {"P001": 2})


def test_the_shoppers_list_is_ticked_by_the_counter_and_by_a_finger(
    start_kiosk: Callable[..., Kiosk],
) -> None:
    """S1-7: "apples" is on the list, an apple is seen: ticked; the tea by a touch."""
    kiosk = start_kiosk(guest=False, stage="still")
    assert _with_code(kiosk)
    phone = _Phone(kiosk.runtime.backend.url)
    for name in ("apples", "tea"):
        phone.call("POST", "/api/shopping", {"name": name})
    _paired(kiosk)
    guide = kiosk.window.frame.shopping.guide
    kiosk.until(lambda: kiosk.basket() == {"P001": 1})
    kiosk.until(lambda: guide.shopping_list_button.text() == "1")
    finger = Finger(kiosk)
    finger.touch(guide.shopping_list_button)
    sheet = kiosk.window.frame.over.sheet
    assert isinstance(sheet, ShoppingListSheet)
    tea, apples = sorted(sheet.findChildren(EntryRow), key=lambda row: row.view.bought)
    assert (tea.view.name, apples.view.name) == ("tea", "apples")
    assert (tea.view.bought, apples.view.bought) == (False, True)
    finger.touch(tea)
    kiosk.until(lambda: tea.view.bought)
    assert guide.shopping_list_button.text() == "0"
    kept = phone.call("GET", "/api/shopping?purchased=true")["data"]["items"]
    assert [item["isPurchased"] for item in kept] == [True, True]


def _paired(kiosk: Kiosk) -> _Phone:
    code = _with_code(kiosk)
    assert len(code) == 4
    phone = _Phone(kiosk.runtime.backend.url)
    phone.call("POST", "/api/devices/connect", {"code": code})
    kiosk.until(lambda: kiosk.sale.phase is Phase.SHOPPING)
    return phone
