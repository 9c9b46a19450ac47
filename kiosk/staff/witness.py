"""The backend as a witness: the last entry of the ledger that it was told of."""

from kiosk.backend.client import Client
from kiosk.backend.identity import Identity
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.snapshots.ledger import LedgerHead
from kiosk.wire.fields import Malformed
from kiosk.wire.fleet import known, told_entry

_WITHIN_S = 5.0


def told_head(client: Client, who: Identity) -> LedgerHead | None:
    """That entry; None where the backend does not answer or never heard of it. Closes *client*."""
    try:
        told = told_entry(
            client.send(known(who.device_id), credential=who.credential, within_s=_WITHIN_S)
        )
    except (BackendUnavailable, BackendRejected, Malformed):
        return None
    finally:
        client.close()
    return LedgerHead(*told) if told else None
