"""Pictures of what is drawn again and again: the same as if painted anew, and few of them."""

from collections.abc import Iterator, Sequence
from functools import partial

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from studyapp.domain.settings import ThemeChoice
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.rows import Label, Side
from studyapp.ui.pages.timeline.drawing import draw
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.paint import Words, Written, paint_labels
from studyapp.ui.pages.timeline.sprites import Sprites
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.theme import Look
from tests.timeline.builders import many_events

LARGE = 1000


@pytest.fixture
def frame(look: Look) -> Iterator[QPainter]:
    """Return a painter on a screen, on which one frame after the other is drawn."""
    assert look.px(1) == 1
    image = QImage(LARGE, LARGE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    yield painter
    painter.end()


def test_what_one_frame_draws_is_kept_for_the_next_however_much_it_is(frame: QPainter) -> None:
    sprites, painted = Sprites(), list[int]()

    def draw_frame() -> None:
        sprites.begin(frame)
        for number in range(6):
            noted = partial(_note, painted, number)
            sprites.draw(frame, number, 0, 0, LARGE, LARGE, noted)
        sprites.end()

    for _ in range(4):
        draw_frame()

    assert painted == [0, 1, 2, 3, 4, 5]


def test_pictures_that_are_drawn_no_more_are_let_go_of(frame: QPainter) -> None:
    sprites, painted = Sprites(), list[int]()
    for number in (*range(8), 0):
        sprites.begin(frame)
        sprites.draw(frame, number, 0, 0, LARGE, LARGE, partial(_note, painted, number))
        sprites.end()

    assert painted == [*range(8), 0]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_many_labels_are_painted_together_as_each_alone(look: Look, scale: float) -> None:
    labels = [_written(number, f"Ằ {number} ผู้ใหญ่ ﷽ jgy", "1 May 1900") for number in range(300)]
    labels += [_written(7, "Once more", "1900", side=Side.BELOW, is_chosen=True)]

    together = _with_labels(Ink.of(look), [labels], scale)

    assert together == _with_labels(Ink.of(look), [[each] for each in labels], scale)


def _written(
    number: int, title: str, date: str, *, side: Side = Side.RIGHT, is_chosen: bool = False
) -> Written:
    place = Label(number, 0, side, 3.0 + 5 * (number % 100), 120 + number % 7, 0.0, 1.0)
    return Written(place, 2.0 + 37 * (number // 16), Words(title, date), is_chosen)


def _with_labels(ink: Ink, frames: Sequence[Sequence[Written]], scale: float) -> QImage:
    image = QImage(round(800 * scale), round(760 * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for labels in frames:
        ink.sprites.begin(painter)
        paint_labels(painter, ink, labels)
        ink.sprites.end()
    painter.end()
    return image


def test_a_strip_of_a_picture_is_drawn_like_those_rows_of_the_whole(look: Look) -> None:
    stage = Stage(Ink.of(look), Chronicle.of(many_events(300, seed=4, passages=3)))
    stage.resize(700, 520)
    whole = _drawn(stage, top=0, height=520)

    strips = [_drawn(stage, top=top, height=65) for top in range(0, 520, 65)]

    for number, strip in enumerate(strips):
        assert strip == whole.copy(0, 65 * number, 700, 65)


def _note(painted: list[int], number: int, _on: QPainter) -> None:
    painted.append(number)


def _drawn(stage: Stage, *, top: int, height: int) -> QImage:
    image = QImage(700, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.translate(0, -top)
    painter.setClipRect(QRectF(0, 0, 700, 520))
    draw(painter, stage, scroll=0, lit=None, focus=False)
    painter.end()
    return image


def test_a_line_in_another_look_is_drawn_as_if_it_had_always_had_it(look: Look) -> None:
    chronicle = Chronicle.of(many_events(300, seed=4, passages=3))
    stage = _filled(look, chronicle)

    for theme, size in ((ThemeChoice.DARK, 100), (ThemeChoice.LIGHT, 150), (ThemeChoice.LIGHT, 90)):
        look.set_choice(theme)
        look.set_text_size(size)
        stage.dress(Ink.of(look))
        again = [_drawn(stage, top=0, height=520) for _ in range(3)]

        assert again[-1] == again[0] == _drawn(_filled(look, chronicle), top=0, height=520)


def _filled(look: Look, chronicle: Chronicle) -> Stage:
    stage = Stage(Ink.of(look), chronicle)
    stage.resize(700, 520)
    return stage
