"""Short tones through whatever player the system has."""

import logging
import shutil
from typing import Final

from PySide6.QtCore import QObject, QProcess

import resources
from ui.presenters.tones import Sound

log = logging.getLogger(__name__)

_PLAYERS: Final = (("pw-play",), ("paplay",), ("aplay", "-q"))
_ENDING_MS: Final = 200


class SystemSounds(QObject):
    """Plays one tone at a time and never waits for it; without a player it stays silent."""

    def __init__(self, players: tuple[tuple[str, ...], ...] = _PLAYERS) -> None:
        super().__init__()
        self._player = next((one for one in players if shutil.which(one[0])), ())
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        if not self._player:
            log.info("no sound: none of %s is installed", ", ".join(one[0] for one in players))

    @property
    def sounding(self) -> bool:
        """True while a tone is played."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def play(self, sound: Sound) -> None:
        """Play *sound*, unless another one still sounds."""
        if self._player and not self.sounding:
            program, *options = self._player
            self._process.start(program, [*options, str(resources.path(f"sounds/{sound}.wav"))])

    def stop(self) -> None:
        """End the tone that sounds."""
        if self.sounding:
            self._process.kill()
            self._process.waitForFinished(_ENDING_MS)
