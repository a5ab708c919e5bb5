"""Whatever is put on the line: no error, no words over others, nothing out of reach."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studyapp.domain.errors import WhenError
from studyapp.domain.events import Event
from studyapp.domain.when import When
from studyapp.timeline.chronicle import Chronicle
from studyapp.ui.pages.timeline.ink import Ink
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.pages.timeline.stage import Stage
from studyapp.ui.theme import Look
from tests.timeline.builders import a_dated_event
from tests.ui.pages.timeline.conftest import shown_page

SCRIPTS = (
    "עליית המלך לכס",
    "الملك يصل إلى المدينة",
    "皇帝登基并迁都",
    "👑🏰 crown 🇫🇷👩‍🚀",
    "a\u202egnol",
    "Zalgo " + "e\u0301\u0323" * 40,
)
ODD: dict[str, tuple[Event, ...]] = {
    "none": (),
    "one": (a_dated_event("1945-08-06"),),
    "one open": (a_dated_event("1945/.."),),
    "one minute": (a_dated_event("1945-08-06T08:15"),),
    "one day": tuple(a_dated_event("1945-08-06", f"Bomb {n}", number=n) for n in range(30)),
    "ends of time": (
        a_dated_event("-9999", "First", number=1),
        a_dated_event("9999-12-31T23:59", "Last", number=2),
        a_dated_event("-9999/9999", "All", number=3),
        a_dated_event("../-9999", "Before", number=4),
        a_dated_event("9999/..", "After", number=5),
    ),
    "long titles": (
        a_dated_event("1945", "word " * 2000, number=1),
        a_dated_event("1946", "unbroken" * 1250, number=2),
        a_dated_event("1947", "line\nbreak\ttab \x00 end", number=3),
        a_dated_event("1948", " ", number=4),
    ),
    "scripts": tuple(
        a_dated_event(f"19{n:02}", title, number=n, lane=title) for n, title in enumerate(SCRIPTS)
    ),
}
KEYS = (
    *(Qt.Key.Key_End, Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Home, Qt.Key.Key_Up),
    *(Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Minus, Qt.Key.Key_0),
)


def overlapping(page: TimelinePage) -> list[tuple[int, int]]:
    """Return pairs of events whose labels or marks stand over each other."""
    rows: dict[float, list[tuple[float, float, int]]] = {}
    for label, top in page.canvas.stage.layout.placed():
        left, right = label.extent
        rows.setdefault(top, []).append((left, right, label.number))
    return [
        (one[2], other[2])
        for row in rows.values()
        for one, other in zip(sorted(row), sorted(row)[1:], strict=False)
        if other[0] < one[1]
    ]


def test_odd_events_are_shown_walked_found_and_listed(look: Look, qtbot: QtBot) -> None:
    page = shown_page(look, qtbot)
    for name, events in ODD.items():
        page.show_events(events, name)
        for key in KEYS if events else ():
            QTest.keyClick(page.canvas, key)
            assert overlapping(page) == [], name
            width = page.canvas.stage.frame.time_width
            assert all(label.width <= width for label, _ in page.canvas.stage.layout.placed()), name
        page.body.find_field.setText(events[0].title[:20] if events else "x")
        page.body.find_field.clear()
        page.grab()
        QTest.keyClick(page.body.events_widget, Qt.Key.Key_L)
        page.grab()
        QTest.keyClick(page.body.events_widget, Qt.Key.Key_L)


def test_a_range_that_ends_before_it_begins_is_refused_by_name() -> None:
    with pytest.raises(WhenError, match=r"1945/1940.*ends before it begins"):
        When.parse("1945/1940")


def test_a_title_of_several_lines_is_one_line_beside_its_mark(look: Look) -> None:
    events = [a_dated_event("1947", "line\nbreak\tand\u2028 end")]

    stage = Stage(Ink.of(look), Chronicle.of(events))

    assert stage.words(0).title == "line break and end"
