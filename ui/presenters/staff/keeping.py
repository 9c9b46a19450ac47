"""The pages about the kiosk itself: reading, privacy, people, ledger, support, about, restart."""

from datetime import UTC, datetime

from kiosk.snapshots.ledger import LedgerEntry
from kiosk.staff.licences import libraries
from kiosk.staff.requests import (
    BundleWanted,
    DeleteNow,
    LedgerChecked,
    PersonAdded,
    PersonRemoved,
)
from ui.presenters.certainty import Tone
from ui.presenters.staff.blocks import (
    ICONS,
    Action,
    Actions,
    Block,
    Choice,
    Fact,
    Go,
    Heading,
    Local,
    Option,
    Page,
    Row,
    Secret,
    Typed,
    Words,
)
from ui.presenters.staff.needs import needs
from ui.presenters.staff.state import State, setting

_SHORT_ID = 8
_HOURS = (0, 24, 72, 168)


def menu(state: State) -> list[Block]:
    """What needs somebody, and all pages."""
    pages = [page for page in Page if page is not Page.MENU]
    actions = tuple(Action(state.say(f"page.{page}"), Go(page), ICONS[page]) for page in pages)
    rows = [Actions(actions[at : at + 2], wide=True) for at in range(0, len(actions), 2)]
    return [*needs(state), *rows]


def language(state: State) -> list[Block]:
    """How every shopper finds the window."""
    chosen = state.book.settings.window

    def choice(key: str, values: tuple[object, ...], *, columns: int = 3) -> Choice:
        now = getattr(chosen, key)
        return Choice(
            state.say(f"window.{key}"),
            tuple(
                Option(
                    state.say(f"window.{key}.{value}".lower()),
                    setting("window", key, value),
                    value == now,
                )
                for value in values
            ),
            columns=columns,
        )

    return [
        Words(state.say("window.hint")),
        choice("language", ("en", "de", "fr", "es", "ar", "fi")),
        choice("theme", ("light", "dark", "contrast")),
        choice("volume", (0, 1, 2, 3), columns=4),
        choice("speech", (True, False), columns=2),
        choice("motion", (True, False), columns=2),
    ]


def privacy(state: State) -> list[Block]:
    """What is kept, for how long, and how to be rid of it now."""
    now = state.book.settings.evidence.keep_hours
    kept = Choice(
        state.say("privacy.keep"),
        tuple(
            Option(
                state.say("privacy.hours", n=hours) if hours else state.say("privacy.nothing"),
                setting("evidence", "keep_hours", hours),
                hours == now,
            )
            for hours in _HOURS
        ),
    )
    return [
        Words(state.say("privacy.hint")),
        kept,
        Actions((Action(state.say("privacy.delete"), DeleteNow(), "bin", danger=True),)),
    ]


def people(state: State) -> list[Block]:
    """Who may open this panel."""

    def add(name: str) -> Secret:
        return Secret(state.say("people.pin_for", name=name), lambda pin: PersonAdded(name, pin))

    rows: list[Block] = [
        Row(
            name,
            actions=(
                Action(state.say("people.new_pin"), add(name), "lock"),
                Action(
                    state.say("people.remove"),
                    PersonRemoved(name) if len(state.book.people) > 1 else None,
                    "bin",
                    danger=True,
                ),
            ),
        )
        for name in state.book.people
    ]
    typed = Typed(state.say("people.name"), "", add)
    return [
        Words(state.say("people.hint")),
        *rows,
        Actions((Action(state.say("people.add"), typed, "plus", primary=True),)),
    ]


def ledger(state: State) -> list[Block]:
    """What was done, by whom; and whether somebody meddled with it."""
    verdict = state.book.verdict
    blocks: list[Block] = [
        Actions((Action(state.say("ledger.check"), LedgerChecked(), "check", primary=True),))
    ]
    if verdict is not None:
        sound = not verdict.faults
        words = state.count("ledger.sound", verdict.entries) if sound else "\n".join(verdict.faults)
        blocks.append(Words(words, Tone.ACCEPT if sound else Tone.STOP))
        key = "ledger.told" if verdict.told else "ledger.not_told"
        number = verdict.told.number if verdict.told else 0
        blocks.append(Words(state.say(key, n=number)))
    return [*blocks, *(_entry(one) for one in state.book.entries)]


def _entry(one: LedgerEntry) -> Row:
    at = datetime.fromtimestamp(one.at, UTC).astimezone().strftime("%Y-%m-%d %H:%M")
    return Row(f"{one.number} · {one.who} · {at}", one.words)


def support(state: State) -> list[Block]:
    """A file for somebody far away."""
    return [
        Words(state.say("support.hint")),
        Actions((Action(state.say("support.write"), BundleWanted(), "wrench", primary=True),)),
    ]


def about(state: State) -> list[Block]:
    """Which kiosk this is, and what it stands on. S0-42: the device's id is no secret."""
    pairing = state.facts.pairing
    device = pairing.device_id[:_SHORT_ID] if pairing else ""
    return [
        Fact(state.say("about.version"), state.version),
        Fact(state.say("about.device"), device or "–"),
        Fact(state.say("about.name"), state.book.settings.backend.device_name),
        Fact(state.say("about.model"), state.book.settings.detection.model.rpartition("/")[2]),
        Fact(state.say("about.folder"), str(state.book.settings.storage.path)),
        Words(state.say("about.licence")),
        Heading(state.say("about.libraries")),
        *(Fact(f"{one.name} {one.version}", one.licence) for one in libraries()),
    ]


def restart(state: State) -> list[Block]:
    """Begin again, or end."""
    needed: list[Block] = []
    if state.book.restart_needed:
        needed = [Words(state.say("restart.needed"), Tone.ASK)]
    return [
        *needed,
        Words(state.say("restart.hint")),
        Actions((Action(state.say("restart.again"), Local.RESTART, "refresh", primary=True),)),
        Actions((Action(state.say("restart.end"), Local.END, "power", danger=True),)),
    ]
