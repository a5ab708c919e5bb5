"""A teacher's view of what learners handed in: files read, merged, and their figures.

Nothing here needs the store, so that it can be done beside it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from studyapp.domain.class_results import ClassResults, Counted, merged, names_of
from studyapp.domain.errors import ResultFileError, StudyError, TooLargeError
from studyapp.domain.item_figures import ItemFigures, first_answers, item_figures
from studyapp.domain.item_flags import Flagged, flags_of
from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.progress import SELF_GRADED
from studyapp.domain.results import RESULT_SUFFIX, KeptFile, ResultFile, Taker, is_result_file
from studyapp.packs.result_files import MOST_BYTES as LARGEST_RESULT
from studyapp.packs.result_files import read_result
from studyapp.study.files import read_file
from studyapp.study.finding import Progress, silent
from studyapp.study.signs import readable

MOST_FILES, MOST_BYTES = 300, 60_000_000
"""Files that are kept, or opened at once, and the bytes of all of them."""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A result file that was read: as it came, and what it holds."""

    kept: KeptFile
    result: ResultFile

    @property
    def name(self) -> str:
        """Return the name of the file."""
        return self.kept.name


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
    """All that there is to show of a class; of one `pack`, or of all that it answered."""

    results: ClassResults = field(default_factory=ClassResults)
    items: tuple[Item, ...] = ()
    learners: tuple[LearnerFigures, ...] = ()
    pack: PackId | None = None


@dataclass(frozen=True, slots=True)
class ClassView:
    """The files of a class and their figures; `packs` has all packs that were answered."""

    files: tuple[OpenedFile, ...] = ()
    figures: ClassFigures = field(default_factory=ClassFigures)
    packs: tuple[tuple[PackId, str], ...] = ()


def opened(paths: Iterable[Path], *, progress: Progress = silent) -> Opened:
    """Return what files hand in, with a reason for each that cannot be taken.

    Raises:
        CancelledError: `progress` asked to stop.
    """
    files: list[OpenedFile] = []
    refused: list[StudyError] = []
    every, left = list(paths), MOST_BYTES
    for number, path in enumerate(every):
        progress(number / len(every))
        try:
            if number >= MOST_FILES or left < 0:
                raise too_many(readable(path.name))
            files.append(opened_file(path))
            left -= len(files[-1].kept.content)
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
        raise ResultFileError(Message(says, {"name": name, "suffix": RESULT_SUFFIX}))
    try:
        content = read_file(path)
    except TooLargeError as error:
        raise _no_result(name) from error
    return OpenedFile(KeptFile(name, content), read_result(content, name))


def _no_result(name: str) -> ResultFileError:
    """Return the refusal of a file that is larger than results are written."""
    says = "{name} was not opened: it is over {limit} bytes, and no results are written so large."
    hint = Message("Nothing was taken of it. Ask for the file again.")
    return ResultFileError(Message(says, {"name": name, "limit": f"{LARGEST_RESULT:,}"}), hint)


def read_kept(kept: KeptFile) -> OpenedFile:
    """Return what a file that was kept holds."""
    return OpenedFile(kept, read_result(kept.content, kept.name))


def class_figures(files: Iterable[ResultFile], pack: PackId | None = None) -> ClassFigures:
    """Return the merged answers of files, of one pack or all, with questions and learners."""
    results = merged(files)
    if pack is not None:
        results = _of_pack(results, pack)
    items = tuple(Item(each, flags_of(each)) for each in item_figures(results))
    return ClassFigures(results, items, _learners(results), pack)


def _of_pack(results: ClassResults, pack: PackId) -> ClassResults:
    """Return the answers to what stands in a pack, and tell of those that may belong to it."""
    kept = tuple(each for each in results.counted if each.question.pack == pack)
    made = sum(each.question.pack is None for each in results.counted)
    one = "1 answer is left out: its question was made from a text, and names no pack."
    many = "{n} answers are left out: their questions were made from texts, and name no pack."
    told = (_counted(made, one, many),) if made else ()
    return replace(results, counted=kept, told=(*results.told, *told))


def class_view(
    kept: Iterable[KeptFile], pack: PackId | None = None, *, known: Iterable[OpenedFile] = ()
) -> ClassView:
    """Return files that are kept and their figures, of one pack if it is among them, else of all.

    It takes a while for a class, but for those that are `known`, and needs no store.
    """
    read = {each.kept: each for each in known}
    files = tuple(read.get(each) or read_kept(each) for each in kept)
    titles = {key: title for each in files for key, title in each.result.packs.items()}
    named = tuple(sorted(titles.items(), key=lambda pair: (pair[1].casefold(), pair[0])))
    chosen = pack if pack in titles else None
    return ClassView(files, class_figures((each.result for each in files), chosen), named)


def opened_in_words(opened: Opened, new: int) -> tuple[Message, ...]:
    """Return what is to be said of files that were opened, `new` of which were not there yet.

    The first line sums it up; others follow for those that were refused or changed.
    """
    known = len(opened.files) - new
    parts = [_counted(new, "1 file of results was opened.", "{n} files of results were opened.")]
    if known:
        parts.append(_counted(known, "1 was there already.", "{n} were there already."))
    if opened.refused:
        count = len(opened.refused)
        parts.append(_counted(count, "1 was refused.", "{n} were refused."))
    lines = (*(error.says for error in opened.refused), *changed_files(opened.files))
    return (parts[0].followed_by(*parts[1:]), *lines)


def _counted(n: int, one: str, many: str) -> Message:
    return Message(one if n == 1 else many, {"n": n})


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


def too_many(name: str) -> ResultFileError:
    """Return the refusal of a file that would be one too many."""
    says = "{name} was not opened: more than {most:,} files, or {bytes:,} bytes, are too many."
    hint = Message("Open those of one class, or take out some that you need no more.")
    values = {"name": name, "most": MOST_FILES, "bytes": MOST_BYTES}
    return ResultFileError(Message(says, values), hint)
