"""Builds 1 to 3: the camera, what is seen in its pictures, and what is followed."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import uuid_utils

from kiosk.camera.capturing import available_devices
from kiosk.camera.display import DisplayRing
from kiosk.camera.loop import CameraLoop
from kiosk.camera.opening import name_of, open_camera
from kiosk.camera.protocol import Camera
from kiosk.camera.stage import scripts, sprites
from kiosk.camera.stage.camera import StageCamera
from kiosk.camera.stage.stage import Stage
from kiosk.catalogue.product import Catalogue
from kiosk.config.seeing import CameraSettings, CountingSettings
from kiosk.config.settings import Settings
from kiosk.crops import Crops
from kiosk.detection.choosing import open_detector, trust_of
from kiosk.detection.protocol import Detector
from kiosk.detection.trust import Trust
from kiosk.events.messages import TillMessage
from kiosk.events.pictures import Frame, Picture
from kiosk.mailbox import Copies, Mailbox
from kiosk.pipeline import PerceptionLoop
from kiosk.qt.live_rules import LiveRules
from kiosk.qt.signals import KioskSignals
from kiosk.tracking.counter_file import CounterFile
from kiosk.tracking.tracker import Tracker


@dataclass(slots=True)
class Perception:
    """The two loops, what lies between them and the window, and the stage where it plays.

    The main thread alone changes it.
    """

    camera: CameraLoop
    pipeline: PerceptionLoop
    frames: Mailbox[Frame]
    ring: DisplayRing
    crops: Crops
    stage: Stage | None

    @property
    def captured(self) -> int:
        """Pictures the camera gave so far."""
        return self.camera.counts.captured

    def play(self, settings: CameraSettings, source: str, catalogue: Catalogue) -> None:
        """Have the stage that *source* asks for, or none."""
        if source != "stage":
            self.stage = None
        elif self.stage is None:
            self.stage = build_stage(settings, catalogue)


def build_perception(
    settings: Settings,
    *,
    rules: LiveRules,
    signals: KioskSignals,
    put: Callable[[TillMessage], object],
    codes: Mailbox[Frame],
    inferred: Callable[[float], None] = lambda _seconds: None,
    evidence: Callable[[str, Picture], None] = lambda _id, _crop: None,
    detector: Callable[[Stage | None], Detector] | None = None,
) -> Perception:
    """Everything up to the till's queue. ConfigError for a stage script that there is not.

    Whoever reads codes finds the newest frame in *codes*.

    *detector* makes another one than the settings name; it is given the stage, if it plays.
    """
    frames: Mailbox[Frame] = Mailbox()
    crops = Crops(also=evidence)
    ring = DisplayRing(signals.picture.emit)
    source = chosen_source(settings.camera)
    stage = build_stage(settings.camera, rules.staged) if source == "stage" else None
    camera = CameraLoop(
        camera_opener(source, stage, settings.camera),
        frames=Copies(frames, codes),
        show=ring.show,
        report=signals.camera.emit,
        frozen_after_s=settings.camera.frozen_after_s,
        reopen_after_s=settings.camera.reopen_after_s,
        name=name_of(source),
    )

    pipeline = PerceptionLoop(
        frames=frames,
        detector=detector(stage) if detector else make_detector(settings),
        products=rules.products,
        tracker=build_tracker(rules, settings.counting),
        put=put,
        overlay=signals.overlay.emit,
        report=signals.model.emit,
        crops=crops,
        name=settings.detection.model,
        rest=settings.detection.rest,
        interval_s=settings.detection.interval_s,
        inferred=inferred,
        counter=CounterFile(settings.storage.path / "counter.png"),
    )
    return Perception(camera, pipeline, frames, ring, crops, stage)


def trust_in(settings: Settings) -> Trust:
    """How far the model can be trusted with what the camera of these settings shows it."""
    on_stage = chosen_source(settings.camera) == "stage"
    return trust_of(settings.detection.model, on_stage=on_stage)


def chosen_source(settings: CameraSettings) -> str:
    """What stands in the settings; ``auto`` is the first device, or the stage without one."""
    if settings.index is not None:
        return str(settings.index)
    if settings.source != "auto":
        return settings.source
    return next(iter(available_devices()), "stage")


def build_stage(settings: CameraSettings, catalogue: Catalogue) -> Stage:
    """The stage with its script, which waits for the first session."""
    artwork = sprites.load(catalogue)
    return Stage(artwork, scripts.write(settings.stage, settings.seed, artwork), started=False)


def build_tracker(rules: LiveRules, counting: CountingSettings) -> Tracker:
    """A tracker that makes its ids and knows what a score is worth and when a product is sure."""
    return Tracker(
        sure=rules.sure,
        new_id=lambda: str(uuid_utils.uuid7()),
        wall_clock=time.time,
        floor=rules.floor,
        mode=counting.mode,
        zone=counting.zone or None,
        line=counting.line,
        calibrate=rules.calibrate,
    )


def make_detector(settings: Settings) -> Detector:
    """The detector that the settings name, not loaded yet."""
    return open_detector(
        settings.detection.model,
        floor=settings.detection.floor,
        threads=settings.detection.threads,
        cache_dir=settings.storage.path / "cache",
    )


def camera_opener(
    source: str, stage: Stage | None, settings: CameraSettings
) -> Callable[[], Camera]:
    """What opens the camera, again and again: the stage where there is one."""
    if stage is not None:
        return lambda: StageCamera(stage, rate=settings.rate)
    return lambda: open_camera(source, settings)
