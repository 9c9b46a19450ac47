"""``shopshadow check`` and the scale."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.cli import checking
from kiosk.scale.simulator import Fault, SimulatedScale
from tests.fakes.scale import simulated_scale

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def simulated() -> Iterator[SimulatedScale]:
    with simulated_scale() as scale:
        yield scale


def checked(folder: Path, path: str, capsys: Capture) -> list[str]:
    file = folder / "kiosk.toml"
    file.write_text(f'[scale]\npath = "{path}"\n[storage]\nfolder = "{folder}/state"\n')
    checking.run(file, as_json=True)
    faults: list[str] = json.loads(capsys.readouterr().out)["faults"]
    return [words for words in faults if "scale" in words]


def test_a_scale_that_answers_is_no_fault(
    tmp_path: Path, simulated: SimulatedScale, capsys: Capture
) -> None:
    assert checked(tmp_path, simulated.path, capsys) == []


def test_a_scale_with_another_protocol_is_told(
    tmp_path: Path, simulated: SimulatedScale, capsys: Capture
) -> None:
    simulated.put(412, Fault.GARBAGE)
    assert "Toledo 8217" in checked(tmp_path, simulated.path, capsys)[0]


def test_a_scale_that_is_not_there_is_named(tmp_path: Path, capsys: Capture) -> None:
    assert "/dev/no-such-scale" in checked(tmp_path, "/dev/no-such-scale", capsys)[0]
