"""Domain values as lines for a person to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyapp.domain.events import DateExpression, Event, Findings
    from studyapp.domain.library import PackEntry
    from studyapp.domain.notes import Note
    from studyapp.domain.progress import Score, Scores
    from studyapp.domain.quizzes import Quiz
    from studyapp.study.sharing import Shared


def counted(number: int, noun: str) -> str:
    """Return a number and its noun, in the plural unless it is one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def date_lines(text: str, dates: Sequence[DateExpression]) -> Iterator[str]:
    """Yield a line for every date of a text, with how a damaged one is read."""
    for date in dates:
        place = f"{date.span.start}-{date.span.end}"
        yield f"{place:>13}  {date.when.edtf:<22} {date.basis:<9} {_one_line(date, text)}"
    yield counted(len(dates), "date")


def event_lines(findings: Findings) -> Iterator[str]:
    """Yield a line for every event, in the order of the text."""
    for event in findings.events:
        yield f"{event.when.edtf:<22} {event.title}{_doubt(event)}"
    yield counted(len(findings.events), "event")
    yield from (_remark_line(note) for note in findings.notes if note.remark is not None)


def quiz_lines(quiz: Quiz) -> Iterator[str]:
    """Yield a quiz with its key below each question."""
    from studyapp.cli.question_lines import body_lines

    for number, question in enumerate(quiz.questions, start=1):
        yield f"{number}. " + "\n   ".join(question.stem.splitlines())
        yield from (f"   {line}" for line in body_lines(question))
        yield ""


def pack_holds(pack: PackEntry) -> str:
    """Return what is in a pack, in numbers."""
    holds = [counted(len(pack.passages), "passage")] if pack.passages else []
    return ", ".join([*holds, counted(pack.question_count, "question")])


def score_lines(scores: Scores) -> Iterator[str]:
    """Yield the sums: in all, by passage, by kind; what learners grade themselves is only there."""
    from studyapp.domain.progress import SELF_GRADED

    yield f"{scores.learner}: {_in_words(scores.total)}"
    yield f"{counted(scores.reviews, 'card review')}, {scores.due} due now"
    for title, score in scores.by_passage.items():
        yield f"  {title}: {_in_words(score)}"
    for kind, score in scores.by_kind.items():
        mark = ", self-graded" if kind in SELF_GRADED else ""
        yield f"  {kind}{mark}: {_in_words(score)}"


def _remark_line(note: Note) -> str:
    from studyapp.domain.notes import RemarkVerdict

    says = "Fits" if note.remark is RemarkVerdict.FITS else "Does not fit"
    return f"{says}: {note.text}"


def _one_line(date: DateExpression, text: str) -> str:
    written = " ".join(date.span.cut(text).split())
    return written if date.repair is None else f"{written}  [read as: {date.repair.reads}]"


def _doubt(event: Event) -> str:
    from studyapp.domain.events import Status

    return "" if event.status is Status.FACT else f" ({event.status})"


def _in_words(score: Score) -> str:
    if score.share is None:
        return "no answers yet"
    right = f"{score.right:.1f}".removesuffix(".0")
    return f"{right} of {score.attempts} right ({score.share:.0%})"


def update_lines(shared: Shared) -> Iterator[str]:
    """Yield what a newer version of a pack did to its questions."""
    from studyapp.study.pack_changes import changes_in_short, changes_in_words

    yield "  " + " ".join(map(str, changes_in_short(shared.changed)))
    for line in changes_in_words(shared.changed):
        yield f"  {line}"
