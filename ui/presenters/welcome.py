"""What draws a shopper in: three steps, one lit after the other."""

from dataclasses import dataclass
from typing import Final

from ui.presenters.facts import Now
from ui.presenters.wording import Wording

EVERY_S: Final = 2.5
_STEPS: Final = (("counter", "put"), ("basket", "check"), ("card", "pay"))


@dataclass(frozen=True, slots=True)
class StepView:
    """One step; *icon* names a file of ``resources/icons``."""

    icon: str
    title: str
    hint: str


def steps(wording: Wording) -> tuple[StepView, ...]:
    """How it works."""
    say = wording.texts.say
    return tuple(
        StepView(icon, say(f"welcome.{name}"), say(f"welcome.{name}_hint")) for icon, name in _STEPS
    )


def lit_step(now: Now) -> int:
    """Which of them is lit at this instant."""
    return int(now.mono_s / EVERY_S) % len(_STEPS)
