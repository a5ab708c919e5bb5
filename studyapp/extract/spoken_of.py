"""What a clause is about, in words that say so by themselves."""

from collections.abc import Sequence

from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import STRONG, Clause
from studyapp.extract.personal import Meant
from studyapp.extract.phrases import adjunct_end
from studyapp.extract.sentence import Sentence
from studyapp.extract.subjects import Subjects
from studyapp.extract.verb_forms import Form
from studyapp.extract.words import Kind, Word

_OWNED = 0.95
"""What "his" makes of the sureness with which it is known who he is."""


def subject_of(subjects: Subjects, clause: Clause) -> tuple[Sequence[str], float]:
    """Return the words of a clause's subject, pronouns resolved, and how sure that is."""
    sentence = subjects.sentence
    words = [sentence.words[place] for place in clause.subject]
    if _is_of_that_clause(sentence, clause):
        return (), 0.0
    if not words and clause.shares:
        words = _shared(sentence, clause)
    named = _behind_place(subjects, _opened(_listed(words)))
    return _resolved(subjects, clause, named) if named else ((), 0.0)


def _is_of_that_clause(sentence: Sentence, clause: Clause) -> bool:
    """Return whether a subject is all of "that the coasts fit" with which a sentence begins."""
    heads = (Kind.DETERMINER, Kind.POSSESSIVE)
    first, second = (*sentence.words[:2], None, None)[:2]
    is_that = first is not None and first.low == "that" and len(clause.subject) > 0
    return is_that and clause.subject.start <= 1 and second is not None and second.kind in heads


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
        if words[first].kind is Kind.PREPOSITION and adjunct_end(words[first:]) is not None:
            break
        first += 1
    words = words[first:]
    if len(words) > 2 and words[0].low == "to" and words[1].kind is Kind.NUMBER:
        words = words[2:]
    if not words or words[0].kind is not Kind.PREPOSITION or words[0].low in ("over", "about"):
        return words
    return words[adjunct_end(words) or 0 :]


def _behind_place(subjects: Subjects, words: Sequence[Word]) -> Sequence[Word]:
    """Return a subject without the place that a sentence opens with: "In Paris Cuvier"."""
    if len(words) < 3 or words[0].kind is not Kind.PREPOSITION:
        return words
    for end in range(2, min(4, len(words))):
        if words[end].kind is Kind.NAME and subjects.is_place([w.text for w in words[1:end]]):
            return words[end:]
    return words


def _shared(sentence: Sentence, clause: Clause) -> list[Word]:
    """Return the subject of the clause that a participle describes: the next one or the last."""
    finite = [c for c in sentence.clauses if c.predicate.form is Form.FINITE and len(c.subject)]
    opens = clause.start > 0 and sentence.words[clause.start - 1].text in STRONG
    before = [c for c in finite if c.predicate.start < clause.predicate.start and not opens]
    after = [c for c in finite if c.predicate.start > clause.predicate.start]
    other = (before[-1:] or after[:1])[0] if before or after else None
    return [] if other is None else [sentence.words[place] for place in other.subject]


def _resolved(
    subjects: Subjects, clause: Clause, words: Sequence[Word]
) -> tuple[Sequence[str], float]:
    first, place = words[0], words[0].start
    texts = tuple(word.text for word in words)
    if first.low == "whose":
        whose = tuple(subjects.sentence.words[i].text for i in clause.object_of)
        return _owned(Meant(whose, 0.8), texts[1:])
    if first.kind is Kind.POSSESSIVE:
        return _owned(subjects.behind(first.low, place), texts[1:])
    if first.kind is Kind.PRONOUN:
        meant = subjects.behind(first.low, place)
        return ((*meant.words, *texts[1:]), meant.sureness) if meant.words else ((), 0.0)
    if texts[1:3] == ("of", "them"):
        several = subjects.behind("they", place)
        named = (*texts[:2], *_small(several.words)) if several.words else ()
        return named, several.sureness
    is_doing = _is_verbal(words) and not subjects.is_name(texts)
    return ((), 0.0) if is_doing or _is_open(words) else (texts, 1.0)


def _small(words: Sequence[str]) -> Sequence[str]:
    """Return words within a subject: an article that began a sentence is written small."""
    first = words[0].lower()
    return (first, *words[1:]) if first in english.DETERMINERS else words


def _owned(owner: Meant, owned: Sequence[str]) -> tuple[Sequence[str], float]:
    if not owner.words:
        return (), 0.0
    return (*owner.words[:-1], owner_of(owner.words[-1]), *owned), _OWNED * owner.sureness


def _is_open(words: Sequence[Word]) -> bool:
    """Return whether words do not say by themselves what a clause is about."""
    first, last = words[0], words[-1]
    is_count = first.low in ("over", "about", "around") and len(words) > 1
    is_led = first.kind is Kind.PREPOSITION and not is_count
    is_compared = first.low in ("more", "less") and len(words) > 1 and words[1].low != "than"
    is_some = len(words) == 1 and (
        first.kind is Kind.DETERMINER or first.text == "I" or first.low == "much"
    )
    ends_open = last.kind in (Kind.DETERMINER, Kind.PREPOSITION, Kind.POSSESSIVE)
    is_latter = len(words) == 2 and first.low == "the" and last.low in english.LATTER
    is_latter = is_latter or last.low in ("others", "ones")
    if len(words) > 2 and last.kind is Kind.PRONOUN and words[-2].kind is not Kind.CONJUNCTION:
        return True
    if is_latter or first.text in ("I", "We"):
        return True
    return is_led or is_compared or is_some or ends_open or first.low in english.POINTING


def _is_verbal(words: Sequence[Word]) -> bool:
    """Return whether words begin with a verb and what it does something to: "forcing the king"."""
    objects = (Kind.DETERMINER, Kind.POSSESSIVE, Kind.NAME, Kind.PREPOSITION, Kind.PRONOUN)
    verbs = (Kind.EITHER, Kind.PARTICIPLE, Kind.PAST)
    if words[0].kind in verbs:
        return len(words) < 2 or words[1].kind in objects
    return words[0].kind is Kind.ING and len(words) > 1 and words[1].kind in objects[:3]


def owner_of(word: str) -> str:
    """Return a name as the owner of what follows: "Louis’", "Anna’s"."""
    return f"{word}’" if word.endswith("s") else f"{word}’s"
