"""The learners on Settings: added, renamed, chosen, deleted for good."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.study.changes import Changes
from studyapp.ui.pages.settings.data_tab import DataTab
from studyapp.ui.widgets import Confirmation
from studyapp.ui.wording import error_words

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.journal import Learner
    from studyapp.wiring import Program

_ALL_OF_THEIRS = (Noun.LEARNERS, Noun.JOURNAL, Noun.PASSAGES, Noun.PLACE)


def people(program: Program) -> tuple[list[Learner], Learner]:
    """Return who there is, and who learns now."""
    return program.learners.all(), program.learners.current()


class People:
    """Does with learners what is wanted on a tab, and says what it did.

    A name that cannot be kept goes back to the field where it was typed.
    """

    def __init__(self, desk: Desk, tab: DataTab) -> None:
        self._desk = desk
        self._tab = tab

    def add(self, name: str) -> None:
        """Add a learner, who is chosen in the list then."""

        def listed(found: tuple[list[Learner], Learner], new: Learner) -> None:
            self._tab.show_learners(*found)
            self._tab.choose_learner(new.uid)

        def added(new: Learner) -> None:
            self._desk.refresh(Changes.of(Noun.LEARNERS))
            self._desk.asking.ask(people, lambda found: listed(found, new))
            self._tell("Added the learner {name}.", new.name, undo=True)

        self._desk.asking.ask(
            lambda program: program.learners.add(name),
            added,
            unkeepable=lambda error: self._tab.refuse_new(error_words(error)),
        )

    def rename(self, uid: str, name: str) -> None:
        """Give a learner another name."""

        def renamed(changes: Changes) -> None:
            if changes:
                self._desk.refresh(changes)
                self._tell("The learner is called {name} now.", name.strip(), undo=True)

        self._desk.asking.ask(
            lambda program: program.learners.rename(uid, name),
            renamed,
            unkeepable=lambda error: self._tab.refuse_name(uid, name, error_words(error)),
        )

    def learn_as(self, uid: str) -> None:
        """Count answers for a learner from now on."""
        self._desk.remembering.keep(learner=uid)
        self._show_theirs()
        self._desk.asking.ask(
            lambda program: program.learners.current(),
            lambda learner: self._tell("{name} learns now.", learner.name),
        )

    def delete(self, uid: str, name: str) -> None:
        """Delete a learner for good, asked twice."""
        tr = self._desk.window.tr
        self._confirm(
            tr("Delete {name} for good?").format(name=name),
            tr("All that they answered goes too. Backups made before still have it."),
            tr("Delete for good"),
            partial(self._ask_again, uid, name),
        )

    def _ask_again(self, uid: str, name: str) -> None:
        tr = self._desk.window.tr
        self._confirm(
            tr("There is no undo. Delete {name}?").format(name=name),
            tr("Their cards, places and scores cannot be brought back."),
            tr("Yes, delete {name}").format(name=name),
            partial(self._delete_now, uid, name),
        )

    def _confirm(self, asks: str, says: str, do: str, then: Callable[[], object]) -> None:
        question = Confirmation(self._desk.look, self._desk.window, asks=asks, says=says, do=do)
        question.accepted.connect(then)
        question.open()

    def _delete_now(self, uid: str, name: str) -> None:
        def deleted(_changes: Changes) -> None:
            self._tell("{name} and all their answers are deleted.", name)
            self._show_theirs()

        self._desk.asking.ask(lambda program: program.learners.delete_for_good(uid), deleted)

    def _show_theirs(self) -> None:
        if "reader" in self._desk.joins.made():
            self._desk.joins.reader.show_anew()
        self._desk.refresh(Changes.of(*_ALL_OF_THEIRS))

    def _tell(self, says: str, name: str, *, undo: bool = False) -> None:
        action = self._desk.actions.undo if undo else None
        self._desk.window.tell([Message(says, {"name": name})], action)
