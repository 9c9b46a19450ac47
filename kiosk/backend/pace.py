"""How each endpoint group is treated, as it is set (S2-9)."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.backend.breaker import BreakerSettings
from kiosk.config.delivering import BackendSettings, GroupSettings
from kiosk.events.letters import Endpoint


@dataclass(frozen=True, slots=True)
class Pace:
    """A request's whole limit, and its quick attempts with the pause between them."""

    timeout_s: float = 10.0
    attempts: int = 3
    between_s: float = 1.0


ORDINARY = Pace()


def paces_of(settings: BackendSettings) -> Mapping[Endpoint, Pace]:
    """The pace of every group that has settings."""
    return {
        endpoint: Pace(group.timeout_s, group.attempts, group.between_s)
        for endpoint, group in _groups(settings).items()
    }


def breakers_of(settings: BackendSettings) -> Mapping[Endpoint, BreakerSettings]:
    """When the breaker of every group that has settings opens and closes."""
    return {
        endpoint: BreakerSettings(
            threshold=group.threshold,
            window=group.window,
            cooldown_s=group.cooldown_s,
            longest_s=group.longest_s,
            successes=group.successes,
        )
        for endpoint, group in _groups(settings).items()
    }


def _groups(settings: BackendSettings) -> Mapping[Endpoint, GroupSettings]:
    found = {endpoint: getattr(settings, endpoint, None) for endpoint in Endpoint}
    return {endpoint: group for endpoint, group in found.items() if group is not None}
