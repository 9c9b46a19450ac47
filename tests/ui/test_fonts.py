import json
import subprocess
import sys
from pathlib import Path

from ui.fonts import installed_families, missing_fonts


def test_a_missing_font_is_named_with_its_package() -> None:
    (words,) = missing_fonts(("en", "ar"), ("Noto Sans", "Inter"))
    assert "Noto Sans Arabic" in words
    assert "fonts-noto-core" in words


def test_a_script_that_nobody_chose_needs_no_font() -> None:
    assert missing_fonts(("en", "fi"), ("Noto Sans", "Inter")) == ()


def test_without_any_each_is_named_once() -> None:
    named = missing_fonts(("ar", "en", "ar"), ())
    assert [words.split(" is not")[0] for words in named] == [
        "The font Inter",
        "The font Noto Sans",
        "The font Noto Sans Arabic",
    ]


def test_check_tells_of_fonts_without_calling_it_a_fault(tmp_path: Path, qapp: object) -> None:
    """What `shopshadow check` prints is what Qt finds on this machine."""
    config = tmp_path / "kiosk.toml"
    config.write_text(f'[storage]\nfolder = "{tmp_path}"\n', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "kiosk.cli.main", "check", "--config", str(config), "--json"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    told = json.loads(done.stdout)
    assert (done.returncode, told["faults"]) == (0, [])
    languages = ("en", "de", "fr", "es", "ar", "fi")
    assert told["notes"] == list(missing_fonts(languages, installed_families()))
