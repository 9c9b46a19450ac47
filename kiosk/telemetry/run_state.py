"""``run.json``: which kiosk runs on this state folder, with its pids and ports."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import psutil

from kiosk.errors import ConfigError


@dataclass(frozen=True, slots=True)
class RunState:
    """What `shopshadow status` needs to find a running kiosk.

    *born* is the process by the kernel's own count, as `_born` has it: a clock that is set
    changes nothing about it. Empty where the kernel does not tell, or an older kiosk wrote it.
    """

    pid: int
    started_at: float
    backend: str
    hub_pid: int | None = None
    hub_log: str = ""
    telemetry_port: int | None = None
    born: str = ""


def write(folder: Path, state: RunState) -> None:
    """Write run.json, whole or not at all."""
    file = folder / "run.json"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        scratch = file.with_suffix(".tmp")
        scratch.write_text(json.dumps(asdict(state)), encoding="utf-8")
        scratch.replace(file)
    except OSError as exc:
        raise ConfigError(
            f"The folder {folder} can't be written ({exc.strerror}). Make room or give the kiosk "
            "the right to write there, or name another with [storage] folder."
        ) from exc


def forget(folder: Path) -> None:
    """Remove run.json: the kiosk has ended."""
    with suppress(OSError):
        (folder / "run.json").unlink()


def read(folder: Path) -> RunState | None:
    """The running kiosk, or None when there is none (a stale file does not count)."""
    try:
        entries: dict[str, Any] = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        state = RunState(**entries)
    except (OSError, ValueError, TypeError):
        return None
    return state if _is_ours(state) else None


def _is_ours(state: RunState) -> bool:
    """A pid may have been given to another program since, also by another start of the machine."""
    if state.born:
        return state.born == _born(state.pid)
    try:
        return psutil.Process(state.pid).create_time() <= state.started_at + 1.0
    except psutil.Error:
        return False


def mine(*, started_at: float, backend: str) -> RunState:
    """The state of the calling process."""
    pid = os.getpid()
    return RunState(pid=pid, started_at=started_at, backend=backend, born=_born(pid))


def _born(pid: int) -> str:
    """Which start of the machine, and how many ticks after it: "" where that can't be known.

    Source: proc_pid_stat(5), field 22; the name before it may hold spaces and brackets.
    """
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        return f"{boot}/{stat.rpartition(')')[2].split()[19]}"
    except (OSError, IndexError):
        return ""
