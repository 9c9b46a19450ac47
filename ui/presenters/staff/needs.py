"""What needs somebody of staff now, each with the page on which it is mended."""

from collections.abc import Iterator

from kiosk.snapshots.links import PairingState
from kiosk.snapshots.seeing import CameraState, ModelState
from ui.presenters.certainty import Tone
from ui.presenters.staff.blocks import ICONS, Action, Block, Go, Heading, Page, Row, Words
from ui.presenters.staff.state import State


def needs(state: State) -> list[Block]:
    """What does not work, the gravest first; or that everything works."""
    found = [*_stopped(state), *_blind(state), *_unsent(state), *_waiting(state)]
    if not found:
        return [Words(state.say("needs.nothing"), Tone.ACCEPT)]
    return [Heading(state.say("needs.heading")), *found]


def _stopped(state: State) -> Iterator[Row]:
    till = state.facts.till
    if till is not None and till.fault:
        yield _row(state, "database", till.fault, Page.HEALTH, Tone.STOP)
    if state.facts.gave_up is not None:
        yield _row(state, "loop", ": ".join(state.facts.gave_up), Page.RESTART, Tone.STOP)


def _blind(state: State) -> Iterator[Row]:
    camera, model = state.facts.camera, state.facts.model
    if camera is not None and camera.state in {CameraState.LOST, CameraState.FROZEN}:
        detail = f"{camera.source}: {camera.reason}" if camera.reason else camera.source
        yield _row(state, "camera", detail, Page.CAMERA, Tone.STOP)
    if model is not None and model.state is ModelState.FAILED:
        yield _row(state, "model", model.reason or model.name, Page.RECOGNITION, Tone.STOP)


def _unsent(state: State) -> Iterator[Row]:
    link, pairing, till = state.facts.link, state.facts.pairing, state.facts.till
    if pairing is not None and pairing.state is PairingState.REFUSED:
        yield _row(state, "refused", pairing.reason, Page.BACKEND, Tone.STOP)
    elif link is not None and link.reachable is False:
        yield _row(state, "backend", link.backend, Page.BACKEND, Tone.STOP)
    if till is None:
        return
    if till.letters.parked:
        title = state.say("needs.parked", n=till.letters.parked)
        yield _titled(state, title, till.letters.parked_reason, Page.QUEUE, Tone.STOP)
    if till.letters.full:
        yield _row(state, "full", "", Page.QUEUE, Tone.STOP)


def _waiting(state: State) -> Iterator[Row]:
    till = state.facts.till
    if till is not None and till.help_wanted and state.page is not Page.SALE:
        yield _row(state, "help", till.short_id, Page.SALE, Tone.ASK)
    if state.book.restart_needed:
        yield _row(state, "restart", "", Page.RESTART, Tone.ASK)


def _row(state: State, key: str, detail: str, page: Page, tone: Tone) -> Row:
    return _titled(state, state.say(f"needs.{key}"), detail, page, tone)


def _titled(state: State, title: str, detail: str, page: Page, tone: Tone) -> Row:
    there = Action(state.say(f"page.{page}"), Go(page), ICONS[page])
    return Row(title, detail, tone, (there,))
