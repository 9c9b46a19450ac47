"""How little of the memory that was freed is kept; each case in a process of its own."""

import platform
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(
    platform.libc_ver()[0] != "glibc", reason="only glibc can be told how to keep memory"
)

_GIVEN_BACK = """
import psutil
from kiosk.memory import give_back
mb = lambda: psutil.Process().memory_info().rss / 1e6
blocks = [bytes(1000) for _ in range(60_000)]
last = bytes(1000)  # a heap can't shrink past what is still used
del blocks
before = mb()
give_back()
print(before - mb())
"""

_TIDIED = """
import psutil, threading
from kiosk.memory import Tidying
mb = lambda: psutil.Process().memory_info().rss / 1e6
blocks = [bytes(1000) for _ in range(60_000)]
last = bytes(1000)
del blocks
before, stop, ticks = mb(), threading.Event(), threading.Event()
loop = threading.Thread(target=Tidying(every_s=0.01).run, args=(stop,))
loop.start()
for _ in range(3000):
    if before - mb() > 40.0 or ticks.wait(0.01): break
stop.set()
loop.join()
print(before - mb())
"""

_LOST = """
import gc, threading, weakref
from kiosk.memory import Tidying, settle
settle()
gc.disable()  # a server that is little used: Python itself would not look for days
class Connection:
    pass
lost = Connection()
lost.itself = lost
gone = threading.Event()
weakref.finalize(lost, gone.set)
del lost
stop = threading.Event()
loop = threading.Thread(target=Tidying(garbage={garbage}, every_s=0.01).run, args=(stop,))
loop.start()
print(gone.wait({patience_s}), gc.get_freeze_count() > 1000)
stop.set()
loop.join()
"""

_HEAPS = """
import ctypes, threading
from kiosk.memory import keep_little
if {little}: keep_little()
gate = threading.Barrier(6)
def allocate():
    gate.wait()
    blocks = [bytes(1000) for _ in range(1000)]
    gate.wait()
threads = [threading.Thread(target=allocate) for _ in range(6)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
ctypes.CDLL(None).malloc_stats()
"""

_COMPANIES = """
from kiosk.codes.goods import gtin14
from biip import gs1_prefixes
assert gtin14("4006381333931") == "04006381333931"
print(len(gs1_prefixes._GS1_COMPANY_PREFIX_TRIE), len(gs1_prefixes._GS1_PREFIX_TRIE) > 0)
"""


_SOURCES = """
import inspect, sys
import PySide6.QtCore
from kiosk.qt.spellings import leave_out
if {leave_out}: leave_out()
read, usual = [], inspect.getsource
inspect.getsource = lambda thing: read.append(thing) or usual(thing)
import ui.frame
print(len(read), "ui.frame" in sys.modules)
"""


def _ran(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)


def test_what_was_freed_goes_back_to_the_system() -> None:
    """60 MB are freed below a block that stays; without the call they would stay ours."""
    assert float(_ran(_GIVEN_BACK).stdout) > 40.0


def test_holes_are_given_back_from_time_to_time() -> None:
    """S4-25: what pictures leave between things that stay must not add up over hours."""
    assert float(_ran(_TIDIED).stdout) > 40.0


def test_a_server_frees_what_lost_connections_leave() -> None:
    """S4-26: they hold on to themselves; without being looked for, the second run keeps them."""
    assert _ran(_LOST.format(garbage=True, patience_s=30)).stdout.split() == ["True", "True"]
    assert _ran(_LOST.format(garbage=False, patience_s=0.3)).stdout.split() == ["False", "True"]


def test_threads_share_two_heaps() -> None:
    """Six threads open heaps of their own otherwise: the second run shows that."""
    kept = _ran(_HEAPS.format(little=True)).stderr.count("Arena ")
    usual = _ran(_HEAPS.format(little=False)).stderr.count("Arena ")
    assert (kept, usual > 2) == (2, True)


def test_the_worlds_list_of_companies_is_not_kept() -> None:
    """15 MB that no till asks for; numbers are read without it."""
    assert _ran(_COMPANIES).stdout.split() == ["0", "True"]


def test_the_running_kiosk_imports_no_second_web_client() -> None:
    """`requests` and what it brings along are 4 MB and a tenth of a second."""
    code = (
        "import sys, ui.program, kiosk.qt.delivery\n"
        "print([m for m in ('requests', 'charset_normalizer', 'httpx', 'sqlalchemy', 'fastapi') "
        "if m in sys.modules])"
    )
    assert _ran(code).stdout.strip() == "[]"


def test_qt_reads_no_sources_of_modules_that_come_after_it() -> None:
    """Without that the sources of all of them stay in memory: the second run reads them."""
    few, _ = _ran(_SOURCES.format(leave_out=True)).stdout.split()
    many, imported = _ran(_SOURCES.format(leave_out=False)).stdout.split()
    assert (few, imported) == ("0", "True")
    assert int(many) > 100
