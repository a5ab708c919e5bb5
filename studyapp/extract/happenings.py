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
from studyapp.extract.nouns import leads_clause, noun_at
from studyapp.extract.predicates import Form
from studyapp.extract.sentence import Sentence
from studyapp.extract.subjects import Subjects
from studyapp.extract.titles import Title, heading_of, naming, title_of
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
    place = next((i for i, word in enumerate(sentence.words) if word.end > start), None)
    if place is None:
        return None
    if is_subject(sentence, place):
        return None
    named = noun_at(sentence, place)
    if named is not None and leads_clause(sentence, named):
        return _named(subjects, named)
    clause = clause_at(sentence, place)
    for each in _those_to_ask(sentence, clause):
        if happens(sentence, each, precision):
            told = _told(subjects, each, place)
            if told is not None:
                return told
    is_asked = clause is None or happens(sentence, clause, precision)
    return None if named is None or not is_asked else _named(subjects, named)


def _those_to_ask(sentence: Sentence, clause: Clause | None) -> list[Clause]:
    """Return a clause, and behind a participle the clause of the noun that it describes."""
    if clause is None:
        return []
    if clause.role is not Role.PARTICIPLE:
        return [clause]
    others = [
        each
        for each in sentence.clauses
        if each.role is Role.MAIN and each.subject == clause.subject and len(each.subject)
    ]
    return [clause, *others[:1]]


def _told(subjects: Subjects, clause: Clause, place: int) -> Happening | None:
    sentence = subjects.sentence
    title = _title(subjects, clause)
    status, attributive = status_of(sentence, clause), _is_attributive(sentence.words, place)
    is_finite = clause.predicate.form is Form.FINITE
    if title is None or (attributive and (status is not Status.FACT or not is_finite)):
        return None
    return Happening(title.text, title.quality, status, _span(sentence, clause), attributive)


def _named(subjects: Subjects, noun: range) -> Happening | None:
    """Return the happening that a noun names by itself: "the death of his mother"."""
    words = [subjects.sentence.words[place] for place in noun]
    inner = [word for word in words[1:] if word.kind is Kind.POSSESSIVE]
    for word in inner:
        owner = subjects.behind(word.low, word.start)
        if not owner:
            return None
        owned = " ".join((*owner[:-1], _owner(owner[-1])))
        words[words.index(word)] = word._replace(text=owned, kind=Kind.NAME)
    title = naming(words)
    span = Span(words[0].start, words[-1].end)
    return None if title is None else Happening(title.text, title.quality, Status.FACT, span)


def _title(subjects: Subjects, clause: Clause) -> Title | None:
    sentence = subjects.sentence
    subject, sureness = _subject(subjects, clause)
    if not subject:
        return None
    title = title_of(sentence, clause, subject, noun=_object(subjects, clause))
    return None if title is None else Title(title.text, title.quality * sureness)


def _object(subjects: Subjects, clause: Clause) -> Sequence[str]:
    """Return what "it" behind the verb stands for, () where there is none."""
    end = clause.predicate.end
    after = subjects.sentence.words[end : end + 1]
    if not after or after[0].low not in english.OBJECTS:
        return ()
    return subjects.object_behind(after[0].low, clause)


def heading_in(sentence: Sentence) -> Happening | None:
    """Return the happening that a heading or a line of a chronicle names."""
    title = None if sentence.clauses else heading_of(sentence.words)
    if title is None:
        return None
    span = Span(0, sentence.words[-1].end)
    return Happening(title.text, title.quality, Status.FACT, span)


def _subject(subjects: Subjects, clause: Clause) -> tuple[Sequence[str], float]:
    """Return the words of a clause's subject, pronouns resolved, and how sure that is."""
    sentence = subjects.sentence
    words = [sentence.words[place] for place in clause.subject]
    if not words and clause.shares:
        words = _shared(sentence, clause)
    named = _opened(_listed(words))
    return _resolved(subjects, clause, named) if named else ((), 0.0)


def _listed(words: Sequence[Word]) -> list[Word]:
    """Return the words without dates, commas joined to the words before them."""
    kept: list[Word] = []
    for word in words:
        if word.text == "," and kept:
            kept[-1] = kept[-1].reads(f"{kept[-1].text},")
        elif word.kind not in (Kind.DATE, Kind.MARK):
            kept.append(word)
    while len(kept) > 1 and kept[-1].kind is Kind.ADVERB:
        kept.pop()
    if kept and kept[-1].text[-1] == ",":
        kept[-1] = kept[-1].reads(kept[-1].text.rstrip(","))
    return kept


def _opened(words: Sequence[Word]) -> Sequence[Word]:
    """Return a subject without what only opens the clause: "at Belgrade the sultan"."""
    first = 0
    while first < len(words) and (
        words[first].low in english.OPENERS or words[first].kind is Kind.ADVERB
    ):
        first += 1
    words = words[first:]
    if not words or words[0].kind is not Kind.PREPOSITION:
        return words
    heads = (Kind.DETERMINER, Kind.POSSESSIVE, Kind.PRONOUN)
    starts = [
        place
        for place in range(2, len(words))
        if words[place].kind in heads and words[place - 1].kind is not Kind.PREPOSITION
    ]
    return words[starts[0] :] if starts else words


def _shared(sentence: Sentence, clause: Clause) -> list[Word]:
    """Return the subject of the clause that a participle describes: the next one or the last."""
    finite = [c for c in sentence.clauses if c.predicate.form is Form.FINITE and len(c.subject)]
    before = [c for c in finite if c.predicate.start < clause.predicate.start]
    after = [c for c in finite if c.predicate.start > clause.predicate.start]
    other = (before[-1:] or after[:1])[0] if before or after else None
    return [] if other is None else [sentence.words[place] for place in other.subject]


def _resolved(
    subjects: Subjects, clause: Clause, words: Sequence[Word]
) -> tuple[Sequence[str], float]:
    first, place = words[0], words[0].start
    texts = tuple(word.text for word in words)
    if first.low == "whose":
        owner = tuple(subjects.sentence.words[i].text for i in clause.object_of)
        return ((*owner[:-1], _owner(owner[-1]), *texts[1:]), 0.8) if owner else ((), 0.0)
    if len(words) == 1 and first.kind is Kind.DETERMINER:
        return (), 0.0
    if first.kind is Kind.PRONOUN:
        owner = subjects.behind(first.low, place)
        return ((*owner, *texts[1:]), 0.8) if owner else ((), 0.0)
    if first.kind is Kind.POSSESSIVE:
        owner = subjects.behind(first.low, place)
        return ((*owner[:-1], _owner(owner[-1]), *texts[1:]), 0.75) if owner else ((), 0.0)
    is_compared = first.low in ("more", "less") and words[1:2] and words[1].low != "than"
    if first.low in english.POINTING or is_compared:
        return (), 0.0
    return texts, 1.0


def _owner(word: str) -> str:
    return f"{word}’" if word.endswith("s") else f"{word}’s"


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
