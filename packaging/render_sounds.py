"""Strike the kiosk's four sounds into resources/sounds/.

One voice, a soft mallet on wood: a note is its key tone and two overtones
that die away sooner. 16 bit, 44.1 kHz, mono, at most half a second.
"""

import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SOUNDS = Path(__file__).parents[1] / "resources" / "sounds"
RATE = 44_100
PEAK = 0.5  # of full scale: a till is heard all day
C5, D5, E5, G5, A5, C6 = 523.25, 587.33, 659.25, 783.99, 880.0, 1046.5
OVERTONES = ((1.0, 1.0, 0.11), (3.93, 0.22, 0.035), (9.2, 0.05, 0.012))  # times, loud, decay s
MELODIES: dict[str, tuple[tuple[float, float], ...]] = {  # (start s, key tone Hz)
    "added": ((0, G5), (0.09, C6)),
    "question": ((0, E5), (0.11, A5), (0.22, A5)),
    "removed": ((0, G5), (0.09, C5)),
    "attention": ((0, D5), (0.13, D5), (0.13, A5)),
}
LENGTHS_S = {"added": 0.42, "question": 0.5, "removed": 0.42, "attention": 0.5}


def note(key_hz: float, length_s: float) -> NDArray[np.float64]:
    """One stroke of the mallet."""
    time_s = np.arange(round(length_s * RATE)) / RATE
    tone = np.zeros_like(time_s)
    for times, loud, decay_s in OVERTONES:
        tone += loud * np.exp(-time_s / decay_s) * np.sin(2 * np.pi * key_hz * times * time_s)
    tone *= np.minimum(time_s / 0.004, 1)
    return tone


def melody(name: str) -> NDArray[np.int16]:
    """The samples of the sound *name*; it ends in silence, without a click."""
    length_s = LENGTHS_S[name]
    sound = np.zeros(round(length_s * RATE))
    for start_s, key_hz in MELODIES[name]:
        stroke = note(key_hz, length_s - start_s)
        sound[-stroke.size :] += stroke
    sound *= np.clip(np.arange(sound.size)[::-1] / (0.06 * RATE), 0, 1)
    sound *= PEAK * 32767 / np.abs(sound).max()
    return np.round(sound).astype(np.int16)


def main() -> None:
    """Write every sound."""
    SOUNDS.mkdir(parents=True, exist_ok=True)
    for name in MELODIES:
        with wave.open(str(SOUNDS / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(melody(name).tobytes())
        print(f"{name} struck")


if __name__ == "__main__":
    main()
