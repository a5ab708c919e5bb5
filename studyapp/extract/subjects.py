"""Who or what a pronoun stands for, as far as the words before it leave no doubt."""

import re
from collections.abc import Sequence

from studyapp.extract import english_verbs as english
from studyapp.extract.verbs import bare, verb_place, words_of

LOOK_BACK = 30
"""How many sentences before may say who "he" is."""
_LONGEST = 6
_NAME_ENDINGS = ("us", "as", "is", "os", "es", "ss")
_PEOPLES = ("sh", "ch", "ese", "ss")
_CUTS = ("of", "in", "who", "which", "that", "to", "from", "at", "between", "led", "on", "for")


class Subjects:
    """What the clauses before a place are about; all texts are without their dates."""

    def __init__(self, sentence: str, before: Sequence[str]) -> None:
        self.sentence = sentence
        self._before = before

    def behind(self, pronoun: str, place: int) -> tuple[str, ...]:
        """Return what `pronoun` at `place` of the sentence stands for, () if that is unsure.

        An empty pronoun asks for the subject of a verb that has none of its own.
        """
        here = first_subject(self.sentence[:place], needs_verb=pronoun != "")
        if here and self._fits(here, pronoun):
            return here
        if pronoun == "":
            return ()
        reach = 1 if pronoun in ("it", "its", "they", "their") else LOOK_BACK
        for text in list(reversed(self._before))[:reach]:
            subject = first_subject(text)
            if subject and self._fits(subject, pronoun):
                return subject
        return ()

    def _fits(self, subject: Sequence[str], pronoun: str) -> bool:
        """Return whether a pronoun may stand for a subject, by what the words look like."""
        match pronoun:
            case "he" | "she" | "his" | "her":
                return self._is_name(subject)
            case "they" | "their":
                return _is_plural(subject)
            case "we" | "i" | "you":
                return False
            case _:
                return True

    def _is_name(self, subject: Sequence[str]) -> bool:
        if not all(word[:1].isupper() for word in subject) or subject[0] in english.ARTICLES:
            return False
        return len(subject) > 1 or not self._is_common(subject[0])

    def _is_common(self, word: str) -> bool:
        """Return whether a single word has its capital only from the beginning of a sentence."""
        if word.endswith("s") and not word.endswith(_NAME_ENDINGS):
            return True
        small = re.compile(rf"\b{re.escape(word.lower())}\b")
        return any(small.search(text) for text in (*self._before, self.sentence))


def _is_plural(subject: Sequence[str]) -> bool:
    """Return whether a subject is several, by its ending, an "and", or as "the French"."""
    people = len(subject) == 2 and subject[0].lower() == "the" and subject[1].endswith(_PEOPLES)
    return subject[-1].endswith("s") or "and" in subject or people


def first_subject(text: str, *, needs_verb: bool = True) -> tuple[str, ...]:
    """Return the subject of the first clause in `text` that has one, () if none has."""
    parts = [words_of(part) for part in re.split(r"[,;:]\s", text)]
    for words in parts:
        subject = subject_of(words)
        if subject:
            return subject
    return () if needs_verb else _subject(parts[0], len(parts[0]))


def subject_of(words: Sequence[str]) -> tuple[str, ...]:
    """Return what a clause is about: the words before its verb, without what describes them."""
    return _subject(words, verb_place(words) or 0)


def _subject(words: Sequence[str], end: int) -> tuple[str, ...]:
    subject = [bare(word) for word in words[:end]]
    while subject and subject[0].lower() in english.OPENERS:
        subject.pop(0)
    while subject and subject[-1].endswith("ly") and subject[-1].islower():
        subject.pop()
    for cut in _CUTS:
        if cut in subject[1:]:
            subject = subject[: subject.index(cut, 1)]
    return tuple(subject) if subject and _can_lead(subject) else ()


def _can_lead(subject: Sequence[str]) -> bool:
    head = subject[0].lower()
    if head in english.NO_SUBJECTS or head.endswith("ing") or len(subject) > _LONGEST:
        return False
    return any(letter.isalpha() for letter in head)
