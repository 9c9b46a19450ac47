"""Who the kiosk is to its backend, and by whose rules the till works."""

from kiosk.backend.identity import Device, Secrets
from kiosk.config.delivering import BackendSettings
from kiosk.config.settings import Settings
from kiosk.events.letters import Dialect


def open_device(settings: Settings) -> Device:
    """Who the kiosk is to its backend, as far as it was kept."""
    name = "hub" if not settings.backend.url else "backend"
    secrets = Secrets(settings.storage.path / "secrets", backend=name)
    return Device(secrets, name=settings.backend.device_name)


def till_dialect(settings: BackendSettings, device: Device) -> Dialect | None:
    """Whose rules the till follows: what is set, or what the last registration showed.

    None when that will be known only once the backend has answered for the first time.
    """
    if not settings.url:
        return Dialect.HUB
    if settings.dialect != "auto":
        return Dialect(settings.dialect)
    if (known := device.current) is None:
        return None
    return Dialect.HUB if known.credential else Dialect.SHOPSHADOW
