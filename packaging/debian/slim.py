"""Takes out of a private environment what the kiosk never loads, and looks whether the rest fits.

    slim.py SITE_PACKAGES PATTERNS

Exit 1 where a library that is left needs one that was taken out.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path


def patterns(file: Path) -> list[str]:
    """Every pattern of the file; lines that begin with # are for people."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [one for line in lines if not line.startswith("#") for one in line.split()]


def take_out(folder: Path, wanted: list[str]) -> None:
    """Remove what matches, and folders that nothing is left in."""
    for pattern in wanted:
        for found in sorted(folder.glob(pattern)):
            if found.is_dir() and not found.is_symlink():
                shutil.rmtree(found)
            else:
                found.unlink(missing_ok=True)
    for found in sorted(folder.rglob("*"), reverse=True):
        if found.is_dir() and not any(found.iterdir()):
            found.rmdir()


def missed(folder: Path) -> Iterator[str]:
    """Libraries of the wheels that something still needs and that are gone."""
    here = {file.name for file in folder.rglob("*.so*")}
    for file in sorted(folder.rglob("*.so*")):
        for name in _needed(file):
            if name not in here and name.startswith(("libQt6", "libopenvino", "libtbb")):
                yield f"{file.relative_to(folder)} needs {name}"


def _needed(library: Path) -> list[str]:
    told = subprocess.run(  # noqa: S603
        ["readelf", "--dynamic", "--wide", str(library)],  # noqa: S607
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [line.split("[")[1].rstrip("]") for line in told.splitlines() if "(NEEDED)" in line]


def main() -> int:
    """Do both."""
    folder, file = (Path(argument) for argument in sys.argv[1:])
    take_out(folder, patterns(file))
    gone = list(missed(folder))
    print("\n".join(gone), end="\n" if gone else "")
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())
