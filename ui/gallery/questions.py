"""One question at a time, of every kind, the scale's among them, and what staff are asked."""

from dataclasses import replace
from typing import Final

from kiosk.snapshots.scale import ScaleState, ScaleStatus
from kiosk.snapshots.till import BasketLine, QuestionKind
from kiosk.weight import Measure
from ui.gallery.recorded import FULL, LINES, Scene, asked, selling
from ui.presenters.facts import Facts

UNSURE: Final = asked(QuestionKind.UNSURE, "P004", event_id="lemon")
_TWO: Final = asked(
    QuestionKind.UNSURE, "P008", event_id="lemon", quantity=2, question_ids=("q1", "q2")
)
_ALIKE: Final = asked(
    QuestionKind.LOOK_ALIKE, "P005", event_id="oat", alternatives=("P007",), confidence=0.74
)
_SAME: Final = asked(QuestionKind.SAME_OR_MORE, "P007", event_id="oat")
AGE: Final = asked(QuestionKind.AGE, "P011", event_id="oil", due_s=None, min_age=18)
_LIMIT: Final = asked(QuestionKind.LIMIT, "P007", event_id="oat", due_s=None, quantity=2)
_EXPIRED: Final = asked(QuestionKind.EXPIRED, "P005", event_id="milk", due_s=None)
UNKNOWN: Final = asked(QuestionKind.UNKNOWN, None, event_id="tea", due_s=None)
_RULE: Final = asked(QuestionKind.ALWAYS_ASK, "P011", event_id="oil", confidence=0.94)
_LOOSE: Final = asked(QuestionKind.WEIGH, "P002", event_id="banana", due_s=None)
_BUNCH: Final = BasketLine(
    "P002", "Banana", 1, 199, 0.91, 0, "e9", line_id="l9", measure=Measure(grams=1_284)
)
_WEIGHED: Final = replace(FULL, lines=(*LINES[:3], _BUNCH), total_minor=59 * 3 + 229 + 238 + 256)

_FOR_STAFF: Final = replace(FULL, prompts=(AGE,))


def weighing(scale: ScaleStatus | None, *, weighs: bool = True) -> Facts:
    """Loose goods wait for the scale, which stands so."""
    return selling(replace(FULL, prompts=(_LOOSE,), weighs=weighs), scale=scale)


QUESTION_SCENES: Final = (
    Scene("prompt-unsure", selling(replace(FULL, prompts=(UNSURE, _SAME))), goods=6),
    Scene("prompt-two", selling(replace(FULL, prompts=(_TWO,))), goods=6),
    Scene("prompt-look-alike", selling(replace(FULL, prompts=(_ALIKE,))), goods=6),
    Scene("prompt-same-or-more", selling(replace(FULL, prompts=(_SAME,))), goods=6),
    Scene("prompt-unknown", selling(replace(FULL, prompts=(UNKNOWN,))), goods=6),
    Scene("prompt-age", selling(_FOR_STAFF), goods=6),
    Scene("prompt-limit", selling(replace(FULL, prompts=(_LIMIT,))), goods=6),
    Scene("prompt-expired", selling(replace(FULL, prompts=(_EXPIRED,))), goods=6),
    Scene("prompt-always-ask", selling(replace(FULL, prompts=(_RULE,))), goods=6),
    *(
        Scene(f"weigh-{state}", weighing(ScaleStatus(state, 1_284)), goods=7)
        for state in ScaleState
    ),
    Scene("weigh-desk", weighing(None, weighs=False), goods=7),
    Scene("shopping-weighed", selling(_WEIGHED), goods=7),
    Scene("approval", selling(_FOR_STAFF), goods=6, over="approval"),
    *(
        Scene(f"approval-{how}", selling(_FOR_STAFF), goods=6, over=f"approval:{how}")
        for how in ("locked", "first")
    ),
)
