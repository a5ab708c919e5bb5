"""What happened in a German clause, and who "er" or "sie" in it is."""

import re
from collections.abc import Sequence

from studyapp.domain.texts import Span
from studyapp.extract import german_verbs as german
from studyapp.extract.german_clauses import (
    LONGEST,
    front_of,
    is_unfinished,
    main_clause,
    may_be,
    name_of,
    plain_words,
    pronoun_place,
    says_who,
    title_of,
    verb_place,
)
from studyapp.extract.verbs import words_of

_FRONT = re.compile(r"[,;:(]\s|\sund\s")
_CUT = re.compile(r"[,;:(]\s")
_DATE = "\x01"
_SINCE = re.compile(r"\b(?:seit|bis|nach|vor|als|ab)\s*\x01", re.IGNORECASE)
_GOES_ON = re.compile(r",(?!\s(?:und|aber|doch|sondern)\b)")


class Titles:
    """Titles of clauses, from the beginning of a passage on; remembers whom it speaks of."""

    def __init__(self) -> None:
        self._name: tuple[str, ...] = ()

    def title(self, blanked: str, clause: Span) -> str | None:
        """Return the title of a clause of a sentence without its dates, None if it has none."""
        words = plain_words(words_of(clause.cut(blanked)))
        if verb_place(words) == 0 and not _follows_date(words[0], blanked, clause):
            main = self._with_front(words, blanked[: clause.start])
        else:
            main = main_clause(words, self._whom(words, blanked, clause))
        if _dates_a_noun(clause.cut(blanked)):
            return None
        if main:
            cut = _GOES_ON.match(blanked, clause.end) and is_unfinished(main)
            return None if cut else title_of(main)
        return title_of(words) if _is_line(words, blanked) else None

    def _with_front(self, words: list[str], before: str) -> list[str]:
        """Return a clause that shares what stands before the verb of the one before it."""
        parts = _CUT.split(before.rstrip(" ,;"))
        told_of = _described(parts)
        if told_of:
            return main_clause([*told_of, *words], ())
        first = self._main(parts[-1].removesuffix(" und"))
        front = front_of(first)
        agree = front and first[len(front)].endswith("en") == words[0].endswith("en")
        return main_clause([*front, *words], ()) if agree else []

    def pass_by(self, blanked: str) -> None:
        """Remember the name that a sentence begins with; another beginning leaves none."""
        main = self._main(blanked)
        name = name_of(main) if main else _apposed(blanked)
        is_known = len(name) > 1 or (len(name) == 1 and name[0] in self._name)
        if not is_known:
            self._name = ()
        elif len(name) > 1:
            self._name = name

    def _main(self, text: str) -> list[str]:
        """Return the first clause of a text as a main clause."""
        words = plain_words(words_of(_FRONT.split(text, maxsplit=1)[0]))
        return main_clause(words, self._named(words))

    def _whom(self, words: list[str], blanked: str, clause: Span) -> tuple[str, ...]:
        """Return whom "er" or "sie" means, by the sentences before or the clause before."""
        before = blanked[: clause.start].strip(" ,;:" + _DATE)
        if not before:
            return self._named(words)
        if _CUT.search(before):
            return ()
        name = name_of(self._main(before))
        return name if name and _pronoun(words) and may_be(_pronoun(words), name) else ()

    def _named(self, words: list[str]) -> tuple[str, ...]:
        pronoun = _pronoun(words)
        return self._name if pronoun and self._name and may_be(pronoun, self._name) else ()


def _described(parts: Sequence[str]) -> tuple[str, ...]:
    """Return the subject before a relative clause, the last of `parts`: "List, der heimkam,"."""
    if len(parts) != 2:
        return ()
    subject, relative = (words_of(part.replace(_DATE, " ")) for part in parts)
    is_led = parts[1].startswith(_DATE) or not german.RELATIVES.isdisjoint(relative[:1])
    is_relative = is_led and bool(relative) and verb_place(relative[-1:]) == 0
    opens = bool(subject) and subject[0].lower() not in german.PREPOSITIONS | german.POINTING
    return tuple(subject) if is_relative and opens and verb_place(subject) is None else ()


def _dates_a_noun(clause: str) -> bool:
    """Return whether the date of a clause is that of a noun: "since the founding in 1949"."""
    before = words_of(clause.partition(_DATE)[0])
    opens = before and before[0].lower() in ("seit", "nach", "vor", "bis", "mit")
    return _SINCE.search(clause) is not None or bool(opens and verb_place(before) is None)


def _is_line(words: list[str], blanked: str) -> bool:
    """Return whether a sentence only names what happened: "1848: Revolution in Wien"."""
    has_verb = verb_place(plain_words(words_of(blanked))) is not None
    return not has_verb and 0 < len(words) <= LONGEST and words[0][:1].isupper() and says_who(words)


def _apposed(blanked: str) -> tuple[str, ...]:
    """Return the name of which a sentence says more between commas before its verb comes."""
    words = tuple(words_of(_FRONT.split(blanked, maxsplit=1)[0]))
    return words if len(words) > 1 and all(word[:1].isupper() for word in words) else ()


def _pronoun(words: list[str]) -> str:
    """Return the "er" or "sie" that a clause begins with, "" if it begins otherwise."""
    first = next((word.lower() for word in words[:2] if word.lower() in ("er", "sie")), "")
    place = pronoun_place(words)
    return first or ("" if place is None else words[place].lower())


def _follows_date(word: str, blanked: str, clause: Span) -> bool:
    """Return whether a date stands before the first word of a clause."""
    before = blanked[: clause.start].rstrip(" ,:") + clause.cut(blanked).split(word)[0]
    return _DATE in before[max(0, clause.start - 3) :] or before.endswith(_DATE)
