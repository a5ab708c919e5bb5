"""The verbs of a sentence: where they stand, and how they say that something happened."""

from collections.abc import Sequence

from studyapp.extract import english_claims
from studyapp.extract import english_verbs as english
from studyapp.extract.verb_forms import BREAKS, SKIPPED, Form, Predicate
from studyapp.extract.waiting import is_awaited, is_in_series, is_whose, is_within_relative
from studyapp.extract.words import Kind, Word

_AUXILIARIES = frozenset({Kind.BE, Kind.HAVE, Kind.DO, Kind.MODAL, Kind.PRESENT})
_BEFORE_ADJECTIVES = frozenset({Kind.DETERMINER, Kind.POSSESSIVE, Kind.PREPOSITION, Kind.NUMBER})
_INFINITIVES = frozenset({Kind.BE, Kind.HAVE, Kind.DO})
_VERBAL = _AUXILIARIES | {Kind.PAST, Kind.EITHER, Kind.PARTICIPLE, Kind.ING}
_CHAIN = frozenset({Kind.ADVERB, Kind.BE, Kind.HAVE, Kind.DATE})
_FORMS = frozenset({Kind.EITHER, Kind.PARTICIPLE})
_PARTICLES = ("up", "out", "off", "down", "over", "away")
_OBJECT_STARTS = frozenset({Kind.DETERMINER, Kind.POSSESSIVE, Kind.NAME, Kind.NUMBER, Kind.PRONOUN})


def predicates(words: Sequence[Word]) -> list[Predicate]:
    """Return the predicates of a sentence, in order."""
    found: list[Predicate] = []
    end = 0
    for place, word in enumerate(words):
        if word.kind in _VERBAL and place >= end:
            predicate = _predicate_at(words, place, found)
            if predicate is not None:
                found.append(predicate)
                end = predicate.end
    return found


def _predicate_at(
    words: Sequence[Word], place: int, found: Sequence[Predicate]
) -> Predicate | None:
    kind = words[place].kind
    predicate = None
    if kind in _FORMS:
        predicate = _either(words, place, found)
    elif kind is Kind.PAST:
        is_noun = kind_before(words, place) in (Kind.DETERMINER, Kind.POSSESSIVE)
        predicate = None if is_noun else Predicate(place, place + 1, place, Form.FINITE)
    elif kind is Kind.ING:
        if place == 0 or words[place - 1].text == ",":
            predicate = Predicate(place, place + 1, place, Form.ING)
    elif words[place].low == "having":
        predicate = _having(words, place)
    elif kind not in _INFINITIVES or place == 0 or words[place - 1].low != "to":
        predicate = _with_auxiliary(words, place)
    return predicate


def kind_before(words: Sequence[Word], place: int) -> Kind | None:
    """Return the kind of the word before, None at the start; brackets and dates are passed over."""
    place -= 1
    while place >= 0 and (words[place].kind in SKIPPED or _ends_aside(words, place)):
        place -= 1
    if place > 0 and words[place].text == ")":
        while place > 0 and words[place].text != "(":
            place -= 1
        return kind_before(words, place)
    return words[place].kind if place >= 0 else None


def _ends_aside(words: Sequence[Word], place: int) -> bool:
    """Return whether the comma at a place is one of those around "however"."""
    if words[place].text != "," or place < 2:
        return False
    around = words[place - 1], words[place + 1] if place + 1 < len(words) else words[place]
    commas = words[place - 2].text, words[place + 2].text if place + 2 < len(words) else ""
    return any(w.kind is Kind.ADVERB and c == "," for w, c in zip(around, commas, strict=True))


def _having(words: Sequence[Word], place: int) -> Predicate:
    verb = place + 1
    while verb < len(words) and words[verb].kind in _CHAIN:
        verb += 1
    if verb < len(words) and words[verb].kind in _FORMS:
        return Predicate(place, verb + 1, verb, Form.ING)
    return Predicate(place, place + 1, place, Form.ING)


def _with_auxiliary(words: Sequence[Word], place: int) -> Predicate | None:
    """Return a predicate that begins with "was", "had", "would", "did"."""
    if words[place].low in ("be", "been", "being") and kind_before(words, place) is not Kind.NOUN:
        return None
    end = place + 1
    end = _behind_aside(words, end)
    while end < len(words) and (words[end].kind in _CHAIN or _is_to(words, place, end)):
        end += 1
    if end < len(words) and _goes_on(words, place, end):
        end = _believed(words, end)
        return Predicate(place, end + 1, end, Form.FINITE)
    last = max(i for i in range(place, end) if words[i].kind in _AUXILIARIES)
    return Predicate(place, last + 1, last, Form.FINITE)


def _believed(words: Sequence[Word], place: int) -> int:
    """Return the place of "died" in "is believed to have died", the same place for other verbs."""
    behind = [word.low for word in words[place + 1 : place + 3]]
    if words[place].low not in english_claims.BELIEVED or behind != ["to", "have"]:
        return place
    end = place + 3
    while end < len(words) and words[end].kind in _CHAIN:
        end += 1
    return end if end < len(words) and words[end].kind in (*_FORMS, Kind.PAST) else place


def _is_to(words: Sequence[Word], place: int, end: int) -> bool:
    return words[end].text == "to" and end == place + 1 and words[place].text in ("was", "were")


def _goes_on(words: Sequence[Word], place: int, end: int) -> bool:
    """Return whether the word at `end` is the verb that the auxiliaries at `place` wait for."""
    kind = words[end].kind
    last = next(words[i] for i in range(end - 1, place - 1, -1) if words[i].kind not in SKIPPED)
    if kind in _FORMS or kind is Kind.PAST:
        is_base = words[end].low in english.SAME_BASE
        return last.kind in (Kind.BE, Kind.HAVE, Kind.PRESENT) or is_base
    if last.kind is Kind.BE:
        return kind is Kind.ING and last.low != "be"
    return kind in (Kind.NOUN, Kind.BE) and last.kind in (Kind.MODAL, Kind.DO, Kind.PREPOSITION)


def _either(words: Sequence[Word], place: int, found: Sequence[Predicate]) -> Predicate | None:
    """Return "defeated" as a verb or as a participle, None where it describes a noun."""
    before = kind_before(words, place)
    if before is Kind.BE or (before in _BEFORE_ADJECTIVES and not _is_some(words, place)):
        return None
    if found and _is_caused(words, found[-1], place):
        return None
    following = _kind_behind(words, place)
    form = Form.FINITE
    if words[place].kind is Kind.PARTICIPLE:
        form = Form.PARTICIPLE if before is not Kind.CONJUNCTION or not found else found[-1].form
    elif before in (None, Kind.MARK):
        is_object = following in _OBJECT_STARTS or is_in_series(words, place)
        is_listed = before is not None and bool(found) and is_object
        is_main = (is_listed and _is_main(found[-1])) or is_awaited(words, place, found)
        form = Form.FINITE if is_main else Form.PARTICIPLE
    elif before is Kind.CONJUNCTION:
        if following in (Kind.NOUN, Kind.NAME) and not found:
            return None
    elif is_within_relative(words, place, found) or (
        not is_whose(words, place, before) and _is_reduced(words, place)
    ):
        form = Form.PARTICIPLE
    return Predicate(place, place + 1, place, form)


def _kind_behind(words: Sequence[Word], place: int) -> Kind:
    """Return the kind of the word behind a verb, the "up" of "set up his press" passed over."""
    behind = [word.kind for word in words[place + 1 : place + 3]]
    is_parted = len(behind) > 1 and words[place + 1].low in _PARTICLES
    if is_parted and behind[1] in (Kind.DETERMINER, Kind.POSSESSIVE):
        return behind[1]
    return behind[0] if behind else Kind.MARK


def _is_some(words: Sequence[Word], place: int) -> bool:
    """Return whether "some" stands for people: "where some lived"."""
    following = words[place + 1].kind if place + 1 < len(words) else Kind.MARK
    return words[place - 1].low in english.PEOPLE and following not in (Kind.NOUN, Kind.NAME)


def _is_caused(words: Sequence[Word], last: Predicate, place: int) -> bool:
    """Return whether a participle belongs to "had", as in "had a fortress built"."""
    between = words[last.end : place]
    is_plain = last.start == last.verb and words[last.verb].low in ("had", "has", "have")
    return is_plain and 0 < len(between) < 12 and not any(w.kind in BREAKS for w in between)


def _is_main(predicate: Predicate) -> bool:
    return predicate.form is Form.FINITE


def _is_reduced(words: Sequence[Word], place: int) -> bool:
    """Return whether another verb follows that must be the one of the clause."""
    later = place
    while later < min(len(words) - 1, place + 14):
        later = _behind_aside(words, later + 1)
        kind = words[later].kind
        if kind in BREAKS or words[later].low in english.BOTH_WAYS:
            return False
        if kind in (Kind.PAST, Kind.BE, Kind.MODAL, Kind.DO):
            return words[later].low not in ("be", "been", "being")
        if kind is Kind.HAVE and words[later].low != "having":
            return True
        if kind is Kind.EITHER and kind_before(words, later) in (Kind.NOUN, Kind.NAME):
            return True
    return False


def _behind_aside(words: Sequence[Word], place: int) -> int:
    """Return the place behind ", however," where that stands at `place`; else the same place."""
    last = place + 2
    if last + 1 < len(words) and words[place].text == "," and words[last].text == ",":
        return last + 1 if words[place + 1].kind is Kind.ADVERB else place
    return place
