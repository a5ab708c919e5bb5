"""What became of the pairs that were made, in rows."""

from collections.abc import Sequence

from studyapp.domain.questions import MatchQuestion
from studyapp.ui.asking.directions import pair_words
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.row import Row
from studyapp.ui.theme import Look
from studyapp.ui.wording import tr


def judged_pairs(look: Look, question: MatchQuestion, joined: Sequence[int | None]) -> list[Row]:
    """Return a row for each pair as it was made and, where it is wrong, one as it is right."""
    rows = []
    for place, own in enumerate(joined):
        right = question.answers[place]
        made = tr("not joined") if own is None else question.rights[own]
        is_right = own is not None and made == right
        mark = Mark.RIGHT if is_right else Mark.WRONG
        says = tr("Your answer, right") if is_right else tr("Your answer, wrong")
        rows.append(_pair(look, place, (question.lefts[place], made), (mark, says)))
        if not is_right:
            missed = (Mark.MISSED, tr("Right answer"))
            rows.append(_pair(look, place, (question.lefts[place], right), missed))
    return rows


def _pair(look: Look, place: int, sides: tuple[str, str], fate: tuple[Mark, str]) -> Row:
    row = Row(look, str(place + 1), pair_words(*sides))
    row.show_verdict(*fate)
    return row
