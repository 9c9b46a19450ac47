"""What the window lets be heard: short tones, and what is read aloud."""

from collections.abc import Callable

from kiosk.snapshots.till import TillSnapshot
from ui.comfort import Choices
from ui.presenters.facts import Facts
from ui.presenters.spoken import spoken
from ui.presenters.tones import Sound, sound_for, tone_for
from ui.presenters.wording import Wording
from ui.sounds import SystemSounds
from ui.speech import SystemSpeech

Play = Callable[[Sound, int], None]
"""A tone and its volume (0 to 3)."""

Say = Callable[[str, str, int], None]
"""Words, the code of their language, and the volume."""


class Voice:
    """Speaks through the system's programs, or through *play* and *say* where they are given."""

    def __init__(self, *, on: bool, play: Play | None, say: Say | None) -> None:
        self._sounds = SystemSounds() if on and play is None else None
        self._speech = SystemSpeech() if on and say is None else None
        self._play = self._sounds.play if self._sounds else play if on else None
        self._say = self._speech.say if self._speech else say if on else None
        self._told = Facts()

    def sold(self, before: TillSnapshot | None, now: TillSnapshot, chosen: Choices) -> None:
        """The tone that goes with what changed."""
        sound = sound_for(before, now)
        if sound is not None:
            self.play(sound, chosen)

    def play(self, sound: Sound, chosen: Choices) -> None:
        """One tone, as loud as it was chosen."""
        if self._play is not None and chosen.volume:
            self._play(sound, chosen.volume)

    def tell(self, facts: Facts, wording: Wording, chosen: Choices) -> None:
        """Let be heard what has come up since the last time; words are for whoever wishes them."""
        before, self._told = self._told, facts
        if facts is before:
            return
        if (tone := tone_for(before, facts)) is not None:
            self.play(tone, chosen)
        if self._say is None or not chosen.speaks:
            return
        if words := spoken(before, facts, wording):
            self._say(words, chosen.language, chosen.volume)

    def warn(self, words: str, chosen: Choices) -> None:
        """What needs an ear now: a tone, and the words."""
        self.play(Sound.ATTENTION, chosen)
        self.read(words, chosen)

    def read(self, words: str, chosen: Choices) -> None:
        """Read these words to whoever wishes it."""
        if self._say is not None and chosen.speaks:
            self._say(words, chosen.language, chosen.volume)

    def stop(self) -> None:
        """Be silent at once."""
        if self._sounds is not None:
            self._sounds.stop()
        if self._speech is not None:
            self._speech.stop()
