"""The names within one run of capitals, as far as the run alone tells."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from studyapp.domain.names import Known, NameKind
from studyapp.extract.name_tables import NameWords
from studyapp.extract.runs import Word, words_of

Look = Callable[[str], Known | None]
"""Returns who or what a form of a name is known to stand for."""

_NUMERAL = re.compile(r"(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})$")
_ACRONYM = re.compile(r"[A-Z\d.-]{2,5}$")
_INITIAL = re.compile(r"(?:\w\.)+$")
_BARE_PEOPLE = re.compile(r"(?:ians?|eans?|ish|ese|ists?|isms?|ity|ities|ites?|ness|tion)$")
_SURNAME_PARTICLES = frozenset({"von", "van", "ibn", "bin", "bint", "di", "dos", "ter", "zu", "no"})
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


class Runs:
    """Tells the names within runs; each run is looked at once."""

    def __init__(self, look: Look, words: NameWords) -> None:
        self._look = look
        self._words = words
        self._seen: dict[str, tuple[Part, ...]] = {}

    def parts(self, run: str) -> tuple[Part, ...]:
        """Return the names within a run, in order."""
        seen = self._seen.get(run)
        if seen is None:
            seen = self._seen[run] = tuple(self._whole(run))
        return seen

    def _whole(self, run: str) -> Iterator[Part]:
        known = self._look(run)
        if known is None:
            yield from self._parts(words_of(run))
        else:
            yield Part(0, len(run), known.kind, known.name, Ground.LISTED)

    def _parts(self, words: Sequence[Word]) -> Iterator[Part]:
        led = ""
        for stretch in self._stretches(words):
            if not stretch:
                continue
            first = stretch[0].low
            if first in self._words.stop or first in self._words.month:
                led = first
                continue
            yield from self._stretch(stretch, led)
            led = ""

    def _stretches(self, words: Sequence[Word]) -> Iterator[list[Word]]:
        """Yield the words between owners, articles, months and little words, and these alone."""
        taken: list[Word] = []
        for place, word in enumerate(words):
            if self._parts_stretch(words, place) and not self._goes_on(taken, word):
                yield taken
                yield [word]
                taken = []
                continue
            taken.append(word)
            if word.owns:
                yield taken
                taken = []
        yield taken

    def _goes_on(self, taken: Sequence[Word], word: Word) -> bool:
        """Return whether a month is a surname or a given name here: "Theresa May"."""
        return word.low in self._words.month and bool(taken) and taken[0].low in self._words.given

    def _parts_stretch(self, words: Sequence[Word], place: int) -> bool:
        word = words[place]
        if word.low == "the":
            after = words[place + 1].low if place + 1 < len(words) else ""
            before = words[place - 1].low if place else ""
            return after not in self._words.epithet and before != "of"
        if word.low == "of" or (word.text.islower() and word.low in self._words.particle):
            return False
        return word.low in self._words.stop or word.low in self._words.month

    def _known(self, words: Sequence[Word], led: str) -> Part | None:
        known = self._look(" ".join(word.text for word in words))
        if known is None:
            return None
        return _part(words, known.kind, known.name, Ground.LISTED, led)

    def _stretch(self, words: Sequence[Word], led: str) -> Iterator[Part]:
        while words and words[-1].text.islower():
            words = words[:-1]
        while words and words[0].low in ("of", "the", "de"):
            led, words = words[0].low, words[1:]
        known = self._known(words, led) if words else None
        if known is not None:
            yield known
            return
        low = [word.low for word in words]
        if "of" in low[1:]:
            yield from self._joined(words, low.index("of", 1), led)
        elif words:
            yield from self._single(words, led)

    def _single(self, words: Sequence[Word], led: str) -> Iterator[Part]:
        """Yield the name in words without "of", its titles and peoples left out."""
        known, first = self._without_titles(words, led)
        if known is not None:
            yield known
            return
        rest = words[first:]
        body = self._body(words, rest, led)
        if body is not None or not rest:
            yield from () if body is None else (body,)
            return
        if any(self._is_listed_word(word) for word in rest):
            return
        person = self._person(words, rest, led)
        if person is not None:
            yield person
        elif any(word.low in self._words.place for word in rest):
            return
        elif not any(_BARE_PEOPLE.search(word.low) or _ACRONYM.match(word.text) for word in rest):
            yield _part(rest, None, _text(rest), Ground.OPEN, led)

    def _without_titles(self, words: Sequence[Word], led: str) -> tuple[Part | None, int]:
        """Return the well known name behind titles and peoples, if any, and where these end."""
        lists = self._words
        for place, word in enumerate(words):
            if place:
                known = self._known(words[place:], led)
                if known is not None and self._is_titled(words[:place]) is not (
                    known.kind is NameKind.PLACE
                ):
                    return known, place
                if known is not None and known.kind is not NameKind.PLACE:
                    return known, place
            low = word.low.rstrip(".")
            if low not in lists.title and low not in lists.royal and low not in lists.people:
                return None, place
        return None, len(words)

    def _is_titled(self, words: Sequence[Word]) -> bool:
        """Return whether the last of the words is a title that makes a person of what follows."""
        last = words[-1].low.rstrip(".") if words else ""
        if last in self._words.weak:
            return False
        return last in self._words.title or last in self._words.royal

    def _body(self, words: Sequence[Word], rest: Sequence[Word], led: str) -> Part | None:
        """Return the organisation or place that the last or first word makes of the others."""
        lists, last = self._words, words[-1].low
        if len(words) < 2 or any(word.low in lists.stop for word in words):
            return None
        if last in lists.organ and all(word.low in lists.unit for word in words[:-1]):
            return None
        if last in lists.organ:
            return _part(words, NameKind.ORGANISATION, _text(words), Ground.SHAPE, led)
        if last in lists.place and words[0].low not in lists.title:
            return _part(words, NameKind.PLACE, _text(words), Ground.SHAPE, led)
        if len(rest) == 2 and rest[0].low in lists.placefirst and not self._is_listed_word(rest[1]):
            return _part(rest, NameKind.PLACE, _text(rest), Ground.SHAPE, led)
        return self._part_of_place(words, led)

    def _part_of_place(self, words: Sequence[Word], led: str) -> Part | None:
        """Return the place that a direction and a place are: "Northern Italy"."""
        whole = self._known(words[1:], led) if words[0].low in self._words.direction else None
        if whole is None or whole.kind is not NameKind.PLACE:
            return None
        return _part(words, NameKind.PLACE, _text(words), Ground.SHAPE, led)

    def _is_listed_word(self, word: Word) -> bool:
        """Return whether a word is known to be part of no person's and no place's name."""
        lists, low = self._words, word.low
        if low in lists.given or _NUMERAL.match(word.text):
            return False
        return low in lists.none or low in lists.people or low in lists.event or low in lists.organ

    def _person(self, words: Sequence[Word], rest: Sequence[Word], led: str) -> Part | None:
        """Return the person whom titles, given names, initials or numbers make of the rest."""
        before = words[: len(words) - len(rest)]
        if len(rest) > _MOST:
            return None
        if self._is_titled(before) and rest[0].low not in self._words.placefirst:
            royal = before[-1].low in self._words.royal and len(rest) == 1
            kept = [before[-1], *rest] if royal else rest
            return _part(kept, NameKind.PERSON, _text(kept), Ground.SHAPE, led)
        if self._looks_like_person(rest):
            return _part(rest, NameKind.PERSON, _text(rest), Ground.SHAPE, led)
        alone = rest[0].low if len(rest) == 1 else ""
        if alone in self._words.given and alone not in self._words.doubtful:
            return _part(rest, NameKind.PERSON, _text(rest), Ground.GIVEN, led)
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

    def _is_initial(self, word: Word) -> bool:
        return _INITIAL.match(word.text) is not None and self._look(word.text) is None

    def _joined(self, words: Sequence[Word], of: int, led: str) -> Iterator[Part]:
        """Yield the names in words with "of": one of the whole, or those on both sides."""
        lists, first, head = self._words, words[0].low, words[of - 1].low
        before, behind = words[:of], words[of + 1 :]
        bare = bool(behind) and not behind[0].text.islower()
        while behind and behind[0].text.islower():
            behind = behind[1:]
        if words[-1].low in lists.event:
            return
        if (
            head in lists.organhead
            or self._is_body(before)
            or (first in lists.organhead and of < 3)
        ):
            yield _part(words, NameKind.ORGANISATION, _text(words), Ground.SHAPE, led)
        elif head in lists.noble and first not in lists.none - lists.noble:
            kept = words[of - 1 :] if self._is_ranked(before[:-1]) else words
            yield _part(kept, NameKind.PERSON, _text(kept), Ground.SHAPE, led)
        elif head in lists.placehead:
            yield _part(words, NameKind.PLACE, _text(words), Ground.SHAPE, led)
        elif self._is_called(self._untitled(before)):
            words = [*self._untitled(before), *words[of:]]
            yield _part(words, NameKind.PERSON, _text(words), Ground.SHAPE, led)
        else:
            yield from self._sides(before, behind, led, bare=bare)

    def _is_body(self, words: Sequence[Word]) -> bool:
        known = self._known(words, "")
        return known is not None and known.kind is NameKind.ORGANISATION

    def _is_eventful(self, head: str, behind: Sequence[Word]) -> bool:
        """Return whether it is something of a place, as a battle is."""
        numbered = any(_NUMERAL.match(word.text) for word in behind)
        return head in self._words.eventhead and not numbered

    def _is_ranked(self, words: Sequence[Word]) -> bool:
        lists = self._words
        return all(word.low in lists.title | lists.royal | lists.people for word in words)

    def _untitled(self, words: Sequence[Word]) -> Sequence[Word]:
        first = next((place for place, word in enumerate(words) if not self._is_ranked([word])), 0)
        return words[first:]

    def _is_called(self, words: Sequence[Word]) -> bool:
        """Return whether the words are a given name, with a number or not: "Philip II"."""
        if words[0].low not in self._words.given:
            return False
        return len(words) == 1 or (len(words) == 2 and bool(_NUMERAL.match(words[1].text)))

    def _sides(
        self, before: Sequence[Word], behind: Sequence[Word], led: str, *, bare: bool
    ) -> Iterator[Part]:
        """Yield the names before and behind "of"; `bare` says that no article stands behind it."""
        head = before[-1].low
        if head not in self._words.event and head not in self._words.eventhead:
            for part in self._stretch(before, led):
                if part.kind is not None:
                    yield part
        for part in self._stretch(behind, "of"):
            if part.ground is Ground.LISTED:
                yield part
            elif part.kind is None and bare and self._is_eventful(head, behind):
                yield Part(part.start, part.end, NameKind.PLACE, part.name, Ground.SHAPE, "of")
            elif part.ground is Ground.SHAPE:
                yield part


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _part(
    words: Sequence[Word], kind: NameKind | None, name: str, ground: Ground, led: str
) -> Part:
    return Part(words[0].start, words[-1].end, kind, name, ground, led, words[-1].owns)
