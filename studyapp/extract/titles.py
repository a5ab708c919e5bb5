"""What happened, in at most twelve words of the passage's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studyapp.domain.events import Status
from studyapp.extract import english_verbs as english
from studyapp.extract.clauses import BLANKED, Clause
from studyapp.extract.verbs import bare, verb_place, words_of

LONGEST = 12
_MARKS = '"“”()[]'
_SHORTEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and how good it is, 0 to 1."""

    text: str
    quality: float


def title_of(clause: Clause, subject: Sequence[str]) -> Title | None:
    """Return the title of a clause, None if it does not say that something happened.

    `subject` stands in where the clause has a pronoun or nothing for one; it may be empty.
    """
    words, quality = _with_subject(clause, tuple(subject))
    place = verb_place(words)
    if not place or words[place - 1][-1] == "," or not _happens(words, place):
        return None
    kept, clean = _cut(words, place)
    text = _set(kept)
    if len(kept) < 2 or not text[:1].isalnum() or _is_unfinished(kept, place):
        return None
    return Title(text, quality if clean else quality * 0.7)


def _is_unfinished(kept: Sequence[str], verb: int) -> bool:
    """Return whether a title stops at a verb that asks for more: "Johnson said"."""
    if bare(kept[-1]) not in english.UNFINISHED:
        return bare(kept[-1]) in english.NAMING
    return len(kept) - 1 == verb or bare(kept[verb]) in ("had", "has", "have", "also")


def heading_of(blanked: str) -> Title | None:
    """Return the title of a line that only names what happened: "1848: Revolution in Paris"."""
    words = words_of(blanked)
    text = _set(words)
    is_name = 0 < len(words) <= LONGEST and verb_place(words) is None and text[:1].isupper()
    dated = blanked.strip().startswith(BLANKED) or blanked.strip(" \n.").endswith(BLANKED)
    if not is_name or not dated or len(text) < _SHORTEST_HEADING:
        return None
    return Title(text, 0.6)


def needs_subject(clause: Clause) -> str | None:
    """Return the pronoun that a clause begins with, "" if it has no subject, None if it has one."""
    head = bare(clause.words[0]).lower()
    if head in english.PRONOUNS or head in english.POSSESSIVES:
        return head
    return "" if clause.lacks_subject else None


def status_of(clause: Clause) -> Status:
    """Return whether a clause speaks of what came, of what was to come, or of what may have."""
    words = [bare(word).lower() for word in _main_part(clause.words)]
    pairs = set(zip(words, [*words[1:], ""], strict=True))
    if pairs & _DOUBTS or english.DOUBTING & set(words):
        return Status.DISPUTED
    planned = any(
        word in english.PLANNING and after in ("to", "for", "that") for word, after in pairs
    )
    if planned or english.MODALS & set(words) or pairs & _PLANS:
        return Status.PLANNED
    return Status.FACT


_DOUBTS = {("may", "have"), ("might", "have"), ("could", "have"), ("said", "to")}
_PLANS = {(verb, after) for verb in ("was", "were") for after in ("to", "due")}


def _main_part(words: Sequence[str]) -> Sequence[str]:
    """Return the words up to a clause within: "asked whether it would" asked."""
    verb = verb_place(words) or 0
    for place in range(verb + 1, len(words)):
        if bare(words[place]).lower() in english.INNER:
            return words[: place + 1]
    return words


def _with_subject(clause: Clause, subject: tuple[str, ...]) -> tuple[tuple[str, ...], float]:
    words = clause.words
    head = bare(words[0]).lower()
    if head in english.PRONOUNS and subject:
        return (*subject, *words[1:]), 0.8
    if head in english.POSSESSIVES and subject:
        return (*subject[:-1], _owner(subject[-1]), *words[1:]), 0.75
    if clause.lacks_subject and subject:
        return (*subject, *words), 0.8
    if head in english.PRONOUNS | english.POSSESSIVES | english.POINTING or clause.lacks_subject:
        return (), 0.0
    return words, 0.85 if clause.borrows else 1.0


def _owner(word: str) -> str:
    return f"{word}’" if word.endswith("s") else f"{word}’s"


def _happens(words: Sequence[str], place: int) -> bool:
    """Return whether the verb tells of a happening; "is" and "has" do not."""
    verb = bare(words[place])
    following = [bare(word) for word in words[place + 1 : place + 3]]
    if verb in ("has", "have"):
        return any(word.endswith("ed") or word in english.PAST_FORMS for word in following)
    return verb not in english.PRESENT


def _cut(words: Sequence[str], verb: int) -> tuple[list[str], bool]:
    """Return at most twelve words, cut where a part ends, and whether that went well."""
    if len(words) <= LONGEST:
        kept = _undangled(words)
        return kept, True
    ends = [
        place
        for place in range(verb + 2, LONGEST + 1)
        if _is_joint(bare(words[place])) or words[place - 1][-1] in ",;:"
    ]
    if ends:
        kept = _undangled(words[: ends[-1]])
        if len(kept) > verb:
            return kept, True
    return _undangled(words[:LONGEST]), False


def _is_joint(word: str) -> bool:
    return word.lower() in english.PREPOSITIONS - {"of"} or word.lower() in english.CONJUNCTIONS


def _undangled(words: Sequence[str]) -> list[str]:
    """Return the words without a last one that asks for more."""
    kept = list(words)
    if " ".join(kept[-3:]).lower().startswith("at the") and bare(kept[-1]) in english.ENDS:
        kept = kept[:-3]
    if len(kept) > 2 and bare(kept[-1]) in english.LASTING:
        kept.pop()
    while kept and _dangles(bare(kept[-1]).lower()):
        kept.pop()
    return kept


def _dangles(word: str) -> bool:
    return (
        word in english.PREPOSITIONS
        or word in english.CONJUNCTIONS
        or word in english.DETERMINERS
        or word in english.POSSESSIVES
        or word in english.MODALS
        or word
        in ("be", "been", "being", "was", "were", "is", "are", "had", "has", "not", "very", "")
    )


def _set(words: Sequence[str]) -> str:
    """Return the words as a title: one line, a capital, no marks at the ends or of quotation."""
    text = " ".join(words)
    for mark in _MARKS:
        text = text.replace(mark, "")
    text = re.sub(r"\s+(?=[,;:])", "", " ".join(text.split()))
    text = text.strip(" .,;:!?–—-…'‘’" if not text.endswith("s’") else " .,;:!?–—-…")
    return text[:1].upper() + text[1:]
