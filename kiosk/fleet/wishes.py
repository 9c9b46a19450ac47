"""A wanted set as changes of settings."""

from kiosk.errors import ConfigError
from kiosk.fleet.shelf import Shelf
from kiosk.staff.changes import Change
from kiosk.wire.fleet import WantedSet, faults_of


def changes_of(wanted: WantedSet, shelf: Shelf) -> tuple[Change, ...]:
    """Every setting of the set; a parcel that is on *shelf* is named by its place.

    ConfigError where the hub asks for what a kiosk does not take from it.
    """
    if faults := faults_of(wanted.settings):
        raise ConfigError("; ".join(faults))
    named = {("detection", one.kind.value): str(shelf.place(one)) for one in wanted.parcels}
    told = [
        Change(section, key, value)
        for section, entries in wanted.settings.items()
        for key, value in entries.items()
        if (section, key) not in named
    ]
    return (*told, *(Change(section, key, path) for (section, key), path in named.items()))


def needs_a_gap(changes: tuple[Change, ...]) -> bool:
    """Whether they wait until nobody shops: another model or catalogue, or a restart."""
    return any(not one.is_live or one.section == "detection" for one in changes)
