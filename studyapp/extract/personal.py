"""For whom "he" and "she" stand, and how sure that is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import Role
from studyapp.extract.name_tables import name_words
from studyapp.extract.people import People, is_same_person
from studyapp.extract.sexes import Fit, fit_of, sex_told
from studyapp.extract.told import Told, is_of_pronouns, subjects_of
from studyapp.extract.words import Kind, Word

_ESTABLISHED = 2
"""So many sentences about somebody make the one the text is about."""
_OBJECT_BACK = 2
"""So many sentences before may name the one only as what a verb does something to."""
_LONGEST = 6
CLEAR, LIKELY, OPEN = 0.9, 0.8, 0.7
_SOMEBODY = re.compile(r"\b(?:the|an?)\s([a-z]+)\b(?!\s(?:of\s)?[A-Z])")
_NAME_ENDINGS = ("us", "as", "is", "os", "es", "ss")
_ABSTRACT = ("ment", "tion", "sion", "ness", "ity", "ism", "ance", "ence", "ship", "ing", "ure")
_NO_HEADS = (Kind.PRONOUN, Kind.POSSESSIVE, Kind.PREPOSITION, Kind.RELATIVE, Kind.ING, Kind.MARK)
_PARTICLES = ("von", "van", "de", "of", "the", "der", "den", "da", "di", "ibn", "al", "la", "le")


class Meant(NamedTuple):
    """What a pronoun stands for, () if that is unsure, and how sure it is."""

    words: tuple[str, ...] = ()
    sureness: float = 0.0


NOTHING = Meant()
_Topics = Sequence[tuple[Word, ...]]


class _Level(NamedTuple):
    """What a sentence is about, its own text, and the texts since that are not about the same."""

    topics: _Topics
    text: str = ""
    since: tuple[str, ...] = ()
    may_be_object: bool = False


class Personal:
    """Whom the sentences before a place name."""

    def __init__(self, told: Told, before: Sequence[Told], people: People) -> None:
        self._told = told
        self._before = before
        self._people = people

    def meant(self, pronoun: str, place: int, reach: int) -> Meant:
        """Return the person of the last sentence that is about one, nobody if it names several."""
        for level in self._levels(pronoun, place, reach):
            persons = [*self._persons(level.topics, pronoun)]
            if persons:
                first, last = persons[0], persons[-1]
                is_one = first[0] and all(set(last[0]) & set(each) for each, _ in persons)
                return self._alone(last[0], last[1], pronoun, level) if is_one else NOTHING
            named = self._only_object(level, pronoun) if level.may_be_object else ()
            if named:
                return Meant(self._people.full(named), LIKELY)
        return NOTHING

    def _alone(self, person: tuple[str, ...], fit: Fit, pronoun: str, level: _Level) -> Meant:
        """Return a person by the full name, nobody if the texts name another who fits as well."""
        texts = (*level.since, level.text)
        rivals = {
            name: other
            for text in texts
            for name, other in self._people.rivals(text, person, pronoun)
        }
        alike = [name.split() for name, other in rivals.items() if other >= fit]
        sureness = CLEAR if fit is Fit.IS and not rivals else LIKELY
        if alike:
            if self._times_told_of(person) < _ESTABLISHED or any(map(self._times_told_of, alike)):
                return NOTHING
            sureness = OPEN
        is_open = self._may_be_named(person, pronoun) or any(
            self._people.has_unknown(text, person) or _tells_of_another(text, person, pronoun)
            for text in texts
        )
        if is_open and self._times_told_of(person) < _ESTABLISHED:
            sureness = OPEN
        return Meant(self._people.full(person), sureness)

    def _may_be_named(self, person: Sequence[str], pronoun: str) -> bool:
        """Return whether "the pope" may be somebody else than he who was named before."""
        if person[0].lower() != "the":
            return False
        texts = [told.text for told in self._before]
        return any(True for text in texts for _ in self._people.rivals(text, person, pronoun))

    def _only_object(self, level: _Level, pronoun: str) -> tuple[str, ...]:
        """Return the only one who fits where a sentence names a person behind its verb."""
        texts = (level.text, *level.since)
        named = [each for text in texts for each in self._people.rivals(text, (), pronoun)]
        words = [set(self._people.words_of(name.split())) for name, _ in named]
        is_one = bool(words) and all(words[0] & each for each in words)
        if not is_one or any(fit is not Fit.IS for _, fit in named):
            return ()
        longest = max((name for name, _ in named), key=len).split()
        owns = f"of {' '.join(longest)}" in level.text
        is_open = any(self._people.has_unknown(text, longest) for text in texts)
        return () if is_open or owns else tuple(longest)

    def _times_told_of(self, person: Sequence[str]) -> int:
        """Return how many of the sentences before are about somebody, by any word of the name."""
        names = self._people.words_of(person)
        return sum(
            any(not names.isdisjoint(word.text for word in words) for words in told.topics)
            for told in self._before
        )

    def _persons(
        self, topics: Iterable[tuple[Word, ...]], pronoun: str
    ) -> Iterator[tuple[tuple[str, ...], Fit]]:
        """Yield those for whom "he" or "she" may stand, () for somebody who is not known."""
        for words in topics:
            if _is_work_of(words):
                continue
            subject = name_in(without_details(words))
            fit = self._people.stand_for(pronoun, subject) if subject else Fit.NO
            if fit is Fit.MAY and words[0].kind is Kind.POSSESSIVE and _owns(words[0], pronoun):
                continue
            if fit:
                yield subject, fit
            elif fit is None and self.is_person(subject):
                yield subject if self._people.acts(subject, pronoun) else (), Fit.MAY

    def _levels(self, pronoun: str, place: int, reach: int) -> Iterator[_Level]:
        """Yield what sentences are about, the nearest first."""
        own, before = self._told, self._before
        for role in (Role.MAIN, Role.INNER):
            yield _Level([w for w in subjects_of(own.sentence, role) if w[-1].end <= place])
        since = () if own.is_about(pronoun, place) else (own.text[:place],)
        for back, told in enumerate(reversed(before)):
            is_about = told.is_about(pronoun)
            is_last = told is before[-1]
            may_be = not is_about and back < _OBJECT_BACK
            yield _Level(told.topics, told.text, since, may_be and not is_last)
            if is_last and not is_about:
                yield _Level(told.within, told.text, since, may_be)
            if not is_about:
                since = (*since, told.text)
            reach -= not is_of_pronouns(told.topics)
            if reach == 0:
                return

    def is_person(self, subject: Sequence[str]) -> bool:
        """Return whether words that nothing is known of look like the name of a person."""
        if not all(word[:1].isupper() or word in _PARTICLES for word in subject):
            return False
        if subject[0].lower() in english.DETERMINERS or "and" in subject:
            return False
        if len(subject) > 1:
            return not set(subject) & english.BODIES
        return not self._is_common(subject[0]) and not self._is_place(subject[0])

    def _is_common(self, word: str) -> bool:
        """Return whether a single word has its capital only from the beginning of a sentence."""
        is_many = word.endswith("s") and not word.endswith(_NAME_ENDINGS)
        if is_many or word.endswith(_ABSTRACT):
            return True
        small = word.lower()
        texts = [told.text for told in (*self._before, self._told) if small in told.text]
        return bool(texts) and any(re.search(rf"\b{re.escape(small)}\b", text) for text in texts)

    def _is_place(self, word: str) -> bool:
        """Return whether the text speaks of something as of a place."""
        places = [f"{before} {word}" for before in ("in", "at", "into", "from", "the")]
        texts = [told.text for told in (*self._before, self._told) if word in told.text]
        return any(place in text for text in texts for place in places)


def _owns(word: Word, pronoun: str) -> bool:
    """Return whether "her" goes on with the "her" of "her general Zabdas", not with Zabdas."""
    return pronoun in ("his", "her") and is_same_person(word.low, pronoun)


def _is_work_of(words: Sequence[Word]) -> bool:
    """Return whether a subject is somebody's: "his Virgil" is a book, "his son Virgil" is not."""
    return len(words) > 1 and words[0].kind is Kind.POSSESSIVE and words[1].kind is Kind.NAME


def _tells_of_another(text: str, person: Sequence[str], pronoun: str) -> bool:
    """Return whether a text speaks of "the duke", or of "a nun", for whom a pronoun may stand."""
    human = name_words().human
    return any(
        noun in human and noun != person[-1].lower() and fit_of(pronoun, sex_told((noun,)))
        for noun in _SOMEBODY.findall(text)
    )


def name_in(subject: tuple[str, ...]) -> tuple[str, ...]:
    """Return the name alone of "the country doctor Edward Jenner", or "his son Alexander"."""
    small = [place for place, word in enumerate(subject) if word.islower()]
    if small and subject[small[-1]] in name_words().human:
        return subject[small[-1] + 1 :] or subject
    if not subject or subject[0].lower() not in english.DETERMINERS or "of" in subject:
        return subject
    small = [i for i, w in enumerate(subject) if w.islower() or w.lower() in english.OFFICES]
    return (subject[small[-1] + 1 :] or subject) if small else subject


def without_details(words: Sequence[Word]) -> tuple[str, ...]:
    """Return a subject without what describes it, () where it cannot stand for itself."""
    kept: list[Word] = []
    for word in words:
        cuts = word.kind in (Kind.MARK, Kind.RELATIVE) or (
            word.kind is Kind.PREPOSITION and word.text != "of"
        )
        if kept and cuts:
            break
        if word.kind is not Kind.DATE:
            kept.append(word)
    detail = next((i for i, word in enumerate(kept) if i and word.text == "of"), len(kept))
    kept = kept if len(kept) <= _LONGEST else kept[:detail]
    is_pointing = bool(kept) and kept[0].low in english.POINTING
    is_named = len(kept) > 2 and kept[0].kind is Kind.POSSESSIVE and kept[-1].kind is Kind.NAME
    is_open = not kept or (kept[0].kind in _NO_HEADS and not is_named)
    if is_open or len(kept) > _LONGEST or is_pointing:
        return ()
    return tuple(word.text for word in kept)
