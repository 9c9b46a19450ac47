"""How fresh prices are, for people who have nothing but the figures."""

from kiosk.catalogue.status import CatalogueStatus
from kiosk.snapshots.till import LetterCounts, Phase, QueueGlance, ScanKind, ScanShown, TillSnapshot
from kiosk.telemetry import metrics
from kiosk.telemetry.services import services
from kiosk.telemetry.tally import Tally
from kiosk.telemetry.watch import Watch


def scanned(number: int, kind: ScanKind, product_id: str | None = None) -> TillSnapshot:
    return TillSnapshot(number, Phase.SHOPPING, "s1", scan=ScanShown(number, kind, "x", product_id))


def test_age_hits_and_misses_of_the_catalogue_are_told() -> None:
    """S4-25: a hit is what our copy could answer; each scan counts once."""
    tally = Tally(lambda: 0.0)
    for number in range(1, 4):
        tally.sale(scanned(number, ScanKind.PRICE, "P001"))
        tally.sale(scanned(number, ScanKind.PRICE, "P001"))
    tally.sale(scanned(4, ScanKind.UNKNOWN_CODE))
    tally.sale(scanned(5, ScanKind.NO_GOODS))
    tally.prices(
        CatalogueStatus(products=16, read_at=940.0, failing=True, changed=1, unchanged=2, failed=7)
    )
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
        "kiosk_catalogue_failed_total 7.0",
    ):
        assert line in page.splitlines()
    told = services(watch.look())["catalogue"]
    assert (told["stale"], told["hits"], told["misses"]) == (True, 5, 2)
    assert told["read_at"] == "1970-01-01T00:15:40+00:00"
