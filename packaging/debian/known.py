"""The newest databases that this kiosk can read, as the package's scripts are told: KIOSK:HUB."""

from kiosk.hub.schema import newest
from kiosk.outbox.migrations import STEPS

print(f"{len(STEPS)}:{newest()}")
