"""Whatever was answered, taking it back leaves things as they were."""

import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.cards import Rating, Recall
from studyapp.domain.progress import Scores, Today
from studyapp.domain.sittings import Turn
from studyapp.domain.texts import PassageId
from studyapp.study.undoing import take_back
from studyapp.wiring import Program
from tests.study.programs import Clock, answer_to, keep_revolution, open_at

TOOK = timedelta(seconds=5)
DEEDS = st.lists(
    st.sampled_from([*Rating, True, False]) | st.none(),  # rate a card, answer, let time pass
    min_size=1,
    max_size=7,
)
Standing = tuple[Scores, Today, Recall | None, Turn | None]


@settings(max_examples=10, deadline=None)
@given(DEEDS)
def test_taking_back_answer_after_answer_goes_the_whole_way_back(
    deeds: list[Rating | bool | None],
) -> None:
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder, open_at(Path(folder), clock) as program:
        program.quizzing.start(keep_revolution(program), 20)
        before = []
        for deed in deeds:
            clock.move(timedelta(hours=9 if deed is None else 0))
            now, stood = clock.now, standing(program)
            if do(program, deed):
                before.append((now, stood))

        while before:
            clock.now, stood = before.pop()
            program.reviewing.undo()
            assert standing(program) == stood


def standing(program: Program) -> Standing:
    overview = program.overview
    recall, turn = program.reviewing.next_recall(), program.quizzing.turn()
    return overview.scores(), overview.today(), recall, turn


def do(program: Program, deed: Rating | bool | None) -> bool:
    """Do one deed; return whether there is something to take back."""
    if isinstance(deed, Rating):
        recall = program.reviewing.next_recall()
        if recall is not None:
            program.reviewing.rate(recall.card.id, deed, TOOK)
        return recall is not None
    turn = program.quizzing.turn()
    if deed is None or turn is None or turn.question is None:
        return False
    program.quizzing.answer(turn.question.id, answer_to(turn.question, right=deed), TOOK, None)
    return True


def test_what_was_taken_back_is_named(program: Program, revolution: PassageId) -> None:
    recall = program.reviewing.next_recall()
    assert recall is not None
    program.reviewing.rate(recall.card.id, Rating.GOOD, TOOK)
    program.reviewing.rate(recall.card.id, Rating.GOOD, TOOK)
    question = program.quizzing.start(revolution, 4).question
    assert question is not None
    program.quizzing.answer(question.id, answer_to(question, right=True), TOOK, None)

    me = program.learning.learner()
    taken = [take_back(program.store, me, program.reviewing.undo) for _ in range(4)]

    first, second, third, last = taken
    assert first is not None
    assert first.asked == question.stem
    assert first.attempt is not None
    assert first.attempt.question == question.id
    for review in (second, third):
        assert review is not None
        assert (review.asked, review.attempt) == (recall.card.front, None)
    assert last is None
