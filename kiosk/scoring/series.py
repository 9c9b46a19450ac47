"""Series of sessions: looked at anew, recorded, or played from a recording."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import resources
from kiosk.camera.stage import sprites
from kiosk.camera.stage.sprites import Artwork
from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.product import Catalogue
from kiosk.detection.protocol import Detector
from kiosk.errors import ConfigError
from kiosk.routing import Policy
from kiosk.scoring import recording
from kiosk.scoring.checkout import Result
from kiosk.scoring.figures import score
from kiosk.scoring.playing import Eyes, ModelEyes, play
from kiosk.scoring.recording import Looks, RecordedEyes, Recording
from kiosk.scoring.sessions import write_session

Progress = Callable[[Result], None]

RECORDED = 60
RECORDED_SEED = 1


def recorded_file() -> Path:
    """Where the bundled recording lies."""
    return resources.path("score/sessions.zip")


@dataclass(frozen=True, slots=True)
class Series:
    """Sessions of one seed with one catalogue; *progress* hears of each when it is over."""

    catalogue: Catalogue
    policy: Policy
    artwork: Artwork
    seed: int
    progress: Progress

    def play(self, number: int, eyes: Eyes, names: Mapping[int, str]) -> Result:
        """One session. CatalogueError when the model lacks a class."""
        session = write_session(number, self.seed, self.artwork, self.catalogue)
        products = products_by_class(self.catalogue, names)
        result = play(session, eyes, self.artwork, products=products, policy=self.policy)
        self.progress(result)
        return result

    def looked_at(self, detector: Detector, numbers: Iterable[int]) -> list[Result]:
        """Sessions as the loaded *detector* sees them now."""
        return [self.play(n, ModelEyes(detector), detector.names) for n in numbers]

    def recorded(self, kept: Recording) -> list[Result]:
        """Sessions as they were seen when they were recorded."""
        if kept.seed != self.seed or kept.artwork_sha256 != artwork_sha256():
            raise ConfigError(
                "The recorded sessions were made on another stage. "
                "Make them anew with shopshadow score --record."
            )
        return [
            self.play(number, RecordedEyes(packed), kept.names)
            for number, packed in kept.sessions.items()
        ]

    def record(
        self, detector: Detector, count: int, *, model_sha256: str, folder: Path
    ) -> Recording:
        """Look at *count* sessions and keep what was seen; goes on where it was interrupted.

        Each session is kept in *folder* as soon as it is over.
        """
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(count):
            file = folder / f"{number}.npz"
            if file.is_file():
                continue
            looks = Looks()
            self.play(number, ModelEyes(detector, looks.keep), detector.names)
            partly = file.with_suffix(".part")
            partly.write_bytes(looks.packed())
            partly.replace(file)
        sessions = {number: (folder / f"{number}.npz").read_bytes() for number in range(count)}
        kept = Recording(model_sha256, artwork_sha256(), self.seed, detector.names, {}, sessions)
        figures = score(self.recorded(kept))
        return Recording(
            model_sha256, kept.artwork_sha256, self.seed, detector.names, figures, sessions
        )


def open_series(
    catalogue: Catalogue, *, seed: int, progress: Progress = lambda _result: None
) -> Series:
    """A series with the bundled artwork and the program's own thresholds."""
    policy = Policy(products=catalogue.products)
    return Series(catalogue, policy, sprites.load(catalogue), seed, progress)


def artwork_sha256() -> str:
    """Sum of all that the stage draws with: other artwork, other pictures."""
    return recording.sha256_of(
        [file for file in resources.path("stage").rglob("*") if file.is_file()]
    )
