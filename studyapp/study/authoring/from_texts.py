"""A pack from a text: its dated events, its repairs, and questions made of the events at run time.

It is a beginning, to be looked through: the program finds, and the author decides.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from studyapp.domain.checks import Severity
from studyapp.domain.errors import PackError
from studyapp.domain.events import Event, EventId, Findings, repairs_of
from studyapp.domain.kinds import PackId, Recipe
from studyapp.domain.messages import Message
from studyapp.domain.packs import Pack, PackPassage, WantedQuestions
from studyapp.domain.texts import apart
from studyapp.packs.workbench import Workbench
from studyapp.study.authoring.beginning import check_empty, id_for, write_new
from studyapp.study.authoring.naming import free_id
from studyapp.study.finding import found_in_file

_PASSAGE = "text"
_MOST_ASKED = 10
_WANTED = tuple(
    WantedQuestions(recipe, most=_MOST_ASKED)
    for recipe in (Recipe.WHEN, Recipe.WHICH_FIRST, Recipe.WHO, Recipe.WHERE)
)
_TEXTS = (".txt", ".md")
_FIRST_LINE = 10_000


@dataclass(frozen=True, slots=True)
class TakenText:
    """A pack that was made of a text: how many events it has, and what to know of the text."""

    folder: Path
    events: int
    notes: tuple[Message, ...]


def is_text(path: Path) -> bool:
    """Return whether a file is a text to read and no table, by its name and its first line."""
    if path.suffix.casefold() not in _TEXTS or not path.is_file():
        return False
    with path.open("rb") as file:
        return b"\t" not in file.readline(_FIRST_LINE)


def begin_from_text(
    folder: Path, source: Path, *, title: str, author: str, ending: str
) -> TakenText:
    """Write a new pack with a text as its passage into a folder that is empty or not there yet.

    Without a `title` it is called as the text's file is.

    Raises:
        PassageError: The text cannot be read, is none, is empty or too large.
        PackError: Something lies in the folder; nothing was written.
        FolderError: It cannot be written.
    """
    check_empty(folder)
    found = found_in_file(source, title=title or None)
    pack, files = _sound(_pack(found.findings, author, ending))
    write_new(folder, files)
    lost = _lost(len(found.findings.events) - len(pack.events))
    return TakenText(folder, len(pack.events), (*found.notes, *lost))


def _lost(count: int) -> tuple[Message, ...]:
    one = "1 more event was found that a pack cannot have as it is."
    many = "{count} more events were found that a pack cannot have as they are."
    return (Message(one if count == 1 else many, {"count": count}),) if count else ()


def _pack(found: Findings, author: str, ending: str) -> Pack:
    name = PackId(id_for(found.passage.title, ending))
    readings = apart((*found.emendations, *repairs_of(found.dates)))
    lent = PackPassage(name=_PASSAGE, passage=found.passage, emendations=readings)
    events = tuple(_named(found.events, name))
    return Pack(
        id=name,
        version=1,
        title=found.passage.title,
        language="en",
        license="CC-BY-4.0",
        authors=(author,),
        digest="",
        passages=(lent,),
        events=events,
        wanted=_WANTED if events else (),
    )


def _named(events: tuple[Event, ...], pack: PackId) -> Iterator[Event]:
    """Yield the events under ids that an author can read."""
    taken = {_PASSAGE}
    for event in events:
        name = free_id(event.title, taken)
        taken.add(name)
        yield replace(event, id=EventId(f"{pack}/{name}"), dates=(), confidence=1.0)


def _sound(pack: Pack) -> tuple[Pack, Mapping[str, bytes]]:
    """Return what of a pack can be read back, and its files.

    Raises:
        PackError: Its text cannot.
    """
    from studyapp.packs.writing.whole import pack_files

    while True:
        files = pack_files(pack)
        read = Workbench().check(files)
        faults = [each for each in read.findings if each.severity is Severity.ERROR]
        if not faults:
            return pack, files
        less = pack if read.pack is None else _less(pack, read.pack)
        if less == pack or not less.passages:
            says = "{file}, line {line}: {reason}."
            values = {"file": faults[0].file, "line": faults[0].line, "reason": faults[0].message}
            raise PackError(Message(says, values), Message("Mend the text, and take it then."))
        pack = less


def _less(pack: Pack, read: Pack) -> Pack:
    """Return a pack without the events and readings that were not read back."""
    known = {each.id for each in read.events}
    readings = {each.passage.id: each.emendations for each in read.passages}
    lent = tuple(
        replace(each, emendations=readings[each.passage.id])
        for each in pack.passages
        if each.passage.id in readings
    )
    kept = tuple(each for each in pack.events if each.id in known)
    return replace(pack, passages=lent, events=kept, wanted=pack.wanted if kept else ())
