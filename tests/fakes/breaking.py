"""Calls under a breaker, and how they end."""

import pytest

from kiosk.backend.breaker import Breaker
from kiosk.errors import BackendRejected, BackendUnavailable, CircuitOpen


def fail(breaker: Breaker, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(BackendUnavailable) as exc, breaker.guard():
            raise BackendUnavailable("503")
        assert not isinstance(exc.value, CircuitOpen)


def work(breaker: Breaker, times: int = 1) -> None:
    for _ in range(times):
        with breaker.guard():
            pass


def refuse(breaker: Breaker) -> None:
    with pytest.raises(BackendRejected), breaker.guard():
        raise BackendRejected("no", status=404, code="PRODUCT_NOT_FOUND")
