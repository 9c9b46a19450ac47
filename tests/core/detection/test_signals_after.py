"""A signal is survived after models came and went: OpenVINO puts a signal stack of its own there.

Each of its cores takes that stack along when it ends. A stack that is still named but gone kills
the program at its next signal, or overwrites what lies there now.
"""

import subprocess
import sys

_PROGRAM = """
import faulthandler, os, signal
from kiosk.detection.openvino_engine import OpenVinoDetector
import resources

faulthandler.enable()
came = []
signal.signal(signal.SIGTERM, lambda number, _frame: came.append(number))
folder = resources.path("models") / "shopshadow-goods"
first, second = OpenVinoDetector(folder), OpenVinoDetector(folder)
first.load()
second.load()
first.close()
second.close()
os.kill(os.getpid(), signal.SIGTERM)
assert came == [signal.SIGTERM]
"""


def test_a_model_that_ends_before_a_later_one_leaves_signals_as_they_were() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, timeout=120, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
