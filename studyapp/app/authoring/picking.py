"""Events of a pack that are made from words of its passages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from studyapp.app.typed_dates import date_in_words
from studyapp.domain.errors import PackError
from studyapp.domain.when_tongues import read_answer
from studyapp.study.authoring.picking import FILE, Pick, picked, with_event
from studyapp.ui.pages.author.positions import points
from studyapp.ui.wording import tr

if TYPE_CHECKING:
    from studyapp.app.authoring.at_work import AtWork


class Picking:
    """Makes an event of the words that are selected, and asks what it is called and when it was."""

    def __init__(self, work: AtWork) -> None:
        self._work = work

    def begin(self) -> None:
        """Find out what the words tell."""
        if self._work.pack is None:
            self._work.tell("pack.yaml has errors. Mend them first.")
            return
        file, text, place = self._work.page.place()
        start, end = points(text, place.start), points(text, place.end)
        self._work.desk.computing.run(
            partial(picked, self._work.pack.passages, file, text, start, end),
            self._ask,
            self._work.desk.alerts.show,
        )

    def _ask(self, pick: Pick) -> None:
        from studyapp.ui.widgets.fields_dialog import FieldsDialog

        when = read_answer(pick.when) if pick.when else None
        dialog = FieldsDialog(
            self._work.desk.look,
            self._work.desk.window,
            asks=tr("An event from these words"),
            says=f"“{pick.source.quote}”",
            do=tr("Put it into the pack"),
            fields={tr("What happened"): pick.title, tr("When"): when.edtf if when else pick.when},
            judge=_judged,
        )
        dialog.given.connect(partial(self._take, pick))
        dialog.open()

    def _take(self, pick: Pick, typed: Sequence[str]) -> None:
        """Put the event at the end of its file; the passage stays in sight, for the next one."""
        title, when = " ".join(typed[0].split()), read_answer(typed[1])
        if when is None:
            return
        try:
            new = with_event(self._work.page.documents.texts(), pick, title, when)
        except PackError as error:
            self._work.desk.alerts.show(error)
            return
        self._work.page.put(FILE, new)
        self._work.tell("“{title}” stands in {file} now.", title=title, file=FILE)


def _judged(typed: Sequence[str]) -> tuple[str, bool]:
    title, when = typed[0].strip(), typed[1].strip()
    if not title:
        return tr("Say what happened."), False
    if not when:
        return tr(
            "Say when it was, as in 1869, 17 November 1869, 1914 to 1918 or about 500 BC."
        ), False
    told = date_in_words(when)
    if told is None:
        return tr("“{when}” is not understood as a date.", when=when), False
    return tr("{title}: {when}", title=title, when=told), True
