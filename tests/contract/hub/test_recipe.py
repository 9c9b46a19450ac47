"""What docs/hub-api.md tells to try by hand works as it is written."""

import json
import re
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import requests

from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from tests.contract.hub.conftest import WallClock, running
from tests.contract.hub.shop import Kiosk, Phone

DOCS = Path(__file__).parents[3] / "docs" / "hub-api.md"


def test_the_recipe_by_hand(hub: str) -> None:
    """S1-25: followed literally, but for the address."""
    (recipe,) = re.findall(r"```sh\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert "127.0.0.1:3001" in recipe
    script = recipe.replace("http://127.0.0.1:3001", hub) + '\nprintf "\\n%s" "$KEY"'
    done = subprocess.run(
        ["/bin/bash", "-euc", script], capture_output=True, text=True, check=True, timeout=60
    )
    *_, basket, credential = done.stdout.replace("}{", "}\n{").splitlines()
    assert json.loads(basket)["data"]["items"][0]["quantity"] == 2
    socket_url = f"{hub.replace('http', 'ws')}/api/ws?token={credential}"
    listening = subprocess.run(
        [sys.executable, "-m", "websockets", socket_url],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        input="",
    )
    assert "Connected" in listening.stdout + listening.stderr


def moments(told: Any) -> list[str]:
    """Every text that looks like an instant."""
    if isinstance(told, dict):
        return [found for value in told.values() for found in moments(value)]
    if isinstance(told, list):
        return [found for value in told for found in moments(value)]
    return [told] if isinstance(told, str) and re.match(r"\d{4}-\d\d-\d\dT", told) else []


def test_every_instant_has_its_zone(own_hub: str) -> None:
    """S1-4: ISO 8601 in UTC, wherever one is told."""
    kiosk, phone, staff = Kiosk.registered(own_hub), Phone.new(own_hub), Phone.staff(own_hub)
    phone.pair(kiosk.code)
    kiosk.add("P001")
    kiosk.ask("P002")
    phone.call("POST", "/api/shopping", {"name": "tea"})
    paths = [
        "phone",
        "shopping",
        f"basket/{phone.user_id}",
        f"basket/{phone.user_id}/pending-items",
    ]
    told = [phone.call("GET", f"/api/{path}").json() for path in paths]
    told += [staff.call("GET", f"/api/admin/{path}").json() for path in ("baskets", "users")]
    told.append(kiosk.basket())
    found = [moments(one) for one in told]
    assert all(found)
    for text in (one for some in found for one in some):
        assert datetime.fromisoformat(text).utcoffset() == timedelta(0), text


def test_behind_a_proxy_with_a_certificate_the_cookie_is_secure(
    tmp_path: Path, wall: WallClock
) -> None:
    """S1-21: TLS is the proxy's; the hub is told its public address."""
    settings = HubSettings(tmp_path / "hub.db", public_url="https://shop.example")
    with running(HubServer(settings, wall=wall)) as url:
        told = Phone(url, "", "")
        answer = told.call("GET", "/")
        assert answer.headers["Content-Type"].startswith("text/html")
        body = {"email": "demo@email.com", "password": "1234"}
        signed = requests.post(
            f"{url}/api/auth/login",
            json=body,
            headers={"X-Requested-With": "shopshadow"},
            timeout=10,
        )
        assert "Secure" in signed.headers["Set-Cookie"]
        registered = requests.post(f"{url}/api/devices/register", json={}, timeout=10).json()
        assert registered["data"]["pairingUrl"].startswith("https://shop.example/pair?token=")
