"""A part that fails is named in words, and what still works goes on."""

import socket
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.events.touches import ProductPicked
from kiosk.food_facts.fact import Reach
from kiosk.snapshots.seeing import CameraState, ModelState
from tests.end_to_end.conftest import Kiosk
from ui.presenters.screen import Screen

pytestmark = pytest.mark.slow


def test_a_corrupt_model_is_named_and_the_list_still_sells(
    start_kiosk: Callable[..., Kiosk], tmp_path: Path
) -> None:
    """S3-6: corrupt weights are a visible error, not an empty basket."""
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "broken.xml").write_text("<net")
    (folder / "broken.bin").write_bytes(b"\0" * 64)
    kiosk = start_kiosk(real_model=True, stage="still", detection={"model": str(folder)})
    kiosk.until(lambda: kiosk.model is not None and kiosk.model.state is ModelState.FAILED)
    assert kiosk.model is not None
    assert "broken" in kiosk.model.reason
    kiosk.until(lambda: kiosk.runtime.sale is not None and kiosk.sale.session_id is not None)
    kiosk.runtime.till.put(ProductPicked("P005"))
    kiosk.until(lambda: kiosk.basket() == {"P005": 1})


def test_a_database_of_a_newer_version_is_left_alone_and_said(
    start_kiosk: Callable[..., Kiosk], tmp_path: Path
) -> None:
    folder = tmp_path / "kiosk"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "kiosk.db")) as db:
        db.execute("pragma user_version = 9999")
        db.execute("create table keep (me text)")
    kiosk = start_kiosk(stage="still")
    kiosk.until(lambda: kiosk.runtime.sale is not None and bool(kiosk.sale.fault))
    assert "newer" in kiosk.sale.fault
    kiosk.until(lambda: kiosk.window.frame.screen_shown is Screen.OUT_OF_ORDER)
    assert kiosk.runtime.stop()
    with closing(sqlite3.connect(folder / "kiosk.db")) as db:
        assert db.execute("pragma user_version").fetchone() == (9999,)
        assert db.execute("select name from sqlite_master").fetchall() == [("keep",)]


def test_a_lost_camera_is_said_and_the_sale_goes_on(
    start_kiosk: Callable[..., Kiosk], tmp_path: Path
) -> None:
    kiosk = start_kiosk(real_model=True, camera={"source": str(tmp_path / "nowhere.mp4")})
    kiosk.until(lambda: kiosk.runtime.sale is not None and kiosk.sale.session_id is not None)
    kiosk.runtime.till.put(ProductPicked("P001", 2))
    kiosk.until(lambda: kiosk.basket() == {"P001": 2})
    assert kiosk.window.frame.screen_shown is Screen.SHOPPING


def test_without_camera_and_without_anybody_to_ask_it_starts_and_sells(
    start_kiosk: Callable[..., Kiosk], tmp_path: Path
) -> None:
    """S1-20: no Open Food Facts, no camera: the window opens, names both, and sells."""
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        nobody = taken.getsockname()[1]
    kiosk = start_kiosk(
        real_model=True,
        camera={"source": str(tmp_path / "nowhere.mp4")},
        catalogue={"food_facts": True, "food_facts_url": f"http://127.0.0.1:{nobody}"},
    )

    def named() -> bool:
        camera, food = kiosk.window.facts.camera, kiosk.window.facts.food
        if camera is None or food is None:
            return False
        lost = camera.state is CameraState.LOST and "nowhere.mp4" in camera.reason
        return lost and food.reach is Reach.AWAY and bool(food.reason)

    kiosk.until(named)
    kiosk.until(lambda: kiosk.runtime.sale is not None and kiosk.sale.session_id is not None)
    kiosk.runtime.till.put(ProductPicked("P001"))
    kiosk.until(lambda: kiosk.basket() == {"P001": 1})
    assert kiosk.window.frame.screen_shown is Screen.SHOPPING
    kiosk.until(lambda: kiosk.model is not None and kiosk.model.state is ModelState.READY)
