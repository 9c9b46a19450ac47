"""The default engine: an exported YOLO model on OpenVINO, with no torch in the process."""

import logging
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import openvino as ov
from openvino.preprocess import ColorFormat, PrePostProcessor

from kiosk.detection import model_files
from kiosk.detection.decoding import Decoder
from kiosk.detection.letterbox import Floats, Letterbox
from kiosk.errors import ModelError
from kiosk.events import Detections, Frame

log = logging.getLogger(__name__)

_CAMERA_SHAPE = (384, 640)  # height and width for a model that leaves them open: 16:9


class OpenVinoDetector:
    """Runs the model in *folder_or_xml* with *threads* threads.

    The network reads our bytes as they are: colours, scale and layout are part of the compiled
    graph, which is kept in *cache_dir*, so that the next start is quick.
    """

    def __init__(
        self,
        folder_or_xml: Path,
        *,
        floor: float = 0.30,
        iou: float = 0.7,
        max_detections: int = 100,
        threads: int = 2,
        cache_dir: Path | None = None,
    ) -> None:
        self._path = folder_or_xml
        self._decoder = Decoder(floor, iou, max_detections)
        self._threads = threads
        self._cache_dir = cache_dir
        self._names: dict[int, str] = {}
        self._letterbox = Letterbox(*_CAMERA_SHAPE)
        self._request: ov.InferRequest | None = None
        self._suppressed = False  # the network does the suppression itself

    @property
    def names(self) -> Mapping[int, str]:
        """Class id → class name; empty before `load`."""
        return self._names

    def load(self) -> None:
        """Check, compile and try the model once. ModelError says what is wrong with its files."""
        files = model_files.find(self._path)
        try:
            request, output_shape = self._compile(files.network)
        except RuntimeError as exc:
            raise ModelError(
                f"The model {files.network} can't be used: it is damaged or not a YOLO detection "
                f"model. Reinstall it or choose another ({_last_line(exc)})."
            ) from exc
        self._suppressed, classes = _understand(files.network, output_shape)
        self._names = _named(files, classes)
        self._request = request
        self._try_once(files.network)
        log.info("model %s: %d classes, %d×%d", files.title, len(self._names), *self._input_size)

    def detect(self, frame: Frame) -> Detections:
        """What is seen in *frame*."""
        self.take_in(frame)
        return self.read_out(self.run_network(), frame)

    def take_in(self, frame: Frame) -> None:
        """Put *frame* where the network reads: the first step of `detect`."""
        self._letterbox.fill(frame.picture)

    def run_network(self) -> Floats:
        """The network's raw answer to what lies in its input; it is overwritten by the next."""
        if self._request is None:
            raise ModelError(f"The model {self._path} is not loaded.")
        self._request.infer()
        output: Floats = self._request.get_output_tensor(0).data[0]
        return output

    def read_out(self, output: Floats, frame: Frame) -> Detections:
        """What the network's *output* says about *frame*, which was taken in: the last step."""
        decode = self._decoder.decode_suppressed if self._suppressed else self._decoder.decode
        found = decode(output)
        return Detections(
            boxes=self._letterbox.to_frame(found.boxes),
            scores=found.scores,
            class_ids=found.class_ids,
            sequence=frame.sequence,
            time_s=frame.time_s,
            captured_s=frame.captured_s,
        )

    def close(self) -> None:
        """Give the memory back."""
        self._request = None

    @property
    def _input_size(self) -> tuple[int, int]:
        height, width = self._letterbox.buffer.shape[1:3]
        return width, height

    def _compile(self, network: Path) -> tuple[ov.InferRequest, tuple[int, ...]]:
        core = ov.Core()
        model = core.read_model(network)
        height, width = _fix_shape(network, model)
        self._letterbox = Letterbox(height, width)
        config = {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_NUM_THREADS": self._threads}
        if self._cache_dir is not None:
            self._cache_dir.mkdir(parents=True, exist_ok=True)
            config["CACHE_DIR"] = str(self._cache_dir)
        compiled = core.compile_model(_reading_bytes(model), "CPU", config)
        request = compiled.create_infer_request()
        request.set_input_tensor(ov.Tensor(self._letterbox.buffer, shared_memory=True))
        return request, tuple(compiled.output(0).shape)

    def _try_once(self, network: Path) -> None:
        """A damaged network can load and then see nothing: its numbers are no numbers."""
        if not np.isfinite(self.run_network()).all():
            raise ModelError(
                f"The model {network} is damaged: it answers no numbers. Reinstall it or choose "
                "another."
            )


def _fix_shape(network: Path, model: ov.Model) -> tuple[int, int]:
    """Height and width of the input, set on *model* where it leaves them open."""
    shape = model.input().partial_shape
    if len(model.inputs) != 1 or shape.rank != 4 or not _is(shape[1], 3) or not _is(shape[0], 1):
        raise ModelError(
            f"The model {network} does not take one colour picture (1×3×height×width) but {shape}."
            " Choose a YOLO detection model."
        )
    if not shape.is_static:
        model.reshape([1, 3, *_CAMERA_SHAPE])
    fixed = model.input().shape
    return fixed[2], fixed[3]


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


def _understand(network: Path, output_shape: tuple[int, ...]) -> tuple[bool, int | None]:
    """Whether the network suppresses by itself, and how many classes it has, where that shows."""
    match output_shape:
        case (1, _, 6):
            return True, None
        case (1, rows, anchors) if 4 < rows < anchors:
            return False, rows - 4
        case _:
            raise ModelError(
                f"The model {network} answers {output_shape}, which is no YOLO detection. "
                "Choose another."
            )


def _named(files: model_files.ModelFiles, classes: int | None) -> dict[int, str]:
    names = files.names or {number: str(number) for number in range(classes or 0)}
    if not names or (classes is not None and sorted(names) != list(range(classes))):
        raise ModelError(
            f"The model {files.network} has {classes or 'unnamed'} classes, but its metadata.yaml "
            f"names {len(files.names)}. Export it again with its metadata."
        )
    return names


def _last_line(exc: RuntimeError) -> str:
    lines = [line.strip() for line in str(exc).splitlines() if line.strip()]
    return lines[-1] if lines else type(exc).__name__
