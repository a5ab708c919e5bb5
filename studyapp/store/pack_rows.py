"""Packs and their questions into rows, and back."""

import json
from collections.abc import Callable, Iterator, Mapping

from sqlalchemy import RowMapping

from studyapp.domain.asked import CLASSES
from studyapp.domain.cards import Card, CardId, CardRecipe
from studyapp.domain.events import Event, EventId
from studyapp.domain.packs import Credit, Given, Pack, PackPassage, WantedQuestions
from studyapp.domain.questions import Question
from studyapp.domain.texts import PassageId
from studyapp.store import limits
from studyapp.store.rows import Columns, card_row
from studyapp.store.shapes import read, written


def pack_row(pack: Pack) -> Columns:
    """Return the row of a pack, but for when it was added.

    Raises:
        UnkeepableError: One of its texts cannot be kept.
    """
    short = {name: limits.checked(getattr(pack, name), limits.TITLE) for name in _SHORT}
    lists = {name: tuple(map(_short, getattr(pack, name))) for name in _LISTS}
    return {
        "key": limits.checked(pack.id, limits.KEY),
        "version": limits.checked_number(pack.version),
        **short,
        **lists,
        "description": limits.checked(pack.description, limits.REMARK),
        "aliases": limits.checked(written(dict(pack.aliases)), limits.CONTENT),
        "credits": limits.checked(written(pack.credits), limits.CONTENT),
        "wanted": limits.checked(written(pack.wanted), limits.CONTENT),
    }


_SHORT = ("title", "language", "license", "level", "homepage", "digest")
_LISTS = ("authors", "subjects", "tags", "depends")


def file_rows(number: int, pack: Pack) -> Iterator[Columns]:
    """Give the rows of a pack's files."""
    for path, content in pack.files.items():
        yield {"pack": number, "path": limits.checked(path, limits.KEY), "content": content}


def emendation_rows(number: int, passage: int, lent: PackPassage) -> Iterator[Columns]:
    """Give the rows of the readings that a pack lays over a passage."""
    for each in lent.emendations:
        yield {
            "pack": number,
            "passage": passage,
            "start": each.span.start,
            "end": each.span.end,
            "reads": limits.checked(each.reads, limits.REMARK),
            "reason": limits.checked(each.reason, limits.REMARK),
            "sureness": each.sureness,
        }


def note_rows(number: int, passage: int, lent: PackPassage) -> Iterator[Columns]:
    """Give the rows of a pack's notes on a passage."""
    for note in lent.notes:
        yield {
            "pack": number,
            "passage": passage,
            "start": note.citation.span.start,
            "end": note.citation.span.end,
            "quote": note.citation.quote,
            "kind": note.kind,
            "text": limits.checked(note.text, limits.REMARK),
            "verdict": note.verdict,
            "basis": limits.checked(note.basis, limits.REMARK),
        }


def question_rows(
    number: int, pack: Pack, before: Mapping[str, tuple[str, int]]
) -> Iterator[Columns]:
    """Give the rows of a pack's questions.

    `before` has the content of the older ones and the version in which it last changed.
    """
    for place, question in enumerate(pack.questions):
        content = limits.checked(written(question), limits.CONTENT)
        old, version = before.get(question.id, ("", pack.version))
        yield {
            "key": limits.checked(question.id, limits.KEY),
            "pack": number,
            "place": place,
            "passage": question.passage,
            "kind": question.kind,
            "stem": limits.checked(question.stem, limits.STEM),
            "content": content,
            "version": version if old == content else pack.version,
        }


def written_cards(
    number: int, pack: Pack, number_of: Callable[[PassageId], int | None]
) -> Iterator[Columns]:
    """Give the rows of the cards that a pack's authors wrote."""
    for written_card in pack.cards:
        card = Card(
            id=CardId(limits.checked(f"written:{pack.id}/{written_card.id}", limits.KEY)),
            passage=written_card.passage,
            event=None,
            recipe=CardRecipe.WRITTEN,
            front=limits.checked(written_card.front, limits.REMARK),
            back=limits.checked(written_card.back, limits.REMARK),
            citation=written_card.citation,
        )
        passage = None if card.passage is None else number_of(card.passage)
        yield card_row(card, passage, pack=number)


def question_of(row: RowMapping) -> Question:
    """Return a question."""
    question: Question = read(CLASSES[row["kind"]], row["content"])
    return question


def era_rows(number: int, pack: Pack) -> Iterator[Columns]:
    """Give the rows of a pack's eras."""
    for place, era in enumerate(pack.eras):
        yield {
            "pack": number,
            "place": place,
            "title": _short(era.title),
            "edtf": era.when.edtf,
            "calendar": era.when.calendar,
        }


def pack_event_rows(number: int, pack: Pack, named: Mapping[EventId, EventId]) -> Iterator[Columns]:
    """Give the rows of a pack's events; `named` has the ids of those with others in the library."""
    for place, event in enumerate(pack.events):
        limits.checked(event.title, limits.TITLE)
        yield {
            "pack": number,
            "own": limits.checked(event.id, limits.KEY),
            "place": place,
            "passage": event.passage,
            "content": limits.checked(written(event), limits.CONTENT),
            "event": named.get(event.id, event.id),
        }


def given_of(row: RowMapping) -> Given:
    """Return an event as its pack gives it."""
    return Given(read(Event, row["content"]), EventId(row["event"]))


def credits_of(text: str) -> tuple[Credit, ...]:
    """Return whose the files of a pack are."""
    return read(tuple[Credit, ...], text)


def wanted_of(text: str) -> tuple[WantedQuestions, ...]:
    """Return which questions are to be made of a pack's events."""
    return read(tuple[WantedQuestions, ...], text)


def aliases_of(text: str) -> dict[str, tuple[str, ...]]:
    """Return the names that belong together, by the first of them."""
    return {name: tuple(others) for name, others in json.loads(text).items()}


def _short(text: str) -> str:
    return limits.checked(text, limits.TITLE)
