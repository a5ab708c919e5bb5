"""What became of the events that were put on the timeline: on the line, and in rows."""

from collections.abc import Sequence

from studyapp.domain.answers import Grade
from studyapp.domain.distance_words import length_words
from studyapp.domain.distances import Relation, distance
from studyapp.domain.messages import Message
from studyapp.domain.question_pieces import OrderItem
from studyapp.domain.when import When
from studyapp.domain.when_tongues import read_answer
from studyapp.domain.when_words import words
from studyapp.ui.asking.areas import pins
from studyapp.ui.asking.areas.flags import Flag
from studyapp.ui.asking.areas.picks import lettered
from studyapp.ui.asking.directions import named_words
from studyapp.ui.asking.paint import Mark
from studyapp.ui.asking.row import Row
from studyapp.ui.theme import Look
from studyapp.ui.wording import say, tr

_ASIDE = {
    Relation.BEFORE: "{length} too early",
    Relation.AFTER: "{length} too late",
}


def judged_flags(
    items: Sequence[OrderItem], given: Sequence[str], grades: Sequence[Grade]
) -> list[tuple[float, Flag]]:
    """Return a flag at every place that was given and, where it is not right, one at the truth."""
    flags = []
    letters = lettered([item.text for item in items])
    for item, text, grade, (letter, title) in zip(items, given, grades, letters, strict=False):
        when = read_answer(text)
        if when is not None:
            flag = Flag(x=0, letter=letter, title=title, date=words(when), mark=_mark(grade.score))
            flags.append((pins.middle_of(when), flag))
        if not grade.is_right and item.when is not None:
            date = words(item.when)
            flag = Flag(x=0, letter=letter, title=title, date=date, mark=Mark.MISSED, is_truth=True)
            flags.append((pins.middle_of(item.when), flag))
    return flags


def judged_rows(
    look: Look, items: Sequence[OrderItem], given: Sequence[str], grades: Sequence[Grade]
) -> list[Row]:
    """Return the same in words: a row for every date that was given, and one for the right one."""
    rows = []
    for item, text, grade, (letter, title) in zip(
        items, given, grades, lettered([item.text for item in items]), strict=False
    ):
        when = read_answer(text)
        date = tr("not placed") if when is None else words(when)
        says = _says(grade.score)
        if when is not None and item.when is not None:
            says = _says_how_far(when, item.when, grade)
        rows.append(_row(look, letter, named_words(title, date), _mark(grade.score), says))
        if not grade.is_right and item.when is not None:
            right = named_words(title, words(item.when))
            rows.append(_row(look, letter, right, Mark.MISSED, tr("Right answer")))
    return rows


def _row(look: Look, letter: str, text: str, mark: Mark, says: str) -> Row:
    row = Row(look, letter, text)
    row.show_face(low=44)
    row.show_verdict(mark, says)
    return row


def _mark(score: float) -> Mark:
    if score >= 1:
        return Mark.RIGHT
    return Mark.PART if score > 0 else Mark.WRONG


def _says_how_far(given: When, truth: When, grade: Grade) -> str:
    """Return the verdict and, of a date that is not right, how far it lies off or else why."""
    says = _says(grade.score)
    if grade.is_right:
        return says
    between = distance(given, truth)
    if between.relation not in _ASIDE:
        return tr("{verdict}. {why}", verdict=says, why=say(grade.reason))
    far = say(Message(_ASIDE[between.relation], {"length": length_words(between)}))
    return tr("{verdict}: {far}", verdict=says, far=far)


def _says(score: float) -> str:
    if score >= 1:
        return tr("Your answer, right")
    return tr("Your answer, right in part") if score > 0 else tr("Your answer, wrong")
