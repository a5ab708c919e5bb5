"""A corrected key grades old answers anew, but only where their learner says so."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from studyapp.domain.answers import (
    Answer,
    ChoiceAnswer,
    ChoicesAnswer,
    ClozeAnswer,
    DateAnswer,
    MatchAnswer,
    NumberAnswer,
    OpenAnswer,
    OrderAnswer,
    ShortAnswer,
    TimelineAnswer,
    TruthAnswer,
)
from studyapp.domain.asked import version_of
from studyapp.domain.kinds import Kind
from studyapp.domain.question_pieces import Choice, OrderItem
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.sittings import QuizWish
from studyapp.domain.texts import PassageId
from studyapp.domain.tolerances import DateTolerance, DateUnit
from studyapp.domain.when import When
from studyapp.generate.authored import dealt
from studyapp.grade.grading import grade
from studyapp.store.journal import Journal
from studyapp.study.drawing import Choosing, drawn
from studyapp.study.unpacking import unpacked
from studyapp.wiring import Program
from tests.builders import (
    an_attempt,
    cloze_question,
    date_question,
    match_question,
    multiple_question,
    number_question,
    open_question,
    order_question,
    short_question,
    single_question,
    timeline_question,
    truefalse_question,
)
from tests.packing import PACK, a_pack, a_pack_passage
from tests.study.programs import Clock, answer_to, open_at

LAW, LEFT, ROSE = (OrderItem(text) for text in ("The law", "The king leaves", "The rising"))


def chosen(*texts: str, right: Sequence[str]) -> tuple[Choice, ...]:
    return tuple(Choice(text, right=text in right) for text in texts)


def written(own: str, question: Any, **fields: Any) -> Any:  # noqa: ANN401  # any kind, any field
    """Return a question of the pack with a source in none of its passages."""
    there = {"passage": None, "recipe": None, "events": (), "citation": None, "pack": PACK}
    return replace(question, id=QuestionId(f"{PACK}/{own}"), **there | fields)


SINGLE = written("who", single_question(choices=chosen("Ada", "Bo", "Cy", right=["Ada"])))
MULTIPLE = written(
    "two", multiple_question(choices=chosen("Ada", "Bo", "Cy", "Di", right=["Ada", "Bo"]))
)
SHORT = written("egypt", short_question(answer="Egypt", accept=(), reject=()))
NUMBER = written("long", number_question(value=164.0, tolerance=5.0))
ORDER = written("order", order_question(items=(LAW, LEFT, ROSE), shown=(2, 0, 1)))
MATCH = written("match", match_question())
TIMELINE = written("line", timeline_question())
DATE = written("date", date_question("1791"))
CLOZE = written("cloze", cloze_question())
TRUE = written("true", truefalse_question())

Case = tuple[Question, Answer, Question, float, float]
CORRECTED: list[Case] = [
    (
        SINGLE,
        ChoiceAnswer(1),
        replace(SINGLE, choices=chosen("Bo", "Ada", "Di", "Cy", right=["Bo"])),
        0.0,
        1.0,
    ),
    (
        MULTIPLE,
        ChoicesAnswer((0, 1)),
        replace(MULTIPLE, choices=chosen("Di", "Cy", "Bo", "Ada", right=["Ada", "Di"])),
        1.0,
        0.0,
    ),
    (TRUE, TruthAnswer(says=True), replace(TRUE, is_true=False), 1.0, 0.0),
    (SHORT, ShortAnswer("Misr"), replace(SHORT, accept=("Misr",)), 0.0, 1.0),
    (NUMBER, NumberAnswer("150"), replace(NUMBER, tolerance=20.0), 0.0, 1.0),
    (
        DATE,
        DateAnswer("1793"),
        replace(DATE, tolerance=DateTolerance(2, DateUnit.YEAR)),
        0.0,
        1.0,
    ),
    (
        CLOZE,
        ClozeAnswer(("1791", "king", "throne")),
        replace(CLOZE, gaps=(CLOZE.gaps[0], replace(CLOZE.gaps[1], answer="king"), CLOZE.gaps[2])),
        2 / 3,
        1.0,
    ),
    (ORDER, OrderAnswer((0, 2, 1)), replace(ORDER, items=(LAW, ROSE, LEFT)), 2 / 3, 1.0),
    (
        MATCH,
        MatchAnswer((1, 3, 0)),
        replace(MATCH, answers=("1795", "1791", "1863")),
        1.0,
        1 / 3,
    ),
    (
        TIMELINE,
        TimelineAnswer(("1791", "1795", "1920")),
        replace(
            TIMELINE,
            items=(*TIMELINE.items[:2], replace(TIMELINE.items[2], when=When.parse("1920"))),
        ),
        -1,
        1.0,
    ),
]


def put(program: Program, *questions: Question, version: int = 1) -> None:
    pack = a_pack(
        version=version,
        digest=f"d{version}",
        questions=questions,
        passages=(a_pack_passage(),),
        events=(),
    )
    program.sharing.add(unpacked(pack))


def answer(program: Program, question: Question, given: Answer, **fields: Any) -> float:  # noqa: ANN401  # any field
    """Append an answer to the journal, and return its score."""
    graded = grade(question, given)
    attempt = an_attempt(
        graded.score,
        question=question.id,
        passage=question.passage,
        pack=question.pack,
        kind=question.kind,
        stem=question.stem,
        asked=question,
        given=given,
        **fields,
    )
    journal = Journal(program.store)
    journal.append_attempt(program.learning.learner(), attempt)
    return graded.score


def right(program: Program) -> float:
    return program.overview.scores().total.right


def raw(program: Program) -> list[tuple[object, ...]]:
    """Return all that the journal has, as it is written."""
    with program.store.reading() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM attempts ORDER BY entry").all()
    return [tuple(row) for row in rows]


def test_answers_of_every_kind_are_graded_anew_up_and_down_once_that_is_taken(
    program: Program,
) -> None:
    put(program, *(old for old, *_rest in CORRECTED))
    scores = [answer(program, old, given) for old, given, *_rest in CORRECTED]
    known = [before for *_rest, before, _after in CORRECTED if before >= 0]
    assert scores[:-1] == pytest.approx(known)
    journal = raw(program)
    assert program.regrading.waiting() == 0

    put(program, *(new for _old, _given, new, *_rest in CORRECTED), version=2)

    assert program.regrading.waiting() == len(CORRECTED)
    assert right(program) == pytest.approx(sum(scores))
    found = program.regrading.look().regrades
    news = [after for *_rest, after in CORRECTED]
    assert [each.attempt.score for each in reversed(found)] == pytest.approx(scores)
    assert [each.new_score for each in reversed(found)] == pytest.approx(news)
    assert all(str(each.old_key) != str(each.new_key) for each in found)
    assert (str(found[-1].old_key), str(found[-1].new_key)) == ("Ada", "Bo")

    program.regrading.take(found)

    assert raw(program) == journal
    assert program.regrading.waiting() == 0
    assert right(program) == pytest.approx(sum(news))
    by_kind = program.overview.scores().by_kind
    assert by_kind[Kind.MATCH].right == pytest.approx(1 / 3)
    rows = list(csv.DictReader(io.StringIO(program.overview.attempts_csv())))
    assert [float(row["score"]) for row in rows] == pytest.approx(news, abs=1e-4)
    assert program.overview.report().days[-1].right == pytest.approx(sum(news))
    undone = program.undo.undo()
    assert undone is not None
    assert right(program) == pytest.approx(sum(scores))
    assert program.regrading.waiting() == len(CORRECTED)
    program.undo.redo()
    assert right(program) == pytest.approx(sum(news))
    assert raw(program) == journal


def test_what_was_declined_is_not_asked_again_until_the_key_is_yet_another(
    program: Program, folder: Path, clock: Clock
) -> None:
    swapped = replace(SINGLE, choices=chosen("Ada", "Bo", "Cy", right=["Bo"]))
    put(program, SINGLE)
    answer(program, SINGLE, ChoiceAnswer(0))
    put(program, swapped, version=2)

    program.regrading.decline(program.regrading.look().regrades)

    assert (program.regrading.waiting(), right(program)) == (0, 1.0)
    program.close()
    with open_at(folder, clock) as again:
        assert (again.regrading.waiting(), again.regrading.look().regrades) == (0, ())
        put(again, replace(swapped, choices=chosen("Ada", "Bo", "Cy", right=["Cy"])), version=3)
        (third,) = again.regrading.look().regrades
        assert (str(third.old_key), str(third.new_key)) == ("Ada", "Cy")
        again.regrading.take([third])
        assert right(again) == 0.0
        put(again, SINGLE, version=4)
        (back,) = again.regrading.look().regrades
        assert (str(back.old_key), str(back.new_key), back.new_score) == ("Cy", "Ada", 1.0)
        again.regrading.decline([back])
        assert (right(again), again.regrading.waiting()) == (0.0, 0)
        again.undo.undo()
        assert again.regrading.waiting() == 1


def test_the_cost_of_a_hint_stays_and_the_quiz_shows_the_new_score(program: Program) -> None:
    hinted = replace(SINGLE, hint="She counted.")
    put(program, hinted)
    turn = program.quizzing.start(QuizWish(pack=PACK, count=1))
    assert turn.question is not None
    program.quizzing.take_hint(turn.question.id)
    _verdict, turn = program.quizzing.answer(
        turn.question.id, answer_to(turn.question, right=False), timedelta(seconds=2), None
    )
    assert turn.results == (0.0,)
    picked = program.overview.attempts_csv().splitlines()[1].split(",")[5]

    put(program, replace(hinted, choices=chosen("Cy", "Bo", "Ada", right=[picked])), version=2)
    program.regrading.take(program.regrading.look().regrades)

    assert right(program) == 0.75
    turn_now = program.quizzing.turn()
    assert turn_now is not None
    assert turn_now.results == (0.75,)


def test_a_question_that_is_another_one_now_is_told_and_not_graded(program: Program) -> None:
    cases: list[tuple[Question, Answer, Question]] = [
        (SHORT, ShortAnswer("Misr"), replace(SHORT, stem="Who paid?", answer="Misr")),
        (NUMBER, NumberAnswer("164"), replace(NUMBER, unit="miles", value=102.0)),
        (SINGLE, ChoiceAnswer(2), replace(SINGLE, choices=chosen("Bo", "Ada", right=["Bo"]))),
        (TRUE, TruthAnswer(says=True), replace(SHORT, id=TRUE.id)),
        (ORDER, OrderAnswer((0, 1, 2)), replace(ORDER, items=(LAW, LEFT, OrderItem("A war")))),
        (
            MATCH,
            MatchAnswer((1, 3, 0)),
            replace(MATCH, answers=("1791", "1795", "1900"), rights=("1791", "1795", "1900")),
        ),
    ]
    opened = written("why", open_question())
    put(program, opened, *(old for old, *_rest in cases))
    for old, given, _new in cases:
        answer(program, old, given)
    answer(program, opened, OpenAnswer("Because.", (True, False)))
    Journal(program.store).append_attempt(program.learning.learner(), an_attempt())

    put(program, replace(opened, stem="?"), *(new for *_rest, new in cases), version=2)

    looked = program.regrading.look()
    assert (looked.regrades, looked.changed, looked.unkept) == ((), len(cases), 1)
    assert program.regrading.waiting() == 0
    put(program, version=3)
    assert program.regrading.look().changed == 0


def test_another_wording_of_what_is_no_key_is_no_reason_to_ask(program: Program) -> None:
    shown = dealt(SINGLE, seed=5)
    put(program, SINGLE)
    answer(program, shown, ChoiceAnswer(0))

    told = replace(SINGLE, stem=f"**{SINGLE.stem}**", explanation="She did.", hint="A.")
    put(program, told, version=2)

    assert program.regrading.waiting() == 0


def test_new_grades_are_each_learners_own_and_go_with_them(program: Program) -> None:
    put(program, SHORT)
    journal = Journal(program.store)
    for name in ("Me", "Ada"):
        attempt = an_attempt(0.0, question=SHORT.id, passage=None, pack=PACK, kind=Kind.SHORT)
        journal.append_attempt(
            journal.learner(name), replace(attempt, asked=SHORT, given=ShortAnswer("Misr"))
        )
    new = replace(SHORT, accept=("Misr",))
    put(program, new, version=2)

    program.regrading.take(program.regrading.look().regrades)

    assert (program.overview.scores("Me").total.right, program.regrading.waiting()) == (1.0, 0)
    assert (program.overview.scores("Ada").total.right, program.regrading.waiting("Ada")) == (0, 1)
    me = program.learners.current()
    program.learners.delete_for_good(me.uid)
    with program.store.reading() as connection:
        left = connection.exec_driver_sql("SELECT count(*) FROM regrades").scalar()
    assert left == 0
    assert journal.asked(version_of(new)) is None
    assert journal.asked(version_of(SHORT)) == SHORT


@pytest.fixture
def asked(program: Program, revolution: PassageId) -> list[Question]:
    """Return all that a quiz on a passage asks, each of it answered right."""
    quiz: dict[QuestionId, Question] = {}
    material = program.materials.of(revolution, None)
    for seed in range(2):
        made = drawn(material, count=20, seed=seed, choosing=Choosing())
        quiz |= {question.id: question for question in made.questions}
    for question in quiz.values():
        answer(program, question, answer_to(question, right=True))
    return list(quiz.values())


def test_a_corrected_event_changes_the_keys_of_what_was_made_of_it_and_no_others(
    program: Program, revolution: PassageId, asked: list[Question]
) -> None:
    assert len({question.kind for question in asked}) >= 5
    assert program.regrading.look().regrades == ()
    fled = next(
        each
        for each in program.reading.findings(revolution).events
        if each.when.edtf == "1791-06-20"
    )
    when = date_question("1791-06-20", passage=revolution, events=(fled.id,))
    answer(program, when, DateAnswer("20 June 1791"))
    whole = right(program)

    program.correcting.correct(
        replace(fled, title="Louis fled to Varennes", when=When.parse("1793-06-20"))
    )

    count = program.regrading.waiting()
    looked = program.regrading.look()
    assert count == len(looked.regrades) > 1
    date = next(each for each in looked.regrades if each.attempt.kind is Kind.DATE)
    assert (str(date.old_key), str(date.new_key)) == ("20 June 1791", "20 June 1793")
    assert all(each.new_score < each.attempt.score for each in looked.regrades)
    program.regrading.take(looked.regrades)
    assert right(program) == pytest.approx(whole + sum(each.difference for each in looked.regrades))

    program.correcting.undecide(fled.id)

    again = program.regrading.look().regrades
    assert len(again) == len(looked.regrades)
    program.regrading.take(again)
    assert right(program) == pytest.approx(whole)
