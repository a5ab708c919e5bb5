"""A teacher's view of what learners handed in: files opened, merged, and their figures."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from studyapp.domain.class_results import ClassResults, Counted, merged, names_of
from studyapp.domain.errors import ResultFileError, StudyError
from studyapp.domain.item_figures import ItemFigures, first_answers, item_figures
from studyapp.domain.item_flags import Flagged, flags_of
from studyapp.domain.messages import Message
from studyapp.domain.nouns import Noun
from studyapp.domain.progress import SELF_GRADED
from studyapp.domain.results import ResultFile, Taker
from studyapp.domain.undo import UndoStep
from studyapp.packs.result_files import read_result
from studyapp.store.results import Results
from studyapp.store.undo import UndoSteps
from studyapp.study.changes import Changes
from studyapp.study.files import read_file
from studyapp.study.finding import Progress, silent
from studyapp.study.handing_in import SUFFIX
from studyapp.study.signs import readable

MOST_FILES = 1_000
"""Files that are kept, or opened at once."""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A result file that was read: its name, its bytes, and what it holds."""

    name: str
    content: bytes
    result: ResultFile

    @property
    def digest(self) -> str:
        """Return what its bytes are known by."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Opened:
    """Files that were opened, and why others were not; a fault in one stops no other."""

    files: tuple[OpenedFile, ...] = ()
    refused: tuple[StudyError, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A question with its figures and flags."""

    figures: ItemFigures
    flags: tuple[Flagged, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnerFigures:
    """How one learner did: first answers counted, their mean score, and when the last one was.

    Self-graded answers are in `answers`, but not in the `share`.
    """

    taker: Taker
    name: str
    answers: int
    repeats: int
    share: float | None
    last: datetime


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """All that there is to show of a class."""

    results: ClassResults = field(default_factory=ClassResults)
    items: tuple[Item, ...] = ()
    learners: tuple[LearnerFigures, ...] = ()


def is_result_file(path: Path) -> bool:
    """Return whether a file is meant as results that were handed in."""
    return path.suffix.casefold() == SUFFIX


def opened(paths: Iterable[Path], *, progress: Progress = silent) -> Opened:
    """Return what files hand in, with a reason for each that cannot be taken.

    Raises:
        CancelledError: `progress` asked to stop.
    """
    files, refused = [], []
    every = list(paths)
    for number, path in enumerate(every):
        progress(number / len(every))
        try:
            if number >= MOST_FILES:
                raise _too_many(readable(path.name))
            files.append(opened_file(path))
        except StudyError as error:
            refused.append(error)
    return Opened(tuple(files), tuple(refused))


def opened_file(path: Path) -> OpenedFile:
    """Return what a file hands in.

    Raises:
        PassageError: It cannot be read.
        ResultFileError: It holds no sound results.
    """
    name = readable(path.name)
    if not is_result_file(path):
        says = "{name} was not opened: the name of a file with results ends with {suffix}."
        raise ResultFileError(Message(says, {"name": name, "suffix": SUFFIX}))
    content = read_file(path)
    return OpenedFile(name, content, read_result(content, name))


def class_figures(files: Iterable[ResultFile]) -> ClassFigures:
    """Return the merged answers of files, with figures for questions and learners."""
    results = merged(files)
    items = tuple(Item(each, flags_of(each)) for each in item_figures(results))
    return ClassFigures(results, items, _learners(results))


def changed_files(files: Iterable[OpenedFile]) -> tuple[Message, ...]:
    """Return which files are not as they were written, each in a sentence."""
    says = (
        "{name} was changed after it was written: its content is not what its digest says. It is"
        " counted; ask {learner} about it."
    )
    return tuple(
        Message(says, {"name": each.name, "learner": each.result.taker.name})
        for each in files
        if not each.result.is_as_written
    )


class KeptResults:
    """The result files that a teacher keeps, so that a class grows over weeks."""

    def __init__(self, results: Results, steps: UndoSteps, *, now: Callable[[], datetime]) -> None:
        self._results = results
        self._steps = steps
        self._now = now

    def files(self) -> list[OpenedFile]:
        """Return all that are kept, the one added first first."""
        return [
            OpenedFile(each.name, each.content, read_result(each.content, each.name))
            for each in self._results.all()
        ]

    def add(self, files: Sequence[OpenedFile]) -> tuple[int, Changes]:
        """Keep files; return how many are new. The same bytes under another name are not.

        Raises:
            ResultFileError: There would be too many; nothing changed.
        """
        if self._results.count() + len(files) > MOST_FILES:
            raise _too_many(files[0].name if files else "")
        says, undone = "Undo open results", "The result files that came last are taken out again."
        step = UndoStep.of(says, undone, Noun.RESULTS)
        now = self._now()
        with self._steps.recording(step, at=now):
            new = sum(self._results.add(each.name, each.content, at=now) for each in files)
        return new, Changes.of(Noun.RESULTS) if new else Changes()

    def remove(self, digests: Sequence[str]) -> Changes:
        """Take files out; with undo."""
        step = UndoStep.of("Undo remove results", "The result files are there again.", Noun.RESULTS)
        with self._steps.recording(step, at=self._now()):
            self._results.remove(list(digests))
        return Changes.of(Noun.RESULTS)


def _learners(results: ClassResults) -> tuple[LearnerFigures, ...]:
    names = names_of(results.takers)
    by_taker: dict[Taker, dict[tuple[str, str], list[Counted]]] = {}
    for each in results.counted:
        by_taker.setdefault(each.taker, {}).setdefault(each.question.name, []).append(each)
    found = []
    for taker in results.takers:
        answers = by_taker[taker]
        firsts = [first for own in answers.values() for first in first_answers(own)]
        graded = [each for each in firsts if each.question.kind not in SELF_GRADED]
        count = sum(map(len, answers.values()))
        found.append(
            LearnerFigures(
                taker=taker,
                name=names[taker],
                answers=len(firsts),
                repeats=count - len(firsts),
                share=_share([each.answer.score for each in graded]),
                last=max(each.answer.at for own in answers.values() for each in own),
            )
        )
    return tuple(found)


def _share(scores: Sequence[float]) -> float | None:
    return sum(scores) / len(scores) if scores else None


def _too_many(name: str) -> ResultFileError:
    says = "{name} was not opened: more than {most:,} files of results are too many."
    hint = Message("Open those of one class, or take out some that you need no more.")
    return ResultFileError(Message(says, {"name": name, "most": MOST_FILES}), hint)
