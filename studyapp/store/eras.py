"""The periods that passages tell of: what was proposed last, and what was decided."""

from collections.abc import Sequence

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from studyapp.domain.corrections import Decision
from studyapp.domain.packs import Era
from studyapp.domain.texts import PassageId
from studyapp.domain.when import When
from studyapp.store.era_tables import era_decisions, proposed_eras
from studyapp.store.keeping import number_of
from studyapp.store.opening import Store
from studyapp.store.rows import when_of
from studyapp.store.tables import passages


class KeptEras:
    """The periods of the passages of one database."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def proposed(self, passage: PassageId) -> tuple[Era, ...] | None:
        """Return what was proposed last for a passage, None if nobody asked yet."""
        return self._every_proposed(passage).get(passage)

    def every_proposed(self) -> dict[PassageId, tuple[Era, ...]]:
        """Return what was proposed last for each passage."""
        return self._every_proposed(None)

    def propose(self, passage: PassageId, eras: Sequence[Era]) -> None:
        """Keep what is proposed now."""
        with self._store.writing() as connection:
            row = {
                "passage": number_of(connection, passage),
                "titles": [era.title for era in eras],
                "dates": [era.when.edtf for era in eras],
            }
            put = upsert(proposed_eras).values(row)
            connection.execute(put.on_conflict_do_update(set_=row))

    def decisions(self, passage: PassageId | None = None) -> dict[PassageId, dict[Era, Decision]]:
        """Return what was decided for one passage, or for all."""
        wanted = select(passages.c.key, era_decisions).join_from(
            era_decisions, passages, passages.c.id == era_decisions.c.passage
        )
        if passage is not None:
            wanted = wanted.where(passages.c.key == passage)
        decided: dict[PassageId, dict[Era, Decision]] = {}
        with self._store.reading() as connection:
            for row in connection.execute(wanted):
                era = Era(row.title, when_of(row.edtf, row.calendar))
                decided.setdefault(PassageId(row.key), {})[era] = row.decision
        return decided

    def decide(self, passage: PassageId, era: Era, decision: Decision) -> None:
        """Keep what is decided of a period."""
        with self._store.writing() as connection:
            number = number_of(connection, passage)
            is_this = (era_decisions.c.passage == number) & (era_decisions.c.title == era.title)
            connection.execute(delete(era_decisions).where(is_this))
            row = {
                "passage": number,
                "title": era.title,
                "edtf": era.when.edtf,
                "calendar": era.when.calendar,
                "decision": decision,
            }
            connection.execute(insert(era_decisions).values(row))

    def _every_proposed(self, passage: PassageId | None) -> dict[PassageId, tuple[Era, ...]]:
        wanted = select(passages.c.key, proposed_eras).join_from(
            proposed_eras, passages, passages.c.id == proposed_eras.c.passage
        )
        if passage is not None:
            wanted = wanted.where(passages.c.key == passage)
        with self._store.reading() as connection:
            return {
                PassageId(row.key): tuple(
                    Era(title, When.parse(edtf))
                    for title, edtf in zip(row.titles, row.dates, strict=True)
                )
                for row in connection.execute(wanted)
            }
