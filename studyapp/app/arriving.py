"""What the window shows of texts, packs and quizzes that came in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from studyapp.app.adding import Adding, Arrival
from studyapp.app.opening_results import OpeningResults
from studyapp.app.reports import update_report
from studyapp.app.telling import tell_lines

if TYPE_CHECKING:
    from studyapp.app.desk import Desk
    from studyapp.domain.taking import Taken
    from studyapp.study.sharing import Shared


def make_adding(desk: Desk) -> Adding:
    """Return what takes texts and packs in, joined with what shows them."""
    made = Adding(
        desk.window,
        desk.computing,
        desk.asking,
        arrived=partial(_show_arrival, desk),
        refused=desk.refusing.tell,
        reported=partial(_tell_lost, desk),
        updated=partial(_tell_update, desk),
        put_results=OpeningResults(desk).put,
    )
    desk.refusing.sound_wanted.connect(made.add_sound_part)
    return made


def _show_arrival(desk: Desk, arrival: Arrival) -> None:
    """Show what came in: a passage with what was found in it, or several in the library."""
    desk.refresh(arrival.changes)
    if arrival.is_quiz:
        desk.joins.quiz.open_kept()
        desk.window.show_page("quiz" if arrival.is_alone else "library")
        return
    if arrival.passage is not None:
        desk.choose(arrival.passage)
        desk.joins.findings.replacing.remember(arrival.passage, arrival.carried)
    if arrival.passage is None or not arrival.is_alone:
        desk.window.show_page("library")
    elif arrival.is_timeline:
        desk.window.show_page("timeline")
        desk.show_in_sight()  # where it was in sight already, with another passage
    elif arrival.waits:
        desk.look_through(arrival.passage)
    else:
        desk.read(arrival.passage)


def _tell_lost(desk: Desk, taken: Taken) -> None:
    """Show what was lost or refused of a file of another program, if anything was."""
    if taken.told:
        tell_lines(desk.look, desk.window, taken.told)


def _tell_update(desk: Desk, shared: Shared) -> None:
    """Show what became of the questions of a pack that was brought up to date."""
    tell_lines(desk.look, desk.window, update_report(shared), offered=desk.actions.undo)
