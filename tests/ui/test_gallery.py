from pathlib import Path

from PySide6.QtGui import QImage

from ui.gallery.rendering import render_all
from ui.gallery.scenes import SCENES
from ui.gallery.staff import STAFF_SCENES
from ui.palette import Theme


def test_every_scene_becomes_a_picture_of_its_own(qapp: object, tmp_path: Path) -> None:
    files = render_all(tmp_path, size=(1024, 600), theme=Theme.DARK, scale=1.0)
    assert [file.stem for file in files] == [scene.name for scene in (*SCENES, *STAFF_SCENES)]
    assert all(
        (QImage(str(file)).width(), QImage(str(file)).height()) == (1024, 600) for file in files
    )
    assert len({file.read_bytes() for file in files}) == len(files)


def test_some_scenes_can_be_asked_for(qapp: object, tmp_path: Path) -> None:
    (file,) = render_all(tmp_path, size=(800, 480), scale=1.0, only="prompt-two")
    assert file.name == "prompt-two.png"
