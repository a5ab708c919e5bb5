"""Who and what took part in an event: the names in its title and in the words that tell of it."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from studyapp.domain.events import Event
from studyapp.domain.names import Name, NameKind
from studyapp.extract.name_saints import is_called_after_saint

_WORD = re.compile(r"[^\s,;:()“”\"]+")
_LONGEST = 5
"""Words of a name."""


def with_names(events: Iterable[Event], names: Sequence[Name], text: str) -> Iterator[Event]:
    """Yield the events with the people and places named in their titles and in what they cite.

    `names` are those of the passage `text`, in its order. A title may name whom the words cited
    only call "he", and comes first.
    """
    starts = [name.span.start for name in names]
    by_form = {name.span.cut(text): name for name in names}
    firsts = {_WORD.findall(form)[0] for form in by_form if _WORD.search(form)}
    for event in events:
        span = event.citation.span
        within = names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        told = [*_named(event.title, by_form, firsts), *within]
        yield replace(
            event,
            people=_shown(told, NameKind.PERSON),
            places=_shown(told, NameKind.PLACE),
        )


def _named(title: str, by_form: Mapping[str, Name], firsts: Container[str]) -> Iterator[Name]:
    """Yield the names in a title, the longest at each place; `firsts` are their first words."""
    words = list(_WORD.finditer(title))
    place = 0
    while place < len(words):
        step, first = 1, words[place].group()
        if first not in firsts and _unowned(first) not in firsts:
            place += 1
            continue
        for count in range(min(_LONGEST, len(words) - place), 0, -1):
            form = title[words[place].start() : words[place + count - 1].end()]
            name = by_form.get(form) or by_form.get(_unowned(form))
            if name is not None:
                if not _is_other_than(name, title, words[place].start()):
                    yield name
                step = count
                break
        place += step


def _is_other_than(name: Name, title: str, start: int) -> bool:
    """Return whether a title names only what a person is the saint of."""
    end = start + len(name.shown)
    return name.kind is NameKind.PERSON and is_called_after_saint(title, start, end)


def _unowned(form: str) -> str:
    return form.removesuffix("’s").removesuffix("'s")


def _shown(names: Iterable[Name], kind: NameKind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.shown for name in names if name.kind is kind))
