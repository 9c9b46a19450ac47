"""Every sentence the shopper reads, by key. The files lie in ``resources/translations/``."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of one language.

    *find* answers the sentence of a key, with ``{places}``, in the plural form for a number (or
    without one); empty where there is none. A missing key is a KeyError: a fault of ours that
    tests find, never an empty label.
    """

    language: str
    find: Callable[[str, int | None], str]

    def say(self, key: str, **values: object) -> str:
        """The sentence *key* with its places filled."""
        return self._found(key, None).format(**values)

    def count(self, key: str, n: int, **values: object) -> str:
        """The plural form of *key* for *n* things; ``{n}`` is the number."""
        return self._found(key, n).format(n=n, **values)

    def _found(self, key: str, n: int | None) -> str:
        sentence = self.find(key, n)
        if not sentence:
            raise KeyError(f"{self.language} has no text {key}")
        return sentence
