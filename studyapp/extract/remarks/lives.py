"""Lives that end before they begin."""

import re
from collections.abc import Iterator

from studyapp.domain.events import DateExpression
from studyapp.domain.messages import Message
from studyapp.domain.notes import Note, RemarkVerdict
from studyapp.domain.when_words import words
from studyapp.extract.remarks.noting import remark
from studyapp.extract.remarks.told import REACH, Told, is_single, states_year


def life_remarks(told: Told) -> Iterator[Note]:
    """Yield the deaths that lie before the birth of the same person."""
    born, died = re.compile(told.words.born, re.IGNORECASE), re.compile(told.words.died)
    begun: DateExpression | None = None
    for date in told.dates:
        if not states_year(date) or not is_single(date.when):
            continue
        lead = told.lead(date.span.start)
        if born.search(lead):
            begun = date
        elif begun is not None and died.search(lead) and _is_of_one(told, begun, date):
            if date.when.certainly_before(begun.when):
                yield _note(told, begun, date)
            begun = None


def _is_of_one(told: Told, born: DateExpression, died: DateExpression) -> bool:
    gap = told.gap(born.span, died.span)
    return len(gap) <= REACH and re.fullmatch(told.words.lived_on, gap) is not None


def _note(told: Told, born: DateExpression, died: DateExpression) -> Note:
    says = Message(
        "The text says born {born}, died {died}, which is before it.",
        {"born": words(born.when), "died": words(died.when)},
    )
    return remark(told.text, died.span, RemarkVerdict.IMPOSSIBLE, says)
