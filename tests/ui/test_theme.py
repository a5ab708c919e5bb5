"""The look holds what its table promises."""

import itertools

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.settings import ReadingStyle, ThemeChoice
from studyapp.ui.theme import Face, Look, Tokens
from studyapp.ui.theme.tokens import DARK, HIGH_CONTRAST, HIGH_CONTRAST_DARK, LIGHT

GROUNDS = ("page", "surface", "rail", "sunk", "lit", "accentsoft", "rightsoft", "wrongsoft",
           "repairsoft")  # fmt: skip
LEAST = {
    "ink": (12.9, 9.7),
    "ink2": (5.9, 5.2),
    "edge": (3.4, 3.3),
    "accent": (6.9, 6.0),
    "right": (5.2, 6.0),
    "wrong": (5.6, 5.5),
    "repair": (5.2, 6.3),
}


def luminance(colour: QColor) -> float:
    """Source: WCAG 2.2, relative luminance."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """Source: WCAG 2.2, contrast ratio."""
    pale, deep = sorted((luminance(one), luminance(other)), reverse=True)
    return (pale + 0.05) / (deep + 0.05)


def least(tokens: Tokens, name: str) -> float:
    return min(contrast(getattr(tokens, name), getattr(tokens, ground)) for ground in GROUNDS)


@pytest.mark.parametrize("name", LEAST)
def test_every_ink_has_its_least_contrast_on_every_ground(name: str) -> None:
    light, dark = LEAST[name]

    assert least(LIGHT, name) >= light - 0.05
    assert least(DARK, name) >= dark - 0.05


@pytest.mark.parametrize("name", LEAST)
@pytest.mark.parametrize("tokens", [HIGH_CONTRAST, HIGH_CONTRAST_DARK])
def test_high_contrast_is_at_least_8_4(tokens: Tokens, name: str) -> None:
    assert least(tokens, name) >= 8.35


@pytest.mark.parametrize(
    ("tokens", "wanted"),
    [(LIGHT, 8.7), (DARK, 8.3), (HIGH_CONTRAST, 8.4), (HIGH_CONTRAST_DARK, 8.4)],
)
def test_words_on_the_accent_are_read(tokens: Tokens, wanted: float) -> None:
    assert contrast(tokens.onaccent, tokens.accent) >= wanted - 0.05


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_lanes_stand_out_from_surface_and_page(look: Look, choice: ThemeChoice) -> None:
    look.set_choice(choice)

    grounds = (look.tokens.surface, look.tokens.page)
    for lane, ground in itertools.product(look.lanes, grounds):
        assert contrast(lane, ground) >= 3.05


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_lanes_beside_each_other_differ_in_lightness_too(look: Look, choice: ThemeChoice) -> None:
    look.set_choice(choice)

    for one, other in itertools.pairwise((*look.lanes, look.lanes[0])):
        assert contrast(one, other) >= 1.6


def test_code_has_letters_of_one_width(look: Look) -> None:
    metrics = QFontMetrics(look.font(Face.CODE))

    assert metrics.horizontalAdvance("iii") == metrics.horizontalAdvance("MMM")


@pytest.mark.parametrize("face", [face for face in Face if face is not Face.CODE])
def test_every_face_is_really_the_font_it_names(look: Look, face: Face) -> None:
    wanted = look.font(face)

    found = QFontInfo(wanted)

    assert found.family().startswith(("Source Sans Pro", "Source Serif Pro"))
    assert found.weight() == wanted.weight()
    assert found.pixelSize() == wanted.pixelSize()


def test_text_size_multiplies_measures_and_type(look: Look) -> None:
    before = look.font(Face.INTERFACE).pixelSize()

    look.set_text_size(200)

    assert look.px(38) == 76
    assert look.font(Face.INTERFACE).pixelSize() in (2 * before - 1, 2 * before)


def test_titles_stop_growing_at_28_points(look: Look) -> None:
    look.set_text_size(200)

    for face in (Face.DISPLAY, Face.PAGE_TITLE, Face.STEM, Face.BAR_TITLE):
        assert look.font(face).pixelSize() <= round(28 * 4 / 3)
    assert look.font(Face.READING).pixelSize() > 28 * 4 / 3


def test_text_size_stays_within_what_is_on_offer(look: Look) -> None:
    look.set_text_size(1000)
    largest = look.text_size
    look.set_text_size(1)

    assert (largest, look.text_size) == (200, 80)


def test_the_system_changes_the_look_only_when_it_is_followed(look: Look, qtbot: QtBot) -> None:
    look.set_choice(ThemeChoice.SYSTEM)
    look.follow_system(Qt.ColorScheme.Light)

    with qtbot.waitSignal(look.changed):
        look.follow_system(Qt.ColorScheme.Dark)
    followed = look.is_dark
    look.set_choice(ThemeChoice.LIGHT)
    with qtbot.assertNotEmitted(look.changed):
        look.follow_system(Qt.ColorScheme.Light)

    assert followed
    assert not look.is_dark


def test_high_contrast_follows_the_system_and_drops_tints(look: Look) -> None:
    look.set_choice(ThemeChoice.HIGH_CONTRAST)
    look.follow_system(Qt.ColorScheme.Dark)

    assert look.tokens is HIGH_CONTRAST_DARK
    assert (look.border, look.ring) == (2, 3)
    assert look.era.alpha() == 0


def test_a_width_is_measured_in_ems_of_the_interface_font(look: Look) -> None:
    at_normal_size = look.ems(1100)
    look.set_text_size(200)

    assert at_normal_size == pytest.approx(75, abs=0.1)
    assert look.ems(1100) == pytest.approx(37.5, abs=0.1)


class Dressed(QWidget):
    """Counts how often Qt dresses it anew."""

    times = 0

    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() is QEvent.Type.StyleChange
        super().changeEvent(event)


def test_only_what_changes_the_colours_or_measures_dresses_every_widget_anew(
    look: Look, qtbot: QtBot
) -> None:
    widget = Dressed()
    widget.show()
    qtbot.addWidget(widget)
    widget.times = 0

    look.set_reading(ReadingStyle(length=45))
    assert widget.times == 0
    look.set_choice(ThemeChoice.DARK)
    assert widget.times > 0
