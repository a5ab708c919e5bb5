"""Who or what a pronoun stands for, as far as the words before it leave no doubt."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import Clause, Role
from studyapp.extract.sentence import Sentence
from studyapp.extract.words import Kind, Word, read

LOOK_BACK = 30
"""How many sentences before may say who "he" is."""
_LONGEST = 6
_NAME_ENDINGS = ("us", "as", "is", "os", "es", "ss")
_PEOPLES = ("sh", "ch", "ese", "ss")
_PERSONAL = ("he", "she", "his", "her")
_PLURAL = ("they", "their", "them")
_PARTICLES = ("von", "van", "de", "of", "the", "der", "den", "da", "di", "ibn", "al", "la", "le")


class Told:
    """A sentence that was told, without its dates; taken apart once somebody asks."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def sentence(self) -> Sentence:
        """Return its clauses."""
        return Sentence(read(self.text))

    @cached_property
    def topics(self) -> tuple[tuple[Word, ...], ...]:
        """Return what its main clauses are about, in order; a heading is about its name."""
        if not self.sentence.clauses:
            words = tuple(self.sentence.words)
            return (words,) if _is_name_only(words) else ()
        return tuple(subjects_of(self.sentence))


def subjects_of(sentence: Sentence) -> Iterator[tuple[Word, ...]]:
    """Yield the subjects of the main clauses; of "it was Koch who" it is Koch."""
    for clause in sentence.clauses:
        words = tuple(sentence.words[place] for place in clause.subject)
        is_cleft = clause.role is Role.RELATIVE and _is_cleft(sentence, clause.start)
        if words and (clause.role is Role.MAIN or is_cleft):
            yield words


def _is_cleft(sentence: Sentence, start: int) -> bool:
    first = sentence.words[:2]
    return len(first) > 1 and first[0].low == "it" and first[1].kind is Kind.BE and start < 9


def _is_name_only(words: Sequence[Word]) -> bool:
    names = [word.kind is Kind.NAME or word.low in _PARTICLES for word in words]
    return 2 <= len(words) <= 5 and all(names)


class Subjects:
    """What the clauses before a place are about; all texts are without their dates."""

    def __init__(self, told: Told, before: Sequence[Told]) -> None:
        self._told = told
        self._before = before

    @property
    def sentence(self) -> Sentence:
        """Return the sentence that pronouns are asked of."""
        return self._told.sentence

    def behind(self, pronoun: str, place: int) -> tuple[str, ...]:
        """Return what `pronoun` at a place of the sentence stands for, () if that is unsure."""
        for words in self._candidates(pronoun, place):
            subject = self._whole(words) if pronoun in _PLURAL else ()
            subject = subject or _without_details(words)
            if pronoun in _PERSONAL:
                subject = _name_in(subject)
            if subject and self._fits(subject, pronoun) and not _is_people(subject, pronoun):
                return subject
        return ()

    def object_behind(self, pronoun: str, clause: Clause) -> tuple[str, ...]:
        """Return what "it" behind a verb stands for: what the verb before did something to."""
        sentence = self._told.sentence
        before = [c for c in sentence.clauses if c.predicate.start < clause.predicate.start]
        if clause.shares and before:
            words = tuple(sentence.words[i] for i in sentence.noun_after(before[-1].predicate.end))
            noun = _without_details(words)
            return noun if noun and self._fits(noun, pronoun) else ()
        own = clause.subject.start if len(clause.subject) else clause.start
        return self.behind(pronoun, sentence.words[own].start)

    def _whole(self, words: tuple[Word, ...]) -> tuple[str, ...]:
        """Return "he and his brother" with the name of him, () for any other words."""
        if len(words) < 3 or words[0].low not in ("he", "she") or words[1].text != "and":
            return ()
        name = self.behind(words[0].low, words[0].start)
        return (*name, *(word.text for word in words[1:])) if name else ()

    def _candidates(self, pronoun: str, place: int) -> Iterator[tuple[Word, ...]]:
        yield from (words for words in _named(self._told.sentence) if words[-1].end <= place)
        reach = LOOK_BACK if pronoun in _PERSONAL else 1
        for told in reversed(self._before):
            yield from told.topics
            reach -= not _is_pronouns(told.topics)
            if reach == 0:
                return

    def _fits(self, subject: Sequence[str], pronoun: str) -> bool:
        """Return whether a pronoun may stand for a subject, by what the words look like."""
        if pronoun in _PERSONAL:
            return self._is_person(subject)
        if pronoun in ("they", "their", "them"):
            return _is_plural(subject)
        if pronoun in ("it", "its"):
            return not _is_plural(subject) or subject[0].lower() not in english.DETERMINERS
        return False

    def _is_person(self, subject: Sequence[str]) -> bool:
        if subject[0].lower() == "the":
            return len(subject) == 2 and subject[1] in english.OFFICES
        if not all(word[:1].isupper() or word in _PARTICLES for word in subject):
            return False
        if subject[0].lower() in english.DETERMINERS or "and" in subject:
            return False
        if len(subject) > 1:
            return not set(subject) & english.BODIES
        return not self._is_common(subject[0]) and not self._is_place(subject[0])

    def _is_common(self, word: str) -> bool:
        """Return whether a single word has its capital only from the beginning of a sentence."""
        if word.endswith("s") and not word.endswith(_NAME_ENDINGS):
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


def _named(sentence: Sentence) -> Iterator[tuple[Word, ...]]:
    """Yield the subjects of all clauses, those of main ones first."""
    main = list(subjects_of(sentence))
    yield from main
    for clause in sentence.clauses:
        words = tuple(sentence.words[place] for place in clause.subject)
        if words and clause.role is Role.INNER:
            yield words


def _is_pronouns(topics: Sequence[Sequence[Word]]) -> bool:
    """Return whether a sentence is about nothing but what pronouns stand for."""
    return bool(topics) and all(
        words[0].kind is Kind.PRONOUN and len(words) == 1 for words in topics
    )


def _name_in(subject: tuple[str, ...]) -> tuple[str, ...]:
    """Return the name alone of "the country doctor Edward Jenner"."""
    if not subject or subject[0].lower() not in english.DETERMINERS:
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
    if not kept or len(kept) > _LONGEST or kept[0].kind in _NO_HEADS or is_pointing:
        return ()
    return tuple(word.text for word in kept)


_NO_HEADS = (Kind.PRONOUN, Kind.POSSESSIVE, Kind.PREPOSITION, Kind.RELATIVE, Kind.ING, Kind.MARK)


def _is_plural(subject: Sequence[str]) -> bool:
    """Return whether a subject is several, by its ending, an "and", or as "the French"."""
    people = len(subject) == 2 and subject[0].lower() == "the" and subject[1].endswith(_PEOPLES)
    head = subject[: subject.index("of")] if "of" in subject[1:] else subject
    return head[-1].endswith("s") or "and" in subject or people
