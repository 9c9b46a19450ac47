"""Hears the loops through the one signals object and keeps what is known."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.catalogue.status import CatalogueStatus
from kiosk.clock import Clock
from kiosk.food_facts.fact import FoodFact, FoodStatus
from kiosk.qt.signals import KioskSignals
from kiosk.snapshots.links import AccountStatus, LinkStatus, PairingStatus
from kiosk.snapshots.paying import PaymentStatus, PrinterStatus
from kiosk.snapshots.scale import ScaleStatus
from kiosk.snapshots.seeing import CameraStatus, ModelStatus
from kiosk.snapshots.shopping_list import ShoppingList
from kiosk.snapshots.till import TillSnapshot
from ui.presenters.facts import Facts

_SAID_S: Final = 6.0
_UNDO_S: Final = 15.0


class Knowledge(QObject):
    """`changed` comes after every news; `sold` before it: the till's picture then and now."""

    changed = Signal()
    sold = Signal(object, object)

    def __init__(self, signals: KioskSignals, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._restarted_until_s = 0.0
        self._scan_until_s = 0.0
        self._undo_until_s = 0.0
        self.facts = Facts()
        signals.till.connect(self._on_till)
        signals.camera.connect(self._on_camera)
        signals.model.connect(self._on_model)
        signals.link.connect(self._on_link)
        signals.pairing.connect(self._on_pairing)
        signals.account.connect(self._on_account)
        signals.payment.connect(self._on_payment)
        signals.printer.connect(self._on_printer)
        signals.shopping_list.connect(self._on_list)
        signals.scale.connect(self._on_scale)
        signals.prices.connect(self._on_prices)
        signals.food.connect(self._on_food)
        signals.food_fact.connect(self._on_food_fact)
        signals.crashed.connect(self._on_crashed)
        signals.gave_up.connect(self._on_gave_up)
        signals.stopping.connect(self._on_stopping)

    def know(self, *, awake: bool, signing_in: bool = False) -> None:
        """How far somebody is on the way to a sale."""
        if (self.facts.awake, self.facts.signing_in) != (awake, signing_in):
            self._learn(lambda facts: replace(facts, awake=awake, signing_in=signing_in))

    def recall(self, facts: Facts) -> None:
        """Know these facts instead, as if all of it had just been told."""
        now_s = self._clock()
        self._scan_until_s = self._restarted_until_s = now_s + _SAID_S
        self._undo_until_s = now_s + _UNDO_S
        self.facts = facts

    def forget_old(self) -> None:
        """What was said long enough is not said any more."""
        if self.facts.scan and self._clock() >= self._scan_until_s:
            self.facts = replace(self.facts, scan=None)
        if self.facts.undo and self._clock() >= self._undo_until_s:
            self.facts = replace(self.facts, undo=None)
        if self.facts.restarted and self._clock() >= self._restarted_until_s:
            self.facts = replace(self.facts, restarted="")

    def _on_till(self, till: TillSnapshot) -> None:
        before, self.facts = self.facts.till, replace(self.facts, till=till)
        if till.scan is not None and (before is None or before.scan != till.scan):
            self._scan_until_s = self._clock() + _SAID_S
            self.facts = replace(self.facts, scan=till.scan)
        if till.undo is None or (before is not None and before.undo != till.undo):
            self._undo_until_s = self._clock() + _UNDO_S
            self.facts = replace(self.facts, undo=till.undo)
        self.sold.emit(before, till)
        self.changed.emit()

    def _on_camera(self, camera: CameraStatus) -> None:
        self._learn(lambda facts: replace(facts, camera=camera))

    def _on_model(self, model: ModelStatus) -> None:
        self._learn(lambda facts: replace(facts, model=model))

    def _on_link(self, link: LinkStatus) -> None:
        self._learn(lambda facts: replace(facts, link=link))

    def _on_pairing(self, pairing: PairingStatus) -> None:
        self._learn(lambda facts: replace(facts, pairing=pairing))

    def _on_account(self, account: AccountStatus) -> None:
        self._learn(lambda facts: replace(facts, account=account))

    def _on_payment(self, payment: PaymentStatus) -> None:
        self._learn(lambda facts: replace(facts, payment=payment))

    def _on_printer(self, printer: PrinterStatus) -> None:
        self._learn(lambda facts: replace(facts, printer=printer))

    def _on_list(self, shopping_list: ShoppingList) -> None:
        self._learn(lambda facts: replace(facts, shopping_list=shopping_list))

    def _on_scale(self, scale: ScaleStatus) -> None:
        self._learn(lambda facts: replace(facts, scale=scale))

    def _on_prices(self, prices: CatalogueStatus) -> None:
        self._learn(lambda facts: replace(facts, prices=prices))

    def _on_food(self, food: FoodStatus) -> None:
        self._learn(lambda facts: replace(facts, food=food))

    def _on_food_fact(self, fact: FoodFact) -> None:
        self._learn(lambda facts: replace(facts, food_fact=fact))

    def _on_crashed(self, name: str, _words: str) -> None:
        self._restarted_until_s = self._clock() + _SAID_S
        self._learn(lambda facts: replace(facts, restarted=name))

    def _on_gave_up(self, name: str, words: str) -> None:
        self._learn(lambda facts: replace(facts, gave_up=(name, words)))

    def _on_stopping(self, why: str) -> None:
        self._learn(lambda facts: replace(facts, stopping=why))

    def _learn(self, change: Callable[[Facts], Facts]) -> None:
        self.facts = change(self.facts)
        self.changed.emit()
