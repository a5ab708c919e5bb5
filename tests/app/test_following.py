"""Reader and Timeline follow each other."""

from pathlib import Path

from PySide6.QtCore import Qt

from studyapp.ui.pages.reader.view import PassageView
from tests.app.person import Person

KEY = Qt.Key


def test_the_reader_goes_to_what_was_picked_on_the_timeline_and_the_timeline_to_what_was_read(
    reader: Person,
) -> None:
    reader.go("timeline")
    page = reader.pages.timeline
    picked = page.canvas.stage.chronicle.events[3]
    reader.press(KEY.Key_Home, KEY.Key_Right, KEY.Key_Right, KEY.Key_Right)
    assert page.editing.chosen == picked

    reader.go("reader")
    reader.settle()
    view = reader.pages.reader.findChild(PassageView)
    assert view is not None
    assert picked.citation.span.start <= view.caret() <= picked.citation.span.end

    reader.press(KEY.Key_Home, held=Qt.KeyboardModifier.ControlModifier)
    reader.go("timeline")
    reader.settle()
    events = page.canvas.stage.chronicle.events
    first = min(
        (events[number] for number in range(len(events))), key=lambda one: one.citation.span.start
    )
    assert page.editing.chosen == first

    reader.press(KEY.Key_End)
    reader.go("cards")
    reader.go("timeline")
    reader.settle()
    assert page.editing.chosen != first


def test_the_timeline_quotes_the_chosen_event_as_the_reader_shows_it(
    person: Person, tmp_path: Path
) -> None:
    text = tmp_path / "war.txt"
    text.write_text("The army crossed the river on 9 August I945. Peace came in 1946.", "utf-8")
    person.drop(text)
    person.until(lambda: person.page == "findings")

    person.go("timeline")
    person.press(KEY.Key_Home)
    person.settle()

    quote = person.pages.timeline.body.strip.quote
    assert quote.accessibleName() == (
        "“The army crossed the river on 9 August 1945, in the source 9 August I945.”"
    )
