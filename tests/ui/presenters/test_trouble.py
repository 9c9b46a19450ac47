"""S0-50: the five troubles of the published client are states that a shopper can read."""

from dataclasses import replace

import pytest

from kiosk.errors import TOO_LONG
from kiosk.events.letters import Endpoint
from kiosk.snapshots.links import BreakerState, Lamp, LinkStatus, PairingState, PairingStatus
from kiosk.snapshots.till import Phase, TillSnapshot
from ui.gallery.recorded import OFFLINE, ONLINE
from ui.presenters.facts import Facts, Now
from ui.presenters.link import lamps
from ui.presenters.trouble import Trouble, trouble, which_trouble
from ui.presenters.wording import Wording

SALE = TillSnapshot(1, Phase.SHOPPING, "s1")
SLOW = LinkStatus((Lamp(Endpoint.BASKET, BreakerState.OPEN, reason=TOO_LONG),), "x")
PAUSED = LinkStatus((Lamp(Endpoint.BASKET, BreakerState.OPEN, reason="503"),), "x")
CODE = PairingStatus(PairingState.CODE_SHOWN, code="0067")


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (Facts(till=SALE, link=replace(ONLINE, reachable=False)), Trouble.UNREACHABLE),
        (Facts(pairing=PairingStatus(PairingState.OFFLINE)), Trouble.UNREACHABLE),
        (Facts(pairing=CODE, link=ONLINE), Trouble.NOT_CONNECTED),
        (Facts(till=SALE, link=PAUSED), Trouble.PAUSED),
        (Facts(till=SALE, link=OFFLINE), Trouble.PAUSED),
        (Facts(till=SALE, link=SLOW), Trouble.SLOW),
        (Facts(pairing=PairingStatus(PairingState.REFUSED), link=SLOW), Trouble.REFUSED),
        (Facts(till=SALE, link=ONLINE, pairing=CODE), None),
        (Facts(), None),
    ],
)
def test_trouble_is_told_from_the_facts(facts: Facts, found: Trouble | None) -> None:
    assert which_trouble(facts) is found


def test_each_has_words_of_its_own_and_says_what_still_works(wording: Wording) -> None:
    pairing = PairingStatus(PairingState.REFUSED)
    assert trouble(Facts(), wording) is None
    view = trouble(Facts(pairing=pairing), wording)
    assert view is not None
    assert view.title == "The shop did not accept this till"
    titles = {wording.texts.say(f"trouble.{one}") for one in Trouble}
    assert len(titles) == len(Trouble)


def test_sheet_behind_the_pill_explains_it(wording: Wording, now: Now) -> None:
    hint = lamps(Facts(till=SALE, link=SLOW), now, wording).hint
    assert hint.startswith("The shop takes too long to answer. You can go on shopping.")
