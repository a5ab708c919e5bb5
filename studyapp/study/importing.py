"""Timelines in other programs' files on their way into the library. Touches no store.

Each becomes a pack: its passage has a paragraph for every row, on which the event of the row rests.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from studyapp.domain.errors import NotTextError
from studyapp.domain.events import DateExpression, Event, EventId, Findings
from studyapp.domain.exchanging import Draft, Incoming
from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.packs import Pack, PackPassage
from studyapp.domain.taking import NothingTakenError, Taken
from studyapp.domain.texts import Citation, Passage, Span
from studyapp.domain.when_words import words
from studyapp.exchange import ical, table, timelinejs
from studyapp.extract.decoding import LIMIT, Decoded, decode, too_large
from studyapp.extract.pipeline import FINDER
from studyapp.study.files import read_file
from studyapp.study.finding import Progress, silent
from studyapp.study.opening import guess_told, title_of
from studyapp.study.signs import readable
from studyapp.study.unpacking import PackAddition

_AUTHOR = "from another program's file"
_ENDS = (".", "!", "?", "…")
_A_THIRD = 1 / 3
_TEXT, _TOP = ".txt", 40_000
"""What Excel calls “Unicode Text” has a tab among its first bytes; few texts to be read have."""
_FEW_NULS, _FOR_NUL = 20, b"\x1a"
"""More of them and it is another encoding, or no text; what stands for one meanwhile."""
Reader = Callable[[str, str], Incoming]


def imported(
    path: Path, *, encoding: str | None = None, progress: Progress = silent
) -> PackAddition | None:
    """Return the timeline in a file, ready to be kept; None if the file holds another text.

    Raises:
        PassageError: It cannot be read, or is no calendar or JSON of the kind its name says.
        NothingTakenError: None of its rows could be taken.
        CancelledError: `progress` asked to stop.
    """
    kind = path.suffix.casefold()
    if kind not in _KINDS:
        return None
    name, content = readable(path.name), read_file(path)
    if kind == _TEXT and b"\t" not in content[:_TOP]:
        return None
    decoded = _decoded(content, name, encoding)
    holds, read = _KINDS[kind]
    if not holds(decoded.text):
        return None
    progress(0)
    incoming = read(decoded.text, name)
    progress(_A_THIRD)
    taken = Taken(name, len(incoming.drafts), incoming.refused, incoming.lost)
    if not incoming.drafts:
        raise nothing_taken(taken)
    title = _title(path, incoming)
    addition = _addition(title, content, incoming, taken)
    progress(1)
    return replace(addition, notes=guess_told(decoded, name))


def nothing_taken(taken: Taken) -> NothingTakenError:
    """Return the refusal of a file of which no row could be taken."""
    values = {"name": taken.name, "count": len(taken.refused)}
    if not taken.refused:
        says = Message("There is no event in {name}.", values)
        return NothingTakenError(says, Message("Choose another file."), taken=taken)
    values["first"] = str(taken.refused[0].says)
    one = "The only row of {name} could not be taken. {first}"
    many = "None of the {count} rows of {name} could be taken. {first}"
    says = Message(one if len(taken.refused) == 1 else many, values)
    hint = Message("Mend the rows and add the file again.")
    return NothingTakenError(says, hint, taken=taken)


def _decoded(content: bytes, name: str, encoding: str | None) -> Decoded:
    """Return what a file holds; a few NULs stay in it, for the rows to be refused that have them.

    Raises:
        PassageError: It is no text.
    """
    try:
        return decode(content, name=name, encoding=encoding)
    except NotTextError:
        if not 0 < content.count(b"\0") <= _FEW_NULS or _FOR_NUL in content:
            raise
    decoded = decode(content.replace(b"\0", _FOR_NUL), name=name, encoding=encoding)
    return replace(decoded, text=decoded.text.replace(_FOR_NUL.decode(), "\0"))


_KINDS: dict[str, tuple[Callable[[str], bool], Reader]] = {
    ".ics": (lambda _text: True, ical.read_calendar),
    ".vcs": (lambda _text: True, ical.read_calendar),
    ".json": (lambda _text: True, timelinejs.read_json),
    ".csv": (table.is_table, table.read_table),
    ".tsv": (table.is_table, table.read_table),
    _TEXT: (table.is_tabbed, table.read_table),
}
"""What kinds of file hold timelines, how that is known, and what reads them."""


def _title(path: Path, incoming: Incoming) -> str:
    return incoming.title[:200].strip() or title_of(path)[:200]


def _addition(title: str, content: bytes, incoming: Incoming, taken: Taken) -> PackAddition:
    name = taken.name
    digest = hashlib.sha256(content).hexdigest()
    pack_id = PackId(f"{_slug(title)}-{digest[:12]}")
    text, spans = _written(incoming.drafts)
    if len(text) > LIMIT:
        raise too_large(name, len(text))
    passage = Passage.of(title, text)
    told = list(zip(incoming.drafts, spans, strict=True))
    dates = tuple(DateExpression(span=_date(draft, span), when=draft.when) for draft, span in told)
    rows = zip(_own_names(incoming.drafts), told, strict=True)
    events = tuple(
        _event(EventId(f"{pack_id}/{own}"), passage, draft, span) for own, (draft, span) in rows
    )
    pack = Pack(
        id=pack_id,
        version=1,
        title=title,
        language="",
        license="",
        authors=(_AUTHOR,),
        digest=digest,
        passages=(PackPassage(name="rows", passage=passage, source=name),),
        events=events,
        eras=incoming.eras,
        files={name: content},
    )
    findings = Findings(passage, dates, events, finder=FINDER)
    return PackAddition(pack, {passage.id: findings}, taken=taken)


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-")[:40] or "timeline"


def _written(drafts: Iterable[Draft]) -> tuple[str, list[Span]]:
    """Return a paragraph for each row, and where they are."""
    parts, spans, at = [], [], 0
    for draft in drafts:
        part = " ".join(_sentences(draft))
        parts.append(part)
        spans.append(Span(at, at + len(part)))
        at += len(part) + 2
    return "\n\n".join(parts) + "\n", spans


def _sentences(draft: Draft) -> Iterable[str]:
    """Yield what a paragraph tells of a row; one that such a paragraph went out to is that one."""
    begin = f"{_ended(words(draft.when))} {_ended(draft.title)}"
    told = [more for more in dict.fromkeys((draft.text, draft.quote)) if more != draft.title]
    ours = next((more for more in told if more.startswith(begin)), None)
    if ours is not None:
        yield ours
        return
    yield begin
    yield from (_ended(more) for more in told if more)
    if draft.passage:
        yield f"({draft.passage})"


def _ended(text: str) -> str:
    return text if text.endswith(_ENDS) else f"{text}."


def _date(draft: Draft, row: Span) -> Span:
    return Span(row.start, row.start + len(words(draft.when)))


def _own_names(drafts: Iterable[Draft]) -> Iterable[str]:
    """Yield the line of each row, numbered behind the first of those that share a line."""
    seen = Counter[int]()
    for draft in drafts:
        seen[draft.line] += 1
        number = seen[draft.line]
        yield f"{draft.line}" if number == 1 else f"{draft.line}-{number}"


def _event(own: EventId, passage: Passage, draft: Draft, row: Span) -> Event:
    return Event(
        id=own,
        passage=passage.id,
        title=draft.title,
        when=draft.when,
        citation=Citation(row, row.cut(passage.text)),
        people=draft.people,
        places=draft.places,
        lane=draft.lane,
        status=draft.status,
        importance=draft.importance,
    )
