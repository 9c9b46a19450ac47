"""The pages that test and measure: backend, health, metrics, analytics, drills."""

from collections.abc import Callable

from kiosk.snapshots.links import BreakerState, Lamp, PairingState
from kiosk.staff.requests import Drill, DrillWanted, Part, PartTested
from kiosk.telemetry.history import Sample, pieces_sold
from ui.presenters.certainty import Tone
from ui.presenters.staff.blocks import (
    Action,
    Actions,
    Block,
    Choice,
    Curve,
    Fact,
    Heading,
    Local,
    Option,
    Plot,
    Row,
    Typed,
    Words,
)
from ui.presenters.staff.state import State, setting

_MOST_ROWS = 12


def tested(state: State, part: Part) -> list[Block]:
    """A button that tries a part, and how the last try ended."""
    blocks: list[Block] = [Actions((Action(state.say(f"test.{part}"), PartTested(part), "check"),))]
    if (last := state.book.tests.get(part)) is not None:
        key = "test.works" if last.ok else "test.fails"
        words = f"{state.say(key)} {last.words}"
        blocks.append(Words(words, Tone.ACCEPT if last.ok else Tone.STOP))
    return blocks


def health(state: State) -> list[Block]:
    """Each part, really tested."""
    every = Action(state.say("health.all"), Local.TEST_ALL, "check", primary=True)
    return [
        Words(state.say("health.hint")),
        Actions((every,)),
        *(_part(state, part) for part in Part),
    ]


def _part(state: State, part: Part) -> Row:
    last = state.book.tests.get(part)
    detail, tone = "–", Tone.NEUTRAL
    if last is not None:
        works = state.say("test.works" if last.ok else "test.fails")
        detail = f"{works} {last.words} · {state.ago(last.at)}"
        tone = Tone.ACCEPT if last.ok else Tone.STOP
    test = Action(state.say("health.test"), PartTested(part), "refresh")
    return Row(state.say(f"part.{part}"), detail, tone, (test,))


def backend(state: State) -> list[Block]:
    """Where the shop's backend is, how it is reached, and what answers."""
    chosen, link = state.book.settings.backend, state.facts.link
    return [
        _reached(state),
        _paired(state),
        *_again(state),
        *tested(state, Part.BACKEND),
        Heading(state.say("backend.groups")),
        *(_lamp(state, lamp) for lamp in (link.lamps if link else ())),
        Heading(state.say("backend.settings")),
        _text(state, "url", chosen.url, state.say("backend.embedded")),
        _text(state, "ca_bundle", chosen.ca_bundle, "–"),
        _pins(state),
        _text(state, "device_name", chosen.device_name, "–"),
        Choice(
            state.say("backend.dialect"),
            tuple(
                Option(name, setting("backend", "dialect", name), chosen.dialect == name)
                for name in ("auto", "hub", "shopshadow")
            ),
            columns=3,
        ),
        Words(state.say("backend.restart_hint")),
    ]


def _again(state: State) -> list[Block]:
    """Try now, and pair anew: not while somebody shops, whose phone would be in the way."""
    till = state.facts.till
    free = till is None or till.session_id is None
    renewed = Action(state.say("backend.pair"), Local.PAIR_AGAIN if free else None, "phone")
    blocks: list[Block] = [
        Actions((Action(state.say("try_now"), Local.TRY_NOW, "refresh", primary=True), renewed))
    ]
    return blocks if free else [*blocks, Words(state.say("backend.pair_later"))]


def _reached(state: State) -> Fact:
    link = state.facts.link
    if link is None:
        return Fact(state.say("backend.now"), state.say("backend.connecting"), Tone.ASK)
    key = {True: "backend.reached", False: "backend.unreachable", None: "backend.connecting"}
    tone = {True: Tone.ACCEPT, False: Tone.STOP, None: Tone.ASK}
    words = f"{state.say(key[link.reachable])} {link.backend}"
    return Fact(state.say("backend.now"), words, tone[link.reachable])


def _paired(state: State) -> Fact:
    """S0-50: not connected, and a registration that failed, in words."""
    pairing = state.facts.pairing
    if pairing is None:
        return Fact(state.say("backend.pairing"), "–")
    words = f"{state.say(f'pairing.{pairing.state}')} {pairing.reason}".strip()
    bad = pairing.state in {PairingState.OFFLINE, PairingState.REFUSED}
    return Fact(state.say("backend.pairing"), words, Tone.STOP if bad else Tone.NEUTRAL)


def _lamp(state: State, lamp: Lamp) -> Row:
    """S0-50: a breaker that is open, and the time-out behind it, in words."""
    parts = [state.say(f"breaker.{lamp.state}")]
    if lamp.next_try_s is not None:
        seconds = max(0, round(lamp.next_try_s - state.now.mono_s))
        parts.append(state.say("breaker.next", n=seconds))
    parts.append(state.say("breaker.last", ago=state.ago(lamp.last_success_at)))
    if lamp.trips:
        parts.append(state.count("breaker.trips", lamp.trips))
    detail = " · ".join(parts)
    if lamp.state is not BreakerState.CLOSED and lamp.reason:
        detail += f"\n{lamp.reason}"
    tones = {
        BreakerState.CLOSED: Tone.ACCEPT,
        BreakerState.HALF_OPEN: Tone.ASK,
        BreakerState.OPEN: Tone.STOP,
    }
    return Row(state.say(f"endpoint.{lamp.endpoint}"), detail, tones[lamp.state])


def _text(state: State, key: str, value: str, empty: str) -> Row:
    typed = Typed(
        state.say(f"backend.{key}"), value, lambda said: setting("backend", key, said.strip())
    )
    edit = Action(state.say("products.edit"), typed, "sliders")
    return Row(state.say(f"backend.{key}"), value or empty, actions=(edit,))


def _pins(state: State) -> Row:
    pins = state.book.settings.backend.pins

    def then(said: str) -> object:
        return setting("backend", "pins", [one.strip() for one in said.split(",") if one.strip()])

    typed = Typed(state.say("backend.pins"), ", ".join(pins), then)  # type: ignore[arg-type]
    edit = Action(state.say("products.edit"), typed, "sliders")
    return Row(state.say("backend.pins"), "\n".join(pins) or "–", actions=(edit,))


def metrics(state: State) -> list[Block]:
    """Rates and latencies of the last hours."""
    if len(state.samples) < 2:
        return [Words(state.say("metrics.soon"))]
    return [
        _plot(state, "metrics.rates", (("camera", _camera), ("model", _model))),
        _plot(state, "metrics.inference", (("p50", _p50), ("p95", _p95))),
        _plot(state, "metrics.backend", (("p50", _call(50)), ("p95", _call(95)))),
        _plot(state, "metrics.queue", (("waiting", _unsent), ("parked", _parked))),
        _plot(state, "metrics.calls", (("sent", _sent), ("failed", _failed))),
    ]


_Of = Callable[[Sample], float | None]


def _plot(state: State, key: str, curves: tuple[tuple[str, _Of], ...]) -> Plot:
    made = []
    for name, of in curves:
        points = [
            ((one.at - state.now.wall_s) / 60.0, value)
            for one in state.samples
            if (value := of(one)) is not None
        ]
        xs, ys = tuple(x for x, _ in points), tuple(y for _, y in points)
        made.append(Curve(state.say(f"metrics.{name}"), xs, ys))
    return Plot(state.say(key), state.say("metrics.minutes"), tuple(made))


def _camera(one: Sample) -> float | None:
    return one.camera_per_s


def _model(one: Sample) -> float | None:
    return one.detections_per_s


def _p50(one: Sample) -> float | None:
    return one.inference_p50_ms


def _p95(one: Sample) -> float | None:
    return one.inference_p95_ms


def _call(percent: int) -> _Of:
    def slowest(one: Sample) -> float | None:
        times = [end.p50_ms if percent == 50 else end.p95_ms for end in one.endpoints]
        return max((time for time in times if time is not None), default=None)

    return slowest


def _unsent(one: Sample) -> float | None:
    return float(one.letters.unsent)


def _parked(one: Sample) -> float | None:
    return float(one.letters.parked)


def _sent(one: Sample) -> float | None:
    return float(one.sent)


def _failed(one: Sample) -> float | None:
    return float(one.failed)


def analytics(state: State) -> list[Block]:
    """S4-23: sends, approvals and declines, what was sold, and how often a breaker tripped."""
    samples = state.samples

    def total(of: Callable[[Sample], int]) -> str:
        return str(sum(of(one) for one in samples))

    figures: tuple[tuple[str, Callable[[Sample], int]], ...] = (
        ("sent", lambda one: one.sent),
        ("failed", lambda one: one.failed),
        ("confirmed", lambda one: one.confirmed),
        ("asked", lambda one: one.asked),
        ("unknown", lambda one: one.unknown),
        ("approved", lambda one: one.approved),
        ("declined", lambda one: one.declined),
        ("trips", lambda one: one.trips),
    )
    blocks: list[Block] = [Words(state.say("analytics.hint"))]
    blocks += [Fact(state.say(f"analytics.{key}"), total(of)) for key, of in figures]
    blocks.append(Fact(state.say("analytics.mean"), _mean_ms(samples)))
    blocks.append(Heading(state.say("analytics.products")))
    sold = pieces_sold(samples)[:_MOST_ROWS]
    if not sold:
        blocks.append(Words(state.say("analytics.nothing")))
    return [
        *blocks,
        *(Row(state.wording.name(one), f"× {n}", product_id=one) for one, n in sold),
    ]


def _mean_ms(samples: tuple[Sample, ...]) -> str:
    """The mean of the typical times, weighted by how many calls there were."""
    told = [
        (end.p50_ms, end.worked)
        for one in samples
        for end in one.endpoints
        if end.p50_ms is not None and end.worked
    ]
    calls = sum(worked for _ms, worked in told)
    return f"{sum(ms * worked for ms, worked in told) / calls:.0f} ms" if calls else "–"


def drills(state: State) -> list[Block]:
    """Take something away, and see the kiosk recover."""
    report = state.book.drill
    running = report is not None and report.ok is None
    blocks: list[Block] = [
        Words(state.say("drills.hint")),
        *(
            Row(
                state.say(f"drill.{one}"),
                state.say(f"drill.{one}_hint"),
                actions=(
                    Action(
                        state.say("drills.begin"), None if running else DrillWanted(one), "refresh"
                    ),
                ),
            )
            for one in Drill
        ),
    ]
    if report is None:
        return blocks
    blocks.append(Heading(state.say(f"drill.{report.drill}")))
    blocks += [
        Fact(f"{step.after_s:.1f} s", state.say(f"step.{step.key}", value=step.value))
        for step in report.steps
    ]
    if report.ok is not None:
        key, tone = ("drills.ok", Tone.ACCEPT) if report.ok else ("drills.failed", Tone.STOP)
        blocks.append(Words(state.say(key), tone))
    return blocks
