"""The figures of a class as tables, for spreadsheets; no cell is taken for a formula there."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from studyapp.domain.class_results import names_of
from studyapp.domain.results import Taker
from studyapp.study.cells import harmless
from studyapp.study.class_view import ClassFigures, Item

_Row = Sequence[object]
QUESTIONS = (
    *("pack", "pack versions", "question", "version", "kind", "asks", "key", "learners"),
    *("facility", "discrimination", "compared", "repeats", "facility of repeats"),
    *("median seconds", "flags", "picked"),
)
LEARNERS = ("learner", "learner id", "questions", "share", "repeats", "last answer")
ANSWERS = (
    *("at", "learner", "learner id", "pack", "pack version", "question", "version", "first"),
    *("answer", "score", "seconds", "sitting", "hint taken"),
)


def table_csv(table: str, figures: ClassFigures) -> str:
    """Return the table of that name: questions, learners or answers."""
    made = {"questions": questions_csv, "learners": learners_csv, "answers": answers_csv}
    return made[table](figures)


def questions_csv(figures: ClassFigures) -> str:
    """Return a row for every version of a question."""
    return _table(QUESTIONS, (_question(each) for each in figures.items))


def learners_csv(figures: ClassFigures) -> str:
    """Return a row for every learner, with a column for every question: the first score on it."""
    names = [item.figures.question.name for item in figures.items]
    scores: dict[tuple[Taker, tuple[str, str]], float | None] = {}
    for each in figures.results.counted:
        scores.setdefault((each.taker, each.question.name), _rounded(each.answer.score))
    rows = (
        (
            harmless(each.name),
            each.taker.uid,
            each.answers,
            _rounded(each.share),
            each.repeats,
            each.last.isoformat(),
            *(scores.get((each.taker, name)) for name in names),
        )
        for each in figures.learners
    )
    return _table((*LEARNERS, *_headings(figures)), rows)


def _headings(figures: ClassFigures) -> Iterator[str]:
    """Yield what the columns of questions are called; of several versions, which it is."""
    ids = Counter(item.figures.question.id for item in figures.items)
    for item in figures.items:
        question = item.figures.question
        version = "" if ids[question.id] == 1 else f" {question.version[:8]}"
        yield harmless(f"{question.id}{version}")


def answers_csv(figures: ClassFigures) -> str:
    """Return a row for every answer, oldest first, and whether it was the learner's first."""
    return _table(ANSWERS, _answers(figures))


def _question(item: Item) -> _Row:
    figures, question = item.figures, item.figures.question
    return (
        harmless(question.pack or ""),
        " ".join(map(str, figures.versions)),
        harmless(question.id),
        question.version,
        question.kind.value,
        harmless(question.stem),
        harmless(question.key),
        figures.learners,
        _rounded(figures.facility),
        _rounded(figures.discrimination),
        figures.compared,
        figures.repeats,
        _rounded(figures.again),
        round(figures.seconds, 1),
        harmless(" ".join(str(each.reason) for each in item.flags)),
        harmless("; ".join(f"{each.text}: {each.count}" for each in figures.picked)),
    )


def _answers(figures: ClassFigures) -> Iterator[_Row]:
    names = names_of(figures.results.takers)
    seen = set()
    for each in figures.results.counted:
        answer, question = each.answer, each.question
        about = each.taker, question.name
        first = about not in seen
        seen.add(about)
        yield (
            answer.at.isoformat(),
            harmless(names[each.taker]),
            each.taker.uid,
            harmless(question.pack or ""),
            answer.pack_version,
            harmless(question.id),
            question.version,
            "yes" if first else "no",
            harmless(answer.answer),
            _rounded(answer.score),
            answer.seconds,
            harmless(answer.sitting),
            "yes" if answer.hinted else "no",
        )


def _table(head: Sequence[str], rows: Iterable[_Row]) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return table.getvalue()


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 4)
