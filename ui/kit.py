"""What every screen is built with."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.clock import Clock
from kiosk.crops import Crops
from kiosk.events.touches import Touch
from ui.comfort import Choices
from ui.pictures import Pictures
from ui.presenters.facts import Now
from ui.presenters.wording import Wording
from ui.theme import Look


@dataclass(frozen=True, slots=True)
class Kit:
    """Looks, words and pictures on the way in; *touch* on the way out."""

    look: Look
    wording: Wording
    pictures: Pictures
    crops: Crops
    touch: Callable[[Touch], None]
    clock: Clock  # monotonic
    wall: Clock  # epoch seconds
    choices: Choices
    languages: tuple[str, ...]  # codes, to choose from
    zooms: tuple[float, ...]  # text sizes that fit
    scan_modes: bool = False  # the shopper may choose what the next scan is for

    def say(self, key: str) -> str:
        """A sentence without places."""
        return self.wording.texts.say(key)

    def now(self) -> Now:
        """The present instant."""
        return Now(self.clock(), self.wall())
