"""Words that are told only by those beside them: "first" before a verb, "read" behind a name."""

from collections.abc import Sequence

from studyapp.domain.word_sets import word_set
from studyapp.extract.words import Kind, Word

_BESIDE_VERB = word_set("first last once much newly")
_VERBS = frozenset({Kind.EITHER, Kind.PAST, Kind.PARTICIPLE})
_DESCRIBED = frozenset(
    {Kind.DETERMINER, Kind.POSSESSIVE, Kind.NUMBER, Kind.PREPOSITION, Kind.ADVERB}
)
_SAME_PAST = word_set("read named")
"""Pasts that are mostly something else: a name and an object around them show the verb."""
_WHO = frozenset({Kind.NAME, Kind.PRONOUN})
_OBJECT = frozenset({Kind.DETERMINER, Kind.POSSESSIVE})


def in_context(words: Sequence[Word]) -> list[Word]:
    """Return the words of a sentence, each as what it is where it stands."""
    return [_told(words, place) for place in range(len(words))]


def _told(words: Sequence[Word], place: int) -> Word:
    word = words[place]
    if not 0 < place < len(words) - 1 or word.kind is not Kind.NOUN:
        return word
    before, after = _kind_before(words, place), words[place + 1].kind
    if word.low in _BESIDE_VERB and after in _VERBS and before not in _DESCRIBED:
        return word._replace(kind=Kind.ADVERB)
    if word.low in _SAME_PAST and before in _WHO and after in _OBJECT:
        return word._replace(kind=Kind.PAST)
    return word


def _kind_before(words: Sequence[Word], place: int) -> Kind:
    """Return the kind of the word before, dates passed over."""
    kinds = (words[i].kind for i in range(place - 1, -1, -1))
    return next((kind for kind in kinds if kind is not Kind.DATE), Kind.MARK)
