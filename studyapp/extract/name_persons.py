"""The people of one text: a surname or first name alone, and initials, lead to the full name."""

import re
from collections import defaultdict
from collections.abc import Iterator

_SEATED = ("Duke", "Earl", "Marquess", "Marquis", "Count", "Viscount", "Baron", "Comte", "Lord")
_IN = ("in", "at", "near")
_TO = ("of", "from", "to", "into", "towards", "around", "outside", "reached", "left", "entered")
_JUNIOR = ("Jr.", "Jr", "Sr.", "Sr")


_LIVED = re.compile(
    r"(?<![\w’'-])(?P<name>(?:[^\W\d_a-z][\w’'-]{0,30}\s){1,3}[^\W\d_a-z][\w’'-]{0,30})"
    r"(?=\s\((?:born\s)?\d{1,2}\s[A-Z][a-z]+\s\d{4}\s?[–—-]\s?\d{1,2}\s[A-Z])"
)


def lived(text: str) -> Iterator[str]:
    """Yield whom a text gives the days of birth and death of, in brackets behind the name."""
    for found in _LIVED.finditer(text):
        yield " ".join(found["name"].split())


class Persons:
    """The full names of people that a text has; what could be two people stays as it stands."""

    def __init__(self) -> None:
        self._by_last: dict[str, list[str]] = defaultdict(list)
        self._by_first: dict[str, list[str]] = defaultdict(list)
        self._by_seat: dict[str, list[str]] = defaultdict(list)
        self._met: set[str] = set()

    def meet(self, name: str) -> None:
        """Take note of a name of at least two words, as far as it is a surname behind a first."""
        words = [word for word in name.split() if word not in _JUNIOR]
        if name in self._met:
            return
        self._met.add(name)
        if len(words) < 2:
            return
        self._by_first[words[0]].append(name)
        if words[-2] not in ("of", "the") and not _is_numeral(words[-1]):
            self._by_last[words[-1]].append(name)
        if words[-2] == "of" and words[0] in _SEATED:
            self._by_seat[words[-1]].append(name)

    def surnamed(self, surname: str) -> str | None:
        """Return the person with a surname, the surname itself if several have it, else None."""
        full = self._by_last.get(surname)
        if not full:
            return None
        names = _fullest(full)
        return names[0] if len(names) == 1 else surname

    def seated(self, seat: str) -> str | None:
        """Return the only person who is called after a seat, as "Strafford" is his earl."""
        names = self._by_seat.get(seat, ())
        return names[0] if len(names) == 1 else None

    def first_named(self, name: str) -> str:
        """Return the only person with a first name, else the name as it stands."""
        names = _fullest(self._by_first.get(name, []))
        return names[0] if len(names) == 1 else name

    def full(self, name: str) -> str:
        """Return the fullest form of a name that the text has."""
        words = name.split()
        if len(words) == 1:
            return self.surnamed(name) or self.first_named(name)
        same = [other for other in self._by_last.get(words[-1], ()) if _is_form_of(name, other)]
        longest = _fullest(same)
        return longest[0] if len(longest) == 1 else name

    def other(self, form: str, name: str) -> str | None:
        """Return the only person of the text who has a word as a name, unless it is `name`."""
        full = None if name in self._met and " " in name else self.surnamed(form)
        return None if full in (name, form) else full


def may_be_seat(full: str, before: str) -> bool:
    """Return whether the last word of a name is a place behind the word before it here.

    So in "at Lisle", and in "the men of Lisle" if somebody is called Alan de Lisle.
    """
    words = full.split()
    is_from_there = len(words) > 2 and words[-2] in ("de", "of", "atte")
    return before in _IN or (is_from_there and before in _TO)


def _is_numeral(word: str) -> bool:
    return all(sign in "IVX" for sign in word)


def _fullest(names: list[str]) -> list[str]:
    """Return the names of which none is another's form: those that stand for different people."""
    kept: list[str] = []
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        if not any(_is_form_of(name, other) for other in kept):
            kept.append(name)
    return kept


def _is_form_of(name: str, other: str) -> bool:
    """Return whether a name is another with first names left out or shortened to initials."""
    short, long = ([w for w in each.split() if w not in _JUNIOR] for each in (name, other))
    if short[-1] != long[-1] or len(short) > len(long):
        return False
    place = 0
    for word in short[:-1]:
        while place < len(long) - 1 and not _stands_for(word, long[place]):
            place += 1
        if place == len(long) - 1:
            return False
        place += 1
    return bool(short[:-1]) and _stands_for(short[0], long[0])


def _stands_for(word: str, other: str) -> bool:
    return word == other or (word.endswith(".") and word[0] == other[0])
