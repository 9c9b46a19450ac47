"""Before a start: a set with which the program does not stay up is taken back."""

import logging
from dataclasses import replace
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.fleet.keeping import Keeping
from kiosk.fleet.trial import MOST_STARTS
from kiosk.outbox import ledger
from kiosk.staff import changes
from kiosk.wire.fleet import SetState

log = logging.getLogger(__name__)


def before_start(storage: Path, *, now: float) -> bool:
    """Count this start where a set is on trial; True when it was taken back just now.

    Then the settings are to be read anew. It never stops a start: what can't be done is logged.
    """
    keeping = Keeping(storage / "fleet")
    progress = keeping.read()
    if progress.state is not SetState.TRIAL:
        return False
    starts = progress.starts + 1
    try:
        if starts <= MOST_STARTS:
            keeping.write(replace(progress, starts=starts))
            return False
        words = f"the program was started {starts} times without becoming healthy"
        changes.keep(storage, progress.undo.kept)
        keeping.write(replace(progress, state=SetState.ROLLED_BACK, words=words, starts=starts))
        log.warning("the hub's set %d is rolled back: %s", progress.number, words)
        words = f"set {progress.number} of the hub is rolled back: {words}"
        ledger.note(storage / "kiosk.db", what="settings_pushed", at=now, words=words, who="hub")
    except KioskError as exc:
        log.warning("the hub's set %d can't be taken back: %s", progress.number, exc)
    return progress.state is not keeping.read().state
