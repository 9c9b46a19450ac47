import pytest
from PySide6.QtCore import QRect

from ui.arrangement import arrange
from ui.icons import icon
from ui.palette import PALETTES, Palette, Theme, contrast
from ui.presenters.certainty import Tone
from ui.theme import Look, automatic_scale, is_compact


def pairs(palette: Palette) -> list[tuple[str, str]]:
    grounds = (palette.ground, palette.surface)
    soft = [palette.soft(tone) for tone in Tone]
    return [
        *((ink, ground) for ground in grounds for ink in (palette.ink, palette.soft_ink)),
        *((palette.of(tone), ground) for ground in grounds for tone in Tone),
        *((palette.of(tone), palette.soft(tone)) for tone in Tone),
        *((ink, ground) for ground in soft for ink in (palette.ink, palette.soft_ink)),
        (palette.on_accept, palette.accept),
        (palette.on_ask, palette.ask),
        (palette.on_stop, palette.stop),
        (palette.ink, palette.raised),
        (palette.soft_ink, palette.raised),
        (palette.qr_dark, palette.qr_light),
    ]


@pytest.mark.parametrize("theme", list(Theme))
def test_every_pair_of_text_and_ground_can_be_read(theme: Theme) -> None:
    for text, ground in pairs(PALETTES[theme]):
        assert contrast(text, ground) >= 4.5, (text, ground)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("width", "height", "dots_per_inch", "scale"),
    [
        (1920, 1080, 92, 1.0),
        (1080, 1920, 92, 1.0),
        (3840, 2160, 185, 2.0),
        (1920, 1080, 180, 1.33),
        (1024, 600, 118, 0.87),
        (1024, 600, 170, 1.0),
        (800, 480, 90, 0.8),
    ],
)
def test_scale_follows_the_screen(
    width: int, height: int, dots_per_inch: float, scale: float
) -> None:
    assert automatic_scale(width, height, dots_per_inch) == pytest.approx(scale, abs=0.01)


@pytest.mark.parametrize("strip", [True, False])
@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
@pytest.mark.parametrize("size", [(1920, 960), (1080, 1800), (1024, 508), (960, 452), (600, 930)])
def test_parts_of_the_shopping_screen_do_not_overlap(
    size: tuple[int, int], aspect: float, *, strip: bool
) -> None:
    width, height = size
    look = Look(compact=is_compact(width, height, 1.0), portrait=height > width)
    places = arrange(width, height, look, aspect=aspect, strip=strip)
    parts = [
        place
        for place in (places.picture, places.guide, places.basket, places.strip)
        if place is not None
    ]
    for number, place in enumerate(parts):
        assert QRect(0, 0, width, height).contains(place)
        assert not any(place.intersects(other) for other in parts[number + 1 :])
    assert (places.strip is not None) is strip


def test_icon_takes_the_colour_it_is_given(qapp: object) -> None:
    image = icon("minus", 48, "#ff0000").toImage()
    assert image.pixelColor(24, 24).getRgb() == (255, 0, 0, 255)
    assert image.pixelColor(2, 2).alpha() == 0
