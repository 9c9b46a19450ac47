"""Money as people write it: signs, their places and groups are Qt's knowledge of the locale."""

from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QLocale

from ui.translations import language

_SYMBOLS: Final = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "PLN": "zł", "TRY": "₺"}
_WITHOUT_MINOR_UNITS: Final = frozenset({"JPY", "KRW", "ISK", "CLP", "VND"})
_WITH_THREE_DIGITS: Final = frozenset({"KWD", "BHD", "OMR", "JOD", "TND"})


@dataclass(frozen=True, slots=True)
class LocalMoney:
    """Amounts of one currency (ISO 4217) as one of our languages writes them."""

    currency: str
    code: str = "en"
    _locale: QLocale = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_locale", QLocale(language(self.code).locale))

    def plain(self, minor: int) -> str:
        """The amount without a symbol."""
        digits = self._digits()
        return self._signed(minor, self._locale.toString(abs(minor) / 10**digits, "f", digits))

    def full(self, minor: int) -> str:
        """The amount with its symbol, or with the currency's code where it has none of its own."""
        digits = self._digits()
        symbol = _SYMBOLS.get(self.currency)
        if symbol is None:
            return f"{self.plain(minor)}\u00a0{self.currency}"
        amount = abs(minor) / 10**digits
        written = self._locale.toCurrencyString(amount, symbol, digits)
        return self._signed(minor, self._upright(written, symbol))

    def kilograms(self, grams: int) -> str:
        """A weight in kilograms to the gram, without its unit."""
        return self._locale.toString(grams / 1000, "f", 3)

    def _upright(self, written: str, symbol: str) -> str:
        """Within lines that begin at the right an amount stands as it stands on the price label."""
        if not language(self.code).right_to_left:
            return written
        bare = written.replace("\u061c", "").replace("\u200f", "").replace("\u200e", "")
        bare = bare.replace(symbol, "").strip()
        return f"\u2066{bare}\u00a0{symbol}\u2069"

    def _signed(self, minor: int, written: str) -> str:
        return f"−{written}" if minor < 0 else written

    def _digits(self) -> int:
        if self.currency in _WITHOUT_MINOR_UNITS:
            return 0
        return 3 if self.currency in _WITH_THREE_DIGITS else 2
