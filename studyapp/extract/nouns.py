"""Nouns that name a happening by themselves, with a date behind them."""

from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import Clause
from studyapp.extract.sentence import Sentence
from studyapp.extract.words import BRACKETED, Kind

_NO = english.NOBODY | {"not", "never"}
_LONGEST = 14
_ENDS = (Kind.CONJUNCTION, Kind.RELATIVE, Kind.SUBORDINATOR, Kind.MARK, Kind.DATE, Kind.PRONOUN)
_HEADS = (Kind.DETERMINER, Kind.POSSESSIVE)


def noun_at(sentence: Sentence, place: int) -> range | None:
    """Return the noun of a happening that a date stands behind: "the fall of the city in 1453".

    In brackets a date may also stand behind a name: "the Edict of Nantes (1598)".
    """
    words = sentence.words
    start = place
    while start > max(0, place - _LONGEST) and not _ends(sentence, start - 1):
        start -= 1
    heads = [i for i in range(start, place) if words[i].low in english.HAPPENINGS]
    if not heads or (words[place].text[0] == BRACKETED and len(heads) == 0):
        return None
    begin = heads[0]
    while begin > start and words[begin - 1].kind not in (*_HEADS, Kind.PREPOSITION):
        begin -= 1
    if begin > start and words[begin - 1].kind in _HEADS:
        begin -= 1
    return range(begin, place)


def said_to_be(sentence: Sentence, clause: Clause) -> range | None:
    """Return the happening of "there was a great famine", None if a clause says no such thing."""
    words, predicate = sentence.words, clause.predicate
    subject = [words[place].low for place in clause.subject]
    if subject != ["there"] or words[predicate.start].low not in ("was", "were"):
        return None
    end = predicate.end
    while end < len(words) and not _ends(sentence, end):
        end += 1
    noun = range(predicate.end, end)
    named = [words[place].low for place in noun]
    is_one = predicate.end == predicate.start + 1 and bool(named) and named[0] not in _NO
    return noun if is_one and not english.HAPPENINGS.isdisjoint(named) else None


def _ends(sentence: Sentence, place: int) -> bool:
    return sentence.words[place].kind in _ENDS or sentence.is_finite_between(place, place + 1)


def leads_clause(sentence: Sentence, noun: range) -> bool:
    """Return whether "with the fall of the city in 1453" only leads a clause, or is in brackets.

    So does "until his death in 1679" wherever it stands.
    """
    words = sentence.words
    before = words[noun.start - 1] if noun.start else None
    if before is not None and before.low in ("until", "till") and _is_of_own_death(sentence, noun):
        return True
    if words[noun.stop].text[0] == BRACKETED:
        return not any(noun.start in each.subject for each in sentence.clauses)
    opens = noun.start < 3 or words[noun.start - 2].kind in (Kind.MARK, Kind.CONJUNCTION)
    return before is not None and before.low in english.LEADING and opens


def _is_of_own_death(sentence: Sentence, noun: range) -> bool:
    first, last = sentence.words[noun.start], sentence.words[noun.stop - 1]
    return first.kind is Kind.POSSESSIVE and last.low == "death"
