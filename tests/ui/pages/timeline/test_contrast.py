"""Words and marks of the timeline are told from every ground they stand on, in every theme."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from studyapp.domain.settings import ThemeChoice
from studyapp.ui.pages.timeline.paint import mixed
from studyapp.ui.theme import Look
from tests.ui.test_theme import contrast

WORDS, MARKS = 4.5, 3.0


def seen_over(ground: QColor, tint: QColor) -> QColor:
    return mixed(tint, ground, tint.alphaF())


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
@pytest.mark.parametrize("choice", [ThemeChoice.SYSTEM, ThemeChoice.HIGH_CONTRAST])
def test_words_and_marks_stand_out_from_lanes_periods_and_chips(
    look: Look, choice: ThemeChoice, scheme: Qt.ColorScheme
) -> None:
    look.set_choice(choice)
    look.follow_system(scheme)
    tokens = look.tokens
    lanes = (tokens.surface, tokens.page)
    grounds = (*lanes, *(seen_over(lane, look.era) for lane in lanes))
    chips = (tokens.surface, tokens.accentsoft)

    faint_words = [
        (ink.name(), ground.name())
        for ink, ground in (
            *product((tokens.ink, tokens.ink2), grounds),
            *product((tokens.ink,), chips),
        )
        if contrast(ink, ground) < WORDS
    ]
    faint_marks = [
        (mark.name(), ground.name())
        for mark, ground in product((*look.lanes, tokens.accent, tokens.edge), grounds)
        if contrast(mark, ground) < MARKS
    ]

    assert faint_words == faint_marks == []
