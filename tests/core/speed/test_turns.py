"""Peers in processes of their own."""

import multiprocessing
from pathlib import Path

import numpy as np
import pytest

import resources
from kiosk.errors import ConfigError, ModelError
from kiosk.speed import idle, models
from kiosk.speed.figures import figures
from kiosk.speed.peers import Peer
from kiosk.speed.turns import measure


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    file = tmp_path / "frames.npy"
    random = np.random.default_rng(1)
    np.save(file, random.integers(0, 255, (3, 360, 640, 3), np.uint8))
    return file


def test_peers_are_measured_in_turn_and_leave_no_process(pictures: Path, tmp_path: Path) -> None:
    model = resources.path("models/shopshadow-goods")
    peers = {Peer.OURS_INT8: model, Peer.NETWORK_INT8: model}
    ran = measure(peers, pictures, tmp_path / "cache", seconds=0, frames_a_turn=2)
    assert multiprocessing.active_children() == []
    for one in ran.values():
        assert [len(turn.took_s) for turn in one.turns] == [2]
        assert one.first_detection_s > 0
        assert one.rss_mb > 50
        assert len(one.seen) == 3
    assert all(len(turn.own_s) == 2 for turn in ran[Peer.OURS_INT8].turns)
    document = figures(ran, {})
    assert {goal["name"] for goal in document["goals"]} == {
        "ours_int8_percent_of_bare_network",
        "ours_int8_own_work_ms",
    }


def test_a_peer_that_can_not_start_is_named(pictures: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xml"
    broken.write_text("no network")
    with pytest.raises(ModelError, match=r"ours_int8.*broken"):
        measure({Peer.OURS_INT8: broken}, pictures, tmp_path, seconds=0, frames_a_turn=1)
    assert multiprocessing.active_children() == []


def test_with_a_model_alone_the_others_are_left_out_with_the_reason(tmp_path: Path) -> None:
    prepared = models.from_model("shopshadow-goods", tmp_path)
    assert set(prepared.models) == {Peer.OURS_INT8, Peer.NETWORK_INT8, Peer.SAME_FILE_INT8}
    assert "--weights" in prepared.left_out["ultralytics_torch"]
    assert (prepared.models[Peer.SAME_FILE_INT8] / "metadata.yaml").is_file()


def test_weights_are_no_model_and_a_missing_file_is_named(tmp_path: Path) -> None:
    weights = tmp_path / "some.pt"
    with pytest.raises(ModelError, match=r"some\.pt"):
        models.from_weights(weights, tmp_path / "frames.npy", tmp_path)
    weights.write_bytes(b"0")
    with pytest.raises(ModelError, match="--weights"):
        models.from_model(str(weights), tmp_path)


@pytest.mark.slow
def test_the_whole_program_is_measured_at_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idle, "_SETTLE_S", 8.0)
    document = idle.bench_idle(seconds=3)
    assert document["seconds"] == pytest.approx(3, abs=1)
    (goal,) = document["goals"]
    assert (goal["name"], goal["limit"], goal["aim"]) == ("percent_of_one_core", 10.0, 4.0)
    assert goal["value"] > 0


def test_a_program_that_does_not_start_is_no_measurement(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOPSHADOW_DETECTION__THREADS", "many")
    with pytest.raises(ConfigError, match="shopshadow check"):
        idle.bench_idle(seconds=1)
