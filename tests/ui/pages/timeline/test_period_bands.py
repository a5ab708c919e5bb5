"""Periods above the axis, from very near and from very far."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from studyapp.domain.packs import Era
from studyapp.domain.when import When
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.period_bands import Named, draw_period_names, named_above
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.theme import Look
from tests.timeline.builders import a_dated_event

REIGNS = [
    Era(f"Reign of king number {number}", When.parse(f"{1500 + 20 * number}/{1519 + 20 * number}"))
    for number in range(20)
]


@pytest.fixture
def stage(look: Look) -> Stage:
    events = [a_dated_event("1000"), a_dated_event("1950", number=1)]
    stage = Stage(Ink.of(look), Chronicle.of(events).with_added(REIGNS))
    stage.resize(900, 400)
    return stage


def is_framed(stage: Stage, named: Named, image: QImage) -> bool:
    """Return whether the edge of a frame is at the top of a box."""
    x, top = named.box.center().x(), named.box.top()
    return image.pixelColor(round(x), round(top)) == stage.ink.tokens.edge


def test_a_period_has_a_frame_where_its_name_is_read_and_only_a_thin_line_where_it_is_not(
    stage: Stage,
) -> None:
    image = QImage(900, 100, QImage.Format.Format_RGB32)
    seen = set()
    for factor in (1.0, 30.0):
        view = stage.view
        stage.show(view.zoomed(factor, view.width * 0.6))
        image.fill(stage.ink.tokens.page)
        painter = QPainter(image)
        named = named_above(stage)
        draw_period_names(painter, stage, named)
        painter.end()
        for each in named:
            seen.add(is_read := each.words is not None)
            assert is_framed(stage, each, image) is is_read
            left, y = round(each.box.left()), round(each.box.center().y()) - 1
            beginning = [image.pixelColor(x, y) for x in range(max(left - 1, 0), left + 2)]
            assert stage.ink.tokens.edge in beginning, "it is seen, however short"
    assert seen == {True, False}


def test_a_period_of_a_few_pixels_is_told_where_it_is_pointed_at(stage: Stage) -> None:
    stage.show(stage.view.zoomed(0.05, stage.view.width / 2))
    pixels = 20 * 365 * stage.view.scale
    assert pixels < 2

    for each in named_above(stage):
        assert each.words is None or not each.box.contains(each.words)
        at = QPointF(stage.frame.left, stage.frame.lanes_height) + each.box.center()
        found = stage.period_at(at)
        assert found is not None
        assert abs(found.first - each.period.first) * stage.view.scale <= 3
        assert stage.period_at(at - QPointF(60, 0)) is None


@pytest.mark.parametrize("of_passage", [True, False])
def test_a_period_has_a_name_or_a_bar_whoever_tells_of_it(look: Look, *, of_passage: bool) -> None:
    short = Era("The interregnum of the two rival governments", When.parse("1500/1503"))
    eras = [short, Era("After it", When.parse("1520/1900"))]
    events = [a_dated_event("1499"), a_dated_event("1700", number=1)]
    chronicle = Chronicle.of(events, eras=eras if of_passage else ())
    stage = Stage(Ink.of(look), chronicle if of_passage else chronicle.with_added(eras))
    stage.resize(900, 400)
    image = QImage(900, 100, QImage.Format.Format_RGB32)

    kinds = set()
    for width in (300, 900, 1500, 3000):
        stage.resize(width, 400)
        image.fill(stage.ink.tokens.page)
        painter = QPainter(image)
        first, second = named_above(stage)
        draw_period_names(painter, stage, [first])
        painter.end()
        row = [image.pixelColor(x, round(first.box.center().y()) - 1) for x in range(300)]
        kinds.add(is_named := first.words is not None)
        assert is_named or stage.ink.tokens.edge in row
        if first.words is not None:
            assert first.words.right() <= second.box.left()
    assert kinds == {True, False}


def test_a_name_that_nearly_fits_stays_within_its_own_days(look: Look) -> None:
    eras = [
        Era("The old republic", When.parse("1500/1599")),
        Era("The empire", When.parse("1595/1900")),
    ]
    events = [a_dated_event("1450"), a_dated_event("2200", number=1)]
    stage = Stage(Ink.of(look), Chronicle.of(events, eras=eras))
    name = stage.ink.era.width(eras[0].title)

    seen = set()
    for width in range(500, 2400, 10):
        stage.resize(width, 400)
        named = named_above(stage)[0]
        share = (named.box.width() - stage.ink.pad) / name
        if share > 0.65:
            seen.add(share < 1)
            assert named.words is not None
            assert named.box.contains(named.words)
    assert seen == {True, False}
