"""The names within one run of capitals, as far as the run alone tells."""

from collections.abc import Iterator, Sequence

from studyapp.domain.names import NameKind
from studyapp.extract.name_shapes import (
    Ground,
    Look,
    Part,
    Shapes,
    is_initial,
    part_of,
    text_of,
)
from studyapp.extract.name_tables import NameWords
from studyapp.extract.runs import Word, words_of

_LONGEST = 12
"""More words in capitals behind each other are no name: a table, or a text all in capitals."""


class Runs:
    """Tells the names within runs; each run is looked at once."""

    def __init__(self, look: Look, words: NameWords) -> None:
        self._look = look
        self._words = words
        self._shapes = Shapes(look, words)
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
            if not 0 < len(stretch) <= _LONGEST:
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
        if place and (word.text == "I" or is_initial(words[place - 1])):
            return False
        return word.low in self._words.stop or word.low in self._words.month

    def _stretch(self, words: Sequence[Word], led: str) -> Iterator[Part]:
        while words and words[-1].text.islower():
            words = words[:-1]
        while words and words[0].low in ("of", "the", "de"):
            led, words = words[0].low, words[1:]
        known = self._shapes.known(words, led) if words else None
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
        place = self._shapes.place_before(words, led)
        if place is not None:
            yield place
            yield from self._stretch(words[1:], "")
            return
        body = self._shapes.body(words, rest, led)
        if body is not None or not rest:
            yield from () if body is None else (body,)
            return
        person = self._shapes.person_behind(rest, led)
        if person is not None:
            yield person
            return
        if any(self._shapes.is_listed_word(word) for word in rest):
            return
        person = self._shapes.person(words, rest, led)
        if person is not None:
            yield person
        elif self._shapes.is_open(rest):
            yield part_of(rest, None, text_of(rest), Ground.OPEN, led)

    def _without_titles(self, words: Sequence[Word], led: str) -> tuple[Part | None, int]:
        """Return the well known name behind titles and peoples, if any, and where these end."""
        lists = self._words
        for place, word in enumerate(words):
            if place:
                known = self._shapes.known(words[place:], led)
                if known is not None and not (
                    known.kind is NameKind.PLACE and self._shapes.is_titled(words[:place])
                ):
                    return known, place
            low = word.low.rstrip(".")
            if low not in lists.title and low not in lists.royal and low not in lists.people:
                return None, place
        return None, len(words)

    def _joined(self, words: Sequence[Word], of: int, led: str) -> Iterator[Part]:
        """Yield the names in words with "of": one of the whole, or those on both sides."""
        lists, first, head = self._words, words[0].low, words[of - 1].low
        before, behind = words[:of], words[of + 1 :]
        bare = bool(behind) and not behind[0].text.islower()
        while behind and behind[0].text.islower():
            behind = behind[1:]
        if words[-1].low in lists.event:
            return
        if self._shapes.is_body_of(words, of):
            yield part_of(words, NameKind.ORGANISATION, text_of(words), Ground.SHAPE, led)
        elif head in lists.noble and first not in lists.none - lists.noble:
            kept = words[of - 1 :] if self._shapes.is_ranked(before[:-1]) else words
            yield part_of(kept, NameKind.PERSON, text_of(kept), Ground.SHAPE, led)
        elif head in lists.placehead:
            yield part_of(words, NameKind.PLACE, text_of(words), Ground.SHAPE, led)
        elif self._shapes.is_called(self._shapes.untitled(before)):
            words = [*self._shapes.untitled(before), *words[of:]]
            yield part_of(words, NameKind.PERSON, text_of(words), Ground.SHAPE, led)
        else:
            yield from self._sides(before, behind, led, bare=bare)

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
            elif part.kind is None and bare and self._shapes.is_eventful(head, behind):
                yield Part(part.start, part.end, NameKind.PLACE, part.name, Ground.SHAPE, "of")
            elif part.ground is Ground.SHAPE:
                yield part
