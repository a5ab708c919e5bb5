"""Whether "he", "she" or "it" may stand for somebody or something that a text names."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property

from studyapp.domain.names import Known, Name, NameKind
from studyapp.extract.name_tables import name_words
from studyapp.extract.sexes import (
    HE,
    SHE,
    Fit,
    Sex,
    fit_of,
    sex_listed,
    sex_titled,
    sex_told,
    sexes_in,
)

PERSONAL = HE | SHE
_PARTICLES = frozenset({"of", "the", "de", "von", "van", "I", "II", "III", "IV"})
_NAME = re.compile(r"[^\W\d_][\w.-]*")
_CAPITAL = re.compile(r"([^\W\d_]+)\s([A-Z][^\W\d_]+)(?![^\W\d_]*['’])")
_BEFORE_PLACES = frozenset({"in", "at", "near", "from", "to", "into", "of", "on", "the"})
_DEED = (
    r"(?:,\swho\b|(?:,[^,.;]{0,80},)?\s(?:was\s(?:born|crowned|murdered|assassinated|executed"
    r"|beheaded|exiled|elected|imprisoned)|died|abdicated|married|resigned|himself|herself|met|wrote"
    r"|told|asked|studied|taught|said|replied|painted|composed|decided)\b)"
)

_BEFORE_DEED = re.compile(rf"(?<=[\w.’'])(?={_DEED})")
_WORK = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\s[A-Z][\w-]+")
"""What somebody made and called so: "his Virgil"."""
_BEGINNING = re.compile(r"\b\w")
_LONGEST = 80
"""Letters of a name, of which it has as many words as `_MOST_WORDS` at most."""
_MOST_WORDS = 8


class People:
    """Who and what a text names; its names are asked for once somebody needs them."""

    def __init__(self, text: str, names: Callable[[], Iterable[Name]]) -> None:
        self._text = text
        self._names = names

    @cached_property
    def _known(self) -> dict[str, Known | None]:
        """Return who or what each form names, None where it names several kinds."""
        known: dict[str, Known | None] = {}
        for name in self._names():
            each = Known(name.kind, name.name)
            for form in (name.span.cut(self._text), name.name):
                other = known.setdefault(form, each)
                if other is not None and other.kind is not each.kind:
                    known[form] = None
        return known

    def named(self, words: Sequence[str]) -> Known | None:
        """Return who or what words name, titles before the name left out."""
        for start, word in enumerate(words):
            known = self._known.get(" ".join(words[start:]))
            if known is not None:
                return known
            if word.lower() not in _leading():
                return None
        return None

    def stand_for(self, pronoun: str, words: Sequence[str]) -> Fit | None:
        """Return whether "he" or "she" may stand for words, None if they are not known."""
        if len(words) == 2 and words[0].lower() == "the":
            is_human = words[1].lower() in name_words().human
            return fit_of(pronoun, sex_told(words[1:])) if is_human else Fit.NO
        known = self.named(words)
        if known is None:
            return None
        is_person = known.kind is NameKind.PERSON
        return fit_of(pronoun, self._sex(known.name, words)) if is_person else Fit.NO

    def _sex(self, name: str, words: Sequence[str]) -> Sex | None:
        """Return what titles, given names, the table or the text say of somebody."""
        told = sex_titled(words) or sex_told(name.split()) or sex_listed(name) or sex_told(words)
        return told or self._by_text.get(name)

    @cached_property
    def _by_text(self) -> Mapping[str, Sex | None]:
        """Return the people whom words beside their names say to be men or women."""
        return sexes_in(self._text, (n for n in self._names() if n.kind is NameKind.PERSON))

    def is_one(self, words: Sequence[str]) -> bool:
        """Return whether words name one person."""
        known = self.named(words)
        return known is not None and known.kind is NameKind.PERSON

    def full(self, words: Sequence[str]) -> tuple[str, ...]:
        """Return the full name of somebody who is called by a given name alone."""
        if len(words) > 1 or words[0].lower() not in name_words().given:
            return tuple(words)
        names = {name for name in self._by_word.get(words[0], ()) if " " in name}
        whole = [name.split() for name in names if name in self._text]
        is_given = len(whole) == 1 and whole[0][0] == words[0]
        return tuple(whole[0]) if is_given else tuple(words)

    def words_of(self, words: Sequence[str]) -> set[str]:
        """Return the words of a name in the text and as it is known."""
        known = self.named(words)
        return {*words, *(() if known is None else known.name.split())} - _PARTICLES

    def rivals(self, text: str, words: Sequence[str], pronoun: str) -> Iterator[tuple[str, Fit]]:
        """Yield whom else a text names for whom "he" or "she" may stand."""
        text = _WORK.sub(" ", text)
        own = self.words_of(words)
        words_in = (word.rstrip(".") for word in _NAME.findall(text))
        names = {name for word in words_in for name in self._by_word.get(word, ())}
        for name in sorted(names):
            fit = self.stand_for(pronoun, name.split())
            other = self.words_of(name.split())
            is_same = bool(own) and (own <= other or other <= own)
            if fit and not is_same and name in text:
                yield name, fit

    def has_unknown(self, text: str, words: Sequence[str]) -> bool:
        """Return whether a text has a capital word, besides some, that may name anybody."""
        own = self.words_of(words)
        return any(
            found[2] not in own
            and found[2] not in self._words_known
            and found[1].lower() not in _BEFORE_PLACES
            and found[2].lower() not in _never_people()
            for found in _CAPITAL.finditer(text)
        )

    @cached_property
    def _words_known(self) -> frozenset[str]:
        """Return all words of the names of people, places and bodies."""
        return frozenset(word for form in self._known for word in form.split())

    @cached_property
    def _by_word(self) -> dict[str, set[str]]:
        """Return the people by each word of their names."""
        found: dict[str, set[str]] = {}
        for form, known in self._known.items():
            if known is not None and known.kind is NameKind.PERSON:
                for word in form.split():
                    found.setdefault(word, set()).add(form)
        return found

    def acts(self, words: Sequence[str], pronoun: str) -> bool:
        """Return whether the text says of a name that it was born, wrote, met or died."""
        return " ".join(words) in self._acting and bool(fit_of(pronoun, sex_told(words)))

    @cached_property
    def _acting(self) -> frozenset[str]:
        """Return what stands before each deed, from each of the last words on.

        One search for all of them: one for each name would take ever longer in a long text.
        """
        found: set[str] = set()
        for deed in _BEFORE_DEED.finditer(self._text):
            before = self._text[max(0, deed.start() - _LONGEST) : deed.start()]
            starts = [word.start() for word in _BEGINNING.finditer(before)]
            found.update(before[start:] for start in starts[-_MOST_WORDS:])
        return frozenset(found)


NOBODY = People("", tuple)
"""The people of a text whose names nobody asked for."""


def is_same_person(one: str, other: str) -> bool:
    """Return whether two pronouns are both of a man or both of a woman."""
    return {one, other} <= HE or {one, other} <= SHE


@cache
def _never_people() -> frozenset[str]:
    """Return the words with a capital that name no person."""
    words = name_words()
    return words.stop | words.month | words.none | words.people | words.event | _leading()


def _leading() -> frozenset[str]:
    """Return the words that may stand before the name of a person."""
    words = name_words()
    return words.title | words.royal | words.noble | words.human | words.people
