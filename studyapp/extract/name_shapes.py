"""What the words of a run say of the name in it: a title, a number, the last word, "of"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from studyapp.domain.names import Known, NameKind
from studyapp.extract.name_tables import NameWords
from studyapp.extract.runs import Word

Look = Callable[[str], Known | None]
"""Returns who or what a form of a name is known to stand for."""

_NUMERAL = re.compile(r"(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})$")
_ACRONYM = re.compile(r"[A-Z\d-]{2,5}$")
_INITIAL = re.compile(r"(?:\w\.)+$")
_BARE_PEOPLE = re.compile(r"(?:ians?|eans?|ish|ese|ists?|isms?|ity|ities|ites?|ness|tion)$")
_SURNAME_PARTICLES = frozenset({"von", "van", "ibn", "bin", "bint", "di", "dos", "ter", "zu", "no"})
_OPENING = frozenset({"in", "at", "from", "near", "to"})
_CHARGES = frozenset({"affairs", "war", "defence", "defense", "interior", "finance", "justice"})
"""What a minister is of; his surname may stand right behind it."""
_MOST = 5
"""A person's name has no more words."""


class Ground(Enum):
    """Why a part of a run is taken for a name."""

    LISTED = auto()
    SHAPE = auto()
    GIVEN = auto()
    OPEN = auto()
    """Nothing in the run tells; what stands around it has to."""


@dataclass(frozen=True, slots=True)
class Part:
    """A name at `start` to `end` of a run; `led` is the little word before it in the run."""

    start: int
    end: int
    kind: NameKind | None
    name: str
    ground: Ground
    led: str = ""
    owns: bool = False


class Shapes:
    """Tells names by the shape of their words and by what is known."""

    def __init__(self, look: Look, words: NameWords) -> None:
        self._look = look
        self._words = words

    def known(self, words: Sequence[Word], led: str) -> Part | None:
        """Return the well known name that the words are, None if they are none."""
        known = self._look(" ".join(word.text for word in words))
        if known is None:
            return None
        return part_of(words, known.kind, known.name, Ground.LISTED, led)

    def is_titled(self, words: Sequence[Word]) -> bool:
        """Return whether the last of the words is a title that makes a person of what follows."""
        last = words[-1].low.rstrip(".") if words else ""
        if last in self._words.weak:
            return False
        return last in self._words.title or last in self._words.royal

    def body(self, words: Sequence[Word], rest: Sequence[Word], led: str) -> Part | None:
        """Return the organisation or place that the last or first word makes of the others."""
        lists, last = self._words, words[-1].low
        if len(words) < 2 or any(word.low in lists.stop for word in words):
            return None
        if last in lists.organ and self._is_no_body(words[:-1]):
            return None
        if last in lists.organ:
            return part_of(words, NameKind.ORGANISATION, text_of(words), Ground.SHAPE, led)
        if last in lists.place and words[0].low not in lists.title:
            return part_of(words, NameKind.PLACE, text_of(words), Ground.SHAPE, led)
        if len(rest) == 2 and rest[0].low in lists.placefirst and not self.is_listed_word(rest[1]):
            return part_of(rest, NameKind.PLACE, text_of(rest), Ground.SHAPE, led)
        return self._part_of_place(words, led)

    def _is_no_body(self, words: Sequence[Word]) -> bool:
        """Return whether the words before "army" and the like are of any army, or a person's."""
        titled = len(words) > 1 and self.is_titled(words[:1])
        return titled or all(word.low in self._words.unit for word in words)

    def place_before(self, words: Sequence[Word], led: str) -> Part | None:
        """Return the place that a sentence begins with before its subject: "In Rome Sulla"."""
        place = self.known(words[:1], led) if led in _OPENING and len(words) > 1 else None
        return place if place is not None and place.kind is NameKind.PLACE else None

    def _part_of_place(self, words: Sequence[Word], led: str) -> Part | None:
        """Return the place that a direction and a place are: "Northern Italy"."""
        whole = self.known(words[1:], led) if words[0].low in self._words.direction else None
        if whole is None or whole.kind is not NameKind.PLACE:
            return None
        return part_of(words, NameKind.PLACE, text_of(words), Ground.SHAPE, led)

    def is_listed_word(self, word: Word) -> bool:
        """Return whether a word is known to be part of no person's and no place's name."""
        lists, low = self._words, word.low
        if low in lists.given or _NUMERAL.match(word.text):
            return False
        return low in lists.none or low in lists.people or low in lists.event or low in lists.organ

    def person(self, words: Sequence[Word], rest: Sequence[Word], led: str) -> Part | None:
        """Return the person whom titles, given names, initials or numbers make of the rest."""
        before = words[: len(words) - len(rest)]
        if len(rest) > _MOST:
            return None
        if self.is_titled(before) and rest[0].low not in self._words.placefirst:
            royal = before[-1].low in self._words.royal and len(rest) == 1
            kept = [before[-1], *rest] if royal else rest
            return part_of(kept, NameKind.PERSON, text_of(kept), Ground.SHAPE, led)
        if self._looks_like_person(rest):
            return part_of(rest, NameKind.PERSON, text_of(rest), Ground.SHAPE, led)
        alone = rest[0].low if len(rest) == 1 else ""
        if alone in self._words.given and alone not in self._words.doubtful:
            return part_of(rest, NameKind.PERSON, text_of(rest), Ground.GIVEN, led)
        return None

    def _looks_like_person(self, rest: Sequence[Word]) -> bool:
        if len(rest) < 2:
            return False
        first, last = rest[0], rest[-1]
        if len(rest) == 2 and _NUMERAL.match(last.text):
            return first.low in self._words.given - self._words.doubtful
        if first.low in self._words.given or self._is_initial(first):
            return all(
                word.text.replace("-", "").isalpha() for word in rest[1:] if len(word.text) > 2
            )
        low = {word.low for word in rest[1:-1] if word.text.islower()}
        return bool(low & _SURNAME_PARTICLES) or (
            "the" in low and last.low in self._words.epithet and len(rest) == 3
        )

    def _is_numbered(self, words: Sequence[Word]) -> bool:
        return not self.is_listed_word(words[0]) and _NUMERAL.match(words[1].text) is not None

    def _is_initial(self, word: Word) -> bool:
        return is_initial(word) and self._look(word.text) is None

    def is_body_of(self, words: Sequence[Word], of: int) -> bool:
        """Return whether words with "of" name a body: "Bank of Oslo", "Republic of Korea Army"."""
        heads = {words[of - 1].low, words[0].low if of < 3 else ""}
        if heads & self._words.organhead:
            return True
        if words[of - 1].low in self._words.placehead and words[-1].low in self._words.organ:
            return True
        known = self.known(words[:of], "")
        return known is not None and known.kind is NameKind.ORGANISATION

    def is_eventful(self, head: str, behind: Sequence[Word]) -> bool:
        """Return whether it is something of a place, as a battle is."""
        numbered = any(_NUMERAL.match(word.text) for word in behind)
        return head in self._words.eventhead and not numbered

    def is_ranked(self, words: Sequence[Word]) -> bool:
        """Return whether all words are titles and peoples."""
        lists = self._words
        return all(word.low in lists.title | lists.royal | lists.people for word in words)

    def person_behind(self, words: Sequence[Word], led: str) -> Part | None:
        """Return the well known person with whom words end: "Foreign Affairs Maxim Litvinov"."""
        for first in range(1, len(words)):
            if first == len(words) - 1 and words[-2].low not in _CHARGES:
                return None
            known = self.known(words[first:], led)
            if known is not None and known.kind is NameKind.PERSON:
                return known
        return None

    def is_open(self, words: Sequence[Word]) -> bool:
        """Return whether the words may be a name if what stands around them says so."""
        return not any(
            word.low in self._words.place
            or _BARE_PEOPLE.search(word.low)
            or _ACRONYM.match(word.text)
            for word in words
        )

    def untitled(self, words: Sequence[Word]) -> Sequence[Word]:
        """Return the words from the first on that is no title and no people."""
        first = next((place for place, word in enumerate(words) if not self.is_ranked([word])), 0)
        return words[first:]

    def is_called(self, words: Sequence[Word]) -> bool:
        """Return whether the words are a given name, with a number or not: "Philip II"."""
        if words[0].low not in self._words.given:
            return len(words) == 2 and self._is_numbered(words)
        return len(words) == 1 or (len(words) == 2 and bool(_NUMERAL.match(words[1].text)))


def is_initial(word: Word) -> bool:
    """Return whether a word is one letter or more with full stops."""
    return _INITIAL.match(word.text) is not None


def text_of(words: Sequence[Word]) -> str:
    """Return words as one text."""
    return " ".join(word.text for word in words)


def part_of(
    words: Sequence[Word], kind: NameKind | None, name: str, ground: Ground, led: str
) -> Part:
    """Return words as a part of their run."""
    return Part(words[0].start, words[-1].end, kind, name, ground, led, words[-1].owns)
