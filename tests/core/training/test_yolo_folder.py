"""A set of labelled pictures is read right, or every faulty file and line is named."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.errors import DataSetError
from kiosk.training.yolo_folder import in_classes, read_set


def _picture(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    cv2.imwrite(str(file), np.full((40, 60, 3), 90, np.uint8))
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pictures, one with a label, and two class names."""
    _picture(tmp_path / "images" / "a.jpg")
    _picture(tmp_path / "images" / "b.png")
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "a.txt").write_text("1 0.5 0.5 0.2 0.4\n")
    (tmp_path / "names.txt").write_text("milk\nolive_oil\n")
    return tmp_path


def _label(folder: Path, text: str) -> Path:
    file = folder / "labels" / "a.txt"
    file.write_text(text)
    return file


def test_boxes_outlines_and_pictures_of_nothing_are_read(folder: Path) -> None:
    _label(folder, "1 0.5 0.5 0.2 0.4\n\n0 0.1 0.1 0.3 0.1 0.2 0.4\n")
    found = read_set(folder)
    assert found.names == ("milk", "olive_oil")
    assert [picture.file.name for picture in found.pictures] == ["a.jpg", "b.png"]
    box, outline = found.pictures[0].things
    assert box.points.min(axis=0) == pytest.approx([0.4, 0.3])
    assert box.points.max(axis=0) == pytest.approx([0.6, 0.7])
    assert (outline.class_id, outline.points.shape) == (0, (3, 2))
    assert not found.pictures[1].things


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("0 0.5 0.5 0.2", "3 numbers follow the class"),
        ("0 0.5 0.5 0.2 0.4 0.9", "5 numbers follow the class"),
        ("0 0.5 half 0.2 0.4", "is not a class and numbers"),
        ("milk 0.5 0.5 0.2 0.4", "is no class number"),
        ("2 0.5 0.5 0.2 0.4", "class 2 is not among the 2"),
        ("-1 0.5 0.5 0.2 0.4", "class -1 is not among the 2"),
        ("0.5 0.5 0.5 0.2 0.4", "class 0.5 is not among the 2"),
        ("nan 0.5 0.5 0.2 0.4", "class nan is not among the 2"),
        ("0 0.5 0.5 1.2 0.4", "1.2 is not a share of the picture"),
        ("0 0.5 -0.5 0.2 0.4", "-0.5 is not a share of the picture"),
        ("0 0.5 nan 0.2 0.4", "nan is not a share of the picture"),
        ("0 0.5 0.5 0 0.4", "no width or no height"),
    ],
)
def test_a_faulty_line_is_named_by_file_and_number(folder: Path, line: str, said: str) -> None:
    file = _label(folder, f"1 0.5 0.5 0.2 0.4\n{line}\n")
    with pytest.raises(DataSetError) as caught:
        read_set(folder)
    assert f"{file}, line 2: " in str(caught.value)
    assert said in str(caught.value)


def test_all_faults_are_told_at_once_and_the_first_twenty_word_for_word(folder: Path) -> None:
    _label(folder, "7 0.5 0.5 0.2 0.4\n" * 30)
    with pytest.raises(DataSetError) as caught:
        read_set(folder)
    lines = str(caught.value).splitlines()
    assert "30 faults" in lines[0]
    assert len(lines) == 22
    assert lines[-1].strip() == "… and 10 more"


def test_labels_without_their_picture_are_named(folder: Path) -> None:
    (folder / "labels" / "gone.txt").write_text("0 0.5 0.5 0.2 0.4\n")
    with pytest.raises(DataSetError, match=r"gone\.txt: there is no picture"):
        read_set(folder)


def test_labels_that_are_no_text_are_named(folder: Path) -> None:
    (folder / "labels" / "a.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataSetError, match=r"a\.txt: it can't be read"):
        read_set(folder)


@pytest.mark.parametrize("empty", ["no pictures", "no labels", "no folder"])
def test_an_empty_set_is_refused_in_words(folder: Path, empty: str) -> None:
    if empty == "no pictures":
        for file in (folder / "images").iterdir():
            file.unlink()
        said = "holds no pictures"
    elif empty == "no labels":
        _label(folder, "\n")
        said = "No picture of"
    else:
        folder, said = folder / "nowhere", "There is no folder"
    with pytest.raises(DataSetError, match=said):
        read_set(folder)


@pytest.mark.parametrize("where", [".", ".."])
def test_names_come_from_the_folder_or_the_one_above(folder: Path, where: str) -> None:
    part = folder / "val"
    _picture(part / "images" / "c.jpg")
    (part / "labels").mkdir()
    (part / "labels" / "c.txt").write_text("0 0.5 0.5 0.2 0.4\n")
    (folder / "names.txt").rename((part / where).resolve() / "names.txt")
    assert read_set(part).names == ("milk", "olive_oil")


@pytest.mark.parametrize(
    "yaml",
    [
        "names: [milk, olive_oil]\nval: images\n",
        "names:\n  0: milk\n  1: olive_oil\ntest: images\n",
        "path: /somewhere/else\nnames: [milk, olive_oil]\nval: ../images\n",
        "names: [milk, olive_oil]\n",
    ],
)
def test_names_and_pictures_come_from_a_data_yaml(folder: Path, yaml: str) -> None:
    (folder / "names.txt").unlink()
    (folder / "data.yaml").write_text(yaml)
    found = read_set(folder)
    assert found.names == ("milk", "olive_oil")
    assert len(found.pictures) == 2


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("names: [milk\n", "can't be read"),
        ("- milk\n", "names nothing"),
        ("names: 7\n", "must be a list"),
        ("names: {1: milk, 2: olive_oil}\n", "must be a list"),
        ("names: [milk, milk]\n", "names milk twice"),
        ("names: [milk]\nval: pictures\n", "which is not there"),
        ("", "names nothing"),
    ],
)
def test_a_faulty_data_yaml_is_named(folder: Path, yaml: str, said: str) -> None:
    (folder / "data.yaml").write_text(yaml)
    with pytest.raises(DataSetError, match=said) as caught:
        read_set(folder)
    assert "data.yaml" in str(caught.value)


def test_without_any_names_it_says_how_to_write_them(folder: Path) -> None:
    (folder / "names.txt").unlink()
    with pytest.raises(DataSetError, match=r"Write the class names into names\.txt"):
        read_set(folder)


def test_a_gap_in_the_names_is_named_by_line(folder: Path) -> None:
    (folder / "names.txt").write_text("milk\n\nolive_oil\n")
    with pytest.raises(DataSetError, match=r"names\.txt, line 2: there is no class name"):
        read_set(folder)


def test_labels_may_lie_beside_their_pictures(tmp_path: Path) -> None:
    _picture(tmp_path / "a.jpg")
    (tmp_path / "a.txt").write_text("0 0.5 0.5 0.2 0.4\n")
    (tmp_path / "names.txt").write_text("milk\n")
    assert len(read_set(tmp_path).pictures[0].things) == 1


def test_outlines_are_taken_where_they_are_wanted(folder: Path) -> None:
    (folder / "labels_seg").mkdir()
    (folder / "labels_seg" / "a.txt").write_text("1 0.1 0.1 0.3 0.1 0.2 0.4\n")
    plain, outlined = read_set(folder), read_set(folder, outlines=True)
    assert (len(plain.pictures[0].things[0].points), plain.pictures[0].outlined) == (4, False)
    assert (len(outlined.pictures[0].things[0].points), outlined.pictures[0].outlined) == (3, True)


def test_classes_are_matched_by_name_however_it_is_written(folder: Path) -> None:
    pictures = in_classes(read_set(folder), ["Olive Oil", "bread", "MILK"])
    assert [thing.class_id for thing in pictures[0].things] == [0]
    with pytest.raises(DataSetError, match="olive_oil"):
        in_classes(read_set(folder), ["milk"])
