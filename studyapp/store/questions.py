"""The questions that people wrote in packs."""

from collections.abc import Sequence

from sqlalchemy import func, select

from studyapp.domain.kinds import Kind, PackId
from studyapp.domain.questions import Question, QuestionId
from studyapp.domain.quizzes import Listed
from studyapp.domain.texts import PassageId
from studyapp.store.opening import Store
from studyapp.store.pack_rows import question_of
from studyapp.store.pack_tables import questions
from studyapp.store.packs import of_pack


class Questions:
    """The questions of the packs of one database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def listed(
        self, *, pack: PackId | None = None, passage: PassageId | None = None
    ) -> list[Listed]:
        """Return the questions of a pack, or those about a passage, in the order of the packs."""
        wanted = select(questions.c.key, questions.c.kind, questions.c.passage).order_by(
            questions.c.pack, questions.c.place
        )
        if pack is not None:
            wanted = of_pack(wanted, questions, pack)
        if passage is not None:
            wanted = wanted.where(questions.c.passage == passage)
        with self._store.reading() as connection:
            return [
                Listed(QuestionId(row.key), row.kind, row.passage)
                for row in connection.execute(wanted)
            ]

    def read(self, wanted: Sequence[QuestionId]) -> list[Question]:
        """Return questions in the order in which they are wanted, those that are gone left out."""
        rows = select(questions).where(questions.c.key.in_(wanted))
        with self._store.reading() as connection:
            found = {row["key"]: question_of(row) for row in connection.execute(rows).mappings()}
        return [found[each] for each in wanted if each in found]

    def counts(self) -> dict[PassageId, dict[Kind, int]]:
        """Return how many questions of each kind there are about every passage."""
        wanted = select(questions.c.passage, questions.c.kind, func.count()).group_by(
            questions.c.passage, questions.c.kind
        )
        found: dict[PassageId, dict[Kind, int]] = {}
        with self._store.reading() as connection:
            for passage, kind, count in connection.execute(
                wanted.where(questions.c.passage.is_not(None))
            ):
                found.setdefault(PassageId(passage), {})[kind] = count
        return found
