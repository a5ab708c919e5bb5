"""What is known about the picked passage or pack, and what can be done with it."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from studyapp.domain.kinds import PackId
from studyapp.domain.library import PackEntry, PassageEntry
from studyapp.domain.points import Point, Precision
from studyapp.domain.when import When
from studyapp.domain.when_words import words
from studyapp.ui.figures import figure
from studyapp.ui.pages.library.acts import LibraryActs
from studyapp.ui.pages.library.model import Entry, kind_of
from studyapp.ui.theme import Face, Look
from studyapp.ui.widgets import ActionButton, FactRow, Label, QuoteView, Sheet, percent
from studyapp.ui.widgets.spacing import add_gap, spaced
from studyapp.ui.wording import capital, counted, short_day, tr

_MOST_ROWS = 6
Facts = Sequence[tuple[str, str]]


class EntryFacts(Sheet):
    """A sheet with the first words and the numbers of one entry."""

    def __init__(self, look: Look, acts: LibraryActs) -> None:
        super().__init__(look)
        self.setObjectName("facts")
        self._kind = Label(look, Face.SMALL, "", "ink2")
        self._title = Label(look, Face.BAR_TITLE)
        self._title.setObjectName("entryTitle")
        self._opening = QuoteView(look)
        self._about = Label(look, Face.INTERFACE)
        self._packs: dict[PackId, str] = {}
        self._rows = [FactRow(look, "") for _ in range(_MOST_ROWS)]
        self._lay_out(look, acts)

    def know(self, packs: Sequence[PackEntry]) -> None:
        """Take note of which packs are in the library."""
        self._packs = {each.id: each.title for each in packs}

    def show_entry(self, entry: Entry) -> None:
        """Show what there is to know about an entry."""
        self._title.setText(entry.title)
        is_pack = isinstance(entry, PackEntry)
        self._opening.setVisible(not is_pack)
        self._about.setVisible(isinstance(entry, PackEntry) and bool(entry.description))
        if isinstance(entry, PackEntry):
            self._kind.setText(kind_of(entry))
            self._about.setText(entry.description)
            self._show_facts(_facts_of_pack(entry, self._packs))
            return
        length = counted(entry.characters, "Passage, 1 character", "Passage, {n} characters")
        self._kind.setText(length)
        self._opening.show_quote(_first_words(entry.opening))
        self._show_facts(_facts_of_passage(entry))

    def _show_facts(self, facts: Facts) -> None:
        for row, (name, value) in zip(self._rows, facts, strict=False):
            row.set_fact(name, value)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(facts))

    def _lay_out(self, look: Look, acts: LibraryActs) -> None:
        column = spaced(look, QVBoxLayout(self), gap=6)
        for widget in (self._kind, self._title, self._opening, self._about):
            column.addWidget(widget)
        rows = spaced(look, QVBoxLayout())
        for row in self._rows:
            rows.addWidget(row)
        column.addLayout(rows)
        add_gap(look, column, 10)
        column.addWidget(ActionButton(look, acts.read, "filled", icon="reader", large=True))
        add_gap(look, column, 2)
        grid = spaced(look, QGridLayout(), gap=8)
        icons = {acts.timeline: "timeline", acts.quiz: "quiz"}
        for place, action in enumerate(acts.beside_reading()):
            button = ActionButton(look, action, icon=icons.get(action))
            grid.addWidget(button, place // 2, place % 2)
        column.addLayout(grid)


def _facts_of_passage(entry: PassageEntry) -> Facts:
    return (
        (tr("Events"), _events(entry)),
        (tr("Dates"), figure(entry.dates)),
        (tr("Repairs"), figure(entry.repairs) if entry.repairs else tr("none")),
        (tr("Read up to"), _read_up_to(entry)),
        (tr("Added"), short_day(entry.added.astimezone().date())),
    )


def _facts_of_pack(entry: PackEntry, packs: Mapping[PackId, str]) -> Facts:
    needs = [packs.get(each) or tr("{id} (not here)", id=each) for each in entry.depends]
    return (
        *([(tr("Needs"), ", ".join(needs))] if needs else []),
        (tr("Passages"), figure(len(entry.passages))),
        (tr("Questions"), figure(entry.question_count)),
        (tr("Authors"), ", ".join(entry.authors)),
        (tr("Licence"), entry.license),
        (tr("Added"), short_day(entry.added.astimezone().date())),
    )


def _first_words(opening: str) -> str:
    """Return the first lines of a text below its headings, cut at a word."""
    lines = opening.splitlines()
    below = [line for line in lines if not line.startswith("#")]
    line = " ".join(" ".join(below).split()) or " ".join(opening.split())
    if len(line) <= 140:
        return line
    return (line[:140].rpartition(" ")[0] or line[:140]) + " …"


def _events(entry: PassageEntry) -> str:
    if entry.first is None or entry.last is None:
        return figure(entry.events)
    return tr("{n}, {span}", n=figure(entry.events), span=_span(entry.first, entry.last))


def _span(first: When, last: When) -> str:
    """Return from when to when the events are, to the year; one year once."""
    start, end = _year(first.start or first.end), _year(last.end or last.start)
    if start == end:
        return tr("all of {year}", year=start)
    return tr("from {first} to {last}", first=start, last=end)


def _year(point: Point | None) -> str:
    """Return the year of a date, or the decade or century if no more is known."""
    if point is None:
        return tr("an unknown time")
    precision = min(point.precision, Precision.YEAR)
    return words(When.at(Point(precision=precision, year=point.year)))


def _read_up_to(entry: PassageEntry) -> str:
    if entry.place is None or not entry.characters:
        return tr("not begun")
    return percent(entry.place / entry.characters)


def facts_of_all(entries: Sequence[Entry]) -> str:
    """Return how many passages and packs there are."""
    packs = sum(isinstance(entry, PackEntry) for entry in entries)
    passages = counted(len(entries) - packs, "one passage", "{n} passages", spelled=True)
    if not packs:
        return capital(passages)
    with_packs = tr(
        "{passages} and {packs}",
        passages=passages,
        packs=counted(packs, "one pack", "{n} packs", spelled=True),
    )
    return capital(with_packs)
