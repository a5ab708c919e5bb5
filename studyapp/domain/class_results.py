"""The results of a class: many result files as one, in whatever order and however often they come.

An answer is known by the random uid of its entry in the journal, so that it counts once, in
however many files it is, and not at all once its learner took it back. Where files differ about it,
one as it was written is believed before a changed one, and the later one before the earlier.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from studyapp.domain.kinds import PackId
from studyapp.domain.messages import Message
from studyapp.domain.results import ResultAnswer, ResultFile, ResultQuestion, Taker

_Rank = tuple[bool, datetime, str, str]


@dataclass(frozen=True, slots=True)
class Counted:
    """An answer that counts, who gave it, and to which question."""

    taker: Taker
    question: ResultQuestion
    answer: ResultAnswer

    @property
    def order(self) -> tuple[datetime, str]:
        """Return what answers are put in sequence by: their time, and among equal ones the uid."""
        return self.answer.at, self.answer.uid


@dataclass(frozen=True, slots=True)
class ClassResults:
    """The answers of a class, oldest first, each of them once.

    `packs` has the titles of packs, `told` what a teacher should know about how the files agree.
    """

    counted: tuple[Counted, ...] = ()
    packs: Mapping[PackId, str] | None = None
    told: tuple[Message, ...] = ()

    @property
    def takers(self) -> tuple[Taker, ...]:
        """Return who answered, by name."""
        found = {each.taker for each in self.counted}
        return tuple(sorted(found, key=lambda taker: (taker.name.casefold(), taker.uid)))

    @property
    def questions(self) -> tuple[ResultQuestion, ...]:
        """Return what was answered, by pack and id; the versions of a written one apart."""
        found = {each.question.name: each.question for each in self.counted}
        return tuple(sorted(found.values(), key=lambda each: (each.pack or "", *each.name)))


def merged(files: Iterable[ResultFile]) -> ClassResults:
    """Return the answers of all files; neither their order nor a file twice makes a difference."""
    believed: dict[str, tuple[_Rank, Counted]] = {}
    owners: dict[str, set[Taker]] = {}
    packs: dict[PackId, str] = {}
    every = sorted(files, key=_order)
    for file in every:
        packs |= file.packs
        for answer in file.answers:
            rank = (file.is_as_written, file.written, file.taker.uid, file.taker.name)
            new = Counted(file.taker, file.questions[answer.question], answer)
            owners.setdefault(answer.uid, set()).add(file.taker)
            known = believed.get(answer.uid)
            if known is None or (rank, _tie(new)) > (known[0], _tie(known[1])):
                believed[answer.uid] = rank, new
    taken_back = {(file.taker.uid, uid) for file in every for uid in file.withdrawn}
    left = (
        each for _, each in believed.values() if (each.taker.uid, each.answer.uid) not in taken_back
    )
    counted = sorted(left, key=lambda each: each.order)
    return ClassResults(tuple(_made_as_one(counted)), packs, tuple(_told(owners)))


def _made_as_one(counted: Sequence[Counted]) -> Iterator[Counted]:
    """Yield the answers, with one question for all that a recipe made of the same events.

    Each learner is asked it in other words and with other wrong choices; what is asked is the same
    as long as its key is.
    """
    made: dict[tuple[str, str], list[ResultQuestion]] = {}
    for each in counted:
        if each.question.pack is None:
            made.setdefault((each.question.id, each.question.key), []).append(each.question)
    whole = {name: _whole(questions) for name, questions in made.items()}
    for each in counted:
        yield replace(
            each, question=whole.get((each.question.id, each.question.key), each.question)
        )


def _whole(questions: Iterable[ResultQuestion]) -> ResultQuestion:
    """Return the first of some wordings, with the choices of all."""
    every = sorted(questions, key=lambda each: each.version)
    choices = {choice for each in every for choice in each.choices}
    by_text = sorted(choices, key=lambda choice: (not choice.right, choice.text))
    return replace(every[0], choices=tuple(by_text))


def _order(file: ResultFile) -> tuple[datetime, str, str, list[tuple[PackId, str]]]:
    return file.written, file.taker.uid, file.taker.name, sorted(file.packs.items())


def _tie(counted: Counted) -> str:
    """Return what decides between files of one moment, so that their order does not."""
    return repr((counted.question.name, counted.answer))


def _told(owners: Mapping[str, set[Taker]]) -> Iterator[Message]:
    """Tell that the same answers were handed in under several names."""
    shared = {frozenset(takers) for takers in owners.values() if len(takers) > 1}
    for takers in sorted(shared, key=lambda each: sorted((one.name, one.uid) for one in each)):
        names = " · ".join(sorted(one.name for one in takers))
        one = "{names}: one learner handed in the same answers under these names; they count once."
        two = "{names}: the same answers are in files of two learners; one is a copy of the other."
        is_one = len({taker.uid for taker in takers}) == 1
        yield Message(one if is_one else two, {"names": names})


def names_of(takers: Iterable[Taker]) -> dict[Taker, str]:
    """Return what each learner is called in a table; two of one name get a sign of their own."""
    every = sorted(set(takers), key=lambda taker: (taker.name, taker.uid))
    counts: dict[str, int] = {}
    for taker in every:
        counts[taker.name] = counts.get(taker.name, 0) + 1
    return {
        each: each.name if counts[each.name] == 1 else f"{each.name} · {each.uid[:4]}"
        for each in every
    }
