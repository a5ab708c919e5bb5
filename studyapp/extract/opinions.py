"""Whether a clause tells what somebody holds to be so, or what would have been."""

from collections.abc import Sequence

from studyapp.extract import english_claims as english
from studyapp.extract.clauses import Clause
from studyapp.extract.sentence import Sentence
from studyapp.extract.words import Kind, Word

_INVERTED = frozenset({"had", "were", "should"})
_WOULD = frozenset({"would", "could", "might"})
_NOUNS = frozenset({Kind.NAME, Kind.DETERMINER, Kind.PRONOUN, Kind.POSSESSIVE})
_FARTHEST = 12
_SOURCE = 7
"""So far behind "according" its source stands."""


def is_held(sentence: Sentence, clause: Clause) -> bool:
    """Return whether nothing is left of a clause but what would have been, or what people say."""
    claim = claim_before(sentence, clause)
    return is_imagined(sentence) or (claim is not None and _is_within(clause, claim))


def is_imagined(sentence: Sentence) -> bool:
    """Return whether a sentence says what would have been: "Had he won in 1813, he would"."""
    words = sentence.words
    if not any(word.low in _WOULD for word in words):
        return False
    return any(
        words[place].low in _INVERTED
        and (words[place + 1].kind in _NOUNS or words[place + 1].low == "there")
        and (place == 0 or words[place - 1].kind in (Kind.MARK, Kind.CONJUNCTION))
        for place in range(len(words) - 1)
    )


def claim_before(sentence: Sentence, clause: Clause) -> int | None:
    """Return the place of "argue" before what somebody argues, None if nobody does."""
    words, end = sentence.words, clause.predicate.start
    for place in range(end - 1, max(-1, end - _FARTHEST), -1):
        if words[place].text in (";", ":"):
            return None
        if _claims(words, place):
            return place
    return None


def _is_within(clause: Clause, place: int) -> bool:
    """Return whether a claim stands among what a clause seems to be about."""
    return place in clause.subject or place in clause.object_of


def is_attributed(sentence: Sentence) -> bool:
    """Return whether a sentence says where something is told so: "according to legend"."""
    lows = [word.low for word in sentence.words]
    return any(
        lows[place : place + 2] == ["according", "to"]
        and not english.SOURCES.isdisjoint(lows[place + 2 : place + _SOURCE])
        for place in range(len(lows) - 1)
    )


def _claims(words: Sequence[Word], place: int) -> bool:
    word, after = words[place], words[place + 1]
    if word.low in ("goes", "runs", "it") and after.low == "that":
        return word.low != "it" or (place > 0 and words[place - 1].low == "has")
    if word.low in english.CLAIM:
        is_plain = place > 0 and after.kind in _NOUNS and _has_subject(words, place)
        return after.low == "that" or (is_plain and word.low not in english.ONLY_WITH_THAT)
    is_said = word.low in english.CLAIMED and after.low == "that"
    before = [each.low for each in words[max(0, place - 4) : place]]
    return is_said and "it" in before and bool({"is", "been"} & set(before))


def _has_subject(words: Sequence[Word], place: int) -> bool:
    """Return whether a noun stands before "say", and no article or "to"."""
    return words[place - 1].kind in (Kind.NOUN, Kind.NAME, Kind.DETERMINER) and words[
        place - 1
    ].low not in ("the", "a", "an")
