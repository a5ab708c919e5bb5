"""Clauses that leave their verb out: "in Bavaria in 1807 and in England in 1853"."""

from itertools import pairwise

from studyapp.extract.clauses import Clause, Role
from studyapp.extract.sentence import Sentence
from studyapp.extract.verb_forms import Form
from studyapp.extract.words import Kind

_FARTHEST = 8
_HEADS = (Kind.NAME, Kind.DETERMINER, Kind.NUMBER)


def gapped(sentence: Sentence, clause: Clause, place: int) -> Clause:
    """Return what a clause says at a date: with its own place or subject, where it has one.

    Of two dates with an "and" between, each has the words that stand before it.
    """
    before = _date_before(sentence, clause, place)
    if before is not None:
        return _second(sentence, clause, before, place)
    after = _date_behind(sentence, place)
    if after is not None and _second(sentence, clause, place, after) is not clause:
        return clause._replace(rest=(range(clause.predicate.end, place),))
    return clause


def _date_before(sentence: Sentence, clause: Clause, place: int) -> int | None:
    lowest = max(clause.predicate.end, place - _FARTHEST)
    dates = (i for i in range(place - 1, lowest - 1, -1) if sentence.words[i].kind is Kind.DATE)
    return next(dates, None)


def _date_behind(sentence: Sentence, place: int) -> int | None:
    highest = min(len(sentence.words), place + _FARTHEST)
    dates = (i for i in range(place + 1, highest) if sentence.words[i].kind is Kind.DATE)
    return next(dates, None)


def _second(sentence: Sentence, clause: Clause, first: int, second: int) -> Clause:
    """Return a clause with the words between two dates for its last part or its subject."""
    words = sentence.words
    start = first + 1
    while start < second and (words[start].kind is Kind.CONJUNCTION or words[start].text == ","):
        start += 1
    between = range(start, second)
    if start == first + 1 or len(between) == 0 or any(i in sentence.verbs for i in between):
        return clause
    if words[start].kind is Kind.PREPOSITION:
        own = range(clause.predicate.end, _last_preposition(sentence, clause, first))
        return clause._replace(rest=(own, between))
    is_subject = words[start].kind in _HEADS and clause.role is Role.MAIN and first == start - 2
    is_bare = all(words[i].kind is not Kind.PREPOSITION or words[i].low == "of" for i in between)
    if is_subject and is_bare and words[first + 1].text == ",":
        return clause._replace(subject=between, rest=(), start=start, end=second + 1)
    return clause


def _last_preposition(sentence: Sentence, clause: Clause, place: int) -> int:
    """Return the place of the last preposition between a verb and a date, else the date's."""
    places = range(place - 1, clause.predicate.end - 1, -1)
    return next(
        (
            i
            for i in places
            if sentence.words[i].kind is Kind.PREPOSITION and _is_placing(sentence, i)
        ),
        place,
    )


def _is_placing(sentence: Sentence, place: int) -> bool:
    return sentence.words[place].low != "of"


def together(sentence: Sentence, clause: Clause) -> Clause | None:
    """Return the clause of verbs that share what follows: "found and destroyed the ships"."""
    at = next((i for i, c in enumerate(sentence.clauses) if c.predicate == clause.predicate), None)
    if at is None or clause.rest is not None:
        return None
    for first, second in pairwise(sentence.clauses[max(0, at - 1) : at + 2]):
        if _share(sentence, first, second):
            return first._replace(end=second.end)
    return None


def _share(sentence: Sentence, first: Clause, second: Clause) -> bool:
    """Return whether nothing but "and" stands between two verbs of one subject."""
    between = sentence.words[first.predicate.end : second.predicate.start]
    is_joined = bool(between) and between[0].text in ("and", "or")
    are_verbs = Form.FINITE is first.predicate.form is second.predicate.form
    plain = all(word.kind is Kind.ADVERB for word in between[1:])
    return is_joined and are_verbs and plain and second.shares
