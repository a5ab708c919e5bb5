"""What a search found, in rows: a heading for each kind, and a row for each hit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from studyapp.domain.search import Hit, HitGroup, HitKind, Quote, SearchResult
from studyapp.domain.texts import Span
from studyapp.domain.when_words import words
from studyapp.ui.figures import figure
from studyapp.ui.widgets.readings import Reading, read
from studyapp.ui.wording import counted, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """Words to show, the ones that were typed, and those that are read for others."""

    text: str
    marks: tuple[Span, ...] = ()
    repaired: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A heading, or a hit: in a text its quote leads, else its title; `below` says where it is."""

    spoken: str
    lead: Line
    hit: Hit | None = None
    below: str = ""
    quote: Line | None = None


class HitsModel(QAbstractListModel):
    """The rows; the row itself stands under UserRole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show_result(self, result: SearchResult) -> None:
        """Show what was found."""
        self.beginResetModel()
        self.rows = list(rows_of(result))
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that headings cannot be chosen: the keys pass over them."""
        if not index.isValid() or self.rows[index.row()].hit is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row, its words, or how it is spoken."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.lead.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
        return None


def rows_of(result: SearchResult) -> Iterator[Row]:
    """Yield the rows of what was found."""
    for group in result.groups:
        heading = _heading(group)
        yield Row(heading, Line(heading))
        yield from map(_row, group.hits)


def summary(result: SearchResult) -> str:
    """Return in a sentence how much was found."""
    count = sum(group.count for group in result.groups)
    if any(group.is_more for group in result.groups):
        return tr("More than {n} results", n=figure(count))
    return counted(count, "1 result", "{n} results")


def _heading(group: HitGroup) -> str:
    name = _name(group.kind)
    if group.is_more:
        return tr("{name}: {n} of more than {count}", name=name, **_figures(group))
    if len(group.hits) < group.count:
        return tr("{name}: {n} of {count}", name=name, **_figures(group))
    return tr("{name}: {count}", name=name, **_figures(group))


def _figures(group: HitGroup) -> dict[str, str]:
    return {"n": figure(len(group.hits)), "count": figure(group.count)}


def _name(kind: HitKind) -> str:
    return {
        HitKind.TITLE: tr("Passages and packs"),
        HitKind.EVENT: tr("Events"),
        HitKind.QUESTION: tr("Questions"),
        HitKind.PLACE: tr("Places in texts"),
    }[kind]


def _row(hit: Hit) -> Row:
    title, below = Line(hit.title, hit.marks), _below(hit)
    if hit.quote is None:
        return Row(f"{hit.title}, {below}", title, hit, below)
    reading = _read(hit.quote)
    quote = _line(reading, hit.quote)
    if hit.kind is HitKind.PLACE:
        return Row(f"{reading.spoken}, {below}", quote, hit, below)
    return Row(f"{hit.title}, {below}, {reading.spoken}", title, hit, below, quote)


def _below(hit: Hit) -> str:
    match hit.kind:
        case HitKind.TITLE:
            return tr("Passage") if hit.passage is not None else tr("Pack")
        case HitKind.EVENT:
            when = "" if hit.when is None else words(hit.when)
            return tr("{when}, in “{title}”", when=when, title=hit.within)
        case HitKind.QUESTION:
            return tr("In the pack “{title}”", title=hit.within)
        case HitKind.PLACE:
            return tr("In “{title}”", title=hit.title)


def _read(quote: Quote) -> Reading:
    return read(quote.text, repairs=quote.repairs, offset=quote.offset, marks=quote.marks)


def _line(reading: Reading, quote: Quote) -> Line:
    """Return a quote with signs of what was left out before and behind it."""
    before, after = ("… " if quote.goes_on[0] else ""), (" …" if quote.goes_on[1] else "")
    by = len(before)
    shown = f"{reading.shown[0]}{before}{reading.shown[1:-1]}{after}{reading.shown[-1]}"
    marks, repaired = (
        tuple(Span(span.start + by, span.end + by) for span in spans)
        for spans in (reading.marks, reading.repaired)
    )
    return Line(shown, marks, repaired)
