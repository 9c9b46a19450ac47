"""How the window looks now: the shop's options, the shopper's wishes, and what is sold."""

from PySide6.QtCore import QSize

from kiosk.catalogue.product import Catalogue
from kiosk.clock import Clock
from kiosk.config.settings import Settings
from kiosk.crops import Crops
from ui.artwork import Artwork
from ui.comfort import Choices, Comfort
from ui.doors import Doors
from ui.kit import Kit
from ui.local_money import LocalMoney
from ui.options import WindowOptions
from ui.pictures import Pictures
from ui.presenters.wording import Wording
from ui.theme import Look
from ui.translations import load


class Appearance:
    """Says which look and which kit of parts the screens are built with."""

    def __init__(self, options: WindowOptions, catalogue: Catalogue) -> None:
        self.options = options
        self._catalogue = catalogue
        self._artwork = Artwork(catalogue)
        self._comfort = Comfort(options)

    @property
    def chosen(self) -> Choices:
        """What the shopper chose."""
        return self._comfort.chosen

    @property
    def ready(self) -> bool:
        """True when all pictures that are read ahead are there."""
        return self._artwork.ready

    @property
    def artwork(self) -> Artwork:
        """The shop's pictures of goods."""
        return self._artwork

    def wish(self, name: str, value: object) -> None:
        """The shopper chooses anew what `Choices` calls *name*."""
        self._comfort.wish(name, value)

    def forget(self) -> None:
        """The next shopper begins with the shop's own choice."""
        self._comfort.forget()

    def sell(self, catalogue: Catalogue) -> None:
        """Names, prices or products have changed."""
        self._catalogue = catalogue
        self._artwork.use(catalogue)

    def follow(self, settings: Settings) -> None:
        """Staff may have changed how every shopper finds the window."""
        options = self.options.as_set(settings.window)
        if options != self.options:
            self.options = options
            self._comfort = Comfort(options)

    def look(self, size: QSize, dots_per_inch: float) -> Look:
        """The look for a window of *size* pixels."""
        return self._comfort.look(size, dots_per_inch)

    def fits(self, kit: Kit, look: Look) -> bool:
        """Whether what was built with *kit* still shows what it should, in that look."""
        same_goods = kit.wording.catalogue is self._catalogue
        return look == kit.look and self.chosen == kit.choices and same_goods

    def kit(
        self,
        look: Look,
        *,
        size: QSize,
        dots_per_inch: float,
        crops: Crops,
        doors: Doors,
        clock: Clock,
        wall: Clock,
    ) -> Kit:
        """What every screen is built with, for a window of *size* pixels."""
        chosen = self.chosen
        money = LocalMoney(self._catalogue.currency, chosen.language)
        return Kit(
            look=look,
            wording=Wording(load(chosen.language), money, self._catalogue),
            pictures=Pictures(look, self._catalogue, self._artwork),
            crops=crops,
            touch=doors.touch,
            clock=clock,
            wall=wall,
            choices=chosen,
            languages=self.options.languages,
            scan_modes=self.options.scan_modes,
            zooms=self._comfort.zooms(size, dots_per_inch),
        )
