"""A timeline painted for a file, with or without a window."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from studyapp.domain.exporting import Form
from studyapp.domain.messages import Message
from studyapp.domain.settings import ThemeChoice
from studyapp.domain.when import When
from studyapp.domain.when_words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from studyapp.domain.exchanging import Outgoing
    from studyapp.domain.exporting import ExportWish
    from studyapp.domain.texts import PassageId
    from studyapp.timeline.arrangement import Arrangement
    from studyapp.timeline.chronicle import Chronicle
    from studyapp.ui.pages.timeline.picture_files import Painted, Steps


def chronicle_of(outgoing: Outgoing) -> Chronicle:
    """Return the events in lanes, as the page has them."""
    from studyapp.timeline.chronicle import Chronicle

    many = len({event.passage for event in outgoing.events}) > 1
    names = {str(key): title for key, title in outgoing.passages.items()} if many else None
    return Chronicle.of(outgoing.events, names, outgoing.eras)


def paint_steps(  # noqa: PLR0913 - what is painted, and how
    title: str,
    passages: Mapping[PassageId, str],
    chronicle: Chronicle,
    wish: ExportWish,
    *,
    today: date,
    arrangement: Arrangement | None = None,
) -> Steps:
    """Paint a timeline in light or dark, whatever the window's look; step by step.

    `passages` are the titles of what it was made from; `arrangement` is the order of the lanes.
    """
    from studyapp.ui.pages.timeline.picture_files import painted
    from studyapp.ui.pages.timeline.sheet import SheetInk, heading_of
    from studyapp.ui.theme import Look

    look = Look()
    look.set_choice(ThemeChoice.DARK if wish.dark else ThemeChoice.LIGHT)
    made = words(When.parse(today.isoformat()))
    heading = heading_of(title, chronicle, list(passages.values()), made=made, days=wish.within)
    yield 0.0
    try:
        return (yield from painted(SheetInk.of(look, arrangement), chronicle, heading, wish))
    finally:
        look.deleteLater()


def picture_notes(made: Painted, wish: ExportWish) -> tuple[Message, ...]:
    """Return what a picture does not tell, and what helps."""
    notes: list[Message] = []
    if made.hidden:
        says = (
            "1 event found no place for its words: it is only counted in the picture."
            if made.hidden == 1
            else "{count} events found no place for their words: they are only counted in the"
            " picture."
        )
        notes.append(Message(says, {"count": made.hidden}))
        if wish.form is Form.PDF and not wish.several:
            notes.append(Message("More sheets have room for more words."))
    if made.cut:
        says = (
            "1 title is longer than its room, and is cut."
            if made.cut == 1
            else "{count} titles are longer than their room, and are cut."
        )
        notes.append(Message(says, {"count": made.cut}))
    return tuple(notes)


def paint_to(
    path: Path, outgoing: Outgoing, wish: ExportWish, *, today: date
) -> tuple[Message, ...]:
    """Write a picture of a timeline without a window or a screen, and return what is to be said.

    Raises:
        FolderError: It cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from studyapp.app.session import application
    from studyapp.study.files import write_file

    _app = application()
    chronicle = chronicle_of(outgoing)
    steps = paint_steps(outgoing.title, outgoing.passages, chronicle, wish, today=today)
    made = _whole(steps)
    write_file(path, made.content())
    return picture_notes(made, wish)


def _whole(steps: Steps) -> Painted:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: Painted = end.value
            return made
