"""The texts of the window: Qt's .ts files are the source, the .qm files beside them are shipped.

    python packaging/translations.py                 make every .qm anew
    python packaging/translations.py add FILE …      take texts in from FILE, then do the same

FILE holds blocks of lines, one block for each text, with an empty line between them:

    basket.pieces
    en {n} item // {n} items
    de {n} Artikel // {n} Artikel
    ar …

The first line is the text's id, the others are languages; `//` parts plural forms, in the order of
Qt's rules for the language (Arabic has six: 0, 1, 2, 3-10, 11-99, 100 and more). Ids that begin
with ``staff.`` go into staff_*.ts, all others into kiosk_*.ts. A text that is given again replaces
the old one; a language that is not given keeps what it has.
"""

import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

FOLDER = Path(__file__).parents[1] / "resources" / "translations"
LANGUAGES = ("en", "de", "fr", "es", "ar", "fi")
DOMAINS = ("kiosk", "staff")
_RELEASE = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"


def main(arguments: list[str]) -> int:
    """Take in what was named, make every .qm, and say what is still untranslated."""
    if arguments[:1] == ["add"]:
        for name in arguments[1:]:
            add(Path(name).read_text(encoding="utf-8"), FOLDER)
    elif arguments:
        print(__doc__)
        return 2
    release(FOLDER, FOLDER)
    missing = list(untranslated(FOLDER))
    for domain, key, language in missing:
        print(f"{domain}_{language}.ts: {key} is not translated")
    return 1 if missing else 0


def add(text: str, folder: Path) -> None:
    """Write the blocks of *text* into the .ts files of *folder*."""
    entries = dict(_blocks(text))
    for domain in DOMAINS:
        ours = {key: said for key, said in entries.items() if _domain(key) == domain}
        english = read(folder / f"{domain}_en.ts")
        english |= {key: said["en"] for key, said in ours.items() if "en" in said}
        for language in LANGUAGES if ours else ():
            file = folder / f"{domain}_{language}.ts"
            texts = read(file)
            texts |= {key: said[language] for key, said in ours.items() if language in said}
            _write(file, texts, english or texts, language)


def release(folder: Path, out: Path) -> None:
    """Make a .qm of every .ts in *folder*."""
    for file in sorted(folder.glob("*.ts")):
        made = out / f"{file.stem}.qm"
        subprocess.run(  # noqa: S603  our own files
            [str(_RELEASE), "-silent", str(file), "-qm", str(made)], check=True
        )


def read(file: Path) -> dict[str, list[str]]:
    """The texts of a .ts by id, each with its plural forms (one where it has none)."""
    if not file.exists():
        return {}
    texts = {}
    for message in ET.parse(file).iter("message"):  # noqa: S314  our own files
        said = message.find("translation")
        assert said is not None
        forms = [form.text or "" for form in said.findall("numerusform")]
        texts[message.attrib["id"]] = forms or [said.text or ""]
    return texts


def untranslated(folder: Path) -> Iterator[tuple[str, str, str]]:
    """(domain, id, language) of every text that one language has and another has not."""
    for domain in DOMAINS:
        texts = {language: read(folder / f"{domain}_{language}.ts") for language in LANGUAGES}
        for key in sorted({key for entries in texts.values() for key in entries}):
            for language in LANGUAGES:
                if not all(texts[language].get(key, [""])):
                    yield domain, key, language


def _blocks(text: str) -> Iterator[tuple[str, dict[str, list[str]]]]:
    for block in text.strip().split("\n\n"):
        key, *lines = [line for line in block.strip().splitlines() if line.strip()]
        said = {}
        for line in lines:
            language, _, words = line.strip().partition(" ")
            if language not in LANGUAGES:
                raise SystemExit(f"{key.strip()}: {language!r} is not one of {LANGUAGES}")
            said[language] = [form.strip() for form in words.split(" // ")]
        yield key.strip(), said


def _domain(key: str) -> str:
    return "staff" if key.startswith("staff.") else "kiosk"


def _write(
    file: Path, texts: dict[str, list[str]], english: dict[str, list[str]], language: str
) -> None:
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name")
    for key in sorted(texts):
        plural = len(english.get(key, texts[key])) > 1
        message = ET.SubElement(context, "message", {"id": key})
        if plural:
            message.set("numerus", "yes")
        ET.SubElement(message, "source").text = english.get(key, texts[key])[-1]
        said = ET.SubElement(message, "translation")
        if not plural:
            said.text = texts[key][0]
        for form in texts[key] if plural else ():
            ET.SubElement(said, "numerusform").text = form
    ET.indent(root, space=" ")
    body = ET.tostring(root, encoding="unicode")
    file.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
