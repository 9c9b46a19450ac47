"""What unknown codes are, from a server that answers like Open Food Facts, or does not."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.food_facts.asking import FoodFacts, is_public
from kiosk.food_facts.fact import FoodFact, FoodStatus, Reach
from kiosk.food_facts.loop import FoodLoop
from kiosk.food_facts.memory import UNKNOWN_S, FoodMemory
from tests.fakes.running import on_threads
from tests.fakes.scripted_backend import Received, Reply, ScriptedBackend, serving

NUTS, NOBODYS = "03017624010701", "04006381333931"
JPEG = b"\xff\xd8\xff\xe0 a picture"


class OpenFoodFacts:
    """Knows one product. *base* is where its pictures are."""

    def __init__(self) -> None:
        self.base = ""
        self.product: dict[str, object] = {"product_name": "Nut \n spread", "brands": "Nutty"}

    def __call__(self, asked: Received) -> Reply:
        if asked.path.startswith("/images/"):
            return Reply(raw=JPEG)
        if f"/{NUTS[1:]}.json" in asked.path:
            picture = {"image_front_small_url": f"{self.base}/images/nuts.200.jpg"}
            return Reply(body={"status": 1, "product": picture | self.product})
        return Reply(404, {"status": 0, "status_verbose": "product not found"})


class Rig:
    """A loop on its thread."""

    def __init__(self, url: str, folder: Path) -> None:
        self.now_s = 100.0
        self.wall_s = 1_000_000.0
        self.found: list[FoodFact] = []
        self.states: list[FoodStatus] = []
        self._came = threading.Condition()
        self.loop = FoodLoop(
            FoodFacts(url, folder),
            FoodMemory(folder),
            found=self._hear,
            told=self._hear,
            clock=lambda: self.now_s,
            wall=lambda: self.wall_s,
        )

    def _hear(self, news: FoodFact | FoodStatus) -> None:
        with self._came:
            if isinstance(news, FoodFact):
                self.found.append(news)
            else:
                self.states.append(news)
            self._came.notify_all()

    def until(self, what: Callable[[], object]) -> None:
        with self._came:
            assert self._came.wait_for(lambda: bool(what()), timeout=10), (self.found, self.states)

    def scan(self, barcode: str) -> FoodFact:
        """Scan it, and wait for what it is."""
        heard = len(self.found)
        self.loop.wish(barcode)
        self.until(lambda: len(self.found) > heard)
        return self.found[-1]


@contextmanager
def running(url: str, folder: Path) -> Iterator[Rig]:
    rig = Rig(url, folder)
    with on_threads(rig.loop):
        rig.until(lambda: rig.states)
        yield rig


@pytest.fixture
def backend() -> ScriptedBackend:
    backend = ScriptedBackend()
    backend.otherwise = OpenFoodFacts()
    return backend


@pytest.fixture
def url(backend: ScriptedBackend) -> Iterator[str]:
    with serving(backend) as url:
        assert isinstance(backend.otherwise, OpenFoodFacts)
        backend.otherwise.base = url
        yield url


def test_a_second_scan_of_a_code_makes_no_second_call_also_after_a_restart(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    """S1-11: name, brand and picture, kept with their age."""
    with running(url, tmp_path) as rig:
        fact = rig.scan(NUTS)
        assert (fact.found, fact.name, fact.brand) == (True, "Nut spread", "Nutty")
        assert Path(fact.picture).read_bytes() == JPEG
        assert rig.scan(NUTS) == fact
    with running(url, tmp_path) as rig:
        assert rig.scan(NUTS) == fact
        assert rig.states[-1].hits == 1
    assert len(backend.asked(NUTS[1:])) == 1
    asked = backend.asked(NUTS[1:])[0]
    assert asked.headers["User-Agent"].startswith("ShopShadow-Kiosk/")
    assert "fields=code,product_name,brands" in asked.path


def test_scans_of_one_code_while_it_is_asked_are_one_call(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    with running(url, tmp_path) as rig:
        for _ in range(5):
            rig.loop.wish(NUTS)
        rig.until(lambda: len(rig.found) == 5)
    assert len(backend.asked(NUTS[1:])) == 1


def test_that_nobody_knows_a_code_is_kept_too_but_not_as_long(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    """S1-11: negative answers are answers."""
    with running(url, tmp_path) as rig:
        assert not rig.scan(NOBODYS).found
        assert not rig.scan(NOBODYS).found
        assert len(backend.asked(NOBODYS[1:])) == 1
        rig.wall_s += UNKNOWN_S + 1
        rig.scan(NOBODYS)
    assert len(backend.asked(NOBODYS[1:])) == 2


def test_an_outage_is_left_alone_for_a_while_and_heals(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    """S1-20: not there at start is no reason not to start; nobody waits for it."""
    FoodMemory(tmp_path).keep(FoodFact(NUTS, found=True, at=-1e9, name="Old name"))
    backend.script = [Reply(503), Reply(429, headers={"Retry-After": "90"})]
    with running(url, tmp_path) as rig:
        assert rig.states[0].reach is Reach.AWAY
        assert rig.scan(NUTS).name == "Old name"
        assert len(backend.received) == 1
        rig.now_s += 31.0
        rig.loop.wish(NOBODYS)
        rig.until(lambda: rig.states[-1].failed == 2)
        rig.now_s += 91.0
        assert rig.scan(NUTS).name == "Nut spread"
        assert rig.states[-1].reach is Reach.ANSWERS


@pytest.mark.parametrize(
    "rubbish",
    [
        {"status": 1, "product": {"product_name": "", "brands": 7}},
        {"status": 1, "product": []},
        {"status": "nothing"},
        {},
    ],
)
def test_an_answer_without_a_name_is_none(
    url: str, backend: ScriptedBackend, tmp_path: Path, rubbish: dict[str, object]
) -> None:
    backend.script = [Reply(404), Reply(body=rubbish)]
    with running(url, tmp_path) as rig:
        assert not rig.scan(NUTS).found


@pytest.mark.parametrize(
    "picture",
    ["http://169.254.169.254/latest", "file:///etc/passwd", "no address", "https://[", ""],
)
def test_a_picture_is_fetched_from_open_food_facts_alone(
    url: str, backend: ScriptedBackend, tmp_path: Path, picture: str
) -> None:
    backend.script = [
        Reply(404),
        Reply(
            body={"status": 1, "product": {"product_name": "X", "image_front_small_url": picture}}
        ),
    ]
    with running(url, tmp_path) as rig:
        assert rig.scan(NUTS).picture == ""


def test_a_folder_that_cant_be_written_costs_a_second_call_and_no_more(
    url: str, backend: ScriptedBackend, tmp_path: Path
) -> None:
    """S4-15: also with what is asked elsewhere."""
    (tmp_path / "cache").write_text("in the way")
    with running(url, tmp_path / "cache") as rig:
        assert rig.scan(NUTS).name == "Nut spread"
        assert rig.scan(NUTS).picture == ""
    assert len(backend.asked(NUTS[1:])) == 2


@pytest.mark.parametrize(
    ("barcode", "public"),
    [
        (NUTS, True),
        ("00000096385074", True),
        ("02112345678900", False),
        ("00212345678905", False),
        ("4711", False),
        ("", False),
    ],
)
def test_the_shops_own_numbers_are_nobodys_business(barcode: str, public: bool) -> None:  # noqa: FBT001
    assert is_public(barcode) is public


def test_a_damaged_memory_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "food.db").write_bytes(b"something else entirely" * 400)
    memory = FoodMemory(tmp_path)
    assert memory.of(NUTS) is None
    memory.keep(FoodFact(NUTS, found=True, at=1.0, name="Nuts"))
    found = memory.of(NUTS)
    assert found is not None
    assert found.name == "Nuts"
    assert memory.fresh(NUTS, 0.0) is None, "a clock that was set back"
