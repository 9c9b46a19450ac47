"""Where the backend is, and how it is known to be the right one."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.config.web_address import parts_of
from kiosk.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Address:
    """The backend's web address, and what proves that it is the backend.

    Plain http is for loopback alone, unless *plain_http_allowed*. *ca_bundle* is a file of
    certificates for a shop's own authority; with *pins* the server's public key must be one of
    them. *internal_token* goes with every request. ConfigError when the address is none.
    """

    base_url: str
    plain_http_allowed: bool = False
    ca_bundle: Path | None = None
    pins: tuple[str, ...] = ()
    internal_token: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        parts = parts_of(self.base_url)
        if parts is None:
            raise ConfigError(
                f"The backend's address {self.base_url!r} is none: "
                "write it like https://shop.example or http://127.0.0.1:3001."
            )
        loopback = _loopback(str(parts.hostname))
        if parts.scheme == "http" and not (self.plain_http_allowed or loopback):
            raise ConfigError(
                f"The backend {self.base_url} would be spoken to unencrypted. Use https, "
                "or set backend.allow_plain_http if the network is the shop's own."
            )
        if parts.scheme == "http" and self.pins:
            raise ConfigError(
                f"backend.pins name keys, but {self.base_url} is not encrypted: use https."
            )
        if self.ca_bundle and not self.ca_bundle.is_file():
            raise ConfigError(f"The certificate file {self.ca_bundle} of the backend is missing.")

    @property
    def is_secure(self) -> bool:
        """Whether it is spoken to over TLS."""
        return urlsplit(self.base_url).scheme == "https"

    def url(self, path: str) -> str:
        """The whole address of *path*."""
        return f"{self.base_url.rstrip('/')}{path}"


def _loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
