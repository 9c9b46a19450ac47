"""Short tones through whatever player the system has."""

import logging
import shutil
import wave
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QProcess, QTemporaryDir

import resources
from ui.presenters.tones import Sound

log = logging.getLogger(__name__)

_PLAYERS: Final = (("pw-play",), ("paplay",), ("aplay", "-q"))
_ENDING_MS: Final = 200
_SHARES: Final = {1: 0.2, 2: 0.55, 3: 1.0}
"""The part of a tone's own loudness, by volume."""


class SystemSounds(QObject):
    """Plays one tone at a time and never waits for it; without a player it stays silent."""

    def __init__(self, players: tuple[tuple[str, ...], ...] = _PLAYERS) -> None:
        super().__init__()
        self._player = next((one for one in players if shutil.which(one[0])), ())
        self._folder = QTemporaryDir()
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        if not self._player:
            log.info("no sound: none of %s is installed", ", ".join(one[0] for one in players))

    @property
    def sounding(self) -> bool:
        """True while a tone is played."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def play(self, sound: Sound, volume: int) -> None:
        """Play *sound*, unless another one still sounds. *volume* is 0 (off) to 3."""
        if self._player and volume in _SHARES and not self.sounding:
            program, *options = self._player
            self._process.start(program, [*options, str(self._file(sound, volume))])

    def stop(self) -> None:
        """End the tone that sounds."""
        if self.sounding:
            self._process.kill()
            self._process.waitForFinished(_ENDING_MS)

    def _file(self, sound: Sound, volume: int) -> Path:
        """The tone as loud as it shall be: not every player can turn it down."""
        source = resources.path(f"sounds/{sound}.wav")
        if _SHARES[volume] == 1 or not self._folder.isValid():
            return source
        file = Path(self._folder.path()) / f"{sound}-{volume}.wav"
        if not file.exists():
            _turn_down(source, file, _SHARES[volume])
        return file


def _turn_down(source: Path, file: Path, share: float) -> None:
    """Write the 16-bit tone of *source* with *share* of its loudness."""
    with wave.open(str(source)) as tone:
        form, samples = tone.getparams(), np.frombuffer(tone.readframes(tone.getnframes()), "<i2")
    with wave.open(str(file), "wb") as quieter:
        quieter.setparams(form)
        quieter.writeframes((samples * share).astype("<i2").tobytes())
