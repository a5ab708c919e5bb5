import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from studyapp.domain.packs import Era
from studyapp.domain.settings import ThemeChoice
from studyapp.domain.when import When
from studyapp.timeline.arrangement import Arrangement
from studyapp.timeline.chronicle import Chronicle
from studyapp.timeline.civil import civil_year
from studyapp.timeline.marks import Shape
from studyapp.timeline.view import View
from studyapp.ui.pages.timeline.drawing import draw
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.marks import Drawn, paint_mark
from studyapp.ui.pages.timeline.overview_marks import paint_all, stacked_tops
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.theme import Look
from tests.timeline.builders import a_dated_event, many_events

BLUE = QColor("#213C86")
WHITE = QColor(Qt.GlobalColor.white)


def drawn_mark(look: Look, mark: Drawn, *, chosen: bool = False) -> QImage:
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_mark(painter, Ink.of(look), mark, BLUE, chosen=chosen)
    painter.end()
    return image


def strength(image: QImage, x: int, y: int = 20) -> float:
    """Return how much of the lane's colour a pixel has, 0 to 1."""
    return (255 - image.pixelColor(x, y).red()) / (255 - BLUE.red())


def test_a_range_is_a_firm_bar(look: Look) -> None:
    image = drawn_mark(look, Drawn(Shape.BAR, 20, 180, 20))

    assert strength(image, 23) == strength(image, 100) == strength(image, 177) == 1
    assert strength(image, 15) == strength(image, 185) == 0


def test_a_vague_date_fades_towards_its_ends(look: Look) -> None:
    image = drawn_mark(look, Drawn(Shape.SOFT, 20, 180, 20, 48, 48))

    assert strength(image, 100) == 1
    assert 0 < strength(image, 30) < strength(image, 50) < 1
    assert strength(image, 170) == pytest.approx(strength(image, 30), abs=0.05)


def test_an_exact_day_is_a_ring_with_an_empty_middle(look: Look) -> None:
    image = drawn_mark(look, Drawn(Shape.RING, 94, 106, 20))

    assert strength(image, 100) < 0.1
    assert strength(image, 95) > 0.5


def test_a_plan_is_drawn_in_dashes(look: Look) -> None:
    image = drawn_mark(look, Drawn(Shape.HOLLOW, 20, 180, 20))
    top = [max(strength(image, x, y) for y in (14, 15, 16)) > 0.5 for x in range(30, 170)]

    assert strength(image, 100) == 0
    assert any(top)
    assert not all(top)


def test_the_chosen_mark_has_a_second_ring(look: Look) -> None:
    mark = Drawn(Shape.BAR, 80, 120, 20)

    assert strength(drawn_mark(look, mark), 100, 11) == 0
    assert strength(drawn_mark(look, mark, chosen=True), 100, 11) > 0.5


@pytest.mark.unmeasured
@pytest.mark.parametrize("choice", list(ThemeChoice))
@pytest.mark.parametrize("size", [(300, 120), (900, 500)])
def test_a_stage_is_drawn_on_any_painter_in_any_look(
    look: Look, choice: ThemeChoice, size: tuple[int, int]
) -> None:
    look.set_choice(choice)
    events = [
        *many_events(200, seed=9, passages=2),
        a_dated_event("../0476"),
        a_dated_event("1916/.."),
    ]
    stage = Stage(Ink.of(look), Chronicle.of(events, {"p0": "One", "p1": "Two", "p": "Three"}))
    stage.resize(*size)
    stage.choose(5)
    image = QImage(*size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)

    for view in (stage.view, stage.view.zoomed(1e6, 100.0), stage.view.zoomed(0.01, 100.0)):
        stage.show(view)
        painter = QPainter(image)
        draw(painter, stage, scroll=0.0, lit=None, focus=True)
        painter.end()

    assert image.pixelColor(1, 1).alpha() == 255


def test_a_mark_is_drawn_where_its_days_are(look: Look) -> None:
    stage = Stage(Ink.of(look), Chronicle.of([a_dated_event("1900/1910"), a_dated_event("1950")]))
    stage.resize(900, 300)
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, stage, scroll=0.0, lit=None, focus=False)
    painter.end()

    mark = stage.chronicle.mark(0)
    label = stage.layout.bands[0].labels[0]
    assert label.left == pytest.approx(stage.view.x(mark.first))
    top = stage.row_top(0)
    assert top is not None
    y = round(top + stage.ink.title.height / 2 + 2)
    x = stage.frame.left + stage.view.x(mark.middle)
    assert image.pixelColor(round(x), y) == stage.ink.lane(0)


def test_a_period_tints_its_days_through_the_lanes_and_is_named_above_the_axis(look: Look) -> None:
    eras = [Era("The war", When.parse("1936/1947"))]
    events = [a_dated_event("1900/1910"), a_dated_event("1990")]
    stage = Stage(Ink.of(look), Chronicle.of(events, eras=eras))
    stage.resize(900, 300)
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, stage, scroll=0.0, lit=None, focus=False)
    painter.end()

    (period,) = stage.chronicle.periods
    within, beside = (
        round(stage.frame.left + stage.view.x(day)) for day in (period.last - 9, period.last + 90)
    )
    assert image.pixelColor(within, 8) != image.pixelColor(beside, 8)
    for day in (period.first, period.last):
        edge = round(stage.frame.left + stage.view.x(day))
        near = [image.pixelColor(x, 8).lightness() for x in range(edge - 4, edge + 5)]
        assert min(near) < min(near[0], near[-1]), "it is lined off where it begins and ends"
    name = QPointF(within, stage.frame.lanes_height + stage.ink.era.height / 2)
    assert stage.period_at(name) == period
    assert stage.period_at(QPointF(beside, name.y())) is None


def test_days_without_any_period_are_drawn_too(look: Look) -> None:
    events = [a_dated_event("1945"), a_dated_event("1890", number=1)]
    chronicle = Chronicle.of(events, eras=[Era("The forties", When.parse("1940/1949"))])
    stage = Stage(Ink.of(look), chronicle)
    stage.show(stage.view.showing(civil_year(1880), civil_year(1900)))

    image = QImage(640, 360, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, stage, scroll=0.0, lit=None, focus=False)
    painter.end()

    assert image.pixelColor(2, 2) == stage.ink.lane(0)


def test_the_silhouette_of_very_many_has_the_true_shares_of_lanes_and_hides_no_single_one() -> None:
    counts = np.array([[300, 0, 1, 0], [100, 0, 0, 100]])

    tops = stacked_tops(counts, 40.0, 2.0)

    assert tops.tolist() == [[40.0, 0.0, 2.0, 20.0], [10.0, 0.0, 0.0, 20.0]]


def test_very_many_events_are_seen_in_the_overview_where_they_are(look: Look) -> None:
    chronicle = Chronicle.of(many_events(700, seed=2))
    whole = View(civil_year(500), civil_year(2000), 300.0)
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    image.fill(WHITE)

    painter = QPainter(image)
    box = QRectF(0, 0, 300, 40)
    paint_all(painter, Ink.of(look), chronicle, whole, box=box, ratio=1.0)
    painter.end()

    seen = [image.pixelColor(x, 39) != WHITE for x in range(300)]
    assert not any(seen[:94])
    assert sum(seen[101:297]) > 150


@pytest.mark.parametrize("folded", [(), ("One", "Two", "Three")])
def test_nothing_of_what_lay_there_before_shines_through(
    look: Look, folded: tuple[str, ...]
) -> None:
    events = many_events(60, seed=2, passages=3)
    stage = Stage(Ink.of(look), Chronicle.of(events, {"p0": "One", "p1": "Two", "p2": "Three"}))
    stage.resize(901, 333)
    stage.arrange(Arrangement(folded=folded))
    images = []
    for before in (Qt.GlobalColor.red, Qt.GlobalColor.green):
        image = QImage(901, 333, QImage.Format.Format_RGB32)
        image.fill(before)
        painter = QPainter(image)
        draw(painter, stage, scroll=0.0, lit=None, focus=True)
        painter.end()
        images.append(image)

    assert images[0] == images[1]


def test_a_lane_with_a_short_name_has_room_for_the_number_of_its_events(look: Look) -> None:
    ink = Ink.of(look)
    events = [a_dated_event("1900", number=n, lane="AB"[n % 2]) for n in range(24)]
    stage = Stage(ink, Chronicle.of(events))

    stage.resize(1600, 400)

    room = stage.frame.left - stage.head_left - ink.gap
    assert not stage.heads_above
    assert ink.small.width("12 events") <= room
