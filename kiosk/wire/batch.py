"""Many letters in one request: docs/hub-api.md."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from kiosk.wire.answers import Refusal, refusal
from kiosk.wire.fields import Fields, Malformed
from kiosk.wire.requests import Request

MOST = 500
"""So many letters one request takes."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one letter of the batch: its answer, and why it is a no."""

    event_id: str
    status: int
    answer: Fields
    no: Refusal | None


def letters(device_id: str, parts: Sequence[tuple[str, Request]]) -> Request:
    """The requests of these event ids, each as it would go alone."""
    batch = [
        {"event_id": event_id, "method": part.method, "path": part.path, "body": part.body}
        for event_id, part in parts
    ]
    return Request("POST", f"/api/devices/{quote(device_id, safe='')}/letters", {"letters": batch})


def results(body: Fields) -> dict[str, Result]:
    """The results by event id. Malformed when there are none, or one has no status."""
    found = [_result(row) for row in body.inside("data").each("results")]
    if not found:
        raise Malformed("the answer has no results")
    return {result.event_id: result for result in found}


def _result(row: Fields) -> Result:
    status = row.integer("status")
    if status is None:
        raise Malformed("a result has no status")
    answer = row.below("body") or Fields({})
    return Result(row.required("event_id"), status, answer, refusal(status, answer))
