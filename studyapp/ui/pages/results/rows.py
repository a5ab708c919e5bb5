"""The tables of class results: of questions, of learners and of files, with what they sort by."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from studyapp.domain.item_figures import ItemFigures, Picked
from studyapp.domain.item_flags import Flag
from studyapp.study.class_view import ClassFigures, ClassView, Item, LearnerFigures, OpenedFile
from studyapp.ui.pages.results.wording import (
    choice_words,
    discrimination_words,
    flag_sign,
    flags_at_length,
    flags_in_short,
    in_short,
    seconds_words,
    version_in_short,
)
from studyapp.ui.widgets import percent
from studyapp.ui.widgets.bar_cells import Cell, Column, Row, Shares, Table
from studyapp.ui.wording import moment_words, tr

Key = Callable[[Row], tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Sortable:
    """A table, and for each column what its rows are sorted by.

    The `least` columns are shown in the narrowest window.
    """

    table: Table
    keys: tuple[Key, ...]
    least: frozenset[int]


def question_rows(figures: ClassFigures) -> Sortable:
    """Return a row for every version of a question."""
    columns = (
        Column(tr("Question")),
        Column(tr("Right"), numbers=True),
        Column(tr("Discrimination"), numbers=True),
        Column(tr("Learners"), numbers=True),
        Column(tr("Time"), numbers=True),
        Column(tr("Look at")),
    )
    keys: tuple[Key, ...] = (
        lambda row: (_figures(row).question.stem.casefold(),),
        lambda row: (_figures(row).facility,),
        lambda row: _first_known(_figures(row).discrimination),
        lambda row: (_figures(row).learners,),
        lambda row: (_figures(row).seconds,),
        _gravity,
    )
    ids = Counter(each.figures.question.id for each in figures.items)
    rows = tuple(
        Row(each, _question_cells(each, is_alone=ids[each.figures.question.id] == 1))
        for each in figures.items
    )
    return Sortable(Table(columns, rows), keys, frozenset({0, 1, 5}))


def learner_rows(figures: ClassFigures) -> Sortable:
    """Return a row for every learner."""
    columns = (
        Column(tr("Learner")),
        Column(tr("Right"), numbers=True),
        Column(tr("Questions"), numbers=True),
        Column(tr("Last answer")),
    )
    keys: tuple[Key, ...] = (
        lambda row: (_learner(row).name.casefold(),),
        lambda row: _first_known(_learner(row).share),
        lambda row: (_learner(row).answers,),
        lambda row: (_learner(row).last,),
    )
    rows = tuple(Row(each, _learner_cells(each)) for each in figures.learners)
    return Sortable(Table(columns, rows), keys, frozenset({0, 1}))


def file_rows(view: ClassView) -> Sortable:
    """Return a row for every file."""
    columns = (
        Column(tr("File")),
        Column(tr("Learner")),
        Column(tr("Answers"), numbers=True),
        Column(tr("Written")),
        Column(tr("Content")),
    )
    keys: tuple[Key, ...] = (
        lambda row: (_file(row).name.casefold(),),
        lambda row: (_file(row).result.taker.name.casefold(),),
        lambda row: (len(_file(row).result.answers),),
        lambda row: (_file(row).result.written,),
        lambda row: (_file(row).result.is_as_written,),
    )
    rows = tuple(Row(each, _file_cells(each)) for each in view.files)
    return Sortable(Table(columns, rows), keys, frozenset({0, 1, 4}))


def picked_bars(figures: ItemFigures) -> Table:
    """Return what was picked, or typed most often, as bars."""
    columns = (Column(tr("Answer")), Column(tr("Picked by")))
    rows = [
        Row(each, (_choice(each), Cell(percent(share), Shares(share))))
        for each in figures.picked
        for share in (each.count / figures.learners,)
    ]
    return Table(columns, tuple(rows))


def picked_numbers(figures: ItemFigures) -> Table:
    """Return what was picked as numbers; of the strongest and the weakest if there are enough."""
    columns = [Column(tr("Answer")), Column(tr("Learners"), numbers=True)]
    if figures.is_enough:
        columns += [Column(tr("Strong"), numbers=True), Column(tr("Weak"), numbers=True)]
    rows = []
    for each in figures.picked:
        counts = (each.count, each.strong, each.weak)[: len(columns) - 1]
        rows.append(Row(each, (_choice(each), *(Cell(str(count)) for count in counts))))
    return Table(tuple(columns), tuple(rows))


def _choice(picked: Picked) -> Cell:
    heard = choice_words(picked)
    icon = "" if heard == picked.text else "check"
    return Cell(in_short(picked.text), heard=heard, icon=icon, tone="right")


def answers_table(figures: ClassFigures, learner: LearnerFigures) -> Table:
    """Return what a learner answered, oldest first."""
    columns = (Column(tr("Question")), Column(tr("Answer")), Column(tr("Points"), numbers=True))
    own = [each for each in figures.results.counted if each.taker == learner.taker]
    rows = [
        Row(
            each,
            (
                Cell(in_short(each.question.stem)),
                Cell(in_short(each.answer.answer)),
                Cell(f"{each.answer.score:.2f}".rstrip("0").rstrip(".")),
            ),
        )
        for each in own
    ]
    return Table(columns, tuple(rows))


def _question_cells(item: Item, *, is_alone: bool) -> tuple[Cell, ...]:
    """Return the cells of a question; one that was asked otherwise too says in which version."""
    figures = item.figures
    asks = in_short(figures.question.stem)
    if not is_alone:
        asks = f"{version_in_short(figures)} · {asks}"
    icon, tone = flag_sign(item.flags[0].flag) if item.flags else ("", "ink")
    return (
        Cell(asks),
        Cell(percent(figures.facility)),
        Cell(discrimination_words(figures)),
        Cell(str(figures.learners)),
        Cell(seconds_words(figures.seconds)),
        Cell(flags_in_short(item.flags), heard=flags_at_length(item.flags), icon=icon, tone=tone),
    )


def _learner_cells(learner: LearnerFigures) -> tuple[Cell, ...]:
    return (
        Cell(learner.name),
        Cell("–" if learner.share is None else percent(learner.share)),
        Cell(str(learner.answers)),
        Cell(moment_words(learner.last)),
    )


def _file_cells(file: OpenedFile) -> tuple[Cell, ...]:
    kept = file.result.is_as_written
    return (
        Cell(file.name),
        Cell(file.result.taker.name),
        Cell(str(len(file.result.answers))),
        Cell(moment_words(file.result.written)),
        Cell(tr("as written"), icon="check", tone="right")
        if kept
        else Cell(tr("changed since"), icon="warning", tone="repair"),
    )


def _figures(row: Row) -> ItemFigures:
    assert isinstance(row.value, Item)  # noqa: S101 - the rows are made here
    return row.value.figures


def _learner(row: Row) -> LearnerFigures:
    assert isinstance(row.value, LearnerFigures)  # noqa: S101 - the rows are made here
    return row.value


def _file(row: Row) -> OpenedFile:
    assert isinstance(row.value, OpenedFile)  # noqa: S101 - the rows are made here
    return row.value


def _gravity(row: Row) -> tuple[object, ...]:
    """Return what brings the gravest flags to the top, and more of them before fewer."""
    assert isinstance(row.value, Item)  # noqa: S101 - the rows are made here
    every = list(Flag)
    grave = [every.index(each.flag) for each in row.value.flags]
    return min(grave, default=len(every)), -len(grave)


def _first_known(number: float | None) -> tuple[object, ...]:
    """Return what sorts unknown numbers behind known ones."""
    return number is None, number or 0.0
