"""Commands that make packs."""

from __future__ import annotations

import random
import shlex
import time
from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from studyapp.cli.excerpts import finding_lines, summary
from studyapp.cli.printing import DONE, FAULTS, print_lines, tell_notes
from studyapp.cli.tables import counted
from studyapp.cli.waiting import saying
from studyapp.domain.errors import PackError
from studyapp.domain.messages import Message

if TYPE_CHECKING:
    from pathlib import Path

    from studyapp.study.authoring.building import Built

_NOBODY = "Me"
_TIMELINES = (".ics", ".vcs", ".json")


def pack_new(arguments: Namespace) -> int:
    """Make the folder of a new pack."""
    from studyapp.study.authoring.beginning import begin_pack, random_ending
    from studyapp.study.authoring.choosing import is_pack
    from studyapp.study.authoring.from_texts import is_text

    folder, source = arguments.folder, arguments.source
    title = arguments.title or folder.resolve().name
    ending = random_ending(random.SystemRandom().getrandbits(32))
    if source is not None and is_pack(source):
        return _from_pack(arguments, ending)
    if source is not None and arguments.events is None and is_text(source):
        return _from_text(arguments, ending)
    if source is not None and source.suffix.casefold() in _TIMELINES:
        raise _of_events(source)
    if source is not None:
        return _from_table(arguments, title, ending)
    begin_pack(folder, title=title, author=arguments.author or _NOBODY, ending=ending)
    command = shlex.join(("studyapp", "check", str(folder)))
    print_lines([f"Made {folder}. “{command}” tells what is wrong in it."])
    return DONE


def _of_events(source: Path) -> PackError:
    """Return the refusal of another program's timeline, with the way round by a table."""
    from studyapp.study.signs import readable

    says = Message("{name} is no table, text or pack.", {"name": readable(source.name)})
    command = shlex.join(("studyapp", "timeline", str(source), "--out", "events.csv"))
    hint = "“{command}” makes a table of its events, which can be taken."
    return PackError(says, Message(hint, {"command": command}))


def _from_pack(arguments: Namespace, ending: str) -> int:
    """Make a copy of a pack, to be handed out beside it."""
    from studyapp.study.authoring.choosing import copy_pack

    title, author = arguments.title or "", arguments.author or ""
    folder = copy_pack(
        arguments.source, arguments.folder, ending=ending, title=title, author=author
    )
    print_lines([f"Made {folder}, a pack of its own. Its licence says what you may change."])
    return DONE


def _from_text(arguments: Namespace, ending: str) -> int:
    """Make a pack of a text, with the events that are found in it."""
    from studyapp.study.authoring.from_texts import begin_from_text

    title, author = arguments.title or "", arguments.author or _NOBODY
    taken = begin_from_text(
        arguments.folder, arguments.source, title=title, author=author, ending=ending
    )
    tell_notes(taken.notes)
    found = counted(taken.events, "event")
    print_lines([f"Made {taken.folder}: {found}. Look them through before you hand it out."])
    return DONE


def _from_table(arguments: Namespace, title: str, ending: str) -> int:
    """Make a pack of the rows of a table, and name those that could not be taken."""
    from studyapp.extract.decoding import decode
    from studyapp.study.authoring.beginning import begin_from_rows
    from studyapp.study.authoring.from_tables import taken_rows
    from studyapp.study.authoring.tables import table_of
    from studyapp.study.files import read_file
    from studyapp.study.opening import guess_told

    decoded = decode(read_file(arguments.source), name=arguments.source.name)
    tell_notes(guess_told(decoded, arguments.source.name))
    rows = taken_rows(table_of(decoded.text, is_events=arguments.events))
    for row in rows.refused:
        says = "{name}, line {line} was not taken: {reason}."
        reason = str(row.reason).removesuffix(".")
        values = {"name": arguments.source.name, "line": row.line, "reason": reason}
        tell_notes([Message(says, values)])
    tell_notes(rows.notes)
    begin_from_rows(
        arguments.folder, rows, title=title, author=arguments.author or _NOBODY, ending=ending
    )
    what = rows.file.removesuffix("s.yaml")
    print_lines([f"Made {arguments.folder}: {counted(len(rows.entries), what)}."])
    return FAULTS if rows.refused else DONE


def pack_build(arguments: Namespace) -> int:
    """Make the file of a pack, and print its path; with errors, print these instead."""
    from studyapp.study.authoring.building import build

    begun = time.perf_counter()
    with saying(f"Building {arguments.folder}"):
        built = build(arguments.folder, arguments.out)
    tell_notes(_notes(built))
    if built.path is not None:
        print_lines([f"Made {built.path}."])
        return DONE
    seconds, files = time.perf_counter() - begun, len(built.read.sources)
    last = summary(built.errors, files=files, seconds=seconds)
    print_lines([*finding_lines(built.errors, built.read.sources), last])
    return FAULTS


def _notes(built: Built) -> Iterator[Message]:
    count = len(built.read.findings)
    if built.path is None:
        yield Message("Nothing was made: a pack with errors cannot be handed out.")
    elif count:
        one = "It has no errors. 1 other finding: “studyapp check” prints it."
        many = "It has no errors. {count} other findings: “studyapp check” prints them."
        yield Message(one if count == 1 else many, {"count": count})
    if built.left_out:
        says = "Left out, for packs have no such files: {files}."
        yield Message(says, {"files": ", ".join(built.left_out)})


def pack_schema(arguments: Namespace) -> int:
    """Write the schemas of a pack's files."""
    from studyapp.study.authoring.schemas import write_schemas

    names = write_schemas(arguments.folder)
    print_lines([f"Wrote {', '.join(names)} to {arguments.folder}."])
    return DONE
