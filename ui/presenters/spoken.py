"""What is read aloud: the same words that are shown, when they appear."""

from collections.abc import Callable
from typing import Final

from kiosk.snapshots.scale import ScaleState, ScaleStatus
from kiosk.snapshots.till import Phase, TillSnapshot
from ui.presenters.basket import changes
from ui.presenters.ending import review, thanks
from ui.presenters.facts import Facts
from ui.presenters.guide import notable
from ui.presenters.paper import on_paper
from ui.presenters.paying import paying
from ui.presenters.prompt import PromptView, prompt
from ui.presenters.screen import Screen, which_screen
from ui.presenters.wording import Wording


def spoken(before: Facts, after: Facts, wording: Wording) -> str:
    """The sentence for what changed, the most important first; empty where there is none."""
    if which_screen(before) is not which_screen(after):
        return screen_words(after, wording)
    if after.till is None:
        return ""
    if which_screen(after) is Screen.PAYING and before.payment != after.payment:
        words = screen_words(after, wording)
        return words if words != screen_words(before, wording) else ""
    was = before.till
    if after.till.help_wanted and not (was and was.help_wanted):
        return wording.texts.say("help.title")
    if after.till.counter_things and not (was and was.counter_things):
        return wording.texts.say("guide.clear")
    return (
        _question(before, after, wording)
        or _changed(was, after.till, wording)
        or _noted(before, after, wording)
        or _printed(before, after, wording)
    )


def screen_words(facts: Facts, wording: Wording) -> str:
    """What a screen says when it is opened."""
    return _SCREENS[which_screen(facts)](facts, wording)


def _code(facts: Facts, wording: Wording) -> str:
    texts = wording.texts
    code = facts.pairing.code if facts.pairing else ""
    if not code:
        return texts.say("pairing.welcome")
    return f"{texts.say('pairing.title')}: {' '.join(code)}"


def _total(facts: Facts, wording: Wording) -> str:
    minor = facts.till.total_minor if facts.till else 0
    return f"{wording.texts.say('basket.total')}: {wording.money.full(minor)}"


def _thanks(facts: Facts, wording: Wording) -> str:
    assert facts.till is not None
    view = thanks(facts.till, wording, paid=facts.paid)
    return f"{view.title} {view.number_title}: {' '.join(view.number)}. {view.detail}"


def _question(before: Facts, after: Facts, wording: Wording) -> str:
    """A new question, and how the scale answers while it is asked."""
    assert after.till is not None
    was = before.till.prompts if before.till else ()
    view = prompt(after.till, wording, after.scale)
    if view is None:
        return ""
    if not was or was[0].question_ids != view.question_ids:
        return " ".join(filter(None, (view.lead, view.title, view.detail)))
    if view.is_weighed and _stands(before.scale) is not _stands(after.scale):
        return _weighed(view, after.scale)
    return ""


def _stands(scale: ScaleStatus | None) -> ScaleState:
    return ScaleState.AWAY if scale is None else scale.state


def _weighed(view: PromptView, scale: ScaleStatus | None) -> str:
    """A weight on its way is not read: it would never come to its end."""
    return "" if _stands(scale) is ScaleState.MOVING else view.yes or view.detail


def _noted(before: Facts, after: Facts, wording: Wording) -> str:
    """What came up beneath the picture; a question that is open has said more."""
    if which_screen(after) is not Screen.SHOPPING or (after.till and after.till.prompts):
        return ""
    said = notable(after, wording)
    if said is None or said == notable(before, wording):
        return ""
    return f"{said.title}. {said.detail}"


def _printed(before: Facts, after: Facts, wording: Wording) -> str:
    if which_screen(after) is not Screen.THANKS or before.printer == after.printer:
        return ""
    return on_paper(after, wording, prints=True).words


def _changed(before: TillSnapshot | None, after: TillSnapshot, wording: Wording) -> str:
    if before is None or after.phase is not Phase.SHOPPING:
        return ""
    different = changes(before, after)
    if not different:
        return ""
    newest = different[-1]
    key = "guide.added" if newest.by > 0 else "guide.removed"
    return wording.texts.say(key, name=wording.name(newest.product_id))


def _keys(*keys: str) -> Callable[[Facts, Wording], str]:
    def say(_facts: Facts, wording: Wording) -> str:
        return ". ".join(wording.texts.say(key) for key in keys)

    return say


def _review(facts: Facts, wording: Wording) -> str:
    return f"{review(facts, wording).title} {_total(facts, wording)}"


def _paying(facts: Facts, wording: Wording) -> str:
    if facts.payment is not None:
        view = paying(facts.payment, wording)
        return f"{view.title}. {view.hint} {view.amount}"
    return f"{wording.texts.say('pay.title')} {_total(facts, wording)}"


_SCREENS: Final = {
    Screen.SHUT: _keys("shut.title", "shut.hint"),
    Screen.WELCOME: _keys("welcome.title", "welcome.start"),
    Screen.PAIRING: _code,
    Screen.SIGN_IN: _keys("signin.title", "signin.hint"),
    Screen.SHOPPING: _keys("guide.start", "guide.start_hint"),
    Screen.REVIEW: _review,
    Screen.PAYING: _paying,
    Screen.THANKS: _thanks,
    Screen.OUT_OF_ORDER: _keys("out.title"),
    Screen.CLOSING: _keys("closing.title"),
}
