"""ultralytics, told to stay offline, keep its settings to itself and use the cores it is given."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

_QUIET = {"YOLO_OFFLINE": "1", "YOLO_AUTOINSTALL": "false"}


def prepare(threads: int | None = None) -> Any:
    """The library, which fetches nothing from anywhere and calls with *threads* (every core).

    ultralytics itself would leave a core idle. On a machine with other work one thread is
    faster than two, which wait for each other after every layer.
    """
    os.environ.update(_QUIET)
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]
    os.environ.setdefault("YOLO_CONFIG_DIR", tempfile.mkdtemp(prefix="shopshadow-yolo-"))
    threads = threads or os.cpu_count() or 1
    os.environ["OMP_NUM_THREADS"] = str(threads)
    with contextlib.redirect_stdout(sys.stderr):  # where its progress belongs from now on
        import torch  # noqa: PLC0415  not at the kiosk's start
        import ultralytics  # noqa: PLC0415
        from ultralytics.utils import torch_utils  # noqa: PLC0415

    ultralytics.utils.NUM_THREADS = torch_utils.NUM_THREADS = threads
    torch.set_num_threads(threads)
    return ultralytics


def open_model(path: Path, *, threads: int | None = None) -> Any:
    """The model at *path* as ultralytics opens it."""
    return prepare(threads).YOLO(str(path))
