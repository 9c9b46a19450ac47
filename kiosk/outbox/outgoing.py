"""The sender's side of the outbox: claims letters, and writes down what became of them."""

import json
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from kiosk.events.letters import Endpoint
from kiosk.letters import Letter, Receipt
from kiosk.outbox import settling
from kiosk.outbox.claiming import next_letters
from kiosk.outbox.database import in_words, open_database
from kiosk.outbox.letters import UNTIL_FINISH, Outbox
from kiosk.outbox.rows import COLUMNS, OPEN_LETTERS, letter_of, open_letter

_POISON_FAULTS = 3


def open_outbox(path: Path) -> "Outgoing":
    """The sender's outbox, on a connection of its own.

    A letter that was in flight when the program died waits again: its key makes that safe.
    """
    outbox = Outgoing(open_database(path))
    outbox.recover()
    return outbox


class Outgoing(Outbox):
    """What the sender does with letters. Times are epoch seconds: they survive a restart."""

    def rely_on_keys(self, *, kept: bool) -> None:
        """Whether the backend counts a letter once that is sent again.

        Then this connection does not wait for the disk: what a power cut takes back is sent
        again, and the backend gives its first answer. What the till writes is never relaxed.
        """
        with in_words(self._file):
            self._db.conn.execute(f"pragma synchronous = {'normal' if kept else 'full'}")

    def claim(self, now: float, *, open_endpoints: Collection[Endpoint] = ()) -> Letter | None:
        """The next letter that may go, now `sending` with one more try; None when none may.

        *open_endpoints* are those whose breaker is open: their letters keep their tries.
        """
        claimed = self.claim_many(now, open_endpoints=open_endpoints, least=1, most=1)
        return claimed[0] if claimed else None

    def claim_many(
        self, now: float, *, open_endpoints: Collection[Endpoint], least: int, most: int
    ) -> tuple[Letter, ...]:
        """Up to *most* letters to one endpoint that may go in any order, oldest first.

        Fewer than *least* are no backlog: then only the first of them.
        """
        with self._change():
            rows = self._db.conn.execute(OPEN_LETTERS)
            going = next_letters((open_letter(row) for row in rows), now, open_endpoints, most)
            rows.close()
            if len(going) < least:
                del going[1:]
            return self._take([letter.number for letter in going])

    def deliver(self, receipts: Sequence[Receipt], *, now: float) -> frozenset[str]:
        """The backend has them. Those that were in flight until now."""
        event_ids = json.dumps([receipt.event_id for receipt in receipts])
        with self._change():
            in_flight = self._db.conn.execute(
                "select event_id from letter where state = 'sending' "
                "and event_id in (select value from json_each(?))",
                [event_ids],
            ).fetchall()
            self._db.conn.executemany(
                """
                update letter set state = 'delivered', last_error = '', settled_at = ?,
                  remote_id = ?
                where event_id = ? and state = 'sending'
                """,
                [(now, receipt.remote_id, receipt.event_id) for receipt in receipts],
            )
            self._overtake(json.dumps([row[0] for row in in_flight]))
            self._count(receipts, now)
        return frozenset(row[0] for row in in_flight)

    def defer(
        self,
        event_id: str,
        until: float,
        error: str,
        *,
        status: int | None = None,
        doubts: int = 0,
    ) -> bool:
        """Try a letter in flight again from *until*; False when it is parked instead.

        It is parked when the backend broke on it (*status* 5xx) three times and took another
        letter to the same endpoint in between: then it is the letter, not the backend. *doubts*
        of the attempts may have been carried out.
        """
        fault = status is not None and status >= 500
        with self._change():
            self._db.conn.execute(
                """
                update letter set state = 'waiting', due = ?, last_error = ?,
                  faults = faults + ?, doubts = doubts + ?
                where event_id = ? and state = 'sending'
                """,
                [until, error, fault, doubts, event_id],
            )
            poison = fault and self._is_poison(event_id)
            if poison:
                reason = f"The backend fails on this letter and takes others: {error}"
                settling.park(self._db, event_id, reason, until)
            return not poison

    def put_back(self, event_id: str) -> bool:
        """It was claimed but not sent: it waits again, and the try is not spent."""
        return (
            self._changed(
                "update letter set state = 'waiting', tries = tries - 1 "
                "where event_id = ? and state = 'sending'",
                event_id,
            )
            == 1
        )

    def hold(self, session_id: str, endpoint: Endpoint | None = None) -> int:
        """The kiosk is not paired: keep the session's letters back. How many were caught.

        With *endpoint* only those to it: the backend takes the others all the same.
        """
        return self._changed(
            """
            update letter set tries = tries - (state = 'sending'), state = 'held'
            where session_id = ?1 and state in ('waiting', 'sending')
            and (?2 = '' or endpoint = ?2)
            """,
            session_id,
            endpoint or "",
        )

    def park_sessions(
        self, session_ids: Collection[str], reason: str, *, now: float
    ) -> tuple[str, ...]:
        """Park all that is unsettled of those sales, in one step; the letters, in their order."""
        sales = json.dumps(list(session_ids))
        with self._change():
            rows = self._db.conn.execute(
                """
                update letter set state = 'parked', last_error = ?, settled_at = ?
                where session_id in (select value from json_each(?))
                and state in ('waiting', 'sending', 'held') returning number, event_id
                """,
                [reason, now, sales],
            ).fetchall()
        return tuple(event_id for _, event_id in sorted(tuple(row) for row in rows))

    def release_held(self, session_id: str) -> int:
        """Paired again: the session's held letters go out. How many."""
        return self._changed(
            "update letter set state = 'waiting' where session_id = ? and state = 'held'",
            session_id,
        )

    def recover(self) -> int:
        """Letters in flight when the program died wait again. How many."""
        return self._changed(
            "update letter set state = 'waiting', doubts = doubts + 1 where state = 'sending'"
        )

    def wait_until(self, latest: float) -> int:
        """What was put off, perhaps by a clock of before, waits until then at most. How many.

        What is kept until Finish stays kept.
        """
        return self._changed(
            "update letter set due = ? where due > ? and due < ? and state in ('waiting', 'held')",
            latest,
            latest,
            UNTIL_FINISH,
        )

    def next_due(self) -> float | None:
        """When the earliest waiting letter is due, or None when none waits."""
        with in_words(self._file):
            row = self._db.conn.execute(
                "select min(due) from letter where state = 'waiting'"
            ).fetchone()
        return None if row[0] is None else float(row[0])

    def total(self, device_id: str, product_id: str) -> int:
        """The backend's last known total of that product for that device; 0 for a new one."""
        with in_words(self._file):
            row = self._db.conn.execute(
                "select quantity from total where device_id = ? and product_id = ?",
                [device_id, product_id],
            ).fetchone()
        return int(row[0]) if row else 0

    def together(self) -> AbstractContextManager[None]:
        """All changes of the block are one transaction."""
        return self._change()

    def _take(self, numbers: list[int]) -> tuple[Letter, ...]:
        if not numbers:
            return ()
        chosen = json.dumps(numbers)
        self._db.conn.execute(
            "update letter set state = 'sending', tries = tries + 1 "
            "where number in (select value from json_each(?))",
            [chosen],
        )
        rows = self._db.conn.execute(
            f"select {COLUMNS} from letter "  # noqa: S608  the columns are ours
            "where number in (select value from json_each(?)) order by number",
            [chosen],
        )
        return tuple(letter_of(row) for row in rows)

    def _overtake(self, event_ids: str) -> None:
        """A letter that broke the backend has seen others to the same endpoint pass."""
        self._db.conn.execute(
            """
            update letter set overtaken = 1 where faults > 0 and state = 'waiting'
            and endpoint in (
              select endpoint from letter where event_id in (select value from json_each(?)))
            """,
            [event_ids],
        )

    def _count(self, receipts: Sequence[Receipt], now: float) -> None:
        self._db.conn.executemany(
            """
            insert into total values (?, ?, ?, ?)
            on conflict do update set quantity = excluded.quantity, at = excluded.at
            """,
            [
                (receipt.device_id, receipt.product_id, receipt.total, now)
                for receipt in receipts
                if receipt.total is not None
            ],
        )

    def _is_poison(self, event_id: str) -> bool:
        row = self._db.conn.execute(
            "select 1 from letter "
            "where event_id = ? and state = 'waiting' and faults >= ? and overtaken = 1",
            [event_id, _POISON_FAULTS],
        ).fetchone()
        return row is not None
