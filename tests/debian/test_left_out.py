"""What the package leaves out of its environment: nothing that a running kiosk loads."""

import subprocess
import sys
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parents[2] / "packaging" / "debian"
_SITE = Path(sys.executable).parents[1] / "lib" / f"python3.{sys.version_info[1]}" / "site-packages"

_KIOSK = """
import pathlib, pkgutil, importlib, sys
import kiosk, ui
for package in (kiosk, ui):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.startswith(("kiosk.training", "kiosk.hub.migrations")):
            importlib.import_module(module.name)
from kiosk.detection.choosing import open_detector
from ui.application import open_application
application = open_application()
detector = open_detector("shopshadow-goods", floor=0.3, threads=1, cache_dir=None)
detector.load()
for module in list(sys.modules.values()):
    if file := getattr(module, "__file__", None):
        print(file)
for line in pathlib.Path("/proc/self/maps").read_text().splitlines():
    print(line.split(maxsplit=5)[-1])
"""


def _slim(folder: Path, patterns: Path) -> tuple[int, str]:
    command = [sys.executable, str(_FOLDER / "slim.py"), str(folder), str(patterns)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def _does_without(file: Path) -> bool:
    """The tests' own tools, and what OpenVINO looks for by itself and does without."""
    place = str(file.relative_to(_SITE))
    tools = ("pip", "setuptools", "pkg_resources", "_distutils_hack")
    return place.startswith(tools) or ("openvino" in place and "tensorflow" in place)


@pytest.mark.slow
def test_a_kiosk_loads_nothing_that_is_left_out() -> None:
    """Every module of it, Qt with a platform, and a compiled model, in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-c", _KIOSK], capture_output=True, text=True, check=True
    ).stdout.split("\n")
    loaded = {Path(line) for line in told if str(_SITE) in line and line.endswith((".py", ".so"))}
    loaded |= {Path(line) for line in told if str(_SITE) in line and ".so." in line}
    assert any("libQt6Widgets" in file.name for file in loaded)
    assert any("intel_cpu_plugin" in file.name for file in loaded) or "aarch64" in str(loaded)
    lines = (_FOLDER / "left-out").read_text().splitlines()
    patterns = [one for line in lines if not line.startswith("#") for one in line.split()]
    out = {found for pattern in patterns for found in _SITE.glob(pattern)}
    both = {file for file in loaded if file in out or out & set(file.parents)}
    assert {file for file in both if not _does_without(file)} == set()


def test_what_matches_goes_and_empty_folders_with_it(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name in ("kept/module.py", "kept/types.pyi", "gone/deep/file.py", "alone/types.pyi"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).touch()
    patterns = tmp_path / "patterns"
    patterns.write_text("# for people\ngone **/*.pyi\n")
    assert _slim(site, patterns) == (0, "")
    assert [file.name for file in site.rglob("*")] == ["kept", "module.py"]


def test_a_library_that_is_missed_is_named(tmp_path: Path) -> None:
    """Qt's widgets without Qt's core are no kiosk."""
    library = _SITE / "PySide6/Qt/lib/libQt6Widgets.so.6"
    (tmp_path / library.name).write_bytes(library.read_bytes())
    patterns = tmp_path / "patterns"
    patterns.write_text("")
    code, said = _slim(tmp_path, patterns)
    assert code == 1
    assert "libQt6Widgets.so.6 needs libQt6Core.so.6" in said


def test_what_ships_is_locked_and_holds_no_torch() -> None:
    text = (_FOLDER.parent / "requirements-package.txt").read_text()
    names = {line.split("==")[0] for line in text.splitlines() if line[:1].isalpha()}
    assert not names & {"torch", "ultralytics", "nncf", "triton", "onnx", "pytest"}
    assert {"psycopg", "redis", "python-escpos"} <= names  # nobody installs more on a kiosk
    for name in names:
        assert f"{name}==" in text
    for file in ("requirements-package.txt", "requirements-packing.txt"):
        locked = (_FOLDER.parent / file).read_text()
        assert "--hash=sha256:" in locked
        assert "://" not in locked


def test_the_hub_in_its_container_needs_nothing_that_is_left_out_there() -> None:
    """The image holds no window, camera or model."""
    recipe = (_FOLDER.parent / "container" / "Containerfile").read_text()
    told = recipe.partition("pip uninstall --yes")[2].partition("\n\n")[0].replace("\\", " ")
    gone = {"pyside6-essentials": "PySide6", "opencv-python": "cv2", "zxing-cpp": "zxingcpp"}
    gone |= {"pillow": "PIL", "python-escpos": "escpos"}
    modules = [gone.get(name, name) for name in told.split()]
    assert "cv2" in modules
    assert "openvino" in modules
    code = (
        f"import sys\nsys.modules.update(dict.fromkeys({modules!r}))\n"
        "import kiosk.cli.main, kiosk.cli.hub_alone, kiosk.hub.app, kiosk.hub.desk"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
