"""Who is trusted to be the backend: a real TLS server with keys of our own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.backend.address import Address
from kiosk.backend.client import Client
from kiosk.backend.live_socket import open_socket
from kiosk.backend.tls import pin_of, tls_context
from kiosk.errors import BackendUnavailable, ConfigError
from kiosk.wire import requests
from tests.fakes.certificates import Certificate, self_signed
from tests.fakes.scripted_backend import ScriptedBackend, serving

SPARE = "sha256/" + "A" * 43 + "="


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return self_signed(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def backend() -> ScriptedBackend:
    return ScriptedBackend()


@pytest.fixture
def url(backend: ScriptedBackend, certificate: Certificate) -> Iterator[str]:
    with serving(backend, certificate=certificate.file) as url:
        yield url


def ask(address: Address) -> None:
    client = Client(address)
    try:
        client.send(requests.HEALTH)
    finally:
        client.close()


def test_a_self_signed_server_is_refused(url: str, backend: ScriptedBackend) -> None:
    """S0-41: and nothing was sent to it."""
    with pytest.raises(BackendUnavailable, match="certificate is not trusted") as exc:
        ask(Address(url, internal_token="let-me-in"))
    assert not exc.value.ambiguous
    assert backend.received == []


def test_the_shops_own_authority_is_trusted_where_it_is_configured(
    url: str, certificate: Certificate, backend: ScriptedBackend
) -> None:
    """S0-41."""
    ask(Address(url, ca_bundle=certificate.file))
    assert len(backend.received) == 1


def test_a_pinned_key_is_trusted_and_so_is_the_spare(
    url: str, certificate: Certificate, backend: ScriptedBackend
) -> None:
    """S0-41: a key may change to the spare one without locking the kiosk out."""
    for pins in ((certificate.pin(), SPARE), (SPARE, certificate.pin())):
        ask(Address(url, ca_bundle=certificate.file, pins=pins))
    assert len(backend.received) == 2


def test_another_key_is_refused_even_when_its_certificate_is_trusted(
    url: str, certificate: Certificate, backend: ScriptedBackend
) -> None:
    """S0-41: before a byte of ours is sent."""
    with pytest.raises(BackendUnavailable, match=r"none of backend\.pins"):
        ask(Address(url, ca_bundle=certificate.file, pins=(SPARE, SPARE)))
    assert backend.received == []


def test_live_updates_are_held_to_the_same_key(url: str, certificate: Certificate) -> None:
    """S0-41."""
    address = Address(url, ca_bundle=certificate.file, pins=(SPARE, SPARE))
    with (
        pytest.raises(BackendUnavailable, match="no live connection"),
        open_socket(address, "/api/ws", "secret"),
    ):
        pytest.fail("it must not be opened")


@pytest.mark.parametrize("kind", ["ec", "rsa"])
def test_a_pin_is_what_openssl_makes_of_the_key(tmp_path: Path, kind: str) -> None:
    own = self_signed(tmp_path, kind=kind)
    assert pin_of(own.der) == own.pin()


@pytest.mark.parametrize("der", [b"", b"\x30", b"\x30\x05\x30\x84\xff\xff\xff\xff", b"junk"])
def test_what_is_no_certificate_has_no_pin(der: bytes) -> None:
    with pytest.raises(ValueError, match="certificate"):
        pin_of(der)


def test_a_bundle_without_certificates_is_a_fault_of_the_setup(tmp_path: Path) -> None:
    bundle = tmp_path / "ca.pem"
    bundle.write_text("not a certificate")
    with pytest.raises(ConfigError, match=r"backend\.ca_bundle"):
        tls_context(bundle, ())


@pytest.mark.parametrize(
    "address", ["", "shop.example", "ftp://shop.example", "http://", "http://["]
)
def test_what_is_no_address_is_a_fault_of_the_setup(address: str) -> None:
    with pytest.raises(ConfigError, match="is none: write it like"):
        Address(address)


def test_pins_need_a_key_to_hold_against() -> None:
    with pytest.raises(ConfigError, match="use https"):
        Address("http://127.0.0.1:1", pins=(SPARE, SPARE))
