"""How fresh prices are, for people who have nothing but the figures."""

from dataclasses import replace

import pytest

from kiosk.catalogue.status import CatalogueStatus
from kiosk.snapshots.till import LetterCounts, Phase, QueueGlance, ScanKind, ScanShown, TillSnapshot
from kiosk.telemetry import metrics
from kiosk.telemetry.services import services
from kiosk.telemetry.tally import Tally
from kiosk.telemetry.watch import Watch


def scan(number: int, kind: ScanKind, product_id: str | None = None) -> ScanShown:
    return ScanShown(number, kind, "x", product_id)


def scanned(number: int, kind: ScanKind, product_id: str | None = None) -> TillSnapshot:
    return TillSnapshot(number, Phase.SHOPPING, "s1", scan=scan(number, kind, product_id))


FRESH = CatalogueStatus(products=16, read_at=900.0)


def bought(number: int, *pieces: tuple[str, int]) -> TillSnapshot:
    return TillSnapshot(number, Phase.SHOPPING, "s1", pieces=pieces)


def looked_up(tally: Tally) -> tuple[int, int]:
    totals = tally.totals()
    return totals.looked_up, totals.not_found


def test_each_piece_and_each_price_asked_for_is_a_look_up() -> None:
    """S4-25: a hit is what our fresh copy answered, however often the till tells of it."""
    tally = Tally(lambda: 0.0)
    tally.prices(FRESH)
    for pieces in ((("P001", 1),), (("P001", 2), ("P002", 3))):
        tally.sale(bought(1, *pieces))
        tally.sale(bought(2, *pieces))
    assert looked_up(tally) == (5, 0)
    tally.sale(replace(bought(3, ("P001", 2), ("P002", 3)), scan=scan(1, ScanKind.PRICE, "P001")))
    tally.sale(replace(bought(4, ("P001", 3), ("P002", 3)), scan=scan(2, ScanKind.ADDED, "P001")))
    assert looked_up(tally) == (7, 0)


@pytest.mark.parametrize(
    "prices",
    [
        None,
        CatalogueStatus(products=16),
        CatalogueStatus(products=16, read_at=900.0, failing=True),
        CatalogueStatus(products=16, read_at=900.0, known=False),
    ],
)
def test_what_no_fresh_copy_answers_is_a_miss(prices: CatalogueStatus | None) -> None:
    """S4-25: it was never read, it can't be read again, or there is none to be read."""
    tally = Tally(lambda: 0.0)
    if prices is not None:
        tally.prices(prices)
    tally.sale(bought(1, ("P001", 1)))
    tally.sale(scanned(2, ScanKind.PRICE, "P001"))
    assert looked_up(tally)[0] == 0
    assert looked_up(tally)[1] == 2


def test_a_code_that_the_copy_does_not_know_is_a_miss_and_no_goods_are_none() -> None:
    """S4-25: the copy may be as fresh as it likes."""
    tally = Tally(lambda: 0.0)
    tally.prices(FRESH)
    tally.sale(scanned(1, ScanKind.UNKNOWN_CODE))
    tally.sale(scanned(2, ScanKind.NO_GOODS))
    assert looked_up(tally) == (0, 1)


def test_age_hits_and_misses_of_the_catalogue_are_told() -> None:
    """S4-25: on the page for machines and in the status document."""
    tally = Tally(lambda: 0.0)
    tally.prices(FRESH)
    tally.sale(bought(1, ("P001", 5)))
    tally.prices(
        CatalogueStatus(products=16, read_at=940.0, failing=True, changed=1, unchanged=2, failed=7)
    )
    tally.sale(bought(2, ("P001", 7)))
    watch = Watch(
        tally=tally,
        queue=lambda: QueueGlance(LetterCounts()),
        captured=lambda: 0,
        clock=lambda: 0.0,
        wall=lambda: 1_000.0,
    )
    page = metrics.as_text(watch.look()).decode()
    for line in (
        "kiosk_catalogue_products 16.0",
        "kiosk_catalogue_age_seconds 60.0",
        "kiosk_catalogue_stale 1.0",
        "kiosk_catalogue_hits_total 5.0",
        "kiosk_catalogue_misses_total 2.0",
        "kiosk_catalogue_changed_total 1.0",
        "kiosk_catalogue_unchanged_total 2.0",
        "kiosk_catalogue_failed_total 7.0",
    ):
        assert line in page.splitlines()
    told = services(watch.look())["catalogue"]
    assert (told["stale"], told["hits"], told["misses"]) == (True, 5, 2)
    assert told["read_at"] == "1970-01-01T00:15:40+00:00"
