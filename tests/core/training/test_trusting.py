"""A model is trusted as far as validation showed, and no further."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.product import Product
from kiosk.detection.choosing import trust_of
from kiosk.detection.gate import Gate
from kiosk.detection.trust import Trust, read_trust
from kiosk.errors import ModelError
from kiosk.events.pictures import Box
from kiosk.events.things import ItemConfirmed
from kiosk.routing import Ask, Basket, Policy, route
from kiosk.training.average_precision import Judged, calibration_error
from kiosk.training.card import write_trust
from kiosk.training.evaluate import FLOOR, Measured
from kiosk.training.trusting import find_trust, isotonic, upper_bound

CLASSES = ["apple", "pear"]


def _measured(rows: list[tuple[float, int, bool]], objects: list[int]) -> Measured:
    """Detections as score, class and whether right; one set."""
    judged = Judged(
        scores=np.array([score for score, _, _ in rows]),
        class_ids=np.array([number for _, number, _ in rows], np.int64),
        right=np.repeat(np.array([[good] for *_, good in rows], bool), 10, axis=1),
        objects=np.array(objects, np.int64),
    )
    return Measured(judged, CLASSES, 1, 0, [])


@given(
    st.lists(st.tuples(st.floats(FLOOR, 1), st.booleans()), min_size=1, max_size=200),
    st.floats(0, 1),
    st.floats(0, 1),
)
def test_a_calibration_never_falls_and_keeps_what_takes_part(
    items: list[tuple[float, bool]], one: float, other: float
) -> None:
    scores, shares = isotonic(
        np.array([score for score, _ in items]), np.array([good for _, good in items])
    )
    trust = Trust(tuple(scores), tuple(shares))
    low, high = sorted((one, other))
    assert trust.calibrate(low) <= trust.calibrate(high)
    assert (trust.calibrate(one) >= FLOOR - 1e-9) == (one >= FLOOR - 1e-9)


def test_scores_that_boast_are_brought_down_to_the_truth() -> None:
    random = np.random.default_rng(1)
    scores = random.uniform(0.6, 1, 4000)
    right = random.random(4000) < scores**2
    trust = Trust(*(tuple(knots) for knots in isotonic(scores, right)))
    calibrated = np.array([trust.calibrate(score) for score in scores])
    assert calibration_error(scores, right) > 0.1
    assert calibration_error(calibrated, right) < 0.05


@pytest.mark.parametrize(
    ("wrong", "number", "bound"), [(0, 3000, 0.000999), (0, 10, 0.2996), (3, 1000, 0.00775)]
)
def test_the_bound_is_the_one_of_the_tables(wrong: int, number: int, bound: float) -> None:
    assert upper_bound(wrong, number) == pytest.approx(bound, rel=0.01)
    assert upper_bound(0, 0) == 1.0


def test_a_product_that_was_shown_often_enough_needs_no_rule() -> None:
    rows = [(0.9, 0, True)] * 3500
    trust = find_trust([_measured(rows, [0] * 3500)], CLASSES)
    assert "apple" not in trust.always_ask
    assert "apple" not in trust.silent_from


def test_a_product_with_errors_below_a_score_is_silent_from_there_on() -> None:
    rows = [(0.85, 0, i > 3) for i in range(40)] + [(0.97, 0, True)] * 3500
    rows += [(0.85, 1, True)] * 4000
    trust = find_trust([_measured(rows, [0] * 3540 + [1] * 4000)], CLASSES)
    assert trust.calibrate(0.85) < trust.silent_from["apple"] <= trust.calibrate(0.97)
    product = Product("P1", "Apple", 50, classes=("apple",))
    policy = Policy(products={"P1": product}, silent_from=trust.silent_from)
    assert policy.sure("P1") == trust.silent_from["apple"]


@pytest.mark.parametrize("why", ["too few items", "found too badly", "never seen"])
def test_what_can_not_be_shown_is_always_asked(why: str) -> None:
    """A product that was seen ten times, or found in fewer than 6 of 10, is never silent."""
    if why == "too few items":
        measured = _measured([(0.95, 0, True)] * 10, [0] * 10)
    elif why == "found too badly":
        measured = _measured([(0.95, 0, True)] * 4000, [0] * 9000)
    else:
        measured = _measured([(0.95, 1, True)] * 4000, [1] * 4000)
    assert "apple" in find_trust([measured], CLASSES).always_ask


def test_one_product_borrows_from_others_that_are_as_sure() -> None:
    rows = [(0.95, 1, True)] * 4000 + [(0.95, 0, True)] * 20
    trust = find_trust([_measured(rows, [1] * 4000 + [0] * 20)], CLASSES)
    assert trust.always_ask == frozenset()
    rows += [(0.95, 0, False)] * 2  # its own errors count in full
    assert "apple" in find_trust([_measured(rows, [1] * 4000 + [0] * 20)], CLASSES).always_ask


@pytest.mark.parametrize(("wrong", "apples"), [(6, "silent"), (40, "asked")])
def test_errors_of_one_product_hold_for_others_only_where_they_are_many(
    wrong: int, apples: str
) -> None:
    """Some pears at 0.91 are none, so pears are asked about up to there.

    Apples, of which none was wrong, are only where all goods together were wrong too often.
    """
    scores = np.linspace(0.89, 0.91, 2000).tolist()
    rows = [(score, 1, i < 2000 - wrong) for i, score in enumerate(scores)]
    rows += [(score, 0, True) for score in scores * 4]
    rows += [(0.99, 1, True)] * 4000 + [(0.99, 0, True)] * 1000
    trust = find_trust([_measured(rows, [1] * 6000 + [0] * 9000)], CLASSES)
    there = trust.calibrate(0.9)
    assert trust.silent_from["pear"] > there
    assert (trust.silent_from.get("apple", 0.7) > there) == (apples == "asked")


def test_drawn_goods_do_not_speak_for_real_ones() -> None:
    """What holds on one set is shown on that set: ten photos stay ten photos."""
    stage = _measured([(0.95, 1, True)] * 4000, [1] * 4000)
    photos = _measured([(0.95, 0, True)] * 10, [0] * 10)
    trust = find_trust([stage, photos], CLASSES)
    assert trust.always_ask == frozenset({"apple"})


def test_the_routing_follows_the_card() -> None:
    """A product with a threshold of its own is asked below it; one always asked is never silent."""
    sold = {
        "P1": Product("P1", "Apple", 50, classes=("apple",), threshold=0.8),
        "P2": Product("P2", "Pear", 50, classes=("pear",)),
        "P3": Product("P3", "Bread", 50),
    }
    policy = Policy(products=sold, silent_from={"apple": 0.9}, doubted=frozenset({"pear"}))

    def routed(product_id: str, confidence: float, *, named: bool = False) -> type:
        return type(route(_item(product_id, confidence), policy, named=named))

    assert (routed("P1", 0.89), routed("P1", 0.9)) == (Ask, Basket)
    assert routed("P2", 0.99) is Ask
    assert routed("P2", 1.0, named=True) is Basket  # its code says what it is
    assert routed("P3", 0.70) is Basket
    assert replace(policy, silent_from={"apple": 0.75}).sure("P1") == 0.8
    assert policy.demanded() == {"P1": 0.9, "P2": None}


def test_a_card_without_trust_and_a_model_without_a_card_change_nothing(tmp_path: Path) -> None:
    assert read_trust(tmp_path) == Trust()
    (tmp_path / "card.json").write_text("{}")
    trust = read_trust(tmp_path)
    assert trust == Trust()
    assert trust.calibrate(0.4321) == 0.4321


def test_what_was_shown_of_drawn_things_says_nothing_of_real_ones(tmp_path: Path) -> None:
    """One card, two kinds of pictures: each is trusted as far as its own were looked at."""
    (tmp_path / "card.json").write_text("{}")
    real = Trust((0.0, 1.0), (0.0, 1.0), {}, frozenset({"apple"}))
    drawn = Trust((0.0, 1.0), (0.0, 1.0), {"apple": 0.9})
    write_trust(tmp_path, real)
    write_trust(tmp_path, drawn, on_stage=True)
    assert read_trust(tmp_path) == trust_of(str(tmp_path)) == real
    assert read_trust(tmp_path, on_stage=True) == trust_of(str(tmp_path), on_stage=True) == drawn


def test_what_is_written_on_a_card_is_read_from_it(tmp_path: Path) -> None:
    (tmp_path / "card.json").write_text('{"name": "tiny"}')
    trust = Trust((0.0, 0.5, 1.0), (0.0, 0.4, 1.0), {"apple": 0.9}, frozenset({"pear"}), Gate(1.5))
    write_trust(tmp_path, trust)
    assert read_trust(tmp_path) == trust
    assert json.loads((tmp_path / "card.json").read_text())["name"] == "tiny"
    with pytest.raises(ModelError, match="export the model"):
        write_trust(tmp_path / "nowhere", trust)


@pytest.mark.parametrize(
    "said",
    [
        {"calibration": {"scores": [0, 1], "shares": [0]}, "silent_from": {}, "always_ask": []},
        {"calibration": {"scores": [0, 1], "shares": [1, 0]}, "silent_from": {}, "always_ask": []},
        {"calibration": {"scores": [1, 0], "shares": [0, 1]}, "silent_from": {}, "always_ask": []},
        {"calibration": {"scores": [0, 1], "shares": [0, 7]}, "silent_from": {}, "always_ask": []},
        {"calibration": {"scores": [], "shares": []}, "silent_from": [], "always_ask": []},
        {"silent_from": {}, "always_ask": []},
        "much",
    ],
)
def test_a_faulty_card_is_an_error_and_is_trusted_with_nothing_new(
    tmp_path: Path, said: object
) -> None:
    (tmp_path / "card.json").write_text(json.dumps({"trust": said}))
    with pytest.raises(ModelError, match=r"card\.json can't be read"):
        read_trust(tmp_path)
    assert trust_of(str(tmp_path)) == Trust()


def _item(product_id: str, confidence: float) -> ItemConfirmed:
    return ItemConfirmed("e1", "s1", product_id, confidence, Box(0, 0, 1, 1), 0.0, 0.0)
