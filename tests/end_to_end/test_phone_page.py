"""The shopper's page in a real browser beside a whole kiosk: whoever answers first wins."""

import uuid
from collections.abc import Callable, Iterator

import pytest

from kiosk.events.touches import Answer, QuestionAnswered
from kiosk.snapshots.links import PairingState
from tests.end_to_end.conftest import Kiosk
from tests.pages.browser import Browser, Page, chromium

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with chromium(tmp_path_factory.mktemp("chromium")) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.fresh() as page:
        yield page


def pair(page: Page, kiosk: Kiosk) -> None:
    """Sign up on the phone and type the code that the kiosk shows."""
    kiosk.until(
        lambda: kiosk.pairing is not None and kiosk.pairing.state is PairingState.CODE_SHOWN
    )
    assert kiosk.pairing is not None
    page.goto(kiosk.runtime.backend.url)
    page.touch("#other-way")
    page.write("#name", "Ada")
    page.write("#email", f"{uuid.uuid4().hex}@shop.example")
    page.write("#password", "Correct4Horse")
    page.touch("button.main")
    page.shows("four figures")
    page.write("#code", kiosk.pairing.code)
    page.touch("button.main")
    page.shows("Basket")


def test_what_the_kiosk_sees_is_on_the_phone(start_kiosk: Callable[..., Kiosk], page: Page) -> None:
    kiosk = start_kiosk(guest=False, stage="still")
    pair(page, kiosk)
    kiosk.until(lambda: kiosk.basket() == {"P001": 1})
    page.until("document.getElementById('line-P001')")


def test_the_phone_answers_and_the_kiosks_prompt_goes_away(
    start_kiosk: Callable[..., Kiosk], page: Page
) -> None:
    kiosk = start_kiosk(guest=False, stage="still", score=0.6)
    pair(page, kiosk)
    kiosk.until(lambda: bool(kiosk.sale.prompts))
    page.until("document.getElementById('yes-P001')")
    page.touch("#yes-P001")
    kiosk.until(lambda: not kiosk.sale.prompts and kiosk.basket() == {"P001": 1})


def test_the_kiosk_answers_and_the_phones_question_goes_away(
    start_kiosk: Callable[..., Kiosk], page: Page
) -> None:
    kiosk = start_kiosk(guest=False, stage="still", score=0.6)
    pair(page, kiosk)
    kiosk.until(lambda: bool(kiosk.sale.prompts))
    page.until("document.getElementById('yes-P001')")
    prompt = kiosk.sale.prompts[0]
    kiosk.runtime.till.put(QuestionAnswered(prompt.question_ids, Answer.NO, 0, prompt.product_id))
    kiosk.until(lambda: not kiosk.sale.prompts)
    page.until("!document.querySelector('.ask')")
    assert page.complaints == []
