"""What a command is about: a text, a pack or a timeline in a file, or one in the library."""

from __future__ import annotations

from argparse import Namespace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.cli.arguments import folder_of
from studyapp.cli.local_paths import local_path
from studyapp.cli.printing import tell_notes
from studyapp.cli.waiting import saying

if TYPE_CHECKING:
    from studyapp.domain.events import Findings
    from studyapp.packs.gathering import Gathered
    from studyapp.study.drawing import Material
    from studyapp.study.unpacking import PackAddition
    from studyapp.wiring import Program


def found_in(path: Path, encoding: str | None, *, refused_without: bool = False) -> Findings:
    """Return what is found in a text; that it has no dates is not told where it is refused then."""
    from studyapp.study.finding import found_in_file
    from studyapp.study.opening import NO_DATES

    with saying(f"Reading {path}"):
        found = found_in_file(path, encoding=encoding)
    tell_notes(
        [note for note in found.notes if not (refused_without and note.template == NO_DATES)]
    )
    return found.findings


def timeline_in(path: Path, encoding: str | None) -> PackAddition | None:
    """Return another program's timeline in a file, None if it holds a text, and tell its notes."""
    from studyapp.study.importing import imported

    addition = imported(path, encoding=encoding)
    if addition is not None:
        tell_notes((*addition.notes, *(addition.taken.told if addition.taken else ())))
    return addition


def material_of(arguments: Namespace, source: str, *, alone: bool = False) -> Material:
    """Return what a text, a pack or a timeline gives, or what has that name in the library.

    A text that is to give a quiz `alone` is refused without dates, and that says it then.
    """
    from studyapp.study.files import is_there
    from studyapp.study.preparing import is_pack, prepared_pack

    path = local_path(source)
    if not is_there(path):
        return _from_library(arguments, source)
    if is_pack(path):
        pack = prepared_pack(path, lender=partial(_lent, arguments))
        tell_notes(pack.notes)
        return pack.material()
    timeline = timeline_in(path, arguments.encoding)
    if timeline is not None:
        return timeline.material()
    from studyapp.study.drawing import Material

    return Material.of(found_in(path, arguments.encoding, refused_without=alone))


def _lent(arguments: Namespace, pack: str) -> Gathered | None:
    """Return the files of a pack in the library, for one that needs it."""
    return _program(arguments).sharing.lent(pack)


def _from_library(arguments: Namespace, name: str) -> Material:
    from studyapp.study.signs import readable

    return _program(arguments).materials.named(readable(name))


def _program(arguments: Namespace) -> Program:
    """Return the program, open until the command is done: what it gives is read when it is used."""
    from studyapp.wiring import open_program

    if arguments.program is None:
        arguments.program = open_program(folder_of(arguments))
    program: Program = arguments.program
    return program
