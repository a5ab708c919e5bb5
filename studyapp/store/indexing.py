"""Put the words of the library where searches look, as far as that is still to be done."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Executable,
    RowMapping,
    Select,
    Table,
    delete,
    exists,
    insert,
    select,
)
from sqlalchemy.exc import IntegrityError

from studyapp.domain.events import EventId, beside
from studyapp.domain.paragraphs import paragraphs_of
from studyapp.domain.questions import (
    MatchQuestion,
    MultipleQuestion,
    OrderQuestion,
    Question,
    SingleQuestion,
    TimelineQuestion,
)
from studyapp.domain.readings import as_read
from studyapp.domain.texts import Emendation, PassageId, Span
from studyapp.domain.tokens import spaced
from studyapp.domain.when_words import words
from studyapp.store.laid import emendations_of
from studyapp.store.opening import Store
from studyapp.store.pack_rows import question_of
from studyapp.store.pack_tables import questions
from studyapp.store.rows import Columns, repair_of, span_of, when_of
from studyapp.store.search_tables import (
    event_texts,
    paragraphs,
    question_texts,
    unindexed_packs,
    unindexed_passages,
)
from studyapp.store.tables import dates, events, passages

_SLICE = 250
"""Rows that are put at a time."""
_LISTS = (unindexed_passages, unindexed_packs)


class Indexing:
    """What is on the list of one database; triggers put passages and packs on it.

    It is worked off a slice at a time, so that no answer waits for long. What was broken off, or
    changed meanwhile, stays on the list.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._acts: Iterator[_Act] = iter(())

    def is_done(self) -> bool:
        """Return whether nothing is on the list."""
        with self._store.reading() as connection:
            return not any(
                connection.execute(select(exists(select(table)))).scalar() for table in _LISTS
            )

    def go_on(self) -> bool:
        """Take in a slice of what is on the list; return whether there was anything.

        Raises:
            StoreError: It could not be written; what was taken in before stays.
        """
        if self.is_done():
            return False
        acts, self._acts = self._acts, iter(())  # after an error the work begins anew
        with suppress(IntegrityError):  # what it is about has just gone
            with self._store.writing() as connection:
                left = _slice_taken(connection, acts)
            self._acts = left
        return True


_Act = tuple[Executable, list[Columns]]


@dataclass(frozen=True, slots=True)
class _Work:
    """Old words to delete; rows to put; and what takes it off the list, unless it changed."""

    old: tuple[Delete, ...]
    rows: tuple[tuple[Table, Iterator[Columns]], ...]
    done: Delete

    def acts(self) -> Iterator[_Act]:
        """Yield all there is to do, with a slice of rows at most."""
        for old in self.old:
            yield old, []
        for table, rows in self.rows:
            put = insert(table).prefix_with("OR REPLACE")
            while part := list(islice(rows, _SLICE)):
                yield put, part
        yield self.done, []


def _slice_taken(connection: Connection, acts: Iterator[_Act]) -> Iterator[_Act]:
    """Do a slice of what is on the list, beginning with `acts`; return what is left of the last."""
    count = 0
    while count < _SLICE:
        act = next(acts, None)
        if act is None:
            work = _work_on_passage(connection) or _work_on_pack(connection)
            if work is None:
                break
            acts, count = work.acts(), count + 1
        else:
            statement, rows = act
            connection.execute(statement, rows or None)
            count += len(rows)
    return acts


def _work_on_passage(connection: Connection) -> _Work | None:
    listed = _first(connection, unindexed_passages)
    if listed is None:
        return None
    number = int(listed["passage"])
    wanted = select(passages.c.key, passages.c.text).where(passages.c.id == number)
    row = connection.execute(wanted).one()
    repairs = repairs_of_passage(connection, number, row.key)
    found = connection.execute(select(events).where(events.c.passage == number)).mappings().all()
    return _Work(
        (delete(paragraphs).where(paragraphs.c.passage == number),),
        (
            (paragraphs, _paragraph_rows(number, row.text, repairs)),
            (event_texts, _event_rows(found, repairs)),
        ),
        delete(unindexed_passages).where(*_as_listed(unindexed_passages, listed)),
    )


def _work_on_pack(connection: Connection) -> _Work | None:
    listed = _first(connection, unindexed_packs)
    if listed is None:
        return None
    own = questions.c.pack == listed["pack"]
    old = question_texts.c.question.in_(select(questions.c.id).where(own))
    found = connection.execute(select(questions).where(own)).mappings().all()
    return _Work(
        (delete(question_texts).where(old),),
        ((question_texts, map(_question_row, found)),),
        delete(unindexed_packs).where(*_as_listed(unindexed_packs, listed)),
    )


@contextmanager
def events_in_step(
    connection: Connection, number: int, changed: Collection[EventId]
) -> Iterator[None]:
    """Put the words of single events in their place after the block that changes them.

    So their passage need not come onto the list, of which all its words would be put anew; it stays
    on it if it was there before.
    """
    listed = exists().where(unindexed_passages.c.passage == number)
    was_listed = connection.execute(select(listed)).scalar()
    yield
    if was_listed:
        return
    found = connection.execute(select(events).where(events.c.key.in_(changed))).mappings().all()
    key = connection.execute(select(passages.c.key).where(passages.c.id == number)).scalar_one()
    rows = [
        row
        for each in found
        for row in _event_rows([each], repairs_of_passage(connection, number, key, span_of(each)))
    ]
    if rows:
        connection.execute(insert(event_texts).prefix_with("OR REPLACE"), rows)
    own = unindexed_passages.c.passage == number
    connection.execute(delete(unindexed_passages).where(own))


def _first(connection: Connection, table: Table) -> RowMapping | None:
    return connection.execute(select(table).limit(1)).mappings().first()


def _as_listed(table: Table, listed: RowMapping) -> Iterator[ColumnElement[bool]]:
    return (column == listed[column.name] for column in table.columns)


def repairs_of_passage(
    connection: Connection, number: int, key: PassageId, span: Span | None = None
) -> list[Emendation]:
    """Return how words of a passage are read, or of what a span touches, in its order."""
    wanted = _repairs(number)
    if span is not None:
        wanted = wanted.where(dates.c.repair_start < span.end, dates.c.repair_end > span.start)
    found = [repair_of(row) for row in connection.execute(wanted).mappings()]
    laid = beside(emendations_of(connection, key, span), found)
    return sorted((*found, *laid), key=lambda each: each.span)


def _repairs(number: int) -> Select[Any]:
    own = (dates.c.passage == number, dates.c.repair_start.is_not(None))
    return select(dates).where(*own).order_by(dates.c.repair_start, dates.c.place)


def offered(question: Question) -> Iterator[str]:
    """Yield what is read before a question is answered, beside its stem."""
    match question:
        case SingleQuestion() | MultipleQuestion():
            yield from (choice.text for choice in question.choices)
        case OrderQuestion() | TimelineQuestion():
            yield from (each.text for each in question.items)
        case MatchQuestion():
            yield from (*question.lefts, *question.rights)


def _paragraph_rows(number: int, text: str, repairs: Sequence[Emendation]) -> Iterator[Columns]:
    starts = [repair.span.start for repair in repairs]
    for span in paragraphs_of(text):
        letters = span.cut(text)
        read = as_read(letters, span.start, _near(repairs, starts, span))
        yield {
            "passage": number,
            "start": span.start,
            "end": span.end,
            "letters": spaced(letters),
            "readings": "" if read is None else spaced(read.text),
        }


def _event_rows(found: Iterable[RowMapping], repairs: Sequence[Emendation]) -> Iterator[Columns]:
    starts = [repair.span.start for repair in repairs]
    for row in found:
        span = span_of(row)
        read = as_read(row["quote"], span.start, _near(repairs, starts, span))
        dated = words(when_of(row["edtf"], row["calendar"]))
        yield {
            "event": row["id"],
            "title": spaced(row["title"]),
            "names": spaced("\n".join((dated, *row["people"], *row["places"]))),
            "quote": spaced(row["quote"]),
            "readings": "" if read is None else spaced(read.text),
        }


def _near(repairs: Sequence[Emendation], starts: Sequence[int], span: Span) -> Sequence[Emendation]:
    """Return the repairs that begin in a span; `starts` are where they all begin."""
    return repairs[bisect_left(starts, span.start) : bisect_right(starts, span.end)]


def _question_row(row: RowMapping) -> Columns:
    return {
        "question": row["id"],
        "stem": spaced(row["stem"]),
        "others": spaced("\n".join(offered(question_of(row)))),
    }
