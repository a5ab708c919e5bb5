"""Pronouns behind a verb: "gave him the name", "prepared for it"."""

from collections.abc import Sequence

from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import Clause
from studyapp.extract.sentence import Sentence
from studyapp.extract.words import Kind, Word


def object_place(words: Sequence[Word]) -> int | None:
    """Return the place of a pronoun for an object, right behind the verb or its preposition."""
    if is_object(words):
        return 0
    after = len(words) > 1 and words[0].kind is Kind.PREPOSITION and is_object(words[1:])
    return 1 if after else None


def is_object(words: Sequence[Word]) -> bool:
    """Return whether a pronoun stands first that is an object by itself, as no "her own" is."""
    if not words or words[0].low not in english.OBJECTS:
        return False
    after = words[1].kind if len(words) > 1 else Kind.MARK
    return words[0].low != "her" or after not in (Kind.NOUN, Kind.NAME, Kind.ING, Kind.EITHER)


def with_noun(words: Sequence[Word], at: int, noun: Sequence[str]) -> list[Word]:
    """Return words with a noun for the pronoun at a place; one that none is known for stays last.

    The object of the verb itself goes: "gave him the name" is whole without "him".
    """
    if not noun:
        return [*words[1:]] if at == 0 else [*words]
    named = [words[at].reads(word) for word in (_small_article(noun[0]), *noun[1:])]
    return [*words[:at], *named, *words[at + 1 :]]


def is_left_unsaid(words: Sequence[Word]) -> bool:
    """Return whether words leave it open what "it" or "them" is, or who tells of "me"."""
    return any(word.low in ("it", "him", "them", "me", "us") for word in words)


def gift_place(sentence: Sentence, clause: Clause, behind: Sequence[Word]) -> int:
    """Return where the thing given stands behind names: "gave Rome its name"; 0 if nowhere."""
    verb = sentence.words[clause.predicate.verb].low
    if verb not in english.GIVING or not behind or behind[0].kind is not Kind.NAME:
        return 0
    heads = (Kind.DETERMINER, Kind.NUMBER, Kind.POSSESSIVE)
    to = next((i for i, w in enumerate(behind) if w.kind not in (Kind.NAME, Kind.CONJUNCTION)), 0)
    return to if to and behind[to].kind in heads else 0


def is_gift(sentence: Sentence, clause: Clause, behind: Sequence[Word]) -> bool:
    """Return whether "gave him the name" is whole without "him"."""
    heads = (Kind.DETERMINER, Kind.NUMBER, Kind.NAME)
    is_giving = sentence.words[clause.predicate.verb].low in english.GIVING
    return is_giving and len(behind) > 2 and behind[1].kind in heads


def _small_article(word: str) -> str:
    return word.lower() if word.lower() in english.DETERMINERS else word
