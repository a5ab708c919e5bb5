"""The quiz in progress, kept so that it goes on after a restart."""

from collections.abc import Sequence
from itertools import repeat

from sqlalchemy import delete, exists, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.asked import CLASSES, AskedQuestion
from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.sittings import QuizWish, Sitting
from studyapp.domain.texts import PassageId
from studyapp.domain.topics import Topic
from studyapp.store import limits
from studyapp.store.exam_tables import sitting_answers, sitting_questions
from studyapp.store.faults import senseless_value
from studyapp.store.opening import Store
from studyapp.store.rows import Columns
from studyapp.store.shapes import read, written
from studyapp.store.stored_tables import stored_quizzes
from studyapp.store.tables import sittings


class Sittings:
    """At most one quiz in progress for each learner of a database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(
        self,
        learner: LearnerId,
        sitting: Sitting,
        questions: Sequence[Question],
        sources: Sequence[str] = (),
    ) -> None:
        """Keep a sitting and what it asks, in place of the learner's former one.

        `sources` are the titles of what the questions come from.
        """
        own = sitting_questions.c.learner == learner
        with self._store.writing() as connection:
            connection.execute(delete(sitting_questions).where(own))
            connection.execute(delete(sitting_answers).where(sitting_answers.c.learner == learner))
            titles = (*sources, *repeat("", len(questions) - len(sources)))
            asked = zip(questions, titles, strict=True)
            rows = [
                _row(learner, sitting, place, question, title)
                for place, (question, title) in enumerate(asked)
            ]
            connection.execute(insert(sitting_questions), rows)
            self.keep(learner, sitting)

    def questions(self, learner: LearnerId, sitting: str) -> tuple[Question, ...]:
        """Return what a sitting asks, just as it was begun; nothing if that is not known."""
        return tuple(each.question for each in self.asked(learner, sitting))

    def asked(self, learner: LearnerId, sitting: str) -> tuple[AskedQuestion, ...]:
        """Return what a sitting asks, and the titles that its sources had when it was begun."""
        kept = sitting_questions.c
        wanted = (
            select(kept.kind, kept.content, kept.source)
            .where(sitting_questions.c.learner == learner, sitting_questions.c.sitting == sitting)
            .order_by(sitting_questions.c.place)
        )
        with self._store.reading() as connection:
            rows = connection.execute(wanted).all()
        return tuple(
            AskedQuestion(question=read(CLASSES[row.kind], row.content), source=row.source)
            for row in rows
        )

    def keep(self, learner: LearnerId, sitting: Sitting) -> None:
        """Keep how far a sitting is."""
        state = {
            "sitting": limits.checked(sitting.id, limits.KEY),
            "passage": sitting.passage,
            "pack": sitting.pack,
            "seed": limits.checked_number(sitting.seed),
            "count": sitting.count,
            "kinds": tuple(sorted(sitting.kinds)),
            "started": sitting.started,
            "skipped": sitting.skipped,
            "asked": tuple(map(str, sitting.asked)),
            "mode": sitting.mode,
            "ends": sitting.ends,
            "place": sitting.place,
            "flagged": sitting.flagged,
            "handed_in": sitting.handed_in,
            "hinted": sitting.hinted,
            "others": tuple(map(_topic_text, sitting.others)),
            "title": limits.checked(sitting.title, limits.TITLE),
            "wish": None if sitting.wish is None else written(sitting.wish),
            "stored": sitting.stored,
        }
        row = upsert(sittings).values(learner=learner, **state)
        with self._store.writing() as connection:
            connection.execute(row.on_conflict_do_update(set_=state))

    def current(self, learner: LearnerId) -> Sitting | None:
        """Return the quiz in progress, None if there is none."""
        with self._store.reading() as connection:
            is_kept = exists().where(stored_quizzes.c.key == sittings.c.stored)
            wanted = select(sittings, is_kept.label("is_kept")).where(sittings.c.learner == learner)
            row = connection.execute(wanted).mappings().one_or_none()
        if row is None:
            return None
        return Sitting(
            id=row["sitting"],
            passage=row["passage"],
            pack=row["pack"],
            seed=row["seed"],
            count=row["count"],
            kinds=_kinds(row["kinds"]),
            started=row["started"],
            skipped=row["skipped"],
            asked=tuple(map(QuestionId, row["asked"])),
            mode=row["mode"],
            ends=row["ends"],
            place=row["place"],
            flagged=row["flagged"],
            handed_in=row["handed_in"],
            hinted=row["hinted"],
            others=tuple(map(_topic, row["others"])),
            title=row["title"],
            wish=None if row["wish"] is None else read(QuizWish, row["wish"]),
            stored=row["stored"] if row["is_kept"] else None,
        )

    def drop(self, learner: LearnerId) -> None:
        """Forget the quiz in progress; its attempts stay in the journal."""
        with self._store.writing() as connection:
            connection.execute(delete(sittings).where(sittings.c.learner == learner))


def _row(
    learner: LearnerId, sitting: Sitting, place: int, question: Question, source: str
) -> Columns:
    return {
        "learner": learner,
        "place": place,
        "sitting": sitting.id,
        "kind": question.kind,
        "content": limits.checked(written(question), limits.CONTENT),
        "source": limits.checked(source, limits.TITLE),
    }


def _kinds(names: tuple[str, ...]) -> frozenset[Kind]:
    try:
        return frozenset(map(Kind, names))
    except ValueError as error:
        raise senseless_value() from error


def _topic_text(topic: Topic) -> str:
    """Return what a topic is, a colon, and its id."""
    return f"passage:{topic.passage}" if topic.pack is None else f"pack:{topic.pack}"


def _topic(text: str) -> Topic:
    what, _colon, key = text.partition(":")
    if what not in ("passage", "pack") or not key:
        raise senseless_value()
    return Topic(pack=PackId(key)) if what == "pack" else Topic(PassageId(key))
