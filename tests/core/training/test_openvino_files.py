"""Pictures reach the model as the kiosk will show them."""

import numpy as np
import pytest

from kiosk.training.openvino_files import letterboxed


@pytest.mark.parametrize("size", [(720, 1280), (360, 640), (100, 100)])
def test_a_picture_is_fitted_padded_and_turned_to_rgb(size: tuple[int, int]) -> None:
    picture = np.zeros((*size, 3), np.uint8)
    picture[:, :, 0] = 255  # blue
    model_input = letterboxed(picture)
    assert model_input.shape == (1, 3, 384, 640)
    assert model_input.dtype == np.float32
    assert model_input[0, :, 192, 320].tolist() == [0.0, 0.0, 1.0]
    assert model_input[0, :, 0, 0] == pytest.approx(114 / 255)
