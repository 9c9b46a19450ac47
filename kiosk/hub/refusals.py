"""Why the hub says no. Services raise these; HTTP comes in at one place, `envelope.py`.

Refusal
├── Invalid          the request itself is wrong
├── NotSignedIn      no credential, or one that is not known
├── NotAllowed       known, but not yours
├── Unknown          there is no such thing
├── InTheWay         it can't be done as things stand
├── BasketClosed     the session's order exists
├── NotPaired        the device has no open session
├── Answered         the question was answered before
├── Mismatch         an idempotency key that was used for something else
├── TooMany          slow down
├── Full             there is no room for it
└── Unavailable      the hub can't work: its database is gone or busy
    └── TakenBack    two writes stood in each other's way: ours may be done again
"""

from collections.abc import Mapping


class Refusal(Exception):  # noqa: N818  the class says what kind of no it is
    """A no with a sentence and a code; *details* are figures that the client can go on with.

    *lasting*: the same request will get the same no for ever, so it may be kept under its
    idempotency key. Whatever time can heal (not paired yet, product not known yet) is not.
    """

    lasting = False

    def __init__(
        self,
        message: str,
        code: str,
        *,
        retry_after_s: float | None = None,
        lasting: bool | None = None,
        details: Mapping[str, float] | None = None,
    ) -> None:
        super().__init__(message)
        if lasting is not None:
            self.lasting = lasting
        self.message = message
        self.code = code
        self.retry_after_s = retry_after_s
        self.details = dict(details or {})


class Invalid(Refusal):
    """The request itself is wrong."""

    lasting = True


class NotSignedIn(Refusal):
    """No credential, or one that is not known."""


class NotAllowed(Refusal):
    """Known, but not yours."""


class Unknown(Refusal):
    """There is no such thing (yet)."""


class InTheWay(Refusal):
    """It can't be done as things stand now."""


class BasketClosed(Refusal):
    """The session's order exists: nothing more goes into its basket, ever."""

    lasting = True


class NotPaired(Refusal):
    """The device has no open session."""


class Answered(Refusal):
    """The question was answered before."""

    lasting = True


class Mismatch(Refusal):
    """An idempotency key that was used for something else."""


class TooMany(Refusal):
    """Slow down: *limit* tries were made; *retry_after_s* says when there may be another."""

    def __init__(self, message: str, code: str, *, limit: int, retry_after_s: float) -> None:
        super().__init__(message, code, retry_after_s=retry_after_s)
        self.limit = limit


class Unavailable(Refusal):
    """The hub can't work: its database is gone or busy."""


class TakenBack(Unavailable):
    """Two writes stood in each other's way, and the database took ours back, whole."""


class Full(Refusal):
    """There is no room for it, or none was set aside."""
