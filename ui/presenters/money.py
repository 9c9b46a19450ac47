"""What presenters ask of whoever writes amounts."""

from typing import Protocol


class Money(Protocol):
    """Writes amounts and weights in the habit of one language."""

    def plain(self, minor: int) -> str:
        """The amount without a symbol: ``5.97``, ``1,234.50``, ``−0.59``."""
        ...

    def full(self, minor: int) -> str:
        """The amount with its symbol where the language puts it: ``€5.97``, ``5,97 €``."""
        ...

    def kilograms(self, grams: int) -> str:
        """A weight in kilograms to the gram, without its unit: ``0.412``, ``0,412``."""
        ...
