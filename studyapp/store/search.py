"""Find words in the library: in its texts, its events and the questions of its packs.

Every query stops at a number of rows, so that a word that stands everywhere takes no longer than a
rare one. The better matches come first: the words side by side, as they were typed; then those in
a title; then any.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, RowMapping, Select, Table, func, select

from studyapp.domain.events import EventId
from studyapp.domain.kinds import PackId
from studyapp.domain.questions import QuestionId
from studyapp.domain.search import Sought
from studyapp.domain.texts import Emendation, PassageId, Span
from studyapp.domain.when import When
from studyapp.store.indexing import offered, repairs_of_passage
from studyapp.store.opening import Store
from studyapp.store.pack_rows import question_of
from studyapp.store.pack_tables import packs, questions
from studyapp.store.rows import span_of, when_of
from studyapp.store.search_tables import event_texts, paragraphs, question_texts
from studyapp.store.tables import events, passages

SHOWN = 20
"""How many rows are read of each kind."""
COUNTED = 1_000
"""How many are counted; of more it is said that there are more."""


@dataclass(frozen=True, slots=True)
class Matches:
    """The rows found of one kind, the best first, and how many there are, COUNTED at most."""

    numbers: tuple[int, ...]
    count: int
    is_more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph with the words; its place in the passage, and how words in it are read."""

    passage: PassageId
    title: str
    text: str
    span: Span
    repairs: tuple[Emendation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEvent:
    """An event with the words."""

    event: EventId
    passage: PassageId
    within: str
    title: str
    when: When
    quote: str
    span: Span
    names: tuple[str, ...]
    repairs: tuple[Emendation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuestion:
    """A question with the words, and the place it rests on, if that is in the library."""

    question: QuestionId
    pack: PackId
    within: str
    stem: str
    offered: tuple[str, ...]
    passage: PassageId | None
    span: Span | None


class Search:
    """Looks into the index of one database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def paragraphs(self, sought: Sought) -> tuple[Matches, list[Paragraph]]:
        """Return the paragraphs that have all the words, in letters or as they are read."""
        with self._store.reading() as connection:
            found = _matches(connection, paragraphs, sought)
            return found, list(_paragraphs(connection, found.numbers))

    def events(
        self, sought: Sought, others: Sequence[Sought] = ()
    ) -> tuple[Matches, list[FoundEvent]]:
        """Return the events that have all the words: in title, date, names or sentence.

        Those that have all the words of one of the `others` come behind them.
        """
        with self._store.reading() as connection:
            found = _matches(connection, event_texts, sought, others, title="title")
            return found, list(_events(connection, found.numbers))

    def questions(self, sought: Sought) -> tuple[Matches, list[FoundQuestion]]:
        """Return the questions of packs that have all the words in what they ask or offer."""
        with self._store.reading() as connection:
            found = _matches(connection, question_texts, sought, title="stem")
            return found, list(_questions(connection, found.numbers))


def match_of(sought: Sought, *, side_by_side: bool = False) -> str:
    """Return the words as FTS5 wants them: each a quoted phrase, the last one may go on."""
    words = [" ".join(word) for word in sought.words]
    last = words.pop()
    words = [" ".join((*words, last))] if side_by_side else [*dict.fromkeys(words), last]
    quoted = ['"' + word.replace('"', '""') + '"' for word in words]
    # One letter begins too many words: it is looked for as it is.
    may_go_on = len(sought.words[-1][-1]) > 1
    return " ".join(quoted) + (" *" if may_go_on else "")


def _matches(
    connection: Connection,
    table: Table,
    sought: Sought,
    others: Sequence[Sought] = (),
    *,
    title: str | None = None,
) -> Matches:
    any_of = " OR ".join(f"({match_of(each)})" for each in (sought, *others))
    every = _numbers(connection, table, any_of, COUNTED + 1)
    found: dict[int, None] = {}
    for match in _better(sought, title):
        if len(found) < min(SHOWN, len(every)):
            found |= dict.fromkeys(_numbers(connection, table, match, SHOWN))
    found |= dict.fromkeys(every)
    return Matches(tuple(found)[:SHOWN], min(len(every), COUNTED), len(every) > COUNTED)


def _better(sought: Sought, title: str | None) -> Iterator[str]:
    """Yield what fits better than all words wherever they stand, the best first."""
    every, phrase = match_of(sought), match_of(sought, side_by_side=True)
    is_row = 1 < len(sought.words) == len(set(sought.words))  # FTS5 is slow at “the the the”
    if is_row:
        yield phrase
    if title is not None:
        yield f"{{{title}}} : ({every})"


def _numbers(connection: Connection, table: Table, match: str, limit: int) -> Sequence[int]:
    index = f"{table.name}_index"
    wanted = f"SELECT rowid FROM {index} WHERE {index} MATCH ? LIMIT ?"  # noqa: S608 - our own name
    return connection.exec_driver_sql(wanted, (match, limit)).scalars().all()


def _paragraphs(connection: Connection, numbers: Sequence[int]) -> Iterator[Paragraph]:
    length = paragraphs.c.end - paragraphs.c.start
    text = func.substr(passages.c.text, paragraphs.c.start + 1, length).label("words")
    wanted = select(
        *(paragraphs.c.id, paragraphs.c.passage, paragraphs.c.start, paragraphs.c.end),
        *(passages.c.key.label("passage_key"), passages.c.title, text),
        (paragraphs.c.readings != "").label("is_repaired"),
    ).join_from(paragraphs, passages, passages.c.id == paragraphs.c.passage)
    rows = _in_order(connection, wanted, paragraphs.c.id, numbers)
    repairs = _Repairs(connection, rows)
    for row in rows:
        span = span_of(row)
        yield Paragraph(
            passage=PassageId(row["passage_key"]),
            title=row["title"],
            text=row["words"],
            span=span,
            repairs=repairs.within(row["passage"], span),
        )


def _events(connection: Connection, numbers: Sequence[int]) -> Iterator[FoundEvent]:
    wanted = (
        select(
            events,
            passages.c.key.label("passage_key"),
            passages.c.title.label("within"),
            (event_texts.c.readings != "").label("is_repaired"),
        )
        .join_from(events, passages, passages.c.id == events.c.passage)
        .join(event_texts, event_texts.c.event == events.c.id)
    )
    rows = _in_order(connection, wanted, events.c.id, numbers)
    repairs = _Repairs(connection, rows)
    for row in rows:
        span = span_of(row)
        yield FoundEvent(
            event=EventId(row["key"]),
            passage=PassageId(row["passage_key"]),
            within=row["within"],
            title=row["title"],
            when=when_of(row["edtf"], row["calendar"]),
            quote=row["quote"],
            span=span,
            names=(*row["people"], *row["places"]),
            repairs=repairs.within(row["passage"], span),
        )


class _Repairs:
    """How words of found rows are read; asked for once a passage, and only if there are any."""

    def __init__(self, connection: Connection, rows: Sequence[RowMapping]) -> None:
        self._of: dict[int, list[Emendation]] = {}
        repaired = [row for row in rows if row["is_repaired"]]
        for number, key in {(row["passage"], row["passage_key"]) for row in repaired}:
            spans = [span_of(row) for row in repaired if row["passage"] == number]
            whole = Span(min(span.start for span in spans), max(span.end for span in spans))
            self._of[number] = repairs_of_passage(connection, number, key, whole)

    def within(self, passage: int, span: Span) -> tuple[Emendation, ...]:
        """Return those that are wholly in a span."""
        repairs = self._of.get(passage, ())
        return tuple(repair for repair in repairs if span.contains(repair.span))


def _questions(connection: Connection, numbers: Sequence[int]) -> Iterator[FoundQuestion]:
    wanted = (
        select(
            questions,
            packs.c.key.label("pack_key"),
            packs.c.title,
            passages.c.id.is_not(None).label("is_here"),
        )
        .join_from(questions, packs, packs.c.id == questions.c.pack)
        .outerjoin(passages, passages.c.key == questions.c.passage)
    )
    for row in _in_order(connection, wanted, questions.c.id, numbers):
        question = question_of(row)
        citation = question.citation if row["is_here"] else None
        yield FoundQuestion(
            question=QuestionId(row["key"]),
            pack=PackId(row["pack_key"]),
            within=row["title"],
            stem=row["stem"],
            offered=tuple(offered(question)),
            passage=None if citation is None else PassageId(row["passage"]),
            span=None if citation is None else citation.span,
        )


def _in_order(
    connection: Connection,
    wanted: Select[Any],
    number: Column[Any],
    numbers: Sequence[int],
) -> list[RowMapping]:
    """Return the rows in the order of their numbers."""
    rows = connection.execute(wanted.where(number.in_(numbers))).mappings()
    found = {row["id"]: row for row in rows}
    return [found[each] for each in numbers if each in found]
