"""Letters as the published backend is told of them: which calls, in which order, under whose token.

The calls go to a list; what goes over a socket is in `test_published_backend`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest

from kiosk.backend.account import Account, Accounts, Asked
from kiosk.backend.identity import Identity
from kiosk.backend.settling import Settled
from kiosk.backend.shopshadow import ShopShadow
from kiosk.errors import BackendRejected, BackendUnavailable
from kiosk.events.letters import LetterKind
from kiosk.letters import ApproveBody, Body, EmptyBody, ItemBody, Letter, OrderBody, OrderLine
from kiosk.letters import QuantityBody as Quantity
from kiosk.weight import Measure
from kiosk.wire.account import SignedIn, Tokens
from kiosk.wire.fields import Fields
from kiosk.wire.requests import Request

APPLES = ItemBody("P001", "Apples", 2, 0.92)
ORDER = OrderBody("K-1", (OrderLine("P001", "Apples", 2, 199),))
ROW = {"id": "r1", "productId": "P001", "quantity": 2, "deviceId": "d1"}
LISTED = {"success": True, "data": {"items": [ROW]}}
NOTHING_LISTED = {"success": True, "data": {"items": []}}
YES = {"success": True}


@dataclass
class Backend:
    """Answers calls from *says* in turn, then with a plain yes; an exception is raised."""

    says: list[dict[str, object] | Exception] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    bodies: list[object] = field(default_factory=list)
    bearers: list[str] = field(default_factory=list)

    def send(self, request: Request, bearer: str) -> Fields:
        self.calls.append(f"{request.method} {request.path}")
        self.bodies.append(request.body)
        self.bearers.append(bearer)
        said = self.says.pop(0) if self.says else YES
        if isinstance(said, Exception):
            raise said
        return Fields(said)


@pytest.fixture
def accounts() -> Accounts:
    return Accounts(clock=lambda: 0.0, wall=lambda: 0.0)


@pytest.fixture
def account(accounts: Accounts) -> Account:
    """Ada is signed in and shops in the sale s1."""
    accounts.opened(SignedIn(Tokens("token", "fresh", 3600.0), "ada", "Ada"))
    accounts.bind("s1")
    found = accounts.of_session("s1")
    assert found is not None
    return found


@pytest.fixture
def backend() -> Backend:
    return Backend()


Carry = Callable[..., Settled]


@pytest.fixture
def carry(accounts: Accounts, backend: Backend) -> Carry:
    def told(kind: LetterKind, body: Body | None = None, **more: object) -> Settled:
        letter = Letter("e1", "s1", kind, body or EmptyBody(), 0.0, 0.0, refers_to="e0", tries=1)
        letter = replace(letter, **more)  # type: ignore[arg-type]
        return ShopShadow(accounts).carry(letter, Identity("d1"), backend.send)

    return told


def refused(status: int, code: str) -> BackendRejected:
    return BackendRejected("no", status=status, code=code)


def test_a_line_is_lowered_by_removing_it_and_adding_the_rest(
    carry: Carry, backend: Backend, account: Account
) -> None:
    """S0-44: there is no way to set a quantity."""
    backend.says = [LISTED]
    assert carry(LetterKind.QUANTITY, Quantity("P001", 1)) == Settled(total=1)
    assert backend.calls == [
        "GET /api/basket/ada",
        "DELETE /api/basket/items/r1",
        "POST /api/basket/items",
    ]
    assert backend.bodies[2] == {
        "productId": "P001",
        "quantity": 1,
        "confidence": 1.0,
        "deviceId": "d1",
    }
    assert set(backend.bearers) == {"token"}
    assert account.view().counted == {"P001": -1}


@pytest.mark.parametrize(
    ("wanted", "calls"),
    [
        (0, ["GET /api/basket/ada", "DELETE /api/basket/items/r1"]),
        (2, ["GET /api/basket/ada"]),
        (5, ["GET /api/basket/ada", "POST /api/basket/items"]),
    ],
    ids=["taken off", "already so", "raised"],
)
@pytest.mark.usefixtures("account")
def test_a_correction_asks_for_no_more_than_it_needs(
    carry: Carry, backend: Backend, wanted: int, calls: list[str]
) -> None:
    """S0-35: sent twice it comes to the same, as it reads before it writes."""
    backend.says = [LISTED]
    carry(LetterKind.QUANTITY, Quantity("P001", wanted))
    assert backend.calls == calls


@pytest.mark.usefixtures("account")
def test_a_line_that_is_gone_and_shall_be_is_left_alone(carry: Carry, backend: Backend) -> None:
    backend.says = [NOTHING_LISTED]
    carry(LetterKind.QUANTITY, Quantity("P001", 0))
    assert backend.calls == ["GET /api/basket/ada"]


@pytest.mark.usefixtures("account")
def test_a_line_of_another_kiosk_is_not_touched(carry: Carry, backend: Backend) -> None:
    """The account's basket is of all devices."""
    backend.says = [{"success": True, "data": {"items": [ROW | {"deviceId": "d9"}]}}]
    carry(LetterKind.QUANTITY, Quantity("P001", 1))
    assert backend.calls == ["GET /api/basket/ada", "POST /api/basket/items"]


def test_a_yes_is_given_as_the_shopper_who_is_asked(
    carry: Carry, backend: Backend, account: Account
) -> None:
    """S0-44."""
    account.asked("r7", Asked("e0", "P001"))
    carry(LetterKind.APPROVE, ApproveBody(3), about_remote="r7")
    assert backend.calls == ["POST /api/basket/pending-items/r7/approve"]
    assert backend.bodies == [{"quantity": 3}]
    assert account.view().counted == {"P001": 3}
    assert account.view().asked == {}


def test_a_yes_that_the_phone_gave_first_is_a_yes(
    carry: Carry, backend: Backend, account: Account
) -> None:
    account.asked("r7", Asked("e0", "P001"))
    backend.says = [refused(400, "INVALID_STATE")]
    assert carry(LetterKind.APPROVE, ApproveBody(1), about_remote="r7") == Settled()
    assert account.view().counted == {"P001": 1}


@pytest.mark.usefixtures("account")
def test_any_other_no_to_a_yes_is_a_no(carry: Carry, backend: Backend) -> None:
    backend.says = [refused(404, "NOT_FOUND")]
    with pytest.raises(BackendRejected):
        carry(LetterKind.APPROVE, ApproveBody(1), about_remote="r7")


def test_a_no_is_a_decline_and_the_question_is_over(
    carry: Carry, backend: Backend, account: Account
) -> None:
    """S0-44: it is decline, not reject."""
    account.asked("r7", Asked("e0", "P001"))
    carry(LetterKind.DECLINE, about_remote="r7")
    assert backend.calls == ["POST /api/basket/pending-items/r7/decline"]
    assert account.view().asked == {}


def test_goods_whose_basket_cannot_be_read_are_added_all_the_same(
    carry: Carry, backend: Backend, account: Account
) -> None:
    """S0-35: not finding out whose basket it is must not send them again."""
    added = {"success": True, "data": {"itemId": "r1", "productId": "P001", "quantity": 2}}
    backend.says = [added, BackendUnavailable("away")]
    assert carry(LetterKind.ADD, APPLES) == Settled(total=2)
    assert account.view().basket_is_ours is None


def test_goods_in_the_shoppers_own_basket_have_a_line_there(
    carry: Carry, backend: Backend, account: Account
) -> None:
    added = {"success": True, "data": {"itemId": "r1", "productId": "P001", "quantity": 2}}
    backend.says = [added, LISTED]
    settled = carry(LetterKind.ADD, APPLES)
    assert (settled.line_quantity, settled.total) == (2, 2)
    assert account.view().basket_is_ours is True
    assert account.view().counted == {"P001": 2}


def test_goods_with_a_weight_cannot_be_told(carry: Carry, backend: Backend) -> None:
    """A backend without weights would charge a whole piece: nothing is sent."""
    weighed = ItemBody("P001", "Apples", 1, 0.9, Measure(grams=250))
    with pytest.raises(BackendRejected) as no:
        carry(LetterKind.ADD, weighed)
    assert no.value.code == "NO_WEIGHTS"
    assert backend.calls == []


@pytest.mark.usefixtures("account")
def test_an_order_is_posted_once_and_looked_for_before_it_is_posted_again(
    carry: Carry, backend: Backend
) -> None:
    """S0-35: orders have no keys; ours stands in the payment's id."""
    made = {"success": True, "data": {"order": {"id": "ORD-004", "total": 3.98}}}
    backend.says = [made]
    assert carry(LetterKind.ORDER, ORDER).order_number == "ORD-004"
    assert backend.calls == ["POST /api/orders"]
    listed = {"success": True, "data": {"orders": [{"id": "ORD-004", "paymentId": "e1"}]}}
    backend.says = [listed]
    assert carry(LetterKind.ORDER, ORDER, tries=2).order_number == "ORD-004"
    assert backend.calls[1:] == ["GET /api/orders/user/ada?limit=20"]


@pytest.mark.usefixtures("account")
def test_an_order_that_never_arrived_is_posted_again(carry: Carry, backend: Backend) -> None:
    made = {"success": True, "data": {"order": {"id": "ORD-005", "total": 3.98}}}
    backend.says = [{"success": True, "data": {"orders": []}}, made]
    assert carry(LetterKind.ORDER, ORDER, doubts=1).order_number == "ORD-005"
    assert backend.calls[-1] == "POST /api/orders"


@pytest.mark.parametrize(
    "answer",
    [
        BackendUnavailable("500: Failed to disconnect device", status=500),
        refused(403, "UNAUTHORIZED_DEVICE"),
        YES,
    ],
    ids=["as published", "not ours", "a repaired one"],
)
def test_whatever_is_said_to_a_farewell_the_sale_is_over(
    carry: Carry,
    backend: Backend,
    accounts: Accounts,
    account: Account,
    answer: dict[str, object] | Exception,
) -> None:
    """S0-57: letting the device go fails always, and it does not matter; the token is forgotten."""
    assert account.token == "token"  # noqa: S105  of a test
    backend.says = [answer]
    assert carry(LetterKind.END_SESSION) == Settled()
    assert accounts.of_session("s1") is None


def test_a_farewell_that_got_no_answer_is_said_again(
    carry: Carry, backend: Backend, accounts: Accounts, account: Account
) -> None:
    backend.says = [BackendUnavailable("no connection")]
    with pytest.raises(BackendUnavailable):
        carry(LetterKind.END_SESSION)
    assert accounts.of_session("s1") is account


def test_a_token_that_is_refused_is_renewed_before_the_letter_goes_again(
    carry: Carry, backend: Backend, account: Account
) -> None:
    """S0-40: 401 is no verdict on the letter."""
    assert not account.is_due()
    backend.says = [refused(401, "INVALID_TOKEN")]
    with pytest.raises(BackendRejected) as no:
        carry(LetterKind.DECLINE, about_remote="r7")
    assert no.value.status == 425, "too early: the letter waits"
    assert account.is_due()


@pytest.mark.usefixtures("account")
def test_another_refusal_says_nothing_about_the_token(carry: Carry, backend: Backend) -> None:
    backend.says = [refused(403, "FORBIDDEN")]
    with pytest.raises(BackendRejected) as no:
        carry(LetterKind.DECLINE, about_remote="r7")
    assert no.value.status == 403


def test_only_the_last_sales_keep_their_token(accounts: Accounts, account: Account) -> None:
    """Sales that nobody told of an end do not keep a token for ever."""
    for number in range(20):
        accounts.bind(f"n{number}")
    assert accounts.of_session("s1") is None
    assert accounts.of_session("n19") is account


def test_an_earlier_account_that_ends_leaves_the_open_one(
    accounts: Accounts, account: Account
) -> None:
    accounts.left()
    accounts.opened(SignedIn(Tokens("other", "", None), "ben", "Ben"))
    accounts.revoked(account)
    assert accounts.of_session("s1") is None
    assert accounts.current is not None
    assert accounts.current.name == "Ben"
