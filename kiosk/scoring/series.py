"""Series of sessions: looked at anew, recorded, or played from a recording."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import resources
from kiosk.camera.stage import sprites
from kiosk.camera.stage.sprites import Artwork
from kiosk.catalogue.classes import products_by_class
from kiosk.catalogue.product import Catalogue
from kiosk.detection.protocol import Detector
from kiosk.detection.trust import Trust
from kiosk.errors import ConfigError
from kiosk.routing import Policy
from kiosk.scoring import recording
from kiosk.scoring.checkout import Result
from kiosk.scoring.figures import score
from kiosk.scoring.laid import LaidItem, laid_items
from kiosk.scoring.playing import Eyes, ModelEyes, play
from kiosk.scoring.recording import Looks, RecordedEyes, Recording
from kiosk.scoring.sessions import Session, write_session
from kiosk.tracking.voting import Calibrate

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
    calibrate: Calibrate
    artwork: Artwork
    seed: int
    progress: Progress

    def looked_at(self, detector: Detector, numbers: Iterable[int]) -> list[Result]:
        """Sessions as the loaded *detector* sees them now. CatalogueError: it lacks a class."""
        return [
            self._play(self._written(number), ModelEyes(detector), detector.names)
            for number in numbers
        ]

    def laid(self, detector: Detector, numbers: Iterable[int]) -> Iterator[LaidItem]:
        """What the loaded *detector* says of each thing of those sessions, as it is laid down."""
        products = products_by_class(self.catalogue, detector.names)
        for number in numbers:
            yield from laid_items(self._written(number), detector, self.artwork, products)

    def recorded(self, kept: Recording) -> list[Result]:
        """Sessions as they were seen when they were recorded.

        ConfigError when the stage shows something else today.
        """
        results = []
        artwork = artwork_sha256()
        for number, packed in kept.sessions.items():
            session = self._written(number)
            if kept.stages[number] != _stage(artwork, session):
                raise ConfigError(
                    "The recorded sessions were made on another stage. "
                    "Make them anew with shopshadow score --record."
                )
            results.append(self._play(session, RecordedEyes(packed), kept.names))
        return results

    def record(
        self, detector: Detector, count: int, *, model_sha256: str, folder: Path
    ) -> Recording:
        """Look at *count* sessions and keep what was seen; goes on where it was interrupted.

        Each session is kept in *folder* as soon as it is over.
        """
        folder.mkdir(parents=True, exist_ok=True)
        artwork = artwork_sha256()
        stages, sessions = {}, {}
        for number in range(count):
            session = self._written(number)
            stages[number] = _stage(artwork, session)
            file = folder / f"{number}-{stages[number][:16]}.npz"
            if not file.is_file():
                looks = Looks()
                self._play(session, ModelEyes(detector, looks.keep), detector.names)
                partly = file.with_suffix(".part")
                partly.write_bytes(looks.packed())
                partly.replace(file)
            sessions[number] = file.read_bytes()
        kept = Recording(model_sha256, self.seed, detector.names, {}, stages, sessions)
        return replace(kept, score=score(self.recorded(kept)))

    def _written(self, number: int) -> Session:
        return write_session(number, self.seed, self.artwork, self.catalogue)

    def _play(self, session: Session, eyes: Eyes, names: Mapping[int, str]) -> Result:
        result = play(
            session,
            eyes,
            self.artwork,
            products=products_by_class(self.catalogue, names),
            policy=self.policy,
            calibrate=self.calibrate,
        )
        self.progress(result)
        return result


def open_series(
    catalogue: Catalogue,
    *,
    seed: int,
    trust: Trust | None = None,
    progress: Progress = lambda _result: None,
) -> Series:
    """A series with the bundled artwork and the program's own thresholds.

    *trust* is what the model's card says of it, as the program heeds it.
    """
    trust = trust or Trust()
    policy = Policy(
        products=catalogue.products, silent_from=trust.silent_from, doubted=trust.always_ask
    )
    return Series(catalogue, policy, trust.calibrate, sprites.load(catalogue), seed, progress)


def artwork_sha256() -> str:
    """Sum of all that the stage draws with: other artwork, other pictures."""
    return recording.sha256_of(
        [file for file in resources.path("stage").rglob("*") if file.is_file()]
    )


def _stage(artwork: str, session: Session) -> str:
    """Sum of all that the stage shows in *session*."""
    return sha256(f"{artwork} {session.script!r}".encode()).hexdigest()
