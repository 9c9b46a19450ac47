"""Sliding windows in the database: S4-10, S4-19, S4-20."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import requests
from sqlalchemy import func, select

from kiosk.hub.hub import open_hub
from kiosk.hub.models import Attempt
from kiosk.hub.services import limits
from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from tests.contract.hub.conftest import WallClock, running
from tests.contract.hub.shop import refused


def log_in(url: str, password: str, email: str = "demo@email.com") -> requests.Response:
    body = {"email": email, "password": password}
    return requests.post(f"{url}/api/auth/login", json=body, timeout=10)


def test_the_sixth_try_in_a_minute_is_refused_until_the_first_leaves_the_window(
    own_hub: str, wall: WallClock
) -> None:
    """S4-10: five in 60 s; 429 with Retry-After and X-RateLimit-*; a window that slides."""
    for _ in range(5):
        assert refused(log_in(own_hub, "wrong")) == (401, "INVALID_CREDENTIALS")
        wall.now += 10
    sixth = log_in(own_hub, "1234")  # not even looked at, right as it is
    assert refused(sixth) == (429, "TOO_MANY_REQUESTS")
    assert sixth.headers["Retry-After"] == "10"
    assert sixth.headers["X-RateLimit-Limit"] == "5"
    assert sixth.headers["X-RateLimit-Remaining"] == "0"
    assert sixth.headers["X-RateLimit-Reset"] == "10"
    wall.now += 11
    assert refused(log_in(own_hub, "wrong")) == (401, "INVALID_CREDENTIALS")
    assert log_in(own_hub, "wrong").status_code == 429  # the second is still inside


def test_right_passwords_and_other_people_are_not_held_up(own_hub: str) -> None:
    for _ in range(5):
        log_in(own_hub, "wrong", "somebody@else.example")
    for _ in range(7):
        assert log_in(own_hub, "1234").status_code == 200


def test_one_address_may_not_try_many_names(own_hub: str) -> None:
    answers = [log_in(own_hub, "wrong", f"{n}@shop.example").status_code for n in range(21)]
    assert answers == [401] * 20 + [429]


def test_one_address_may_not_fill_the_shop_with_users(tmp_path: Path, wall: WallClock) -> None:
    """S4-10: 300 new ones an hour, for a shop has one address; then the window slides."""
    server = HubServer(HubSettings(tmp_path / "hub.db"), wall=wall)
    with closing(sqlite3.connect(tmp_path / "hub.db")) as db:
        hour = [("sign-up", "127.0.0.1", wall.now - 600)] * 299
        db.executemany("insert into attempt (kind, subject, at) values (?, ?, ?)", hour)
        db.commit()

    def sign_up(email: str) -> requests.Response:
        body = {"name": "Ada", "email": email, "password": "Correct4Horse"}
        return requests.post(f"{url}/api/auth/signup", json=body, timeout=10)

    with running(server) as url:
        assert sign_up("ada@shop.example").status_code == 201
        one_too_many = sign_up("eve@shop.example")
        assert refused(one_too_many) == (429, "TOO_MANY_REQUESTS")
        assert one_too_many.headers["Retry-After"] == "3000"
        assert log_in(url, "Correct4Horse", "eve@shop.example").status_code == 401
        wall.now += 3001
        assert sign_up("eve@shop.example").status_code == 201


def test_a_restart_forgives_nothing(tmp_path: Path, wall: WallClock) -> None:
    """S4-20: the counts are in the database."""
    settings = HubSettings(tmp_path / "hub.db")
    with running(HubServer(settings, wall=wall)) as url:
        for _ in range(5):
            log_in(url, "wrong")
    with running(HubServer(settings, wall=wall)) as url:
        assert refused(log_in(url, "1234")) == (429, "TOO_MANY_REQUESTS")


def test_what_has_left_every_window_is_deleted(tmp_path: Path, wall: WallClock) -> None:
    """S4-19: eight hours of tries leave no more behind than the last minute's."""
    hub = open_hub(HubSettings(tmp_path / "hub.db"), wall=wall)
    limit = limits.Limit("test", (limits.Window(1000, 60.0),), "Slowly.")
    for _ in range(200):
        hub.store.carried(lambda unit: limits.admit(unit, limit, "10.0.0.1"))
        wall.now += 144
    with hub.store.read() as unit:
        assert unit.db.scalar(select(func.count()).select_from(Attempt)) == 1
    hub.store.close()


def test_tries_at_once_do_not_slip_past_the_limit(own_hub: str) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: log_in(own_hub, "wrong").status_code, range(8)))
    assert sorted(answers) == [401] * 5 + [429] * 3
