from pathlib import Path

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

    sounds.play(Sound.ADDED)
    qtbot.waitUntil(lambda: heard.exists() and heard.read_text() != "", timeout=3000)
    option, file = heard.read_text().split()
    assert option == "-q"
    assert file.endswith("sounds/added.wav")
    assert Path(file).is_file()
    sounds.stop()


def test_every_sound_has_its_file() -> None:
    assert all(resources.path(f"sounds/{sound}.wav").is_file() for sound in Sound)


def test_without_a_player_it_stays_silent(tmp_path: Path, qtbot: QtBot) -> None:
    sounds = SystemSounds(((str(tmp_path / "missing"),),))
    sounds.play(Sound.ADDED)
    sounds.stop()
    assert list(tmp_path.iterdir()) == []


def test_stopping_ends_a_player_that_hangs(tmp_path: Path, qtbot: QtBot) -> None:
    started = tmp_path / "started"
    player = tmp_path / "player"
    player.write_text(f"#!/bin/sh\ntouch {started}\nexec sleep 60\n")
    player.chmod(0o755)
    sounds = SystemSounds(((str(player),),))
    sounds.play(Sound.ADDED)
    qtbot.waitUntil(started.exists, timeout=3000)
    sounds.play(Sound.QUESTION)  # one at a time
    sounds.stop()
    assert not sounds.sounding
