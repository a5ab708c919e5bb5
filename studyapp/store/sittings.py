"""The quiz in progress, kept so that it goes on after a restart."""

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.journal import LearnerId
from studyapp.domain.kinds import Kind
from studyapp.domain.questions import QuestionId
from studyapp.domain.sittings import Sitting
from studyapp.store import limits
from studyapp.store.faults import senseless_value
from studyapp.store.opening import Store
from studyapp.store.tables import sittings


class Sittings:
    """At most one quiz in progress for each learner of a database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, learner: LearnerId, sitting: Sitting) -> None:
        """Keep a sitting in place of the learner's former one."""
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
        }
        row = upsert(sittings).values(learner=learner, **state)
        with self._store.writing() as connection:
            connection.execute(row.on_conflict_do_update(set_=state))

    def current(self, learner: LearnerId) -> Sitting | None:
        """Return the quiz in progress, None if there is none."""
        with self._store.reading() as connection:
            wanted = select(sittings).where(sittings.c.learner == learner)
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
        )

    def drop(self, learner: LearnerId) -> None:
        """Forget the quiz in progress; its attempts stay in the journal."""
        with self._store.writing() as connection:
            connection.execute(delete(sittings).where(sittings.c.learner == learner))


def _kinds(names: tuple[str, ...]) -> frozenset[Kind]:
    try:
        return frozenset(map(Kind, names))
    except ValueError as error:
        raise senseless_value() from error
