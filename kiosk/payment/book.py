"""The payments, on disk before the terminal hears of them."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.errors import DatabaseFault
from kiosk.payment.terminal import PaymentResult
from kiosk.snapshots.paying import PaymentState

_SCHEMA: Final = """
create table if not exists payment (
  session_id text primary key,
  number text not null,
  amount_minor integer not null check (amount_minor > 0),
  attempt integer not null default 0,
  state text not null
) strict;
"""
_AFTER: Final = {
    PaymentResult.APPROVED: PaymentState.APPROVED,
    PaymentResult.DECLINED: PaymentState.DECLINED,
    PaymentResult.CANCELLED: PaymentState.CANCELLED,
    PaymentResult.UNKNOWN: PaymentState.UNKNOWN,
}
UNSURE: Final = (PaymentState.WAITING, PaymentState.UNKNOWN, PaymentState.UNCLEAR)
"""The money may have been taken: another attempt would take it twice."""


@dataclass(frozen=True, slots=True)
class Payment:
    """One purchase that is to be paid. *attempt* counts how often a card was asked for."""

    session_id: str
    number: str
    amount_minor: int
    attempt: int
    state: PaymentState

    @property
    def reference(self) -> str:
        """What the terminal and the bank know the attempt by."""
        return f"{self.number}-{self.session_id[-6:]}-{self.attempt}"


class PaymentBook:
    """Belongs to the thread that opened it. DatabaseFault where the file can't be written."""

    def __init__(self, file: Path) -> None:
        self._file = file
        try:
            self._db = sqlite3.connect(file, isolation_level=None)
            self._db.execute("pragma journal_mode = wal")
            self._db.execute("pragma synchronous = full")
            self._db.executescript(_SCHEMA)
        except sqlite3.Error as exc:
            raise DatabaseFault(f"{file} can't be used for payments: {exc}") from exc

    def open(self, session_id: str, number: str, amount_minor: int) -> Payment:
        """The payment of that sale, as it stands; a new one begins with the choice."""
        self._run(
            "insert into payment (session_id, number, amount_minor, state) values (?, ?, ?, ?) "
            "on conflict do nothing",
            session_id,
            number,
            amount_minor,
            PaymentState.CHOOSING,
        )
        return self.find(session_id)

    def find(self, session_id: str) -> Payment:
        """That payment. KeyError where there is none."""
        row = self._run(
            "select session_id, number, amount_minor, attempt, state from payment "
            "where session_id = ?",
            session_id,
        ).fetchone()
        if row is None:
            raise KeyError(session_id)
        return Payment(row[0], row[1], row[2], row[3], PaymentState(row[4]))

    def attempt(self, session_id: str) -> Payment | None:
        """A new attempt, under a reference of its own; None while an old one may have worked."""
        refused = (*UNSURE, PaymentState.APPROVED, PaymentState.DESK)
        places = ", ".join("?" * len(refused))
        cursor = self._run(
            f"update payment set attempt = attempt + 1, state = ? "  # noqa: S608  only places
            f"where session_id = ? and state not in ({places})",
            PaymentState.WAITING,
            session_id,
            *refused,
        )
        return self.find(session_id) if cursor.rowcount else None

    def settle(self, payment: Payment, result: PaymentResult) -> Payment:
        """What became of the attempt; a later word about an older attempt changes nothing."""
        self._run(
            "update payment set state = ? where session_id = ? and attempt = ? "
            "and state not in ('approved', 'desk')",
            _AFTER[result],
            payment.session_id,
            payment.attempt,
        )
        return self.find(payment.session_id)

    def become(self, session_id: str, state: PaymentState) -> Payment:
        """Staff will see to it, or nobody answers."""
        self._run(
            "update payment set state = ? where session_id = ? and state <> 'approved'",
            state,
            session_id,
        )
        return self.find(session_id)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def _run(self, sql: str, *values: str | int) -> sqlite3.Cursor:
        try:
            return self._db.execute(sql, values)
        except sqlite3.Error as exc:
            raise DatabaseFault(f"{self._file} can't be written: {exc}") from exc
