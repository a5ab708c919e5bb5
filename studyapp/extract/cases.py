"""A damaged place that a rule has found, with what the rule may ask about it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from studyapp.domain.texts import Sureness
from studyapp.extract.damage import compiled
from studyapp.extract.grounds import Grounds
from studyapp.extract.language import Language
from studyapp.extract.repair_words import RepairWords

_BEFORE = re.compile(r"(\w+|[^\w\s]),?\s*$")
_AFTER = re.compile(r"[ \t]*(?:\r?\n)?[ \t]*([\w’']+)")
_YEAR_BEFORE = re.compile(r"(?<![\w-])[12]\d{3}(?:\s?[-–—]\s?|\s\w{2,5}\s)$")
_YEAR_AFTER = re.compile(r"(?:(?:\s?[-–—]\s?|\s\w{2,5}\s)[12]\d{3}|[-–]\d\d)\b(?![.,]\d)")
_DAY_BEFORE = re.compile(
    r"[A-Za-z]\.?\s\d{1,2}(?:[a-z]{2})?(?:[-–]\d{1,2}(?:[a-z]{2})?)?,?\s$|[a-z]\)\s$"
)
_ENDS = re.compile(r"[,.;:)](?!\d)|\s?$")
_BEGINNINGS: Final = frozenset(("", ".", "!", "?", "(", "[", "–", "—", "-", "”", '"'))
_LAST_YEAR = 2099


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the damaged words read, why, and how sure that is."""

    reads: str
    reason: str
    sureness: Sureness = Sureness.SURE


@dataclass(frozen=True, slots=True)
class Scene:
    """What is the same for all places of a passage: its time, its language."""

    grounds: Grounds
    language: Language
    words: RepairWords
    odd_blanks: bool

    def pattern(self, shape: str) -> re.Pattern[str]:
        """Return the pattern of a shape of damage in the language of the passage."""
        return compiled(shape, self.language, odd_blanks=self.odd_blanks)


@dataclass(frozen=True, slots=True)
class Case:
    """Words in a shape of damage; the group `x` is what is damaged."""

    found: re.Match[str]
    scene: Scene

    @property
    def grounds(self) -> Grounds:
        """Return what the passage says of its time."""
        return self.scene.grounds

    @property
    def language(self) -> Language:
        """Return the words of the language."""
        return self.scene.language

    @property
    def words(self) -> RepairWords:
        """Return the words for repairs in it."""
        return self.scene.words

    def __getitem__(self, group: str) -> str:
        return self.found.groupdict().get(group) or ""

    @property
    def before(self) -> str:
        """Return the word or mark before the damaged words, empty at the beginning."""
        start = self.found.start("x")
        found = _BEFORE.search(self.found.string, max(0, start - 30), start)
        return "" if found is None else found[1]

    @property
    def after(self) -> str:
        """Return the word behind the damaged words."""
        found = _AFTER.match(self.found.string, self.found.end("x"))
        return "" if found is None else found[1].lower()

    @property
    def begins(self) -> bool:
        """Return whether the damaged words begin a sentence, a line or a bracket."""
        return self.before in _BEGINNINGS or "\n" in self._gap

    @property
    def _gap(self) -> str:
        start = self.found.start("x")
        text = self.found.string[max(0, start - 4) : start]
        return text[len(text.rstrip()) :]

    @property
    def follows_lead(self) -> bool:
        """Return whether a month, a season or a little word before makes a number a year."""
        word = self.before.lstrip("0123456789")
        return (
            word in self.language.months
            or word in self.language.seasons
            or word.lower() in self.language.leads - self.words.weak_leads
            or word.lower() in {self.words.the, *self.words.years}
        )

    @property
    def is_behind_month(self) -> bool:
        """Return whether a month stands before the whole shape."""
        return self.before_all in self.language.months

    @property
    def before_all(self) -> str:
        """Return the word or mark before the whole shape."""
        start = self.found.start()
        found = _BEFORE.search(self.found.string, max(0, start - 30), start)
        return "" if found is None else found[1]

    @property
    def is_surely_a_year(self) -> bool:
        """Return whether the words around would make any number a year.

        A month, a season or "the year" stands before it, or another year joined to it; or it
        stands between a word like "in" and the end of a clause.
        """
        before = self.before
        if before in self.language.months or before in self.language.seasons:
            return True
        text, start, end = self.found.string, self.found.start("x"), self.found.end("x")
        is_joined = _YEAR_BEFORE.search(text, max(0, start - 12), start) is not None
        is_day = _DAY_BEFORE.search(text, max(0, start - 16), start) is not None
        if (
            before.lower() in self.words.years
            or is_joined
            or is_day
            or _YEAR_AFTER.match(text, end)
        ):
            return True
        return before.lower() in self.language.short_leads and _ENDS.match(text, end) is not None

    @property
    def in_place(self) -> bool:
        """Return whether a year could stand here: behind a date or a lead, or at a beginning."""
        ends = "|".join(map(re.escape, self.words.ordinal_ends))
        is_day = re.fullmatch(rf"\d{{1,2}}(?:{ends})?", self.before) is not None
        return (
            self.follows_lead
            or is_day
            or self.before in _BEGINNINGS
            or self.before.lower() in self.language.about
            or self.before == ")"
        )

    @property
    def is_counted(self) -> bool:
        """Return whether what follows is counted by the number."""
        word, language = self.after, self.language
        if language.nouns_have_capitals:
            return self._is_noun_after
        is_plural = word.endswith("s") and len(word) > 3 and word not in language.function_words
        return word not in self.words.years and (word in language.counted or is_plural)

    @property
    def _is_noun_after(self) -> bool:
        found = _AFTER.match(self.found.string, self.found.end("x"))
        word = "" if found is None else found[1]
        return word[:1].isupper() and word.lower() not in self.language.function_words

    def year(self, year: int, reason: str) -> Proposal | None:
        """Return the proposal of a year, if the passage speaks for it or has no years at all."""
        if year > _LAST_YEAR:
            return None
        if self.grounds.speak_for(year):
            return Proposal(str(year), reason)
        if self.grounds.years or not self.follows_lead:
            return None
        return Proposal(str(year), reason, Sureness.LIKELY)


@dataclass(frozen=True, slots=True)
class Rule:
    """A shape of damage, and what is proposed where it is found; None where grounds are missing.

    `sign` is a quick pattern: where it is not found, the shape need not even be compiled. `stops`
    tells whether it holds in a language where a stop stands behind the number of a day.
    """

    sign: str
    shape: str
    propose: Callable[[Case], Proposal | None]
    stops: bool = True
