"""The files of an exported model: what they say about it, and whether they are whole."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from kiosk.detection.metadata import read_metadata
from kiosk.errors import ModelError


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """An OpenVINO model's network file and the class names beside it (empty where not given)."""

    network: Path
    names: dict[int, str]

    @property
    def title(self) -> str:
        """What the model is called."""
        return self.network.stem


def find(folder_or_xml: Path) -> ModelFiles:
    """The model in a folder or file, checked against its card where it has one.

    The card, ``card.json``, holds ``{"sha256": {file name: hex digits}}``. ModelError names the
    file that is missing, damaged, or of another kind of model.
    """
    network = folder_or_xml if folder_or_xml.suffix == ".xml" else _network_in(folder_or_xml)
    for file in (network, network.with_suffix(".bin")):
        if not file.is_file():
            raise ModelError(f"The model file {file} is missing. Choose another model.")
    _check_against_card(card_of(network))
    metadata = read_metadata(network.parent / "metadata.yaml")
    if metadata.task != "detect":
        raise ModelError(
            f"The model {network} is made for “{metadata.task}”. Choose one that detects."
        )
    return ModelFiles(network, metadata.names)


def card_of(folder_or_file: Path) -> Path:
    """Where the card of a model lies; there may be none."""
    folder = folder_or_file if folder_or_file.is_dir() else folder_or_file.parent
    return folder / "card.json"


def _network_in(folder: Path) -> Path:
    networks = sorted(folder.glob("*.xml"))
    if len(networks) != 1:
        raise ModelError(
            f"The model folder {folder} holds {len(networks)} .xml files instead of one. "
            "Choose the .xml file itself, or another model."
        )
    return networks[0]


def _check_against_card(card: Path) -> None:
    if not card.is_file():
        return
    for name, expected in _sums(card).items():
        file = card.parent / name
        try:
            with file.open("rb") as stream:
                actual = hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError as exc:
            raise ModelError(f"The model file {file} can't be read ({exc.strerror}).") from exc
        if actual != expected.lower():
            raise ModelError(
                f"The model file {file} is damaged: expected sha256 {expected[:12]}…, found "
                f"{actual[:12]}…. Reinstall it or choose another model."
            )


def _sums(card: Path) -> dict[str, str]:
    try:
        sums = json.loads(card.read_text(encoding="utf-8"))["sha256"]
        return {str(name): str(digits) for name, digits in sums.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as exc:
        raise ModelError(
            f"The model card {card} can't be read or names no sha256. Reinstall the model."
        ) from exc
