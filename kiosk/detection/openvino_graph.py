"""Compiles a network for our frames. The one place, beside training, that imports OpenVINO.

Importing it takes a good part of a second: the engine does so when it loads a model, on the
thread that does.
"""

# ruff: noqa: E402  (the telemetry must be kept out first)

import logging
import sys
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

# OpenVINO tells an address on the internet that it was imported, unless this is missing.
sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]

import openvino as ov
from openvino.preprocess import ColorFormat, PrePostProcessor

from kiosk.detection.letterbox import Letterbox
from kiosk.errors import ModelError

Request: TypeAlias = Any
"""An `openvino.InferRequest`, bound to a letterbox's buffer."""

log = logging.getLogger(__name__)

_CAMERA_SHAPE = (384, 640)  # height and width for a model that leaves them open: 16:9


@cache
def the_core() -> ov.Core:
    """The one core of this process, which never ends.

    A core puts a signal stack of its own under the thread that makes it and takes the memory along
    when it ends, also where a later core lies on top: the next signal would kill the program.
    """
    return ov.Core()


def compile_network(
    network: Path,
    *,
    threads: int,
    cache_dir: Path | None,
    size_px: tuple[int, int] | None = None,
) -> tuple[Request, Letterbox, tuple[int, ...]]:
    """The request that runs *network*, the letterbox it reads from, and its output's shape.

    *size_px*, height and width, is what a network that leaves them open is fixed to. Colours,
    scale and layout are part of the compiled graph, which is kept in *cache_dir*. ModelError when
    the file is damaged or takes something else than one colour picture.
    """
    try:
        return _compiled(network, threads, cache_dir, size_px)
    except RuntimeError as exc:
        raise ModelError(
            f"The model {network} can't be used: it is damaged or not a YOLO detection "
            f"model. Reinstall it or choose another ({_last_line(exc)})."
        ) from exc


def _compiled(
    network: Path, threads: int, cache_dir: Path | None, size_px: tuple[int, int] | None
) -> tuple[Request, Letterbox, tuple[int, ...]]:
    core = the_core()
    model = core.read_model(network)
    letterbox = Letterbox(*_fix_shape(network, model, size_px))
    config: dict[str, Any] = {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_NUM_THREADS": threads}
    compiled = _through_cache(core, _reading_bytes(model), config, cache_dir)
    request = compiled.create_infer_request()
    request.set_input_tensor(ov.Tensor(letterbox.buffer, shared_memory=True))
    return request, letterbox, tuple(compiled.output(0).shape)


def _through_cache(
    core: ov.Core, model: ov.Model, config: dict[str, Any], cache_dir: Path | None
) -> ov.CompiledModel:
    """Compile through the cache; a disk that takes none costs a slower start, not the model."""
    if cache_dir is not None:
        try:
            cache_dir.mkdir(parents=True, exist_ok=True)
            return core.compile_model(model, "CPU", {**config, "CACHE_DIR": str(cache_dir)})
        except (OSError, RuntimeError) as exc:
            log.warning("no compiled model can be kept in %s: %s", cache_dir, exc)
    return core.compile_model(model, "CPU", config)


def _fix_shape(network: Path, model: ov.Model, size_px: tuple[int, int] | None) -> tuple[int, int]:
    """Height and width of the input, set on *model* where it leaves them open."""
    shape = model.input().partial_shape
    if len(model.inputs) != 1 or shape.rank != 4 or not _is(shape[1], 3) or not _is(shape[0], 1):
        raise ModelError(
            f"The model {network} does not take one colour picture (1×3×height×width) but {shape}."
            " Choose a YOLO detection model."
        )
    if not shape.is_static:
        model.reshape([1, 3, *(size_px or _CAMERA_SHAPE)])
    height, width = model.input().shape[2:]
    if size_px is not None and size_px != (height, width):
        raise ModelError(
            f"The model {network} is fixed to {height}x{width} and can't look at "
            f"{size_px[0]}x{size_px[1]}. Leave the size out, or export it with an open size."
        )
    return height, width


def _is(dimension: ov.Dimension, number: int) -> bool:
    return bool(dimension.is_dynamic or dimension.get_length() == number)


def _reading_bytes(model: ov.Model) -> ov.Model:
    """*model* with an input of BGR bytes, height × width × 3."""
    graph = PrePostProcessor(model)
    tensor = graph.input().tensor()
    tensor.set_element_type(ov.Type.u8).set_layout(ov.Layout("NHWC"))
    tensor.set_color_format(ColorFormat.BGR)
    steps = graph.input().preprocess()
    steps.convert_element_type(ov.Type.f32).convert_color(ColorFormat.RGB).scale(255.0)
    graph.input().model().set_layout(ov.Layout("NCHW"))
    graph.output(0).tensor().set_element_type(ov.Type.f32)
    return graph.build()


def _last_line(exc: RuntimeError) -> str:
    lines = [line.strip() for line in str(exc).splitlines() if line.strip()]
    return lines[-1] if lines else type(exc).__name__
