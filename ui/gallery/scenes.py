"""The recorded states, screen by screen."""

from dataclasses import replace
from typing import Final

from kiosk.catalogue.status import CatalogueStatus
from kiosk.snapshots.links import (
    AccountState,
    AccountStatus,
    PairingState,
    PairingStatus,
)
from kiosk.snapshots.paying import PaymentState, PaymentStatus, PrinterState, PrinterStatus
from kiosk.snapshots.seeing import CameraState, CameraStatus, ModelState, ModelStatus
from kiosk.snapshots.shopping_list import ListEntry, ShoppingList
from kiosk.snapshots.till import Phase, TillSnapshot
from ui.gallery.questions import AGE, QUESTION_SCENES, UNKNOWN, UNSURE
from ui.gallery.recorded import (
    BASE,
    EMPTY,
    FULL,
    LATE,
    LINES,
    MONO_S,
    OFFLINE,
    PAIRED,
    PROBING,
    TOTAL,
    WALL_S,
    WANTED,
    Scene,
    selling,
)
from ui.gallery.scanning import SCAN_SCENES
from ui.presenters.facts import Facts

_DEARER: Final = replace(
    LATE, lines=(replace(LINES[0], unit_price_minor=69, was_minor=59), *LATE.lines[1:])
)
_OLD: Final = CatalogueStatus(products=16, read_at=WALL_S - 1_800.0, failing=True)

_BOUGHT: Final = ShoppingList("s1", (ListEntry("w2", "Apples", 3, bought=True),))


def _pairing(state: PairingState, attempt: int = 1) -> Facts:
    return replace(BASE, pairing=PairingStatus(state, attempt), link=OFFLINE)


SCENES: Final = (
    Scene("welcome", replace(BASE, awake=False), goods=4),
    Scene("shut", replace(BASE, till=TillSnapshot(1, Phase.PAIRING, open_for_business=False))),
    Scene("pairing", BASE, goods=0),
    Scene("pairing-refused", _pairing(PairingState.REFUSED, 1)),
    Scene("sign-in", replace(BASE, signing_in=True)),
    Scene(
        "sign-in-refused",
        replace(BASE, signing_in=True, account=AccountStatus(AccountState.REFUSED)),
    ),
    Scene(
        "pairing-connecting",
        replace(
            _pairing(PairingState.CONNECTING, 2),
            link=None,
            camera=CameraStatus(CameraState.STARTING, "stage"),
        ),
    ),
    Scene("pairing-offline", _pairing(PairingState.OFFLINE)),
    Scene("shopping-empty", selling(EMPTY)),
    Scene("shopping", selling(FULL), goods=6),
    Scene("shopping-offline", selling(LATE, link=OFFLINE), goods=6),
    Scene("shopping-old-prices", selling(_DEARER, link=OFFLINE, prices=_OLD), goods=6),
    Scene("shopping-clear-the-counter", selling(replace(EMPTY, counter_things=3)), goods=3),
    Scene(
        "shopping-camera-lost",
        selling(FULL, camera=CameraStatus(CameraState.LOST, "camera 0", "unplugged", 8.0)),
    ),
    Scene(
        "shopping-camera-frozen",
        selling(FULL, camera=CameraStatus(CameraState.FROZEN, "camera 0", "no new picture", 20.0)),
        goods=6,
    ),
    Scene(
        "shopping-model-failed",
        selling(FULL, model=ModelStatus(ModelState.FAILED, "shopshadow-goods", "no such file")),
        goods=6,
    ),
    Scene("shopping-restarted", selling(FULL, restarted="detection"), goods=6),
    Scene("shopping-help", selling(replace(FULL, help_wanted=True)), goods=6),
    Scene("idle", selling(replace(FULL, ends_s=MONO_S + 24)), goods=6),
    *QUESTION_SCENES,
    *SCAN_SCENES,
    Scene("list", selling(FULL), goods=6, over="list"),
    Scene("list-search", selling(FULL), goods=6, over="search"),
    Scene("shopping-own-list", selling(PAIRED, shopping_list=WANTED), goods=6),
    Scene("shopping-list", selling(PAIRED, shopping_list=WANTED), goods=6, over="shopping-list"),
    Scene(
        "shopping-list-done",
        selling(PAIRED, shopping_list=_BOUGHT),
        goods=6,
        over="shopping-list",
    ),
    Scene("lamps", selling(FULL), goods=6, over="lamps"),
    Scene("lamps-half-open", selling(FULL, link=PROBING), goods=6, over="lamps"),
    Scene("lamps-offline", selling(LATE, link=OFFLINE), goods=6, over="lamps"),
    Scene("language", selling(FULL), goods=6, over="language"),
    Scene("ease", selling(FULL), goods=6, over="ease"),
    Scene("cancel", selling(replace(FULL, phase=Phase.REVIEW)), over="cancel"),
    Scene("review", selling(replace(FULL, phase=Phase.REVIEW))),
    Scene(
        "review-notes",
        selling(
            replace(
                LATE,
                phase=Phase.REVIEW,
                prompts=(UNSURE, UNKNOWN, AGE),
                lines=(replace(LINES[0], correction_local=True), *LINES[1:]),
            ),
            link=OFFLINE,
        ),
    ),
    *(
        Scene(
            f"paying-{state}",
            selling(
                replace(FULL, phase=Phase.THANKS, order_number="ORD-017"),
                payment=PaymentStatus("s1", state, TOTAL),
            ),
        )
        for state in PaymentState
        if PaymentStatus("s1", state, TOTAL).open and state is not PaymentState.DUE
    ),
    Scene("ordering", selling(replace(FULL, phase=Phase.ORDERING))),
    Scene(
        "thanks",
        selling(
            replace(
                FULL,
                phase=Phase.THANKS,
                order_number="ORD-017",
                receipt_id="019a3f1e-7c21-7d64-8f3e-5b1c2a9d0e47",
                ends_s=MONO_S + 21,
            )
        ),
    ),
    *(
        Scene(
            f"thanks-paper-{state}",
            selling(
                replace(FULL, phase=Phase.THANKS, order_number="ORD-017", ends_s=MONO_S + 21),
                printer=PrinterStatus("s1", state),
            ),
        )
        for state in PrinterState
    ),
    Scene(
        "thanks-phone",
        selling(replace(FULL, phase=Phase.THANKS, order_number="ORD-017", shopper="Ada")),
    ),
    Scene(
        "thanks-offline",
        selling(
            replace(
                LATE,
                phase=Phase.THANKS,
                order_number="K-7F3K-12",
                order_is_local=True,
                to_be_answered=1,
            ),
            link=OFFLINE,
        ),
    ),
    Scene(
        "out-of-order",
        selling(replace(FULL, fault="The disk is full. Free some space on the kiosk's disk.")),
    ),
    Scene("closing", replace(BASE, stopping="asked to stop")),
)
