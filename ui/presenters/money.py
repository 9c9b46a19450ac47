"""Money as people write it: the one place that knows separators and symbols."""

from dataclasses import dataclass
from typing import Final

_SYMBOLS: Final = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "PLN": "zł", "TRY": "₺"}
_WITHOUT_MINOR_UNITS: Final = frozenset({"JPY", "KRW", "ISK", "CLP", "VND"})
_WITH_THREE_DIGITS: Final = frozenset({"KWD", "BHD", "OMR", "JOD", "TND"})
_NARROW_SPACE: Final = "\u202f"
# language: (decimal sign, thousands sign, symbol in front)
_HABITS: Final = {
    "en": (".", ",", True),
    "de": (",", ".", False),
    "fr": (",", _NARROW_SPACE, False),
    "es": (",", ".", False),
    "pl": (",", _NARROW_SPACE, False),
    "tr": (",", ".", True),
}


@dataclass(frozen=True, slots=True)
class Money:
    """Writes amounts of one currency in the habit of one language."""

    currency: str
    language: str = "en"

    def plain(self, minor: int) -> str:
        """The amount without a symbol: ``5.97``, ``1,234.50``, ``−0.59``."""
        decimal, thousands, _ = self._habit()
        digits = self._digits()
        whole, rest = divmod(abs(minor), 10**digits)
        text = f"{whole:,}".replace(",", thousands)
        if digits:
            text += f"{decimal}{rest:0{digits}d}"
        return f"−{text}" if minor < 0 else text

    def full(self, minor: int) -> str:
        """The amount with its symbol where the language puts it: ``€5.97``, ``5,97 €``."""
        symbol = _SYMBOLS.get(self.currency)
        if symbol is None:
            return f"{self.plain(minor)}\u00a0{self.currency}"
        if not self._habit()[2]:
            return f"{self.plain(minor)}\u00a0{symbol}"
        sign = "−" if minor < 0 else ""
        return f"{sign}{symbol}{self.plain(abs(minor))}"

    def _habit(self) -> tuple[str, str, bool]:
        return _HABITS.get(self.language, _HABITS["en"])

    def _digits(self) -> int:
        if self.currency in _WITHOUT_MINOR_UNITS:
            return 0
        return 3 if self.currency in _WITH_THREE_DIGITS else 2
