"""Peers take turns: each in a process of its own, a few frames at a time, one after another.

A machine's speed changes by the second, and one engine's threads disturb the next one's: so
nobody else runs during a turn, turns are short, and what is compared lies side by side in time.
"""

import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import psutil

from kiosk.errors import ModelError
from kiosk.speed.peers import Peer, Rows, open_engine, quiet_environment

_WARM_UP = 3  # frames at the beginning of a turn that are not measured
_START_WITHIN_S = 300.0


@dataclass(frozen=True, slots=True)
class Turn:
    """A few frames of one peer: seconds for each, and of the processor for all of them."""

    took_s: tuple[float, ...]
    cpu_s: float
    own_s: tuple[float, ...] = ()


@dataclass(slots=True)
class Ran:
    """All that one peer did."""

    first_detection_s: float
    turns: list[Turn] = field(default_factory=list)
    seen: list[Rows] = field(default_factory=list)
    rss_mb: float = 0.0


def measure(
    models: Mapping[Peer, Path],
    pictures: Path,
    cache_dir: Path,
    *,
    seconds: float,
    frames_a_turn: int,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[Peer, Ran]:
    """Let the peers take turns for *seconds* (one round at least).

    *pictures* is a ``.npy`` of frames, n × height × width × 3 BGR. ModelError in words for a
    peer that can't start.
    """
    with ExitStack() as stack:
        workers = {
            peer: stack.enter_context(_Worker(peer, model, pictures, cache_dir))
            for peer, model in models.items()
        }
        ran = {peer: Ran(worker.start(clock)) for peer, worker in workers.items()}
        end_s, rounds = clock() + seconds, 0
        order = list(workers)
        while not rounds or clock() < end_s:
            for peer in order:
                ran[peer].turns.append(workers[peer].turn(rounds * frames_a_turn, frames_a_turn))
            order = order[1:] + order[:1]  # nobody always follows the same one
            rounds += 1
        for peer, worker in workers.items():
            ran[peer].seen, ran[peer].rss_mb = worker.finish()
    return ran


class _Worker:
    """The parent's end of one peer's process."""

    def __init__(self, peer: Peer, model: Path, pictures: Path, cache_dir: Path) -> None:
        context = multiprocessing.get_context("spawn")
        self._peer = peer
        self._ours, theirs = context.Pipe()
        self._process = context.Process(
            target=_work, args=(theirs, peer, model, pictures, cache_dir), daemon=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ours.close()
        if self._process.pid is not None:
            self._process.join(10)
            self._process.kill()
            self._process.join()

    def start(self, clock: Callable[[], float]) -> float:
        """Seconds from the process's start to its first detection."""
        began = clock()
        self._process.start()
        self._answer()
        return clock() - began

    def turn(self, first: int, count: int) -> Turn:
        """Its turn: *count* frames from number *first* on."""
        self._ours.send((first, count))
        answer: Turn = self._answer()
        return answer

    def finish(self) -> tuple[list[Rows], float]:
        """What it sees in every frame, and the megabytes that it holds."""
        self._ours.send(None)
        answer: tuple[list[Rows], float] = self._answer()
        return answer

    def _answer(self) -> Any:
        try:
            if not self._ours.poll(_START_WITHIN_S):
                raise ModelError(f"{self._peer} does not answer. Measure on a machine at rest.")
            answer = self._ours.recv()
        except (EOFError, ConnectionError) as exc:
            raise ModelError(f"{self._peer} ended without a word; see above.") from exc
        if isinstance(answer, Exception):
            raise ModelError(f"{self._peer} can't be measured: {answer}") from answer
        return answer


def _work(pipe: Connection, peer: Peer, model: Path, pictures: Path, cache_dir: Path) -> None:
    """One peer's process: answers until it is told to finish, or its parent has gone."""
    quiet_environment()
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # the document alone goes to stdout
    frames = np.load(pictures)
    try:
        engine = open_engine(peer, model, cache_dir)
        engine.detect(frames[0])
    except Exception as exc:  # noqa: BLE001  the process's edge: told to the parent
        pipe.send(ModelError(str(exc)))
        return
    try:
        pipe.send("ready")
        while (wish := pipe.recv()) is not None:
            pipe.send(_turn(engine, frames, *wish))
        seen = [engine.detect(frame) for frame in frames]
        pipe.send((seen, psutil.Process().memory_info().rss / 1e6))
    except (EOFError, ConnectionError):
        return  # the parent has gone


def _turn(engine: Any, frames: Sequence[Any], first: int, count: int) -> Turn:
    for number in range(_WARM_UP):
        engine.detect(frames[(first + number) % len(frames)])
    took, cpu_s = [], time.process_time()
    for number in range(first, first + count):
        began = time.perf_counter()
        engine.detect(frames[number % len(frames)])
        took.append(time.perf_counter() - began)
    cpu_s = time.process_time() - cpu_s
    own: list[float] = []
    if hasattr(engine, "own_work"):
        own = [
            engine.own_work(frames[number % len(frames)], time.thread_time)
            for number in range(first, first + count)
        ]
    return Turn(tuple(took), cpu_s, tuple(own))
