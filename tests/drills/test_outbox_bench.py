"""The outbox's benchmark measures what it says; how fast a machine is is not a test's business."""

from pathlib import Path

import pytest

from kiosk.drills.outbox_bench import bench_outbox, items_onto_disk
from kiosk.outbox.database import open_database


def test_every_measured_item_lies_on_the_disk(tmp_path: Path) -> None:
    took_ms = items_onto_disk(tmp_path, 40)
    assert len(took_ms) == 40
    assert min(took_ms) > 0
    db = open_database(tmp_path / "kiosk.db")
    written = db.conn.execute("select count(*) from letter where kind = 'add'").fetchone()[0]
    db.close()
    assert written == 40


@pytest.mark.slow
def test_a_backlog_is_drained_every_way(tmp_path: Path) -> None:
    document = bench_outbox(tmp_path, items=100, letters=60, rounds=1)
    assert [goal["name"] for goal in document["goals"]] == [
        "on_disk_p50_ms",
        "on_disk_p99_ms",
        "one_a_request_share_percent",
        "batch_per_s",
    ]
    assert document["one_a_request_per_s"] > 0
    assert document["plain_requests_per_s"] > 0
    assert document["batch_per_s"] > 0
    assert document["on_disk_ms"]["p50"] <= document["on_disk_ms"]["p99"]
