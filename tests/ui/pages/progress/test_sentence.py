from dataclasses import replace

from studyapp.domain.kinds import Kind
from studyapp.domain.progress import Known, Score, Scores
from studyapp.ui.pages.progress.sentence import progress_sentence
from tests.ui.pages.progress.test_page import a_report, days


def scores(*, reviews: int, kinds: dict[Kind, Score] | None = None) -> Scores:
    by_kind = kinds or {}
    attempts = sum(score.attempts for score in by_kind.values())
    right = sum(score.right for score in by_kind.values())
    return Scores(
        learner="Me",
        total=Score(attempts, right),
        by_passage={},
        by_kind=by_kind,
        reviews=reviews,
        due=0,
    )


def test_on_the_first_day_nothing_is_called_known() -> None:
    report = a_report(scores=scores(reviews=20), days=days((0, 0), (20, 3)))

    assert progress_sentence(report) == (
        "17 of 20 reviews recalled on the first day. What lasts will show tomorrow."
    )


def test_a_busy_day_after_others_is_no_first_day() -> None:
    report = a_report(scores=scores(reviews=21), days=days((1, 0), (20, 3)))

    assert progress_sentence(report) == "You know 37 of your 52 cards."


def test_one_card_is_one_card() -> None:
    report = a_report(scores=scores(reviews=9), known=(Known("Suez", 1, 0, 0),))

    assert progress_sentence(report) == "You know 1 of 1 card."


def test_without_reviews_the_sentence_is_about_the_quiz() -> None:
    report = a_report(scores=scores(reviews=0, kinds={Kind.SINGLE: Score(8, 6.5)}))

    assert progress_sentence(report) == "8 quiz answers: 6.5 of 8 points."


def test_a_weak_spot_needs_answers_enough_and_a_clear_difference() -> None:
    few = {Kind.SINGLE: Score(20, 20), Kind.DATE: Score(4, 0)}
    near = {Kind.SINGLE: Score(20, 18), Kind.DATE: Score(20, 17)}
    clear = {Kind.SINGLE: Score(20, 18), Kind.ORDER: Score(5, 3)}
    by_own_eye = {Kind.SINGLE: Score(20, 18), Kind.OPEN: Score(5, 1)}

    said = [
        progress_sentence(a_report(scores=scores(reviews=0, kinds=kinds)))
        for kinds in (few, near, clear, by_own_eye)
    ]

    assert [sentence.count("weak spot") for sentence in said] == [0, 0, 1, 0]
    assert "The weak spot is putting things in order: 60\u202f% right." in said[2]


def test_answers_graded_by_their_writer_are_told_where_there_are_no_others() -> None:
    total = replace(scores(reviews=0, kinds={Kind.OPEN: Score(2, 1.0)}), total=Score())

    assert progress_sentence(a_report(scores=total)) == "2 self-graded answers."
