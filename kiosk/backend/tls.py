"""TLS to the backend: whose certificates are trusted, and whose keys alone."""

import base64
import hashlib
import ssl
from pathlib import Path
from typing import Any

import certifi

from kiosk.errors import ConfigError

_SEQUENCE, _VERSION = 0x30, 0xA0
_BEFORE_KEY = 5  # serial number, algorithm, issuer, validity, subject: RFC 5280, section 4.1


class PinnedContext(ssl.SSLContext):
    """Verifies as ever, and then that the server's public key is one of *pins*.

    A pin is ``sha256/`` and the base64 of the SHA-256 of the key as the certificate holds it
    (RFC 7469, section 2.4). Without pins every trusted certificate will do.
    """

    pins: tuple[str, ...] = ()

    def wrap_socket(self, *args: Any, **kwargs: Any) -> ssl.SSLSocket:
        """Connect. SSLError when the key is none of the pins, before a byte is sent."""
        wrapped = super().wrap_socket(*args, **kwargs)
        certificate = wrapped.getpeercert(binary_form=True) or b""
        if self.pins and pin_of(certificate) not in self.pins:
            wrapped.close()
            raise ssl.SSLError("the server's key is none of backend.pins")
        return wrapped


def tls_context(bundle: Path | None, pins: tuple[str, ...]) -> PinnedContext:
    """Trusts *bundle* alone where one is given, else the well-known authorities.

    ConfigError when the bundle holds no certificates.
    """
    context = PinnedContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.pins = pins
    try:
        context.load_verify_locations(cafile=str(bundle or certifi.where()))
    except ssl.SSLError as exc:
        raise ConfigError(
            f"{bundle} holds no certificates (backend.ca_bundle): it must be a PEM file."
        ) from exc
    return context


def pin_of(certificate: bytes) -> str:
    """The pin of a DER *certificate*'s public key. ValueError when it is none."""
    content, _ = _element(certificate, 0, _SEQUENCE)
    signed, _ = _element(certificate, content, _SEQUENCE)
    place = signed
    if certificate[place : place + 1] == bytes([_VERSION]):
        place = _element(certificate, place, _VERSION)[1]
    for _ in range(_BEFORE_KEY):
        place = _element(certificate, place)[1]
    end = _element(certificate, place, _SEQUENCE)[1]
    digest = hashlib.sha256(certificate[place:end]).digest()
    return f"sha256/{base64.b64encode(digest).decode()}"


def _element(der: bytes, place: int, tag: int | None = None) -> tuple[int, int]:
    """Where the content of the element at *place* begins, and where it ends (X.690, 8.1)."""
    head = der[place : place + 2]
    if len(head) < 2 or (tag is not None and head[0] != tag):
        raise ValueError("this is no certificate")
    begins, length = place + 2, head[1]
    if length & 0x80:
        begins += length & 0x7F
        length = int.from_bytes(der[place + 2 : begins], "big")
    if begins + length > len(der):
        raise ValueError("this certificate is cut off")
    return begins, begins + length
