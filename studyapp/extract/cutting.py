"""Where the words behind a verb are cut, so that a title is short and whole."""

from collections.abc import Sequence

from studyapp.extract import english_titles
from studyapp.extract import english_verbs as english
from studyapp.extract.lists import whole_list_end
from studyapp.extract.words import Kind, Word

_WITH_VERB = ("out", "up", "down", "off", "away")
_JOINTS = frozenset({Kind.CONJUNCTION, Kind.RELATIVE, Kind.SUBORDINATOR})
_DANGLING = _JOINTS | {
    Kind.PREPOSITION, Kind.DETERMINER, Kind.POSSESSIVE, Kind.MODAL, Kind.BE, Kind.HAVE,
}  # fmt: skip
_VERBS = frozenset({Kind.PAST, Kind.EITHER, Kind.BE, Kind.HAVE, Kind.MODAL, Kind.DO, Kind.PRESENT})


def rest(words: Sequence[Word], room: int, *, verb: str = "") -> tuple[list[Word], bool]:
    """Return the words behind the verb that a title has room for, and whether all is whole.

    What was told with "that" is whole only with all of it, and "allowed him" with its "to".
    """
    words = _told_alone(words) if verb in english_titles.TELLING else words
    if verb in english_titles.TELLING and words and words[0].low == "that":
        return (list(words), True) if len(words) <= room else ([], False)
    kept, is_whole = _fitting(words, room)
    return kept, is_whole and not (verb in english_titles.ENABLING and _stops_at_to(words, kept))


def _told_alone(words: Sequence[Word]) -> Sequence[Word]:
    """Return what was told without where: "that ice had covered it" behind "in his book"."""
    that = next((i for i, word in enumerate(words) if word.low == "that"), 0)
    is_aside = that > 0 and words[0].kind is Kind.PREPOSITION
    after = words[that + 1 : that + 2]
    is_clause = bool(after) and after[0].kind not in _VERBS
    return words[that:] if is_aside and is_clause else words


def _stops_at_to(words: Sequence[Word], kept: Sequence[Word]) -> bool:
    """Return whether the words that were kept end before "to" and a verb."""
    behind = words[len(kept) : len(kept) + 2]
    heads = (Kind.DETERMINER, Kind.POSSESSIVE, Kind.NAME, Kind.NUMBER)
    return len(behind) > 1 and behind[0].low == "to" and behind[1].kind not in heads


def _fitting(words: Sequence[Word], room: int) -> tuple[list[Word], bool]:
    if len(words) <= room:
        return _whole(words, is_cut=False), True
    cuts = [
        place
        for place in range(max(0, room) + 1)
        if _is_joint(words[place])
        and (place == 0 or not _is_left_open(words[place - 1]))
        and not _is_within_between(words, place)
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


def _is_within_between(words: Sequence[Word], place: int) -> bool:
    """Return whether the "and" at a place is that of "between 20 and 40"."""
    if words[place].text != "and":
        return False
    before = [word.low for word in words[:place]]
    return "between" in before and "and" not in before[before.index("between") :]


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
