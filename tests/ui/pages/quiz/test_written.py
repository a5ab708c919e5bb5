"""What comes with questions that a person wrote."""

from PySide6.QtCore import Qt

from studyapp.domain.answers import ChoicesAnswer, Grade, ShortAnswer
from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import Choice, Figure
from studyapp.ui.pages.quiz.page import QuizPage
from studyapp.ui.theme import Look
from studyapp.ui.widgets import SideNote
from studyapp.ui.widgets.figure_views import Picture
from tests.builders import multiple_question, short_question, single_question
from tests.ui.pages.keyboard import focused, press
from tests.ui.pages.outline import outline
from tests.ui.pages.quiz.conftest import Told, a_turn, a_verdict, after, judge, marks

Key = Qt.Key


def test_the_hint_is_one_key_away(page: QuizPage) -> None:
    page.show_turn(a_turn(single_question(hint="It was in spring.")))
    assert "It was in spring." not in outline(page)

    press(Key.Key_H)

    assert "It was in spring." in outline(page)
    assert "[Hint (" not in outline(page)
    page.show_turn(a_turn(single_question(hint="In May."), sitting="two", hinted=True))
    assert "In May." in outline(page)


def test_a_question_without_a_hint_offers_none_and_its_key_says_so(page: QuizPage) -> None:
    page.show_turn(a_turn(single_question(hint="It was in spring.")))
    press(Key.Key_H)
    page.show_turn(a_turn(sitting="another"))

    press(Key.Key_H)

    assert "[Hint (" not in outline(page)
    assert "This question has none." in outline(page)


def test_the_key_of_the_hint_is_listed_once_and_says_that_there_is_none_when_changed_too(
    page: QuizPage,
) -> None:
    page.show_turn(a_turn())
    (hint,) = [each for each in page.actions() if each.shortcut().toString() == "H"]
    hint.setShortcut("F7")

    press(Key.Key_F7)

    assert "This question has none." in outline(page)


def test_in_a_folded_window_the_hint_stands_in_the_foot(page: QuizPage, look: Look) -> None:
    look.set_folded(folded=True)
    page.resize(500, 500)
    page.show_turn(a_turn(single_question(hint="It was in spring.")))
    assert "[Hint (costs 0.25)]" in outline(page)

    press(Key.Key_H)

    assert "It was in spring." in outline(page)
    assert focused().accessibleName() == "A: 3 May 1788"


def test_a_picture_is_told_in_words_and_points_are_counted(page: QuizPage) -> None:
    question = single_question(figure=Figure("media/law.png", "The law is read out"), points=3)
    page.show_turn(a_turn(question))

    (picture,) = page.findChildren(Picture)
    assert picture.isVisible()
    assert picture.accessibleName() == "[Picture: The law is read out]"
    assert "Question 4 of 10, 3 points" in outline(page)


def test_the_facts_count_points_and_name_the_pack(page: QuizPage) -> None:
    question = short_question(points=2)
    turn = a_turn(question, passage=None, pack=PackId("canal"), title="The canal")
    page.show_turn(turn)

    page.show_verdict(a_verdict(question, ShortAnswer("a king"), 0.5), after(turn, 0.5))

    assert outline(page)[-7:-1] == ["Score", "1 of 2", "Time", "14 seconds", "Pack", "The canal"]


def test_signs_of_markdown_are_heard_nowhere_in_what_a_person_wrote(page: QuizPage) -> None:
    choices = (Choice("The *Warszawa*", right=True), Choice("The `Orzeł`", right=False))
    question = multiple_question(choices=choices, explanation="She was **sunk** in *1940*.")
    grade = Grade(0.0, Message("No.").followed_by(Message("{feedback}", {"feedback": "Not *it*."})))
    turn = a_turn(question)
    page.show_turn(turn)

    page.show_verdict(a_verdict(question, ChoicesAnswer((1,)), 0.0, grade=grade), after(turn, 0.0))

    assert list(marks(page)) == [
        "A: The Warszawa. Right answer, not chosen",
        "B: The Orzeł. Your answer, wrong",
    ]
    assert outline(page)[:5].count("Which two happened in the century of the law?") == 1
    note = page.findChild(SideNote, "note")
    assert isinstance(note, SideNote)
    assert note.accessibleName() == "No. Not it.\nShe was sunk in 1940."


def test_without_a_source_the_evidence_says_so_and_leads_nowhere(
    page: QuizPage, told: Told
) -> None:
    judge(page, short_question(citation=None, passage=None), ShortAnswer("The parliament"), 1.0)

    press(Key.Key_S)

    assert "No source given." in outline(page)
    assert "[Read it there]" not in outline(page)
    assert told.sentences == []


def test_the_quote_is_of_the_passage_that_is_cited(page: QuizPage) -> None:
    question = short_question()
    turn = a_turn(question, pack=PackId("canal"), title="The canal", cited_in="The digging")
    page.show_turn(turn)

    page.show_verdict(a_verdict(question, ShortAnswer("x"), 0.0), after(turn, 0.0))

    assert "The digging" in outline(page)
