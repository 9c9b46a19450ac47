"""What can go wrong, by the question the caller has.

KioskError
├── TryAgain                 nobody is at fault, the same call may work later
│   ├── BackendUnavailable   no answer, a malformed one, 5xx or 429
│   │   └── CircuitOpen      not even tried: the breaker is open
│   └── CameraLost           the camera gives no pictures
├── AskAPerson               the same call will fail again until a person acts
│   ├── BackendRejected      an answer that says no (4xx, or success: false)
│   ├── DatabaseFault        the disk is full, read-only or the file is damaged
│   └── PrinterFault         no receipt: the printer is away, switched off or without paper
└── FixTheSetup              wrong before it began; the message says what to do
    ├── ConfigError          a setting, a file or a command-line value
    ├── ModelError           the model's file or its classes
    ├── CatalogueError       the catalogue's file or its contents
    ├── DataSetError         labelled pictures: a file that is missing, damaged or mislabelled
    └── CameraError          a source that can't be a camera
"""

TOO_LONG = "the answer took too long"
"""The reason of a call that had no answer in time."""


class KioskError(Exception):
    """The root. Its text is a sentence for a person: what is wrong and what to do."""


class TryAgain(KioskError):  # noqa: N818  the class answers the caller's question
    """Nobody is at fault; the same call may work later."""


class BackendUnavailable(TryAgain):
    """The backend gave no usable answer.

    *status* is the HTTP status where there was one, *retry_after_s* what the backend asked for,
    *ambiguous* says that the request may have been carried out all the same.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        retry_after_s: float | None = None,
        ambiguous: bool = False,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after_s = retry_after_s
        self.ambiguous = ambiguous


class CircuitOpen(BackendUnavailable):
    """The breaker is open: nothing was sent. *retry_after_s* is the time to the next probe."""


class CameraLost(TryAgain):
    """The camera gives no pictures; it is opened again by itself."""


class AskAPerson(KioskError):  # noqa: N818
    """The same call will fail again until a person acts."""


class BackendRejected(AskAPerson):
    """The backend answered no: *status*, its *code* (``PRODUCT_NOT_FOUND`` …), its words."""

    def __init__(self, message: str, *, status: int, code: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


class DatabaseFault(AskAPerson):
    """The database can't be written or read: disk full, read-only, damaged or too new."""


class PrinterFault(AskAPerson):
    """No receipt: the printer is away, switched off, or has no paper. The text says which."""


class FixTheSetup(KioskError):  # noqa: N818
    """Wrong before it began; the message says what to do."""


class ConfigError(FixTheSetup):
    """A setting, a file or a command-line value is wrong; each of them is one of `faults`."""

    def __init__(self, *faults: str) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


class ModelError(FixTheSetup):
    """The model's file is missing, damaged or of a kind that is not understood."""


class CatalogueError(FixTheSetup):
    """The catalogue's file is missing or faulty, or names a class that the model lacks."""


class DataSetError(FixTheSetup):
    """Labelled pictures can't be used as they are; every faulty file and line is named."""


class CameraError(FixTheSetup):
    """A source that can't be a camera: unknown kind, no such file, not a picture."""
