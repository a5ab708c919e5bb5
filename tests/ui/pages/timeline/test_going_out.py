"""The timeline as a picture and on paper, and the dialog that asks how."""

import re

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from studyapp.domain.events import Status
from studyapp.domain.exporting import ExportWish, Form, PaperSize, Stretch
from studyapp.domain.packs import Era
from studyapp.domain.when import When
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.export_dialog import ExportDialog
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.pages.timeline.picture_files import Painted, painted
from studyapp.ui.pages.timeline.sheet import SheetInk, heading_of
from studyapp.ui.theme import Look
from studyapp.ui.widgets.segments import Segments
from tests.timeline.builders import a_dated_event

MADE = "26 November 2026"
_PAGE = re.compile(rb"/Type /Page\b")
FEW = [
    a_dated_event("-0043-03-15", "Caesar & others", number=1, lane="Rome"),
    a_dated_event("19XX", "A century", number=2, lane="Later"),
]


@pytest.fixture(scope="module")
def ink() -> SheetInk:
    return SheetInk.of(Look())


def paint(ink: SheetInk, chronicle: Chronicle, wish: ExportWish) -> Painted:
    heading = heading_of("Old & new", chronicle, ["One", "Two"], made=MADE, days=wish.within)
    steps = painted(ink, chronicle, heading, wish)
    while True:
        try:
            assert 0.0 <= next(steps) <= 1.0
        except StopIteration as end:
            made: Painted = end.value
            return made


@pytest.fixture(scope="module")
def few() -> Chronicle:
    return Chronicle.of(FEW, None, [Era("Empire", When.parse("-0026/0476"))])


def test_a_picture_has_the_size_that_was_wished_and_says_what_it_is(
    ink: SheetInk, few: Chronicle, qtbot: QtBot
) -> None:
    assert qtbot is not None
    made = paint(ink, few, ExportWish(form=Form.PNG, width=800, scale=2))

    image = QImage.fromData(made.content())
    assert (image.width(), made.hidden) == (1600, 0)
    assert image.text("Title") == "Old & new"
    assert f"Made with Studyapp on {MADE}" in image.text("Description")


def test_words_in_an_svg_are_words_as_wide_as_they_were_measured(
    ink: SheetInk, few: Chronicle, qtbot: QtBot
) -> None:
    assert qtbot is not None
    text = paint(ink, few, ExportWish(form=Form.SVG)).content().decode()
    later = ExportWish(form=Form.SVG, within=Stretch(700_000, 720_000))

    words = re.findall(r'textLength="[\d.]+" lengthAdjust="spacingAndGlyphs">([^<]+)<', text)
    for said in ("Old &amp; new", "Caesar &amp; others", "15 March 44 BC", "One · Two", "Rome"):
        assert said in words
    assert f"Made with Studyapp on {MADE}" in words
    assert any(each.startswith("Periods: Empire, 27 BC") for each in words)
    part = paint(ink, few, later).content().decode()
    assert ">1 event, 1917 to 1972<" in part
    assert "Periods" not in part
    axis = text[: text.index(">Empire<")].rindex("clip-path")
    lane = text[: text.index(">15 March 44 BC<")].rindex("clip-path")
    assert text[axis : axis + 30] != text[lane : lane + 30], "the clip of the lanes would hide it"


def test_marks_with_soft_ends_have_their_colour_in_an_svg(ink: SheetInk, qtbot: QtBot) -> None:
    assert qtbot is not None
    planned = a_dated_event("1900/..", "A canal is planned", status=Status.PLANNED)
    known = a_dated_event("18XX", "A road is built", number=1)

    made = paint(ink, Chronicle.of([planned, known]), ExportWish(form=Form.SVG))
    text = made.content().decode()

    color = ink.ink.lane(0).name()
    shares = re.findall(rf'stroke="{color}" stroke-opacity="([\d.]+)" stroke-dasharray', text)
    assert len(set(shares)) > 10, "it goes out by and by"
    assert 'stroke="#000000"' not in text
    assert text.count("<stop ") == 4, "and a file has no more of them than it takes"


def test_one_sheet_is_one_page_and_many_events_take_as_many_as_they_need(
    ink: SheetInk, few: Chronicle, qtbot: QtBot
) -> None:
    assert qtbot is not None
    days = [f"1800-{day // 28 + 1:02d}-{day % 28 + 1:02d}" for day in range(80)]
    dated = enumerate(["-1999", *days])
    many = Chronicle.of([a_dated_event(each, number=number) for number, each in dated])

    one = paint(ink, few, ExportWish(form=Form.PDF, paper=PaperSize.A3, dark=True))
    crowded = paint(ink, many, ExportWish(form=Form.PDF, upright=True))
    spread = paint(ink, many, ExportWish(form=Form.PDF, several=True))
    tall = paint(ink, many, ExportWish(form=Form.PNG, width=1600))
    assert tall.hidden == 0, "it is as high as it takes"
    part = paint(ink, many, ExportWish(form=Form.PDF, within=Stretch(657_072, 657_102)))

    for made in (one, crowded, part):
        assert len(_PAGE.findall(made.content())) == 1
    assert (one.hidden, spread.hidden) == (0, 0)
    assert crowded.hidden > part.hidden
    assert len(_PAGE.findall(spread.content())) > 1


def asked(page: TimelinePage, act: str) -> ExportDialog:
    """Return the dialog that a key of the page opens."""
    action = page.findChild(QAction, act)
    assert action is not None
    action.trigger()
    dialog = page.window().findChild(ExportDialog)
    assert dialog is not None
    return dialog


def choose(dialog: ExportDialog, name: str, place: int) -> None:
    (row,) = [each for each in dialog.findChildren(Segments) if each.accessibleName() == name]
    assert row.isVisible(), name
    row.choose(place)


def test_only_what_counts_for_the_kind_of_file_is_asked(page: TimelinePage, qtbot: QtBot) -> None:
    dialog = asked(page, "save-as")
    shown = [each.text() for each in dialog.findChildren(QLabel) if each.isVisible()]
    assert shown[1:] == ["As", "Time", "Width", "Dots", "Colours"]
    choose(dialog, "As", 6)
    choose(dialog, "Time", 1)
    with qtbot.waitSignal(page.going_out.wanted) as wanted:
        dialog._save.trigger()

    wish, among = wanted.args
    stage = page.canvas.stage
    assert (wish.form, wish.within) == (
        Form.CALENDAR,
        Stretch(stage.view.first, stage.view.last),
    )
    assert among is stage.chronicle


def test_what_a_search_found_goes_out_alone_on_paper(page: TimelinePage, qtbot: QtBot) -> None:
    page.body.find_field.setText("Hiroshima")
    dialog = asked(page, "print")
    for name, place in (("Events", 1), ("Paper", 1), ("Held", 1), ("Sheets", 1)):
        choose(dialog, name, place)
    with qtbot.waitSignal(page.going_out.wanted) as wanted:
        dialog._save.trigger()

    wish, among = wanted.args
    assert (wish.paper, wish.upright, wish.several) == (PaperSize.A3, True, True)
    assert [each.title for each in map(among.events.__getitem__, range(len(among.events)))] == [
        "Hiroshima is bombed"
    ]


def test_of_events_that_a_filter_leaves_out_all_can_be_had(
    page: TimelinePage, qtbot: QtBot
) -> None:
    chronicle = page.canvas.stage.chronicle
    page.show_chronicle(chronicle.only(np.array([0, 1])), "The war")
    dialog = asked(page, "save-as")
    choose(dialog, "Events", 1)
    with qtbot.waitSignal(page.going_out.wanted) as wanted:
        dialog._save.trigger()

    assert wanted.args[1] is None


def test_nothing_is_asked_while_there_are_no_events(page: TimelinePage) -> None:
    page.show_events((), "Empty")
    page.going_out.ask()

    assert page.window().findChild(ExportDialog) is None


@pytest.mark.parametrize("width", [1024, 1600])
def test_in_large_text_each_name_stands_beside_its_first_choice_and_no_height_is_wasted(
    page: TimelinePage, look: Look, qtbot: QtBot, width: int
) -> None:
    look.set_text_size(200)
    page.resize(width, 1400)
    dialog = asked(page, "save-as")
    qtbot.waitExposed(dialog)
    names = [each for each in dialog.findChildren(QLabel) if each.isVisible()][1:]
    groups = {each.accessibleName(): each for each in dialog.findChildren(Segments)}

    for name in names:
        first = groups[name.text()].findChild(QAbstractButton, "segment-0")
        assert isinstance(first, QAbstractButton)
        middles = [part.mapTo(dialog, part.rect().center()).y() for part in (name, first)]
        assert middles[0] == middles[1]
    is_column = groups["As"].height() > 2 * look.control
    assert is_column is (width == 1024)
    last = groups["Colours"]
    foot = last.mapTo(dialog, QPoint(0, last.height())).y()
    assert dialog.height() - foot < 4 * look.control
    dialog.reject()
