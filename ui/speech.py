"""Reads aloud through whatever speech program the system has."""

import logging
import shutil
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, QProcess

log = logging.getLogger(__name__)

_ENDING_MS: Final = 200
_LOUDNESS: Final = {1: 30, 2: 70, 3: 130}
_VOICES: Final = {"en": "en-gb", "de": "de", "fr": "fr-fr", "es": "es", "ar": "ar", "fi": "fi"}


def _espeak(language: str, volume: int) -> list[str]:
    voice = _VOICES.get(language, language)
    return ["-v", voice, "-s", "165", "-a", str(_LOUDNESS[volume]), "--stdin"]


def _dispatcher(language: str, volume: int) -> list[str]:
    return ["-w", "-e", "-l", language, "-i", str(min(100, _LOUDNESS[volume] - 100))]


Arguments = Callable[[str, int], list[str]]
_PROGRAMS: Final[Mapping[str, Arguments]] = {"espeak-ng": _espeak, "spd-say": _dispatcher}
"""Each reads the words from its standard input: they may begin with a hyphen."""


class SystemSpeech(QObject):
    """Says one thing at a time; what is newer interrupts. Without a program it stays silent."""

    def __init__(self, programs: Mapping[str, Arguments] = _PROGRAMS) -> None:
        super().__init__()
        found = (name for name in programs if shutil.which(name))
        self._program = next(found, "")
        self._arguments = programs.get(self._program, _espeak)
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        if not self._program:
            log.info("no speech: none of %s is installed", ", ".join(programs))

    @property
    def speaking(self) -> bool:
        """True while something is said."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def say(self, words: str, language: str, volume: int) -> None:
        """Say *words* in the language with that code. *volume* is 0 (off) to 3."""
        self.stop()
        if not (words and self._program and volume in _LOUDNESS):
            return
        self._process.start(self._program, self._arguments(language, volume))
        self._process.write(words.encode())
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """Be silent at once."""
        if self.speaking:
            self._process.kill()
            self._process.waitForFinished(_ENDING_MS)
