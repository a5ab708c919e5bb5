"""Clauses that leave their verb out: "in Bavaria in 1807 and in England in 1853"."""

from collections.abc import Sequence
from itertools import pairwise

from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import Clause, Role
from studyapp.extract.sentence import Sentence
from studyapp.extract.verb_forms import Form
from studyapp.extract.words import Kind, Word

_FARTHEST = 8
_HEADS = (Kind.NAME, Kind.DETERMINER, Kind.NUMBER)


def gapped(sentence: Sentence, clause: Clause, place: int) -> Clause | None:
    """Return what a clause says at a date: with its own place or subject, where it has one.

    Of two dates with an "and" between, each has the words that stand before it. None is where
    these may do what the clause says or undergo it: "Sulla took Athens in 86 and Crassus in 70".
    """
    before = _date_before(sentence, clause, place)
    if _goes_to_number(sentence.words[clause.predicate.end : clause.end]):
        return None
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


def _second(sentence: Sentence, clause: Clause, first: int, second: int) -> Clause | None:
    """Return a clause with the words between two dates for its last part or its subject.

    None is where it is open which of them they are.
    """
    words = sentence.words
    start = first + 1
    while start < second and (words[start].kind is Kind.CONJUNCTION or words[start].text == ","):
        start += 1
    between = range(start, second)
    if start == first + 1 or len(between) == 0 or any(i in sentence.verbs for i in between):
        return clause
    if words[start].kind is Kind.PREPOSITION:
        thing = _thing_behind(sentence, between)
        if thing is not None:
            return clause._replace(rest=(range(thing, second), range(start, thing)))
        first = _first_of_row(sentence, clause, first)
        own = range(clause.predicate.end, _last_preposition(sentence, clause, first))
        return clause._replace(rest=(own, between))
    return _other_noun(sentence, clause, first, between)


def _goes_to_number(words: Sequence[Word]) -> bool:
    """Return whether it goes "from 900 tons in 1880 to 310 tons": neither date is that of both."""
    lows = [word.low for word in words]
    if "from" not in lows or "to" not in lows[lows.index("from") :]:
        return False
    to = lows.index("to", lows.index("from"))
    numbers = [
        words[i + 1].kind is Kind.NUMBER or words[i + 1].text[0].isdigit()
        for i in (lows.index("from"), to)
        if i + 1 < len(words)
    ]
    return len(numbers) == 2 and all(numbers) and words[to - 1].kind is Kind.DATE


def _first_of_row(sentence: Sentence, clause: Clause, date: int) -> int:
    """Return the first date of "in Bamberg in 1459, in Subiaco in 1465 and in Rome in 1467"."""
    before = _date_before(sentence, clause, date)
    if before is None:
        return date
    little = (Kind.CONJUNCTION, Kind.MARK)
    start = next((i for i in range(before + 1, date) if sentence.words[i].kind not in little), date)
    is_row = start > before + 1 and sentence.words[start].kind is Kind.PREPOSITION
    return _first_of_row(sentence, clause, before) if is_row else date


def _thing_behind(sentence: Sentence, between: range) -> int | None:
    """Return where the object of "with his son the bridge" begins, None where there is none."""
    words = sentence.words
    nouns = (Kind.NAME, Kind.NOUN)
    heads = (Kind.DETERMINER, Kind.POSSESSIVE)
    places = (i for i in between[2:] if words[i].kind in heads and words[i - 1].kind in nouns)
    return next(places, None)


def _other_noun(sentence: Sentence, clause: Clause, first: int, between: range) -> Clause | None:
    """Return a clause with a noun behind its first date for its subject, or for its object."""
    words, start = sentence.words, between.start
    is_subject = words[start].kind in _HEADS and clause.role is Role.MAIN
    is_bare = all(words[i].kind is not Kind.PREPOSITION or words[i].low == "of" for i in between)
    is_parted = words[first + 1].text == "," and first == start - 2
    if is_subject and is_bare and (is_parted or _is_whole(sentence, clause, first)):
        return clause._replace(subject=between, rest=(), start=start, end=between.stop + 1)
    if words[first + 1].low != "and" or not is_bare or first == clause.predicate.end:
        return clause
    if words[start].kind is Kind.NOUN:
        return clause._replace(rest=(between,))
    return None if is_subject else clause


def _is_whole(sentence: Sentence, clause: Clause, date: int) -> bool:
    """Return whether a clause takes no object: "was built", "died", with a date behind it."""
    words, predicate = sentence.words, clause.predicate
    is_passive = words[predicate.start].kind is Kind.BE and predicate.end - predicate.start > 1
    is_short = words[predicate.verb].low in english.UNDERGOING | english.NEVER_PASSIVE
    return date == predicate.end and (is_passive or is_short)


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
