"""How the fleet's rows look on the wire."""

import json

from kiosk.hub.models_fleet import KioskReport, Parcel, SentSet, SettingsSet
from kiosk.hub.services.fleet import Member, Wanted
from kiosk.hub.shapes import Json, instant


def wanted(row: Wanted) -> Json:
    """What a kiosk is told to take over."""
    return {
        "number": row.row.number,
        "settings": json.loads(row.row.settings),
        "parcels": [parcel(one) for one in row.parcels],
    }


def parcel(row: Parcel) -> Json:
    """A file that is handed out."""
    return {
        "kind": row.kind,
        "name": row.name,
        "sha256": row.sha256,
        "size": row.size,
        "addedAt": instant(row.at),
    }


def settings_set(row: SettingsSet, states: dict[str, int]) -> Json:
    """A set as staff see it."""
    return {
        "number": row.number,
        "note": row.note,
        "settings": json.loads(row.settings),
        "modelSha256": row.model_sha256,
        "catalogueSha256": row.catalogue_sha256,
        "first": row.first,
        "madeBy": row.made_by,
        "madeAt": instant(row.at),
        "states": states,
    }


def ledger(row: KioskReport | None) -> Json | None:
    """The head of a kiosk's ledger, as far as it was ever told."""
    if row is None or not row.ledger_number:
        return None
    return {"number": row.ledger_number, "mac": row.ledger_mac}


def member(row: Member, health: str) -> Json:
    """A kiosk as staff see it."""
    told, sent = row.report, row.sent
    return {
        "deviceId": row.device.id,
        "name": row.device.name,
        "health": health,
        "faults": json.loads(told.faults) if told else [],
        "version": told.version if told else None,
        "model": told.model if told else None,
        "modelSha256": told.model_sha256 if told else None,
        "catalogue": told.catalogue if told else None,
        "queueDepth": told.queue_depth if told else None,
        "queueAgeS": told.queue_age_s if told else None,
        "parked": told.parked if told else None,
        "lastSeen": instant(told.at if told else row.device.last_heartbeat),
        "set": _sent(sent) if sent else None,
    }


def _sent(row: SentSet) -> Json:
    return {
        "number": row.number,
        "state": row.state,
        "words": row.words,
        "at": instant(row.at),
    }
