"""The default engine: an exported YOLO model on OpenVINO, with no torch in the process."""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from kiosk.detection import model_files
from kiosk.detection.decoding import Decoder
from kiosk.detection.gate import Gate
from kiosk.detection.letterbox import Floats, Letterbox
from kiosk.errors import ModelError
from kiosk.events.pictures import Detections, Frame
from kiosk.memory import give_back

if TYPE_CHECKING:
    from kiosk.detection.openvino_graph import Request

log = logging.getLogger(__name__)

_BEFORE_LOADING = (384, 640)  # height and width of the letterbox, until the model says its own


class OpenVinoDetector:
    """Runs the model in *folder_or_xml* with *threads* threads.

    The network reads our bytes as they are: colours, scale and layout are part of the compiled
    graph, which is kept in *cache_dir*, so that the next start is quick. *size_px* (height, width)
    is for networks that leave theirs open. *every_class* and *gate*: see `Decoder`.
    """

    def __init__(  # noqa: PLR0913  what staff and benches choose
        self,
        folder_or_xml: Path,
        *,
        floor: float = 0.30,
        iou: float = 0.7,
        max_detections: int = 100,
        threads: int = 2,
        cache_dir: Path | None = None,
        size_px: tuple[int, int] | None = None,
        every_class: bool = False,
        gate: Gate | None = None,
    ) -> None:
        self._path = folder_or_xml
        self._decoder = Decoder(
            floor, iou, max_detections, every_class=every_class, gate=gate or Gate()
        )
        self._size_px = size_px
        self._threads = threads
        self._cache_dir = cache_dir
        self._names: dict[int, str] = {}
        self._letterbox = Letterbox(*_BEFORE_LOADING)
        self._request: Request | None = None
        self._suppressed = False  # the network does the suppression itself

    @property
    def names(self) -> Mapping[int, str]:
        """Class id → class name; empty before `load`."""
        return self._names

    def load(self) -> None:
        """Check, compile and try the model once. ModelError says what is wrong with its files."""
        from kiosk.detection.openvino_graph import compile_network  # noqa: PLC0415  as said there

        files = model_files.find(self._path)
        request, self._letterbox, output_shape = compile_network(
            files.network,
            threads=self._threads,
            cache_dir=self._cache_dir,
            size_px=self._size_px,
        )
        self._suppressed, classes = _understand(files.network, output_shape)
        self._names = _named(files, classes)
        self._request = request
        self._try_once(files.network)
        give_back()  # compiling takes far more than running
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
            features=found.signs,
            sequence=frame.sequence,
            time_s=frame.time_s,
            captured_s=frame.captured_s,
        )

    def close(self) -> None:
        """Give the memory back."""
        self._request = None
        give_back()

    @property
    def _input_size(self) -> tuple[int, int]:
        height, width = self._letterbox.buffer.shape[1:3]
        return width, height

    def _try_once(self, network: Path) -> None:
        """A damaged network can load and then see nothing: its numbers are no numbers."""
        if not np.isfinite(self.run_network()).all():
            raise ModelError(
                f"The model {network} is damaged: it answers no numbers. Reinstall it or choose "
                "another."
            )


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
