"""The pages about seeing: the camera and the recognition."""

from kiosk.events.pictures import Vote
from kiosk.snapshots.seeing import CameraState, ModelState
from kiosk.staff.book import Decision
from kiosk.staff.requests import Part
from ui.presenters.certainty import Tone
from ui.presenters.staff.blocks import (
    Action,
    Actions,
    Block,
    Choice,
    Curve,
    Fact,
    Go,
    Heading,
    Local,
    Number,
    Option,
    Page,
    Plot,
    Preview,
    Row,
    Typed,
    Words,
)
from ui.presenters.staff.checking import tested
from ui.presenters.staff.state import State, setting

_STEP = 0.05
_LEAST, _MOST = 0.3, 1.0


def camera(state: State) -> list[Block]:
    """Pick a camera, turn its picture, draw the zone, teach the empty counter, test."""
    chosen = state.book.settings.camera
    typed = Typed(
        state.say("camera.address"), chosen.source, lambda said: setting("camera", "source", said)
    )
    sources = tuple(
        Option(_source_name(state, one), setting("camera", "source", one), chosen.source == one)
        for one in ("auto", *state.book.devices)
    )
    turns = tuple(
        Option(f"{turn}°", setting("camera", "rotation", turn), chosen.rotation == turn)
        for turn in (0, 90, 180, 270)
    )
    mirrors = tuple(
        Option(state.say(key), setting("camera", "mirror", on), chosen.mirror is on)
        for key, on in (("yes", True), ("no", False))
    )
    corners = state.book.settings.counting.zone if state.corners is None else state.corners
    drawn = state.corners is not None
    return [
        _camera_now(state),
        Preview(corners),
        Words(state.say("camera.zone_hint")),
        Actions(
            (
                Action(
                    state.say("camera.zone_save"),
                    Local.ZONE_SAVED if drawn and len(corners) != 1 and len(corners) != 2 else None,
                    "check",
                    primary=drawn,
                ),
                Action(state.say("camera.zone_clear"), Local.ZONE_CLEARED, "erase"),
                Action(state.say("camera.learn"), Local.LEARN_COUNTER, "counter"),
            )
        ),
        Choice(state.say("camera.source"), sources, columns=3),
        Actions((Action(state.say("camera.address"), typed, "sliders"),)),
        Choice(state.say("camera.rotation"), turns),
        Choice(state.say("camera.mirror"), mirrors, columns=2),
        *tested(state, Part.CAMERA),
    ]


def _source_name(state: State, source: str) -> str:
    if source in {"auto", "stage"}:
        return state.say(f"camera.{source}")
    return source.removeprefix("/dev/")


def _camera_now(state: State) -> Fact:
    status = state.facts.camera
    if status is None:
        return Fact(state.say("camera.now"), "–")
    live = status.state in {CameraState.LIVE, CameraState.ENDED}
    words = state.say(f"camera.{status.state}")
    if live and status.rate:
        words = f"{words}, {status.rate:.0f}/s"
    detail = f"{status.source}: {words}. {status.reason}".strip()
    return Fact(state.say("camera.now"), detail, Tone.ACCEPT if live else Tone.STOP)


def recognition(state: State) -> list[Block]:
    """The model, from when it is sure, the products' own rules, and what was decided."""
    return [
        _model_now(state),
        Choice(
            state.say("recognition.model"),
            tuple(
                Option(
                    one.rpartition("/")[2],
                    setting("detection", "model", one),
                    state.book.settings.detection.model == one,
                )
                for one in state.book.models
            ),
            columns=2,
        ),
        _threshold(state),
        Words(state.say("recognition.hint")),
        *tested(state, Part.MODEL),
        Heading(state.say("recognition.rules")),
        *_rules(state),
        Heading(state.say("recognition.calibration")),
        *_calibration(state),
        Heading(state.say("recognition.decisions")),
        *(_decision(state, one) for one in state.book.decisions),
    ]


def _model_now(state: State) -> Fact:
    status = state.facts.model
    if status is None:
        return Fact(state.say("recognition.now"), "–")
    ready = status.state is ModelState.READY
    detail = f"{status.name}: {state.say(f'recognition.{status.state}')}. {status.reason}".strip()
    if ready and status.inference_ms:
        detail += f" {status.inference_ms:.0f} ms"
    return Fact(state.say("recognition.now"), detail, Tone.ACCEPT if ready else Tone.STOP)


def _threshold(state: State) -> Number:
    now = state.book.settings.routing.threshold
    less, more = round(max(_LEAST, now - _STEP), 2), round(min(_MOST, now + _STEP), 2)
    return Number(
        state.say("recognition.threshold"),
        state.percent(now),
        setting("routing", "threshold", less) if less < now else None,
        setting("routing", "threshold", more) if more > now else None,
    )


def _rules(state: State) -> list[Block]:
    rows: list[Block] = []
    for one in state.book.catalogue:
        said = []
        least = state.book.demanded.get(one.product_id, one.threshold)
        if least is not None:
            said.append(state.say("recognition.own_threshold", value=state.percent(least)))
        elif one.product_id in state.book.demanded:
            said.append(state.say("recognition.doubted"))
        if one.always_ask:
            said.append(state.say("product.always_ask"))
        if one.max_quantity is not None:
            said.append(state.say("recognition.at_most", n=one.max_quantity))
        if one.min_age is not None:
            said.append(state.say("recognition.from_age", n=one.min_age))
        if said:
            edit = Action(state.say("products.edit"), Go(Page.PRODUCTS, one.product_id), "sliders")
            rows.append(Row(one.name, " · ".join(said), product_id=one.product_id, actions=(edit,)))
    add = Action(state.say("recognition.add_rule"), Go(Page.PRODUCTS), "plus")
    return [*rows, Actions((add,))]


def _calibration(state: State) -> list[Block]:
    """The share of yes among the answers, by the confidence with which was asked."""
    bins = [one for one in state.book.calibration if one.answered]
    if not bins:
        return [Words(state.say("recognition.no_answers"))]
    seen = Curve(
        state.say("recognition.seen"),
        tuple(one.confidence for one in bins),
        tuple(one.right / one.answered for one in bins),
    )
    ideal = Curve(state.say("recognition.ideal"), (0.0, 1.0), (0.0, 1.0))
    return [
        Plot(
            state.say("recognition.share_right"),
            state.say("recognition.confidence"),
            (seen, ideal),
            dots=True,
        )
    ]


def _decision(state: State, one: Decision) -> Row:
    name = state.wording.name(one.product_id) if one.product_id else state.say("decision.unknown")
    parts = [state.ago(one.at), state.percent(one.confidence), _answered(state, one)]
    detail = " · ".join(parts)
    if one.votes:
        detail += f"\n{_votes(state, one.votes)}"
    return Row(name, detail, product_id=one.product_id or "", crop=one.event_id)


def _votes(state: State, votes: tuple[Vote, ...]) -> str:
    """Each frame by how long it was before the last one, and what it said."""
    last_s = votes[-1].time_s
    told = ", ".join(
        f"{_before(last_s - one.time_s)}: {f'{one.score:.2f}' if one.score else '–'}"
        for one in votes
    )
    figures = f"\u2066{told}\u2069"  # figures run to the right in every language
    seen = sum(1 for one in votes if one.score)
    return state.say("decision.votes", n=seen, of=len(votes), scores=figures)


def _before(seconds: float) -> str:
    return f"{'−' if seconds >= 0.005 else ''}{seconds:.2f} s"


def _answered(state: State, one: Decision) -> str:
    if not one.question:
        return state.say("decision.added")
    words = f"{state.say(f'question.{one.question}')}: {state.say(f'answer.{one.answer}')}"
    return f"{words} ({state.say(f'answer.by_{one.answered_by}')})" if one.answered_by else words
