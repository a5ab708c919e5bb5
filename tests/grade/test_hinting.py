"""A hint costs a quarter of the mark, once, and the verdict says so."""

import pytest

from studyapp.domain.answers import Grade
from studyapp.domain.messages import Message
from studyapp.grade.hinting import with_hint


@pytest.mark.parametrize(
    ("score", "reason", "points", "left", "says"),
    [
        (1.0, "Right.", 1, 0.75, "Right, with a hint: 0.75."),
        (1.0, "Right: it was 1789.", 4, 0.75, "Right, with a hint: 3. Right: it was 1789."),
        (0.5, "Right year.", 1, 0.25, "Right year. With a hint: 0.25."),
        (0.2, "One of five.", 1, 0.0, "One of five. With a hint: 0."),
        (0.0, "Wrong.", 1, 0.0, "Wrong."),
    ],
)
def test_a_hint_takes_a_quarter_of_the_mark_and_says_what_is_left(
    score: float, reason: str, points: int, left: float, says: str
) -> None:
    graded = with_hint(Grade(score, Message(reason)), points=points)

    assert graded.score == pytest.approx(left)
    assert str(graded.reason) == says
