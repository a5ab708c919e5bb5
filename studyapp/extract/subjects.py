"""Who or what a pronoun stands for, as far as the words before it leave no doubt."""

import re
from collections.abc import Iterable, Iterator, Sequence

from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import Clause, Role
from studyapp.extract.name_tables import name_words
from studyapp.extract.people import NOBODY, PERSONAL, People
from studyapp.extract.sentence import Sentence
from studyapp.extract.sexes import Fit
from studyapp.extract.told import Told, is_of_pronouns, named_in, objects_in, subjects_of
from studyapp.extract.words import Kind, Word

LOOK_BACK = 30
"""How many sentences before may say who "he" is."""
_OBJECT_BACK = 2
"""How many may say who "him" is."""
_ESTABLISHED = 2
"""So many sentences about somebody make the one the text is about."""
_LONGEST = 6
_NAME_ENDINGS = ("us", "as", "is", "os", "es", "ss")
_ABSTRACT = ("ment", "tion", "sion", "ness", "ity", "ism", "ance", "ence", "ship", "ing", "ure")
_PEOPLES = ("sh", "ch", "ese", "ss")
_PLURAL = ("they", "their", "them")
_PARTICLES = ("von", "van", "de", "of", "the", "der", "den", "da", "di", "ibn", "al", "la", "le")


class Subjects:
    """What the clauses before a place are about; all texts are without their dates."""

    def __init__(self, told: Told, before: Sequence[Told], people: People = NOBODY) -> None:
        self._told = told
        self._before = tuple(before)
        self._people = people

    @property
    def sentence(self) -> Sentence:
        """Return the sentence that pronouns are asked of."""
        return self._told.sentence

    def is_name(self, words: Sequence[str]) -> bool:
        """Return whether the text names somebody or something so."""
        return self._people.named(words) is not None

    def behind(self, pronoun: str, place: int) -> tuple[str, ...]:
        """Return what `pronoun` at a place of the sentence stands for, () if that is unsure."""
        if pronoun in PERSONAL:
            return self._person(pronoun, place, LOOK_BACK)
        for words in self._candidates(place):
            subject = (self._whole(words) if pronoun in _PLURAL else ()) or _without_details(words)
            if subject and self._fits(subject, pronoun) and not _is_people(subject, pronoun):
                return subject
        return ()

    def _person(self, pronoun: str, place: int, reach: int) -> tuple[str, ...]:
        """Return the person of the last sentence that is about one, () if it names several."""
        for topics, texts in self._topics(pronoun, place, reach):
            persons = [*self._persons(topics, pronoun)]
            if persons:
                first, last = persons[0], persons[-1]
                is_one = first[0] and all(set(last[0]) & set(each) for each, _ in persons)
                return self._alone(last[0], last[1], pronoun, texts) if is_one else ()
        return ()

    def _alone(
        self, person: tuple[str, ...], fit: Fit, pronoun: str, texts: Iterable[str]
    ) -> tuple[str, ...]:
        """Return a person by the full name, () if the texts name another who fits as well."""
        rivals = {
            name: other
            for text in texts
            for name, other in self._people.rivals(text, person, pronoun)
            if other >= fit
        }
        is_told_of = self._times_told_of(person) >= _ESTABLISHED
        if rivals and (not is_told_of or any(self._times_told_of(n.split()) for n in rivals)):
            return ()
        return self._people.full(person)

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
            subject = _name_in(_without_details(words))
            fit = self._people.stand_for(pronoun, subject) if subject else Fit.NO
            if fit:
                yield subject, fit
            elif fit is None and self._is_person(subject):
                yield subject if self._people.acts(subject, pronoun) else (), Fit.MAY

    def _topics(
        self, pronoun: str, place: int, reach: int
    ) -> Iterator[tuple[Iterable[tuple[Word, ...]], Sequence[str]]]:
        """Yield what sentences are about, the nearest first, and the texts since about others."""
        own = self._told
        for role in (Role.MAIN, Role.INNER):
            yield [w for w in subjects_of(own.sentence, role) if w[-1].end <= place], ()
        passed = [] if own.is_about(pronoun, place) else [own.text[:place]]
        for told in reversed(self._before):
            yield told.topics, (*passed, told.text)
            if told is self._before[-1]:
                yield told.within, (*passed, told.text)
            if not told.is_about(pronoun):
                passed.append(told.text)
            reach -= not is_of_pronouns(told.topics)
            if reach == 0:
                return

    def object_behind(self, pronoun: str, clause: Clause) -> tuple[str, ...]:
        """Return what "it" behind a verb stands for: what the verb before did something to."""
        sentence = self._told.sentence
        before = [c for c in sentence.clauses if c.predicate.start < clause.predicate.start]
        if clause.shares and before:
            words = tuple(sentence.words[i] for i in sentence.noun_after(before[-1].predicate.end))
            noun = _without_details(words)
            return noun if noun and self._fits(noun, pronoun) else ()
        own = clause.subject.start if len(clause.subject) else clause.start
        place = sentence.words[own].start
        if pronoun in PERSONAL:
            return self._person(pronoun, place, LOOK_BACK if pronoun == "her" else _OBJECT_BACK)
        return self.behind(pronoun, place)

    def _whole(self, words: tuple[Word, ...]) -> tuple[str, ...]:
        """Return "he and his brother" with the name of him, () for any other words."""
        if len(words) < 3 or words[0].low not in ("he", "she") or words[1].text != "and":
            return ()
        there = next((i for i, told in enumerate(self._before) if words in told.topics), None)
        asked = self
        if there is not None:
            asked = Subjects(self._before[there], self._before[:there], self._people)
        name = asked.behind(words[0].low, words[0].start)
        return (*name, *(word.text for word in words[1:])) if name else ()

    def _candidates(self, place: int) -> Iterator[tuple[Word, ...]]:
        own = self._told.sentence
        yield from (words for words in named_in(own) if words[-1].end <= place)
        yield from (words for words in objects_in(own) if words[-1].end <= place)
        yield from (words for told in self._last_told() for words in told.topics)
        yield from (words for told in self._before[-1:] for words in told.within)

    def _last_told(self) -> Iterator[Told]:
        """Yield the sentences before, back to one that is about more than pronouns."""
        for told in reversed(self._before):
            yield told
            if not is_of_pronouns(told.topics):
                return

    def _fits(self, subject: Sequence[str], pronoun: str) -> bool:
        """Return whether "it" or "they" may stand for a subject, by what the words look like."""
        if self._people.is_one(subject):
            return False
        if pronoun in _PLURAL:
            return _is_plural(subject)
        if pronoun in ("it", "its"):
            is_name = subject[0].lower() not in english.DETERMINERS and subject[-1][:1].isupper()
            return not _is_plural(subject) or is_name
        return False

    def _is_person(self, subject: Sequence[str]) -> bool:
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
        places = [f"{before} {word}" for before in ("in", "at", "into", "from", "the")]
        texts = [told.text for told in (*self._before, self._told) if word in told.text]
        return any(place in text for text in texts for place in places)


def _is_people(subject: Sequence[str], pronoun: str) -> bool:
    """Return whether "their" would make "the British's" of a subject."""
    return pronoun == "their" and subject[-1].endswith(_PEOPLES) and len(subject) == 2


def _name_in(subject: tuple[str, ...]) -> tuple[str, ...]:
    """Return the name alone of "the country doctor Edward Jenner", or "his son Alexander"."""
    small = [place for place, word in enumerate(subject) if word.islower()]
    if small and subject[small[-1]] in name_words().human:
        return subject[small[-1] + 1 :] or subject
    if not subject or subject[0].lower() not in english.DETERMINERS or "of" in subject:
        return subject
    small = [i for i, w in enumerate(subject) if w.islower() or w.lower() in english.OFFICES]
    return (subject[small[-1] + 1 :] or subject) if small else subject


def _without_details(words: Sequence[Word]) -> tuple[str, ...]:
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


_NO_HEADS = (Kind.PRONOUN, Kind.POSSESSIVE, Kind.PREPOSITION, Kind.RELATIVE, Kind.ING, Kind.MARK)


def _is_plural(subject: Sequence[str]) -> bool:
    """Return whether a subject is several, by its ending, an "and", or as "the French"."""
    people = len(subject) == 2 and subject[0].lower() == "the" and subject[1].endswith(_PEOPLES)
    head = subject[: subject.index("of")] if "of" in subject[1:] else subject
    return head[-1].endswith("s") or "and" in subject or people
