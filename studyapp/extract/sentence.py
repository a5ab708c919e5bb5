"""A sentence taken apart: its words, its clauses, and where each of them ends."""

from collections.abc import Iterator, Sequence

from studyapp.extract.clauses import STRONG, Clause, Parsed, Role
from studyapp.extract.words import Kind, Word


class Sentence(Parsed):
    """The words of a sentence and its clauses."""

    def __init__(self, words: Sequence[Word]) -> None:
        super().__init__(words)
        self.clauses = [*self._ended()]

    def _ended(self) -> Iterator[Clause]:
        for i, clause in enumerate(self.clauses):
            noun = self._inserted_into(clause)
            ended = clause._replace(end=self._end(clause, self.clauses[i + 1 :]))
            yield ended if noun is None else ended._replace(subject=noun, shares=False)

    def _inserted_into(self, clause: Clause) -> range | None:
        """Return the subject of another clause that a clause between commas describes."""
        inserted = clause.role is Role.PARTICIPLE or (
            clause.role is Role.RELATIVE and not clause.object_of
        )
        at = clause.start - 1
        if not inserted or at < 0 or self.words[at].text != ",":
            return None
        return next(
            (
                other.subject
                for other in self.clauses
                if other.subject.stop == at and other.role in (Role.MAIN, Role.INNER)
            ),
            None,
        )

    def _end(self, clause: Clause, following: Sequence[Clause]) -> int:
        """Return where a clause ends: where the next one begins, or at a strong mark."""
        end = clause.predicate.end
        if len(clause.subject) and clause.subject.start >= end:
            end = clause.subject.stop
        starts = {
            later.start if later.start >= end else later.predicate.start
            for later in following
            if later.role is not Role.PARTICIPLE and not self._goes_on(later)
        }
        depth = 0
        while end < len(self.words) and end not in starts:
            text = self.words[end].text
            depth += (text == "(") - (text == ")")
            if text in STRONG or depth < 0:
                break
            end += 1
        return self._without_next(end, clause.predicate.end)

    def _without_next(self, end: int, least: int) -> int:
        """Return the end of a clause before the "and in May" that leads the next one."""
        opening = (Kind.DATE, Kind.ADVERB, Kind.CONJUNCTION, Kind.MARK)
        place = end
        while place > least and self.words[place - 1].kind in opening:
            place -= 1
        joints = (Kind.CONJUNCTION, Kind.MARK)
        return next((i for i in range(place, end) if self.words[i].kind in joints), end)

    def _goes_on(self, later: Clause) -> bool:
        """Return whether a clause belongs to the words before it: "the edict which he gave"."""
        if later.role not in (Role.RELATIVE, Role.INNER):
            return False
        opener = self.words[later.start]
        is_joined = opener.kind is Kind.RELATIVE or opener.low == "whether"
        return is_joined and later.start > 0 and self.words[later.start - 1].text != ","
