"""Staff are told of what needs a person: once each, also over outages and restarts."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.alerts.alarms import Alarms, Alert, AlertKind, Situation
from kiosk.alerts.loop import AlertLoop
from kiosk.alerts.webhook import Webhook
from kiosk.errors import ConfigError, DatabaseFault
from kiosk.events.letters import Endpoint, LetterState
from kiosk.outbox.alerts import AlertRows
from kiosk.outbox.database import open_database
from kiosk.snapshots.links import BreakerState, Lamp, LinkStatus
from kiosk.snapshots.seeing import CameraState, CameraStatus
from kiosk.snapshots.till import LetterCounts, Phase, TillSnapshot
from tests.fakes.running import until
from tests.fakes.scripted_backend import Received, Reply, ScriptedBackend, serving
from tests.fakes.shop import MILK, FakeClock, Shop

NOTHING = Situation(None, None, None)


def helping(*, wanted: bool) -> Situation:
    sale = TillSnapshot(1, Phase.SHOPPING, short_id="K7QX", help_wanted=wanted)
    return Situation(None, None, sale)


def camera(state: CameraState) -> Situation:
    return Situation(CameraStatus(state, "/dev/video0", "It was unplugged."), None, None)


def lamp(state: BreakerState) -> Situation:
    lamps = (Lamp(Endpoint.BASKET, state, reason="503"), Lamp(Endpoint.LIVE))
    return Situation(None, LinkStatus(lamps, "http://shop.example"), None)


class Told:
    """Alarms on a clock."""

    def __init__(self) -> None:
        self.alarms = Alarms(breaker_open_s=300)
        self.now_s = 0.0

    def after(self, seconds: float, now: Situation) -> list[Alert]:
        self.now_s += seconds
        return self.alarms.look(now, self.now_s)


def test_help_is_told_at_once_and_once() -> None:
    """S4-22."""
    told = Told()
    (alert,) = told.after(0, helping(wanted=True))
    assert alert == Alert(AlertKind.HELP_WANTED, "A shopper asks for help (session K7QX).")
    assert told.after(100, helping(wanted=True)) == []
    assert told.after(1, helping(wanted=False)) == []
    assert len(told.after(1, helping(wanted=True))) == 1


def test_an_outage_is_told_after_minutes() -> None:
    """S4-22: breaker open for five minutes; a probe in between does not begin them anew."""
    told = Told()
    assert told.after(0, lamp(BreakerState.OPEN)) == []
    assert told.after(200, lamp(BreakerState.HALF_OPEN)) == []
    assert told.after(99, lamp(BreakerState.OPEN)) == []
    (alert,) = told.after(1, lamp(BreakerState.OPEN))
    assert alert.words == "The backend has not taken items for 5 minutes: 503"
    assert told.after(1000, lamp(BreakerState.OPEN)) == []
    assert told.after(1, lamp(BreakerState.CLOSED)) == []
    assert told.after(299, lamp(BreakerState.OPEN)) == []


@pytest.mark.parametrize("state", [CameraState.LOST, CameraState.FROZEN])
def test_a_camera_that_stays_away_is_told(state: CameraState) -> None:
    """S4-22: one that is back within seconds is not."""
    told = Told()
    assert told.after(0, camera(state)) == []
    assert told.after(5, camera(CameraState.LIVE)) == []
    assert told.after(5, camera(state)) == []
    (alert,) = told.after(10, camera(state))
    assert alert.words == f"The camera /dev/video0 is {state}. It was unplugged."


@given(st.lists(st.tuples(st.floats(0, 200), st.sampled_from(list(BreakerState))), max_size=40))
def test_an_outage_is_told_at_most_once_until_it_ends(
    steps: list[tuple[float, BreakerState]],
) -> None:
    told, alerts = Told(), 0
    for seconds, state in steps:
        found = told.after(seconds, lamp(state))
        alerts = 0 if state is BreakerState.CLOSED else alerts + len(found)
        assert alerts <= 1


class Rows(AlertRows):
    """On a disk that is full for so many *faults*."""

    faults = 0

    def put(self, event_id: str, what: str, words: str, *, now: float) -> bool:
        if self.faults:
            self.faults -= 1
            raise DatabaseFault("The disk is full.")
        return super().put(event_id, what, words, now=now)


class Desk:
    """A kiosk's alerts on the way to a receiver."""

    def __init__(self, folder: Path, url: str) -> None:
        self.shop = Shop(folder)
        self.shop.guest()
        self.url = f"{url}/hook?token=geheim"
        self.now = NOTHING
        self.wall = FakeClock(1_795_000_000.0)
        self.clock = FakeClock()
        self.faults = 0
        self.begin()

    def begin(self) -> None:
        loop = AlertLoop(
            open_rows=self.rows,
            situation=lambda: self.now,
            post=Webhook(self.url, kiosk="Kiosk 3"),
            alarms=Alarms(breaker_open_s=300),
            clock=self.clock,
            wall=self.wall,
        )
        self.stop = threading.Event()
        self.thread = threading.Thread(target=loop.run, args=(self.stop,))
        self.thread.start()

    def rows(self) -> AlertRows:
        rows = Rows(open_database(self.shop.database))
        rows.recover()
        rows.faults = self.faults
        return rows

    def end(self) -> None:
        self.stop.set()
        self.thread.join(10)

    def states(self) -> list[str]:
        with closing(open_database(self.shop.database)) as db:
            return [row[0] for row in db.conn.execute("select state from alert order by created")]

    def passes(self, seconds: float) -> None:
        self.wall.now += seconds
        self.clock.now += seconds


@pytest.fixture
def receiver() -> ScriptedBackend:
    receiver = ScriptedBackend()
    receiver.otherwise = lambda _asked: Reply(200, raw=b"ok")
    return receiver


@pytest.fixture
def desk(receiver: ScriptedBackend, tmp_path: Path) -> Iterator[Desk]:
    with serving(receiver) as url:
        desk = Desk(tmp_path, url)
        yield desk
        desk.end()


def hooks(receiver: ScriptedBackend, count: int = 1) -> list[Received]:
    return receiver.wait_for("POST /hook?token=geheim", count)


def test_the_receiver_gets_one_post(desk: Desk, receiver: ScriptedBackend) -> None:
    """S4-22: with words that a chat shows, and a key."""
    desk.now = helping(wanted=True)
    (asked,) = hooks(receiver)
    assert asked.body["text"] == "Kiosk 3: A shopper asks for help (session K7QX)."
    assert (asked.body["what"], asked.body["kiosk"]) == ("help_wanted", "Kiosk 3")
    assert asked.body["at"] == "2026-11-18T11:06:40+00:00"
    assert asked.headers["Idempotency-Key"] == asked.body["event_id"]
    until(lambda: desk.states() == ["delivered"])
    assert len(receiver.received) == 1


def test_an_alert_that_a_full_disk_did_not_take_is_told_all_the_same(
    desk: Desk, receiver: ScriptedBackend
) -> None:
    """S4-22: it was noticed once, and is noticed no second time."""
    desk.end()
    desk.faults, desk.now = 2, helping(wanted=True)
    desk.begin()
    hooks(receiver)
    until(lambda: desk.states() == ["delivered"])


def test_a_parked_letter_is_told_once_over_restarts(desk: Desk, receiver: ScriptedBackend) -> None:
    """S4-22: with its reason."""
    shop = desk.shop
    shop.say(shop.item(MILK, 0.9))
    (letter,) = [one for one in shop.letters(LetterState.WAITING) if one.kind == "add"]
    outbox = shop.outbox()
    outbox.park(letter.event_id, "no such product", now=1.0)
    outbox.close()
    parked = TillSnapshot(2, Phase.SHOPPING, letters=LetterCounts(parked=1))
    desk.now = Situation(None, None, parked)
    (asked,) = hooks(receiver)
    assert "A letter needs a person (add): no such product" in asked.body["text"]
    until(lambda: desk.states() == ["delivered"])
    desk.end()
    desk.begin()
    desk.now = Situation(None, None, TillSnapshot(3, Phase.SHOPPING, help_wanted=True))
    hooks(receiver, 2)
    until(lambda: desk.states() == ["delivered", "delivered"])
    assert [hook.body["what"] for hook in receiver.received] == ["parked", "help_wanted"]


def test_an_alert_waits_for_a_receiver_that_is_away_and_over_a_restart(
    desk: Desk, receiver: ScriptedBackend, caplog: pytest.LogCaptureFixture
) -> None:
    """S4-22: the same alert under the same key, one line in the log, and no token in it."""
    receiver.script = [Reply(503), Reply(drop=True)]
    desk.now = helping(wanted=True)
    hooks(receiver)
    until(lambda: desk.states() == ["waiting"])
    desk.passes(100)
    hooks(receiver, 2)
    until(lambda: desk.states() == ["waiting"])
    desk.end()
    desk.now = NOTHING
    desk.passes(100)
    desk.begin()
    hooks(receiver, 3)
    until(lambda: desk.states() == ["delivered"])
    assert len({hook.body["event_id"] for hook in receiver.received}) == 1
    assert caplog.text.count("staff can't be told now: 127.0.0.1") == 1
    rows = desk.shop.rows("select last_error from alert")
    assert "geheim" not in caplog.text + str(rows)


def test_an_alert_that_is_refused_is_parked_and_the_next_one_goes(
    desk: Desk, receiver: ScriptedBackend
) -> None:
    receiver.script = [Reply(400, {"error": "no such channel"})]
    desk.now = helping(wanted=True)
    until(lambda: desk.states() == ["parked"])
    desk.now = Situation(CameraStatus(CameraState.LOST, "c", "away"), None, desk.now.sale)

    def both_came() -> bool:
        desk.clock.now += 1
        return len(receiver.received) == 2

    until(both_came)
    until(lambda: desk.states() == ["parked", "delivered"])
    assert len({hook.body["event_id"] for hook in receiver.received}) == 2


def test_a_clock_that_is_set_back_holds_no_alert(desk: Desk, receiver: ScriptedBackend) -> None:
    """S4-22: what was put off for seconds is not put off for an hour."""
    receiver.script = [Reply(503)]
    desk.now = helping(wanted=True)
    hooks(receiver)
    until(lambda: desk.states() == ["waiting"])
    desk.wall.now -= 3600
    desk.passes(100)
    until(lambda: desk.states() == ["delivered"])


def test_what_nobody_took_for_a_day_is_given_up(desk: Desk, receiver: ScriptedBackend) -> None:
    receiver.otherwise = lambda _asked: Reply(503)
    desk.now = helping(wanted=True)
    hooks(receiver)
    until(lambda: desk.states() == ["waiting"])
    desk.passes(25 * 3600)
    until(lambda: desk.states() == ["parked"])
    assert desk.shop.rows("select last_error from alert") == [("nobody took it for a day",)]


def test_a_receiver_that_hangs_delays_no_letter(desk: Desk, receiver: ScriptedBackend) -> None:
    """S4-22: alerts have a table and a loop of their own."""
    receiver.script = [Reply(stall=True)]
    desk.now = helping(wanted=True)
    hooks(receiver)
    outbox = desk.shop.outbox()
    assert outbox.counts().waiting >= 1
    outbox.close()
    desk.end()  # and the loop ends at once, not after the ten seconds of a request
    assert not desk.thread.is_alive()


@pytest.mark.parametrize(
    "url", ["http://chat.example/hook", "chat.example", "ftp://x/y", "https://"]
)
def test_an_address_that_cannot_be_told_is_named(url: str) -> None:
    with pytest.raises(ConfigError, match=r"\[alerts\] webhook_url"):
        Webhook(url, kiosk="K")


def test_plain_http_is_for_those_who_set_it() -> None:
    hook = Webhook("http://chat.example/hook", kiosk="K", plain_http_allowed=True)
    assert hook.host == "chat.example"
    hook.close()
