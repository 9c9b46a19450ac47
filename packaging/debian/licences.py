"""Every licence that came with what ships; run by the private environment's own Python."""

import importlib.metadata

from kiosk.staff.licences import library_of

_RULE = "=" * 100


def main() -> None:
    """Print them, by name."""
    libraries = [library_of(one) for one in importlib.metadata.distributions()]
    for library in sorted(libraries, key=lambda one: one.name.lower()):
        print(_RULE)
        print(f"{library.name} {library.version}: {library.licence}\n")
        for text in library.texts:
            print(f"{text}\n")


main()
