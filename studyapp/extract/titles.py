"""What happened, in at most twelve words of the passage's own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studyapp.extract import english_titles
from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import Clause
from studyapp.extract.cutting import rest, undangled
from studyapp.extract.english_past import past_of, past_of_participle
from studyapp.extract.lists import is_listing
from studyapp.extract.objects import (
    gift_place,
    is_gift,
    is_left_unsaid,
    is_object,
    object_place,
    with_noun,
)
from studyapp.extract.sentence import Sentence
from studyapp.extract.verb_forms import Form
from studyapp.extract.words import Kind, Word

LONGEST = 12
_NO_MARKS = str.maketrans("", "", '"“”()[]')
_SHORTEST_HEADING = 6
_OPEN_QUALITY = 0.6
"""What a title is worth that says "it" and not what, or "my" and not whose."""
_SINGULARS = ("States", "Philippines", "Netherlands", "Times", "Congress", "Indies")
_PEOPLES = ("French", "British", "English", "Dutch", "Spanish", "Irish", "Polish", "Swiss")
_PLURALS = ("and", "men", "people")


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and how good it is, 0 to 1."""

    text: str
    quality: float


def title_of(
    sentence: Sentence, clause: Clause, subject: Sequence[str], *, noun: Sequence[str] = ()
) -> Title | None:
    """Return the title of a clause, None if its words make none.

    `subject` are the words of the subject, pronouns resolved; `noun` stands for "it" behind the
    verb.
    """
    verb = _verb(sentence, clause, subject)
    behind = list(_behind(sentence, clause))
    at = object_place(behind)
    if at is not None:
        if at == 0 and not noun and not is_gift(sentence, clause, behind):
            return None
        behind = with_noun(behind, at, noun)
    gift = gift_place(sentence, clause, behind)
    for words, least in ((behind, gift + 2), (behind[gift:], 0)) if gift else ((behind, 0),):
        for head in _shorter(list(subject), LONGEST - len(verb)):
            kept, clean = rest(words, LONGEST - len(head) - len(verb), verb=verb[-1].lower())
            if clean and not _is_unfinished(verb, kept) and len(kept) >= least:
                if _says_twice(head, kept):
                    return None
                return _titled([*head, *verb, *(word.text for word in kept)], kept)
    return None


def _titled(words: Sequence[str], rest: Sequence[Word]) -> Title | None:
    text = _set(words)
    if not text[:1].isalnum() or len(text.split()) < 2:
        return None
    is_open = is_left_unsaid(rest) or words[0].lower() in english.OWN
    return Title(text, _OPEN_QUALITY if is_open else 1.0)


def _says_twice(head: Sequence[str], rest: Sequence[Word]) -> bool:
    """Return whether the words behind the verb name the subject again, as no sentence would."""
    subject = " ".join(head).lower()
    return len(head) > 1 and subject in " ".join(word.low for word in rest)


def heading_of(words: Sequence[Word]) -> Title | None:
    """Return the title of a line that only names what happened: "1848: Revolution in Paris"."""
    named = undangled([word for word in words if word.kind is not Kind.DATE])
    text = _set([word.text for word in named])
    dated = bool(words) and Kind.DATE in (words[0].kind, words[-1].kind)
    is_name = text[:1].isupper() and 1 < len(text.split()) <= LONGEST
    is_name = is_name and named[0].kind is not Kind.PREPOSITION
    if not is_name or not dated or len(text) < _SHORTEST_HEADING or words[0].text in "([":
        return None
    return Title(text, 0.8)


def naming(words: Sequence[Word]) -> Title | None:
    """Return the title that a noun makes by itself: "a visit to Washington" without its article."""
    named = [word for word in words if word.kind not in (Kind.DATE, Kind.MARK)]
    while named and named[0].kind in (Kind.DETERMINER, Kind.POSSESSIVE):
        named = named[1:]
    text = _set([word.text for word in undangled(named)])
    return Title(text, 0.8) if 1 < len(text.split()) <= LONGEST else None


def _verb(sentence: Sentence, clause: Clause, head: Sequence[str]) -> list[str]:
    """Return the words of the predicate, as the finite verb of a title."""
    place = clause.predicate
    begin = place.start
    while begin > 0 and sentence.words[begin - 1].low in english.HARDLY_SO:
        begin -= 1
    words = [
        word
        for word in sentence.words[begin : place.end]
        if word.kind is not Kind.DATE and word.low not in english.ASIDES
    ]
    verb = sentence.words[place.verb]
    if place.form is Form.PARTICIPLE:
        never = verb.low in english.NEVER_PASSIVE
        return [verb.text] if never else [_was(head), verb.text.lower()]
    if place.form is Form.ING:
        perfect = verb.kind in (Kind.EITHER, Kind.PARTICIPLE)
        return [verb.text] if perfect else [past_of(verb.low)]
    if clause.infinitive is not None:
        return [past_of(sentence.words[clause.infinitive].text)]
    if len(words) > 1 and words[0].text == "did":
        return [past_of(verb.text)]
    if clause.shares and len(words) == 1 and _is_passive(sentence, clause):
        return [_was(head), verb.text]
    texts = [word.text for word in words]
    return _told_plainly(texts, head) if len(words) > 1 else texts


def _told_plainly(words: Sequence[str], head: Sequence[str]) -> list[str]:
    """Return "had begun" as "began", and "is mentioned" as "was": it is a title of the past."""
    if words[0] in ("is", "are") and words[-1].lower() in english_titles.ATTESTED:
        return [_was(head), *words[1:]]
    if words[0].lower() != "had":
        return list(words)
    if words[1] == "been":
        return [_was(head), *words[2:]]
    return list(words) if "to" in words else [*words[1:-1], past_of_participle(words[-1])]


def _shorter(head: list[str], room: int) -> Iterator[list[str]]:
    """Yield a subject that leaves room for its verb, then ever less of its details."""
    if len(head) <= room:
        yield head
    for details in (english.PREPOSITIONS - {"of"}, english.CONJUNCTIONS, english.PREPOSITIONS):
        places = [i for i, word in enumerate(head) if i and word.lower() in details]
        for place in reversed(places):
            head = head[:place]
            if 0 < len(head) <= room:
                yield head


def _was(head: Sequence[str]) -> str:
    head = head[: head.index("of")] if "of" in head[1:] else head
    last = head[-1] if head else ""
    is_many = last.endswith("s") and (last.islower() or head[0].lower() in ("the", "both", "all"))
    is_plural = "and" in head or (is_many and last not in _SINGULARS) or last in _PLURALS
    is_people = len(head) == 2 and head[0].lower() == "the" and last in _PEOPLES
    return "were" if is_plural or is_people else "was"


def _is_passive(sentence: Sentence, clause: Clause) -> bool:
    """Return whether "printed" goes on with the "was" of "was finished and printed"."""
    verb = sentence.words[clause.predicate.verb]
    before = [each for each in sentence.clauses if each.predicate.start < clause.predicate.start]
    if not before or verb.kind not in (Kind.EITHER, Kind.PARTICIPLE):
        return False
    last = before[-1].predicate
    first = sentence.words[last.start]
    after = sentence.words[clause.predicate.end : clause.predicate.end + 1]
    has_object = bool(after) and after[0].kind in (
        Kind.DETERMINER, Kind.NAME, Kind.POSSESSIVE, Kind.NUMBER, Kind.NOUN,
    )  # fmt: skip
    is_passive = first.kind is Kind.BE and sentence.words[last.verb].kind in (
        Kind.EITHER, Kind.PARTICIPLE,
    )  # fmt: skip
    return is_passive and not has_object and verb.low not in english.INTRANSITIVE


def _behind(sentence: Sentence, clause: Clause) -> Iterator[Word]:
    """Yield the words behind the verb up to where the title ends at the latest."""
    words = sentence.words
    noun = [words[place] for place in clause.object_of if words[place].kind is not Kind.DATE]
    if noun and words[clause.start].low != "whose":
        after = words[clause.predicate.end : clause.end]
        if is_object(after):
            yield after[0]
            clause = clause._replace(predicate=clause.predicate.through(clause.predicate.end + 1))
        yield noun[0].reads(_small(noun[0]))
        yield from noun[1:]
    yield from _behind_verb(sentence, clause)


def _behind_verb(sentence: Sentence, clause: Clause) -> Iterator[Word]:
    words = sentence.words
    depth = 0
    inverted = clause.subject if clause.subject.start >= clause.predicate.end else range(0)
    if clause.infinitive is not None:
        inverted = range(inverted.start, clause.infinitive + 1)
    parts = (range(clause.predicate.end, clause.end),) if clause.rest is None else clause.rest
    for place in (place for part in parts for place in part):
        word = words[place]
        depth += word.text in "(["
        if depth == 0 and word.kind is not Kind.DATE and place not in inverted:
            is_list = word.kind is Kind.MARK and is_listing(words, place)
            if word.kind is Kind.MARK and not is_list and _ends_title(sentence, clause, place):
                return
            if word.low in english.TURNING:
                return
            if word.kind is not Kind.MARK:
                yield word.reads(f"{word.text},") if is_listing(words, place + 1) else word
        depth -= word.text in ")]" and depth > 0


def _small(word: Word) -> str:
    return word.text if word.kind is Kind.NAME else word.text.lower()


def _ends_title(sentence: Sentence, clause: Clause, place: int) -> bool:
    """Return whether the words before a mark are enough for a title."""
    words = [
        word
        for word in sentence.words[clause.predicate.end : place]
        if word.kind not in (Kind.DATE, Kind.ADVERB)
    ]
    is_passive = sentence.words[clause.predicate.start].kind is Kind.BE
    verb = sentence.words[clause.predicate.verb].low
    return bool(words) or is_passive or verb not in english.UNFINISHED


def _is_unfinished(verb: Sequence[str], rest: Sequence[Word]) -> bool:
    """Return whether a title stops at a verb that asks for more: "Johnson said"."""
    if rest:
        return rest[-1].low in english.NAMING and len(rest) == 1
    last = verb[-1].lower()
    is_passive = any(word in ("was", "were", "been", "be") for word in verb[:-1])
    if last in english.NAMING or last in ("was", "were", "had", "be", "been", "have", "has"):
        return True
    return last in english.UNFINISHED and not (is_passive and last not in english.ASKING)


def _set(words: Sequence[str]) -> str:
    """Return the words as a title: one line, a capital, no marks at the ends or of quotation."""
    text = " ".join(words).translate(_NO_MARKS)
    text = re.sub(r"\s+(?=[,;:])", "", " ".join(text.split()))
    text = text.strip(" .,;:!?–—-…'‘’" if not text.endswith("s’") else " .,;:!?–—-…")
    return text[:1].upper() + text[1:]
