"""One life of a drilled kiosk: a process, what it says, and its end."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.context import ForkServerContext, ForkServerProcess

from kiosk.clock import Clock
from kiosk.drills import seller
from kiosk.drills.diary import Diary, decode
from kiosk.drills.seller import Plan


class Child:
    """A process that sells as *plan* says; what it says goes into *diary*.

    Processes come from a server that has the program loaded, so that one is there in some
    milliseconds and dies in the middle of its work, not of its start.
    """

    def __init__(self, plan: Plan, diary: Diary) -> None:
        self._diary = diary
        self._pipe, theirs = _CONTEXT.Pipe(duplex=False)
        self._process: ForkServerProcess = _CONTEXT.Process(target=seller.live, args=(plan, theirs))
        self._process.start()
        theirs.close()
        self.words = 0

    @property
    def pid(self) -> int:
        """The process."""
        assert self._process.pid is not None
        return self._process.pid

    @property
    def exit_code(self) -> int | None:
        """None while it lives."""
        return self._process.exitcode

    def listen(self, seconds: float, clock: Clock, *, until: Callable[[], bool]) -> None:
        """Write down what it says, for so long or until *until* holds or it ends."""
        deadline = clock() + seconds
        while not until() and (left_s := deadline - clock()) > 0:
            if self._pipe.poll(min(left_s, 0.05)) and not self._hear():
                return

    def listen_to_what_was_said(self) -> None:
        """Write down what waits in the pipe."""
        while self._pipe.poll() and self._hear():
            pass

    def kill(self) -> None:
        """SIGKILL; what it had said before is written down, too."""
        self._process.kill()
        self._process.join()
        self.listen_to_what_was_said()
        self._pipe.close()
        self._process.close()

    def _hear(self) -> bool:
        try:
            self._diary.write(decode(self._pipe.recv_bytes()))
        except (EOFError, OSError):
            return False
        self.words += 1
        return True


def _context() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["kiosk.drills.seller"])
    return context


_CONTEXT = _context()
