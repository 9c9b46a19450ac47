"""Who is calling: a kiosk by its credential, a shopper by a token."""

from dataclasses import dataclass

from kiosk.hub.hub import Hub
from kiosk.hub.models import Device, User
from kiosk.hub.refusals import NotAllowed, NotSignedIn
from kiosk.hub.routes.requests import required
from kiosk.hub.services import devices, users
from kiosk.hub.unit import Unit


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A device-scoped call. *published*: one that once came without a credential."""

    device_id: str
    token: str | None
    published: bool = False

    def device(self, unit: Unit) -> Device:
        """The device, its row locked. A refusal when the credential is not its own."""
        check = devices.writing if self.published else devices.authenticated
        return check(unit, self.device_id, self.token)


@dataclass(frozen=True, slots=True)
class Shopper:
    """A call of somebody signed in."""

    hub: Hub
    token: str | None

    def user(self, unit: Unit) -> User:
        """Who signed in. NotSignedIn otherwise."""
        return users.signed_in(unit, self.hub.signer.read(required(self.token), now=unit.now))


@dataclass(frozen=True, slots=True)
class Staff:
    """A call of somebody of the shop."""

    hub: Hub
    token: str | None

    def user(self, unit: Unit) -> User:
        """Who signed in. NotSignedIn, or NotAllowed for a shopper."""
        user = Shopper(self.hub, self.token).user(unit)
        if user.role != "admin":
            raise NotAllowed("Only staff may do this", "FORBIDDEN")
        return user


@dataclass(frozen=True, slots=True)
class Station:
    """A call that names no device: whose credential it is says which one."""

    token: str | None

    def device(self, unit: Unit) -> Device:
        """The device, its row locked. NotSignedIn when the credential is nobody's."""
        device = devices.by_credential(unit, required(self.token))
        if device is None:
            raise NotSignedIn("Invalid device credential", "INVALID_CREDENTIAL")
        return devices.authenticated(unit, device.id, self.token)
