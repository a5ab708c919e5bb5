"""What a sentence says happened at one of its dates."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.events import Status
from studyapp.domain.texts import Span
from studyapp.domain.when import Precision
from studyapp.extract import english_verbs as english
from studyapp.extract.belonging import clause_at, is_subject
from studyapp.extract.claims import happens, status_of
from studyapp.extract.clauses import Clause, Role
from studyapp.extract.gaps import gapped, together
from studyapp.extract.nouns import leads_clause, noun_at, said_to_be
from studyapp.extract.objects import object_place
from studyapp.extract.sentence import Sentence
from studyapp.extract.spoken_of import owner_of, subject_of
from studyapp.extract.subjects import Subjects
from studyapp.extract.titles import Title, heading_of, naming, title_of
from studyapp.extract.verb_forms import Form
from studyapp.extract.words import OF, Kind, Word


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, and the place of the clause that says so in its sentence.

    `is_attributive` says that the date tells which thing is meant, as in "the treaty of 1648".
    `quality` is 0 to 1.
    """

    title: str
    quality: float
    status: Status
    span: Span
    is_attributive: bool = False


def told_at(subjects: Subjects, start: int, precision: Precision) -> Happening | None:
    """Return what happened at the date at `start` of a sentence, None if nothing did."""
    sentence = subjects.sentence
    place = _place(sentence, start)
    if is_subject(sentence, place) or subjects.is_question:
        return None
    named = noun_at(sentence, place)
    clause = clause_at(sentence, place)
    if clause is not None and (there := said_to_be(sentence, clause)) is not None:
        return _named(subjects, there)
    if named is not None and leads_clause(sentence, named):
        return _named(subjects, named)
    if clause is not None and _is_aim(sentence, clause, place):
        return None
    for each in _those_to_ask(sentence, clause):
        if happens(sentence, each, precision):
            told = _told(subjects, each, place)
            if told is not None:
                return told
    is_asked = clause is None or happens(sentence, clause, precision)
    return None if named is None or not is_asked else _named(subjects, named)


def named_at(subjects: Subjects, start: int) -> Happening | None:
    """Return what the noun before the date at `start` names: "a visit to Washington (May 1804)"."""
    noun = noun_at(subjects.sentence, _place(subjects.sentence, start))
    return None if noun is None else _named(subjects, noun)


def _place(sentence: Sentence, start: int) -> int:
    """Return the place of the word at `start` of the blanked sentence."""
    return next(i for i, word in enumerate(sentence.words) if word.end > start)


def _is_aim(sentence: Sentence, clause: Clause, place: int) -> bool:
    """Return whether a date is that of "the elections scheduled for 1915", whatever became."""
    before = sentence.words[max(0, place - 2) : place]
    return place < clause.predicate.start and any(
        word.low in english.PLANNING and word.kind is Kind.EITHER for word in before
    )


def _those_to_ask(sentence: Sentence, clause: Clause | None) -> list[Clause]:
    """Return a clause, and behind a participle the clause of the noun that it describes."""
    if clause is None:
        return []
    is_ahead = sentence.words[clause.predicate.verb].low in english.PLANNING
    if clause.role is not Role.PARTICIPLE or is_ahead:
        return [clause]
    others = [
        each
        for each in sentence.clauses
        if each.role is Role.MAIN and each.subject == clause.subject and len(each.subject)
    ]
    return [clause, *others[:1]]


def _told(subjects: Subjects, clause: Clause, place: int) -> Happening | None:
    sentence = subjects.sentence
    said = gapped(sentence, clause, place)
    if said is None:
        return None
    clause, whole = said, together(sentence, said)
    title = None if whole is None else _title(subjects, whole)
    title = title or _title(subjects, clause)
    status, attributive = status_of(sentence, clause), _is_attributive(sentence.words, place)
    is_finite = clause.predicate.form is Form.FINITE
    if title is None or (attributive and (status is not Status.FACT or not is_finite)):
        return None
    return Happening(title.text, title.quality, status, _span(sentence, clause), attributive)


def _named(subjects: Subjects, noun: range) -> Happening | None:
    """Return the happening that a noun names by itself: "the death of his mother"."""
    words = [subjects.sentence.words[place] for place in noun]
    is_bare = len(words) == 2
    inner = [word for word in words[not is_bare :] if word.kind is Kind.POSSESSIVE]
    for word in inner:
        owner = subjects.behind(word.low, word.start).words
        if not owner:
            return None
        owned = " ".join((*owner[:-1], owner_of(owner[-1])))
        words[words.index(word)] = word._replace(text=owned, kind=Kind.NAME)
    title = naming(words)
    span = Span(words[0].start, words[-1].end)
    return None if title is None else Happening(title.text, title.quality, Status.FACT, span)


def _title(subjects: Subjects, clause: Clause) -> Title | None:
    sentence = subjects.sentence
    subject, sureness = subject_of(subjects, clause)
    if not subject:
        return None
    noun = _object(subjects, clause)
    if not set(noun).isdisjoint(subject):
        noun = ()
    title = title_of(sentence, clause, subject, noun=noun)
    return None if title is None else Title(title.text, title.quality * sureness)


def _object(subjects: Subjects, clause: Clause) -> Sequence[str]:
    """Return what "it" behind the verb stands for, () where there is none."""
    end = clause.predicate.end
    after = subjects.sentence.words[end : min(clause.end, end + 3)]
    place = object_place(after)
    return () if place is None else subjects.object_behind(after[place].low, clause)


def heading_in(sentence: Sentence) -> Happening | None:
    """Return the happening that a heading or a line of a chronicle names."""
    title = None if sentence.clauses else heading_of(sentence.words)
    if title is None:
        return None
    span = Span(0, sentence.words[-1].end)
    return Happening(title.text, title.quality, Status.FACT, span)


def _span(sentence: Sentence, clause: Clause) -> Span:
    places = [clause.start, clause.predicate.start]
    if len(clause.subject) and not clause.shares:
        places.append(clause.subject.start)
    start = sentence.words[min(places)].start
    end = sentence.words[max(clause.end, clause.predicate.end) - 1].end
    return Span(start, end)


def _is_attributive(words: Sequence[Word], place: int) -> bool:
    """Return whether a date tells which thing is meant: "the treaty of 1648"."""
    before = words[place - 1] if place else None
    after = words[place + 1] if place + 1 < len(words) else None
    if before is None:
        return False
    if words[place].text[0] == OF:
        return before.kind in (Kind.NOUN, Kind.NAME) and before.low not in english.TIME_NOUNS
    is_noun = after is not None and after.kind in (Kind.NOUN, Kind.NAME)
    return before.kind is Kind.DETERMINER and is_noun
