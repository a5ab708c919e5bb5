"""The events of a pack, and how they follow each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from studyapp.domain.events import Event, EventId
from studyapp.domain.kinds import PackId
from studyapp.domain.packs import Depicted
from studyapp.domain.question_pieces import Figure
from studyapp.domain.when import When
from studyapp.packs.dates import when_of
from studyapp.packs.entries import Entry, own_id
from studyapp.packs.media import figure_of
from studyapp.packs.needs import EVENT, Needs, tell_unknown
from studyapp.packs.nodes import Node, TextNode, words_of
from studyapp.packs.opening import Shelf
from studyapp.packs.passages import Texts
from studyapp.packs.shapes import EventShape
from studyapp.packs.sheets import Sheet
from studyapp.packs.sizes import tell_unkept


@dataclass(slots=True)
class Happening:
    """An event while its pack is read; `when` is None if it cannot be read."""

    id: EventId
    entry: Entry[EventShape]
    title: str
    when: When | None
    event: Event | None = None
    figure: Figure | None = None
    is_used: bool = False


@dataclass(slots=True)
class Happenings:
    """The events of a pack by their own ids, before those that other packs lend it.

    Unless all `are_known`, one that is not there may only be unread.
    """

    pack: PackId
    needs: Needs = field(default_factory=Needs)
    lenders: "Sequence[Happenings]" = ()
    are_known: bool = True
    _all: dict[str, Happening] = field(default_factory=dict)
    _titles: dict[str, Happening] = field(default_factory=dict)
    _unread: set[str] = field(default_factory=set)

    @property
    def all(self) -> list[Happening]:
        """Return them in the order of the files."""
        return list(self._all.values())

    @property
    def names(self) -> list[str]:
        """Return their own ids."""
        return list(self._all)

    @property
    def sound(self) -> list[Event]:
        """Return the events without errors that rest on words of a passage."""
        return [one.event for one in self.all if one.event is not None and one.entry.is_sound]

    @property
    def pictures(self) -> list[Depicted]:
        """Return the pictures of the events that stand on a timeline."""
        return [
            Depicted(one.figure, one.event.passage, one.event.id)
            for one in self.all
            if one.event is not None and one.figure is not None and one.entry.is_sound
        ]

    def add(self, shelf: Shelf, texts: Texts, entry: Entry[EventShape]) -> None:
        """Take in an event."""
        shape, sheet = entry.shape, entry.sheet
        if str(shape.id) in self._all:
            return
        happening = Happening(
            EventId(f"{self.pack}/{shape.id}"),
            entry,
            words_of(shape.title),
            when_of(sheet, shape.when, shape.calendar),
        )
        happening.figure = figure_of(shelf, sheet, shape.figure, alt=happening.title)
        happening.event = _event(texts, happening)
        tell_unkept(sheet, entry.node, happening.event)
        self._all[str(shape.id)] = happening
        self._titles.setdefault(plain_title(happening.title), happening)

    def unread(self, node: Node) -> None:
        """Take note of an event that is there but cannot be read."""
        if (name := own_id(node)) is not None:
            self._unread.add(str(name))

    def named(self, sheet: Sheet, name: TextNode) -> Happening | None:
        """Return the event that a key names; None, and a finding, if there is none."""
        own = name.strip()
        if own in self._all:
            self._all[own].is_used = True
            return self._all[own]
        if not self.are_known or own in self._unread:
            return None
        lent = next(filter(None, (lender.lent(own) for lender in self.lenders)), None)
        if lent is None:
            known = chain(self._all, *(lender.names for lender in self.lenders))
            tell_unknown(sheet, name, EVENT, known=known, needs=self.needs)
        return lent

    def lent(self, name: str) -> Happening | None:
        """Return a sound event for another pack, None if there is none."""
        happening = self._all.get(name)
        return happening if happening is not None and happening.entry.is_sound else None

    def titled(self, text: str) -> Happening | None:
        """Return the event of which a text is the title."""
        return self._titles.get(plain_title(text))


def plain_title(title: str) -> str:
    """Return what is equal for titles that differ in capital letters or a full stop."""
    return title.strip().rstrip(".").casefold()


def _event(texts: Texts, happening: Happening) -> Event | None:
    shape, when = happening.entry.shape, happening.when
    cited = texts.cite(happening.entry.sheet, shape.source)
    if cited is None or when is None:
        return None
    passage, citation = cited
    return Event(
        id=happening.id,
        passage=passage,
        title=happening.title,
        when=when,
        citation=citation,
        people=tuple(map(words_of, shape.people)),
        places=tuple(map(words_of, shape.place)),
        lane=words_of(shape.lane) or None,
        status=shape.status,
        importance=shape.importance,
    )


@dataclass(frozen=True, slots=True)
class _Link:
    """That one event comes before another, or holds it; `name` is where it says so."""

    first: str
    last: str
    key: str
    sheet: Sheet
    name: TextNode


def check_relations(happenings: Happenings) -> None:
    """Tell events that cannot follow each other as they say, by their dates or in a circle.

    Dates say which link of a circle is the wrong one: then only that one is told.
    """
    follows: list[_Link] = []
    within: list[_Link] = []
    for one in happenings.all:
        for key, name, other in _relations(happenings, one):
            _check_dates(one, key, name, other)
            if not one.entry.sheet.is_sound(name):
                continue
            first, last = (one, other) if key == "before" else (other, one)
            link = _Link(first.id, last.id, key, one.entry.sheet, name)
            (within if key == "part_of" else follows).append(link)
    for link in (*_circles(follows), *_circles(within)):
        says = "'{key}: {name}' is part of a circle, in which nothing comes first"
        link.sheet.fault("R29", link.name, says, {"key": link.key, "name": link.name})


def _circles(links: list[_Link]) -> list[_Link]:
    """Return the links that are left when all that lead nowhere, or come from nowhere, are gone."""
    onward = _unending([(link.first, link.last) for link in links])
    back = _unending([(link.last, link.first) for link in links])
    rounds = onward & back
    return [link for link in links if {link.first, link.last} <= rounds]


def _unending(steps: list[tuple[str, str]]) -> set[str]:
    """Return what is still there when, again and again, what no step leads to is taken away."""
    lead_to: dict[str, int] = dict.fromkeys((name for step in steps for name in step), 0)
    following: dict[str, list[str]] = {}
    for first, last in steps:
        lead_to[last] += 1
        following.setdefault(first, []).append(last)
    left = [name for name, count in lead_to.items() if not count]
    while left:
        name = left.pop()
        for last in following.get(name, ()):
            lead_to[last] -= 1
            if not lead_to[last]:
                left.append(last)
    return {name for name, count in lead_to.items() if count}


def tell_sourceless(happenings: Happenings, *, has_passages: bool) -> None:
    """Tell events without a source: they stand on no timeline, and only questions can name them.

    Those that are named are told only if there are passages that they could rest on.
    """
    for one in happenings.all:
        if one.entry.shape.source is not None or (one.is_used and not has_passages):
            continue
        values = {"id": one.entry.shape.id}
        if one.is_used:
            says = "event '{id}' has no source: no timeline shows it, and nothing is made of it"
            code, hint = "Q67", "add the words it rests on"
        else:
            says = "event '{id}' has no source, and nothing in the pack names it"
            code, hint = "R30", "add the words it rests on, or delete it"
        one.entry.sheet.fault(code, one.entry.shape.id, says, values, hint=hint)


def _relations(happenings: Happenings, one: Happening) -> Iterator[tuple[str, TextNode, Happening]]:
    shape = one.entry.shape
    for key, names in (
        ("after", shape.after),
        ("before", shape.before),
        ("part_of", shape.part_of),
    ):
        for name in names:
            other = happenings.named(one.entry.sheet, name)
            if other is not None:
                yield key, name, other


def _check_dates(one: Happening, key: str, name: TextNode, other: Happening) -> None:
    if one.when is None or other.when is None or one is other:
        return
    if _contradicts(key, one.when, other.when):
        says = "'{key}: {name}' contradicts the dates: {when} and {other}"
        values = {"key": key, "name": name}
        if not one.entry.sheet.is_spent:
            values |= {"when": one.when.edtf, "other": other.when.edtf}
        one.entry.sheet.fault("D73", name, says, values)


def _contradicts(key: str, when: When, other: When) -> bool:
    if key == "part_of":
        return not when.overlaps(other)
    first, last = (when, other) if key == "after" else (other, when)
    return first.certainly_before(last)
