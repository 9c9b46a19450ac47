"""The stage, the tracker, the codes' reader and the till in the stage's own time."""

from pathlib import Path

from kiosk.camera.stage.opening import open_stage
from kiosk.camera.stage.script import Put, Script, Take
from kiosk.catalogue import reading
from kiosk.codes.goods import GoodsReader
from kiosk.codes.reading import read_lying_codes
from kiosk.events.counting import CodeLies, CountingStarted
from kiosk.events.pictures import Sighting
from kiosk.events.scans import CodeSeen
from kiosk.tracking.scene import Scene
from kiosk.tracking.tracker import Tracker
from tests.fakes.shop import Shop

COLA, MILK = "P009", "P005"
LAID_S, TAKEN_S, NEXT_S, READ_AT_S = 1.0, 4.0, 8.0, (3.0, 3.4)


def _script() -> Script:
    actions = (
        Put(LAID_S, COLA, 640, 360),
        Take(TAKEN_S, (0,)),
        Put(NEXT_S, MILK, 640, 360),
    )
    return Script("two", 0, actions, duration_s=14.0)


def test_goods_laid_where_something_lay_that_only_its_code_had_named(tmp_path: Path) -> None:
    """S1-16: the can is bagged before it could be asked about; the milk there is milk."""
    catalogue = reading.read("demo")
    shop = Shop(tmp_path, catalogue=catalogue)
    stage = open_stage("empty", catalogue=catalogue)
    stage.play(_script())
    tracker = Tracker(
        sure=lambda _product: 0.7,
        new_id=iter([f"seen-{number}" for number in range(99)]).__next__,
        wall_clock=lambda: shop.wall.now,
    )
    scene, goods = Scene(), GoodsReader(())
    tracker.start(CountingStarted(shop.guest(), count_what_lies=True))
    reads = list(READ_AT_S)
    for look in range(130):
        shop.wall.now = time_s = look / 10
        picture = stage.picture_at(time_s)
        while shop.orders:
            if isinstance(order := shop.orders.pop(0), CodeLies):
                tracker.watch(order)
        if reads and time_s >= reads[0]:
            reads.pop(0)
            for code in read_lying_codes(picture):
                named, box = goods.goods_of(code), code.box
                assert named is not None
                assert box is not None
                shop.say(CodeSeen(code.text, named.barcode, box, shop.session_id, time_s, time_s))
        scene.see(picture, time_s=time_s)
        seen = tracker.see(
            [
                Sighting(thing.box, 0.95, thing.product_id)
                for thing in stage.truth()
                if thing.product_id != COLA and thing.visible >= 0.5
            ],
            time_s=time_s,
            width_px=1280,
            height_px=720,
            places=scene,
        )
        for news in (seen.confirmed, seen.unknown, seen.gone):
            shop.say(*news)
    assert (shop.basket(), shop.now.prompts) == ({COLA: 1, MILK: 1}, ())
