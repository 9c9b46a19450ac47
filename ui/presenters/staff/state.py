"""All that a page of the panel is made from."""

from dataclasses import dataclass

from kiosk.staff.book import StaffBook
from kiosk.staff.changes import Change
from kiosk.staff.requests import SettingsWanted
from kiosk.telemetry.history import Sample
from ui.presenters.facts import Facts, Now
from ui.presenters.staff.blocks import Page
from ui.presenters.wording import Wording


@dataclass(frozen=True, slots=True)
class State:
    """The book, the facts, and where in the panel somebody is.

    *corners* is the zone as drawn, None while it is the one that is set. *device_id* is no
    secret: it is shown, shortened, for support.
    """

    book: StaffBook
    facts: Facts
    wording: Wording
    now: Now
    page: Page = Page.SALE
    picked: str = ""
    corners: tuple[tuple[float, float], ...] | None = None
    samples: tuple[Sample, ...] = ()
    version: str = ""

    def say(self, key: str, **values: object) -> str:
        """A sentence of the panel."""
        return self.wording.texts.say(f"staff.{key}", **values)

    def count(self, key: str, n: int, **values: object) -> str:
        """A sentence of the panel about *n* things."""
        return self.wording.texts.count(f"staff.{key}", n, **values)

    def ago(self, at: float | None) -> str:
        """How long ago that instant was, in words; "–" where it never was."""
        return "–" if at is None else self.wording.ago(max(0.0, self.now.wall_s - at))

    def percent(self, share: float) -> str:
        """A share as the language writes it."""
        return self.wording.percent(share)


def setting(section: str, key: str, value: object) -> SettingsWanted:
    """The request to set one thing."""
    return SettingsWanted((Change(section, key, value),))
