"""Ages against the dates of a life."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from studyapp.domain.events import DateExpression
from studyapp.domain.messages import Message
from studyapp.domain.notes import Note, RemarkVerdict
from studyapp.domain.points import Precision
from studyapp.domain.texts import Span
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.extract.language import Language
from studyapp.extract.remarks.figures import number, number_pattern
from studyapp.extract.remarks.noting import remark
from studyapp.extract.remarks.told import Told, is_single, states_year
from studyapp.extract.remarks.words import RemarkWords

_OLDEST = 120
_LEAD = 32
_OFF = 25
"""An age that is further off is another person's."""
_BRACKET = re.compile(r"\(\s*(?:[^()\d]{0,20}\s)?$")
_CLAUSE = re.compile(r"[^.;()]{0,60}$")


@dataclass(frozen=True, slots=True)
class _Life:
    """The day of birth, and that of death if it is told."""

    born: DateExpression
    died: DateExpression | None


def age_remarks(told: Told) -> Iterator[Note]:
    """Yield what is to be said of ages, from left to right."""
    signs, behind, before = _ages(told.language, told.words)
    for sign in signs.finditer(told.text):
        found = behind.match(told.text, sign.end())
        lead = told.text[max(0, sign.start() - _LEAD) : sign.start()]
        if found is not None:
            start, end = sign.start() - len(_opening(told, lead)), found.end()
        elif (found := before.search(lead)) is not None:
            start, end = sign.start() - len(found[0]), sign.end()
        else:
            continue
        age = number(found["figure"], told.language, told.words)
        note = _of_age(told, Span(start, end), age) if 0 < age <= _OLDEST else None
        if note is not None:
            yield note


def _opening(told: Told, lead: str) -> str:
    """Return the words that belong to the sign of an age, as in "at the age"."""
    found = re.search(told.words.age_opens, lead)
    return "" if found is None else found[0]


@cache
def _ages(language: Language, words: RemarkWords) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a sign of age, of a figure behind it, and of one before it."""
    figure = rf"(?P<figure>{number_pattern(language, words)})"
    signs = "|".join(words.ages)
    return (
        re.compile(rf"\b(?:{signs})\b"),
        re.compile(rf"(?:{words.age_of})?\s{figure}\b(?![-–])", re.IGNORECASE),
        re.compile(rf"\b{figure}{words.age_years}$", re.IGNORECASE),
    )


def _of_age(told: Told, span: Span, age: int) -> Note | None:
    life = _life(told, span)
    then = None if life is None else _day_of_age(told, span, life)
    if life is None or then is None:
        return None
    youngest, oldest = _years_between(life.born.when, then.when)
    if youngest == oldest == age:
        return _age_note(told, span, (life.born, then), age, fits=True)
    if youngest <= age <= oldest or oldest < 0 or abs(age - oldest) > _OFF:
        return None
    either = Message("{young} or {old}", {"young": youngest, "old": oldest})
    is_it = oldest if youngest == oldest else either
    return _age_note(told, span, (life.born, then), is_it, fits=False)


def _age_note(
    told: Told,
    span: Span,
    life: tuple[DateExpression, DateExpression],
    is_it: int | Message,
    *,
    fits: bool,
) -> Note:
    verdict = RemarkVerdict.FITS if fits else RemarkVerdict.DIFFERS
    born, then = (words(date.when) for date in life)
    says = (
        "The text says “{said}”; born {born}, the age on {then} is {age}."
        if life[1].when.precision >= Precision.DAY
        else "The text says “{said}”; born {born}, the age in {then} is {age}."
    )
    values = {"born": born, "then": then, "age": is_it}
    return remark(told.text, span, verdict, Message(says, values))


def _life(told: Told, span: Span) -> _Life | None:
    """Return the one life that is told of around an age, None if there is none or more."""
    near = [*told.before(span.start), *told.behind(span.end)]
    lives = [life for place, date in enumerate(near) if (life := _begun(told, near, place, date))]
    return lives[0] if len(lives) == 1 else None


def _begun(
    told: Told, near: Sequence[DateExpression], place: int, date: DateExpression
) -> _Life | None:
    """Return the life that begins with a date, None if nobody is born then."""
    if not states_year(date) or not is_single(date.when):
        return None
    following = near[place + 1] if place + 1 < len(near) else None
    lead = told.lead(date.span.start)
    if re.search(told.words.born, lead, re.IGNORECASE):
        return _Life(date, None)
    is_life = following is not None and date.range is not None and date.range == following.range
    return _Life(date, following) if is_life and _BRACKET.search(lead) else None


def _day_of_age(told: Told, span: Span, life: _Life) -> DateExpression | None:
    """Return the date at which somebody was as old as is said."""
    before = [date for date in told.before(span.start, sentences=0) if date is not life.born]
    behind = [date for date in told.behind(span.end) if date is not life.born]
    if life.died is not None and re.search(told.words.died, told.lead(span.start)):
        return life.died
    for date in (*behind[:1], *before[-1:]):
        gap = told.gap(span, date.span) if date in behind else told.gap(date.span, span)
        if states_year(date) and is_single(date.when) and _is_of_age(told, gap, date):
            return date
    return None


def _is_of_age(told: Told, gap: str, date: DateExpression) -> bool:
    """Return whether nothing stands between an age and a date, or only that somebody died."""
    is_beside = re.fullmatch(told.words.beside_age, gap) is not None
    died = re.search(told.words.died, gap) or re.search(told.words.died, told.lead(date.span.start))
    return is_beside or bool(died and _CLAUSE.fullmatch(gap))


def _years_between(first: When, last: When) -> tuple[int, int]:
    """Return how many whole years it is at least and at most."""
    born, then = first.start, last.start
    if born is None or then is None:
        return 0, -1
    years = then.year - born.year
    earliest, latest = born.first_date()[1:], born.last_date(first.calendar)[1:]
    first_then, last_then = then.first_date()[1:], then.last_date(last.calendar)[1:]
    return years - (first_then < latest), years - (last_then < earliest)
