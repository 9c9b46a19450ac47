"""The live channel of the hub, message by message, from a server that says what it is told."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.backend.identity import Device, Identity, Secrets
from kiosk.events.backend import BasketReported, QuestionSettled, SessionEnded, ShopperPaired
from kiosk.snapshots.links import PairingState
from tests.fakes.following import Following, following
from tests.fakes.talking_hub import HANG_UP, SHOPPER, TalkingHub, talking


@pytest.fixture
def hub() -> TalkingHub:
    return TalkingHub()


@pytest.fixture
def kiosk(hub: TalkingHub, tmp_path: Path) -> Iterator[Following]:
    """A kiosk that was restarted inside an open sale and has read the basket."""
    Device(Secrets(tmp_path)).became(Identity("d1", "secret"))
    with talking(hub) as url, following(url, tmp_path) as kiosk:
        kiosk.wait(lambda: kiosk.heard(BasketReported))
        yield kiosk


def reads_again(hub: TalkingHub, kiosk: Following, cause: Callable[[], None]) -> None:
    count, hub.quantity = hub.baskets(), hub.quantity + 1
    cause()
    kiosk.wait(lambda: _pieces(kiosk) == hub.quantity)
    assert hub.baskets() > count


def _pieces(kiosk: Following) -> int:
    newest = kiosk.heard(BasketReported)[-1]
    assert isinstance(newest, BasketReported)
    return newest.lines[0].quantity


def test_a_restart_inside_a_sale_goes_on_with_it(hub: TalkingHub, kiosk: Following) -> None:
    assert kiosk.heard(ShopperPaired) == [ShopperPaired("s1", "d1", "Ada")]
    assert kiosk.states() == [PairingState.PAIRED]


def test_a_restart_without_a_sale_asks_for_a_code(tmp_path: Path) -> None:
    """S0-1: the sale was ended while nobody listened."""
    hub = TalkingHub()
    hub.session = None
    Device(Secrets(tmp_path)).became(Identity("d1", "secret"))
    with talking(hub) as url, following(url, tmp_path) as kiosk:
        kiosk.wait(lambda: PairingState.CONNECTING in kiosk.states())
    assert any("/sessions/current" in path for path in hub.asked)
    assert kiosk.heard(ShopperPaired) == []


def test_a_change_in_the_basket_makes_it_read_again(hub: TalkingHub, kiosk: Following) -> None:
    reads_again(hub, kiosk, lambda: hub.tell("basket_update", 1, action="added"))


def test_a_catalogue_that_changed_is_told_and_so_is_a_line_that_was_lost(
    hub: TalkingHub, kiosk: Following
) -> None:
    """Also at every new connection: nobody knows what was said meanwhile."""
    kiosk.wait(lambda: len(kiosk.catalogue_news) == 1)
    hub.tell("catalogue_update", 0, "", action="price")
    kiosk.wait(lambda: len(kiosk.catalogue_news) == 2)
    hub.say.put(HANG_UP)
    kiosk.wait(lambda: len(kiosk.catalogue_news) == 4)


def test_a_gap_in_the_numbers_makes_it_read_again(hub: TalkingHub, kiosk: Following) -> None:
    """Also where the message itself would not."""
    hub.sequence = 9
    reads_again(hub, kiosk, lambda: hub.tell("pending_update", 5, action="added", by="device"))


def test_another_hand_in_the_basket_makes_it_read_again(hub: TalkingHub, kiosk: Following) -> None:
    """As the sender sees it in an answer."""
    reads_again(hub, kiosk, kiosk.device.basket_changed.set)


def test_many_changes_at_once_are_few_readings(hub: TalkingHub, kiosk: Following) -> None:
    def burst() -> None:
        for sequence in range(1, 41):
            hub.tell("basket_update", sequence, action="added")

    before = hub.baskets()
    reads_again(hub, kiosk, burst)
    assert hub.baskets() - before < 20


def test_a_basket_that_makes_no_sense_is_read_once_more(hub: TalkingHub, kiosk: Following) -> None:
    hub.broken_baskets = 1
    reads_again(hub, kiosk, lambda: hub.tell("basket_update", 1, action="added"))


def test_noise_is_passed_over(hub: TalkingHub, kiosk: Following) -> None:
    """Unknown types, other sessions, nonsense: ignored."""
    before = hub.baskets()
    hub.say.put("nonsense")
    hub.tell("weather_update", 1)
    hub.tell("basket_update", 7, session_id="s0", action="added")
    hub.tell("pending_update", 2, action="approved", eventId="e2", quantity=2, by="shopper")
    kiosk.wait(lambda: kiosk.heard(QuestionSettled))
    assert kiosk.heard(QuestionSettled) == [QuestionSettled("s1", "e2", approved=True, quantity=2)]
    assert hub.baskets() - before <= 1


def test_what_the_kiosk_answered_itself_is_no_news(hub: TalkingHub, kiosk: Following) -> None:
    hub.tell("pending_update", 1, action="declined", eventId="e1", quantity=1, by="device")
    hub.tell("pending_update", 2, action="expired", eventId="e2", quantity=1, by="")
    kiosk.wait(lambda: kiosk.heard(QuestionSettled))
    expected = QuestionSettled("s1", "e2", approved=False, quantity=1)
    assert kiosk.heard(QuestionSettled) == [expected]


def test_after_a_broken_line_it_asks_for_what_it_missed(hub: TalkingHub, kiosk: Following) -> None:
    reads_again(hub, kiosk, lambda: hub.tell("basket_update", 1, action="added"))
    hub.say.put(HANG_UP)
    kiosk.wait(lambda: "/api/ws?since=1&session=s1" in hub.asked)
    assert kiosk.states() == [PairingState.PAIRED]


def test_another_shopper_ends_the_sale_before(hub: TalkingHub, kiosk: Following) -> None:
    """A session that it does not know: who shops is asked, not guessed."""
    hub.session = SHOPPER | {"id": "s2", "shopper": {"name": "Ben"}}
    hub.tell("session_update", 1, session_id="s2", action="opened", session=hub.session)
    kiosk.wait(lambda: len(kiosk.heard(ShopperPaired)) == 2)
    assert kiosk.heard(SessionEnded) == [SessionEnded("s1")]
    assert kiosk.heard(ShopperPaired)[1] == ShopperPaired("s2", "d1", "Ben")
    assert kiosk.device.session_id == "s2"


def test_a_guest_is_not_a_paired_shopper(hub: TalkingHub, kiosk: Following) -> None:
    hub.session = {"id": "s2", "kind": "guest", "state": "open", "shopper": None}
    hub.tell("session_update", 1, session_id="s2", action="opened", session=hub.session)
    kiosk.wait(lambda: [b for b in kiosk.heard(BasketReported) if b.session_id == "s2"])  # type: ignore[union-attr]
    assert len(kiosk.heard(ShopperPaired)) == 1


def test_a_hub_that_was_put_back_a_day_is_read_again(hub: TalkingHub, kiosk: Following) -> None:
    """Its numbers are lower than those we heard: what we know of the basket is worth nothing."""
    reads_again(hub, kiosk, lambda: hub.tell("basket_update", 5, action="added"))
    hub.sequence = 2
    reads_again(hub, kiosk, lambda: hub.say.put(HANG_UP))


def test_a_shopper_who_came_while_nobody_listened_is_noticed_with_the_hello(
    hub: TalkingHub, kiosk: Following
) -> None:
    hub.session = SHOPPER | {"id": "s2", "shopper": {"name": "Ben"}}
    hub.say.put(HANG_UP)
    kiosk.wait(lambda: len(kiosk.heard(ShopperPaired)) == 2)
    assert kiosk.heard(SessionEnded) == [SessionEnded("s1")]


def test_a_basket_that_is_not_shown_is_not_asked_for_until_it_changes(
    hub: TalkingHub, kiosk: Following, caplog: pytest.LogCaptureFixture
) -> None:
    hub.refused["/basket"] = 1
    before = hub.baskets()
    hub.tell("basket_update", 1, action="added")
    kiosk.wait(lambda: "does not show the basket" in caplog.text)
    hub.tell("pending_update", 2, action="declined", eventId="e2", quantity=1, by="shopper")
    kiosk.wait(lambda: kiosk.heard(QuestionSettled))
    assert hub.baskets() == before + 1
    reads_again(hub, kiosk, lambda: hub.tell("basket_update", 3, action="added"))


def test_live_updates_that_are_refused_once_end_no_sale(hub: TalkingHub, kiosk: Following) -> None:
    """The hub knows the device all the same: it says so when it is asked."""
    hub.refused["/api/ws"] = 1
    reads_again(hub, kiosk, lambda: _hang_up_and_change(hub, kiosk))
    assert kiosk.heard(SessionEnded) == []
    assert kiosk.device.session_id == "s1"


def _hang_up_and_change(hub: TalkingHub, kiosk: Following) -> None:
    before = len([path for path in hub.asked if "/api/ws" in path])
    hub.say.put(HANG_UP)
    kiosk.wait(lambda: len([path for path in hub.asked if "/api/ws" in path]) == before + 2)
    hub.tell("basket_update", 1, action="added")


@pytest.mark.parametrize("session", [SHOPPER | {"id": None}, {"kind": "shopper"}])
def test_a_doubt_that_gets_no_sensible_answer_ends_no_sale(
    hub: TalkingHub, kiosk: Following, session: dict[str, object]
) -> None:
    hub.session, before = session, len(hub.asked)
    kiosk.device.in_doubt.set()
    kiosk.wait(lambda: any("/sessions/current" in path for path in hub.asked[before:]))
    hub.session = SHOPPER
    reads_again(hub, kiosk, lambda: hub.tell("basket_update", 1, action="added"))
    assert kiosk.heard(SessionEnded) == []


def test_a_device_that_the_hub_disowns_registers_anew_and_keeps_the_sale(
    hub: TalkingHub, kiosk: Following
) -> None:
    """S0-36: the sender was told so; the sale's letters wait for the shopper to pair again."""
    hub.refused["/sessions/current"] = 1
    kiosk.device.in_doubt.set()
    kiosk.wait(lambda: PairingState.PAIRED not in kiosk.states()[-1:])
    assert kiosk.heard(SessionEnded) == []
    assert kiosk.device.session_id == "s1"
