"""Whether a verb is one that a subject, or a clause behind "who", waits for."""

from collections.abc import Sequence

from studyapp.extract import english_verbs as english
from studyapp.extract.verb_forms import BREAKS, SKIPPED, Form, Predicate
from studyapp.extract.words import Kind, Word

_HEADS = (Kind.DETERMINER, Kind.POSSESSIVE)
_APPOSED = (*_HEADS, Kind.NAME, Kind.PREPOSITION, Kind.DATE)
_FINITE = (Kind.PAST, Kind.EITHER, Kind.BE, Kind.HAVE, Kind.MODAL)


def is_awaited(words: Sequence[Word], place: int, found: Sequence[Predicate]) -> bool:
    """Return whether a subject waits before an insertion: "Louis, who had sworn, tried"."""
    end = place - 1
    while end > 0 and words[end].kind in (Kind.ADVERB, Kind.DATE):
        end -= 1
    insertions = 0
    while end > 0 and words[end].text == ",":
        start = end
        while start > 0 and words[start - 1].kind is not Kind.MARK:
            start -= 1
        verbs = [each for each in found if start <= each.start < end]
        is_insertion = _is_relative(words, start) or any(
            each.start == start and each.form is not Form.FINITE for each in verbs
        )
        is_insertion = is_insertion or (not verbs and _is_apposed(words, start, place))
        if not is_insertion:
            begun = verbs[-1].end if verbs else start
            return insertions > 0 and (not verbs or _begins_clause(words, begun, end))
        insertions += 1
        end = start - 1
    return False


def is_in_series(words: Sequence[Word], place: int) -> bool:
    """Return whether "took it, made peace, and came home" goes on behind the object of "made"."""
    if words[place + 1 : place + 2] == [] or words[place + 1].kind is not Kind.NOUN:
        return False
    end = place + 1
    while end < len(words) and words[end].kind not in BREAKS:
        end += 1
    end += end < len(words) and words[end].text == ","
    joint = words[end : end + 2]
    return len(joint) > 1 and joint[0].low == "and" and joint[1].kind in (Kind.PAST, Kind.EITHER)


def _is_relative(words: Sequence[Word], start: int) -> bool:
    """Return whether "who" or "to whom" stands there."""
    at = start + (words[start].kind is Kind.PREPOSITION)
    return words[at].kind is Kind.RELATIVE


def _is_apposed(words: Sequence[Word], start: int, verb: int) -> bool:
    """Return whether "the first bank of Prussia" stands behind a comma that a subject is before.

    A name, a place or a date there is one too; no other verb follows behind a comma.
    """
    is_apposed = words[start].kind in _APPOSED or words[start].low in english.APPOSING
    if start < 2 or not is_apposed or _is_followed(words, verb):
        return False
    if words[start - 1].text != ",":
        return False
    first = start - 1
    while first > 0 and words[first - 1].kind is not Kind.MARK:
        first -= 1
    head = next((w for w in words[first : start - 1] if w.kind not in SKIPPED), None)
    return head is not None and head.kind in (Kind.NAME, Kind.NOUN, *_HEADS)


def _is_followed(words: Sequence[Word], verb: int) -> bool:
    """Return whether another verb stands behind a later comma: "built in 1300, fell"."""
    later = zip(words[verb:], words[verb + 1 :], strict=False)
    return any(mark.text == "," and word.kind in _FINITE for mark, word in later)


def is_within_relative(words: Sequence[Word], place: int, found: Sequence[Predicate]) -> bool:
    """Return whether "lost" ends "began a push that recovered land lost", which has its verb."""
    if len(found) < 2 or any(w.kind in BREAKS for w in words[found[-1].end : place]):
        return False
    opener = found[-1].start - 1
    while opener > 0 and words[opener].kind in SKIPPED:
        opener -= 1
    before = found[-2]
    between = words[before.end : opener]
    is_relative = words[opener].kind is Kind.RELATIVE and found[-1].form is Form.FINITE
    return is_relative and before.form is Form.FINITE and not any(w.kind in BREAKS for w in between)


def _begins_clause(words: Sequence[Word], start: int, end: int) -> bool:
    """Return whether a clause begins there, as with "until the Convention"."""
    kinds = (Kind.SUBORDINATOR, Kind.RELATIVE, Kind.CONJUNCTION)
    return any(w.kind in kinds or w.low in english.BOTH_WAYS for w in words[start:end])


def is_whose(words: Sequence[Word], place: int, before: Kind | None) -> bool:
    """Return whether a verb is that of a clause behind "who", or "that" behind a noun."""
    if before is not Kind.RELATIVE:
        return False
    opener = place - 1
    while words[opener].kind is not Kind.RELATIVE:
        opener -= 1
    is_noun = opener > 0 and words[opener - 1].kind in (Kind.NOUN, Kind.NAME)
    behind_noun = is_noun and words[opener - 1].low not in english.TOLD
    return words[opener].low in ("who", "which") or (words[opener].low == "that" and behind_noun)
