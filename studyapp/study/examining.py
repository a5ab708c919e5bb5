"""Whether a learner's folder is as it should be; nothing in it is changed."""

import os
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from studyapp.domain.backups import Contents
from studyapp.domain.errors import StoreError, StudyError
from studyapp.domain.health import Check
from studyapp.domain.messages import Message
from studyapp.schedule.cards import next_memory
from studyapp.store.examining import NEWEST, contents_of, differing_rows
from studyapp.store.faults import gone, newest_copy, told
from studyapp.store.settings import NAME as SETTINGS
from studyapp.store.settings import can_be_read
from studyapp.store.version import NAME
from studyapp.store.whereabouts import synced_by
from studyapp.study.backups import Backups

_LEAST_ROOM = 100_000_000
"""Bytes; a day's answers need a hundred thousand, a backup twice the library."""


def examined(folder: Path, *, now: datetime) -> list[Check]:
    """Return what was found; what cannot be looked at because of an earlier fault is left out.

    `now` is aware. It may take seconds.
    """
    folder = folder.absolute()
    found = [_folder(folder)]
    if not folder.is_dir():
        return found
    database, contents = _database(folder)
    found += [_room(folder), _place(folder), database]
    if found[0].ok and contents is not None and contents.version == NEWEST:
        found.append(_derived(folder))
    return [*found, _backups(folder, contents, now), _settings(folder)]


def _folder(folder: Path) -> Check:
    if not os.path.lexists(folder):
        says = "{folder} does not exist yet; it is made when it is needed."
        return _fine("folder", says, folder=folder)
    try:
        with told(folder / NAME), tempfile.TemporaryFile(dir=folder):
            pass
    except StoreError as error:
        return _fault("folder", error)
    return _fine("folder", "{folder} can be read and written.", folder=folder)


def _room(folder: Path) -> Check:
    free = shutil.disk_usage(folder).free
    says = "{free} MB are free on the disk of the folder."
    if free < _LEAST_ROOM:
        says += " Free some space: answers and backups need it."
    return Check("room", free >= _LEAST_ROOM, Message(says, {"free": free // 1_000_000}))


def _place(folder: Path) -> Check:
    service = synced_by(folder)
    if service is None:
        return _fine("place", "The folder is not known to be copied between computers.")
    says = (
        "The folder is copied between computers by {service}, which can damage the library."
        " Keep it on this computer’s own disk, and put backups there instead."
    )
    return Check("place", ok=False, says=Message(says, {"service": service}))


def _database(folder: Path) -> tuple[Check, Contents | None]:
    path = folder / NAME
    if not os.path.lexists(path):
        if newest_copy(folder) is not None:
            return _fault("database", gone(path)), None
        return _fine("database", "There is no library yet; it is made when it is needed."), None
    try:
        contents = contents_of(folder)
    except StoreError as error:
        return _fault("database", error), None
    says = "Every page is whole: {passages}, {answers}, {learners}."
    if contents.version < NEWEST:
        says += " It is of an older version and is brought up to date when it is opened."
    values = {
        "passages": _counted(contents.passages, "passage"),
        "answers": _counted(contents.answers, "answer"),
        "learners": _counted(contents.learners, "learner"),
    }
    return _fine("database", says, **values), contents


def _derived(folder: Path) -> Check:
    try:
        differing = differing_rows(folder, next_memory)
    except StoreError as error:
        return _fault("derived", error)
    if not differing:
        return _fine("derived", "Scores and memories of cards are what the journal makes of them.")
    says = (
        "{count} scores and memories of cards are not what the journal makes of them."
        " Every answer is kept; make them anew with “studyapp doctor --mend”."
    )
    return Check("derived", ok=False, says=Message(says, {"count": differing}))


def _backups(folder: Path, contents: Contents | None, now: datetime) -> Check:
    backups = Backups(folder)
    try:
        found = backups.all()
        if not found:
            return _without_backups(contents)
        backups.verify(found[0].path)
    except StudyError as error:
        return _fault("backups", error)
    values = {
        "count": len(found),
        "newest": found[0].path.name,
        "days": (now - found[0].made).days,
    }
    return _fine("backups", "{newest}, {days} days old, is good; there are {count}.", **values)


def _without_backups(contents: Contents | None) -> Check:
    says = "There is no backup yet. The window makes one each day, “studyapp backup” at any time."
    has_answers = contents is not None and contents.answers > 0
    return Check("backups", not has_answers, Message(says))


def _settings(folder: Path) -> Check:
    try:
        if can_be_read(folder):
            return _fine("settings", "The settings can be read.")
    except StoreError as error:
        return _fault("settings", error)
    says = "{path} cannot be understood. It is kept aside at the next start, which has usual ones."
    return Check("settings", ok=False, says=Message(says, {"path": folder / SETTINGS}))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _fine(name: str, says: str, **values: object) -> Check:
    return Check(name, ok=True, says=Message(says, values))


def _fault(name: str, error: StudyError) -> Check:
    hint = "" if error.hint is None else str(error.hint)
    return Check(name, ok=False, says=Message("{says} {hint}", {"says": error.says, "hint": hint}))
