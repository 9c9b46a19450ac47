"""The window's languages: Qt translation files, and how each language writes money and dates."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import QDateTime, QLocale, QTranslator

import resources
from kiosk.errors import ConfigError
from ui.presenters.texts import Texts

_DOMAINS: Final = ("kiosk", "staff")
_FALLBACK: Final = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """One language that can be chosen. *name* is its own name for itself, *mark* a short one."""

    code: str
    name: str
    mark: str
    locale: str  # Qt's name of the place whose habits are followed

    @property
    def right_to_left(self) -> bool:
        """True where lines begin at the right."""
        return QLocale(self.locale).textDirection().name == "RightToLeft"


LANGUAGES: Final = (
    Language("en", "English", "EN", "en_IE"),
    Language("de", "Deutsch", "DE", "de_DE"),
    Language("fr", "Français", "FR", "fr_FR"),
    Language("es", "Español", "ES", "es_ES"),
    Language("ar", "العربية", "عر", "ar_AE"),  # with the figures of the price labels
    Language("fi", "Suomi", "FI", "fi_FI"),
)
_BY_CODE: Final = {language.code: language for language in LANGUAGES}


def language(code: str) -> Language:
    """The language with that *code*. ConfigError where there is none."""
    if code not in _BY_CODE:
        known = ", ".join(_BY_CODE)
        raise ConfigError(f"There are no texts for the language {code!r}. Choose one of: {known}.")
    return _BY_CODE[code]


@cache
def load(code: str = _FALLBACK) -> Texts:
    """The sentences of a language. ConfigError where there are none."""
    chosen = language(code)
    codes = dict.fromkeys((chosen.code, _FALLBACK))
    readers = [reader for one in codes for domain in _DOMAINS if (reader := _reader(domain, one))]

    def find(key: str, n: int | None) -> str:
        number = -1 if n is None else n
        found = (str(reader.translate("", key, None, number)) for reader in readers)
        return next((sentence for sentence in found if sentence), "")

    return Texts(code, find)


def _reader(domain: str, code: str) -> QTranslator | None:
    file = resources.path(f"translations/{domain}_{code}.qm")
    reader = QTranslator()
    return reader if file.is_file() and reader.load(str(file)) else None


def written_date(code: str, at: float) -> str:
    """Day and time of the instant *at* (epoch seconds), as the language writes them."""
    moment = QDateTime.fromSecsSinceEpoch(int(at))
    return QLocale(language(code).locale).toString(moment, QLocale.FormatType.ShortFormat)
