"""The sentences that were told, and what their clauses are about."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from studyapp.extract.clauses import Role
from studyapp.extract.people import is_same_person
from studyapp.extract.phrases import adjunct_end
from studyapp.extract.sentence import Sentence
from studyapp.extract.word_contexts import in_context
from studyapp.extract.words import Kind, Word, read

_PARTICLES = ("von", "van", "de", "of", "the", "der", "den", "da", "di", "ibn", "al", "la", "le")


class Told:
    """A sentence that was told, without its dates; taken apart once somebody asks."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def sentence(self) -> Sentence:
        """Return its clauses."""
        return Sentence(in_context(read(self.text)))

    @cached_property
    def topics(self) -> tuple[tuple[Word, ...], ...]:
        """Return what its main clauses are about, in order; a heading is about its name."""
        if not self.sentence.clauses:
            words = tuple(self.sentence.words)
            return (words,) if _is_name_only(words) else ()
        return tuple(subjects_of(self.sentence))

    @cached_property
    def within(self) -> tuple[tuple[Word, ...], ...]:
        """Return what its inner clauses are about, in order."""
        return tuple(subjects_of(self.sentence, Role.INNER))

    def is_about(self, pronoun: str, place: int | None = None) -> bool:
        """Return whether "he", for "his", is what a main clause of it, before a place, is about."""
        return any(
            len(words) == 1 and is_same_person(words[0].low, pronoun)
            for words in self.topics
            if place is None or words[0].end <= place
        )


def subjects_of(sentence: Sentence, role: Role = Role.MAIN) -> Iterator[tuple[Word, ...]]:
    """Yield the subjects of the clauses of a role; of "it was Koch who" it is Koch."""
    for clause in sentence.clauses:
        words = _opened([sentence.words[place] for place in clause.subject])
        is_cleft = clause.role is Role.RELATIVE and _is_cleft(sentence, clause.start)
        if words and (clause.role is role or (is_cleft and role is Role.MAIN)):
            yield words


def _opened(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return a subject without what leads its clause: "in the year of the king the men"."""
    is_led = bool(words) and words[0].kind is Kind.PREPOSITION
    return tuple(words[(adjunct_end(words) or 0) if is_led else 0 :])


def _is_cleft(sentence: Sentence, start: int) -> bool:
    first = sentence.words[:2]
    return len(first) > 1 and first[0].low == "it" and first[1].kind is Kind.BE and start < 9


def _is_name_only(words: Sequence[Word]) -> bool:
    names = [word.kind is Kind.NAME or word.low in _PARTICLES for word in words]
    return 2 <= len(words) <= 5 and all(names)


def named_in(sentence: Sentence) -> Iterator[tuple[Word, ...]]:
    """Yield the subjects of all clauses, those of main ones first."""
    yield from subjects_of(sentence)
    yield from subjects_of(sentence, Role.INNER)


def is_of_pronouns(topics: Sequence[Sequence[Word]]) -> bool:
    """Return whether a sentence is about nothing but what pronouns stand for."""
    return bool(topics) and all(
        words[0].kind is Kind.PRONOUN and len(words) == 1 for words in topics
    )


def objects_in(sentence: Sentence) -> Iterator[tuple[Word, ...]]:
    """Yield what the verbs of a sentence do something to, the last first."""
    for clause in reversed(sentence.clauses):
        words = tuple(sentence.words[i] for i in sentence.thing_after(clause.predicate.end))
        is_name = bool(words) and words[0].kind is Kind.NAME and words[-1].text[-2:-1] not in "'’"
        if is_name or (words and words[0].low == "the"):
            yield words


def goals_in(sentence: Sentence) -> Iterator[tuple[Word, ...]]:
    """Yield what stands behind a verb and its preposition: "marched to the fortress"."""
    for clause in sentence.clauses:
        at = clause.predicate.end
        if at < len(sentence.words) and sentence.words[at].kind is Kind.PREPOSITION:
            words = tuple(sentence.words[i] for i in sentence.noun_after(at + 1))
            if words and (words[0].kind is Kind.NAME or words[0].low == "the"):
                yield words
