"""The bundled recording: of this model, small, and never scored worse than on its day."""

from dataclasses import replace
from itertools import islice

import pytest

from kiosk.catalogue.product import Catalogue
from kiosk.cli.scoring import model_sha256
from kiosk.config.seeing import DEFAULT_MODEL
from kiosk.detection.choosing import trust_of
from kiosk.scoring import recording
from kiosk.scoring.figures import score
from kiosk.scoring.recording import Recording
from kiosk.scoring.series import RECORDED, Series, open_series, recorded_file

_QUICK = 6  # of the sessions, two of each difficulty
_LARGEST_BYTES = 5_000_000


@pytest.fixture(scope="module")
def kept() -> Recording:
    return recording.read(recorded_file())


def test_the_recording_is_of_the_bundled_model(kept: Recording) -> None:
    """Another model sees otherwise: `shopshadow score --record` makes it anew."""
    assert kept.model_sha256 == model_sha256(DEFAULT_MODEL)
    assert len(kept.sessions) == RECORDED
    assert recorded_file().stat().st_size <= _LARGEST_BYTES


def test_some_recorded_checkouts_end_with_the_right_basket(
    kept: Recording, catalogue: Catalogue
) -> None:
    """S0-13 and S0-14 over whole checkouts: one physical item is one add, on one route."""
    some = replace(kept, sessions=dict(islice(kept.sessions.items(), _QUICK)))
    results = open_series(
        catalogue, seed=kept.seed, trust=trust_of("shopshadow-goods", on_stage=True)
    ).recorded(some)
    assert sum(result.silent_wrong for result in results) == 0
    assert sum(result.right for result in results) >= _QUICK - 1


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_the_recorded_score_reaches_its_goals_and_has_not_fallen(
    kept: Recording, catalogue: Catalogue
) -> None:
    now = score(
        open_series(
            catalogue, seed=kept.seed, trust=trust_of("shopshadow-goods", on_stage=True)
        ).recorded(kept)
    )
    assert [goal for goal in now["goals"] if not goal["ok"]] == []
    assert all(now["cacc"][kind] >= then for kind, then in kept.score["cacc"].items())
    assert now["silent_wrong"] <= kept.score["silent_wrong"]


def _as_the_kiosk(kept: Recording, catalogue: Catalogue) -> Series:
    trust = trust_of(DEFAULT_MODEL, on_stage=True)
    return open_series(catalogue, seed=kept.seed, trust=trust)
