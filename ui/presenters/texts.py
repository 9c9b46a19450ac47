"""Every sentence the shopper reads, by key. The files lie in ``resources/texts/``."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import resources
from kiosk.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of one language.

    An entry is a sentence with ``{places}``, or its plural forms ``one`` and ``other``. A missing
    key is a KeyError: a fault of ours that tests find, never an empty label.
    """

    language: str
    entries: Mapping[str, str | Mapping[str, str]]

    def say(self, key: str, **values: object) -> str:
        """The sentence *key* with its places filled."""
        entry = self.entries[key]
        if not isinstance(entry, str):
            raise KeyError(f"{key} has plural forms: ask for count()")
        return entry.format(**values)

    def count(self, key: str, n: int, **values: object) -> str:
        """The plural form of *key* for *n* things; ``{n}`` is the number."""
        forms = self.entries[key]
        if isinstance(forms, str):
            raise KeyError(f"{key} has no plural forms: ask for say()")
        return forms["one" if n == 1 else "other"].format(n=n, **values)


def load(language: str = "en") -> Texts:
    """The sentences of *language*. ConfigError where there are none."""
    file = resources.path(f"texts/{language}.json")
    if not file.is_file():
        raise ConfigError(f"There are no texts for the language {language!r}. Choose another one.")
    return Texts(language=language, entries=json.loads(file.read_text(encoding="utf-8")))
