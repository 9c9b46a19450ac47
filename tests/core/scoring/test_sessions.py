"""Sessions are as hard as they are said to be."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from kiosk.camera.stage.layer import make_layer
from kiosk.camera.stage.places import overlap_share
from kiosk.camera.stage.script import Drop, Put, Take, Wave
from kiosk.camera.stage.sprites import Artwork
from kiosk.camera.stage.truth import Placed
from kiosk.catalogue.product import Catalogue, Product
from kiosk.scoring.difficulty import DEMANDS, Difficulty
from kiosk.scoring.sessions import Session, alike, write_session


@pytest.fixture(scope="module")
def sessions(artwork: Artwork, catalogue: Catalogue) -> list[Session]:
    return [write_session(number, 5, artwork, catalogue) for number in range(12)]


def of(sessions: list[Session], difficulty: Difficulty) -> list[Session]:
    return [session for session in sessions if session.difficulty is difficulty]


def test_the_same_seed_writes_the_same_session(artwork: Artwork, catalogue: Catalogue) -> None:
    one, again, other = (write_session(4, seed, artwork, catalogue) for seed in (5, 5, 6))
    assert one.script == again.script
    assert one.script != other.script


def test_no_two_sessions_are_the_same(sessions: list[Session]) -> None:
    scripts = [session.script for session in sessions]
    assert len({script.actions for script in scripts}) == len(scripts)


def test_the_difficulties_take_turns(sessions: list[Session]) -> None:
    assert [session.difficulty.value for session in sessions[:4]] == [
        "easy",
        "medium",
        "hard",
        "easy",
    ]


@pytest.mark.parametrize("difficulty", Difficulty)
def test_each_has_as_many_items_as_it_is_said_to_have(
    sessions: list[Session], difficulty: Difficulty
) -> None:
    least, most = DEMANDS[difficulty].items
    numbers = {session.basket.total() for session in of(sessions, difficulty)}
    assert min(numbers) >= least
    assert max(numbers) <= most
    assert len(numbers) > 1


@pytest.mark.parametrize("difficulty", Difficulty)
def test_goods_overlap_as_far_as_they_are_said_to(
    sessions: list[Session], artwork: Artwork, difficulty: Difficulty
) -> None:
    shares = [share for session in of(sessions, difficulty) for share in overlaps(session, artwork)]
    assert max(shares) <= DEMANDS[difficulty].overlap[1] + 0.02
    if difficulty is not Difficulty.EASY:
        assert max(shares) >= DEMANDS[difficulty].overlap[0]


def test_from_medium_on_two_goods_look_alike(sessions: list[Session], catalogue: Catalogue) -> None:
    harder = [one for one in sessions if one.difficulty is not Difficulty.EASY]
    assert harder
    for session in harder:
        sold = [product for p in session.basket if (product := catalogue.get(p)) is not None]
        assert any(alike(one, other) for one, other in combinations(sold, 2))


def test_what_happens_beside_the_goods(sessions: list[Session]) -> None:
    """Hands and removals from medium on; clutter, unknown things and other light when hard."""
    for session in sessions:
        kinds = {type(action) for action in session.script.actions}
        hard = session.difficulty is Difficulty.HARD
        assert (Drop in kinds) == hard
        assert bool(session.script.clutter) == hard
        assert any(lamp.brightness < 0.9 for lamp in session.script.lamps) == hard
        assert (Wave in kinds) == (session.difficulty is not Difficulty.EASY)
    assert all(
        any(Take in {type(a) for a in s.script.actions} for s in of(sessions, difficulty))
        for difficulty in (Difficulty.MEDIUM, Difficulty.HARD)
    )


def test_goods_are_alike_by_the_catalogues_word_or_by_their_shelf() -> None:
    apple, pear = Product("1", "Apple", 1, "Fruit"), Product("2", "Pear", 1, "Fruit")
    wine, ball = Product("3", "Wine", 1), Product("4", "Ball", 1, look_alikes=("1",))
    assert alike(apple, pear)
    assert not alike(apple, wine)
    assert not alike(wine, Product("5", "Beer", 1))
    assert alike(apple, ball)
    assert alike(ball, apple)


def overlaps(session: Session, artwork: Artwork) -> Iterator[float]:
    """How far each thing that is put down overlaps those that lie there."""
    lying: dict[int, Placed] = {}
    puts = 0
    for action in session.script.actions:
        if isinstance(action, Take):
            for number in action.puts:
                del lying[number]
        if isinstance(action, Put | Drop):
            sprite = (
                artwork.clutter[action.name]
                if isinstance(action, Drop)
                else artwork.goods[action.product_id].variants[action.variant]
            )
            placed = Placed(make_layer(sprite, angle_deg=action.angle_deg), action.x, action.y)
            yield from (overlap_share(placed, other) for other in lying.values())
            lying[puts] = placed
            puts += 1
