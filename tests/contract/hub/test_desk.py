"""``shopshadow hub user | catalogue | backup | migrate`` on real databases."""

import json
from pathlib import Path

import pytest
import requests
from click.testing import Result
from typer.testing import CliRunner

from kiosk.cli.main import app
from kiosk.errors import ConfigError, DatabaseFault, KioskError
from kiosk.hub import desk, schema
from kiosk.hub.claim import AlreadyServed, Claim
from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings, signing_secret
from tests.contract.hub.conftest import running
from tests.contract.hub.shop import Kiosk
from tests.contract.hub.test_migrations import of_release


def ask(*arguments: str, database: Path, say: str = "") -> Result:
    command = ["hub", *arguments, "--database", str(database)]
    return CliRunner().invoke(app, command, input=say)


def asked(*arguments: str, database: Path, say: str = "") -> str:
    done = ask(*arguments, database=database, say=say)
    assert done.exit_code == 0, done.output
    return done.stdout


def log_in(url: str, email: str, password: str) -> int:
    body = {"email": email, "password": password}
    return requests.post(f"{url}/api/auth/login", json=body, timeout=10).status_code


def test_users_are_made_listed_changed_and_removed_while_a_hub_serves(tmp_path: Path) -> None:
    database = tmp_path / "hub.db"
    eva = "eva@shop.example"
    with running(HubServer(HubSettings(database))) as url:
        asked("user", "add", eva, "--name", "Eva", "--admin", database=database, say="Right4Eva\n")
        assert log_in(url, eva, "Right4Eva") == 200
        listed = json.loads(asked("user", "list", "--json", database=database))["users"]
        assert {"email": eva, "name": "Eva", "role": "admin"} in listed
        assert eva in asked("user", "list", database=database)
        asked("user", "password", eva, database=database, say="Newer4Eva\n")
        assert (log_in(url, eva, "Right4Eva"), log_in(url, eva, "Newer4Eva")) == (401, 200)
        asked("user", "remove", eva, database=database)
        assert log_in(url, eva, "Newer4Eva") == 401


def test_the_demos_users_leave_when_the_shop_has_a_catalogue_of_its_own(tmp_path: Path) -> None:
    """Everybody knows their passwords; one that was changed since is somebody's own."""
    database = tmp_path / "hub.db"
    with running(HubServer(HubSettings(database))) as url:
        assert (log_in(url, "admin@email.com", "1111"), log_in(url, "demo@email.com", "1234")) == (
            200,
            200,
        )
        asked("user", "password", "demo@email.com", database=database, say="Right4Eva\n")
    with running(HubServer(HubSettings(database, catalogue="goods"))) as url:
        assert log_in(url, "admin@email.com", "1111") == 401
        assert log_in(url, "demo@email.com", "Right4Eva") == 200


@pytest.mark.parametrize(
    ("arguments", "say", "words"),
    [
        (("user", "add", "eva@shop.example", "--name", "Eva"), "weak\n", "8 characters"),
        (("user", "add", "nonsense", "--name", "Eva"), "Right4Eva\n", "Invalid email"),
        (("user", "add", "demo@email.com", "--name", "Eva"), "Right4Eva\n", "registered already"),
        (("user", "add", "eva@shop.example", "--name", "Eva"), "", "No password"),
        (("user", "remove", "nobody@shop.example"), "", "Nobody signs in as"),
        (("user", "password", "nobody@shop.example"), "Right4Eva\n", "Nobody signs in as"),
    ],
)
def test_what_can_not_be_done_is_a_sentence(
    tmp_path: Path, arguments: tuple[str, ...], say: str, words: str
) -> None:
    database = tmp_path / "hub.db"
    with running(HubServer(HubSettings(database))):
        done = ask(*arguments, database=database, say=say)
    assert isinstance(done.exception, KioskError)
    assert words in str(done.exception)


def test_the_catalogue_is_listed_with_prices(tmp_path: Path) -> None:
    database = tmp_path / "hub.db"
    with running(HubServer(HubSettings(database))) as url:
        sold = requests.get(f"{url}/api/products?limit=100", timeout=5).json()["products"]
    listed = json.loads(asked("catalogue", "--json", database=database))["products"]
    assert [row["id"] for row in listed] == [row["id"] for row in sold]
    first = next(row for row in listed if row["price_minor"])
    assert f"{first['price_minor'] / 100:.2f}" in asked("catalogue", database=database)


def test_a_backup_made_while_the_hub_sells_is_a_whole_hub(tmp_path: Path) -> None:
    database, copy = tmp_path / "hub.db", tmp_path / "copies" / "hub.db"
    copy.parent.mkdir()
    with running(HubServer(HubSettings(database))) as url:
        kiosk = Kiosk.registered(url)
        session = kiosk.open_guest()
        kiosk.add("P001", session, key="e1")
        assert "checked" in asked("backup", str(copy), database=database)
        kiosk.add("P001", session, key="e2")
    assert copy.stat().st_mode & 0o777 == 0o600
    assert sorted(file.name for file in copy.parent.iterdir()) == ["hub.db", "hub.db.secret"]
    with running(HubServer(HubSettings(copy))) as url:
        kiosk.url = url
        assert kiosk.quantities() == {"P001": 1}
        assert kiosk.add("P001", session, key="e1").headers["Idempotent-Replay"] == "true"


def test_a_backup_overwrites_nothing(tmp_path: Path) -> None:
    database, copy = tmp_path / "hub.db", tmp_path / "copy.db"
    schema_of(database)
    copy.write_text("precious")
    with pytest.raises(ConfigError, match="exists: name a file that does not"):
        desk.back_up(str(database), copy)
    assert copy.read_text() == "precious"


def test_a_backup_of_what_is_no_database_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "hub.db").write_text("shopping list: milk, eggs, " * 100)
    with pytest.raises(DatabaseFault, match="could not be copied"):
        desk.back_up(str(tmp_path / "hub.db"), tmp_path / "copy.db")
    assert not list(tmp_path.glob("copy*"))


@pytest.mark.parametrize(
    ("database", "words"), [("postgresql://db/shop", "pg_dump"), ("/nowhere.db", "no database")]
)
def test_what_can_not_be_backed_up_is_a_sentence(tmp_path: Path, database: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        desk.back_up(database, tmp_path / "copy.db")


def test_migrate_brings_an_older_release_up_to_date(tmp_path: Path) -> None:
    database = of_release(tmp_path / "hub.db", "0.1.0")
    told = asked("migrate", database=database)
    assert f"version 0001 before, {schema.newest()} now" in told


def test_a_database_that_is_served_is_not_migrated(tmp_path: Path) -> None:
    database = tmp_path / "hub.db"
    schema_of(database)
    with Claim(database), pytest.raises(AlreadyServed):
        desk.migrate(str(database))


def test_a_short_secret_is_refused() -> None:
    with pytest.raises(ConfigError, match="too short"):
        signing_secret(HubSettings("postgresql://db/shop", secret="1234"))


def test_hubs_of_a_server_need_a_secret_of_their_own() -> None:
    with pytest.raises(ConfigError, match="SHOPSHADOW_HUB_SECRET"):
        signing_secret(HubSettings("postgresql://db/shop"))


def test_a_password_in_a_database_address_is_never_shown() -> None:
    settings = HubSettings("postgresql://shop:sesame@db/shop")
    assert "sesame" not in settings.shown
    assert settings.url == "postgresql+psycopg://shop:sesame@db/shop"


def schema_of(database: Path) -> None:
    """An up-to-date, empty database."""
    desk.migrate(str(database))
    assert database.is_file()
