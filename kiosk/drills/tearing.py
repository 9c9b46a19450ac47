"""What a power cut leaves of an SQLite database in WAL mode: pages half written, a torn tail.

The layout of the log is SQLite's own (https://www.sqlite.org/fileformat2.html#walformat).
"""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEADER_BYTES, _FRAME_BYTES, _SECTOR_BYTES = 32, 24, 512


@dataclass(frozen=True, slots=True)
class _Frame:
    """One page in the log. *end* is where it ends there; *commits* that it ends a transaction."""

    page: int
    content: bytes
    commits: bool
    end: int


@dataclass(frozen=True, slots=True)
class Torn:
    """How many pages a cut left between old and new, and bytes of a transaction half written."""

    pages: int
    tail_bytes: int


def tear(database: Path, chance: random.Random) -> Torn:
    """Leave the files as if the power had gone while they were written.

    A checkpoint was under way: of the pages that the log holds some stand in the database
    already, one of them in part, sector by sector. What follows the log's last whole transaction
    is cut short or garbled. The index of the log, which is never written for good, is old or gone.
    """
    log = database.with_name(f"{database.name}-wal")
    if chance.random() < 0.5:
        database.with_name(f"{database.name}-shm").unlink(missing_ok=True)
    if not log.is_file():
        return Torn(0, 0)
    raw = log.read_bytes()
    frames = list(_frames(raw))
    whole = max((frame.end for frame in frames if frame.commits), default=_HEADER_BYTES)
    log.write_bytes(raw[:whole] + _garbled(raw[whole:], chance))
    kept = [frame for frame in frames if frame.end <= whole]
    return Torn(_write_back(database, kept, chance), max(0, len(raw) - whole))


def _frames(raw: bytes) -> Iterator[_Frame]:
    """The frames of the log's present generation: those with the salts of its header."""
    if len(raw) < _HEADER_BYTES:
        return
    size = int.from_bytes(raw[8:12], "big")
    salts = raw[16:24]
    for start in range(_HEADER_BYTES, len(raw) - _FRAME_BYTES - size + 1, _FRAME_BYTES + size):
        page, after_commit = struct.unpack(">II", raw[start : start + 8])
        if raw[start + 8 : start + 16] != salts:
            return
        end = start + _FRAME_BYTES + size
        yield _Frame(page, raw[start + _FRAME_BYTES : end], after_commit > 0, end)


def _garbled(tail: bytes, chance: random.Random) -> bytes:
    kept = tail[: chance.randint(0, len(tail))]
    if chance.random() < 0.5:
        return kept
    return kept + chance.randbytes(len(tail) - len(kept))


def _write_back(database: Path, frames: list[_Frame], chance: random.Random) -> int:
    """Write the newest content of some pages into the database, each up to some sector."""
    newest = {frame.page: frame.content for frame in frames}
    chosen = chance.sample(sorted(newest), chance.randint(0, len(newest)))
    with database.open("r+b") as file:
        for page in chosen:
            content = newest[page]
            sectors = chance.randint(1, len(content) // _SECTOR_BYTES)
            file.seek((page - 1) * len(content))
            file.write(content[: sectors * _SECTOR_BYTES])
    return len(chosen)
