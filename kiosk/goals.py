"""A measured figure beside the limit that must hold: what every report ends with."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Goal:
    """One figure, the limit that must hold and the aim to beat."""

    name: str
    value: float | None
    limit: float
    aim: float
    at_least: bool = False

    @property
    def ok(self) -> bool:
        """True when the limit holds; a figure that was never measured does not hold."""
        if self.value is None:
            return False
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def as_json(self) -> dict[str, Any]:
        """As every report prints it."""
        return {k: getattr(self, k) for k in ("name", "value", "limit", "aim", "ok")}
