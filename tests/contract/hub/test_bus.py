"""The bus between hubs, where it is not there or says nonsense (S1-20 at the hub)."""

import logging
import socket
from pathlib import Path

import pytest

from kiosk.errors import ConfigError
from kiosk.hub.bell import Bell
from kiosk.hub.bus import RedisBus
from kiosk.hub.serving import HubServer
from kiosk.hub.settings import HubSettings
from tests.contract.hub.conftest import running
from tests.contract.hub.shop import Kiosk, heard


def test_a_hub_begins_and_sells_though_its_bus_is_down(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """S1-20: said once in the log; updates of this hub are heard as ever."""
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    settings = HubSettings(tmp_path / "hub.db", bus=f"redis://127.0.0.1:{port}")
    with caplog.at_level(logging.WARNING, "kiosk.hub.bus"), running(HubServer(settings)) as url:
        kiosk = Kiosk.registered(url)
        with kiosk.listen() as live:
            heard(live, 1)
            kiosk.open_guest()
            assert heard(live, 1)[0]["type"] == "session_update"
    down = [record for record in caplog.records if "the bus is down" in record.message]
    assert len(down) == 1


@pytest.mark.parametrize("url", ["nonsense", "http://bus.example", "redis://host:port"])
def test_an_address_that_is_no_bus_is_a_sentence(url: str) -> None:
    with pytest.raises(ConfigError, match="redis://host:6379/0"):
        RedisBus(url, Bell())
