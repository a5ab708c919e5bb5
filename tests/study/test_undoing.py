"""Whatever was answered, taking it back leaves things as they were."""

import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp.domain.cards import Rating, Recall
from studyapp.domain.progress import Scores, Today
from studyapp.domain.sittings import Turn
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
    program.quizzing.answer(answer_to(turn.question, right=deed), TOOK, None)
    return True
