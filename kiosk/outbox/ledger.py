"""The ledger in ``kiosk.db``: a chain of sealed entries that can only grow.

Each entry's seal is an HMAC over the entry and the seal before it. The key, and the number and
seal of the last entry, lie in the secrets folder: who can write the database alone can neither
change, nor remove, nor cut off an entry without `verify` finding it.
"""

import hashlib
import hmac
import json
import os
import secrets
from contextlib import closing
from dataclasses import astuple
from pathlib import Path

from sqlite_utils import Database

from kiosk.outbox.database import file_of, in_words, open_database, transaction
from kiosk.snapshots.ledger import LedgerEntry as Entry
from kiosk.snapshots.ledger import LedgerHead as Head
from kiosk.snapshots.ledger import LedgerVerdict as Verdict

TILL = "till"
_KEY_BYTES = 32
_COLUMNS = "number, at, who, what, session_id, event_id, words"


def append(
    db: Database,
    *,
    what: str,
    at: float,
    words: str,
    who: str = TILL,
    session_id: str | None = None,
    event_id: str | None = None,
) -> None:
    """Write an entry at the chain's end; inside the caller's transaction where there is one."""
    with transaction(db):
        key = _key(db)
        last = _sealed_last(db, key)
        entry = Entry(last.number + 1, float(at), who, what, session_id, event_id, words)
        _insert(db, entry, _seal(key, last.mac, entry))


def note(database: Path, *, what: str, at: float, words: str, who: str = TILL) -> None:
    """Write one entry into *database*, opened for that alone. DatabaseFault where it can't be."""
    with in_words(database), closing(open_database(database)) as db:
        append(db, what=what, at=at, words=words, who=who)


def note_once(database: Path, *, what: str, at: float, words: str) -> bool:
    """As `note`; False where those words are there already."""
    with in_words(database), closing(open_database(database)) as db, transaction(db):
        known = "select count(*) from ledger where what = ? and words = ?"
        if db.conn.execute(known, [what, words]).fetchone()[0]:
            return False
        append(db, what=what, at=at, words=words)
    return True


def newest(db: Database, limit: int) -> tuple[Entry, ...]:
    """The last *limit* entries, newest first."""
    rows = db.conn.execute(
        f"select {_COLUMNS} from ledger order by number desc limit ?",  # noqa: S608  ours
        [limit],
    )
    return tuple(Entry(*row) for row in rows)


def keep_head(db: Database) -> Head:
    """Note number and seal of the last entry outside the database, where they changed."""
    with in_words(file_of(db)):
        file, last = _head_file(db), _last(db)
        if last.number and _read_head(file) != last:
            _write(file, json.dumps({"number": last.number, "mac": last.mac}).encode())
    return last


def noted_head(database: Path) -> Head | None:
    """The last entry as it is noted outside *database*; None before the first note."""
    return _read_head(database.parent / "secrets" / "ledger.json")


def verify(db: Database, told: Head | None = None) -> Verdict:
    """Check every seal, and that nothing was cut off. Writes nothing.

    *told* is the last entry that the backend was told of: whoever has the whole disk can cut the
    ledger with key and note, and can't take that back.
    """
    rows = db.conn.execute(f"select {_COLUMNS}, mac from ledger order by number").fetchall()  # noqa: S608
    head = _read_head(_head_file(db))
    last = Head(rows[-1][0], rows[-1][-1]) if rows else Head(0, "")
    try:
        key = _key_file(db).read_bytes()
    except FileNotFoundError:
        sealed = [row for row in rows if row[-1]]
        missing = ("The ledger's key is missing: no seal can be checked.",) if sealed else ()
        return Verdict(len(rows), last, (*missing, *_behind(rows, told)), told)
    faults = [*_broken(rows, key), *_cut(rows, head), *_behind(rows, told)]
    return Verdict(len(rows), last, tuple(faults), told)


def _broken(rows: list[tuple[object, ...]], key: bytes) -> list[str]:
    faults, before, expected = [], "", 1
    for row in rows:
        *fields, mac = row
        entry = Entry(*fields)  # type: ignore[arg-type]
        if entry.number != expected:
            gone = f"{expected}" if entry.number == expected + 1 else f"{expected} and more"
            faults.append(f"Entry {gone} was removed.")
        elif not hmac.compare_digest(_seal(key, before, entry), str(mac)):
            faults.append(f"Entry {entry.number} was changed.")
        before, expected = str(mac), entry.number + 1
    return faults


def _cut(rows: list[tuple[object, ...]], head: Head | None) -> list[str]:
    if head is None:
        return ["The note of the last entry is missing from the secrets folder."]
    if head.number == 0:
        return []
    kept = [row for row in rows if row[0] == head.number]
    if not kept:
        return [f"The ledger was cut: it reached entry {head.number}."]
    if kept[0][-1] != head.mac:
        return [f"Entry {head.number} is not the one that was noted outside the database."]
    return []


def _behind(rows: list[tuple[object, ...]], told: Head | None) -> list[str]:
    if told is None or told.number == 0:
        return []
    kept = [row for row in rows if row[0] == told.number]
    if not kept:
        return [f"The ledger was cut: the backend was told of entry {told.number}."]
    if kept[0][-1] != told.mac:
        return [f"Entry {told.number} is not the one that the backend was told of."]
    return []


def _seal(key: bytes, before: str, entry: Entry) -> str:
    body = json.dumps([before, *astuple(entry)], ensure_ascii=False, separators=(",", ":"))
    return hmac.new(key, body.encode(), hashlib.sha256).hexdigest()


def _last(db: Database) -> Head:
    row = db.conn.execute("select number, mac from ledger order by number desc limit 1").fetchone()
    return Head(int(row[0]), str(row[1])) if row else Head(0, "")


def _insert(db: Database, entry: Entry, mac: str) -> None:
    db.conn.execute(
        f"insert into ledger ({_COLUMNS}, mac) values (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        [*astuple(entry), mac],
    )


def _key(db: Database) -> bytes:
    """The key, made when the first entry is sealed."""
    file = _key_file(db)
    try:
        return file.read_bytes()
    except FileNotFoundError:
        key = secrets.token_bytes(_KEY_BYTES)
    _write(_head_file(db), json.dumps({"number": 0, "mac": ""}).encode())
    _write(file, key)
    return key


def _sealed_last(db: Database, key: bytes) -> Head:
    """The last entry; what was written before there were seals is sealed first, once."""
    last = _last(db)
    if last.number and not last.mac and _read_head(_head_file(db)) == Head(0, ""):
        _seal_old(db, key)
        return _last(db)
    return last


def _seal_old(db: Database, key: bytes) -> None:
    before = ""
    for row in db.conn.execute(f"select {_COLUMNS} from ledger order by number").fetchall():  # noqa: S608
        before = _seal(key, before, Entry(*row))
        db.conn.execute("update ledger set mac = ? where number = ?", [before, row[0]])


def _folder(db: Database) -> Path:
    return file_of(db).parent / "secrets"


def _key_file(db: Database) -> Path:
    return _folder(db) / "ledger.key"


def _head_file(db: Database) -> Path:
    return _folder(db) / "ledger.json"


def _read_head(file: Path) -> Head | None:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
        return Head(int(kept["number"]), str(kept["mac"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write(file: Path, content: bytes) -> None:
    """Whole or not at all, readable by the owner alone."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = file.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    fresh.replace(file)
