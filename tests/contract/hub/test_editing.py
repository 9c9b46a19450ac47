"""What staff change at one kiosk reaches the hub's table, and from there every kiosk."""

import threading
from pathlib import Path

import pytest

from kiosk.backend.address import Address
from kiosk.backend.breakers import Breakers
from kiosk.backend.catalogue_loop import CatalogueLoop
from kiosk.backend.catalogue_reading import CatalogueReading
from kiosk.backend.client import Client
from kiosk.backend.editing import EditErrands
from kiosk.backend.identity import Device, Identity, Secrets
from kiosk.catalogue import reading
from kiosk.catalogue.copies import Copies, Copy
from kiosk.catalogue.edit import Edit
from kiosk.catalogue.merging import merged
from kiosk.errors import BackendUnavailable
from kiosk.events.letters import Endpoint
from kiosk.outbox.edits import open_edits, waiting_edits
from tests.contract.hub.shop import Kiosk
from tests.fakes.running import on_threads
from tests.fakes.scripted_backend import Reply, ScriptedBackend, serving

CHEAPER = Edit("e1", "P001", {"price_minor": 49}, who="Ada")
NUT = Edit("e2", "N1", {"name": "Nut", "price_minor": 10})


class Rig:
    """One kiosk's side: its database, its loop, and what it would sell by."""

    def __init__(self, url: str, folder: Path, *, credential: str = "") -> None:
        folder.mkdir(exist_ok=True)
        self.database = folder / "kiosk.db"
        self.device = Device(Secrets(folder))
        if credential != "none":
            known = Kiosk.registered(url) if not credential else Kiosk("", "d1", "", "")
            self.device.became(Identity(known.device_id, known.credential))
        self.base = reading.read("demo")
        self.catalogue = self.base
        self.untold: tuple[Edit, ...] = ()
        self._came = threading.Condition()
        breakers = Breakers(
            backend=url, clock=lambda: 0.0, wall=lambda: 0.0, changed=lambda _: None
        )
        breaker = breakers.of(Endpoint.CATALOGUE)
        client = Client(Address(url))
        self.errands = EditErrands(
            lambda: open_edits(self.database), client=client, breaker=breaker, device=self.device
        )
        self.loop = CatalogueLoop(
            CatalogueReading(Client(Address(url)), breaker, within_s=5.0),
            Copies(folder),
            source="hub",
            errands=self.errands,
            taken=self._take,
            told=lambda _status: None,
            uniform=lambda low, _high: low,
        )

    def edit(self, *edits: Edit) -> None:
        book = open_edits(self.database)
        for edit in edits:
            book.put(edit)
        book.close()
        self.loop.edited()

    def _take(self, copy: Copy | None, edits: tuple[Edit, ...]) -> None:
        with self._came:
            self.catalogue = merged(self.base, copy, edits)
            self.untold = edits
            self._came.notify_all()

    def until_it_sells(self, product_id: str, price_minor: int) -> None:
        """Wait until it does, and the backend knows all that was changed here."""
        with self._came:
            assert self._came.wait_for(
                lambda: self.price(product_id) == price_minor and not self.untold, timeout=10
            )

    def price(self, product_id: str) -> int | None:
        product = self.catalogue.get(product_id)
        return product.price_minor if product else None


def test_a_price_changed_here_is_sold_by_there(own_hub: str, tmp_path: Path) -> None:
    here, there = Rig(own_hub, tmp_path / "a"), Rig(own_hub, tmp_path / "b")
    with on_threads(here.loop, there.loop):
        here.edit(CHEAPER, NUT)
        here.until_it_sells("N1", 10)
        assert here.price("P001") == 49
        there.loop.changed()  # as the live channel tells it
        there.until_it_sells("N1", 10)
    assert there.price("P001") == 49
    assert waiting_edits(here.database) == ()


def test_a_200_that_does_not_say_yes_lets_no_change_go(tmp_path: Path) -> None:
    """S0-21: a portal between us answers everything with 200; the price is not lost in it."""
    backend = ScriptedBackend()
    backend.otherwise = lambda _asked: Reply(body={"status": "ok"})
    with serving(backend) as url:
        rig = Rig(url, tmp_path, credential="none")
        rig.device.became(Identity("d1", "secret"))
        rig.edit(CHEAPER)
        with pytest.raises(BackendUnavailable, match="does not say"):
            rig.errands.run()
        rig.errands.close()
    assert [edit.product_id for edit in rig.errands.waiting] == ["P001"]


def test_a_change_made_while_the_backend_is_away_arrives_later_once(tmp_path: Path) -> None:
    backend = ScriptedBackend()
    backend.script = [Reply(503), Reply(drop=True), Reply(503)]
    rows = [{"id": "P001", "name": "Apple", "price": "0.49"}]
    backend.otherwise = lambda _asked: Reply(body={"success": True, "products": rows})
    with serving(backend) as url:
        rig = Rig(url, tmp_path, credential="none")
        rig.device.became(Identity("d1", "secret"))
        rig.edit(CHEAPER)
        with pytest.raises(Exception, match="503"):
            rig.errands.run()
        assert [edit.product_id for edit in rig.errands.waiting] == ["P001"]
        with pytest.raises(Exception, match="connection"):
            rig.errands.run()
        with pytest.raises(Exception, match="503"):
            rig.errands.run()
        rig.errands.run()
        assert waiting_edits(rig.database) == ()
        assert rig.errands.waiting == (CHEAPER,), "the copy does not show it yet"
        rig.errands.read()
        assert rig.errands.waiting == ()
        rig.errands.close()
    asked = backend.asked("PUT /api/devices/d1/products/P001")
    assert {one.headers["Idempotency-Key"] for one in asked} == {"e1"}
    assert asked[-1].body == {"priceMinor": 49, "by": "Ada"}
    assert len(asked) == 4


def test_a_refused_change_is_taken_back_and_says_why(own_hub: str, tmp_path: Path) -> None:
    rig = Rig(own_hub, tmp_path)
    with on_threads(rig.loop):
        rig.edit(Edit("e1", "P001", {"price_minor": -5}), NUT)
        rig.until_it_sells("N1", 10)
    book = open_edits(rig.database)
    (refused,) = book.refused()
    assert "greater than or equal to 0" in refused.note
    book.forget_refused()
    assert book.refused() == ()
    book.close()
    assert rig.price("P001") == 59


def test_the_published_backend_is_not_told_it_has_its_own_administration(tmp_path: Path) -> None:
    backend = ScriptedBackend()
    with serving(backend) as url:
        rig = Rig(url, tmp_path, credential="published")
        rig.edit(CHEAPER)
        rig.errands.run()
        rig.errands.close()
    assert backend.received == []
    book = open_edits(rig.database)
    assert "its own administration" in book.refused()[0].note
    book.close()


def test_nothing_is_told_before_the_kiosk_is_known(tmp_path: Path) -> None:
    with serving(backend := ScriptedBackend()) as url:
        rig = Rig(url, tmp_path, credential="none")
        rig.edit(CHEAPER)
        rig.errands.run()
        rig.errands.close()
    assert (backend.received, len(waiting_edits(rig.database))) == ([], 1)
