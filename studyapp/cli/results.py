"""Results: hand them in as a file, and print what a class handed in."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from studyapp.cli.arguments import folder_of
from studyapp.cli.printing import COULD_NOT, DONE, FAULTS, print_lines, show, tell, tell_notes
from studyapp.cli.tables import counted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from studyapp.domain.kinds import PackId
    from studyapp.study.class_view import ClassFigures, Item, Opened
    from studyapp.wiring import Program

_LONGEST = 60
"""Letters of a stem in a line."""


def results(arguments: Namespace) -> int:
    """Print the tables of what was handed in, in the files or kept in the library."""
    from studyapp.study.class_view import Opened, changed_files, class_figures, opened
    from studyapp.study.results_csv import table_csv
    from studyapp.wiring import open_program

    if arguments.files:
        found = opened(arguments.files)
    else:
        with open_program(folder_of(arguments)) as program:
            found = Opened(tuple(program.results.files()))
    for error in found.refused:
        tell(error)
    if found.refused and not found.files:
        return COULD_NOT
    changed = changed_files(found.files)
    figures = class_figures((each.result for each in found.files), _pack(arguments, found))
    tell_notes([*changed, *figures.results.told])
    if arguments.csv:
        print_lines(table_csv(arguments.table, figures).splitlines())
    else:
        show(arguments, _form(found, figures), _lines(arguments.table, figures))
    return FAULTS if found.refused or changed else DONE


def _pack(arguments: Namespace, found: Opened) -> PackId | None:
    """Return the pack that is meant, None for all.

    Raises:
        UnknownError: Nobody answered it.
        ResultFileError: Nothing was handed in.
    """
    from studyapp.domain.errors import ResultFileError, UnknownError
    from studyapp.domain.kinds import PackId
    from studyapp.domain.messages import Message

    if not found.files:
        says = Message("There are no results: none are kept, and no file was named.")
        raise ResultFileError(says, Message("Name the files that learners handed in."))
    known = sorted({pack for each in found.files for pack in each.result.packs})
    if arguments.pack is None or arguments.pack in known:
        return None if arguments.pack is None else PackId(arguments.pack)
    says = Message("Nobody answered a pack “{id}”.", {"id": arguments.pack})
    raise UnknownError(says, Message("There are: {known}.", {"known": ", ".join(known) or "–"}))


def results_export(arguments: Namespace) -> int:
    """Write what a learner hands in to a file."""
    from studyapp.domain.kinds import PackId
    from studyapp.study.handing_in import HandInWish, hand_in
    from studyapp.wiring import open_program

    with open_program(folder_of(arguments)) as program:
        sitting = arguments.sitting
        if sitting == "last":
            sitting = next((each.id for each in program.handing_in.choices().sittings), sitting)
        wish = HandInWish(
            pack=None if arguments.pack is None else PackId(arguments.pack),
            sitting=sitting,
            first=arguments.first,
            last=arguments.last,
            name=arguments.called,
            own=arguments.own,
        )
        result = program.handing_in.result(wish, arguments.learner)
    hand_in(result, arguments.out)
    answers = counted(len(result.answers), "answer")
    print_lines([f"Written to {arguments.out}: {answers} of “{result.taker.name}”."])
    return DONE


def keep_results(program: Program, path: Path) -> str:
    """Keep what a learner handed in, and return what is to be said of it.

    Raises:
        StudyError: The file cannot be taken; nothing changed.
    """
    from studyapp.study.class_view import changed_files, opened_file

    file = opened_file(path)
    new, _ = program.results.add([file])
    tell_notes(changed_files([file]))
    learner = file.result.taker.name
    if not new:
        return f"The results of “{learner}” in {file.name} are kept already."
    return f"Kept the results of “{learner}”: {counted(len(file.result.answers), 'answer')}."


def _lines(table: str, figures: ClassFigures) -> Iterator[str]:
    from studyapp.domain.item_figures import ENOUGH

    learners, every = len(figures.learners), len(figures.results.counted)
    firsts = sum(item.figures.learners for item in figures.items)
    said = f"{counted(learners, 'learner')}, {counted(len(figures.items), 'question')}"
    yield f"{said}, {counted(every, 'answer')}; the {firsts} first ones count."
    if table == "learners":
        for one in figures.learners:
            share = "–" if one.share is None else f"{one.share:.0%}"
            yield f"{share:>5}  {one.answers:>5} answered  {one.repeats:>5} repeats  {one.name}"
        return
    if table == "answers":
        for each in figures.results.counted:
            asked = each.question.stem[:_LONGEST]
            yield f"{each.answer.score:>5.2f}  {each.taker.name}  {asked}: {each.answer.answer}"
        return
    flagged = sum(bool(item.flags) for item in figures.items)
    if flagged:
        yield f"{counted(flagged, 'question')} to look at, marked with “!”."
    yield f"Facility, discrimination (from {ENOUGH} learners on), learners, median time:"
    for item in figures.items:
        yield from _question_lines(item)


def _question_lines(item: Item) -> Iterator[str]:
    figures = item.figures
    found = figures.discrimination
    told = "too few to judge" if not figures.is_enough else "all alike" if found is None else ""
    versions = ", ".join(map(str, figures.versions))
    which = f" (version {versions})" if versions else ""
    numbers = f"{figures.facility:>4.0%}  {told or f'{found:.2f}':>16}  {figures.learners:>4}"
    asked = figures.question.stem[:_LONGEST]
    yield f"{numbers}  {figures.seconds:>5.0f} s  {figures.question.id}{which}"
    yield f"      {asked}"
    for flag in item.flags:
        yield f"      ! {flag.reason}"


def _form(found: Opened, figures: ClassFigures) -> dict[str, Any]:
    return {
        "files": [
            {
                "name": each.name,
                "learner": each.result.taker.name,
                "learner_id": each.result.taker.uid,
                "written": each.result.written.isoformat(),
                "answers": len(each.result.answers),
                "as_written": each.result.is_as_written,
            }
            for each in found.files
        ],
        "refused": [str(error.says) for error in found.refused],
        "told": [str(each) for each in figures.results.told],
        "learners": [
            {
                "learner": each.name,
                "learner_id": each.taker.uid,
                "questions": each.answers,
                "share": each.share,
                "repeats": each.repeats,
                "last": each.last.isoformat(),
            }
            for each in figures.learners
        ],
        "questions": [_question_form(each) for each in figures.items],
    }


def _question_form(item: Item) -> dict[str, Any]:
    figures, question = item.figures, item.figures.question
    return {
        "pack": question.pack,
        "pack_versions": list(figures.versions),
        "question": question.id,
        "version": question.version,
        "kind": question.kind.value,
        "stem": question.stem,
        "key": question.key,
        "learners": figures.learners,
        "facility": figures.facility,
        "discrimination": figures.discrimination,
        "compared": figures.compared,
        "enough": figures.is_enough,
        "repeats": figures.repeats,
        "facility_of_repeats": figures.again,
        "median_seconds": figures.seconds,
        "flags": [{"flag": each.flag.value, "reason": str(each.reason)} for each in item.flags],
        "picked": [
            {
                "text": each.text,
                "right": each.right,
                "count": each.count,
                "strong": each.strong,
                "weak": each.weak,
            }
            for each in figures.picked
        ],
    }
