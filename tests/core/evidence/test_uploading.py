"""Offering pictures to a backend that takes them, has no room, or knows nothing of them."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import requests as http

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.backend.identity import Device, Identity, Secrets
from kiosk.evidence.uploading import HubUploader
from kiosk.opencv import cv2
from kiosk.wire import answers, requests
from tests.fakes.hub_process import hub_process
from tests.fakes.scripted_backend import Reply, ScriptedBackend, serving
from tests.fakes.shop import FakeClock

JPEG = b"\xff\xd8\xff\xe0 a picture"


class Offer:
    """An uploader, its clock and the backend it speaks with."""

    def __init__(
        self, url: str, folder: Path, *, credential: str = "secret", name: str = "d1"
    ) -> None:
        self.clock = FakeClock()
        device = Device(Secrets(folder))
        device.became(Identity(name, credential))
        device.paired_with("s1")
        self.uploader = HubUploader(Client(Address(url)), device, clock=self.clock)

    def __call__(self) -> bool:
        return self.uploader.upload("e1", "s1", JPEG, threading.Event())


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend()


@pytest.fixture
def offer(backend: ScriptedBackend, tmp_path: Path) -> Iterator[Offer]:
    with serving(backend) as url:
        offer = Offer(url, tmp_path)
        yield offer
        offer.uploader.close()


def test_a_picture_goes_as_it_is(backend: ScriptedBackend, offer: Offer) -> None:
    backend.script = [Reply(204, raw=b"")]
    assert offer()
    (asked,) = backend.received
    assert (asked.method, asked.path) == ("PUT", "/api/devices/d1/evidence/e1")
    assert asked.headers["Content-Type"] == "image/jpeg"
    assert asked.headers["Authorization"] == "Bearer secret"
    assert asked.body == JPEG
    assert not offer.uploader.rests()


@pytest.mark.parametrize("status", [507, 503, 429])
def test_without_room_it_rests_longer_and_longer(
    backend: ScriptedBackend, offer: Offer, status: int
) -> None:
    """The picture stays to be offered; after an hour at most it is tried again."""
    backend.otherwise = lambda _asked: Reply(status, {"success": False, "error": "full"})
    rested = []
    for _ in range(10):
        assert not offer()
        began = offer.clock.now
        while offer.uploader.rests():
            offer.clock.now += 10
        rested.append(offer.clock.now - began)
    assert rested[:3] == [30, 60, 120]
    assert rested[-1] == 3600


@pytest.mark.parametrize("status", [404, 405, 501])
def test_a_backend_without_that_route_is_left_alone(
    backend: ScriptedBackend, offer: Offer, status: int
) -> None:
    backend.otherwise = lambda _asked: Reply(status, raw=b"<html>no such page</html>")
    assert not offer()
    offer.clock.now += 100_000
    assert offer.uploader.rests()


def test_a_picture_that_is_refused_is_not_offered_again(
    backend: ScriptedBackend, offer: Offer
) -> None:
    refused = {"success": False, "error": "too large", "code": "PAYLOAD_TOO_LARGE"}
    backend.script = [Reply(413, refused), Reply(204, raw=b"")]
    assert offer()
    assert not offer.uploader.rests()
    assert offer()


def test_a_dead_backend_costs_nothing_but_time(tmp_path: Path) -> None:
    offer = Offer("http://127.0.0.1:9", tmp_path)
    assert not offer()
    assert offer.uploader.rests()


def test_without_a_credential_nothing_is_sent(backend: ScriptedBackend, tmp_path: Path) -> None:
    """The published backend gives none, and has no such route."""
    with serving(backend) as url:
        offer = Offer(url, tmp_path, credential="")
        assert not offer()
    assert backend.received == []


def test_the_real_hub_takes_the_picture_and_shows_it(tmp_path: Path) -> None:
    """S3-15: from the kiosk's side to the hub's, and back."""
    with hub_process(tmp_path) as hub:
        client = Client(Address(hub.base_url))
        device = answers.registered(client.send(requests.register()))
        offer = Offer(hub.base_url, tmp_path, credential=device.credential, name=device.device_id)
        jpeg = cv2.imencode(".jpg", np.full((40, 40, 3), 90, np.uint8))[1].tobytes()
        assert offer.uploader.upload("e1", "s1", jpeg, threading.Event())
        shown = http.get(
            f"{hub.base_url}/api/devices/{device.device_id}/evidence/e1",
            headers={"Authorization": f"Bearer {device.credential}"},
            timeout=10,
        )
        assert (shown.status_code, shown.content) == (200, jpeg)
        offer.uploader.close()
        client.close()
