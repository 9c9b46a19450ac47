"""A till that is fed without end and says how many pieces it shows, until it is killed."""

import sys
import threading
from pathlib import Path

from kiosk.events.touches import GuestChosen
from kiosk.snapshots.till import TillSnapshot
from kiosk.till.books import new_id
from tests.fakes.shop import Shop


def feed(shop: Shop, snapshot: TillSnapshot) -> None:
    """Say what is shown, and put the next item down."""
    sys.stdout.write(f"{sum(line.quantity for line in snapshot.lines)}\n")
    sys.stdout.flush()
    if snapshot.session_id is None:
        shop.till.put(GuestChosen())
    else:
        shop.till.put(shop.item(event_id=new_id()))


if __name__ == "__main__":
    Shop(Path(sys.argv[1]), watch=feed).till.run(threading.Event())
