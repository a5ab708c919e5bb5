"""Which clause of a sentence a date belongs to."""

from studyapp.extract.clauses import STRONG, Clause, Role
from studyapp.extract.sentence import Sentence
from studyapp.extract.verb_forms import Form
from studyapp.extract.words import OF, Kind


def is_subject(sentence: Sentence, place: int) -> bool:
    """Return whether a date is itself the subject of a verb, as in "before May was over"."""
    return any(
        each.predicate.start == place + 1 and len(each.subject) == 0 and not each.shares
        for each in sentence.clauses
    )


def clause_at(sentence: Sentence, place: int) -> Clause | None:
    """Return the clause that a date at `place` belongs to, None if there is none."""
    within = _subject_with(sentence, place)
    if within is not None:
        return within
    if _leads(sentence, place) or _is_pointed_at(sentence, place):
        return _forward(sentence, place) or _backward(sentence, place)
    near = _nearest(sentence, place)
    if near is None and _heads_unknown(sentence, place):
        return None
    return near or _backward(sentence, place) or _forward(sentence, place)


def _subject_with(sentence: Sentence, place: int) -> Clause | None:
    """Return the clause whose subject a date stands in."""
    for clause in sentence.clauses:
        if place in clause.subject and clause.predicate.form is Form.FINITE:
            inner = _nearest(sentence, place)
            is_inner = inner is not None and inner.predicate.start in clause.subject
            return inner if is_inner else clause
        if _is_between(sentence, clause, place):
            return clause
    return None


def _is_between(sentence: Sentence, clause: Clause, place: int) -> bool:
    """Return whether a date stands alone between a subject and its verb."""
    between = range(clause.subject.stop, clause.predicate.start)
    little = (Kind.DATE, Kind.ADVERB, Kind.MARK)
    is_near = len(clause.subject) > 0 and place in between
    return is_near and all(sentence.words[i].kind in little for i in between)


def _leads(sentence: Sentence, place: int) -> bool:
    """Return whether only little words stand before a date, back to a mark."""
    if _trails(sentence, place):
        return False
    start = sentence.segment_start(place)
    opening = (Kind.DATE, Kind.ADVERB, Kind.CONJUNCTION, Kind.SUBORDINATOR, Kind.PREPOSITION)
    if all(sentence.words[i].kind in opening for i in range(start, place)):
        return True
    first = sentence.first_in(start, place)
    is_leading = first is not None and sentence.words[first].kind is Kind.PREPOSITION
    return is_leading and any(each.subject.start == place + 1 for each in sentence.clauses)


def _trails(sentence: Sentence, place: int) -> bool:
    """Return whether a date ends what was said: "he married in 1950, on 2 May, and she left"."""
    joint = sentence.words[place + 1 : place + 3]
    is_end = len(joint) > 1 and joint[0].text == "," and joint[1].kind is Kind.CONJUNCTION
    return is_end and any(each.predicate.end <= place for each in sentence.clauses)


def _forward(sentence: Sentence, place: int) -> Clause | None:
    """Return the clause that a date leads: the next one that is no insertion."""
    if _is_pointed_at(sentence, place):
        place += 1
    inner: Clause | None = None
    asked = _turned(sentence, place)
    for clause in sentence.clauses:
        if clause.predicate.start < place or clause.predicate.form is not Form.FINITE:
            continue
        if any(sentence.words[i].text in STRONG for i in range(place, clause.predicate.start)):
            break
        if asked is not None and clause is not asked:
            continue
        if clause.role is Role.MAIN or clause.start < place:
            return clause
        inner = inner or clause
    return inner


def _heads_unknown(sentence: Sentence, place: int) -> bool:
    """Return whether a date is that of a noun which something is said of now.

    So in "the city fell, and a stone of 1211 shows that": there is no clause for what it shows.
    """
    start = sentence.segment_start(place)
    words = sentence.words[start:place]
    heads = (Kind.DETERMINER, Kind.POSSESSIVE)
    if len(words) < 3 or words[0].low != "and" or words[1].kind not in heads:
        return False
    is_noun = all(word.kind in (Kind.NOUN, Kind.NAME) for word in words[2:])
    after = sentence.words[place + 1 : place + 2]
    ends = (Kind.MARK, Kind.CONJUNCTION, Kind.PREPOSITION)
    goes_on = any(word.low == "or" or word.kind not in ends for word in after)
    return is_noun and sentence.words[place].text[0] == OF and goes_on


def _turned(sentence: Sentence, place: int) -> Clause | None:
    """Return "did he give in" behind "not until 1953, after they fell,", None if not there."""
    turned = (
        each
        for each in sentence.clauses
        if each.predicate.start > place + 1
        and sentence.words[each.predicate.start].low == "did"
        and sentence.words[each.predicate.start - 1].text == ","
    )
    return next(turned, None)


def _is_pointed_at(sentence: Sentence, place: int) -> bool:
    """Return whether a date stands in "it was not until 1940 that"."""
    before = {word.low for word in sentence.words[max(0, place - 3) : place]}
    after = sentence.words[place + 1 : place + 2]
    return {"it", "was"} <= before and bool(after) and after[0].low == "that"


def _nearest(sentence: Sentence, place: int) -> Clause | None:
    """Return the clause of the last verb before a date without a comma between."""
    start = sentence.segment_start(place)
    near = [each for each in sentence.clauses if start <= each.predicate.verb < place]
    return near[-1] if near else None


def _backward(sentence: Sentence, place: int) -> Clause | None:
    """Return the last clause before a date, a main one if it stands behind a comma."""
    before = [
        each
        for each in sentence.clauses
        if each.predicate.start < place and each.predicate.form is Form.FINITE
    ]
    before = [each for each in before if not _is_cut_off(sentence, each, place)]
    main = [each for each in before if each.role is Role.MAIN]
    return (main or before)[-1] if before else None


def _is_cut_off(sentence: Sentence, clause: Clause, place: int) -> bool:
    return any(sentence.words[i].text in STRONG for i in range(clause.predicate.end, place))
