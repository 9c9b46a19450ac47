"""What a drilled kiosk promised: each thing before it was tried and after it was on the disk."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from enum import StrEnum


class Deed(StrEnum):
    """What the kiosk did."""

    ADD = "add"  # a sure item
    ASK = "ask"  # an unsure item
    YES = "yes"  # the question about that item was answered
    NO = "no"
    PAY = "pay"  # the purchase was confirmed; *name* is the session


@dataclass(frozen=True, slots=True)
class Word:
    """One line of the pipe. *kept* False: it will be tried now; True: it is on the disk."""

    deed: Deed
    name: str
    session_id: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Known:
    """The goods that the till knew of when it began: still lying there, not to be counted again."""

    session_id: str
    names: tuple[str, ...]


@dataclass(slots=True)
class Diary:
    """Everything that all lives of one kiosk said, in order."""

    attempted: dict[tuple[Deed, str], str] = field(default_factory=dict)  # → session
    acknowledged: dict[tuple[Deed, str], str] = field(default_factory=dict)
    forgotten: set[str] = field(default_factory=set)

    def write(self, said: Word | Known) -> None:
        """One more line."""
        match said:
            case Word(deed, name, session_id, kept):
                (self.acknowledged if kept else self.attempted)[deed, name] = session_id
            case Known(session_id, names):
                self.forgotten |= self.kept(Deed.ADD, Deed.ASK, session_id=session_id) - set(names)

    def kept(self, *deeds: Deed, session_id: str | None = None) -> set[str]:
        """The names of what was acknowledged, of one session where one is given."""
        return {
            name
            for (deed, name), session in self.acknowledged.items()
            if deed in deeds and session_id in (None, session)
        }


def encode(said: Word | Known) -> bytes:
    """As it goes through the pipe."""
    return json.dumps({type(said).__name__: asdict(said)}).encode()


def decode(line: bytes) -> Word | Known:
    """What `encode` made."""
    ((kind, fields),) = json.loads(line).items()
    if kind == "Known":
        return Known(fields["session_id"], tuple(fields["names"]))
    return Word(Deed(fields.pop("deed")), **fields)


Tell = Callable[[Word | Known], None]
