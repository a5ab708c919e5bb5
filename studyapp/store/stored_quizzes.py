"""Quizzes that are kept, with their questions just as they were asked."""

from collections.abc import Sequence

from sqlalchemy import Connection, Row, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.asked import CLASSES, AskedQuestion
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import StoredQuizId
from studyapp.domain.sittings import QuizWish, Sitting
from studyapp.domain.stored_quizzes import KeptQuiz, LastTime, StoredQuiz
from studyapp.store import limits
from studyapp.store.counted import counted, mostly
from studyapp.store.opening import Store
from studyapp.store.rows import Columns
from studyapp.store.shapes import read, written
from studyapp.store.stored_tables import stored_questions, stored_quizzes, stored_sittings
from studyapp.store.tables import attempts, journal


class KeptQuizzes:
    """The quizzes of one database that are kept; they are there for all of its learners."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, quiz: StoredQuiz) -> None:
        """Keep a quiz that is not there yet.

        Raises:
            UnkeepableError: One of its texts cannot be kept; nothing changed.
            StoreError: It could not be written; nothing changed.
        """
        head = _head(quiz)
        questions = [_question_row(place, each) for place, each in enumerate(quiz.questions)]
        with self._store.writing() as connection:
            new = insert(stored_quizzes).values(head).returning(stored_quizzes.c.id)
            number = connection.execute(new).scalar_one()
            connection.execute(insert(stored_questions), [{"quiz": number, **q} for q in questions])

    def quiz(self, key: StoredQuizId) -> StoredQuiz | None:
        """Return a quiz with all its questions, None if it is not there."""
        wanted = select(stored_quizzes).where(stored_quizzes.c.key == key)
        with self._store.reading() as connection:
            row = connection.execute(wanted).one_or_none()
            if row is None:
                return None
            questions = _questions(connection, row.id)
        return StoredQuiz(
            id=StoredQuizId(row.key),
            title=row.title,
            made=row.made,
            wish=read(QuizWish, row.wish),
            questions=questions,
        )

    def titles(self) -> dict[StoredQuizId, str]:
        """Return the titles of all that are kept."""
        with self._store.reading() as connection:
            rows = connection.execute(select(stored_quizzes.c.key, stored_quizzes.c.title))
            return {StoredQuizId(row.key): row.title for row in rows}

    def entries(self, learner: LearnerId) -> list[KeptQuiz]:
        """Return all in short, the one kept last first, with how a learner did the last time."""
        wanted = select(stored_quizzes).order_by(stored_quizzes.c.id.desc())
        with self._store.reading() as connection:
            last = _last_times(connection, learner)
            rows = connection.execute(wanted).all()
        return [_entry(row, last.get(row.key)) for row in rows]

    def rename(self, key: StoredQuizId, title: str) -> None:
        """Give a quiz another title.

        Raises:
            UnkeepableError: It is too long; nothing changed.
        """
        kept = {"title": limits.checked(title, limits.TITLE)}
        with self._store.writing() as connection:
            connection.execute(
                update(stored_quizzes).where(stored_quizzes.c.key == key).values(kept)
            )

    def remove(self, key: StoredQuizId) -> None:
        """Take a quiz out; what was answered in it stays in the journal."""
        with self._store.writing() as connection:
            connection.execute(delete(stored_quizzes).where(stored_quizzes.c.key == key))

    def taken(self, learner: LearnerId, sitting: Sitting) -> None:
        """Keep that a sitting is of the quiz that it says; of none, nothing is kept."""
        if sitting.stored is None:
            return
        row = {
            "sitting": limits.checked(sitting.id, limits.KEY),
            "quiz": sitting.stored,
            "learner": learner,
            "asked": len(sitting.asked),
            "mode": sitting.mode,
            "started": sitting.started,
        }
        with self._store.writing() as connection:
            connection.execute(upsert(stored_sittings).values(row).on_conflict_do_nothing())


def _head(quiz: StoredQuiz) -> Columns:
    return {
        "key": limits.checked(quiz.id, limits.KEY),
        "title": limits.checked(quiz.title, limits.TITLE),
        "made": quiz.made,
        "wish": limits.checked(written(quiz.wish), limits.CONTENT),
        "questions": len(quiz.questions),
        "sources": tuple(limits.checked(each, limits.TITLE) for each in quiz.sources),
    }


def _question_row(place: int, asked: AskedQuestion) -> Columns:
    return {
        "place": place,
        "kind": asked.question.kind,
        "content": limits.checked(written(asked.question), limits.CONTENT),
        "version": asked.version,
        "source": limits.checked(asked.source, limits.TITLE),
    }


def _questions(connection: Connection, number: int) -> tuple[AskedQuestion, ...]:
    wanted = select(stored_questions).where(stored_questions.c.quiz == number)
    rows = connection.execute(wanted.order_by(stored_questions.c.place))
    return tuple(
        AskedQuestion(question=read(CLASSES[row.kind], row.content), source=row.source)
        for row in rows
    )


def _entry(row: Row[tuple[object, ...]], last: LastTime | None) -> KeptQuiz:
    return KeptQuiz(
        id=StoredQuizId(row.key),
        title=row.title,
        made=row.made,
        count=row.questions,
        sources=row.sources,
        mode=read(QuizWish, row.wish).mode,
        last=last,
    )


def _last_times(connection: Connection, learner: LearnerId) -> dict[str, LastTime]:
    """Return how the last sitting went that has answers, by quiz."""
    of_it = stored_sittings.c.sitting == attempts.c.sitting
    joined = stored_sittings.join(attempts, of_it).join(journal, journal.c.id == attempts.c.entry)
    wanted = (
        select(
            stored_sittings,
            func.sum(attempts.c.score).label("points"),
            func.count().label("answered"),
        )
        .select_from(joined)
        .where(stored_sittings.c.learner == learner, mostly(learner), counted())
        .group_by(stored_sittings.c.sitting)
        .order_by(stored_sittings.c.started)
    )
    rows: Sequence[Row[tuple[object, ...]]] = connection.execute(wanted).all()
    return {
        row.quiz: LastTime(
            points=row.points,
            answered=row.answered,
            asked=row.asked,
            mode=row.mode,
            at=row.started,
        )
        for row in rows
    }
