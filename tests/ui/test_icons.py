"""Icons are our own drawings, tinted."""

import pytest
from PySide6.QtGui import QColor, QIcon, QImage

from studyapp.ui.icons import FOLDER, icon, pixmap
from studyapp.ui.theme import Look

NAMES = sorted(file.stem for file in FOLDER.glob("*.svg"))


def inks(image: QImage) -> set[str]:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something_in_the_colour_asked_for(look: Look, name: str) -> None:
    image = pixmap(look, name, 24, QColor("#123456")).toImage()

    assert inks(image) == {"#123456"}


def test_an_icon_grows_with_the_text(look: Look) -> None:
    before = pixmap(look, "add", 20, ratio=1.0).width()

    look.set_text_size(200)

    assert pixmap(look, "add", 20, ratio=1.0).width() == 2 * before


def test_a_disabled_icon_is_paler(look: Look) -> None:
    made = icon(look, "add")

    normal = made.pixmap(40, QIcon.Mode.Normal).toImage()
    disabled = made.pixmap(40, QIcon.Mode.Disabled).toImage()

    assert inks(normal) == {look.tokens.ink.name()}
    assert inks(disabled) == {look.tokens.edge.name()}


def test_an_unknown_icon_is_a_fault(look: Look) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap(look, "unknown")
