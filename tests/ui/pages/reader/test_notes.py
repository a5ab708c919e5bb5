"""What packs lay over a passage: notes, names, claims and what is said of the whole."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from studyapp.domain.events import Findings
from studyapp.domain.notes import About, ClaimVerdict, Mention, Note, NoteKind, RemarkVerdict
from studyapp.domain.settings import ReadingStyle
from studyapp.domain.texts import Citation, Span
from studyapp.ui.marked.shown import show
from studyapp.ui.marked.signs import MarkKind, is_shown
from studyapp.ui.pages.reader import attending, steps
from studyapp.ui.pages.reader.explaining import Explanation, explained
from studyapp.ui.pages.reader.foot import Foot
from studyapp.ui.pages.reader.landmarks import Landmarks
from studyapp.ui.pages.reader.marks import marks_of
from studyapp.ui.pages.reader.note_card import NoteCard
from studyapp.ui.pages.reader.noting import mention_hint
from studyapp.ui.pages.reader.page import ReaderPage
from studyapp.ui.pages.reader.standing import standing_at
from studyapp.ui.theme import Look
from tests.ui.pages.reader.conftest import Reader, caret_at, press, view_of
from tests.ui.pages.reader.texts import WAR, a_repair, place_of, plain, war

SHIFT = Qt.KeyboardModifier.ShiftModifier
ABOUT = About(pack="The war", description="A text that needs care.", source="", license="CC0-1.0")


def a_note(
    words: str, kind: NoteKind, text: str, verdict: ClaimVerdict | None = None, basis: str = ""
) -> Note:
    span = place_of(WAR, words)
    citation = Citation(span, span.cut(WAR))
    return Note(citation=citation, kind=kind, text=text, verdict=verdict, basis=basis)


WHO = a_note("Molotov", NoteKind.PERSON, "He led foreign affairs.")
NAMED = a_note("agreement", NoteKind.WORD, "A pact.")
TERM = a_note("for five years", NoteKind.CLAIM, "So says article 3.", ClaimVerdict.RIGHT)
ENDED = a_note(
    "ended the war", NoteKind.CLAIM, "It went on.", ClaimVerdict.WRONG, basis="General knowledge."
)
NOTES = (WHO, NAMED, TERM, ENDED)


def noted(*, about: bool = False) -> Findings:
    """Return the passage with notes; "an agreement" is read "a pact", and a note is in it."""
    repair = a_repair(place_of(WAR, "signed an agreement"), "signed a pact", reason="Its name.")
    mentions = (
        Mention(WHO.span, NoteKind.PERSON, "Vyacheslav Molotov"),
        Mention(place_of(WAR, "Soviet Union"), NoteKind.PLACE, "Soviet Union"),
    )
    return replace(
        war(),
        emendations=(repair,),
        notes=NOTES,
        mentions=mentions,
        about=(ABOUT,) if about else (),
    )


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(attending, "announce", lambda _widget, words: said.append(words))
    return said


def explanation(words: str) -> Explanation:
    landmarks = Landmarks.of(noted())
    offset = WAR.index(words)
    found = explained(WAR, landmarks, standing_at(landmarks, offset), originals=frozenset())
    assert found is not None
    return found


def visible_note(page: ReaderPage) -> str:
    return "".join(c.accessibleName() for c in page.findChildren(NoteCard) if c.isVisible())


def test_a_claim_says_its_verdict_and_what_it_rests_on() -> None:
    found = explanation("ended the war")

    assert found.aloud == "Claim to check: wrong. It went on. Basis: General knowledge"
    assert (found.icon, found.bar) == ("warning", "wrong")
    assert explanation("for five years").heading == "Checked claim: right"


def test_only_what_is_doubtful_has_the_wavy_line() -> None:
    marks = marks_of(Landmarks.of(noted()), show(WAR, 0, len(WAR)))
    kinds = {WAR[mark.first + 2 : mark.last + 2]: mark.kind for mark in marks}

    assert kinds["ended the war"] is MarkKind.CLAIM
    assert kinds["for five years"] is MarkKind.CHECKED
    assert kinds["Molotov"] is MarkKind.PERSON
    assert kinds["Soviet Union"] is MarkKind.PLACE


def test_a_name_read_otherwise_is_a_repair_with_the_notes_on_it() -> None:
    found = explanation("signed an agreement")

    assert found.aloud == (
        "Repair. We read: signed a pact. In the source: signed an agreement. "
        "Why: Its name. We are sure of this. Word: A pact"
    )
    assert found.place == "3 of 3"


def test_keys_go_from_note_to_note_and_into_a_repair_and_out(
    reader: Reader, qtbot: QtBot, spoken: list[str]
) -> None:
    page = reader(noted())

    press(qtbot, page, Qt.Key.Key_M)
    assert caret_at(page, "Molotov")
    press(qtbot, page, Qt.Key.Key_M)
    assert caret_at(page, "signed an agreement")
    press(qtbot, page, Qt.Key.Key_M)
    assert caret_at(page, "for five years")
    qtbot.keyClick(view_of(page), Qt.Key.Key_M, SHIFT)
    assert caret_at(page, "signed an agreement")
    qtbot.keyClick(view_of(page), Qt.Key.Key_M, SHIFT)
    assert caret_at(page, "Molotov")

    assert spoken[0] == "person, Vyacheslav Molotov. person: He led foreign affairs."
    assert spoken[1] == "signed a pact, in the source signed an agreement. word: A pact."
    assert spoken[2] == "checked claim, right: So says article 3."


def test_a_text_with_something_to_say_of_it_begins_by_saying_it(
    reader: Reader, qtbot: QtBot, spoken: list[str]
) -> None:
    first = Note(
        citation=Citation(place_of(WAR, "# The end"), "# The end"), kind=NoteKind.WORD, text="Late."
    )
    page = reader(replace(noted(about=True), notes=(first, *NOTES)))

    assert spoken == ["about this text: A text that needs care."]
    assert "A text that needs care. Source: unknown. Licence: CC0-1.0" in visible_note(page)

    press(qtbot, page, Qt.Key.Key_M)
    assert visible_note(page) == "Word. Late"
    press(qtbot, page, Qt.Key.Key_M)
    assert caret_at(page, "Molotov")
    press(qtbot, page, Qt.Key.Key_Home)
    assert "About this text" in visible_note(page)


def test_repairs_are_marked_whatever_the_person_wants_to_see() -> None:
    none = ReadingStyle(dates=False, people=False, places=False)

    hidden = {kind for kind in MarkKind if not is_shown(kind, none)}

    assert hidden == {MarkKind.DATE, MarkKind.PERSON, MarkKind.PLACE}
    assert all(is_shown(kind, ReadingStyle()) for kind in MarkKind)


def test_names_that_are_not_marked_are_neither_told_nor_explained_in_the_foot(
    reader: Reader, look: Look, qtbot: QtBot, spoken: list[str]
) -> None:
    page = reader(noted())
    foot = page.findChild(Foot)
    assert isinstance(foot, QWidget)
    assert "Person, Place" in foot.accessibleName()

    look.set_reading(ReadingStyle(people=False))
    press(qtbot, page, Qt.Key.Key_M)

    assert "Person" not in foot.accessibleName()
    assert spoken == ["person: He led foreign affairs."]


def test_a_long_note_below_the_text_leaves_it_half_and_can_be_scrolled(
    reader: Reader, qtbot: QtBot
) -> None:
    long = a_note("Molotov", NoteKind.PERSON, "He is told of at length. " * 200)
    page = reader(replace(noted(), notes=(long,)), width=800)
    strip = page.findChild(QScrollArea, "strip")
    assert isinstance(strip, QScrollArea)

    press(qtbot, page, Qt.Key.Key_M)

    assert strip.isVisible()
    assert strip.height() <= page.height() / 2
    assert strip.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert strip.verticalScrollBar().maximum() > 0
    assert strip.verticalScrollBar().value() == 0


def test_the_card_is_as_high_as_what_it_says_now(reader: Reader, qtbot: QtBot) -> None:
    page = reader(noted(), width=1700)
    card = next(card for card in page.findChildren(NoteCard) if card.objectName() == "note")
    heights = []

    for key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BracketRight, Qt.Key.Key_M):
        press(qtbot, page, key)
        assert card.height() == card.wanted_height(card.width())
        heights.append(card.height())

    assert len(set(heights)) > 1


def test_a_text_without_notes_says_that_there_are_none(
    reader: Reader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(steps, "announce", lambda _widget, words: said.append(words))
    page = reader(plain("Nothing happened."))

    press(qtbot, page, Qt.Key.Key_M)
    qtbot.keyClick(view_of(page), Qt.Key.Key_M, SHIFT)

    assert said == ["No note below.", "No note above."]


@pytest.mark.parametrize(
    ("verdict", "name", "kind"),
    [
        (RemarkVerdict.DIFFERS, "Remark: it does not fit", MarkKind.CLAIM),
        (RemarkVerdict.IMPOSSIBLE, "Remark: it does not fit", MarkKind.CLAIM),
        (RemarkVerdict.FITS, "Remark: it fits", MarkKind.CHECKED),
    ],
)
def test_a_remark_of_the_program_is_marked_and_told_as_a_claim_is(
    verdict: RemarkVerdict, name: str, kind: MarkKind
) -> None:
    remark = replace(TERM, kind=NoteKind.REMARK, verdict=None, remark=verdict)
    landmarks = Landmarks.of(replace(war(), notes=(remark,)))

    found = explained(
        WAR, landmarks, standing_at(landmarks, remark.span.start), originals=frozenset()
    )
    marks = marks_of(landmarks, show(WAR, 0, len(WAR)))

    assert found is not None
    assert found.aloud == f"{name}. So says article 3"
    assert kind in {mark.kind for mark in marks}
    assert standing_at(landmarks, remark.span.start).aloud(WAR).startswith("remark, it")


def test_a_name_is_told_with_what_it_is_called_today() -> None:
    edo = Mention(Span(0, 3), NoteKind.PLACE, "Edo", known_as="Tokyo")

    assert mention_hint(edo, "Edo") == "Edo, also Tokyo"
