"""What people hold against questions: refused for good by a learner, reported by anybody."""

from typing import Any

from sqlalchemy import RowMapping, Select, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.journal import LearnerId
from studyapp.domain.objections import Objected, Refusal, Report
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.texts import Citation
from studyapp.store import limits
from studyapp.store.asked import keep_asked
from studyapp.store.objection_tables import refusals, reports
from studyapp.store.opening import Store
from studyapp.store.rows import Columns, span_of
from studyapp.store.tables import learners

WORDS = 2_000
"""Longest words of a report, in code points."""


class KeptObjections:
    """Refused and reported questions of one database, whether or not they are there now."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def refuse(self, learner: LearnerId, refusal: Refusal) -> None:
        """Keep that a learner is never to be asked a question again; twice changes nothing."""
        row = {"learner": learner, "at": refusal.at, **_columns(refusal.about)}
        with self._store.writing() as connection:
            connection.execute(upsert(refusals).values(row).on_conflict_do_nothing())

    def lift(self, learner: LearnerId, question: QuestionId) -> None:
        """Let a learner be asked a question again."""
        own = (refusals.c.learner == learner, refusals.c.question == question)
        with self._store.writing() as connection:
            connection.execute(delete(refusals).where(*own))

    def left_out(self, learner: LearnerId) -> frozenset[QuestionId]:
        """Return which questions a learner is never to be asked again."""
        wanted = select(refusals.c.question).where(refusals.c.learner == learner)
        with self._store.reading() as connection:
            return frozenset(map(QuestionId, connection.execute(wanted).scalars()))

    def refused(self, learner: LearnerId) -> list[Refusal]:
        """Return what a learner refused, the last first."""
        wanted = select(refusals).where(refusals.c.learner == learner)
        ordered = wanted.order_by(refusals.c.at.desc(), refusals.c.question)
        with self._store.reading() as connection:
            rows = connection.execute(ordered).mappings()
            return [Refusal(_objected(row), row["at"]) for row in rows]

    def report(self, learner: LearnerId, report: Report, asked: Question) -> None:
        """Keep a report of a learner, and the question as it was asked.

        Raises:
            UnkeepableError: The words are too long or hold what is no text; nothing changed.
        """
        row = {
            "uid": limits.checked(report.uid, limits.KEY),
            "reporter": learner,
            "at": report.at,
            "fault": report.fault,
            "words": limits.checked(report.words, WORDS),
            **_columns(report.about),
        }
        with self._store.writing() as connection:
            keep_asked(connection, asked)
            connection.execute(insert(reports).values(row))

    def withdraw(self, uid: str) -> None:
        """Take a report out."""
        with self._store.writing() as connection:
            connection.execute(delete(reports).where(reports.c.uid == uid))

    def reported(self) -> list[Report]:
        """Return all reports, the last first."""
        return self._read(_reports().order_by(reports.c.at.desc(), reports.c.id.desc()))

    def reports_of(self, question: QuestionId) -> list[Report]:
        """Return the reports of one question, the last first."""
        own = _reports().where(reports.c.question == question)
        return self._read(own.order_by(reports.c.at.desc(), reports.c.id.desc()))

    def _read(self, wanted: Select[Any]) -> list[Report]:
        with self._store.reading() as connection:
            return [_report(row) for row in connection.execute(wanted).mappings()]


def _reports() -> Select[Any]:
    return select(reports, learners.c.name.label("learner")).outerjoin(
        learners, learners.c.id == reports.c.reporter
    )


def _columns(about: Objected) -> Columns:
    cited = about.citation
    return {
        "question": limits.checked(about.question, limits.KEY),
        "kind": about.kind,
        "stem": limits.checked(about.stem, limits.STEM),
        "version": about.version,
        "passage": about.passage,
        "pack": about.pack,
        "title": limits.checked(about.title, limits.TITLE),
        "start": None if cited is None else cited.span.start,
        "end": None if cited is None else cited.span.end,
        "quote": None if cited is None else cited.quote,
    }


def _objected(row: RowMapping) -> Objected:
    cited = None if row["quote"] is None else Citation(span_of(row), row["quote"])
    return Objected(
        question=QuestionId(row["question"]),
        kind=row["kind"],
        stem=row["stem"],
        version=row["version"],
        passage=row["passage"],
        pack=row["pack"],
        title=row["title"],
        citation=cited,
    )


def _report(row: RowMapping) -> Report:
    return Report(
        uid=row["uid"],
        about=_objected(row),
        fault=row["fault"],
        words=row["words"],
        at=row["at"],
        learner=row["learner"],
    )
