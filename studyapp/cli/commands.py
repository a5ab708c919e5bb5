"""One function a command: it asks `study`, prints, and returns the exit status."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from studyapp.cli.arguments import folder_of
from studyapp.cli.command_arguments import kinds_of, levels_of
from studyapp.cli.forms import dates_form, events_form, quiz_form, scores_form
from studyapp.cli.material import found_in, material_of, timeline_in
from studyapp.cli.printing import COULD_NOT, DONE, FAULTS, print_lines, show, tell, tell_notes
from studyapp.cli.tables import (
    counted,
    date_lines,
    event_lines,
    pack_holds,
    quiz_lines,
    score_lines,
    update_lines,
)
from studyapp.cli.waiting import saying
from studyapp.domain.errors import PassageError, StudyError
from studyapp.domain.messages import Message
from studyapp.domain.taking import NothingTakenError

if TYPE_CHECKING:
    from studyapp.domain.events import Findings
    from studyapp.domain.questions import QuestionId
    from studyapp.study.adding import Addition
    from studyapp.study.unpacking import PackAddition
    from studyapp.wiring import Program

_CALENDARS = (".ics", ".vcs")


def dates(arguments: Namespace) -> int:
    """Print the date expressions of a text, or the dates of a calendar's events."""
    from studyapp.study.dating import dates_in_file

    if arguments.file.suffix.casefold() in _CALENDARS:
        return _of_calendar(arguments)
    found = dates_in_file(arguments.file, encoding=arguments.encoding)
    tell_notes(found.notes)
    form = dates_form(found.title, found.text, found.dates)
    show(arguments, form, date_lines(found.text, found.dates))
    return DONE


def _of_calendar(arguments: Namespace) -> int:
    """Print the dates of a calendar, which no one would find in it as in a text."""
    found, status = _found(arguments)
    passage = found.passage
    form = dates_form(passage.title, passage.text, found.dates)
    show(arguments, form, date_lines(passage.text, found.dates))
    return status


def _found(arguments: Namespace) -> tuple[Findings, int]:
    """Return what is found in a text, or in another program's timeline, and the exit status."""
    timeline = timeline_in(arguments.file, arguments.encoding)
    if timeline is None:
        return found_in(arguments.file, arguments.encoding), DONE
    (found,) = timeline.found.values()
    return found, FAULTS if timeline.taken and timeline.taken.refused else DONE


def events(arguments: Namespace) -> int:
    """Print the dated events of a text, or of another program's timeline."""
    found, status = _found(arguments)
    show(arguments, events_form(found), event_lines(found))
    return status


def quiz(arguments: Namespace) -> int:
    """Print a quiz on texts and packs, from files or the library, or one that was handed on."""
    from studyapp.cli.handing_on import file_among, print_quiz, quiz_of_file, write_quiz
    from studyapp.domain.seeds import seed_of
    from studyapp.study.drawing import Choosing, refused
    from studyapp.study.gathering import gathered, silent
    from studyapp.study.shortfall import why_no_more

    kinds = kinds_of(arguments.kinds)
    choosing = Choosing(kinds, levels_of(arguments.difficulty))
    if (file := file_among(arguments.sources)) is not None:
        return quiz_of_file(arguments, file)
    arguments.seed = seed_of(arguments.seed)
    sources = tuple(dict.fromkeys(arguments.sources))
    left_out = _left_out(arguments)
    made, materials = gathered(
        sources,
        lambda source: replace(
            material_of(arguments, source, alone=len(sources) == 1), left_out=left_out
        ),
        count=arguments.count,
        seed=arguments.seed,
        choosing=choosing,
    )
    tell_notes(told for material in materials for told in material.told)
    if not made.questions:
        refused(materials, made, choosing)
    if len(made.questions) < arguments.count:
        asked = {"made": len(made.questions), "count": arguments.count}
        fewer = Message("Of the {count} questions asked for, {made} could be made.", asked)
        found = [each for material in materials for each in material.passages]
        tell_notes([fewer, why_no_more(made, found), *silent(materials, made)])
    if arguments.pdf is not None:
        return print_quiz(arguments, made, materials)
    if arguments.out is not None:
        return write_quiz(arguments, made, materials)
    show(arguments, quiz_form(made), quiz_lines(made))
    return DONE


def add(arguments: Namespace) -> int:
    """Put texts and packs into the library; one that cannot be taken in stops no other."""
    from studyapp.cli.handing_on import keep_quiz
    from studyapp.cli.results import keep_results
    from studyapp.domain.results import is_result_file
    from studyapp.study.adding import NOT_ADDED
    from studyapp.study.handing_on import is_quiz_file
    from studyapp.study.preparing import prepared
    from studyapp.wiring import open_program

    refused = faulty = False
    with open_program(folder_of(arguments)) as program:
        for path in arguments.files:
            try:
                if is_quiz_file(path) or is_result_file(path):
                    keep = keep_quiz if is_quiz_file(path) else keep_results
                    print_lines([keep(program, path)])
                    continue
                with saying(f"Adding {path}"):
                    addition = prepared(
                        path,
                        encoding=arguments.encoding,
                        sound_only=arguments.sound_only,
                        lender=program.sharing.lent,
                    )
                    line, more = _keep(program, addition)
            except StudyError as error:
                tell(_not_added(error, NOT_ADDED))
                refused = True
                continue
            taken = getattr(addition, "taken", None)
            tell_notes((*addition.notes, *(taken.told if taken else ()), *more))
            faulty = faulty or bool(taken and taken.refused)
            print_lines(line.splitlines())
    return COULD_NOT if refused else FAULTS if faulty else DONE


def _not_added(error: StudyError, more: Message) -> StudyError:
    """Return why a file was not added, with this said where the reason alone does not say it."""
    is_plain = not isinstance(error, PassageError) or isinstance(error, NothingTakenError)
    return error if is_plain else error.with_more(more)


def _keep(program: Program, addition: Addition | PackAddition) -> tuple[str, tuple[Message, ...]]:
    """Put a text or a pack into the library, and return what is to be said of it."""
    from studyapp.study.adding import Addition

    if isinstance(addition, Addition):
        new = program.reading.keep(addition)
        title = addition.findings.passage.title
        events = counted(len(addition.findings.events), "event")
        said = f"Added “{title}”: {events}." if new else f"“{title}” is there already."
        return said, new.notes
    shared = program.sharing.add(addition)
    title = shared.entry.title
    if not shared.changes:
        return f"“{title}” is there already.", ()
    if addition.taken is not None:
        events = counted(addition.taken.count, "event")
        return f"Added “{title}”: {events}.", shared.changes.notes
    holds = f"{pack_holds(shared.entry)}."
    if shared.before is None:
        return f"Added the pack “{title}”: {holds}", shared.changes.notes
    said = f"“{title}” is version {shared.entry.version} now, not {shared.before}: {holds}"
    return "\n".join((said, *update_lines(shared))), shared.changes.notes


def scores(arguments: Namespace) -> int:
    """Print what a learner answered, in sum or one attempt a row; or what was reported."""
    from studyapp.wiring import open_program

    if arguments.reports:
        from studyapp.cli.reporting import reports

        return reports(arguments)

    with open_program(folder_of(arguments)) as program:
        tell_notes(_regrades(program, arguments.learner))
        if arguments.csv:
            print_lines(program.overview.attempts_csv(arguments.learner).splitlines())
            return DONE
        counted = program.overview.scores(arguments.learner)
    show(arguments, scores_form(counted), score_lines(counted))
    return DONE


def _regrades(program: Program, learner: str | None) -> list[Message]:
    """Return that corrected keys wait for the learner's decision, if they do."""
    if learner is not None and learner not in program.overview.learners():
        return []
    count = program.regrading.waiting(learner)
    one = "1 answer would be graded otherwise by a corrected key; it counts as before."
    many = "{count} answers would be graded otherwise by corrected keys; they count as before."
    return [Message(one if count == 1 else many, {"count": count})] if count else []


def _left_out(arguments: Namespace) -> frozenset[QuestionId]:
    """Return which questions the learner that is named is never to be asked again."""
    from studyapp.wiring import open_program

    if arguments.learner is None:
        return frozenset()
    with open_program(folder_of(arguments)) as program:
        return program.objecting.left_out_by(arguments.learner)
