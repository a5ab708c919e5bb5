"""The clauses of a sentence, told by their verbs.

There is no grammar here, only signs: marks, words that begin clauses, and what a word looks like.
"""

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from studyapp.extract import english_verbs as english
from studyapp.extract.phrases import adjunct_end
from studyapp.extract.subject_starts import SubjectStarts
from studyapp.extract.verb_forms import Form, Predicate
from studyapp.extract.words import Kind, Word

STRONG = frozenset(";:—–")
"""Marks that end a clause."""


class Role(Enum):
    """What a clause is in its sentence."""

    MAIN = auto()
    RELATIVE = auto()
    INNER = auto()
    """Begins with "when", "because", or "that" behind a verb."""
    PARTICIPLE = auto()


class Clause(NamedTuple):
    """A predicate with its subject, `subject` being places of words; empty if it has none.

    `start` and `end` are the places where it begins, with a word like "when", and ends.
    `shares` says that the subject stands in another clause.
    """

    predicate: Predicate
    subject: range
    start: int
    end: int
    role: Role
    shares: bool = False
    object_of: range = range(0)
    """What a relative clause says something about, where that is not its subject."""
    infinitive: int | None = None
    """The place of "hold" in "not until 1793 did the Committee hold power"."""
    rest: tuple[range, ...] | None = None
    """The words behind the verb, where they are others than up to the end."""

    def holds(self, place: int) -> bool:
        """Return whether a word stands in its subject or between its verb and its end."""
        return place in self.subject or self.predicate.start <= place < self.end


class Parsed(SubjectStarts):
    """The words of a sentence and its clauses, whose ends are not known yet."""

    def __init__(self, words: Sequence[Word]) -> None:
        super().__init__(words)
        self.clauses: list[Clause] = []
        for predicate in self.predicates:
            self.clauses.append(self._clause(predicate))

    def _clause(self, predicate: Predicate) -> Clause:
        if predicate.form is not Form.FINITE:
            return self._participle(predicate)
        place = self.before(predicate.start - 1)
        if place < 0:
            return self._without_subject(predicate)
        match self.words[place].kind:
            case Kind.RELATIVE:
                clause = self._relative(predicate, place)
            case Kind.CONJUNCTION:
                clause = self._sharing(predicate, place)
            case Kind.MARK:
                clause = self._behind_mark(predicate, place)
            case Kind.SUBORDINATOR:
                clause = Clause(predicate, range(0), place, 0, Role.INNER)
            case _:
                clause = self._ordinary(predicate, place)
        return clause

    def _without_subject(self, predicate: Predicate) -> Clause:
        """Return the clause of a verb that no subject stands before: "In 1792 came war"."""
        if self.words[predicate.start].low == "did":
            return self._asked(predicate)
        if self.words[predicate.verb].low in english.APPEARING:
            return Clause(predicate, range(0), predicate.start, 0, Role.MAIN)._replace(
                subject=self.noun_after(predicate.end),
            )
        return Clause(predicate, range(0), predicate.start, 0, Role.MAIN, shares=True)

    def _asked(self, predicate: Predicate) -> Clause:
        """Return the clause of "did the Committee hold power": the verb stands behind "did"."""
        end = predicate.end
        while end < len(self.words) and self.words[end].kind is not Kind.MARK:
            if self.words[end].kind is Kind.NOUN and self.is_base(end):
                subject = range(predicate.end, end)
                clause = Clause(predicate, subject, predicate.start, 0, Role.MAIN)
                return clause._replace(infinitive=end)
            end += 1
        return Clause(predicate, range(0), predicate.start, 0, Role.MAIN)

    def _relative(self, predicate: Predicate, place: int) -> Clause:
        noun = self.noun_before(place)
        if len(noun) == 0 and self.words[place].low == "that":
            return Clause(predicate, range(0), place, 0, Role.INNER)
        return Clause(predicate, noun, place, 0, Role.RELATIVE, shares=len(noun) == 0)

    def _sharing(self, predicate: Predicate, place: int) -> Clause:
        """Return the clause of a verb behind "and", whose subject is that of the verb before."""
        before = self._last(predicate.start)
        start = place
        if before is None:
            return Clause(predicate, range(0), start, 0, Role.MAIN, shares=True)
        return Clause(predicate, before.subject, start, 0, before.role, shares=True)

    def _last(self, place: int) -> Clause | None:
        """Return the last finite clause before a place; a closed relative one does not count."""
        for clause in reversed(self.clauses):
            if clause.predicate.form is Form.FINITE and clause.predicate.start < place:
                return clause
        return None

    def _behind_mark(self, predicate: Predicate, mark: int) -> Clause:
        """Return the clause of a verb behind a comma: its subject stands before an insertion."""
        if self.words[mark].text != ",":
            is_dated = self.words[predicate.start - 1].kind is Kind.DATE
            return Clause(predicate, range(0), predicate.start, 0, Role.MAIN, shares=not is_dated)
        end = mark
        for _ in range(4):
            start = self.segment_start(end)
            first = self.first_in(start, end)
            if first is None and start < 2:
                return self._without_subject(predicate)
            if end < mark and self._is_led_subject(first, end):
                return Clause(predicate, range(start + 1, end), start, 0, Role.INNER)
            if first is None or self._is_insertion(first, start, end):
                end = max(0, start - 1)
                if end == 0 or self.words[end].text != ",":
                    break
                continue
            if self.is_finite_between(start, end):
                return self._sharing(predicate, mark)
            return Clause(predicate, range(first, end), start, 0, Role.MAIN)
        return Clause(predicate, range(0), predicate.start, 0, Role.MAIN, shares=True)

    def _is_led_subject(self, first: int | None, end: int) -> bool:
        """Return whether "where his bridge" stands before what "finished in May" inserts."""
        if first is None or self.words[first].kind is not Kind.SUBORDINATOR:
            return False
        heads = (Kind.DETERMINER, Kind.POSSESSIVE, Kind.NAME)
        is_noun = end - first > 1 and self.words[first + 1].kind in heads
        return is_noun and not self.is_finite_between(first, end)

    def _is_insertion(self, first: int, start: int, end: int) -> bool:
        """Return whether the words between two commas only add to what stands before them."""
        word = self.words[first]
        if word.kind in (Kind.RELATIVE, Kind.PREPOSITION, Kind.SUBORDINATOR):
            return True
        if self.words[start].low in english.APPOSING and not self.is_finite_between(start, end):
            return True
        if first in self.verbs and self.verbs[first].form is not Form.FINITE:
            return True
        opens = self.words[start].kind is not Kind.CONJUNCTION
        heads = (Kind.DETERMINER, Kind.POSSESSIVE, Kind.NUMBER)
        adds = opens and word.kind in heads and start > 1
        until = self._relative_in(start, end) if word.low in ("a", "an") else end
        if not adds or self.words[start - 1].text != "," or self.is_finite_between(start, until):
            return False
        before = self.first_in(self.segment_start(start - 1), start - 1)
        return before is not None and self.words[before].kind is not Kind.PREPOSITION

    def _relative_in(self, start: int, end: int) -> int:
        """Return the place of the "who" of "a Frenchman who had been sent", else the end."""
        places = (i for i in range(start, end) if self.words[i].kind is Kind.RELATIVE)
        return next(places, end)

    def _ordinary(self, predicate: Predicate, place: int) -> Clause:
        """Return the clause of a verb behind its subject, whose last word stands at `place`."""
        described = self._described(place)
        if described is not None:
            return Clause(predicate, described, described.start, 0, Role.MAIN)
        start = self.subject_start(place)
        inverted = self.appearing(predicate) if self.words[start].low == "there" else range(0)
        if len(inverted):
            return Clause(predicate, inverted, start, 0, Role.MAIN)
        before = start - 1
        opener = self.words[before] if before >= 0 else None
        subject = range(start, place + 1)
        if opener is not None and opener.kind is Kind.RELATIVE:
            return self._inner(predicate, subject, before)
        role = Role.MAIN
        if opener is not None and _begins_inner(opener):
            own = self._behind_adjunct(range(before, place + 1))
            if own is not None:
                return Clause(predicate, range(own, place + 1), own, 0, role)
            role, start = Role.INNER, before
        return Clause(predicate, subject, start, 0, role)

    def _behind_adjunct(self, words: range) -> int | None:
        """Return where the subject begins behind "after the defeats in Prussia", None if not."""
        if self.words[words.start].low not in english.BOTH_WAYS:
            return None
        end = adjunct_end(self.words[words.start : words.stop])
        is_named = end is not None and self.words[words.start + end].kind is Kind.NAME
        return None if end is None or is_named else words.start + end

    def _described(self, place: int) -> range | None:
        """Return the subject that a relative clause ending at `place` describes, None if none."""
        last = self._last(place + 1)
        if last is None or last.role is not Role.RELATIVE or self._is_broken(last.start, place):
            return None
        noun = self.noun_before(last.start)
        return None if len(noun) == 0 else range(self.subject_start(noun.stop - 1), noun.stop)

    def _is_broken(self, start: int, end: int) -> bool:
        """Return whether a mark or a word that begins a clause stands there."""
        breaks = (Kind.MARK, Kind.CONJUNCTION, Kind.SUBORDINATOR)
        return any(self.words[i].kind in breaks for i in range(start + 1, end + 1))

    def _inner(self, predicate: Predicate, subject: range, opener: int) -> Clause:
        """Return the clause behind "which the envoys" or "said that the envoys"."""
        noun = self.noun_before(opener)
        is_whose = self.words[opener].low == "whose"
        if self.words[opener].low == "which" and self.words[opener + 1].kind is Kind.NOUN:
            return Clause(predicate, range(0), opener, 0, Role.RELATIVE)
        if opener and self.words[opener - 1].low in english.UNCLEAR and not is_whose:
            return Clause(predicate, range(0), opener, 0, Role.RELATIVE)
        if len(noun) == 0 or self._tells(noun) or (self._is_clear(opener) and not is_whose):
            return Clause(predicate, subject, opener, 0, Role.INNER)
        if is_whose:
            subject = range(opener, subject.stop)
        return Clause(predicate, subject, opener, 0, Role.RELATIVE, object_of=noun)

    def _is_clear(self, opener: int) -> bool:
        """Return whether a clause behind "in which" is whole without what "which" stands for."""
        before = self.words[opener - 1] if opener else None
        return before is not None and before.low in english.PLACING

    def _tells(self, noun: range) -> bool:
        last = self.words[noun.stop - 1].low if len(noun) else ""
        return last in ("it", "goes", "runs") or any(
            self.words[i].low in english.TOLD for i in noun
        )

    def _participle(self, predicate: Predicate) -> Clause:
        """Return what "formed in 1822" says of the noun before it, or of the subject behind it."""
        noun = range(0)
        if predicate.form is Form.PARTICIPLE:
            noun = self.behind_place(self.noun_before(predicate.start), predicate.start)
        return Clause(predicate, noun, predicate.start, 0, Role.PARTICIPLE, shares=len(noun) == 0)


def _begins_inner(word: Word) -> bool:
    return word.kind is Kind.SUBORDINATOR or word.low in english.BOTH_WAYS
