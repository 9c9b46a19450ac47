"""Devices, streams and pipelines."""

import os
import stat
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kiosk.camera import capturing, gstreamer, live
from kiosk.camera.capturing import available_devices, without_secrets
from kiosk.camera.live import LiveCamera
from kiosk.camera.opening import name_of, open_camera
from kiosk.camera.protocol import Camera
from kiosk.config.seeing import CameraSettings
from kiosk.errors import CameraError, CameraLost
from kiosk.events.pictures import Frame, Picture
from kiosk.opencv import cv2
from tests.core.camera.conftest import ScriptedCapture, film_file, grey
from tests.fakes.running import until

SETTINGS = CameraSettings(width_px=160, height_px=120)


class _Peer(ThreadingHTTPServer):
    """Serves MJPEG: *pictures*, after which it hangs until the test ends, or hangs up."""

    daemon_threads = False

    def __init__(self, pictures: list[Picture], *, then_hang: bool) -> None:
        super().__init__(("127.0.0.1", 0), _Mjpeg)
        self.pictures = pictures
        self.then_hang = then_hang
        self.ended = threading.Event()

    @property
    def address(self) -> str:
        return f"http://staff:secret@127.0.0.1:{self.server_address[1]}/stream.mjpg?key=secret"


class _Mjpeg(BaseHTTPRequestHandler):
    server: _Peer

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        for picture in self.server.pictures:
            data = cv2.imencode(".jpg", picture)[1].tobytes()
            self.wfile.write(b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: ")
            self.wfile.write(str(len(data)).encode() + b"\r\n\r\n" + data + b"\r\n")
        if self.server.then_hang:
            self.server.ended.wait(20)

    def log_message(self, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def peers() -> Iterator[list[_Peer]]:
    """Peers put in here are served, and ended with the test."""
    served: list[_Peer] = []
    yield served
    for peer in served:
        peer.ended.set()
        peer.shutdown()
        peer.server_close()


def _serve(peers: list[_Peer], pictures: list[Picture], *, then_hang: bool = False) -> str:
    peer = _Peer(pictures, then_hang=then_hang)
    peers.append(peer)
    threading.Thread(target=peer.serve_forever, args=(0.02,)).start()
    return peer.address


def _until_lost(camera: Camera) -> list[Frame]:
    frames: list[Frame] = []
    with pytest.raises(CameraLost, match="no more pictures"):
        _read_into(frames, camera)
    camera.close()
    return frames


def _read_into(frames: list[Frame], camera: Camera) -> None:
    while True:
        if (frame := camera.read()) is not None:
            frames.append(frame)


def test_an_http_stream_gives_its_pictures_and_is_lost_when_the_peer_hangs_up(
    peers: list[_Peer],
) -> None:
    camera = open_camera(_serve(peers, [grey(90)] * 40), SETTINGS)

    frames = _until_lost(camera)

    assert frames
    assert abs(float(frames[-1].picture.mean()) - 90) < 3
    assert frames[-1].time_s == frames[-1].captured_s
    assert "secret" not in camera.source
    assert not camera.ended


def test_a_peer_that_hangs_is_given_up_after_the_time_out(
    peers: list[_Peer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(capturing, "TIMEOUT_S", 0.6)
    camera = open_camera(_serve(peers, [grey(90)] * 40, then_hang=True), SETTINGS)

    started = time.monotonic()
    _until_lost(camera)

    assert time.monotonic() - started < 5


def test_an_address_where_nobody_answers_is_lost_not_wrong() -> None:
    with pytest.raises(CameraLost, match=r"^http://127\.0\.0\.1:9/x does not open"):
        open_camera("http://me:secret@127.0.0.1:9/x?key=secret", SETTINGS)


def test_a_film_on_a_web_server_is_paced_like_a_file(tmp_path: Path, peers: list[_Peer]) -> None:
    film = film_file(tmp_path).read_bytes()

    class _Film(_Mjpeg):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(len(film)))
            self.end_headers()
            self.wfile.write(film)

    peer = _Peer([], then_hang=False)
    peer.RequestHandlerClass = _Film
    peers.append(peer)
    threading.Thread(target=peer.serve_forever, args=(0.02,)).start()

    camera = open_camera(peer.address, SETTINGS)
    first, second = camera.read(), camera.read()
    camera.close()

    assert first is not None
    assert second is not None
    assert second.captured_s - first.captured_s >= 0.09
    assert second.time_s == pytest.approx(0.1)


def test_a_slow_reader_gets_the_newest_picture() -> None:
    capture = ScriptedCapture([grey(level) for level in range(100)])
    camera = LiveCamera("camera 0", capture, turn=lambda p: p, clock=time.monotonic)
    until(lambda: capture.released)

    frame = camera.read()

    assert frame is not None
    assert frame.sequence == 99
    assert int(frame.picture[0, 0, 0]) == 99
    assert camera.dropped == 99
    with pytest.raises(CameraLost):
        camera.read()
    camera.close()


def test_closing_gives_the_device_back() -> None:
    """S0-52."""

    class _Endless(ScriptedCapture):
        def read(self) -> tuple[bool, Picture | None]:
            return True, grey(1)

    capture = _Endless([])
    camera = LiveCamera("camera 0", capture, turn=lambda p: p, clock=time.monotonic)

    camera.close()
    camera.close()

    assert capture.released


def test_a_capture_that_raises_is_lost_and_released(caplog: pytest.LogCaptureFixture) -> None:
    capture = ScriptedCapture([grey(1)], error=cv2.error("broken"))
    camera = LiveCamera("camera 0", capture, turn=lambda p: p, clock=time.monotonic)

    assert len(_until_lost(camera)) == 1
    assert capture.released
    assert "camera 0 can't be read" in caplog.text


def test_a_missing_device_is_named_with_those_that_are_there() -> None:
    with pytest.raises(CameraError, match=r"no camera at /dev/video987 \(found: "):
        open_camera("987", SETTINGS)


def test_a_device_that_may_not_be_read_says_which_group_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = tmp_path / "video0"
    node.touch()
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(CameraError, match="group “video”"):
        capturing.open_device(node, SETTINGS)


def test_a_node_that_is_no_camera_is_lost(tmp_path: Path) -> None:
    node = tmp_path / "video0"
    node.touch()

    with pytest.raises(CameraLost, match="another program"):
        capturing.open_device(node, SETTINGS)


def test_devices_are_listed_once_each_by_number(tmp_path: Path) -> None:
    dev, known = tmp_path / "dev", tmp_path / "sys"
    for name, index in (("video0", "0"), ("video1", "1"), ("video10", "0"), ("video2", None)):
        dev.mkdir(exist_ok=True)
        (dev / name).touch()
        if index is not None:
            (known / name).mkdir(parents=True)
            (known / name / "index").write_text(f"{index}\n")

    names = [Path(device).name for device in available_devices(dev, known)]

    assert names == ["video0", "video2", "video10"]


def test_secrets_are_taken_out_of_an_address() -> None:
    assert without_secrets("rtsp://u:p@cam.local:554/one?token=x") == "rtsp://cam.local:554/one"
    assert without_secrets("/dev/video0") == "/dev/video0"
    assert without_secrets("rtsp://u:p@[cam/one") == "rtsp://…"


def _fake_gstreamer(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "gst-launch-1.0"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder), prepend=":")


def test_a_pipeline_runs_and_its_pictures_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = (
        f'echo "$@" > {tmp_path}/words; head -c {160 * 120 * 4 * 3} /dev/zero; exec cat /dev/zero'
    )
    _fake_gstreamer(tmp_path, script, monkeypatch)

    camera = open_camera("videotestsrc ! videoconvert ! appsink drop=true", SETTINGS)
    frame = camera.read()
    camera.close()

    assert frame is not None
    assert frame.picture.shape == (120, 160, 3)
    words = (tmp_path / "words").read_text()
    assert words.startswith("-q videotestsrc ! videoconvert ! videoconvert ! videoscale")
    assert "width=160,height=120 ! fdsink fd=1" in words


def test_a_pipeline_that_ends_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _fake_gstreamer(tmp_path, "head -c 100 /dev/zero", monkeypatch)

    half_a_picture = _until_lost(open_camera("v4l2src ! videoconvert", SETTINGS))
    assert half_a_picture == [], "what is cut off is no picture"


def test_a_pipeline_that_is_silent_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gstreamer, "TIMEOUT_S", 0.2)
    _fake_gstreamer(tmp_path, "exec tail -f /dev/null", monkeypatch)

    assert _until_lost(open_camera("v4l2src ! videoconvert", SETTINGS)) == []


def test_a_pipeline_without_gstreamer_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(CameraError, match=r"gstreamer1\.0-tools"):
        open_camera("v4l2src ! videoconvert", SETTINGS)


def test_a_pipeline_with_an_open_quote_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fake_gstreamer(tmp_path, "", monkeypatch)

    with pytest.raises(CameraError, match="can't be read"):
        open_camera("v4l2src device='/dev ! videoconvert", SETTINGS)


def test_the_time_out_of_a_read_is_shorter_than_the_wait_for_a_frozen_camera() -> None:
    assert CameraSettings().frozen_after_s > live.TIMEOUT_S


def test_a_device_is_asked_for_size_and_rate(caplog: pytest.LogCaptureFixture) -> None:
    asked: dict[int, float] = {}

    class _Device:
        def set(self, setting: int, value: float, /) -> bool:
            asked[setting] = value
            return True

        def get(self, setting: int, /) -> float:
            return asked[setting]

    with caplog.at_level("INFO"):
        capturing.ask_for(_Device(), CameraSettings(width_px=1920, height_px=1080, rate=25))

    assert next(iter(asked)) == cv2.CAP_PROP_FOURCC
    assert asked[cv2.CAP_PROP_FRAME_WIDTH] == 1920
    assert asked[cv2.CAP_PROP_FRAME_HEIGHT] == 1080
    assert asked[cv2.CAP_PROP_FPS] == 25
    assert "asked for 1920×1080, gives 1920×1080" in caplog.text


def test_a_camera_that_was_never_opened_has_a_name_that_says_what_it_is() -> None:
    """S0-47: with ``CAMERA_INDEX=3`` the screen says "camera 3 is lost", not "3 is lost"."""
    assert name_of(" 3") == "camera 3"
    assert name_of("/dev/video3") == "/dev/video3"
    assert name_of("rtsp://u:p@cam.local/one") == "rtsp://cam.local/one"
