"""Where the words behind a verb are cut, so that a title is short and whole."""

from collections.abc import Sequence

from studyapp.extract import english_verbs as english
from studyapp.extract.lists import whole_list_end
from studyapp.extract.words import Kind, Word

_WITH_VERB = ("out", "up", "down", "off", "away")
_JOINTS = frozenset({Kind.CONJUNCTION, Kind.RELATIVE, Kind.SUBORDINATOR})
_DANGLING = _JOINTS | {
    Kind.PREPOSITION, Kind.DETERMINER, Kind.POSSESSIVE, Kind.MODAL, Kind.BE, Kind.HAVE,
}  # fmt: skip
_VERBS = frozenset({Kind.PAST, Kind.EITHER, Kind.BE, Kind.HAVE, Kind.MODAL, Kind.DO, Kind.PRESENT})


def rest(words: Sequence[Word], room: int) -> tuple[list[Word], bool]:
    """Return the words behind the verb that a title has room for, and whether all is whole."""
    if len(words) <= room:
        return _whole(words, is_cut=False), True
    cuts = [
        place
        for place in range(max(0, room) + 1)
        if _is_joint(words[place]) and (place == 0 or not _is_left_open(words[place - 1]))
    ]
    cuts = cuts or [i for i in range(1, max(0, room) + 1) if words[i].text == "of"]
    if not cuts:
        return [], False
    return _whole(words[: whole_list_end(words, cuts[-1])]), True


def _whole(words: Sequence[Word], *, is_cut: bool = True) -> list[Word]:
    """Return the words without a beginning of a clause that lacks its verb."""
    begun = [i for i, word in enumerate(words) if word.kind is Kind.RELATIVE]
    if begun and not any(word.kind in _VERBS for word in words[begun[-1] :]):
        words, is_cut = words[: begun[-1]], True
    return undangled(words, is_cut=is_cut)


def _is_joint(word: Word) -> bool:
    is_preposition = word.kind is Kind.PREPOSITION and word.text != "of"
    return is_preposition or word.kind in _JOINTS or word.low == "to"


def _is_left_open(word: Word) -> bool:
    return word.kind in _DANGLING and word.low not in _WITH_VERB


def undangled(words: Sequence[Word], *, is_cut: bool = True) -> list[Word]:
    """Return the words without a last one that asks for more."""
    kept = list(words)
    while kept and (kept[-1].kind in _DANGLING or kept[-1].low in english.LOOSE_ENDS):
        is_whole = len(kept) == len(words) and not is_cut
        if kept[-1].low in english.PARTICLES and (is_whole or kept[-1].low in _WITH_VERB):
            break
        kept.pop()
    return kept
