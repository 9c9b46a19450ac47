"""What lies beside a model, and whether it is whole."""

import hashlib
import json
from pathlib import Path

import pytest

from kiosk.detection import model_files
from kiosk.detection.metadata import read_metadata
from kiosk.errors import ModelError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "net.xml").write_text("<net/>")
    (tmp_path / "net.bin").write_bytes(b"weights")
    return tmp_path


def _write_card(folder: Path, **sums: str) -> None:
    named = {name.replace("_", "."): digits for name, digits in sums.items()}
    (folder / "card.json").write_text(json.dumps({"sha256": named}))


def test_a_folder_and_its_network_file_are_the_same_model(folder: Path) -> None:
    (folder / "metadata.yaml").write_text("task: detect\nnames:\n  0: beans\n")

    files = model_files.find(folder)

    assert files == model_files.find(folder / "net.xml")
    assert files.network == folder / "net.xml"
    assert files.title == "net"
    assert files.names == {0: "beans"}


def test_a_whole_model_passes_its_card(folder: Path) -> None:
    _write_card(folder, net_bin=hashlib.sha256(b"weights").hexdigest().upper())

    assert model_files.find(folder).network.is_file()


def test_a_damaged_file_is_named_with_both_sums(folder: Path) -> None:
    """S3-6."""
    right = hashlib.sha256(b"weights").hexdigest()
    wrong = hashlib.sha256(b"weighty").hexdigest()
    _write_card(folder, net_bin=right)
    (folder / "net.bin").write_bytes(b"weighty")

    with pytest.raises(ModelError, match=rf"net\.bin is damaged: .*{right[:12]}.*{wrong[:12]}"):
        model_files.find(folder)


def test_a_file_that_the_card_names_and_that_is_gone_is_an_error(folder: Path) -> None:
    _write_card(folder, net_onnx="00")

    with pytest.raises(ModelError, match=r"net\.onnx can't be read"):
        model_files.find(folder)


@pytest.mark.parametrize("card", ["", "[]", "{}", '{"sha256": 3}', "{"])
def test_a_card_that_can_not_be_read_is_an_error(folder: Path, card: str) -> None:
    (folder / "card.json").write_text(card)

    with pytest.raises(ModelError, match="card"):
        model_files.find(folder)


def test_missing_files_are_named(folder: Path) -> None:
    (folder / "net.bin").unlink()

    with pytest.raises(ModelError, match=r"net\.bin is missing"):
        model_files.find(folder)
    with pytest.raises(ModelError, match=r"other\.xml is missing"):
        model_files.find(folder / "other.xml")


def test_a_folder_with_two_networks_asks_which(folder: Path) -> None:
    (folder / "other.xml").write_text("<net/>")

    with pytest.raises(ModelError, match=r"2 \.xml files instead of one"):
        model_files.find(folder)


def test_a_model_for_another_task_is_refused(folder: Path) -> None:
    (folder / "metadata.yaml").write_text("task: segment\nnames:\n  0: beans\n")

    with pytest.raises(ModelError, match="made for “segment”"):
        model_files.find(folder)


def test_names_are_read_as_yaml_means_them(tmp_path: Path) -> None:
    file = tmp_path / "metadata.yaml"
    file.write_text(
        "description: names\ntask: detect\nnames:\n"
        "  0: hot dog\n  1: 'yes'\n  2: 'baker''s: bread'\n"
        '  3: "\\xE4pfel"\n  10: café\n  4: "odd\\"\nargs:\n  1: not a name\n'
    )

    names = read_metadata(file).names

    assert names == {
        0: "hot dog", 1: "yes", 2: "baker's: bread", 3: "äpfel", 10: "café", 4: "odd\\",
    }  # fmt: skip


def test_without_metadata_nothing_is_named(tmp_path: Path) -> None:
    assert read_metadata(tmp_path / "metadata.yaml").names == {}


def test_metadata_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "metadata.yaml"
    file.write_bytes(b"\xff\xfe\xff")

    with pytest.raises(ModelError, match=r"metadata\.yaml can't be read"):
        read_metadata(file)
