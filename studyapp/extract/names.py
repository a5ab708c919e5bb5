"""The people, places and organisations that a text names, each by the name they are known by.

What the run of capitals, the tables and the words around cannot tell stays unnamed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from studyapp.domain.names import NOTHING_KNOWN, Known, Name, NameKind
from studyapp.domain.texts import Emendation, Span
from studyapp.domain.word_sets import word_set
from studyapp.extract import name_signs as signs
from studyapp.extract.english import ENGLISH
from studyapp.extract.languages import speaks
from studyapp.extract.name_forms import with_forms
from studyapp.extract.name_parts import Runs
from studyapp.extract.name_persons import Persons, lived, may_be_seat
from studyapp.extract.name_saints import is_called_after_saint
from studyapp.extract.name_shapes import Ground, Part
from studyapp.extract.name_tables import known_names, name_words, unaccented
from studyapp.extract.reading import Reading
from studyapp.extract.runs import any_of, is_run, runs

_SURE = 3
_OFTEN = 500
"""After so many names it is asked whether to go on."""
_NOT_BEFORE_GIVEN = frozenset({"the", "in", "at", "near", "into", "outside", "around"})
_AT_PLACE = frozenset({"in", "at", "near", "from", "to", "into", "outside", "around", "towards"})
_BEFORE_THINGS = word_set(
    "the in at near battleship cruiser ship submarine destroyer frigate steamer liner flagship"
)


@dataclass(slots=True)
class _Found:
    """A part of a run at its place in the text."""

    start: int
    end: int
    part: Part


def _go_on() -> None:
    """Let the work go on."""


def names_of(
    text: str,
    *,
    given: Sequence[Emendation] = (),
    own: Mapping[str, Known] = NOTHING_KNOWN,
    ask: Callable[[], None] = _go_on,
) -> tuple[Name, ...]:
    """Return the names in a text, in order; none shares a letter with another.

    `given` are readings of damaged words, in the order of the text: they name what they read as.
    `own` are names that are known beforehand, by every form; they go before all others. `ask` is
    called often, and may raise CancelledError to stop the work.
    """
    usual = {known.name for known in own.values()}
    if not given:
        return with_forms(_names(text, own, ask), text, usual)
    reading = Reading(text, Span(0, len(text)), given)
    return tuple(
        replace(name, span=reading.place(name.span.start, name.span.end))
        for name in with_forms(_names(reading.text, own, ask), reading.text, usual)
    )


def _names(text: str, own: Mapping[str, Known], ask: Callable[[], None]) -> tuple[Name, ...]:
    names = _Text(text, own, ask)
    odd = tuple(names.odd_names())
    return _apart([*odd, *names.names()]) if odd else tuple(names.names())


def _apart(names: Iterable[Name]) -> tuple[Name, ...]:
    """Return names that share no letter, those that begin first before others."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: name.span.start):
        if not kept or kept[-1].span.end <= name.span.start:
            kept.append(name)
    return tuple(kept)


class _Text:
    """A text while its names are found."""

    def __init__(self, text: str, own: Mapping[str, Known], ask: Callable[[], None]) -> None:
        self._ask = ask
        self._text = text
        self._own = own
        self._words = name_words()
        self._known = known_names()
        self._persons = Persons()
        self._doubtful: set[str] = set()
        self._is_english = speaks(text) is ENGLISH

    def names(self) -> Iterator[Name]:
        found = [each for each in self._found() if self._may_be(each)]
        self._meet(found)
        told = self._told(found)
        self._doubtful = {
            each.part.name
            for each in found
            if each.part.ground is Ground.GIVEN and self._before(each) in _NOT_BEFORE_GIVEN
        }
        for count, each in enumerate(found):
            if count % _OFTEN == 0:
                self._ask()
            known = self._known_by(each, told)
            if known is not None:
                yield _named(each.start, each.end, known)

    def odd_names(self) -> Iterator[Name]:
        """Yield where names that are known beforehand stand that are no run of capitals."""
        odd = [form for form in self._own if not is_run(form)]
        for found in any_of(odd).finditer(self._text) if odd else ():
            known = self._own[found[0]]
            yield _named(found.start(), found.end(), known)

    def _meet(self, found: Iterable[_Found]) -> None:
        """Take note of the people whose full names are known beforehand or stand in the text."""
        for own in self._own.values():
            if own.kind is NameKind.PERSON:
                self._persons.meet(own.name)
        for name in lived(self._text):
            self._persons.meet(name)
        for each in found:
            is_full = each.part.ground is not Ground.LISTED or " " in self._form(each)
            if each.part.kind is NameKind.PERSON and is_full:
                self._persons.meet(each.part.name)

    def _look(self, form: str) -> Known | None:
        return (
            self._own.get(form)
            or self._known.get(form)
            or (None if form.isascii() else self._known.get(unaccented(form)))
        )

    def _found(self) -> Iterator[_Found]:
        told = Runs(self._look, self._words)
        for count, (start, run) in enumerate(runs(self._text)):
            if count % _OFTEN == 0:
                self._ask()
            for part in told.parts(run):
                yield _Found(start + part.start, start + part.end, part)

    def _may_be(self, each: _Found) -> bool:
        """Return whether a name is none of a work, and no word that only begins a sentence."""
        text, part = self._text, each.part
        if signs.is_cut(text, each.end) or signs.in_title_of_work(text, each.start, each.end):
            return False
        if part.kind is NameKind.PERSON and is_called_after_saint(text, each.start, each.end):
            return False
        if part.ground is Ground.LISTED:
            common = part.name.lower() in self._words.common
            return not (common and signs.begins_sentence(text, each.start))
        return self._is_english and not signs.in_heading(text, each.start, each.end)

    def _told(self, found: Sequence[_Found]) -> dict[str, NameKind]:
        """Return what the words around them, taken together, say of names that are open."""
        weights: dict[str, dict[NameKind, int]] = defaultdict(lambda: dict.fromkeys(NameKind, 0))
        within: set[str] = set()
        for each in found:
            if each.part.ground is not Ground.OPEN:
                continue
            weight = weights[each.part.name]
            found_signs = signs.signs_of(
                self._text, each.start, each.end, each.part.led, self._words
            )
            for kind, sign in found_signs.items():
                weight[kind] += sign
            if each.part.led or not signs.begins_sentence(self._text, each.start):
                within.add(each.part.name)
        told = {
            name: kind
            for name, weight in weights.items()
            if name in within
            for kind in _heaviest(weight)
        }
        for name, kind in told.items():
            if kind is NameKind.PERSON:
                self._persons.meet(name)
        return told

    def _known_by(self, each: _Found, told: Mapping[str, NameKind]) -> Known | None:
        part = each.part
        match part.ground:
            case Ground.LISTED:
                return self._listed(each)
            case Ground.OPEN:
                return self._open(each, told)
            case Ground.GIVEN if part.name in self._doubtful:
                return None
            case Ground.GIVEN:
                return Known(NameKind.PERSON, self._persons.full(part.name))
            case _ if part.kind is NameKind.PERSON:
                return Known(NameKind.PERSON, self._persons.full(part.name))
            case _:
                return None if part.kind is None else Known(part.kind, part.name)

    def _open(self, each: _Found, told: Mapping[str, NameKind]) -> Known | None:
        name = each.part.name
        full = self._persons.surnamed(name) or self._persons.seated(name)
        is_seat = full is not None and may_be_seat(full, self._before(each))
        if full is not None and not is_seat:
            return Known(NameKind.PERSON, full)
        kind = told.get(name)
        if kind is NameKind.PERSON:
            return None if is_seat else Known(kind, self._persons.full(name))
        return None if kind is None else Known(kind, name)

    def _listed(self, each: _Found) -> Known | None:
        part = each.part
        form = self._form(each)
        if part.kind is None:
            return None
        if form in self._own or " " in form:
            return Known(part.kind, part.name)
        if part.kind is NameKind.PERSON and not part.owns and self._is_thing(each):
            return None
        full = self._persons.other(form, part.name)
        if full is None or (
            part.kind is NameKind.PLACE and self._before(each) in {"of", *_AT_PLACE}
        ):
            return Known(part.kind, part.name)
        return Known(NameKind.PERSON, full)

    def _is_thing(self, each: _Found) -> bool:
        """Return whether a surname is that of a ship, a town or a work, by the word before it."""
        return self._before(each) in _BEFORE_THINGS

    def _form(self, each: _Found) -> str:
        return self._text[each.start : each.end]

    def _before(self, each: _Found) -> str:
        return each.part.led or signs.word_before(self._text, each.start)


def _named(start: int, end: int, known: Known) -> Name:
    return Name(Span(start, end), known.kind, known.name, shown=known.name)


def _heaviest(weight: Mapping[NameKind, int]) -> Iterator[NameKind]:
    """Yield the kind that most signs speak for, nothing if that is not sure."""
    person, place = weight[NameKind.PERSON], weight[NameKind.PLACE]
    if max(person, place) >= _SURE and person != place:
        yield NameKind.PERSON if person > place else NameKind.PLACE
