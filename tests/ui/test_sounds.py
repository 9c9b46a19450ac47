import wave
from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

import resources
from ui.presenters.tones import Sound
from ui.sounds import SystemSounds


def test_tone_is_handed_to_the_systems_player(tmp_path: Path, qtbot: QtBot) -> None:
    heard = tmp_path / "heard"
    player = tmp_path / "player"
    player.write_text(f'#!/bin/sh\necho "$@" >> {heard}\n')
    player.chmod(0o755)
    sounds = SystemSounds(((str(tmp_path / "missing"),), (str(player), "-q")))

    sounds.play(Sound.ADDED, 3)
    qtbot.waitUntil(lambda: heard.exists() and heard.read_text() != "")
    option, file = heard.read_text().split()
    assert option == "-q"
    assert file.endswith("sounds/added.wav")
    assert Path(file).is_file()
    sounds.stop()


def test_every_sound_has_its_file() -> None:
    assert all(resources.path(f"sounds/{sound}.wav").is_file() for sound in Sound)


def test_without_a_player_it_stays_silent(tmp_path: Path, qtbot: QtBot) -> None:
    sounds = SystemSounds(((str(tmp_path / "missing"),),))
    sounds.play(Sound.ADDED, 3)
    sounds.stop()
    assert list(tmp_path.iterdir()) == []


def test_stopping_ends_a_player_that_hangs(tmp_path: Path, qtbot: QtBot) -> None:
    started = tmp_path / "started"
    player = tmp_path / "player"
    player.write_text(f"#!/bin/sh\ntouch {started}\nexec sleep 60\n")
    player.chmod(0o755)
    sounds = SystemSounds(((str(player),),))
    sounds.play(Sound.ADDED, 3)
    qtbot.waitUntil(started.exists)
    sounds.play(Sound.QUESTION, 3)  # one at a time
    sounds.stop()
    assert not sounds.sounding


def test_quiet_tone_is_played_from_a_quieter_copy(tmp_path: Path, qtbot: QtBot) -> None:
    heard = tmp_path / "heard.wav"
    player = tmp_path / "player"
    player.write_text(f'#!/bin/sh\ncp "$1" {heard}.part && mv {heard}.part {heard}\n')
    player.chmod(0o755)
    sounds = SystemSounds(((str(player),),))
    sounds.play(Sound.ADDED, 1)
    qtbot.waitUntil(heard.exists)
    with wave.open(str(heard)) as quiet, wave.open(str(resources.path("sounds/added.wav"))) as loud:
        frames = loud.getnframes()
        assert quiet.getnframes() == frames
        peaks = [np.frombuffer(one.readframes(frames), "<i2").max() for one in (quiet, loud)]
    assert 0 < peaks[0] < peaks[1] / 4
    sounds.stop()


def test_sound_that_is_off_starts_no_player(tmp_path: Path, qtbot: QtBot) -> None:
    player = tmp_path / "player"
    player.write_text("#!/bin/sh\nexec sleep 60\n")
    player.chmod(0o755)
    sounds = SystemSounds(((str(player),),))
    sounds.play(Sound.ADDED, 0)
    assert not sounds.sounding
