"""Writes docs/metrics.md and docs/log-events.md from the code; with --check only compares.

Run it as ``make tables`` after a metric or a line of the log has come, gone or changed.
"""

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from prometheus_client.core import Metric

from kiosk.events.letters import Endpoint
from kiosk.hub.meters import Meters
from kiosk.hub.services.figures import NAMES
from kiosk.snapshots.links import BreakerState, CallMade, Lamp, LinkStatus
from kiosk.snapshots.till import LetterCounts, Phase, QueueGlance, TillSnapshot
from kiosk.telemetry import metrics
from kiosk.telemetry.tally import Tally
from kiosk.telemetry.watch import Watch

ROOT = Path(__file__).resolve().parents[2]
_LEVELS = {"info": "INFO", "warning": "WARNING", "error": "ERROR", "exception": "ERROR"}
_RANK = {"ERROR": 0, "WARNING": 1, "INFO": 2}


def kiosk_families() -> list[Metric]:
    """Every family of the kiosk's page, each with a sample that shows its labels."""
    tally = Tally(lambda: 1.0)
    tally.called(CallMade(Endpoint.BASKET, worked=True, took_s=0.1))
    tally.inferred(0.02)
    lamp = Lamp(Endpoint.BASKET, BreakerState.CLOSED)
    tally.link(LinkStatus(lamps=(lamp,), backend="http://hub"))
    tally.sale(TillSnapshot(sequence=1, phase=Phase.PAIRING, pieces=(("P001", 1),)))
    watch = Watch(
        tally=tally,
        queue=lambda: QueueGlance(LetterCounts()),
        captured=lambda: 1,
        clock=lambda: 1.0,
        wall=lambda: 1.0,
    )
    return list(metrics.families(watch.look()))


def hub_families() -> list[Metric]:
    """Every family of the hub's page."""
    meters = Meters()
    meters.answered("GET", "/health", 200, 0.01)
    return list(meters.families(dict.fromkeys(NAMES, 0.0)))


def metrics_page() -> str:
    """docs/metrics.md."""
    return "\n".join(
        [
            "# Every metric",
            "",
            "Made from the code by `make tables`. Counters end in `_total`; a histogram has",
            "`_bucket`, `_sum` and `_count`. What to do when one is high:",
            "[observability.md](observability.md).",
            "",
            "## The kiosk: `/metrics` on 127.0.0.1",
            "",
            *_table(kiosk_families()),
            "",
            "## The hub: `/metrics`",
            "",
            *_table(hub_families()),
            "",
        ]
    )


def log_page() -> str:
    """docs/log-events.md."""
    rows = sorted(set(_events()), key=lambda row: (row[1], _RANK[row[0]], row[2]))
    lines = [
        "# Every line of the log",
        "",
        "Made from the code by `make tables`. `%s` stands for a name, a number or a reason.",
        "ERROR: a part does not work. WARNING: a person may have to act. INFO: what one would tell",
        "a colleague. What to do: [observability.md](observability.md).",
    ]
    part = ""
    for level, where, words in rows:
        if where.split(".")[1] != part:
            part = where.split(".")[1]
            lines += ["", f"## {part}", "", "| level | from | says |", "|---|---|---|"]
        lines.append(f"| {level} | `{where}` | {_cell(words)} |")
    return "\n".join([*lines, ""])


def _table(families: Iterable[Metric]) -> list[str]:
    lines = ["| metric | kind | labels | says |", "|---|---|---|---|"]
    for family in sorted(families, key=lambda one: one.name):
        name = f"{family.name}_total" if family.type == "counter" else family.name
        labels = sorted({key for one in family.samples for key in one.labels} - {"le"})
        told = ", ".join(f"`{label}`" for label in labels)
        lines.append(f"| `{name}` | {family.type} | {told} | {_cell(family.documentation)} |")
    return lines


def _events() -> Iterator[tuple[str, str, str]]:
    for file in sorted([*(ROOT / "kiosk").rglob("*.py"), *(ROOT / "ui").rglob("*.py")]):
        where = ".".join(file.relative_to(ROOT).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (level := _level(node)) and isinstance(node, ast.Call) and node.args:
                for words in _sentences(node.args[0]):
                    yield level, where, words


def _level(node: ast.AST) -> str:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return ""
    owner = node.func.value
    return (
        _LEVELS.get(node.func.attr, "") if isinstance(owner, ast.Name) and owner.id == "log" else ""
    )


def _sentences(said: ast.expr) -> list[str]:
    """The words of a call's first argument; both where it is one or the other."""
    match said:
        case ast.Constant(value=str(words)):
            return [words]
        case ast.IfExp(body=one, orelse=other):
            return [*_sentences(one), *_sentences(other)]
        case _:
            return ["%s"]


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("\n", " ").strip()


def main() -> int:
    """Write both pages, or with --check say which is out of date; 1 then."""
    pages = {"metrics.md": metrics_page(), "log-events.md": log_page()}
    stale = []
    for name, text in pages.items():
        file = ROOT / "docs" / name
        if file.exists() and file.read_text(encoding="utf-8") == text:
            continue
        stale.append(f"docs/{name}")
        if "--check" not in sys.argv:
            file.write_text(text, encoding="utf-8")
    if stale and "--check" in sys.argv:
        print(f"{' and '.join(stale)}: not what the code says. Run `make tables`.")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
