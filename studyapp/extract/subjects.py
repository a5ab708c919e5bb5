"""Who or what a pronoun stands for, as far as the words before it leave no doubt."""

from collections.abc import Iterator, Sequence

from studyapp.domain.names import NameKind
from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import Clause
from studyapp.extract.name_tables import name_words
from studyapp.extract.people import NOBODY, PERSONAL, People
from studyapp.extract.personal import CLEAR, LIKELY, NOTHING, OPEN, Meant, Personal, without_details
from studyapp.extract.sentence import Sentence
from studyapp.extract.told import Told, goals_in, is_of_pronouns, named_in, objects_in
from studyapp.extract.words import Kind, Word

LOOK_BACK = 30
"""How many sentences before may say who "he" is."""
_OBJECT_BACK = 2
"""How many may say who "him" is."""
_PEOPLES = ("sh", "ch", "ese", "ss")
_QUOTES = " \t\r\n\"'”’)"
_MANY = ("men", "women", "people", "children")
_PLURAL = ("they", "their", "them")

_Nouns = Sequence[tuple[Word, ...]]


class Subjects:
    """What the clauses before a place are about; all texts are without their dates."""

    def __init__(self, told: Told, before: Sequence[Told], people: People = NOBODY) -> None:
        self._told = told
        self._before = tuple(before)
        self._people = people
        self._personal = Personal(told, self._before, people)

    @property
    def sentence(self) -> Sentence:
        """Return the sentence that pronouns are asked of."""
        return self._told.sentence

    @property
    def is_question(self) -> bool:
        """Return whether the sentence asks."""
        return self._told.text.rstrip(_QUOTES).endswith("?")

    def is_name(self, words: Sequence[str]) -> bool:
        """Return whether the text names somebody or something so."""
        return self._people.named(words) is not None

    def is_place(self, words: Sequence[str]) -> bool:
        """Return whether the text names a place so."""
        known = self._people.named(words)
        return known is not None and known.kind is NameKind.PLACE

    def behind(self, pronoun: str, place: int) -> Meant:
        """Return what `pronoun` at a place of the sentence stands for, nothing if that is open."""
        if pronoun in PERSONAL:
            return self._personal.meant(pronoun, place, LOOK_BACK)
        is_new = False
        for subjects, objects in self._levels(place):
            fitting = self._fitting(subjects, pronoun)
            if fitting and is_new and pronoun == "it":
                return NOTHING  # it may be "a book" that was spoken of since
            if not fitting and pronoun == "it" and any(map(self._is_owned_thing, subjects)):
                return NOTHING
            is_new = is_new or self._last_names_new_thing(subjects)
            if fitting:
                beside = [each for each in self._fitting(objects, pronoun) if each != fitting[0]]
                return self._likely(fitting, beside, pronoun, place)
        return NOTHING

    def _is_owned_thing(self, words: tuple[Word, ...]) -> bool:
        """Return whether a subject is "his plan": "it" may be that, though none can say whose."""
        if len(words) < 2 or words[0].kind is not Kind.POSSESSIVE:
            return False
        noun = without_details(words[1:])
        return bool(noun) and words[1].kind is Kind.NOUN and self._fits(noun, "it")

    def _last_names_new_thing(self, subjects: _Nouns) -> bool:
        """Return whether the last sentence, if it is about these, has "a book" behind a verb."""
        if not self._before or subjects is not self._before[-1].topics:
            return False
        sentence = self._before[-1].sentence
        things = (sentence.thing_after(each.predicate.end) for each in sentence.clauses)
        return any(
            len(thing) > 1 and sentence.words[thing[0]].low in ("a", "an") for thing in things
        )

    def _likely(
        self,
        fitting: Sequence[tuple[str, ...]],
        beside: Sequence[tuple[str, ...]],
        pronoun: str,
        place: int,
    ) -> Meant:
        """Return the first subject that fits; what only undergoes could be the object as well."""
        if not beside and len(set(fitting)) == 1:
            return Meant(fitting[0], CLEAR)
        if pronoun == "it" and (self._undergoes(place) or len(set(fitting)) > 1):
            return NOTHING
        is_named = any(each[0].lower() not in english.DETERMINERS for each in beside)
        is_likely = len(set(fitting)) == 1 and pronoun not in _PLURAL and not is_named
        return Meant(fitting[0], LIKELY if is_likely else OPEN)

    def _fitting(self, nouns: Sequence[tuple[Word, ...]], pronoun: str) -> list[tuple[str, ...]]:
        found = []
        for words in nouns:
            noun = (self._whole(words) if pronoun in _PLURAL else ()) or without_details(words)
            if noun and self._fits(noun, pronoun) and not _is_people(noun, pronoun):
                found.append(noun)
        return found

    def _undergoes(self, place: int) -> bool:
        """Return whether what stands at a place is the subject of "fell" or "was taken"."""
        words = self.sentence.words
        for clause in self.sentence.clauses:
            first = words[clause.subject.start] if len(clause.subject) else None
            if first is not None and first.start == place and first.low == "it":
                first, verb = words[clause.predicate.start], words[clause.predicate.verb]
                return first.kind is Kind.BE or verb.low in english.UNDERGOING
        return False

    def object_behind(self, pronoun: str, clause: Clause) -> tuple[str, ...]:
        """Return what "it" behind a verb stands for: what the verb before did something to."""
        sentence = self._told.sentence
        before = [c for c in sentence.clauses if c.predicate.start < clause.predicate.start]
        if clause.shares and before:
            words = tuple(sentence.words[i] for i in sentence.thing_after(before[-1].predicate.end))
            noun = without_details(words)
            return noun if noun and self._fits(noun, pronoun) else ()
        said = self._first_with(pronoun, clause) if pronoun in PERSONAL else clause
        own = said.subject.start if len(said.subject) else said.start
        place = sentence.words[own].start
        if pronoun in PERSONAL:
            reach = LOOK_BACK if pronoun == "her" else _OBJECT_BACK
            return self._personal.meant(pronoun, place, reach).words
        return self.behind(pronoun, place).words

    def _first_with(self, pronoun: str, clause: Clause) -> Clause:
        """Return the first clause of the sentence that has the same pronoun behind its verb.

        He whom it means did not do what it tells: "Fust sued him, and the court heard him".
        """
        sentence = self._told.sentence
        ends = (
            each
            for each in sentence.clauses
            if each.predicate.start < clause.predicate.start
            and any(word.low == pronoun for word in sentence.words[each.predicate.end : each.end])
        )
        return next(ends, clause)

    def _whole(self, words: tuple[Word, ...]) -> tuple[str, ...]:
        """Return "he and his brother" with the name of him, () for any other words."""
        if len(words) < 3 or words[0].low not in ("he", "she") or words[1].text != "and":
            return ()
        there = next((i for i, told in enumerate(self._before) if words in told.topics), None)
        asked = self
        if there is not None:
            asked = Subjects(self._before[there], self._before[:there], self._people)
        name = asked.behind(words[0].low, words[0].start).words
        return (*name, *(word.text for word in words[1:])) if name else ()

    def _levels(self, place: int) -> Iterator[tuple[_Nouns, _Nouns]]:
        """Yield subjects with the objects beside them, those of the nearest clauses first."""
        own = self._told.sentence
        subjects = [words for words in named_in(own) if words[-1].end <= place]
        objects = [words for words in objects_in(own) if words[-1].end <= place]
        yield subjects, objects
        yield objects, ()
        for told in self._last_told():
            yield told.topics, [*objects_in(told.sentence), *goals_in(told.sentence)]
        for told in self._before[-1:]:
            yield told.within, [*objects_in(told.sentence), *goals_in(told.sentence)]

    def _last_told(self) -> Iterator[Told]:
        """Yield the sentences before, back to one that is about more than pronouns."""
        for told in reversed(self._before):
            yield told
            if not is_of_pronouns(told.topics):
                return

    def _fits(self, subject: Sequence[str], pronoun: str) -> bool:
        """Return whether "it" or "they" may stand for a subject, by what the words look like."""
        if self._people.is_one(subject) or _is_human(subject):
            return False
        if pronoun in _PLURAL:
            return _is_plural(subject)
        if pronoun in ("it", "its"):
            if self._people.named(subject) is None and self._personal.is_person(subject):
                return False
            is_name = subject[0].lower() not in english.DETERMINERS and subject[-1][:1].isupper()
            return not _is_plural(subject) or is_name
        return False


def _is_human(subject: Sequence[str]) -> bool:
    """Return whether a noun is what somebody is: "the pope", "his son"."""
    head = subject[: subject.index("of")] if "of" in subject[1:] else subject
    table = name_words()
    return head[-1].lower() in table.human | table.man | table.woman


def _is_people(subject: Sequence[str], pronoun: str) -> bool:
    """Return whether "their" would make "the British's" of a subject."""
    return pronoun == "their" and subject[-1].endswith(_PEOPLES) and len(subject) == 2


def _is_plural(subject: Sequence[str]) -> bool:
    """Return whether a subject is several, by its ending, an "and", or as "the French"."""
    people = (
        len(subject) == 2
        and subject[0].lower() == "the"
        and subject[1][:1].isupper()
        and subject[1].endswith(_PEOPLES)
    )
    head = subject[: subject.index("of")] if "of" in subject[1:] else subject
    is_many = head[-1].endswith("s") and not head[-1].endswith(("ss", "us", "is"))
    return is_many or head[-1] in _MANY or "and" in subject or people
