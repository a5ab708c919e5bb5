"""Keys and the form turn into an event as it is to be told."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studyapp.domain.edits import Edit
from studyapp.domain.events import Event, Status
from studyapp.domain.messages import Message
from studyapp.domain.when import When
from studyapp.ui.pages.timeline import editing
from studyapp.ui.pages.timeline.editing import Editing
from studyapp.ui.pages.timeline.page import TimelinePage
from studyapp.ui.theme import Look
from studyapp.ui.widgets.choosers import Chooser
from studyapp.ui.widgets.event_fields import LaneField
from studyapp.ui.wording import say
from tests.timeline.builders import a_dated_event
from tests.ui.pages.timeline.conftest import shown_page

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PORT = a_dated_event("1904-02", "A port is attacked", number=1, lane="War")
TREATY = a_dated_event("1905/1906", "Envoys talk", number=2, lane="Talks")

Told = list[tuple[Event, Edit, bool]]


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> TimelinePage:
    return shown_page(look, qtbot, (PORT, TREATY))


@pytest.fixture
def told(page: TimelinePage) -> Told:
    """Return what is told from now on."""
    heard: Told = []
    page.editing.edited.connect(lambda *edited: heard.append(edited))
    return heard


@pytest.fixture
def said(page: TimelinePage) -> list[str]:
    heard: list[Message] = []
    page.editing.told.connect(heard.append)
    return heard  # type: ignore[return-value]  # put into words below


def test_it_is_heard_what_a_key_opens_the_form_for(
    page: TimelinePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(editing, "announce", lambda _form, words: heard.append(words))
    monkeypatch.setattr(Chooser, "showPopup", lambda _chooser: None)
    page.canvas.choose(0)

    for opens in (page.editing.open, page.editing.retitle, page.editing.choose_lane):
        opens()

    assert heard == [
        "Edit the event",
        "Give the event another title",
        "Choose the lane of the event",
    ]


def test_no_lane_is_chosen_by_words(look: Look) -> None:
    field = LaneField(look, "Lane", ["War"])
    field.show_lane(None)

    assert field.lane() is None
    field.show_lane("No lane")
    assert field.lane() is None
    field.show_lane("War")
    assert field.lane() == "War"


def test_alt_and_arrows_move_and_stretch_by_the_unit_of_the_date_and_add_up(
    page: TimelinePage, told: Told, qtbot: QtBot
) -> None:
    for key, held in (
        (KEY.Key_Right, ALT),
        (KEY.Key_Right, ALT),
        (KEY.Key_Left, ALT),
        (KEY.Key_Right, ALT | SHIFT),
        (KEY.Key_Left, CONTROL | SHIFT),
    ):
        qtbot.keyClick(page.canvas, key, held)

    assert [(event.when.edtf, edit) for event, edit, run in told if run] == [
        ("1904-03", Edit.MOVED),
        ("1904-04", Edit.MOVED),
        ("1904-03", Edit.MOVED),
        ("1904-03/1904-04", Edit.STRETCHED),
        ("1904-02/1904-04", Edit.STRETCHED),
    ]
    assert {event.citation for event, _, _ in told} == {PORT.citation}


def test_alt_up_and_down_go_to_the_lane_beside_and_say_where_there_is_none(
    page: TimelinePage, told: Told, said: list[Message], qtbot: QtBot
) -> None:
    qtbot.keyClick(page.canvas, KEY.Key_Up, ALT)
    assert told == []
    qtbot.keyClick(page.canvas, KEY.Key_Down, ALT)

    assert told == [(replace(PORT, lane="Talks"), Edit.RELANED, True)]
    assert [say(message) for message in said] == [
        "There is no lane beyond. Press M for another one."
    ]
    page.editing.show_found({}, ["Talks"])
    qtbot.keyClick(page.canvas, KEY.Key_Down, ALT)
    assert "a lane is a passage" in say(said[-1])


def test_what_cannot_be_done_is_said(page: TimelinePage, said: list[Message], qtbot: QtBot) -> None:
    qtbot.keyClick(page.canvas, KEY.Key_Left, ALT | SHIFT)
    assert say(said[-1]).startswith("It would end before it begins")

    last = a_dated_event("9999", "The end", number=3)
    page.show_events((last, a_dated_event("1900/..", "Open", number=4)), "Ends")
    qtbot.keyClick(page.canvas, KEY.Key_Right, ALT | SHIFT)
    assert say(said[-1]).startswith("It is open at that end")
    page.chosen.select(last.id)
    qtbot.keyClick(page.canvas, KEY.Key_Right, ALT)
    assert say(said[-1]).startswith("It can go no further")
    assert page.editing.chosen == last


def test_the_form_tells_all_of_it_at_once_and_stays_open_until_that_is_kept(
    page: TimelinePage, told: Told, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.canvas, KEY.Key_E)
    form = page.editing.form
    assert form is not None
    assert page.body.strip.isHidden()
    form.date.line.setText("about 44 BC")
    assert any(label.text() == "Read as c. 44 BC." for label in form.findChildren(QLabel))
    form.title.line.setText("Caesar dies")
    form.lane.show_lane("Rome")
    form.status.choose(list(Status).index(Status.DISPUTED))
    form.importance.choose(4)
    qtbot.keyClick(form.date.line, KEY.Key_Return, CONTROL)

    after = replace(
        PORT,
        title="Caesar dies",
        when=When.parse("-0043~"),
        lane="Rome",
        status=Status.DISPUTED,
        importance=5,
    )
    assert told == [(after, Edit.TOLD, False)]
    page.editing.refuse(after, "That title is too long.")
    assert page.editing.form is form
    page.editing.kept(after)
    assert page.editing.form is None
    assert page.canvas.hasFocus()


@pytest.mark.parametrize("typed", ["", "someday"])
def test_a_date_without_sense_is_refused_where_it_is_typed(
    page: TimelinePage, told: Told, qtbot: QtBot, typed: str
) -> None:
    qtbot.keyClick(page.canvas, KEY.Key_F2)
    form = page.editing.form
    assert form is not None
    assert form.title.line.selectedText() == PORT.title
    form.date.line.setText(typed)
    qtbot.keyClick(form.title.line, KEY.Key_Return, CONTROL)
    assert told == []
    assert form.date.line.hasFocus()

    qtbot.keyClick(form.date.line, KEY.Key_Escape)
    assert page.editing.form is None
    assert page.editing.chosen == PORT


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # of the popup
def test_to_choose_another_event_leaves_the_form_and_the_same_date_is_no_edit(
    page: TimelinePage, told: Told, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.canvas, KEY.Key_M)
    assert page.editing.form is not None
    page.chosen.select(TREATY.id)
    assert page.editing.form is None

    qtbot.keyClick(page.canvas, KEY.Key_E)
    page.editing.form.send()
    assert told == []
    assert page.editing.form is None


def test_an_edited_event_says_so_and_how_it_was_found(
    page: TimelinePage, said: list[Message], qtbot: QtBot
) -> None:
    found = replace(PORT, title="Port", when=When.parse("1904"), lane=None, importance=1)
    page.editing.show_found({PORT.id: found})

    note = page.editing.note
    assert note.isVisible()
    assert note.accessibleName() == (
        "Corrected by you. Found as: “Port”, 1904, without a lane, importance 1 of 5."
    )
    rows = page.list.model()
    assert rows.index(0, 1).data() == "A port is attacked (corrected by you)"
    qtbot.keyClick(page.canvas, KEY.Key_O)
    assert say(said[-1]) == "Found as: “Port”, 1904."
    with qtbot.waitSignal(page.editing.put_back_wanted) as wanted:
        qtbot.keyClick(page.canvas, KEY.Key_E, SHIFT)
    assert wanted.args == [PORT.id]

    qtbot.keyClick(page.canvas, KEY.Key_Right)
    assert note.isHidden()


def test_what_was_told_is_forgotten_once_the_store_has_it(
    page: TimelinePage, told: Told, qtbot: QtBot
) -> None:
    editing: Editing = page.editing
    qtbot.keyClick(page.canvas, KEY.Key_Right, ALT)
    editing.is_busy = lambda: True
    editing.show_found({})
    assert editing.chosen == told[0][0]

    editing.is_busy = lambda: False
    editing.show_found({})
    assert editing.chosen == PORT
