"""Questions of every kind, drawn at random but sound: what a pack could hold."""

from collections.abc import Sequence

from hypothesis import strategies as st

from studyapp.domain.kinds import Scoring
from studyapp.domain.question_pieces import Choice, Gap, NearMiss, OrderItem, RubricPoint
from studyapp.domain.questions import Question
from studyapp.domain.tolerances import DateTolerance, DateUnit
from studyapp.domain.when import When
from tests.builders import (
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
from tests.generate.worlds import dates

TEXTS = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
FEW = st.lists(TEXTS, min_size=2, max_size=4, unique_by=str.strip)
WHENS = dates().map(When.parse)
TOLERANCES = st.none() | st.builds(DateTolerance, st.integers(0, 20), st.sampled_from(DateUnit))


def choices(texts: Sequence[str], right: int) -> tuple[Choice, ...]:
    return tuple(Choice(text, right=place < right) for place, text in enumerate(texts))


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Draw a question of any kind."""
    texts = tuple(draw(FEW))
    whens = [draw(WHENS) for _ in texts]
    tolerance = draw(TOLERANCES)
    made: tuple[Question, ...] = (
        single_question(choices=choices(texts, 1)),
        multiple_question(
            choices=choices(texts, draw(st.integers(1, len(texts)))),
            scoring=draw(st.sampled_from((Scoring.ALL, Scoring.PARTIAL))),
        ),
        truefalse_question(is_true=draw(st.booleans())),
        short_question(answer=texts[0], accept=texts[1:], reject=(NearMiss("near " + texts[0]),)),
        number_question(
            value=draw(st.floats(allow_nan=False, allow_infinity=False)),
            tolerance=draw(st.floats(0, 1e6)),
            unit=draw(st.sampled_from(("", "km", "%", "£", "square miles", "men"))),
        ),
        date_question(whens[0], tolerance=tolerance),
        cloze_question(
            gaps=(
                Gap(name="typed", answer=texts[0]),
                Gap(name="picked", answer=texts[1], shown=texts),
                Gap(name="dated", answer=whens[0].edtf, when=whens[0]),
            )
        ),
        order_question(
            items=tuple(OrderItem(text) for text in texts),
            scoring=draw(st.sampled_from((Scoring.ALL, Scoring.PAIRS, Scoring.POSITIONS))),
        ),
        match_question(lefts=texts, answers=texts, rights=tuple(draw(st.permutations(texts)))),
        timeline_question(
            items=tuple(OrderItem(*each) for each in zip(texts, whens, strict=True)),
            tolerance=tolerance,
        ),
        open_question(rubric=tuple(RubricPoint(1, text) for text in texts)),
    )
    return draw(st.sampled_from(made))
