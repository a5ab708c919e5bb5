"""Today, scores and report say what the journal says."""

import csv
import io
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest

from studyapp.domain.cards import Rating
from studyapp.domain.errors import FolderError, UnknownError
from studyapp.domain.kinds import Kind
from studyapp.domain.progress import DueCards, Missed, Score
from studyapp.domain.questions import QuestionId
from studyapp.domain.texts import PassageId
from studyapp.store.journal import Journal
from studyapp.wiring import Program
from tests.builders import FIRST, NOON, PACK, SECOND, TEXT, a_passage, an_attempt
from tests.study.programs import (
    REVOLUTION,
    Clock,
    a_wish,
    an_addition,
    answer_to,
    keep_revolution,
    open_at,
)

pytestmark = pytest.mark.unmeasured

TOOK = timedelta(seconds=6)
HEAD = "at,learner,passage,question,kind,answer,score,seconds,confidence"


def rows(program: Program) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(program.overview.attempts_csv())))


def take_quiz(program: Program, passage: PassageId, marks: list[bool]) -> None:
    """Answer one question for every mark, right or wrong."""
    turn = program.quizzing.start(a_wish(passage, len(marks)))
    for right in marks:
        assert turn.question is not None
        given = answer_to(turn.question, right=right)
        _, turn = program.quizzing.answer(turn.question.id, given, TOOK, None)


def rate_all(program: Program, rating: Rating) -> None:
    while (recall := program.reviewing.next_recall()) is not None:
        program.reviewing.rate(recall.card.id, rating, TOOK)


def test_on_the_first_day_there_is_nothing(program: Program) -> None:
    today = program.overview.today()

    assert today.now == NOON
    assert (today.passages, today.due, today.due_count) == (0, (), 0)
    assert (today.next_due, today.slipping, today.stopped) == (None, (), None)
    assert [day.reviews for day in today.days] == [0] * 7
    assert today.days[-1].day == date(2024, 3, 1)
    assert program.overview.learner() == "Me"


def test_today_counts_the_new_cards_of_every_passage(program: Program) -> None:
    keep_revolution(program)
    program.reading.keep(an_addition())
    cards = {entry.id: entry.cards for entry in program.reading.entries()}

    today = program.overview.today()

    titles = program.reading.titles()
    assert set(today.due) == {DueCards(key, titles[key], count) for key, count in cards.items()}
    assert [each.count for each in today.due] == sorted(cards.values(), reverse=True)
    assert today.due_count == program.overview.due_count() == sum(cards.values())


def test_with_all_cards_rated_today_says_when_the_next_comes_back(program: Program) -> None:
    program.reading.keep(an_addition())

    rate_all(program, Rating.EASY)

    today = program.overview.today()
    assert today.due == ()
    assert today.next_due == program.reviewing.next_due()
    assert today.days[-1].reviews == 3
    assert today.days[-1].lapsed == 0


def test_cards_that_come_back_in_the_next_days_are_counted_by_day(
    program: Program, clock: Clock
) -> None:
    program.reading.keep(an_addition())
    first = program.reviewing.next_recall()
    assert first is not None
    program.reviewing.rate(first.card.id, Rating.GOOD, TOOK)
    clock.move(first.intervals[Rating.GOOD])
    again = next(
        found for found in iter(program.reviewing.next_recall, None) if found.card == first.card
    )
    program.reviewing.rate(again.card.id, Rating.GOOD, TOOK)

    coming = program.overview.today().coming

    back = (clock.now + again.intervals[Rating.GOOD]).date()
    assert list(coming) == [date(2024, 3, day) for day in (2, 3, 4, 5)]
    assert {day for day, count in coming.items() if count} == {back}


def test_a_card_at_risk_is_said_to_slip(program: Program, clock: Clock) -> None:
    program.reading.keep(an_addition())
    rate_all(program, Rating.GOOD)
    assert program.overview.today().slipping == ()

    clock.move(timedelta(days=30))

    slipping = program.overview.today().slipping
    assert len(slipping) == 3
    assert all(0 < each.recall < 0.9 for each in slipping)


def test_scores_are_what_was_answered(program: Program, revolution: PassageId) -> None:
    take_quiz(program, revolution, [True, False, True, True])

    scores = program.overview.scores()

    answered = rows(program)
    assert len(answered) == 4
    assert scores.learner == "Me"
    assert scores.total.attempts == 4
    assert scores.total.right == pytest.approx(sum(float(row["score"]) for row in answered))
    assert scores.by_passage == {program.reading.titles()[revolution]: scores.total}
    assert sum(score.attempts for score in scores.by_kind.values()) == 4
    assert set(scores.by_kind) == {Kind(row["kind"]) for row in answered}


def test_reviews_are_counted_apart_from_answers(program: Program) -> None:
    program.reading.keep(an_addition())
    rate_all(program, Rating.EASY)

    scores = program.overview.scores()

    assert (scores.reviews, scores.due) == (3, 0)
    assert scores.total == Score()
    assert scores.total.share is None


def test_an_answer_taken_back_leaves_the_scores(program: Program, revolution: PassageId) -> None:
    take_quiz(program, revolution, [True, False])

    program.reviewing.undo()

    assert program.overview.scores().total == Score(1, 1.0)
    assert len(rows(program)) == 1


def test_answers_on_a_text_that_is_gone_still_count(program: Program) -> None:
    journal = Journal(program.store)
    journal.append_attempt(journal.learner(), an_attempt())

    scores = program.overview.scores()

    assert scores.by_passage == {"a text no longer in the library": Score(1, 1.0)}


def test_what_is_about_no_passage_stands_under_its_pack(program: Program) -> None:
    journal = Journal(program.store)
    for score, passage in ((1.0, None), (0.5, None), (0.0, a_passage().id)):
        journal.append_attempt(journal.learner(), an_attempt(score, passage=passage, pack=PACK))

    assert program.overview.scores().by_passage == {
        PACK: Score(2, 1.5),
        "a text no longer in the library": Score(1, 0.0),
    }
    assert [row["passage"] for row in rows(program)][:2] == [PACK, PACK]


def test_what_learners_grade_themselves_is_counted_apart(program: Program) -> None:
    journal = Journal(program.store)
    journal.append_attempt(journal.learner(), an_attempt(0.5))
    journal.append_attempt(journal.learner(), an_attempt(1.0, kind=Kind.OPEN, pack=PACK))

    scores = program.overview.scores()

    assert scores.total == Score(1, 0.5)
    assert list(scores.by_passage.values()) == [Score(1, 0.5)]
    assert scores.by_kind == {Kind.SINGLE: Score(1, 0.5), Kind.OPEN: Score(1, 1.0)}
    assert [row["kind"] for row in rows(program)] == ["single", "open"]


def test_the_report_counts_every_card_once(program: Program) -> None:
    program.reading.keep(an_addition())
    [known] = program.overview.report().known
    assert (known.title, known.known, known.slipping, known.rest) == ("The partitions", 0, 0, 3)

    rate_all(program, Rating.EASY)

    [known] = program.overview.report().known
    assert (known.known, known.slipping, known.rest) == (3, 0, 0)
    assert len(program.overview.report().days) == 20


def test_the_table_of_answers_has_the_promised_head(program: Program) -> None:
    assert program.overview.attempts_csv() == HEAD + "\n"


def test_every_answer_is_a_row_oldest_first(
    program: Program, clock: Clock, revolution: PassageId
) -> None:
    turn = program.quizzing.start(a_wish(revolution, 2))
    assert turn.question is not None
    given = answer_to(turn.question, right=True)
    _, turn = program.quizzing.answer(turn.question.id, given, TOOK, 3)
    clock.move(timedelta(minutes=1))
    assert turn.question is not None
    turn = program.quizzing.skip(turn.question.id)

    [row] = rows(program)

    assert row["at"] == NOON.isoformat()
    assert (row["learner"], row["passage"]) == ("Me", program.reading.titles()[revolution])
    assert (row["score"], row["seconds"], row["confidence"]) == ("1.0", "6.0", "3")


@pytest.mark.parametrize("answer", ["=1+1", "+44", "-44", "@sum", "\t=1", "\r=1", " =1"])
def test_no_cell_is_taken_for_a_formula(answer: str, program: Program) -> None:
    journal = Journal(program.store)
    program.reading.keep(an_addition(title="=HYPERLINK(A1)"))
    journal.append_attempt(journal.learner(), an_attempt(answer=answer))

    [row] = rows(program)

    assert row["answer"] == f"'{answer.strip()}"
    assert row["passage"] == "'=HYPERLINK(A1)"


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\x0b"])
def test_an_answer_is_one_row_whatever_was_typed(end: str, program: Program) -> None:
    journal = Journal(program.store)
    journal.append_attempt(journal.learner(), an_attempt(answer=f'9 "May"{end}1945, I think'))

    assert len(program.overview.attempts_csv().splitlines()) == 2
    assert rows(program)[0]["answer"] == '9 "May" 1945, I think'


def test_answers_are_added_up_by_the_century_and_the_day_of_what_was_asked(
    program: Program, clock: Clock, revolution: PassageId
) -> None:
    take_quiz(program, revolution, [True, True, False])
    clock.move(timedelta(days=1))
    take_quiz(program, revolution, [True])

    report = program.overview.report()

    assert report.scores.by_century[18].attempts == 4
    assert set(report.scores.by_century) == {18}
    assert [day.answers for day in report.days[-2:]] == [3, 1]
    assert report.days[-1].right == 1.0
    program.reviewing.undo()
    assert program.overview.report().days[-1].answers == 0


def test_what_was_missed_more_than_once_is_told_until_it_is_right(program: Program) -> None:
    journal = Journal(program.store)
    me = journal.learner()
    for stem, scores in (("Twice?", (0, 0.5)), ("Once?", (0,)), ("Mended?", (0, 0, 1))):
        for score in scores:
            attempt = an_attempt(score, question=QuestionId(stem), stem=stem)
            journal.append_attempt(me, attempt)

    assert program.overview.report().missed == (Missed("Twice?", 2),)


def test_a_report_is_of_the_learner_asked_for(program: Program, revolution: PassageId) -> None:
    take_quiz(program, revolution, [True])
    program.learners.add("Ada")

    assert program.overview.report("Ada").scores.total.attempts == 0
    assert program.overview.report("Me").scores.total.attempts == 1
    assert program.overview.report().learners == ("Me", "Ada")


def test_a_learner_that_is_not_there_is_refused(program: Program) -> None:
    for asked in (program.overview.scores, program.overview.attempts_csv):
        with pytest.raises(UnknownError) as refused:
            asked("Nobody")
        assert str(refused.value.says) == "There is no learner “Nobody”."
        assert str(refused.value.hint) == "Known are: Me."


def test_the_table_is_saved_to_a_file(
    tmp_path: Path, program: Program, revolution: PassageId
) -> None:
    take_quiz(program, revolution, [True])

    program.overview.save_csv(tmp_path / "answers.csv")

    saved = (tmp_path / "answers.csv").read_text(encoding="utf-8")
    assert saved == program.overview.attempts_csv()


def test_a_table_that_cannot_be_saved_says_so(tmp_path: Path, program: Program) -> None:
    with pytest.raises(FolderError, match=r"answers\.csv could not be written"):
        program.overview.save_csv(tmp_path / "nowhere" / "answers.csv")


def test_today_shows_the_sentence_at_which_reading_stopped(
    program: Program, revolution: PassageId
) -> None:
    program.reading.keep_place(revolution, REVOLUTION.index("The Convention"))

    stopped = program.overview.today().stopped

    assert stopped is not None
    assert stopped.sentence == "The Convention abolished the monarchy on 21 September 1792."
    assert (stopped.paragraph, stopped.paragraphs) == (2, 2)
    assert stopped.passage == revolution


def test_today_shows_no_heading_where_reading_stopped_but_the_sentence_below(
    program: Program,
) -> None:
    added = an_addition(f"# From Messana to the sea\n\n{TEXT}", {})
    program.reading.keep(added)
    program.reading.keep_place(added.findings.passage.id, 0)

    stopped = program.overview.today().stopped

    assert stopped is not None
    assert stopped.sentence == FIRST


def test_today_shows_the_passage_that_was_read_last(
    program: Program, clock: Clock, revolution: PassageId
) -> None:
    partitions = an_addition()
    program.reading.keep(partitions)
    program.reading.keep_place(revolution, 5)
    clock.move(timedelta(minutes=1))

    program.reading.keep_place(partitions.findings.passage.id, TEXT.index(SECOND) + 4)

    stopped = program.overview.today().stopped
    assert stopped is not None
    assert stopped.sentence == SECOND


@pytest.mark.parametrize("place", [len(REVOLUTION), len(REVOLUTION) + 1000])
def test_a_place_past_the_end_is_the_end(
    place: int, program: Program, revolution: PassageId
) -> None:
    program.reading.keep_place(revolution, place)

    stopped = program.overview.today().stopped

    assert stopped is not None
    assert stopped.paragraph == stopped.paragraphs == 2


def test_days_follow_the_midnight_of_the_learner(folder: Path, clock: Clock) -> None:
    with open_at(folder, clock, zone=UTC) as program:
        program.reading.keep(an_addition())
        rate_all(program, Rating.EASY)
        clock.move(timedelta(hours=12))

        days = program.overview.today().days

    assert [(day.day, day.reviews) for day in days[-2:]] == [
        (date(2024, 3, 1), 3),
        (date(2024, 3, 2), 0),
    ]
