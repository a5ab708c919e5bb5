"""Events and readings are told anew in the card, by key alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from studyapp.domain.corrections import Looked, LookedEvent, Part
from studyapp.domain.events import Event, Findings, Status
from studyapp.domain.texts import Span
from studyapp.domain.when import When
from studyapp.ui.pages.findings.excerpt import Excerpt
from studyapp.ui.pages.findings.page import FindingsPage
from studyapp.ui.widgets.segments import Segments
from tests.builders import TEXT, a_citation, a_date, a_passage, an_event
from tests.ui.pages.findings.conftest import KING, TITLES, events
from tests.ui.pages.keyboard import CONTROL, focused, press, type_in
from tests.ui.pages.outline import cut_off, outline

KEY = Qt.Key


def field(page: FindingsPage, name: str) -> QLineEdit:
    return next(each for each in page.findChildren(QLineEdit) if each.accessibleName() == name)


def retype(page: FindingsPage, name: str, words: str) -> None:
    field(page, name).setFocus()
    field(page, name).selectAll()
    type_in(words)


def faults(page: FindingsPage) -> list[str]:
    return [
        each.accessibleDescription()
        for each in page.findChildren(QLineEdit)
        if each.property("faulty")
    ]


def test_an_event_is_corrected(page: FindingsPage, qtbot: QtBot) -> None:
    press(KEY.Key_E)
    assert focused().accessibleName() == "Title"
    type_in("x")
    retype(page, "Date", "4.5.1791")
    retype(page, "People", "Kollataj, Potocki,")
    page.findChildren(Segments)[0].choose(list(Status).index(Status.DISPUTED))

    with qtbot.waitSignal(page.event_corrected) as sent:
        press(KEY.Key_Return, held=CONTROL)

    [event] = sent.args or [None]
    assert isinstance(event, Event)
    assert event.id == "e0"
    assert event.title == f"x{TITLES[0]}"
    assert event.when == When.parse("1791-05-04")
    assert event.people == ("Kollataj", "Potocki")
    assert event.status is Status.DISPUTED


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("Date", "3/4/1945", "“3/4/1945” is no date, or could be two."),
        ("Date", "1900–1800", "“1900–1800” ends before it begins."),
        ("Date", "", "An event has a date."),
        ("Title", " ", "An event has a title"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    page: FindingsPage, qtbot: QtBot, name: str, typed: str, says: str
) -> None:
    press(KEY.Key_E)
    field(page, name).setText(typed)

    with qtbot.assertNotEmitted(page.event_corrected):
        press(KEY.Key_Return, held=CONTROL)

    assert focused() is field(page, name)
    assert faults(page)[0].startswith(says)
    qtbot.waitUntil(lambda: cut_off(page) == [])


def test_a_date_is_shown_as_it_is_read(page: FindingsPage) -> None:
    press(KEY.Key_E)
    retype(page, "Date", "44 bc")

    assert "Read as 44 BC." in outline(page)


def test_esc_leaves_everything_as_it_was(page: FindingsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.event_corrected):
        press(KEY.Key_E, KEY.Key_X, KEY.Key_Escape)

    press(KEY.Key_Down)
    assert TITLES[2] in outline(page)


def test_what_the_store_refuses_is_typed_further(page: FindingsPage) -> None:
    press(KEY.Key_E)
    page.refuse_typed("It is too long.")

    assert faults(page) == ["It is too long."]
    page.typed_is_kept()
    assert "Correct the event" not in outline(page)


@pytest.mark.unmeasured
@pytest.mark.parametrize("name", ["Title", "People", "Places", "Lane"])
def test_the_field_that_the_store_refuses_is_marked(page: FindingsPage, name: str) -> None:
    press(KEY.Key_E)
    retype(page, name, "Stanislas, Hugo" if name == "People" else "Hugo")

    page.refuse_typed("It is too long.", "Hugo")

    assert faults(page) == ["It is too long."]
    assert focused().accessibleName() == name
    assert field(page, name).property("faulty")
    retype(page, name, "Kollataj")
    assert faults(page) == []
    assert all(each.accessibleName() for each in page.findChildren(QLineEdit))


def test_two_events_are_merged(page: FindingsPage, qtbot: QtBot) -> None:
    press(KEY.Key_M)
    assert "This one: 3 May 1791. The other one: November 1795." in outline(page)
    retype(page, "Title of both together", "The end of a kingdom")
    page.findChildren(Segments)[1].choose(list(Status).index(Status.DISPUTED))

    with qtbot.waitSignal(page.events_merged) as sent:
        press(KEY.Key_Return, held=CONTROL)

    first, second, whole = sent.args or ["", "", None]
    assert (first, second) == ("e0", "e1")
    assert isinstance(whole, Event)
    assert whole.title == "The end of a kingdom"
    assert whole.when == When.parse("1791-05-03/1795-11")
    assert whole.status is Status.DISPUTED


def test_an_event_in_the_middle_has_two_neighbours(page: FindingsPage, qtbot: QtBot) -> None:
    press(KEY.Key_End, KEY.Key_M)
    page.findChildren(Segments)[0].choose(1)

    with qtbot.waitSignal(page.events_merged) as sent:
        press(KEY.Key_Return, held=CONTROL)

    assert (sent.args or [])[:2] == ["e1", "e2"]


def test_an_event_is_split_at_its_dates(page: FindingsPage, qtbot: QtBot) -> None:
    text = "It was begun on 3 May 1791 and it was ended on 9 May 1795."
    first, second = (text.index(date) for date in ("3 May 1791", "9 May 1795"))
    dates = (
        a_date("1791-05-03", span=Span(first, first + 10)),
        a_date("1795-05-09", span=Span(second, second + 10)),
    )
    event = an_event(id="whole", citation=a_citation(text, text=text))
    found = Findings(a_passage(text), dates, (event,))
    page.show_looked(Looked(found, events=(LookedEvent(event, None),)))
    press(KEY.Key_S)
    retype(page, "Title of part 2", "The end")

    with qtbot.waitSignal(page.event_split) as sent:
        press(KEY.Key_Return, held=CONTROL)

    key, parts = sent.args or ["", ()]
    assert key == "whole"
    assert [part.when.edtf for part in parts if isinstance(part, Part)] == [
        "1791-05-03",
        "1795-05-09",
    ]
    assert parts[1].title == "The end"

    field(page, "Title of part 1").clear()
    press(KEY.Key_Return, held=CONTROL)
    assert "at least two parts" in faults(page)[0]


def test_one_happening_is_split_where_the_person_parts_its_words(
    page: FindingsPage, qtbot: QtBot
) -> None:
    press(KEY.Key_S)
    retype(page, "Words of part 1", "The parliament  passed")
    retype(page, "Title of part 2", "It was a law")
    retype(page, "Words of part 2", "the war")
    press(KEY.Key_Return, held=CONTROL)
    assert focused() is field(page, "Words of part 2")
    assert "do not stand in the event" in faults(page)[0]

    retype(page, "Words of part 2", "the law")
    with qtbot.waitSignal(page.event_split) as sent:
        press(KEY.Key_Return, held=CONTROL)

    _key, parts = sent.args or ["", ()]
    assert [each.span.cut(TEXT) for each in parts] == ["The parliament passed", "the law"]


def test_selected_words_become_an_event(page: FindingsPage, qtbot: QtBot) -> None:
    excerpt = page.findChild(Excerpt)
    assert excerpt is not None
    press(KEY.Key_A)
    assert focused() is excerpt
    assert "Select the words of the passage that tell of it, then press A." in outline(page)
    cursor = excerpt.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(
        len("The parliament passed the law on 3 May 1791"), cursor.MoveMode.KeepAnchor
    )
    excerpt.setTextCursor(cursor)
    press(KEY.Key_A)

    with qtbot.waitSignal(page.event_made) as sent:
        press(KEY.Key_Return, held=CONTROL)

    title = "The parliament passed the law on 3 May 1791"
    assert sent.args == [Span(0, len(title)), title, When.parse("1791-05-03")]
    assert TEXT.startswith(title)


def test_a_reading_is_corrected(page: FindingsPage, qtbot: QtBot) -> None:
    press(KEY.Key_PageDown, held=CONTROL)
    press(KEY.Key_E)
    retype(page, "It reads", "Poniatowski")

    with qtbot.waitSignal(page.reading_corrected) as sent:
        press(KEY.Key_Return, held=CONTROL)

    assert sent.args == [KING, "Poniatowski"]
    assert len(events()) == 3
