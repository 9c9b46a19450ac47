"""``shopshadow score``: whether baskets are right, and how often shoppers are asked."""

import secrets
import sys
from pathlib import Path

import platformdirs

from kiosk.catalogue import reading
from kiosk.cli.printing import report
from kiosk.config.seeing import DEFAULT_MODEL
from kiosk.detection import model_files
from kiosk.detection.choosing import find_model, open_detector, trust_of
from kiosk.detection.protocol import Detector
from kiosk.errors import ConfigError
from kiosk.scoring import recording
from kiosk.scoring.checkout import Result
from kiosk.scoring.figures import score
from kiosk.scoring.series import RECORDED, RECORDED_SEED, Series, open_series, recorded_file
from kiosk.telemetry.logs import start_logging

_FROM_PIXELS = 15


def recorded(model: str | None, catalogue: str | None, *, as_json: bool) -> int:
    """Score the recorded sessions; they must be those of the model."""
    start_logging(level="WARNING")
    kept = recording.read(recorded_file())
    if kept.model_sha256 != model_sha256(model or DEFAULT_MODEL):
        raise ConfigError(
            "The recorded sessions were seen by another model than this one. Make them anew with "
            "shopshadow score --record, or score this model with --from-pixels."
        )
    series = _series(model, catalogue, kept.seed)
    return report({"source": "recorded"} | score(series.recorded(kept)), as_json=as_json)


def from_pixels(
    model: str | None,
    catalogue: str | None,
    *,
    sessions: int | None,
    seed: int | None,
    as_json: bool,
) -> int:
    """Score sessions that were never seen before, or those of *seed*, picture by picture."""
    start_logging(level="WARNING")
    seed = secrets.randbelow(1_000_000) if seed is None else seed
    series = _series(model, catalogue, seed)
    detector = _loaded(model)
    try:
        results = series.looked_at(detector, range(_FROM_PIXELS if sessions is None else sessions))
    finally:
        detector.close()
    return report({"source": "pixels", "seed": seed} | score(results), as_json=as_json)


def record(model: str | None, catalogue: str | None, *, out: Path | None, as_json: bool) -> int:
    """Look at the recorded sessions anew with *model* and keep what it sees."""
    start_logging(level="WARNING")
    series = _series(model, catalogue, RECORDED_SEED)
    sha256 = model_sha256(model or DEFAULT_MODEL)
    folder = platformdirs.user_cache_path("shopshadow") / f"score-{sha256[:16]}"
    detector = _loaded(model)
    try:
        kept = series.record(detector, RECORDED, model_sha256=sha256, folder=folder)
    finally:
        detector.close()
    recording.write(kept, out or recorded_file())
    return report({"source": "recorded"} | dict(kept.score), as_json=as_json)


def check_out(out: Path | None, *, recording_anew: bool) -> None:
    """ConfigError before hours of looking, not after them."""
    if out is None:
        return
    if not recording_anew:
        raise ConfigError("--out is where --record writes: give both, or neither.")
    if out.is_dir() or not out.absolute().parent.is_dir():
        raise ConfigError(f"--out {out}: name a file in a folder that is there.")


def model_sha256(model: str) -> str:
    """One sum over the model's files."""
    path = find_model(model)
    if path.is_file() and path.suffix != ".xml":
        return recording.sha256_of([path])
    network = model_files.find(path).network
    return recording.sha256_of([network, network.with_suffix(".bin")])


def _series(model: str | None, catalogue: str | None, seed: int) -> Series:
    return open_series(
        reading.read(catalogue or "demo"),
        seed=seed,
        trust=trust_of(model or DEFAULT_MODEL, on_stage=True),
        progress=_progress,
    )


def _loaded(model: str | None) -> Detector:
    detector = open_detector(model or DEFAULT_MODEL)
    detector.load()
    return detector


def _progress(result: Result) -> None:
    words = "right" if result.right else "WRONG"
    print(
        f"{result.number:4} {result.difficulty:6} {result.truth.total():3} items {words}, "
        f"{result.prompts} prompts",
        file=sys.stderr,
        flush=True,
    )
